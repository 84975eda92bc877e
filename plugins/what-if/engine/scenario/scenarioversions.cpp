// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarioversions.h"

#include "text.h"

#include <QJsonArray>

namespace twinscope::whatif {

namespace {

constexpr qsizetype Most = 30;
const QString VersionsKey = QStringLiteral("versions"), UntilKey = QStringLiteral("until");
const QString ScenarioKey = QStringLiteral("scenario"), KpisKey = QStringLiteral("kpis");

QJsonObject jsonOf(const ScenarioVersion &version)
{
    QJsonObject object{{UntilKey, core::toIso8601(version.until)}, {ScenarioKey, toJson(version.scenario)}};
    QJsonObject kpis;
    for (auto kpi = version.kpis.begin(); kpi != version.kpis.end(); ++kpi)
        kpis.insert(kpi.key(), kpi.value());
    if (!kpis.isEmpty())
        object.insert(KpisKey, kpis);
    return object;
}

std::optional<ScenarioVersion> versionOf(const QJsonObject &object)
{
    const auto until = core::parseIso8601(object.value(UntilKey).toString());
    ScenarioReading reading = readScenario(object.value(ScenarioKey).toObject());
    if (!until || !reading.faults.empty())
        return std::nullopt;
    ScenarioVersion version{*until, std::move(reading.scenario), {}};
    const QJsonObject kpis = object.value(KpisKey).toObject();
    for (auto kpi = kpis.begin(); kpi != kpis.end(); ++kpi)
        if (kpi.value().isDouble())
            version.kpis.insert(kpi.key(), kpi.value().toDouble());
    return version;
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

} // namespace

std::vector<ScenarioVersion> versionsOf(const QJsonObject &section, const QString &name)
{
    std::vector<ScenarioVersion> versions;
    const QJsonArray list = listOf(section, name);
    for (const QJsonValue entry : list)
        if (auto version = versionOf(entry.toObject()))
            versions.push_back(std::move(*version));
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
    QJsonArray list = listOf(section, name);
    const QJsonObject entry = jsonOf(version);
    if (!list.isEmpty() && list.first().toObject().value(ScenarioKey) == entry.value(ScenarioKey))
        list.removeFirst(); // what came of it is known better now
    list.prepend(entry);
    while (list.size() > Most)
        list.removeLast();
    return withList(std::move(section), name, list);
}

QJsonObject withVersionsMoved(QJsonObject section, const QString &from, const QString &to)
{
    const QJsonArray list = listOf(section, from);
    section = withList(std::move(section), from, {});
    return to.isEmpty() ? section : withList(std::move(section), to, list);
}

} // namespace twinscope::whatif
