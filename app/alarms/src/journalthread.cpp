// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalthread.h"

namespace twinscope::alarms {

namespace {

constexpr auto LookEvery = std::chrono::milliseconds(200);
const QString Subject = QStringLiteral("alarms");

} // namespace

JournalThread::JournalThread(JournalOptions options, JournalClient &client)
    : m_options(std::move(options))
    , m_client(client)
    , m_file(m_options.path)
{
}

JournalThread::~JournalThread()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void JournalThread::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void JournalThread::wake()
{
    const std::lock_guard lock(m_mutex);
    m_work = true;
    m_wake.notify_one();
}

void JournalThread::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        step(stop);
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, LookEvery, [this] { return m_work; });
        m_work = false;
    }
    if (m_role)
        writeOut();
}

void JournalThread::step(const std::stop_token &stop)
{
    const JournalRole role = claim();
    if (m_role && m_role != role && role == JournalRole::Follower) {
        become(role); // no more judging of our own: it is not in the file that we are about to follow
        readAgain();
    } else if (m_file.wasReplaced()) {
        if (role == JournalRole::Keeper)
            m_file.skipToEnd(); // we know it all; only requests are news
        else
            readAgain();
    }
    readOn(stop);
    if (stop.stop_requested())
        return;
    become(role);
    writeOut();
}

void JournalThread::become(JournalRole role)
{
    const bool mayAsk = role != JournalRole::Follower || m_file.mayAdd();
    const bool isNew = role != m_role;
    if (!isNew && mayAsk == m_mayAsk)
        return;
    m_role = role;
    m_mayAsk = mayAsk;
    m_client.roleChanged(role, mayAsk);
    if (isNew)
        tellRole();
}

void JournalThread::readAgain()
{
    m_client.forgetAll();
    m_file.dropWaiting();
    m_file.readFromStart();
}

JournalRole JournalThread::claim()
{
    switch (m_file.claim(m_options.write)) {
    case JournalFile::Keeper::Us:
        return JournalRole::Keeper;
    case JournalFile::Keeper::Others:
        return JournalRole::Follower;
    case JournalFile::Keeper::Nobody:
        break;
    }
    return JournalRole::Alone;
}

void JournalThread::readOn(const std::stop_token &stop)
{
    for (bool more = true; more && !stop.stop_requested();) {
        std::vector<JournalLine> lines;
        const auto result = m_file.readOn([&](const QByteArray &text) {
            if (auto line = readJournalLine(text))
                lines.push_back(*std::move(line));
            else
                ++m_damaged;
        });
        if (!result && m_readable && m_options.log)
            m_options.log->error(Subject, result.error());
        m_readable = result.ok();
        more = result && *result;
        if (!lines.empty())
            m_client.take(std::move(lines));
    }
    tellDamage();
}

void JournalThread::writeOut()
{
    const QByteArray lines = m_client.takeUnwritten();
    if (m_role == JournalRole::Keeper)
        tell(m_file.write(lines));
    else if (m_role == JournalRole::Follower && !lines.isEmpty())
        if (const auto added = m_file.add(lines); !added && m_options.log)
            m_options.log->error(Subject, added.error());
}

void JournalThread::tell(const core::Result<void> &written)
{
    if (written.ok() == std::exchange(m_writable, written.ok()) || !m_options.log)
        return;
    if (!written)
        m_options.log->error(Subject, written.error());
    else if (const quint64 lost = m_file.lostLines(); lost == 0)
        m_options.log->info(Subject, tr("The alarm journal can be written again; nothing was lost."));
    else
        m_options.log->warning(
            Subject, tr("The alarm journal can be written again. It lacks %n changes, which were too many to be kept.",
                        nullptr, int(lost)));
}

void JournalThread::tellRole() const
{
    if (m_role != JournalRole::Follower || !m_options.log)
        return;
    const QString sentence =
        m_options.write
            ? tr("Another window or program keeps the alarm journal %1. This one shows the same alarms, and "
                 "takes over when the other is closed.")
            : tr("Another window or program keeps the alarm journal %1. This one shows the same alarms.");
    m_options.log->info(Subject, sentence.arg(m_file.path()));
}

void JournalThread::tellDamage()
{
    if (m_damaged == m_damagedTold)
        return;
    m_damagedTold = m_damaged;
    if (m_options.log)
        m_options.log->error(Subject,
                             {core::ErrorCode::Malformed,
                              tr("Some lines of the alarm journal are damaged and were left out; all others are there. "
                                 "Nothing needs to be done."),
                              tr("%n damaged lines", nullptr, int(m_damaged))});
}

} // namespace twinscope::alarms
