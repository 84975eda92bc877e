// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/fleetfile.h"

#include "frame/framereader.h"

#include <QCryptographicHash>
#include <QFile>

namespace twinscope::predict {

core::Result<FleetFile> readFleetFile(const QString &path, const QStringList &columns, const FleetWishes &wishes)
{
    const auto frame = readFrame(path, {columns, wishes.cycleColumn});
    if (!frame)
        return frame.error();
    auto fleet = toFleet(*frame, wishes);
    if (!fleet)
        return fleet.error();
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return core::Error{core::ErrorCode::Unreadable, file.errorString(), path};
    return FleetFile{std::move(fleet).value(), hash.result().toHex()};
}

core::Result<FleetFile> readFleetFor(const FleetModel &model, const QString &path, const QStringList &columns)
{
    return readFleetFile(path, columns.isEmpty() ? model.fileColumns : columns,
                         {model.unitColumn, model.cycleColumn, model.columns, model.units});
}

} // namespace twinscope::predict
