// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/lifeservice.h"

#include "live/findings.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <variant>

namespace twinscope::predict {

namespace {

const QString livesKey = QStringLiteral("lives");
constexpr LifeFinding findings[] = {LifeFinding::Health, LifeFinding::Rul, LifeFinding::Low, LifeFinding::High};
constexpr double alarmShare = 0.1; ///< of the cap

QString text(const char *source)
{
    return QCoreApplication::translate("predict", source);
}

/// Reads one entry; remembers the first fault.
class EntryReader
{
public:
    EntryReader(const QJsonObject &entry, const plant::Plant &plant)
        : m_entry(entry)
        , m_plant(plant)
    {
    }

    QString words(const char *key) const { return m_entry.value(QLatin1String(key)).toString(); }

    /// The id of a channel, or "".
    QString channel(const char *key)
    {
        const QString id = words(key);
        checkChannel(key, id);
        return id;
    }

    QHash<QString, QString> channels()
    {
        QHash<QString, QString> found;
        const QJsonObject named = m_entry.value(QLatin1String("channels")).toObject();
        for (auto entry = named.begin(); entry != named.end(); ++entry) {
            found.insert(entry.key(), entry.value().toString());
            checkChannel("channels", entry.value().toString());
        }
        return found;
    }

    std::optional<core::Time> moment(const char *key)
    {
        if (words(key).isEmpty())
            return std::nullopt;
        const auto time = core::parseIso8601(words(key));
        if (!time)
            refuse(key, text(QT_TRANSLATE_NOOP("predict", "The life of %1 has no date and time in \"%2\": write it "
                                                          "as 2026-03-02T00:00:00Z."))
                            .arg(words("asset"), QLatin1String(key)));
        return time ? std::optional(*time) : std::nullopt;
    }

    void refuse(const char *key, const QString &sentence)
    {
        if (!m_fault)
            m_fault = Fault{QLatin1Char('/') + QLatin1String(key), sentence};
    }

    const std::optional<Fault> &fault() const { return m_fault; }

private:
    void checkChannel(const char *key, const QString &id)
    {
        if (!id.isEmpty() && m_plant.channelIndex(id) == core::NoChannel)
            refuse(key,
                   text(QT_TRANSLATE_NOOP("predict", "The life of %1 names the channel “%2”, which does not exist."))
                       .arg(words("asset"), id));
    }

    const QJsonObject m_entry;
    const plant::Plant &m_plant;
    std::optional<Fault> m_fault;
};

/// One entry of the section, or what is wrong with it.
std::variant<LifeService, Fault> readLife(const QJsonObject &entry, const plant::Plant &plant)
{
    EntryReader reader(entry, plant);
    LifeService life;
    life.asset = reader.words("asset");
    if (plant.assetIndex(life.asset) == plant::NoAsset)
        reader.refuse(
            "asset",
            text(QT_TRANSLATE_NOOP("predict", "There is no asset “%1” with a life: mend \"asset\".")).arg(life.asset));
    life.model = reader.words("model");
    if (life.model.isEmpty())
        reader.refuse(
            "model",
            text(QT_TRANSLATE_NOOP("predict", "The life of %1 names no model file: add \"model\".")).arg(life.asset));
    life.channels = reader.channels();
    life.since = reader.moment("since");
    life.renewed = reader.channel("renewed");
    life.running = reader.channel("running");
    life.cycle = reader.channel("cycle");
    life.secondsPerCycle = entry.value(QLatin1String("secondsPerCycle")).toDouble();
    if (life.secondsPerCycle < 0)
        reader.refuse(
            "secondsPerCycle",
            text(QT_TRANSLATE_NOOP("predict", "The life of %1 has a negative \"secondsPerCycle\".")).arg(life.asset));
    if (reader.fault())
        return *reader.fault();
    return life;
}

QJsonObject toJson(const LifeService &life)
{
    QJsonObject entry{{QStringLiteral("asset"), life.asset}, {QStringLiteral("model"), life.model}};
    QJsonObject channels;
    for (auto named = life.channels.begin(); named != life.channels.end(); ++named)
        channels.insert(named.key(), named.value());
    if (!channels.isEmpty())
        entry.insert(QStringLiteral("channels"), channels);
    if (life.since)
        entry.insert(QStringLiteral("since"), core::toIso8601(*life.since));
    for (const auto &[key, id] : {std::pair{"renewed", life.renewed}, {"running", life.running}, {"cycle", life.cycle}})
        if (!id.isEmpty())
            entry.insert(QLatin1String(key), id);
    if (life.secondsPerCycle > 0)
        entry.insert(QStringLiteral("secondsPerCycle"), life.secondsPerCycle);
    return entry;
}

QString nameOf(LifeFinding finding)
{
    switch (finding) {
    case LifeFinding::Health:
        return text(QT_TRANSLATE_NOOP("predict", "Health"));
    case LifeFinding::Rul:
        return text(QT_TRANSLATE_NOOP("predict", "Remaining life"));
    case LifeFinding::Low:
        return text(QT_TRANSLATE_NOOP("predict", "Remaining life, at least"));
    case LifeFinding::High:
        return text(QT_TRANSLATE_NOOP("predict", "Remaining life, at most"));
    }
    return {};
}

plant::Channel channelOf(const QString &asset, LifeFinding finding, const LifeMeasure &measure, const QString &source)
{
    plant::Channel channel;
    channel.id = channelIdOf(asset, finding);
    channel.asset = asset;
    channel.name = nameOf(finding);
    channel.address.source = source;
    channel.address.topic = topicOf(asset, finding);
    if (finding == LifeFinding::Health) {
        channel.unit = QStringLiteral("%");
        channel.range = plant::Range{0, 100};
        return channel;
    }
    channel.unit = measure.unit.isEmpty() ? QStringLiteral("1") : measure.unit;
    if (finding != LifeFinding::High) // which goes beyond the cap
        channel.range = plant::Range{0, measure.cap};
    if (finding == LifeFinding::Rul)
        channel.limits.low = alarmShare * measure.cap;
    return channel;
}

plant::AlarmDefinition alarmOf(const QString &asset)
{
    plant::AlarmDefinition alarm;
    alarm.channel = channelIdOf(asset, LifeFinding::Rul);
    alarm.id = alarm.channel + QStringLiteral(".L");
    alarm.limit = plant::LimitName::Low;
    alarm.message = text(QT_TRANSLATE_NOOP("predict", "Little life left"));
    alarm.response = text(QT_TRANSLATE_NOOP("predict", "Plan its maintenance."));
    return alarm;
}

} // namespace

QString topicOf(const QString &asset, LifeFinding finding)
{
    const char *words[] = {"health", "rul", "rul-low", "rul-high"};
    return asset + u'/' + QLatin1String(words[int(finding)]);
}

QString channelIdOf(const QString &asset, LifeFinding finding)
{
    const char *words[] = {"health", "rul", "rul-low", "rul-high"};
    return asset + u'.' + QLatin1String(words[int(finding)]);
}

LifeServices readLifeServices(const plant::Plant &plant)
{
    LifeServices services;
    int place = 0;
    for (const QJsonValue &entry : plant.section(PluginId).value(livesKey).toArray()) {
        auto read = readLife(entry.toObject(), plant);
        if (auto *fault = std::get_if<Fault>(&read))
            services.faults.push_back({QStringLiteral("/lives/%1").arg(place) + fault->pointer, fault->sentence});
        else {
            services.sound.push_back(std::get<LifeService>(std::move(read)));
            services.places.push_back(place);
        }
        ++place;
    }
    return services;
}

plant::Plant withLife(plant::Plant plant, const LifeService &service, const LifeMeasure &measure)
{
    editEntries(plant, livesKey, [&service](QJsonArray &lives) {
        removeEntryOf(lives, service.asset);
        lives.append(toJson(service));
    });
    const QString source = plant::sourceOfType(plant, PluginId);
    for (const LifeFinding finding : findings)
        if (plant.channelIndex(channelIdOf(service.asset, finding)) == core::NoChannel)
            plant.channels.push_back(channelOf(service.asset, finding, measure, source));
    addAlarm(plant, alarmOf(service.asset));
    return plant;
}

plant::Plant withoutLife(plant::Plant plant, const QString &asset)
{
    editEntries(plant, livesKey, [&asset](QJsonArray &lives) { removeEntryOf(lives, asset); });
    QStringList gone;
    for (const LifeFinding finding : findings)
        gone += channelIdOf(asset, finding);
    plant::removeChannels(plant, gone);
    return plant;
}

} // namespace twinscope::predict
