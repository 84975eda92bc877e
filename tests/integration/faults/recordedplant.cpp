// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordedplant.h"

#include "program.h"
#include "testdata.h"

#include <twinscope/historian/embeddedstore.h>

#include <QFile>

#include <csignal>
#include <limits>

namespace twinscope::test {

namespace {

constexpr std::chrono::seconds Patience{30};

QByteArray projectFor(const QString &brokerUrl, int keepAlive, int protocolVersion)
{
    return QStringLiteral(R"({"twinscope":1,"name":"line",
        "sources":[{"id":"broker","type":"mqtt","url":"%1","qos":1,"keepAlive":%2,"protocolVersion":%3}],
        "channels":[{"id":"counter","address":{"source":"broker","topic":"%4"}}]})")
        .arg(brokerUrl)
        .arg(keepAlive)
        .arg(protocolVersion)
        .arg(RecordedPlant::topic())
        .toUtf8();
}

} // namespace

RecordedPlant::RecordedPlant(const QString &brokerUrl, int keepAlive, int protocolVersion)
{
    QFile file(projectPath());
    if (file.open(QIODevice::WriteOnly))
        file.write(projectFor(brokerUrl, keepAlive, protocolVersion));
}

void RecordedPlant::startRecorder()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *folder : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        environment.insert(QString::fromLatin1(folder), m_folder.filePath(QString::fromLatin1(folder)));
    m_recorder.setProcessEnvironment(environment);
    m_recorder.start(twinscopeProgram(), {QStringLiteral("record"), projectPath(), QStringLiteral("--json")});
}

void RecordedPlant::killRecorder()
{
    m_recorder.kill();
    m_recorder.waitForFinished();
}

QByteArray RecordedPlant::stopRecorder()
{
    ::kill(pid_t(m_recorder.processId()), SIGINT);
    m_recorder.waitForFinished();
    return m_recorder.readAllStandardOutput();
}

std::map<qint64, int> RecordedPlant::recorded() const
{
    std::map<qint64, int> counts;
    auto store = historian::openEmbeddedStore(historian::embeddedStorePath(projectPath()), {.readOnly = true});
    const auto series = store ? (*store)->series(QStringLiteral("counter")) : store.error();
    if (!series)
        return counts;
    const core::Time end{std::numeric_limits<qint64>::max()};
    (void)(*store)->scan(*series, {}, end, [&counts](const core::Sample &sample) {
        if (const auto number = sample.value.toNumber()) // markers of lost links have none
            ++counts[qint64(*number)];
        return true;
    });
    return counts;
}

qint64 RecordedPlant::recordedCount() const
{
    qint64 count = 0;
    for (const auto &[number, times] : recorded())
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

QString differences(const std::map<qint64, int> &recorded, qint64 count)
{
    QStringList found;
    for (qint64 number = 0; number < count && found.size() < 20; ++number) {
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
