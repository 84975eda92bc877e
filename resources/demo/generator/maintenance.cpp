// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenance.h"

#include "live/watch.h"

#include <QJsonArray>
#include <QJsonObject>

namespace demogenerator {

namespace {

using twinscope::predict::PluginId;
using twinscope::predict::Watch;

constexpr double Cap = 125;       ///< seconds, of the model: the demo's pumps age within minutes
constexpr double LittleLife = 30; ///< seconds

plant::Channel &addFinding(ProjectBuilder &b, const QString &asset, const char *word, const char *name)
{
    plant::Channel channel;
    channel.id = asset + QLatin1Char('.') + QLatin1String(word);
    channel.name = QLatin1String(name);
    channel.asset = asset;
    channel.address.source = PluginId;
    channel.address.topic = asset + QLatin1Char('/') + QLatin1String(word);
    b.plant.channels.push_back(channel);
    return b.plant.channels.back();
}

void addLife(ProjectBuilder &b, const QString &asset)
{
    plant::Channel &health = addFinding(b, asset, "health", "Health");
    health.unit = QStringLiteral("%");
    health.range = plant::Range{0, 100};
    for (const auto &[word, name] : {std::pair{"rul", "Remaining life"},
                                     {"rul-low", "Remaining life, at least"},
                                     {"rul-high", "Remaining life, at most"}}) {
        plant::Channel &life = addFinding(b, asset, word, name);
        life.unit = QStringLiteral("s");
        if (life.id.endsWith(QLatin1String("rul"))) {
            life.range = plant::Range{0, Cap};
            life.limits.low = LittleLife;
        }
    }
    b.alarm(asset + QStringLiteral(".rul"), plant::LimitName::Low, 3,
            {QStringLiteral("Little life left in %1").arg(asset),
             QStringLiteral("Its drive-end bearing trips it soon; in the demo all of this takes minutes."),
             QStringLiteral("Start the standby pump and plan a new bearing.")})
        .deadband = 5;
}

QJsonObject lifeOf(const QString &asset)
{
    const QString running = asset + QStringLiteral(".running");
    return {{QStringLiteral("asset"), asset},
            {QStringLiteral("model"), QStringLiteral("maintenance/pumps-1.life")},
            {QStringLiteral("renewed"), running}, // who starts again was repaired
            {QStringLiteral("running"), running}};
}

/// What is normal is learnt from a sound pump's table, so that the first minute of a new demo has its watch already.
Watch watchOf(const QString &asset)
{
    Watch watch;
    watch.asset = asset;
    for (const char *quantity : {"vibration_de", "vibration_nde", "bearing_de_temperature", "bearing_nde_temperature",
                                 "seal_leakage", "flow", "power", "current"})
        watch.channels += asset + QLatin1Char('.') + QLatin1String(quantity);
    watch.goodFile = QStringLiteral("maintenance/pumps-good.csv");
    watch.running = asset + QStringLiteral(".running");
    watch.settle = std::chrono::seconds(90); // its bearings have warmed up by then
    watch.options.persistence = 10;          // longer than one pump takes over from another
    return watch;
}

void addWatch(ProjectBuilder &b, const QString &asset)
{
    b.plant = withWatch(std::move(b.plant), watchOf(asset));
    plant::AlarmDefinition &alarm = b.plant.alarms.back();
    alarm.message = QStringLiteral("%1 behaves unusually").arg(asset);
    alarm.consequence =
        QStringLiteral("Something may be wearing out: the Maintenance panel says which channels tell so.");
    alarm.response = QStringLiteral("Look at its reasons and at its remaining life in the Maintenance panel.");
}

/// A second of the demo stands for an hour of a real plant.
QJsonObject planRules()
{
    const QJsonObject work{{QStringLiteral("skill"), QStringLiteral("mechanic")},
                           {QStringLiteral("duration"), 4},
                           {QStringLiteral("parts"), QJsonArray{QStringLiteral("drive-end bearing")}},
                           {QStringLiteral("usefulLife"), 250},
                           {QStringLiteral("preventiveCost"), 1000},
                           {QStringLiteral("failureCost"), 20000},
                           {QStringLiteral("downtimeCost"), 100}};
    const QJsonObject shifts{{QStringLiteral("days"), QJsonArray{1, 2, 3, 4, 5, 6, 7}},
                             {QStringLiteral("from"), QStringLiteral("06:00")},
                             {QStringLiteral("to"), QStringLiteral("14:00")}};
    const QJsonObject mechanics{{QStringLiteral("skill"), QStringLiteral("mechanic")}, {QStringLiteral("people"), 2}};
    return {{QStringLiteral("horizonDays"), 14},
            {QStringLiteral("hoursPerCycle"), 1},
            {QStringLiteral("currency"), QStringLiteral("EUR")},
            {QStringLiteral("shifts"), shifts},
            {QStringLiteral("crew"), QJsonArray{mechanics}},
            {QStringLiteral("work"), work}};
}

} // namespace

void maintain(ProjectBuilder &b)
{
    plant::Source source;
    source.id = source.type = PluginId;
    b.plant.sources.push_back(source);
    QJsonArray lives;
    for (int n = 1; n <= 4; ++n) {
        const QString pump = QStringLiteral("P-10%1").arg(n);
        addLife(b, pump);
        lives.append(lifeOf(pump));
    }
    b.plant.sections.push_back({PluginId, {{QStringLiteral("lives"), lives}, {QStringLiteral("plan"), planRules()}}});
    for (int n = 1; n <= 4; ++n)
        addWatch(b, QStringLiteral("P-10%1").arg(n));
}

} // namespace demogenerator
