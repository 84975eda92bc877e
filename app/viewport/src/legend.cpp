// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "legend.h"

#include <twinscope/core/quantity.h>

#include <QHash>
#include <QPainter>

#include <algorithm>

namespace twinscope::viewport {

namespace {

constexpr size_t MostEntries = 3;
constexpr double EntryHeight = 52;
constexpr double Width = 200;
constexpr double Margin = 12;
constexpr int BarHeight = 10;

void paintEntry(QPainter &painter, const LegendEntry &entry, const QRectF &place, const look::Theme &theme)
{
    const QString unit = entry.unit.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(entry.unit);
    const int room = int(place.width()) - painter.fontMetrics().horizontalAdvance(unit);
    const QRectF text(place.left(), place.top() + 2, place.width(), 16);
    painter.setPen(theme.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(entry.title, Qt::ElideMiddle, room) + unit);
    const QRectF bar(place.left(), place.top() + 20, place.width(), BarHeight);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 10; ++i)
        gradient.setColorAt(i / 10.0, look::ramp(entry.ramp, i / 10.0));
    painter.fillRect(bar, gradient);
    const double span = entry.range.high - entry.range.low;
    const QRectF numbers(place.left(), bar.bottom() + 2, place.width(), 16);
    painter.setPen(theme.secondaryText);
    painter.drawText(numbers, Qt::AlignLeft, look::number(entry.range.low, span));
    painter.drawText(numbers, Qt::AlignHCenter, look::number(entry.range.low + span / 2, span));
    painter.drawText(numbers, Qt::AlignRight, look::number(entry.range.high, span));
}

} // namespace

std::vector<LegendEntry> legendOf(const plant::Plant &plant, const std::vector<QString> &units)
{
    std::vector<LegendEntry> entries;
    QHash<QString, core::ChannelIndex> channels;
    for (size_t i = 0; i < plant.channels.size(); ++i)
        channels.insert(plant.channels[i].id, core::ChannelIndex(i));
    for (const plant::Binding &binding : plant.bindings) {
        const auto found = channels.constFind(binding.channel);
        if (binding.kind != plant::BindingKind::ColourRamp || found == channels.constEnd())
            continue;
        const plant::Channel &channel = plant.channels[*found];
        LegendEntry entry{channel.name, units[*found], binding.ramp,
                          binding.range.value_or(channel.range.value_or(plant::Range{0, 1}))};
        const auto same = std::find_if(entries.begin(), entries.end(), [&entry](const LegendEntry &e) {
            return e.unit == entry.unit && e.ramp == entry.ramp && e.range == entry.range;
        });
        if (same == entries.end() && entries.size() < MostEntries)
            entries.push_back(std::move(entry));
        else if (same != entries.end() && same->title != entry.title)
            same->title = core::quantityName(channel.unit); // several channels share it
    }
    return entries;
}

QRectF legendPlace(const std::vector<LegendEntry> &entries, const QSizeF &view)
{
    if (entries.empty())
        return {};
    const double height = EntryHeight * double(entries.size()) + 8;
    return {view.width() - Width - 2 * Margin, view.height() - height - Margin, Width + Margin, height};
}

void paintLegend(QPainter &painter, const std::vector<LegendEntry> &entries, const QRectF &place,
                 const look::Theme &theme)
{
    if (entries.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor background = theme.panel;
    background.setAlphaF(0.9f);
    painter.setPen(theme.line);
    painter.setBrush(background);
    painter.drawRoundedRect(place, 4, 4);
    double top = place.top() + 4;
    for (const LegendEntry &entry : entries) {
        paintEntry(painter, entry, QRectF(place.left() + 8, top, place.width() - 16, EntryHeight), theme);
        top += EntryHeight;
    }
    painter.restore();
}

} // namespace twinscope::viewport
