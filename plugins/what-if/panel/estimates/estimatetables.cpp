// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "estimatetables.h"

#include "fitplot.h"
#include "unittext.h"

#include <twinscope/core/units.h>
#include <twinscope/look/theme.h>
#include <twinscope/look/views.h>

#include <QHeaderView>

#include <cmath>
#include <utility>

namespace twinscope::whatif {

namespace {

constexpr int VariableRole = Qt::UserRole;

const QString None = QStringLiteral("–");

/// Of its channel, which has what the FMU says of it.
QString unitOf(const plant::Plant &plant, const QString &model, const QString &parameter)
{
    const core::ChannelIndex channel = plant.channelIndex(channelIdOf(model, ShadowValue::Parameter, parameter));
    return channel == core::NoChannel ? QString() : plant.channels[channel].unit;
}

QString rangeText(double low, double high)
{
    return QStringLiteral("%1 … %2").arg(look::number(low), look::number(high));
}

QString intervalText(const EstimatedParameter &parameter)
{
    const auto interval = intervalOf(parameter);
    if (!interval)
        return ParameterTable::tr("not known");
    const double spread = std::max(interval->second - interval->first, 1e-9 * std::abs(parameter.value));
    return QStringLiteral("%1 … %2").arg(look::number(interval->first, 100 * spread),
                                         look::number(interval->second, 100 * spread));
}

/// With as many digits as its interval.
QString valueText(const EstimatedParameter &parameter)
{
    const auto interval = intervalOf(parameter);
    const double spread = interval ? interval->second - interval->first : 0;
    return spread > 0 ? look::number(parameter.value, 100 * spread) : look::number(parameter.value);
}

QString tipOf(const MadeEstimate &estimate, const EstimatedParameter &parameter)
{
    QString tip = ParameterTable::tr("Estimated on %1 from what was measured from %2 to %3.")
                      .arg(momentText(estimate.made, true), momentText(estimate.result.from, true),
                           momentText(estimate.result.to, true));
    if (!std::isfinite(parameter.standardError))
        tip += u' ' + ParameterTable::tr("The window says nothing about this parameter.");
    else if (parameter.atBound)
        tip += u' ' + ParameterTable::tr("The best value lies at a bound: the interval then means little.");
    return tip;
}

} // namespace

VariableTable::VariableTable(const char *name, const QStringList &titles)
{
    setObjectName(QString::fromLatin1(name));
    look::makeQuiet(*this);
    setRootIsDecorated(false);
    setHeaderHidden(false);
    setColumnCount(int(titles.size()));
    setHeaderLabels(titles);
    for (int column = 1; column < columnCount(); ++column)
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *row) {
        m_ticks.insert(row->data(0, VariableRole).toString(), row->checkState(0) == Qt::Checked);
    });
}

QString VariableTable::current() const
{
    return currentItem() ? currentItem()->data(0, VariableRole).toString() : QString();
}

void VariableTable::select(const QString &variable)
{
    for (int row = 0; row < topLevelItemCount(); ++row)
        if (topLevelItem(row)->data(0, VariableRole).toString() == variable)
            setCurrentItem(topLevelItem(row));
}

QStringList VariableTable::ticked() const
{
    QStringList variables;
    for (int row = 0; row < topLevelItemCount(); ++row)
        if (topLevelItem(row)->checkState(0) == Qt::Checked)
            variables += topLevelItem(row)->data(0, VariableRole).toString();
    return variables;
}

void VariableTable::begin(const QString &model)
{
    if (std::exchange(m_model, model) != model)
        m_ticks.clear();
    m_before = current();
    m_again = nullptr;
    blockSignals(true);
    clear();
}

void VariableTable::addRow(const QString &variable, bool isTicked, const QStringList &texts, const QString &tip)
{
    auto *row = new QTreeWidgetItem(this, texts);
    row->setData(0, VariableRole, variable);
    row->setCheckState(0, m_ticks.value(variable, isTicked) ? Qt::Checked : Qt::Unchecked);
    row->setSizeHint(0, {0, look::RowHeight});
    for (int column = 0; column < columnCount(); ++column) {
        row->setToolTip(column, tip);
        if (column > 0)
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (variable == m_before)
        m_again = row;
}

void VariableTable::finish()
{
    setCurrentItem(m_again ? m_again : topLevelItem(0));
    blockSignals(false);
}

const MadeEstimate *newestOf(const std::vector<MadeEstimate> &estimates, const QString &parameter)
{
    const auto found =
        std::ranges::find_if(estimates, [&](const MadeEstimate &e) { return e.parameter(parameter) != nullptr; });
    return found == estimates.end() ? nullptr : &*found;
}

ParameterTable::ParameterTable()
    : VariableTable("estimatedParameters",
                    {tr("Parameter"), tr("Estimate"), tr("95 % within"), tr("Runs with"), tr("Bounds")})
{
}

void ParameterTable::show(const ModelMapping &mapping, const std::vector<MadeEstimate> &estimates,
                          const plant::Plant &plant)
{
    begin(mapping.id);
    for (const MappedParameter &parameter : mapping.parameters) {
        if (!parameter.low || !parameter.high)
            continue;
        const MadeEstimate *estimate = newestOf(estimates, parameter.variable);
        const EstimatedParameter *found = estimate ? estimate->parameter(parameter.variable) : nullptr;
        addRow(parameter.variable, parameter.isEstimated,
               {withUnit(parameter.variable, unitOf(plant, mapping.id, parameter.variable)),
                found ? valueText(*found) : None, found ? intervalText(*found) : None, look::number(parameter.value),
                rangeText(*parameter.low, *parameter.high)},
               found ? tipOf(*estimate, *found) : tr("Not estimated yet"));
    }
    finish();
}

FitTable::FitTable()
    : VariableTable("fittedOutputs", {tr("Compared with"), tr("RMSE before"), tr("RMSE fitted")})
{
    headerItem()->setToolTip(1, tr("Root mean square of measured minus modelled, with the parameters as they were"));
    headerItem()->setToolTip(2, tr("Root mean square of measured minus modelled, with the parameters that were found"));
}

void FitTable::show(const ModelMapping &mapping, const MadeEstimate *estimate, const plant::Plant &plant)
{
    begin(mapping.id);
    for (const MappedVariable &output : mapping.outputs) {
        if (output.channel.isEmpty())
            continue;
        const OutputFit *fit = nullptr;
        if (estimate)
            for (const OutputFit &known : estimate->result.outputs)
                fit = known.variable == output.variable ? &known : fit;
        const QString unit = differenceUnit(plant, output.channel);
        const auto said = [&](double rmse) { return QStringLiteral("%1 %2").arg(look::number(rmse), unit).trimmed(); };
        addRow(output.variable, true,
               {channelTitle(plant, output.channel), fit ? said(fit->rmseBefore) : None,
                fit ? said(fit->rmseAfter) : None},
               QStringLiteral("%1 · %2").arg(output.variable, channelTitle(plant, output.channel)));
    }
    finish();
}

} // namespace twinscope::whatif
