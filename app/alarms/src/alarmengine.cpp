// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/alarms/alarmengine.h>

#include "journal.h"
#include "journalfile.h"
#include "journalline.h"
#include "machine.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace twinscope::alarms {

using core::ChannelIndex;

namespace {

constexpr core::Duration FutureTolerance = std::chrono::minutes(1);

/// Whether a sample says something about the present, by the same rule as the live table: time must not go back, unless
/// the last sample was bad or claimed to come from the future.
struct Newest
{
    core::Time time, arrival;
    bool any = false;

    bool take(const core::Sample &sample)
    {
        if (any && sample.time < time && time <= arrival + FutureTolerance)
            return false;
        time = sample.time;
        arrival = sample.arrival;
        any = sample.quality.level != core::QualityLevel::Bad;
        return true;
    }
};

/// What of an alarm's definition the list needs.
struct Profile
{
    QString id;
    int priority = 4;
    plant::AssetIndex asset = plant::NoAsset;
};

} // namespace

struct AlarmEngine::Private
{
    Q_DECLARE_TR_FUNCTIONS(alarms)

public:
    Private(const plant::Plant &plant, const core::Clock &clock, const QString &journalPath);

    void addAlarm(const plant::AlarmDefinition &definition, ChannelIndex index, const plant::Channel &channel,
                  const QHash<QString, plant::AssetIndex> &assets);
    void record(AlarmIndex alarm, Machine::Changes changes, const QString &by);
    void addRow(const Journal::Entry *entry, std::vector<AlarmRow> &rows) const;
    void sort(std::vector<AlarmRow> &rows) const;
    void writeOut();

    /// Runs a change of one machine, journals what it did; true where it did something.
    template<typename Act>
    bool act(AlarmIndex alarm, const QString &by, Act &&change)
    {
        if (alarm < 0 || size_t(alarm) >= machines.size())
            return false;
        bool changed = false;
        {
            const std::lock_guard lock(mutex);
            Machine::Changes changes = change(machines[size_t(alarm)]);
            changed = !changes.empty();
            record(alarm, std::move(changes), by);
        }
        writeOut();
        return changed;
    }

    const core::Clock &clock;
    std::vector<Profile> profiles;
    std::vector<std::vector<AlarmIndex>> byChannel;
    size_t assetCount;
    std::atomic<quint64> revision{0};

    mutable std::mutex mutex; ///< guards these
    std::vector<Machine> machines;
    std::vector<Newest> newest; ///< index = channel
    Journal journal;
    QByteArray unwritten;

    mutable std::mutex fileMutex; ///< guards the file; taken before `mutex`, so that questions never wait for the disk
    JournalFile file;
};

AlarmEngine::Private::Private(const plant::Plant &plant, const core::Clock &clock, const QString &journalPath)
    : clock(clock)
    , byChannel(plant.channels.size())
    , assetCount(plant.assets.size())
    , newest(plant.channels.size())
    , journal(plant.alarms.size())
    , file(journalPath)
{
    QHash<QString, ChannelIndex> channels; // large plants make the plant's own, linear, look-up too slow
    for (size_t i = plant.channels.size(); i-- > 0;)
        channels.insert(plant.channels[i].id, ChannelIndex(i));
    QHash<QString, plant::AssetIndex> assets;
    for (size_t i = plant.assets.size(); i-- > 0;)
        assets.insert(plant.assets[i].id, plant::AssetIndex(i));
    for (const plant::AlarmDefinition &definition : plant.alarms) {
        const ChannelIndex channel = channels.value(definition.channel, core::NoChannel);
        addAlarm(definition, channel, channel == core::NoChannel ? plant::Channel() : plant.channels[channel], assets);
    }
}

void AlarmEngine::Private::addAlarm(const plant::AlarmDefinition &definition, ChannelIndex index,
                                    const plant::Channel &channel, const QHash<QString, plant::AssetIndex> &assets)
{
    if (index != core::NoChannel)
        byChannel[index].push_back(AlarmIndex(machines.size()));
    machines.emplace_back(definition, channel.limits);
    profiles.push_back(
        {definition.id, std::clamp(definition.priority, 1, 4), assets.value(channel.asset, plant::NoAsset)});
}

void AlarmEngine::Private::record(AlarmIndex alarm, Machine::Changes changes, const QString &by)
{
    for (Change &change : changes) {
        const core::Time until =
            change.state == AlarmState::Shelved ? machines[size_t(alarm)].shelvedUntil() : core::Time();
        Transition transition{change.time, alarm, change.state, std::move(change.value), by, until};
        unwritten += writeJournalLine(transition, profiles[size_t(alarm)].id);
        journal.add(std::move(transition));
        ++revision;
    }
}

void AlarmEngine::Private::writeOut()
{
    const std::lock_guard fileLock(fileMutex);
    QByteArray lines;
    {
        const std::lock_guard lock(mutex);
        lines.swap(unwritten);
    }
    file.write(lines);
}

void AlarmEngine::Private::addRow(const Journal::Entry *entry, std::vector<AlarmRow> &rows) const
{
    if (!entry || entry->transition.state == AlarmState::Normal)
        return;
    const Transition &last = entry->transition;
    rows.push_back({last.alarm, last.state, entry->since, last.value, last.until});
}

void AlarmEngine::Private::sort(std::vector<AlarmRow> &rows) const
{
    std::stable_sort(rows.begin(), rows.end(), [this](const AlarmRow &a, const AlarmRow &b) {
        const int left = profiles[size_t(a.alarm)].priority, right = profiles[size_t(b.alarm)].priority;
        return left != right ? left < right : a.since > b.since;
    });
}

AlarmEngine::AlarmEngine(const plant::Plant &plant, const core::Clock &clock, QString journalPath)
    : d(std::make_unique<Private>(plant, clock, journalPath))
{
}

AlarmEngine::~AlarmEngine() = default;

core::Result<void> AlarmEngine::open()
{
    QHash<QString, AlarmIndex> byId;
    for (size_t i = 0; i < d->profiles.size(); ++i)
        byId.insert(d->profiles[i].id, AlarmIndex(i));

    const std::scoped_lock lock(d->fileMutex, d->mutex);
    quint64 damaged = 0;
    const auto result = d->file.read([&](const QByteArray &text) {
        auto line = readJournalLine(text);
        damaged += line ? 0 : 1;
        // An alarm that the plant no longer has stays in the file and out of the list.
        if (line && byId.contains(line->alarmId)) {
            line->transition.alarm = byId.value(line->alarmId);
            d->journal.add(std::move(line->transition));
        }
    });
    for (size_t i = 0; i < d->machines.size(); ++i) {
        if (const auto *last = d->journal.last(AlarmIndex(i)))
            d->machines[i].restore(last->transition);
    }
    ++d->revision;
    if (!result || damaged == 0)
        return result;
    return core::Error{
        core::ErrorCode::Malformed,
        Private::tr("Some lines of the alarm journal are damaged and were left out; all others are there. "
                    "Nothing needs to be done."),
        Private::tr("%n damaged lines", nullptr, int(damaged))};
}

void AlarmEngine::evaluate(ChannelIndex channel, const core::Sample &sample)
{
    if (channel >= d->byChannel.size() || d->byChannel[channel].empty())
        return;
    bool changed = false;
    {
        const std::lock_guard lock(d->mutex);
        if (!d->newest[channel].take(sample))
            return;
        for (const AlarmIndex alarm : d->byChannel[channel])
            d->record(alarm, d->machines[size_t(alarm)].judge(sample), {});
        changed = !d->unwritten.isEmpty();
    }
    if (changed)
        d->writeOut();
}

void AlarmEngine::tick()
{
    const core::Time now = d->clock.now();
    {
        const std::lock_guard lock(d->mutex);
        for (size_t i = 0; i < d->machines.size(); ++i)
            d->record(AlarmIndex(i), d->machines[i].tick(now), {});
    }
    d->writeOut();
}

bool AlarmEngine::acknowledge(AlarmIndex alarm, const QString &by)
{
    return d->act(alarm, by, [this](Machine &machine) { return machine.acknowledge(d->clock.now()); });
}

int AlarmEngine::acknowledgeAll(const QString &by)
{
    int count = 0;
    for (size_t i = 0; i < d->profiles.size(); ++i)
        count += acknowledge(AlarmIndex(i), by) ? 1 : 0;
    return count;
}

bool AlarmEngine::shelve(AlarmIndex alarm, core::Duration time, const QString &by)
{
    if (time <= core::Duration(0))
        return false;
    const core::Time now = d->clock.now();
    return d->act(alarm, by,
                  [&](Machine &machine) { return machine.shelve(now, now + std::min(time, LongestShelving)); });
}

bool AlarmEngine::unshelve(AlarmIndex alarm, const QString &by)
{
    return d->act(alarm, by, [this](Machine &machine) { return machine.unshelve(d->clock.now()); });
}

quint64 AlarmEngine::revision() const
{
    return d->revision;
}

std::vector<AlarmRow> AlarmEngine::rows() const
{
    std::vector<AlarmRow> rows;
    const std::lock_guard lock(d->mutex);
    for (size_t i = 0; i < d->machines.size(); ++i)
        d->addRow(d->journal.last(AlarmIndex(i)), rows);
    d->sort(rows);
    return rows;
}

std::vector<AlarmRow> AlarmEngine::rowsAt(core::Time time) const
{
    std::vector<AlarmRow> rows;
    const std::lock_guard lock(d->mutex);
    for (size_t i = 0; i < d->machines.size(); ++i)
        d->addRow(d->journal.at(AlarmIndex(i), time), rows);
    d->sort(rows);
    return rows;
}

std::vector<Transition> AlarmEngine::journal() const
{
    const std::lock_guard lock(d->mutex);
    return d->journal.all();
}

quint64 AlarmEngine::forgottenTransitions() const
{
    const std::lock_guard lock(d->mutex);
    return d->journal.forgotten();
}

core::Result<void> AlarmEngine::journalHealth() const
{
    const std::lock_guard lock(d->fileMutex);
    return d->file.health();
}

std::vector<int> AlarmEngine::worstByAsset(const std::vector<AlarmRow> &rows) const
{
    std::vector<int> worst(d->assetCount, 0);
    for (const AlarmRow &row : rows) {
        if (!isActive(row.state) || row.alarm < 0 || size_t(row.alarm) >= d->profiles.size())
            continue;
        const Profile &profile = d->profiles[size_t(row.alarm)];
        if (profile.asset == plant::NoAsset)
            continue;
        int &shown = worst[size_t(profile.asset)];
        shown = shown == 0 ? profile.priority : std::min(shown, profile.priority);
    }
    return worst;
}

} // namespace twinscope::alarms
