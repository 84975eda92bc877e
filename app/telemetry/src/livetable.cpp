// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/livetable.h>

#include <QHash>

#include <atomic>
#include <mutex>
#include <thread>

namespace twinscope::telemetry {

using core::ChannelIndex;

namespace {

constexpr core::Duration FutureTolerance = std::chrono::minutes(1);
constexpr core::Duration LeastSetBack = std::chrono::seconds(1); ///< less may be two threads that met

/// Held for the copy of one sample only, so that waiting in the kernel would cost more than the wait.
class SpinLock
{
public:
    void lock() noexcept
    {
        for (int tries = 0; m_flag.test_and_set(std::memory_order_acquire); ++tries) {
            if (tries >= 64) // its holder may have lost the processor
                std::this_thread::yield();
        }
    }
    void unlock() noexcept { m_flag.clear(std::memory_order_release); }

private:
    std::atomic_flag m_flag;
};

struct alignas(64) Cell
{
    core::Sample sample;
    bool marked = true; ///< holds no sample of the source, or a marker was laid over it: any sample may replace it
    mutable SpinLock lock;

    bool yieldsTo(const core::Sample &next) const
    {
        const bool isFromTheFuture = sample.time > sample.arrival + FutureTolerance;
        const bool wasClockSetBack = next.arrival + LeastSetBack < sample.arrival;
        return marked || next.time >= sample.time || isFromTheFuture || wasClockSetBack;
    }
};

} // namespace

struct LiveTable::Private
{
    explicit Private(size_t count)
        : size(count)
        , cells(std::make_unique<Cell[]>(count))
        , revisions(std::make_unique<std::atomic<quint64>[]>(count))
    {
    }

    /// Stamps the cell with the present epoch. A collector first moves the epoch on and then reads the stamps; a stamp
    /// of the old epoch laid after that read would be overlooked for good, hence the second look at the epoch.
    void stamp(ChannelIndex channel)
    {
        quint64 now;
        do {
            now = epoch.load();
            revisions[channel].store(now);
        } while (epoch.load() != now);
    }

    template<typename Change>
    bool change(ChannelIndex channel, Change &&apply)
    {
        if (channel >= size)
            return false;
        Cell &cell = cells[channel];
        std::lock_guard guard(cell.lock);
        if (!apply(cell))
            return false;
        stamp(channel);
        return true;
    }

    const size_t size;
    std::unique_ptr<Cell[]> cells;
    std::unique_ptr<std::atomic<quint64>[]> revisions; ///< apart from the cells, so that a scan for news is short
    std::atomic<quint64> epoch{1};
    QHash<QString, std::vector<ChannelIndex>> bySource;
};

LiveTable::LiveTable(const std::vector<plant::Channel> &channels)
    : d(std::make_unique<Private>(channels.size()))
{
    for (size_t i = 0; i < channels.size(); ++i) {
        if (!channels[i].address.source.isEmpty())
            d->bySource[channels[i].address.source].push_back(ChannelIndex(i));
    }
}

LiveTable::~LiveTable() = default;

void LiveTable::write(const IncomingSample *samples, size_t count)
{
    for (size_t i = 0; i < count; ++i) {
        if (samples[i].historical)
            continue;
        const core::Sample &next = samples[i].sample;
        core::Sample previous; // outlives the lock: an old text is freed outside it
        d->change(samples[i].channel, [&](Cell &cell) {
            if (!cell.yieldsTo(next))
                return false;
            previous = std::exchange(cell.sample, next);
            cell.marked = false;
            return true;
        });
    }
}

std::vector<ChannelIndex> LiveTable::markSourceLost(const QString &sourceId)
{
    const core::Quality lost = core::bad(core::QualityReason::SourceLost);
    std::vector<ChannelIndex> held;
    for (ChannelIndex channel : d->bySource.value(sourceId)) {
        core::Quality before;
        const bool changed = d->change(channel, [&](Cell &cell) {
            before = std::exchange(cell.sample.quality, lost);
            cell.marked = true;
            return before != lost;
        });
        if (changed && before.reason != core::QualityReason::NoValueYet)
            held.push_back(channel);
    }
    return held;
}

void LiveTable::markBad(ChannelIndex channel, core::Quality quality, core::Time arrival)
{
    d->change(channel, [&](Cell &cell) {
        if (cell.sample.quality.reason == core::QualityReason::NoValueYet)
            cell.sample.time = arrival;
        cell.sample.quality = quality;
        cell.sample.arrival = arrival;
        cell.marked = true;
        return true;
    });
}

core::Sample LiveTable::read(ChannelIndex channel) const
{
    if (channel >= d->size)
        return {};
    const Cell &cell = d->cells[channel];
    std::lock_guard guard(cell.lock);
    return cell.sample;
}

quint64 LiveTable::collect(quint64 sinceRevision,
                           const std::function<void(ChannelIndex, const core::Sample &)> &visit) const
{
    const quint64 revision = d->epoch.fetch_add(1);
    bool any = sinceRevision == 0;
    for (size_t i = 0; i < d->size; ++i) {
        if (sinceRevision != 0 && d->revisions[i].load() <= sinceRevision)
            continue;
        any = true;
        visit(ChannelIndex(i), read(ChannelIndex(i)));
    }
    return any ? revision : sinceRevision;
}

size_t LiveTable::size() const
{
    return d->size;
}

} // namespace twinscope::telemetry
