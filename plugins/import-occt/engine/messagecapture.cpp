// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagecapture.h"

#include <Message.hxx>
#include <Message_Messenger.hxx>

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

void MessageKeeper::send(const TCollection_AsciiString &text, const Message_Gravity gravity) const
{
    if (gravity < Message_Warning)
        return;
    const std::lock_guard lock(m_mutex);
    const QString line = QString::fromUtf8(text.ToCString()).simplified().left(MaximumLineLength);
    if (m_lines.size() < MaximumLines && !line.isEmpty() && !m_lines.contains(line))
        m_lines.append(line);
}

MessageCapture::MessageCapture()
    : m_keeper(new MessageKeeper)
{
    Message_SequenceOfPrinters &printers = Message::DefaultMessenger()->ChangePrinters();
    m_previous = printers;
    printers.Clear();
    printers.Append(m_keeper);
}

MessageCapture::~MessageCapture()
{
    Message::DefaultMessenger()->ChangePrinters() = m_previous;
}

QString MessageCapture::text() const
{
    return m_keeper->lines().join(QLatin1Char('\n'));
}

} // namespace twinscope::occt
