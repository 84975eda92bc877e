// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/recordedfleet.h"

#include "live/recordedrows.h"
#include "service/plantframe.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr qint64 mostRows = 20'000; ///< of a run

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

QStringList quantitiesOf(const plant::Plant &plant, const QString &asset)
{
    QStringList quantities;
    for (const plant::Channel &channel : plant.channels)
        if (channel.id.startsWith(asset + u'.') && isMeasured(plant, channel))
            quantities += channel.id.mid(asset.size() + 1);
    return quantities;
}

/// What is read of each life, and how far apart.
class Reader
{
public:
    Reader(const PlantRecord &record, const RecordedFleet &wishes)
        : m_record(record)
        , m_wishes(wishes)
    {
        QStringList assets;
        qint64 longest = 0;
        for (const RecordedLife &life : wishes.lives) {
            assets += life.asset;
            longest = std::max(longest, qint64((life.failed - life.from).count()));
        }
        assets.removeDuplicates();
        m_quantities = wishes.quantities.isEmpty() ? commonQuantities(record.plant(), assets) : wishes.quantities;
        m_step = core::Duration(std::max(qint64(wishes.step.count()), longest / mostRows + 1));
    }

    const QStringList &quantities() const { return m_quantities; }

    Result<Run> read(const RecordedLife &life, const QString &name) const
    {
        if (m_record.plant().assetIndex(life.asset) == plant::NoAsset)
            return Error{ErrorCode::NotFound, tr("There is no asset “%1”.").arg(life.asset), {}};
        const qint64 rows = (life.failed - life.from).count() / m_step.count();
        if (rows < 1)
            return Error{
                ErrorCode::InvalidArgument,
                tr("The life of %1 that ends at %2 has to begin before.").arg(life.asset, core::toIso8601(life.failed)),
                {}};
        const auto channels = channelsOf(life.asset);
        if (!channels)
            return channels.error();
        Run run{name, Vector::LinSpaced(rows, 0, double(rows - 1) * core::toSeconds(m_step)),
                recordedRows(*m_record.values, *channels, life.from, life.from + m_step * rows, int(rows))};
        for (Eigen::Index c = 0; c < run.values.cols(); ++c)
            if (run.values.col(c).array().isNaN().all())
                return Error{ErrorCode::InvalidArgument,
                             tr("Nothing was recorded of %1 between %2 and %3.")
                                 .arg(m_record.plant().channels[(*channels)[size_t(c)]].id, core::toIso8601(life.from),
                                      core::toIso8601(life.failed)),
                             {}};
        return run;
    }

    /// Of the first life's channels: all assets measure alike.
    QStringList units() const
    {
        const auto channels = channelsOf(m_wishes.lives.front().asset);
        QStringList units;
        for (const core::ChannelIndex index : *channels)
            units += m_record.plant().channels[index].unit;
        return units;
    }

private:
    Result<std::vector<core::ChannelIndex>> channelsOf(const QString &asset) const
    {
        const QHash<QString, QString> named = m_wishes.channels.value(asset);
        std::vector<core::ChannelIndex> channels;
        for (const QString &quantity : m_quantities) {
            const QString id = named.value(quantity, asset + u'.' + quantity);
            channels.push_back(m_record.plant().channelIndex(id));
            if (channels.back() == core::NoChannel)
                return Error{
                    ErrorCode::NotFound,
                    tr("%1 has no channel “%2”, which the other assets have: choose other quantities.").arg(asset, id),
                    {}};
        }
        return channels;
    }

    const PlantRecord &m_record;
    const RecordedFleet &m_wishes;
    QStringList m_quantities;
    core::Duration m_step{0};
};

/// Of the numbers themselves: the same lives of the same record give the same hash.
QByteArray hashOf(const Fleet &fleet)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(fleet.columns.join(u'\n').toUtf8());
    for (const Run &run : fleet.runs) {
        hash.addData(run.unit.toUtf8());
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(run.values.data()),
                                    run.values.size() * qsizetype(sizeof(double))));
    }
    return hash.result().toHex();
}

} // namespace

QStringList commonQuantities(const plant::Plant &plant, const QStringList &assets)
{
    QStringList common;
    for (qsizetype i = 0; i < assets.size(); ++i) {
        const QStringList own = quantitiesOf(plant, assets[i]);
        if (i == 0)
            common = own;
        else
            common.removeIf([&own](const QString &quantity) { return !own.contains(quantity); });
    }
    return common;
}

Result<Fleet> recordedFleet(const PlantRecord &record, const RecordedFleet &wishes, core::Progress &progress)
{
    const Reader reader(record, wishes);
    if (wishes.lives.empty() || reader.quantities().isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     wishes.lives.empty() ? tr("There is no life to learn from: name when assets began and failed.")
                                          : tr("The assets have no channel of numbers in common."),
                     {}};
    Fleet fleet{record.project->path, reader.quantities(), {}, QStringLiteral("s"), {}, {}, {}};
    QHash<QString, int> counted;
    for (const RecordedLife &life : wishes.lives) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, tr("The reading was cancelled."), {}};
        progress.report(double(fleet.runs.size()) / double(wishes.lives.size()), tr("Reading %1").arg(life.asset));
        auto run = reader.read(life, QStringLiteral("%1 %2").arg(life.asset).arg(++counted[life.asset]));
        if (!run)
            return run.error();
        fleet.runs.push_back(std::move(run).value());
    }
    fleet.units = reader.units();
    fleet.hash = hashOf(fleet);
    return fleet;
}

} // namespace twinscope::predict
