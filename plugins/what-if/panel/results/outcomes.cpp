// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outcomes.h"

#include "scenario/scenarioversions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace twinscope::whatif {

namespace {

constexpr size_t Most = 100;
const QString ScenarioKey = QStringLiteral("scenario"), KpisKey = QStringLiteral("kpis");

QString fileIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("outcomes.json"));
}

QJsonObject jsonOf(const Outcome &outcome)
{
    QJsonObject kpis;
    for (auto kpi = outcome.kpis.begin(); kpi != outcome.kpis.end(); ++kpi)
        kpis.insert(kpi.key(), kpi.value());
    return {{ScenarioKey, toJson(outcome.scenario)}, {KpisKey, kpis}};
}

} // namespace

std::vector<Outcome> outcomesIn(const QString &folder)
{
    QFile file(fileIn(folder));
    std::vector<Outcome> outcomes;
    if (!file.open(QIODevice::ReadOnly))
        return outcomes;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue entry : entries) {
        ScenarioReading reading = readScenario(entry[ScenarioKey].toObject());
        if (!reading.faults.empty())
            continue;
        Outcome outcome{std::move(reading.scenario), {}};
        const QJsonObject kpis = entry[KpisKey].toObject();
        for (auto kpi = kpis.begin(); kpi != kpis.end(); ++kpi)
            if (kpi.value().isDouble())
                outcome.kpis.insert(kpi.key(), kpi.value().toDouble());
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

core::Result<void> keepOutcome(const QString &folder, const Outcome &outcome)
{
    auto outcomes = outcomesIn(folder);
    std::erase_if(outcomes, [&](const Outcome &known) { return runAlike(known.scenario, outcome.scenario); });
    outcomes.insert(outcomes.begin(), outcome);
    QJsonArray entries;
    for (size_t i = 0; i < std::min(outcomes.size(), Most); ++i)
        entries.append(jsonOf(outcomes[i]));
    QSaveFile file(fileIn(folder));
    if (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(entries).toJson()) >= 0 &&
        file.commit())
        return {};
    return core::Error{
        core::ErrorCode::WriteFailed,
        QCoreApplication::translate("twinscope::whatif::ResultBook",
                                    "What came of it cannot be kept in %1: %2. Check that folder's rights and room.")
            .arg(file.fileName(), file.errorString()),
        {}};
}

} // namespace twinscope::whatif
