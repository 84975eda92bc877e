// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarioversions.h"

#include "text.h"

#include <QJsonArray>

namespace twinscope::whatif {

namespace {

constexpr qsizetype Most = 30;
const QString VersionsKey = QStringLiteral("versions"), UntilKey = QStringLiteral("until");
const QString ScenarioKey = QStringLiteral("scenario");

std::optional<ScenarioVersion> versionOf(const QJsonObject &object)
{
    const auto until = core::parseIso8601(object.value(UntilKey).toString());
    ScenarioReading reading = readScenario(object.value(ScenarioKey).toObject());
    if (!until || !reading.faults.empty())
        return std::nullopt;
    return ScenarioVersion{*until, std::move(reading.scenario)};
}

/// An empty list stands nowhere.
QJsonObject withList(QJsonObject section, const QString &name, const QJsonArray &list)
{
    QJsonObject all = section.value(VersionsKey).toObject();
    if (list.isEmpty())
        all.remove(name);
    else
        all.insert(name, list);
    if (all.isEmpty())
        section.remove(VersionsKey);
    else
        section.insert(VersionsKey, all);
    return section;
}

QJsonArray listOf(const QJsonObject &section, const QString &name)
{
    return section.value(VersionsKey).toObject().value(name).toArray();
}

bool differInNameOnly(Scenario a, const Scenario &b)
{
    a.name = b.name;
    return a == b;
}

} // namespace

bool runAlike(Scenario a, const Scenario &b)
{
    a.description = b.description;
    return differInNameOnly(std::move(a), b);
}

std::vector<ScenarioVersion> versionsOf(const QJsonObject &section, const QString &name)
{
    std::vector<ScenarioVersion> versions;
    const QJsonArray list = listOf(section, name);
    for (const QJsonValue entry : list)
        if (auto version = versionOf(entry.toObject())) {
            version->scenario.name = name; // it may have been renamed since
            versions.push_back(std::move(*version));
        }
    return versions;
}

std::vector<ScenarioFault> versionFaults(const QJsonObject &section)
{
    std::vector<ScenarioFault> faults;
    const QJsonObject all = section.value(VersionsKey).toObject();
    for (auto name = all.begin(); name != all.end(); ++name) {
        const QJsonArray list = name->toArray();
        const QString pointer =
            QString(name.key()).replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
        for (qsizetype i = 0; i < list.size(); ++i)
            if (!versionOf(list[i].toObject()))
                faults.push_back({QStringLiteral("/%1/%2/%3").arg(VersionsKey, pointer).arg(i),
                                  Text::tr("versions: version %1 of “%2” cannot be read. Delete it from the project.")
                                      .arg(i + 1)
                                      .arg(name.key())});
    }
    return faults;
}

QJsonObject withVersion(QJsonObject section, const QString &name, const ScenarioVersion &version)
{
    Scenario kept = version.scenario;
    kept.name = name;
    const QJsonObject entry{{UntilKey, core::toIso8601(version.until)}, {ScenarioKey, toJson(kept)}};
    QJsonArray list{entry};
    const QJsonArray before = listOf(section, name);
    for (const QJsonValue each : before) {
        const auto earlier = versionOf(each.toObject());
        const bool isSame = earlier && differInNameOnly(earlier->scenario, kept);
        if (!isSame && list.size() < Most)
            list.append(each);
    }
    return withList(std::move(section), name, list);
}

QJsonObject withVersionsMoved(QJsonObject section, const QString &from, const QString &to)
{
    const QJsonArray list = listOf(section, from);
    section = withList(std::move(section), from, {});
    return to.isEmpty() ? section : withList(std::move(section), to, list);
}

} // namespace twinscope::whatif
