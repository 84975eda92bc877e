// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariojson.h"

#include "scenarioreader.h"
#include "text.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace twinscope::whatif {

namespace {

constexpr qsizetype LongestText = qsizetype(16) << 20;
const QString ListKey = QStringLiteral("scenarios");

ScenarioReading readAt(const QJsonObject &object, const QString &pointer)
{
    ScenarioReading reading;
    FieldReader fields(object, pointer, reading.faults);
    if (!ScenarioReader(reading.scenario).read(fields))
        return reading;
    fields.end();
    checkExpressions(reading.scenario, pointer, reading.faults);
    return reading;
}

ScenarioReading unreadable(const QString &sentence)
{
    ScenarioReading reading;
    reading.faults.push_back({{}, sentence});
    return reading;
}

QString nameIn(const QJsonValue &entry)
{
    return entry.toObject().value(QStringLiteral("name")).toString();
}

} // namespace

ScenarioReading readScenario(const QJsonObject &object)
{
    return readAt(object, {});
}

ScenarioReading readScenario(const QByteArray &text)
{
    if (text.size() > LongestText)
        return unreadable(Text::tr("A scenario of more than 16 MiB is not read."));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(Text::tr("Line %1 is no proper JSON: %2.")
                              .arg(text.left(error.offset).count('\n') + 1)
                              .arg(error.errorString()));
    if (!document.isObject())
        return unreadable(Text::tr("A scenario is one JSON object."));
    return readScenario(document.object());
}

QByteArray toText(const Scenario &scenario)
{
    return QJsonDocument(toJson(scenario)).toJson();
}

core::Result<Scenario> loadScenario(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{file.exists() ? core::ErrorCode::Unreadable : core::ErrorCode::NotFound,
                           Text::tr("%1 cannot be opened. Check the path and its rights.").arg(path),
                           file.errorString()};
    ScenarioReading reading = readScenario(file.read(std::min<qint64>(file.size(), LongestText + 1)));
    if (reading.faults.empty())
        return std::move(reading.scenario);
    QStringList all;
    for (const ScenarioFault &fault : reading.faults)
        all += fault.sentence;
    return core::Error{core::ErrorCode::Malformed, QStringLiteral("%1: %2").arg(path, all.first()),
                       all.join(QLatin1Char('\n'))};
}

core::Result<void> saveScenario(const Scenario &scenario, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(toText(scenario)) >= 0 && file.commit())
        return {};
    return core::Error{core::ErrorCode::WriteFailed,
                       Text::tr("%1 cannot be written. Check the folder and its rights.").arg(path),
                       file.errorString()};
}

ScenarioList scenariosOf(const QJsonObject &section)
{
    ScenarioList list;
    const QJsonValue given = section.value(ListKey);
    if (!given.isArray() && !given.isUndefined())
        list.faults.push_back({QLatin1Char('/') + ListKey, Text::tr("scenarios: this has to be a list.")});
    const QJsonArray entries = given.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString pointer = QStringLiteral("/%1/%2").arg(ListKey).arg(i);
        ScenarioReading reading = readAt(entries[i].toObject(), pointer);
        const bool isDouble = std::ranges::count(list.sound, reading.scenario.name, &Scenario::name) > 0;
        if (reading.faults.empty() && isDouble)
            reading.faults.push_back(
                {pointer + QStringLiteral("/name"),
                 Text::tr("scenarios[%1].name: “%2” stands twice.").arg(i).arg(reading.scenario.name)});
        if (reading.faults.empty())
            list.sound.push_back(std::move(reading.scenario));
        list.faults.insert(list.faults.end(), reading.faults.begin(), reading.faults.end());
    }
    return list;
}

QJsonObject withScenarios(QJsonObject section, const std::vector<Scenario> &scenarios)
{
    QJsonArray entries;
    for (const Scenario &scenario : scenarios)
        entries.append(toJson(scenario));
    const QJsonArray before = section.value(ListKey).toArray();
    for (const QJsonValue entry : before) {
        const bool replaced = std::ranges::count(scenarios, nameIn(entry), &Scenario::name) > 0;
        if (!replaced && !readScenario(entry.toObject()).faults.empty())
            entries.append(entry);
    }
    if (entries.isEmpty())
        section.remove(ListKey);
    else
        section.insert(ListKey, entries);
    return section;
}

} // namespace twinscope::whatif
