// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Message_Printer.hxx>
#include <Message_SequenceOfPrinters.hxx>

#include <QStringList>

#include <mutex>

namespace twinscope::occt {

/// Keeps what OpenCASCADE says at warning level and above; the first lines only, a broken file can cause millions.
class MessageKeeper : public Message_Printer
{
    DEFINE_STANDARD_RTTI_INLINE(MessageKeeper, Message_Printer)
public:
    QStringList lines() const;

protected:
    void send(const TCollection_AsciiString &text, const Message_Gravity gravity) const override;

private:
    mutable std::mutex m_mutex;
    mutable QStringList m_lines;
};

/// While it lives, OpenCASCADE's messages are kept instead of printed on stdout, which belongs to the worker's protocol.
class MessageCapture
{
public:
    MessageCapture();
    ~MessageCapture();
    MessageCapture(const MessageCapture &) = delete;
    MessageCapture &operator=(const MessageCapture &) = delete;

    /// The first lines, for Error::detail.
    QString text() const;

private:
    Handle(MessageKeeper) m_keeper;
    Message_SequenceOfPrinters m_previous;
};

} // namespace twinscope::occt
