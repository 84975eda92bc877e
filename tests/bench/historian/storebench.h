// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/embeddedstore.h>

#include <QTemporaryDir>

#include <functional>

namespace twinscope::bench {

constexpr qint64 Second = 1'000'000'000;

/// Numbers of a data set, channel by channel or mixed, in order of time within each channel.
using Visit = std::function<void(quint32 channel, qint64 time, double value)>;
using DataSet = std::function<void(const Visit &)>;

/// A year of one pump's flow at 1 Hz: daily and quick swings and noise, as an instrument with three decimals says it.
double flowAt(qint64 second);
constexpr qint64 SecondsOfYear = 365 * 86'400;

/// A store in a folder of its own that goes with it.
class BenchStore
{
public:
    explicit BenchStore(historian::EmbeddedStoreOptions options = {});
    historian::EmbeddedStore &operator*() { return *m_store; }
    historian::EmbeddedStore *operator->() { return m_store.get(); }

    std::vector<historian::SeriesId> makeSeries(int count);
    void load(const DataSet &data); ///< in batches of 100,000 samples
    void compact();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<historian::EmbeddedStore> m_store;
};

/// Somebody else's way to keep the same numbers.
class Peer
{
public:
    virtual ~Peer() = default;
    virtual QString name() const = 0;
    /// Starts it and takes the data in; "" or a sentence why this row is missing.
    virtual QString load(const DataSet &data) = 0;
    /// The seconds of one GROUP BY over [from, to) of channel 0 in that many columns: count, min and max of each.
    virtual double groupBy(qint64 from, qint64 to, int columns) = 0;
    virtual quint64 bytes() = 0; ///< of table and index, or of what takes their place
};

std::unique_ptr<Peer> makeSqlitePeer();
std::unique_ptr<Peer> makePostgresPeer();
std::unique_ptr<Peer> makeInfluxPeer();

double processorSeconds();  ///< of this process
double residentMegabytes(); ///< now
double peakMegabytes();

} // namespace twinscope::bench
