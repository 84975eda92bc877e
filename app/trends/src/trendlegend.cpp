// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trendlegend.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace twinscope::trends {

namespace {

QString valueText(const core::Sample &sample)
{
    if (sample.value.isEmpty())
        return QStringLiteral("–");
    const auto number = sample.value.toNumber();
    const QString text = number ? look::number(*number) : sample.value.toText();
    return sample.quality.isGood() ? text : text + QStringLiteral(" ?");
}

} // namespace

TrendLegend::TrendLegend(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_common(new QLabel)
{
    m_layout->setContentsMargins(8, 2, 8, 2);
    m_layout->setSpacing(12);
    m_layout->addWidget(m_common);
    m_layout->addStretch();
}

TrendLegend::Chip TrendLegend::makeChip(const Entry &entry, const look::Theme &theme)
{
    auto *widget = new QWidget(this);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *pen = new QLabel(widget);
    pen->setFixedSize(14, 4);
    pen->setStyleSheet(QStringLiteral("background:%1").arg(entry.colour.name()));
    auto *name = new QLabel(entry.name, widget);
    name->setToolTip(entry.id);
    auto *value = new QLabel(QStringLiteral("–"), widget);
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(QStringLiteral("00000 ?")));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *unit = new QLabel(entry.unit, widget);
    unit->setStyleSheet(QStringLiteral("color:%1").arg(theme.secondaryText.name()));
    auto *remove = new QToolButton(widget);
    remove->setAutoRaise(true);
    remove->setText(QStringLiteral("×"));
    remove->setToolTip(tr("Remove %1 from the trend").arg(entry.name));
    connect(remove, &QToolButton::clicked, this, [this, channel = entry.channel] { emit removeRequested(channel); });
    for (QWidget *part : {static_cast<QWidget *>(pen), static_cast<QWidget *>(name), static_cast<QWidget *>(value),
                          static_cast<QWidget *>(unit), static_cast<QWidget *>(remove)})
        layout->addWidget(part);
    return {entry, widget, value};
}

void TrendLegend::setEntries(const QString &common, const std::vector<Entry> &entries, const look::Theme &theme)
{
    m_common->setText(common);
    m_common->setVisible(!common.isEmpty());
    m_common->setStyleSheet(QStringLiteral("color:%1").arg(theme.secondaryText.name()));
    for (const Chip &chip : m_chips)
        chip.widget->deleteLater();
    m_chips.clear();
    for (const Entry &entry : entries) {
        m_chips.push_back(makeChip(entry, theme));
        m_layout->insertWidget(m_layout->count() - 1, m_chips.back().widget);
    }
}

void TrendLegend::setValues(const core::Frame &frame)
{
    for (const Chip &chip : m_chips) {
        chip.value->setText(valueText(frame.at(chip.entry.channel)));
        // Only ever wider, so that nothing jumps when the numbers change.
        chip.value->setMinimumWidth(std::max(chip.value->minimumWidth(), chip.value->sizeHint().width()));
    }
}

} // namespace twinscope::trends
