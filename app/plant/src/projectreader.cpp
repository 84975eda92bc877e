// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

namespace twinscope::plant {

Reading ProjectReader::read(const Json &root)
{
    ObjectReader reader(root, {}, m_problems);
    reader.find("twinscope");
    m_reading.plant.name = reader.text("name");
    m_reading.plant.description = reader.text("description");
    forEach(reader, "sources", [this](ObjectReader &e, const Json &json) { readSource(e, json); });
    forEach(reader, "assets", [this](ObjectReader &e, const Json &json) { readAsset(e, json, NoAsset); });
    forEach(reader, "models", [this](ObjectReader &e, const Json &json) { readModelReading(e, json); });
    forEach(reader, "channels", [this](ObjectReader &e, const Json &json) { readChannel(e, json); });
    forEach(reader, "bindings", [this](ObjectReader &e, const Json &json) { readBinding(e, json); });
    forEach(reader, "alarms", [this](ObjectReader &e, const Json &json) { readAlarm(e, json); });
    forEach(reader, "cameras", [this](ObjectReader &e, const Json &json) { readCamera(e, json); });
    forEach(reader, "sets", [this](ObjectReader &e, const Json &json) { readSet(e, json); });
    readHistory(reader);
    readSections(reader);
    reader.reportMisspelt();
    return std::move(m_reading);
}

void ProjectReader::forEach(ObjectReader &parent, const char *section, const EntryReader &read)
{
    const Json *entries = parent.array(section);
    if (!entries)
        return;
    const QString pointer = pointerTo(parent.pointer(), QString::fromLatin1(section));
    qsizetype index = 0;
    for (const Json &element : *entries) {
        ObjectReader entry(element, pointerTo(pointer, index++), m_problems);
        if (element.is_object())
            read(entry, element);
        else
            entry.fault(Sentence::tr("An entry of \"%1\" must be an object in braces { }: mend or remove it.")
                            .arg(QString::fromLatin1(section)));
    }
}

std::optional<Range> readRange(ObjectReader &entry)
{
    std::optional<ObjectReader> reader = entry.object("range");
    if (!reader)
        return std::nullopt;
    const std::optional<double> low = reader->number("low");
    const std::optional<double> high = reader->number("high");
    if (!reader->has("low") || !reader->has("high"))
        reader->fault(Sentence::tr(
            "A range needs both ends: write { \"low\": 0, \"high\": 100 } with the numbers of this plant."));
    reader->reportMisspelt();
    if (!low || !high)
        return std::nullopt;
    if (*low < *high)
        return Range{*low, *high};
    reader->fault(Sentence::tr("The range's low end %1 must lie below its high end %2: mend or swap them.")
                      .arg(numberText(*low), numberText(*high)));
    return std::nullopt;
}

} // namespace twinscope::plant
