// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/watch.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace twinscope::predict {

const QString PluginId = QStringLiteral("predictive-maintenance");

namespace {

const QString WatchesKey = QStringLiteral("watches");
constexpr Finding Findings[] = {Finding::Score, Finding::Unusual, Finding::Because};

QString text(const char *source)
{
    return QCoreApplication::translate("predict", source);
}

/// Of one entry; the sentence says what is wrong with it.
core::Result<Watch> readWatch(const QJsonObject &entry, const plant::Plant &plant)
{
    const auto wrong = [](const QString &sentence) {
        return core::Error{core::ErrorCode::InvalidArgument, sentence, {}};
    };
    Watch watch;
    watch.asset = entry.value(QLatin1String("asset")).toString();
    if (plant.assetIndex(watch.asset) == plant::NoAsset)
        return wrong(text(QT_TRANSLATE_NOOP("predict", "There is no asset “%1” to be watched: mend \"asset\"."))
                         .arg(watch.asset));
    watch.channels = entry.value(QLatin1String("channels")).toVariant().toStringList();
    for (const QString &channel : watch.channels)
        if (plant.channelIndex(channel) == core::NoChannel)
            return wrong(
                text(QT_TRANSLATE_NOOP("predict", "The watch of %1 names the channel “%2”, which does not exist."))
                    .arg(watch.asset, channel));
    const auto from = core::parseIso8601(entry.value(QLatin1String("goodFrom")).toString());
    const auto to = core::parseIso8601(entry.value(QLatin1String("goodTo")).toString());
    if (watch.channels.isEmpty() || !from || !to || *from >= *to)
        return wrong(text(QT_TRANSLATE_NOOP("predict", "The watch of %1 needs \"channels\", and \"goodFrom\" before "
                                                       "\"goodTo\" as dates and times."))
                         .arg(watch.asset));
    watch.goodFrom = *from;
    watch.goodTo = *to;
    watch.options.falseAlarmRate =
        std::clamp(entry.value(QLatin1String("falseAlarmRate")).toDouble(watch.options.falseAlarmRate), 1e-6, 0.49);
    watch.options.persistence = std::max(1, entry.value(QLatin1String("persistence")).toInt(watch.options.persistence));
    return watch;
}

QJsonObject toJson(const Watch &watch)
{
    return {{QStringLiteral("asset"), watch.asset},
            {QStringLiteral("channels"), QJsonArray::fromStringList(watch.channels)},
            {QStringLiteral("goodFrom"), core::toIso8601(watch.goodFrom)},
            {QStringLiteral("goodTo"), core::toIso8601(watch.goodTo)},
            {QStringLiteral("falseAlarmRate"), watch.options.falseAlarmRate},
            {QStringLiteral("persistence"), watch.options.persistence}};
}

/// The id of the source that findings come from; the plant gets one where it has none.
QString sourceIn(plant::Plant &plant)
{
    const auto source = std::ranges::find(plant.sources, PluginId, &plant::Source::type);
    if (source != plant.sources.end())
        return source->id;
    plant::Source made;
    made.id = PluginId;
    made.type = PluginId;
    plant.sources.push_back(made);
    return made.id;
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

/// Replaces the list of watches by what `edit` makes of it; an empty one goes.
template<typename Edit>
void editWatches(plant::Plant &plant, Edit edit)
{
    QJsonObject section = plant.section(PluginId);
    QJsonArray watches = section.value(WatchesKey).toArray();
    edit(watches);
    if (watches.isEmpty())
        section.remove(WatchesKey);
    else
        section.insert(WatchesKey, watches);
    std::erase_if(plant.sections, [](const plant::PluginSection &s) { return s.plugin == PluginId; });
    if (!section.isEmpty())
        plant.sections.push_back({PluginId, section});
}

void removeWatchOf(QJsonArray &watches, const QString &asset)
{
    for (qsizetype i = watches.size(); i-- > 0;)
        if (watches.at(i).toObject().value(QLatin1String("asset")).toString() == asset)
            watches.removeAt(i);
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
    for (const QJsonValue &entry : section.value(WatchesKey).toArray()) {
        if (const auto watch = readWatch(entry.toObject(), plant))
            watches.sound.push_back(*watch);
        else
            watches.faults += watch.error().sentence;
    }
    return watches;
}

plant::Plant withWatch(plant::Plant plant, const Watch &watch)
{
    editWatches(plant, [&watch](QJsonArray &watches) {
        removeWatchOf(watches, watch.asset);
        watches.append(toJson(watch));
    });
    const QString source = sourceIn(plant);
    for (const Finding finding : Findings)
        if (plant.channelIndex(channelIdOf(watch.asset, finding)) == core::NoChannel)
            plant.channels.push_back(channelOf(watch, finding, source));
    const plant::AlarmDefinition alarm = alarmOf(watch);
    if (std::ranges::find(plant.alarms, alarm.id, &plant::AlarmDefinition::id) == plant.alarms.end())
        plant.alarms.push_back(alarm);
    return plant;
}

plant::Plant withoutWatch(plant::Plant plant, const QString &asset)
{
    editWatches(plant, [&asset](QJsonArray &watches) { removeWatchOf(watches, asset); });
    QStringList gone;
    for (const Finding finding : Findings)
        gone += channelIdOf(asset, finding);
    std::erase_if(plant.channels, [&gone](const plant::Channel &channel) { return gone.contains(channel.id); });
    std::erase_if(plant.bindings, [&gone](const plant::Binding &binding) { return gone.contains(binding.channel); });
    std::erase_if(plant.alarms, [&gone](const plant::AlarmDefinition &alarm) { return gone.contains(alarm.channel); });
    return plant;
}

} // namespace twinscope::predict
