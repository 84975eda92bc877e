// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "interrupt.h"
#include "output.h"

#include <CLI/CLI.hpp>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace twinscope::cli {

namespace {

class RecordCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("record", "Record a plant's telemetry into its store, without a window.");
        app->add_option("PLANT", m_path, "NAME.twin.json")->required();
        app->add_option("--for", m_seconds, "Stop after so many seconds; otherwise at Ctrl+C.")
            ->check(CLI::PositiveNumber);
        app->add_option("--broker", m_broker, "A broker's URL instead of the project's.");
        app->add_flag("--json", m_json, "Print {received, stored, dropped, refused, seconds, …}.");
        return app;
    }

    int run(Host &host) override
    {
        auto project = plant::openProject(QString::fromStdString(m_path));
        if (!project)
            return fail(project.error());
        host.plugins({QStringLiteral("source"), QStringLiteral("store")});
        session::SessionOptions options;
        options.headless = true;
        if (!m_broker.empty())
            options.sourceUrls.insert(QStringLiteral("*"), QString::fromStdString(m_broker));
        session::Session session(std::move(project).value(), host.services(), options);
        session.start();
        if (!session.isRecording()) {
            m_log.print(host.services().log());
            return Failed;
        }
        return record(session);
    }

private:
    int record(session::Session &session)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        const bool everConnected = wait(session);
        session.stop();
        m_log.print(session.log());
        tell(session.counters(), session.sharedHistory(), double(elapsed.elapsed()) / 1000.0);
        if (everConnected || session.plant().sources.empty())
            return Done;
        printError(QCoreApplication::translate("cli", "No source was ever connected, so nothing could be recorded."));
        return Failed;
    }

    /// Until the time is over or the user interrupts, telling what happens; whether any source was connected meanwhile.
    bool wait(session::Session &session)
    {
        bool connected = false;
        QEventLoop loop;
        Interrupt interrupt;
        QObject::connect(&interrupt, &Interrupt::requested, &loop, &QEventLoop::quit);
        if (m_seconds > 0)
            QTimer::singleShot(std::chrono::milliseconds(qint64(m_seconds * 1000)), &loop, &QEventLoop::quit);
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            m_log.print(session.log());
            const auto links = session.links();
            const bool now = std::any_of(links.begin(), links.end(), [](const auto &link) {
                return link.second.state == telemetry::LinkState::Connected;
            });
            if (now && !std::exchange(connected, true))
                printError(QCoreApplication::translate("cli", "recording; Ctrl+C ends it."));
        });
        look.start(100);
        loop.exec();
        return connected;
    }

    void tell(const session::SessionCounters &counters, const session::SharedHistoryState &shared, double seconds) const
    {
        if (m_json)
            printJson(QJsonObject{{QStringLiteral("received"), qint64(counters.received)},
                                  {QStringLiteral("stored"), qint64(counters.stored)},
                                  {QStringLiteral("dropped"), qint64(counters.dropped)},
                                  {QStringLiteral("refused"), qint64(counters.refused)},
                                  {QStringLiteral("messages"), qint64(counters.messages)},
                                  {QStringLiteral("decoded"), qint64(counters.decoded)},
                                  {QStringLiteral("repeats"), qint64(counters.repeats)},
                                  {QStringLiteral("doubles"), qint64(counters.doubles)},
                                  {QStringLiteral("queued"), qint64(counters.queued)},
                                  {QStringLiteral("returned"), qint64(counters.returned)},
                                  {QStringLiteral("forwarded"), qint64(shared.forwarded)},
                                  {QStringLiteral("behind"), qint64(shared.behind)},
                                  {QStringLiteral("seconds"), seconds}});
        else
            print(QStringLiteral("received %1, stored %2, dropped %3, refused %4 in %5 s")
                      .arg(counters.received)
                      .arg(counters.stored)
                      .arg(counters.dropped)
                      .arg(counters.refused)
                      .arg(seconds, 0, 'f', 1));
        if (!m_json && shared.role != session::SharedHistoryState::None)
            print(QStringLiteral("shared history: forwarded %1, behind %2").arg(shared.forwarded).arg(shared.behind));
    }

    std::string m_path;
    std::string m_broker;
    double m_seconds = 0;
    bool m_json = false;
    LogPrinter m_log{core::Severity::Info}; // somebody may read it hours later, in the log of a service
};

} // namespace

std::unique_ptr<Command> makeRecordCommand()
{
    return std::make_unique<RecordCommand>();
}

} // namespace twinscope::cli
