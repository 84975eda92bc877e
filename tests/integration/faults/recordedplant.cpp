// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordedplant.h"

#include "program.h"
#include "testdata.h"

#include <twinscope/historian/embeddedstore.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>
#include <limits>

namespace twinscope::test {

namespace {

constexpr std::chrono::seconds Patience{30};

QString channelOf(int broker)
{
    return QStringLiteral("counter-%1").arg(broker);
}

QJsonObject projectFor(const QStringList &brokerUrls, const RecordedPlant::Options &options)
{
    QJsonArray sources, channels;
    for (int i = 0; i < brokerUrls.size(); ++i) {
        const QString source = QStringLiteral("broker-%1").arg(i);
        sources.append(QJsonObject{{QStringLiteral("id"), source},
                                   {QStringLiteral("type"), QStringLiteral("mqtt")},
                                   {QStringLiteral("url"), brokerUrls[i]},
                                   {QStringLiteral("qos"), 1},
                                   {QStringLiteral("keepAlive"), options.keepAlive},
                                   {QStringLiteral("protocolVersion"), options.protocolVersion}});
        channels.append(
            QJsonObject{{QStringLiteral("id"), channelOf(i)},
                        {QStringLiteral("address"), QJsonObject{{QStringLiteral("source"), source},
                                                                {QStringLiteral("topic"), RecordedPlant::topic()}}}});
    }
    QJsonObject project{{QStringLiteral("twinscope"), 1},
                        {QStringLiteral("name"), QStringLiteral("line")},
                        {QStringLiteral("sources"), sources},
                        {QStringLiteral("channels"), channels}};
    if (!options.sharedHistory.isEmpty())
        project.insert(
            QStringLiteral("history"),
            QJsonObject{{QStringLiteral("shared"), QJsonObject{{QStringLiteral("url"), options.sharedHistory}}}});
    return project;
}

} // namespace

RecordedPlant::RecordedPlant(const QStringList &brokerUrls, Options options)
    : m_options(std::move(options))
{
    QFile file(projectPath());
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(projectFor(brokerUrls, m_options)).toJson());
}

QString RecordedPlant::projectPath() const
{
    return (m_options.folder.isEmpty() ? m_home.path() : m_options.folder) + QStringLiteral("/line.twin.json");
}

void RecordedPlant::startRecorder()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *folder : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        environment.insert(QString::fromLatin1(folder), m_home.filePath(QString::fromLatin1(folder)));
    environment.insert(m_options.environment);
    m_recorder.setProcessEnvironment(environment);
    m_recorder.start(twinscopeProgram(), {QStringLiteral("record"), projectPath(), QStringLiteral("--json")});
}

void RecordedPlant::killRecorder()
{
    m_recorder.kill();
    m_recorder.waitForFinished();
}

QJsonObject RecordedPlant::stopRecorder()
{
    ::kill(pid_t(m_recorder.processId()), SIGINT);
    m_recorder.waitForFinished();
    return QJsonDocument::fromJson(m_recorder.readAllStandardOutput()).object();
}

Numbers RecordedPlant::recorded(int broker) const
{
    auto store = historian::openEmbeddedStore(historian::embeddedStorePath(projectPath()), {.readOnly = true});
    return store ? numbersIn(**store, broker) : Numbers();
}

Numbers RecordedPlant::numbersIn(historian::Store &store, int broker)
{
    Numbers counts;
    const auto series = store.series(channelOf(broker));
    if (!series)
        return counts;
    const core::Time end{std::numeric_limits<qint64>::max()};
    (void)store.scan(*series, {}, end, [&counts](const core::Sample &sample) {
        if (const auto number = sample.value.toNumber()) // markers of lost links have none
            ++counts[qint64(*number)];
        return true;
    });
    return counts;
}

qint64 RecordedPlant::recordedCount(int broker) const
{
    return countOf(recorded(broker));
}

qint64 countOf(const Numbers &numbers)
{
    qint64 count = 0;
    for (const auto &[number, times] : numbers)
        count += times;
    return count;
}

bool Counter::publish(int count)
{
    if (!m_publisher) {
        m_publisher = std::make_unique<mqtt::MqttPublisher>();
        if (!m_publisher->open(m_url, Patience))
            return false;
    }
    for (int i = 0; i < count; ++i) {
        if (!m_publisher->publish(RecordedPlant::topic(), QByteArray::number(m_next + i), 1, false))
            return false;
    }
    const bool taken = m_publisher->flush(Patience).ok();
    m_next += count;
    return taken;
}

QString differences(const Numbers &recorded, qint64 first, qint64 count)
{
    QStringList found;
    for (qint64 number = first; number < count && found.size() < 20; ++number) {
        const auto entry = recorded.find(number);
        if (entry == recorded.end())
            found << QStringLiteral("%1 is missing").arg(number);
        else if (entry->second != 1)
            found << QStringLiteral("%1 is there %2 times").arg(number).arg(entry->second);
    }
    if (!recorded.empty() && recorded.rbegin()->first >= count)
        found << QStringLiteral("%1 was never published").arg(recorded.rbegin()->first);
    return found.join(QStringLiteral(", "));
}

} // namespace twinscope::test
