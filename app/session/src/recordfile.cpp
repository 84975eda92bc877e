// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/recordfile.h>

#include "newid.h"

#include <twinscope/core/units.h>
#include <twinscope/core/unitspelling.h>
#include <twinscope/historian/csvmatch.h>

#include <QCoreApplication>
#include <QSaveFile>

namespace twinscope::session {

namespace {

bool isSeparator(QChar c)
{
    return !c.isLetterOrNumber();
}

QString withoutSeparators(QStringView text)
{
    while (!text.isEmpty() && isSeparator(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isSeparator(text.back()))
        text.chop(1);
    return text.toString();
}

/// The name without the asset's id or name in it, which stands apart ("P-101.Temperature", "Speed P-101"); nothing where
/// it is not in it, or where nothing would be left.
QString withoutAsset(const QString &name, const QString &asset)
{
    const qsizetype at = asset.isEmpty() ? -1 : name.indexOf(asset, 0, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    const qsizetype end = at + asset.size();
    const bool apart = (at == 0 || isSeparator(name[at - 1])) && (end == name.size() || isSeparator(name[end]));
    return apart ? withoutSeparators(QString(name).remove(at, asset.size())) : QString();
}

/// The asset a column's name carries, and what is left for the channel; of several the one that says most.
void takeAsset(plant::Channel &channel, const plant::Plant &plant)
{
    qsizetype longest = 0;
    const QString name = channel.name;
    for (const plant::Asset &asset : plant.assets) {
        for (const QString &called : {asset.id, asset.name}) {
            const QString rest = withoutAsset(name, called);
            if (rest.isEmpty() || called.size() <= longest)
                continue;
            longest = called.size();
            channel.asset = asset.id;
            channel.name = rest;
        }
    }
}

/// As written where that is UCUM, else what is meant by it; nothing where nobody knows.
QString ucumOf(const QString &written)
{
    if (written.isEmpty() || core::Unit::parse(written))
        return written;
    return core::suggestUnits(written).value(0);
}

void takeUnit(plant::Channel &channel, const QString &written)
{
    if (const QString unit = ucumOf(written); !unit.isEmpty())
        channel.unit = unit;
    else if (!written.isEmpty())
        channel.description = QCoreApplication::translate("session", "Unit as written: %1").arg(written);
}

historian::CsvTarget targetOf(const plant::Channel &channel, historian::SeriesId series)
{
    historian::CsvTarget target{series, channel.kind, {}};
    for (auto state = channel.states.cbegin(); state != channel.states.cend(); ++state)
        target.states.insert(state.value().toLower(), state.key());
    return target;
}

} // namespace

RecordFile matched(const QString &path, historian::CsvProbe probe, const plant::Plant &plant)
{
    std::vector<historian::CsvChannel> names;
    names.reserve(plant.channels.size());
    for (const plant::Channel &channel : plant.channels)
        names.push_back({channel.id, channel.name});
    RecordFile file{path, std::move(probe), {}, {}};
    for (const auto &match : historian::matchChannels(file.probe.series, names)) {
        file.channels.push_back(match.channel < 0 ? core::NoChannel : core::ChannelIndex(match.channel));
        file.guessed.push_back(match.isGuess);
    }
    return file;
}

QString unitFault(const historian::CsvSeries &series, const plant::Channel &channel)
{
    const QString written = ucumOf(series.unit);
    const auto unit = core::Unit::parse(written), wanted = core::Unit::parse(channel.unit);
    if (written.isEmpty() || !unit || !wanted || unit->convert(1, *wanted) == 1)
        return {};
    return QCoreApplication::translate("session", "In the file %1, in the plant %2: not converted.")
        .arg(series.unit, wanted->symbol());
}

plant::Channel channelFor(const historian::CsvSeries &series, const plant::Plant &plant)
{
    plant::Channel channel;
    QSet<QString> ids;
    for (const plant::Channel &known : plant.channels)
        ids.insert(known.id);
    channel.id = newId(series.name, ids);
    channel.name = series.name;
    channel.kind = series.kind;
    takeAsset(channel, plant);
    takeUnit(channel, series.unit);
    return channel;
}

void createChannels(RecordFile &file, plant::Plant &plant)
{
    for (size_t i = 0; i < file.channels.size(); ++i) {
        if (file.channels[i] != core::NoChannel)
            continue;
        plant.channels.push_back(channelFor(file.probe.series[i], plant));
        file.channels[i] = core::ChannelIndex(plant.channels.size() - 1);
    }
}

core::Result<historian::CsvLoad> loadOf(const RecordFile &file, const plant::Plant &plant, historian::Store &store)
{
    historian::CsvLoad load{file.path, file.probe.format, file.probe.series, {}};
    for (const core::ChannelIndex channel : file.channels) {
        if (channel == core::NoChannel) {
            load.targets.emplace_back();
            continue;
        }
        const auto series = store.series(plant.channels.at(channel).id);
        if (!series)
            return series.error();
        load.targets.emplace_back(targetOf(plant.channels[channel], *series));
    }
    return load;
}

core::Result<historian::CsvExportReport> exportTo(const QString &path, const historian::Store &store,
                                                  const historian::CsvExport &what, core::Progress &progress)
{
    const auto failure = [&path](const QString &detail) {
        return core::Error{core::ErrorCode::WriteFailed,
                           QCoreApplication::translate("session", "“%1” cannot be written: check the free space, the "
                                                                  "folder and its permissions.")
                               .arg(path),
                           detail};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file.errorString());
    historian::CsvWriter writer(file, what.separator, what.decimal);
    auto report = historian::exportCsv(store, what, writer, progress);
    if (report && !file.commit())
        return failure(file.errorString());
    return report;
}

} // namespace twinscope::session
