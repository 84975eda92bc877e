// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sensitivitypage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace twinscope::whatif {

namespace {

QString explanation(Method method)
{
    switch (method) {
    case Method::Tornado:
        return SensitivityPage::tr("The KPI with each quantity alone at its low and at its high value");
    case Method::Morris:
        return SensitivityPage::tr(
            "Morris: what a quantity does over its whole range, on average; a large spread means "
            "that it depends on the others");
    case Method::SobolIndices:
        return SensitivityPage::tr("Sobol indices: share of the variance, with standard errors; estimates of few runs "
                                   "can lie below 0 or above 1");
    default:
        return SensitivityPage::tr(
            "Rank correlation (Spearman) over the ensemble: 1 or -1 means that it decides alone");
    }
}

/// Where everything is as the scenario says: the first run of a tornado.
double middleOf(const LoadedRuns &runs, const QString &kpi)
{
    const auto &kpis = runs.manifest().scenario.kpis;
    const size_t place = size_t(std::ranges::find(kpis, kpi, &Kpi::name) - kpis.begin());
    return !runs.runs.empty() && place < runs.runs.front().kpis.size() ? runs.runs.front().kpis[place] : 0;
}

/// An index with its standard error.
QString share(double index, double error)
{
    const double rounded = std::round(100 * index) / 100 + 0.0; // never "-0.00"
    return QStringLiteral("%1 ± %2").arg(QLocale().toString(rounded, 'f', 2), QLocale().toString(error, 'f', 2));
}

} // namespace

TornadoPlot tornadoPlot(const LoadedRuns &runs, const QString &kpi)
{
    TornadoPlot plot;
    plot.title = kpi;
    const Method method = runs.manifest().plan.method;
    const Kpi *definition = runs.manifest().scenario.kpi(kpi);
    if (method == Method::Tornado || method == Method::Morris)
        plot.unit = definition ? definition->unit : QString();
    if (method == Method::Tornado) {
        plot.middle = middleOf(runs, kpi);
        plot.lowTitle = SensitivityPage::tr("quantity low");
        plot.highTitle = SensitivityPage::tr("quantity high");
    } else if (method == Method::SobolIndices) {
        plot.lowTitle = SensitivityPage::tr("with interactions");
        plot.highTitle = SensitivityPage::tr("alone");
    }
    for (const Effect &effect : runs.effects) {
        if (effect.kpi != kpi)
            continue;
        switch (method) {
        case Method::Tornado:
            plot.bars.push_back(
                {effect.quantity, effect.low, effect.high,
                 SensitivityPage::tr("%1 … %2").arg(look::number(effect.low), look::number(effect.high))});
            break;
        case Method::Morris:
            plot.bars.push_back({effect.quantity, 0, effect.meanAbsolute,
                                 SensitivityPage::tr("%1 on average, %2 spread")
                                     .arg(look::number(effect.meanAbsolute), look::number(effect.deviation))});
            break;
        case Method::SobolIndices:
            plot.bars.push_back(
                {effect.quantity, effect.total, effect.first,
                 SensitivityPage::tr("alone %1, in all %2")
                     .arg(share(effect.first, effect.firstError), share(effect.total, effect.totalError))});
            break;
        default:
            plot.bars.push_back({effect.quantity, 0, effect.rank, QLocale().toString(effect.rank, 'f', 2)});
            break;
        }
    }
    return plot;
}

SensitivityPage::SensitivityPage(ResultBook &results, QWidget *parent)
    : QWidget(parent)
    , m_results(results)
    , m_kpi(new QComboBox)
    , m_text(new QLabel)
    , m_chart(new TornadoChart)
{
    m_chart->setObjectName(QStringLiteral("tornadoChart"));
    m_kpi->setObjectName(QStringLiteral("sensitivityKpi"));
    m_kpi->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    tools->setSpacing(2 * look::Grid);
    tools->addWidget(m_kpi);
    tools->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_chart, 1);
    connect(m_kpi, &QComboBox::activated, this, &SensitivityPage::draw);
    connect(&results, &ResultBook::changed, this, [this](const QString &scenario) {
        if (scenario == m_scenario)
            show(scenario);
    });
    m_chart->setHint(tr("What matters most stands here after a run that tells it: “Sensitivity, one at a time”, or any "
                        "ensemble. “Uncertain” says what varies, “KPIs” what it does it to."));
}

void SensitivityPage::show(const QString &scenario)
{
    m_scenario = scenario;
    const ScenarioResults *results = m_results.find(scenario);
    m_runs = results ? results->sensitivity() : nullptr;
    const QString before = m_kpi->currentText();
    m_kpi->clear();
    if (m_runs)
        for (const Kpi &kpi : m_runs->manifest().scenario.kpis)
            m_kpi->addItem(kpi.name);
    m_kpi->setCurrentIndex(std::max(0, m_kpi->findText(before)));
    m_kpi->setVisible(m_kpi->count() > 0);
    draw();
}

void SensitivityPage::draw()
{
    m_chart->setPlot(m_runs ? tornadoPlot(*m_runs, m_kpi->currentText()) : TornadoPlot());
    m_text->setToolTip(m_runs ? explanation(m_runs->manifest().plan.method) : QString());
    m_text->setText(m_runs ? explanation(m_runs->manifest().plan.method) : QString());
}

void SensitivityPage::setTheme(const look::Theme &theme)
{
    m_chart->setTheme(theme);
}

} // namespace twinscope::whatif
