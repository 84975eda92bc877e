// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagecapture.h"

#include <Message.hxx>
#include <Message_Messenger.hxx>

#include <iostream>

namespace twinscope::occt {

namespace {
constexpr qsizetype MaximumLines = 20;
constexpr qsizetype MaximumLineLength = 300;
} // namespace

QStringList MessageKeeper::lines() const
{
    const std::lock_guard lock(m_mutex);
    return m_lines;
}

void MessageKeeper::keep(const QString &line) const
{
    const QString text = line.simplified().left(MaximumLineLength);
    const std::lock_guard lock(m_mutex);
    if (m_lines.size() < MaximumLines && !text.isEmpty() && !m_lines.contains(text))
        m_lines.append(text);
}

void MessageKeeper::send(const TCollection_AsciiString &text, const Message_Gravity gravity) const
{
    if (gravity >= Message_Warning)
        keep(QString::fromUtf8(text.ToCString()));
}

KeepingBuffer::int_type KeepingBuffer::overflow(int_type character)
{
    const std::lock_guard lock(m_mutex);
    if (character == '\n' || m_line.size() > size_t(MaximumLineLength)) {
        m_keeper.keep(QString::fromUtf8(m_line));
        m_line.clear();
    } else if (character != traits_type::eof()) {
        m_line.push_back(char(character));
    }
    return traits_type::not_eof(character);
}

MessageCapture::MessageCapture()
    : m_keeper(new MessageKeeper)
    , m_buffer(*m_keeper)
    , m_previousOut(std::cout.rdbuf(&m_buffer))
    , m_previousError(std::cerr.rdbuf(&m_buffer))
{
    Message_SequenceOfPrinters &printers = Message::DefaultMessenger()->ChangePrinters();
    m_previous = printers;
    printers.Clear();
    printers.Append(m_keeper);
}

MessageCapture::~MessageCapture()
{
    Message::DefaultMessenger()->ChangePrinters() = m_previous;
    std::cout.rdbuf(m_previousOut);
    std::cerr.rdbuf(m_previousError);
}

QString MessageCapture::text() const
{
    return m_keeper->lines().join(QLatin1Char('\n'));
}

} // namespace twinscope::occt
