// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace twinscope::core {

/// What kind of failure it is, for code that has to choose what to do next. People read the sentence.
enum class ErrorCode {
    InvalidArgument, ///< the caller asked for something that makes no sense
    NotFound,        ///< a file, channel, asset or program does not exist
    Unreadable,      ///< it exists, but cannot be opened or read
    Malformed,       ///< it was read, but its content is broken
    Unsupported,     ///< its content is well-formed, but nobody here understands it
    LimitExceeded,   ///< memory, size or count went past a limit that protects the user
    TimedOut,        ///< it took longer than it was allowed to
    Crashed,         ///< the process that did the work ended unexpectedly
    Cancelled,       ///< the user asked to stop
    Unavailable,     ///< a server or device did not answer; trying again later may help
    Refused,         ///< a server or a rule said no
    WriteFailed,     ///< nothing, or only part, could be written
    Internal,        ///< a defect of Twinscope itself
};

/// A failure, told twice: once for the person who has to act, once for the log.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString sentence; ///< a full sentence in the user's language that says what happened and what to do
    QString detail;   ///< technical detail, may be empty: library message, path, position
};

/// Either a value or an Error; the caller must look. A Result<void> carries success without a value.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace twinscope::core
