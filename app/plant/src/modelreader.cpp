// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

#include <twinscope/core/units.h>

namespace twinscope::plant {

namespace {

QString lengthFault(const QString &unit)
{
    const auto parsed = core::Unit::parse(unit);
    if (!parsed)
        return unitFault(unit);
    if (!parsed->isCompatibleWith(*core::Unit::parse(QStringLiteral("m"))))
        return Sentence::tr("\"%1\" is no length: write \"mm\", \"cm\", \"m\" or \"[in_i]\".").arg(unit);
    return {};
}

} // namespace

void ProjectReader::readModelReading(ObjectReader &entry, const Json &element)
{
    const std::optional<QString> file = m_modelFiles.take(entry, "file", int(m_reading.plant.models.size()));
    ModelReading model;
    model.unit = readLengthUnit(entry);
    model.up = entry.choice("up", UpAxes).value_or(model.up);
    model.detail = entry.choice("detail", ModelDetails).value_or(model.detail);
    entry.reportMisspelt();
    if (!file)
        return;
    if (const QString fault = m_models.diskFault(*file); !fault.isEmpty())
        entry.fault("file", fault); // no asset need use it: it may have been removed for a while
    model.file = *file;
    m_reading.plant.models.push_back(std::move(model));
    m_reading.locations.models.push_back(&element);
}

QString ProjectReader::readLengthUnit(ObjectReader &entry)
{
    const QString unit = entry.text("unit");
    if (unit.isEmpty())
        return {};
    const QString fault = lengthFault(unit);
    if (fault.isEmpty())
        return unit;
    entry.fault("unit", fault);
    return {};
}

} // namespace twinscope::plant
