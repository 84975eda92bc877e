// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "interrupt.h"
#include "output.h"

#include <twinscope/session/brokersurvey.h>

#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <QTimer>

namespace twinscope::cli {

namespace {

using telemetry::Finding;
using telemetry::FindingKind;

QString keyOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Number:
        return QStringLiteral("number");
    case FindingKind::Boolean:
        return QStringLiteral("boolean");
    case FindingKind::Text:
        return QStringLiteral("text");
    case FindingKind::Binary:
        return QStringLiteral("binary");
    case FindingKind::Unreadable:
        break;
    }
    return QStringLiteral("unreadable");
}

QJsonObject toJson(const Finding &finding)
{
    const plant::Channel &channel = finding.channel;
    QJsonObject object{{QStringLiteral("topic"), channel.address.topic},
                       {QStringLiteral("kind"), keyOf(finding.kind)},
                       {QStringLiteral("sparkplug"), finding.sparkplug},
                       {QStringLiteral("value"), finding.newest},
                       {QStringLiteral("time"), core::toIso8601(finding.arrival)},
                       {QStringLiteral("messages"), qint64(finding.messages)}};
    if (!channel.address.pointer.isEmpty())
        object.insert(QStringLiteral("pointer"), channel.address.pointer);
    if (!channel.address.metric.isEmpty())
        object.insert(QStringLiteral("metric"), channel.address.metric);
    if (channel.unit != plant::Channel().unit)
        object.insert(QStringLiteral("unit"), channel.unit);
    if (channel.range)
        object.insert(QStringLiteral("range"), QJsonObject{{QStringLiteral("low"), channel.range->low},
                                                           {QStringLiteral("high"), channel.range->high}});
    return object;
}

class DiscoverCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("discover", "Listen to a broker and list the values it carries.");
        app->add_option("--broker", m_broker, "mqtt://host:1883")->required();
        app->add_option("--for", m_seconds, "How many seconds to listen (10).")->check(CLI::PositiveNumber);
        app->add_option("--choose", m_patterns, "Only these: patterns with * and ?, such as 'plant/pump*'.");
        app->add_option("--add", m_plant, "Make channels of them in this NAME.twin.json.");
        app->add_flag("--passive", m_passive, "Do not ask Sparkplug nodes for their births.");
        app->add_flag("--json", m_json, "Print [{topic, kind, value, unit, range, …}].");
        return app;
    }

    int run(Host &host) override
    {
        host.plugins({QStringLiteral("source")});
        session::BrokerSurvey survey(host.services(), {.url = QString::fromStdString(m_broker), .passive = m_passive});
        if (const auto started = survey.start(); !started)
            return fail(started.error());
        const bool connected = listen(survey);
        survey.stop();
        if (!connected) {
            printError(survey.status().sentence.isEmpty() ? m_lastSentence : survey.status().sentence);
            return Failed;
        }
        QStringList patterns;
        for (const std::string &pattern : m_patterns)
            patterns.append(QString::fromStdString(pattern));
        const auto findings = telemetry::chosen(survey.discovery().findings(), patterns);
        return m_plant.empty() ? list(findings) : add(findings);
    }

private:
    bool listen(const session::BrokerSurvey &survey)
    {
        bool connected = false;
        QEventLoop loop;
        Interrupt interrupt;
        QObject::connect(&interrupt, &Interrupt::requested, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::milliseconds(qint64(m_seconds * 1000)), &loop, &QEventLoop::quit);
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            const auto status = survey.status();
            connected = connected || status.state == telemetry::LinkState::Connected;
            m_lastSentence = status.sentence;
        });
        look.start(50);
        loop.exec();
        return connected;
    }

    int list(const std::vector<Finding> &findings) const
    {
        QJsonArray array;
        for (const Finding &finding : findings) {
            if (m_json)
                array.append(toJson(finding));
            else
                print(QStringLiteral("%1\t%2\t%3 %4")
                          .arg(finding.place(), keyOf(finding.kind), finding.newest,
                               finding.channel.unit == u"1" ? QString() : finding.channel.unit)
                          .trimmed());
        }
        if (m_json)
            printJson(array);
        return Done;
    }

    int add(const std::vector<Finding> &findings) const
    {
        auto project = plant::openProject(QString::fromStdString(m_plant));
        if (!project)
            return fail(project.error());
        const size_t added = telemetry::addChannels(project->plant, QString::fromStdString(m_broker), findings);
        if (const auto saved = plant::saveProject(*project); !saved)
            return fail(saved.error());
        if (m_json)
            printJson(QJsonObject{{QStringLiteral("found"), qint64(findings.size())},
                                  {QStringLiteral("added"), qint64(added)}});
        else
            print(QStringLiteral("%1 found, %2 added").arg(findings.size()).arg(added));
        return Done;
    }

    std::string m_broker, m_plant;
    std::vector<std::string> m_patterns;
    double m_seconds = 10;
    bool m_json = false;
    bool m_passive = false;
    QString m_lastSentence;
};

} // namespace

std::unique_ptr<Command> makeDiscoverCommand()
{
    return std::make_unique<DiscoverCommand>();
}

} // namespace twinscope::cli
