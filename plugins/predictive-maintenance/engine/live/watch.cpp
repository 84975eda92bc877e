// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/watch.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <variant>

namespace twinscope::predict {

namespace {

const QString WatchesKey = QStringLiteral("watches");
constexpr Finding Findings[] = {Finding::Score, Finding::Unusual, Finding::Because};

QString text(const char *source)
{
    return QCoreApplication::translate("predict", source);
}

/// One entry of the section, or what is wrong with it.
std::variant<Watch, Fault> readWatch(const QJsonObject &entry, const plant::Plant &plant)
{
    Watch watch;
    watch.asset = entry.value(QLatin1String("asset")).toString();
    if (plant.assetIndex(watch.asset) == plant::NoAsset)
        return Fault{QStringLiteral("/asset"),
                     text(QT_TRANSLATE_NOOP("predict", "There is no asset “%1” to be watched: mend \"asset\"."))
                         .arg(watch.asset)};
    watch.channels = entry.value(QLatin1String("channels")).toVariant().toStringList();
    watch.running = entry.value(QLatin1String("running")).toString();
    for (const QString &channel : watch.channels + QStringList{watch.running})
        if (!channel.isEmpty() && plant.channelIndex(channel) == core::NoChannel)
            return Fault{
                channel == watch.running ? QStringLiteral("/running") : QStringLiteral("/channels"),
                text(QT_TRANSLATE_NOOP("predict", "The watch of %1 names the channel “%2”, which does not exist."))
                    .arg(watch.asset, channel)};
    const auto from = core::parseIso8601(entry.value(QLatin1String("goodFrom")).toString());
    const auto to = core::parseIso8601(entry.value(QLatin1String("goodTo")).toString());
    watch.goodFile = entry.value(QLatin1String("goodFile")).toString();
    if (watch.channels.isEmpty() || (watch.goodFile.isEmpty() && (!from || !to || *from >= *to)))
        return Fault{{},
                     text(QT_TRANSLATE_NOOP("predict", "The watch of %1 needs \"channels\", and \"goodFrom\" before "
                                                       "\"goodTo\" as dates and times, or a table as \"goodFile\"."))
                         .arg(watch.asset)};
    watch.goodFrom = from.value_or(core::Time());
    watch.goodTo = to.value_or(core::Time());
    watch.settle = core::seconds(std::clamp(entry.value(QLatin1String("settleSeconds")).toDouble(), 0.0, 1e6));
    watch.options.falseAlarmRate =
        std::clamp(entry.value(QLatin1String("falseAlarmRate")).toDouble(watch.options.falseAlarmRate), 1e-6, 0.49);
    watch.options.persistence = std::max(1, entry.value(QLatin1String("persistence")).toInt(watch.options.persistence));
    return watch;
}

QJsonObject toJson(const Watch &watch)
{
    QJsonObject entry{{QStringLiteral("asset"), watch.asset},
                      {QStringLiteral("channels"), QJsonArray::fromStringList(watch.channels)},
                      {QStringLiteral("falseAlarmRate"), watch.options.falseAlarmRate},
                      {QStringLiteral("persistence"), watch.options.persistence}};
    if (watch.goodFile.isEmpty()) {
        entry.insert(QStringLiteral("goodFrom"), core::toIso8601(watch.goodFrom));
        entry.insert(QStringLiteral("goodTo"), core::toIso8601(watch.goodTo));
    } else {
        entry.insert(QStringLiteral("goodFile"), watch.goodFile);
    }
    if (!watch.running.isEmpty())
        entry.insert(QStringLiteral("running"), watch.running);
    if (watch.settle.count() > 0)
        entry.insert(QStringLiteral("settleSeconds"), core::toSeconds(watch.settle));
    return entry;
}

plant::Channel channelOf(const Watch &watch, Finding finding, const QString &source)
{
    plant::Channel channel;
    channel.id = channelIdOf(watch.asset, finding);
    channel.asset = watch.asset;
    channel.address.source = source;
    channel.address.topic = topicOf(watch.asset, finding);
    switch (finding) {
    case Finding::Score:
        channel.name = text(QT_TRANSLATE_NOOP("predict", "Anomaly"));
        channel.range = plant::Range{0, 10};
        break;
    case Finding::Unusual:
        channel.name = text(QT_TRANSLATE_NOOP("predict", "Unusual"));
        channel.kind = core::ValueKind::Boolean;
        channel.states = {{0, text(QT_TRANSLATE_NOOP("predict", "as usual"))},
                          {1, text(QT_TRANSLATE_NOOP("predict", "unusual"))}};
        break;
    case Finding::Because:
        channel.name = text(QT_TRANSLATE_NOOP("predict", "Because of"));
        channel.kind = core::ValueKind::Text;
        break;
    }
    return channel;
}

plant::AlarmDefinition alarmOf(const Watch &watch)
{
    plant::AlarmDefinition alarm;
    alarm.channel = channelIdOf(watch.asset, Finding::Unusual);
    alarm.id = alarm.channel;
    alarm.limit = plant::LimitName::State;
    alarm.state = 1;
    alarm.message = text(QT_TRANSLATE_NOOP("predict", "Behaves unusually"));
    return alarm;
}

} // namespace

QString topicOf(const QString &asset, Finding finding)
{
    const char *words[] = {"score", "unusual", "because"};
    return asset + u'/' + QLatin1String(words[int(finding)]);
}

QString channelIdOf(const QString &asset, Finding finding)
{
    const char *words[] = {"anomaly", "unusual", "because"};
    return asset + u'.' + QLatin1String(words[int(finding)]);
}

Watches readWatches(const plant::Plant &plant)
{
    const QJsonObject section = plant.section(PluginId);
    Watches watches;
    watches.step = core::seconds(std::clamp(section.value(QLatin1String("stepSeconds")).toDouble(1), 0.05, 86'400.0));
    int place = 0;
    for (const QJsonValue &entry : section.value(WatchesKey).toArray()) {
        auto read = readWatch(entry.toObject(), plant);
        if (auto *fault = std::get_if<Fault>(&read))
            watches.faults.push_back({QStringLiteral("/watches/%1").arg(place) + fault->pointer, fault->sentence});
        else {
            watches.sound.push_back(std::get<Watch>(std::move(read)));
            watches.places.push_back(place);
        }
        ++place;
    }
    return watches;
}

plant::Plant withWatch(plant::Plant plant, const Watch &watch)
{
    editEntries(plant, WatchesKey, [&watch](QJsonArray &watches) {
        removeEntryOf(watches, watch.asset);
        watches.append(toJson(watch));
    });
    const QString source = plant::sourceOfType(plant, PluginId);
    for (const Finding finding : Findings)
        if (plant.channelIndex(channelIdOf(watch.asset, finding)) == core::NoChannel)
            plant.channels.push_back(channelOf(watch, finding, source));
    addAlarm(plant, alarmOf(watch));
    return plant;
}

plant::Plant withoutWatch(plant::Plant plant, const QString &asset)
{
    editEntries(plant, WatchesKey, [&asset](QJsonArray &watches) { removeEntryOf(watches, asset); });
    QStringList gone;
    for (const Finding finding : Findings)
        gone += channelIdOf(asset, finding);
    plant::removeChannels(plant, gone);
    return plant;
}

} // namespace twinscope::predict
