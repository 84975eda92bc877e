// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Message_Printer.hxx>
#include <Message_SequenceOfPrinters.hxx>

#include <QStringList>

#include <mutex>
#include <streambuf>
#include <string>

namespace twinscope::occt {

/// Keeps what OpenCASCADE says at warning level and above; the first lines only, a broken file can cause millions.
class MessageKeeper : public Message_Printer
{
    DEFINE_STANDARD_RTTI_INLINE(MessageKeeper, Message_Printer)
public:
    QStringList lines() const;
    void keep(const QString &line) const; ///< thread-safe

protected:
    void send(const TCollection_AsciiString &text, const Message_Gravity gravity) const override;

private:
    mutable std::mutex m_mutex;
    mutable QStringList m_lines;
};

/// A stream that ends in a MessageKeeper: parts of OpenCASCADE write to std::cout themselves.
class KeepingBuffer : public std::streambuf
{
public:
    explicit KeepingBuffer(const MessageKeeper &keeper)
        : m_keeper(keeper)
    {
    }

protected:
    int_type overflow(int_type character) override;

private:
    const MessageKeeper &m_keeper;
    std::mutex m_mutex;
    std::string m_line;
};

/// While it lives, what OpenCASCADE says is kept instead of printed on stdout, which belongs to the worker's protocol.
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
    KeepingBuffer m_buffer;
    std::streambuf *m_previousOut;
    std::streambuf *m_previousError;
};

} // namespace twinscope::occt
