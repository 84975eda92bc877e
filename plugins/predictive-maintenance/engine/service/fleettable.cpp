// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/fleettable.h"

#include "frame/framereader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

Result<void> checkCycles(const Fleet &fleet, const FleetModel &model)
{
    if (isSameUnit(fleet.cycleUnit, model.cycleUnit))
        return {};
    return Error{ErrorCode::InvalidArgument,
                 QCoreApplication::translate("predict", "The column “%1” of “%2” is in %3; the model counts in %4.")
                     .arg(model.cycleColumn, fleet.path, fleet.cycleUnit, model.cycleUnit),
                 {}};
}

} // namespace

Result<Fleet> readFleet(const FleetTable &table)
{
    const auto frame = readFrame(table.path, {table.columns, table.wishes.cycleColumn});
    if (!frame)
        return frame.error();
    auto fleet = toFleet(*frame, table.wishes);
    if (!fleet)
        return fleet;
    QFile file(table.path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorCode::Unreadable, file.errorString(), table.path};
    fleet->hash = hash.result().toHex();
    return fleet;
}

Result<Fleet> readFleetFor(const FleetModel &model, const QString &path, const QStringList &columns)
{
    auto fleet = readFleet({path,
                            columns.isEmpty() ? model.fileColumns : columns,
                            {model.unitColumn, model.cycleColumn, model.columns, model.units}});
    if (const auto checked = fleet ? checkCycles(*fleet, model) : Result<void>(); !checked)
        return checked.error();
    return fleet;
}

Result<Fleet> fleetLike(const Fleet &fleet, const FleetModel &model)
{
    if (const auto checked = checkCycles(fleet, model); !checked)
        return checked.error();
    Fleet like{fleet.path, model.columns, model.units, fleet.cycleUnit, fleet.hash, {}, fleet.notices};
    for (const Run &run : fleet.runs) {
        Frame frame;
        frame.path = fleet.path;
        frame.columns = fleet.columns;
        frame.units = fleet.units;
        frame.values = run.values;
        auto values = columnsLike(frame, model.columns, model.units);
        if (!values)
            return values.error();
        like.runs.push_back({run.unit, run.cycles, std::move(values).value()});
    }
    return like;
}

} // namespace twinscope::predict
