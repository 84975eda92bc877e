// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/recordfile.h>

#include <twinscope/core/units.h>
#include <twinscope/historian/csvmatch.h>

#include <QCoreApplication>
#include <QSaveFile>

namespace twinscope::session {

namespace {

/// Ids are read by people and end up in topics and file names: no blanks, no separators of other tools.
QString idFrom(const QString &name)
{
    QString id;
    for (const QChar c : name.trimmed())
        id += c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' ? c : QChar(u'_');
    return id.isEmpty() ? QStringLiteral("channel") : id;
}

QString uniqueId(const QString &wanted, const plant::Plant &plant)
{
    QString id = wanted;
    for (int i = 2; plant.channelIndex(id) != core::NoChannel; ++i)
        id = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return id;
}

historian::CsvTarget targetOf(const plant::Channel &channel, historian::SeriesId series)
{
    historian::CsvTarget target{series, channel.kind, {}};
    for (auto state = channel.states.cbegin(); state != channel.states.cend(); ++state)
        target.states.insert(state.value().toLower(), state.key());
    return target;
}

} // namespace

std::vector<core::ChannelIndex> channelsOf(std::span<const historian::CsvSeries> series, const plant::Plant &plant)
{
    std::vector<historian::CsvChannel> names;
    names.reserve(plant.channels.size());
    for (const plant::Channel &channel : plant.channels)
        names.push_back({channel.id, channel.name});
    std::vector<core::ChannelIndex> channels;
    for (const int match : historian::matchChannels(series, names))
        channels.push_back(match < 0 ? core::NoChannel : core::ChannelIndex(match));
    return channels;
}

plant::Channel channelFor(const historian::CsvSeries &series, const plant::Plant &plant)
{
    plant::Channel channel;
    channel.id = uniqueId(idFrom(series.name), plant);
    channel.name = series.name;
    channel.kind = series.kind;
    if (series.unit.isEmpty())
        return channel;
    if (core::Unit::parse(series.unit))
        channel.unit = series.unit;
    else
        channel.description = QCoreApplication::translate("session", "Unit as written: %1").arg(series.unit);
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
