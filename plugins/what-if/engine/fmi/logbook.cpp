// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logbook.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cstdarg>
#include <cstdio>

namespace twinscope::whatif {

namespace {

constexpr qsizetype LongestMessage = 2000;

/// The books of all instances that live in this process.
struct Shelf
{
    std::mutex mutex;
    std::vector<std::pair<std::string, LogBook *>> books;
};
Shelf g_shelf;

} // namespace

LogBook::LogBook(NameOf nameOf, const QByteArray &instance, const void *owner)
    : m_nameOf(std::move(nameOf))
    , m_instance(instance.toStdString())
    , m_owner(owner)
{
    const std::lock_guard lock(g_shelf.mutex);
    g_shelf.books.emplace_back(m_instance, this);
}

LogBook::~LogBook()
{
    const std::lock_guard lock(g_shelf.mutex);
    std::erase_if(g_shelf.books, [this](const auto &entry) { return entry.second == this; });
}

LogBook *LogBook::ofCall(const void *environment, const char *instance)
{
    const std::lock_guard lock(g_shelf.mutex);
    LogBook *named = nullptr;
    for (const auto &[name, book] : g_shelf.books) {
        if (environment && (book == environment || book->m_owner == environment))
            return book;
        if (instance && name == instance)
            named = book;
    }
    return named;
}

void LogBook::addFormatted(Status status, const char *format, va_list arguments)
{
    if (status == Status::Ok || status == Status::Pending)
        return; // dropped anyway, and what an FMU hands over for it may not fit its format
    std::array<char, LongestMessage> text{};
    if (format && std::vsnprintf(text.data(), text.size(), format, arguments) >= 0)
        add(status, QString::fromUtf8(text.data()));
}

void LogBook::add(Status status, const QString &message)
{
    if (status == Status::Ok || status == Status::Pending)
        return;
    const QString text = replaceReferences(message.left(LongestMessage)).simplified();
    if (text.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    if (status != Status::Warning)
        m_lastError = text;
    if (m_warnings.contains(text))
        return;
    if (size_t(m_warnings.size()) < Most)
        m_warnings += text;
    else
        ++m_leftOut;
}

/// FMI 2.0 section 2.1.5: "#" with type and value reference between two "#", "##" for one "#".
QString LogBook::replaceReferences(const QString &message) const
{
    static const QRegularExpression form(QStringLiteral("#([ribs]?)(\\d+)#|##"));
    if (!m_nameOf || !message.contains(QLatin1Char('#')))
        return message;
    QString text;
    qsizetype at = 0;
    for (auto matches = form.globalMatch(message); matches.hasNext();) {
        const auto match = matches.next();
        text += message.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString kind = match.captured(1);
        const QString name = match.captured(2).isEmpty()
                                 ? QStringLiteral("#")
                                 : m_nameOf(kind.isEmpty() ? QChar() : kind[0], match.captured(2).toUInt());
        text += name.isEmpty() ? match.captured() : name;
    }
    return text + message.mid(at);
}

QStringList LogBook::warnings() const
{
    const std::lock_guard lock(m_mutex);
    return m_warnings;
}

QString LogBook::lastError() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastError;
}

quint64 LogBook::leftOut() const
{
    const std::lock_guard lock(m_mutex);
    return m_leftOut;
}

} // namespace twinscope::whatif
