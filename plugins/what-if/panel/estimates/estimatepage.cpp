// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "estimatepage.h"

#include "fitplot.h"
#include "unittext.h"
#include "windowfields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace twinscope::whatif {

namespace {

constexpr int BarWidth = 96, FewRows = 4;

QToolButton *toolButton(const char *name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return button;
}

QString nameOf(const ModelMapping &mapping)
{
    return mapping.name.isEmpty() ? mapping.id : mapping.name;
}

/// The output that the estimate has helped most: what its parameters show in.
QString bestFitted(const EstimationResult &result)
{
    const auto best = std::ranges::max_element(result.outputs, {}, [](const OutputFit &fit) {
        return fit.rmseAfter > 0 ? fit.rmseBefore / fit.rmseAfter : fit.rmseBefore;
    });
    return best == result.outputs.end() ? QString() : best->variable;
}

} // namespace

EstimatePage::EstimatePage(desk::Desk &desk, EstimateCenter &center, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_center(center)
    , m_models(new QComboBox)
    , m_window(new WindowFields)
    , m_estimate(toolButton("estimate", tr("Estimate"),
                            tr("Looks for the values of the ticked parameters with which the model fits what was "
                               "measured of the ticked outputs")))
    , m_cancel(toolButton("cancelEstimate", {}, tr("Cancel")))
    , m_history(toolButton("estimateHistory", tr("History"), tr("The parameter's channel in the trends")))
    , m_takeOver(toolButton("takeOverEstimate", tr("Use the estimate"),
                            tr("Writes the estimates of the ticked parameters into the project: the model runs with "
                               "them from now on")))
    , m_bar(new QProgressBar)
    , m_text(new QLabel)
    , m_hint(new QLabel)
    , m_parameters(new ParameterTable)
    , m_outputs(new FitTable)
    , m_chart(new FanChart)
    , m_tools(makeTools())
    , m_splitter(new QSplitter)
{
    m_chart->setObjectName(QStringLiteral("fitChart"));
    m_text->setObjectName(QStringLiteral("estimateText"));
    m_hint->setObjectName(QStringLiteral("estimateHint"));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(true);
    m_text->setContentsMargins(2 * look::Grid, 0, 2 * look::Grid, look::Grid);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(4 * look::Grid);
    auto *tables = new QWidget;
    auto *column = new QVBoxLayout(tables);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::Grid);
    column->addWidget(m_parameters);
    column->addWidget(m_outputs, 1);
    m_splitter->addWidget(tables);
    m_splitter->addWidget(m_chart);
    m_splitter->setSizes({1000, 1000}); // halves
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_text);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_hint, 1);
    connectParts();
    listModels();
}

QWidget *EstimatePage::makeTools()
{
    m_models->setObjectName(QStringLiteral("estimatedModel"));
    m_bar->setObjectName(QStringLiteral("estimateProgress"));
    m_bar->setFixedWidth(BarWidth);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    layout->setSpacing(look::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_models, m_window, m_estimate, m_cancel, m_bar})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(m_history);
    layout->addWidget(m_takeOver);
    return tools;
}

void EstimatePage::connectParts()
{
    connect(&m_center, &EstimateCenter::changed, this, &EstimatePage::listModels);
    connect(&m_center, &EstimateCenter::progressed, this, &EstimatePage::showStatus);
    connect(m_models, &QComboBox::activated, this, &EstimatePage::showModel);
    connect(m_parameters, &QTreeWidget::currentItemChanged, this, &EstimatePage::showFit);
    connect(m_outputs, &QTreeWidget::currentItemChanged, this, &EstimatePage::draw);
    connect(m_parameters, &QTreeWidget::itemChanged, this, &EstimatePage::showStatus);
    connect(m_outputs, &QTreeWidget::itemChanged, this, &EstimatePage::showStatus);
    connect(m_estimate, &QToolButton::clicked, this, &EstimatePage::estimate);
    connect(m_cancel, &QToolButton::clicked, &m_center, &EstimateCenter::cancel);
    connect(m_history, &QToolButton::clicked, this, &EstimatePage::showHistory);
    connect(m_takeOver, &QToolButton::clicked, this, &EstimatePage::takeOver);
    connect(m_window, &WindowFields::momentsWanted, this, [this] {
        if (m_desk.plant())
            m_window->setMoments(m_desk.plant()->cursor().time() - std::chrono::hours(1),
                                 m_desk.plant()->cursor().time());
    });
    connect(m_chart, &FanChart::clicked, this, [this](core::Time at) {
        if (m_desk.plant())
            m_desk.plant()->cursor().seek(at);
    });
}

void EstimatePage::setTheme(const look::Theme &theme)
{
    m_chart->setTheme(theme);
    m_estimate->setIcon(look::icon(QStringLiteral("media-playback-start"), theme));
    m_cancel->setIcon(look::icon(QStringLiteral("dialog-cancel"), theme));
}

void EstimatePage::listModels()
{
    const QString before = m_models->currentData().toString();
    m_models->clear();
    for (const ModelMapping &mapping : m_center.models().sound)
        m_models->addItem(nameOf(mapping), mapping.id);
    m_models->setCurrentIndex(std::max(0, m_models->findData(before)));
    m_models->setVisible(m_models->count() > 1);
    showModel();
}

const ModelMapping *EstimatePage::model() const
{
    return m_center.models().find(m_models->currentData().toString());
}

void EstimatePage::showModel()
{
    if (const ModelMapping *mapping = m_desk.plant() ? model() : nullptr) {
        const plant::Plant &plant = m_desk.plant()->project().plant;
        m_parameters->show(*mapping, m_center.estimates(mapping->id), plant);
        const int rows = std::clamp(m_parameters->topLevelItemCount(), 1, FewRows);
        m_parameters->setFixedHeight((rows + 1) * look::RowHeight + 2 * look::Grid);
    }
    showFit();
}

const MadeEstimate *EstimatePage::shownEstimate() const
{
    const ModelMapping *mapping = model();
    return mapping ? newestOf(m_center.estimates(mapping->id), m_parameters->current()) : nullptr;
}

void EstimatePage::showFit()
{
    const ModelMapping *mapping = m_desk.plant() ? model() : nullptr;
    const MadeEstimate *estimate = shownEstimate();
    if (mapping)
        m_outputs->show(*mapping, estimate, m_desk.plant()->project().plant);
    const core::Time made = estimate ? estimate->made : core::Time();
    if (std::exchange(m_shown, made) != made && estimate)
        m_outputs->select(bestFitted(estimate->result));
    draw();
    showStatus();
}

void EstimatePage::draw()
{
    const MadeEstimate *estimate = m_desk.plant() ? shownEstimate() : nullptr;
    m_chart->setPlot(estimate ? fitPlot(estimate->result, m_outputs->current(), m_desk.plant()->project().plant)
                              : FanPlot());
    m_chart->setHint(estimate
                         ? tr("This output did not count in the estimate, or nothing was measured of it.")
                         : tr("This parameter was not estimated yet. “Estimate” looks for the value with which the "
                              "model fits best what was measured in the window above."));
}

QString EstimatePage::text() const
{
    const EstimateStatus &status = m_center.status();
    if (status.isRunning)
        return status.step;
    if (!status.sentence.isEmpty())
        return status.sentence;
    const MadeEstimate *estimate = shownEstimate();
    if (!estimate)
        return {};
    const EstimatedParameter *parameter = estimate->parameter(m_parameters->current());
    QString text = tr("Estimated on %1, from %2 to %3. %4")
                       .arg(momentText(estimate->made), momentText(estimate->result.from, true),
                            momentText(estimate->result.to, true), estimate->result.stoppedBecause);
    if (!std::isfinite(parameter->standardError))
        text += u' ' + tr("The window says nothing about this parameter: choose another one.");
    else if (parameter->atBound)
        text += u' ' + tr("The best value lies at a bound, and the interval then means little.");
    return text;
}

void EstimatePage::showStatus()
{
    const ModelMapping *mapping = m_desk.plant() ? model() : nullptr;
    const bool isRunning = m_center.status().isRunning;
    const bool hasParameters = mapping && m_parameters->topLevelItemCount() > 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tools, m_splitter})
        widget->setVisible(hasParameters);
    m_hint->setVisible(!hasParameters);
    m_hint->setText(!m_desk.plant() ? tr("Open a plant: what is estimated of its models stands here.")
                    : !mapping ? tr("No model runs in step with this plant. Map one to its channels, with “models” of "
                                    "“what-if” in the project file, as the README says.")
                               : tr("No parameter of the model %1 can be estimated. Give one its bounds, “low” and "
                                    "“high”, in the project file.")
                                     .arg(nameOf(*mapping)));
    m_window->setEnabled(!isRunning);
    m_estimate->setVisible(!isRunning);
    m_cancel->setVisible(isRunning);
    m_bar->setVisible(isRunning);
    m_bar->setValue(int(m_center.status().fraction * m_bar->maximum()));
    const bool canEstimate = hasParameters && !m_parameters->ticked().isEmpty() && !m_outputs->ticked().isEmpty();
    m_estimate->setEnabled(canEstimate);
    m_takeOver->setEnabled(hasParameters && !isRunning && !newValues().isEmpty());
    m_history->setEnabled(hasParameters && !m_parameters->current().isEmpty());
    m_text->setText(hasParameters ? text() : QString());
    m_text->setVisible(!m_text->text().isEmpty());
}

void EstimatePage::estimate()
{
    const ModelMapping *mapping = model();
    if (!m_desk.plant() || !mapping)
        return;
    const auto [from, to] = m_window->window(m_desk.plant()->cursor().time());
    m_center.start(mapping->id,
                   {.parameters = m_parameters->ticked(), .from = from, .to = to, .outputs = m_outputs->ticked()});
}

QHash<QString, double> EstimatePage::newValues() const
{
    QHash<QString, double> values;
    const ModelMapping *mapping = model();
    const QStringList ticked = mapping ? m_parameters->ticked() : QStringList();
    for (const QString &variable : ticked) {
        const MadeEstimate *estimate = newestOf(m_center.estimates(mapping->id), variable);
        const double value = estimate ? estimate->parameter(variable)->value : mapping->parameter(variable)->value;
        if (value != mapping->parameter(variable)->value)
            values.insert(variable, value);
    }
    return values;
}

/// The plant is opened anew with it: the model that runs takes its parameters only then.
void EstimatePage::takeOver()
{
    const ModelMapping *mapping = model();
    if (m_desk.plant() && mapping)
        m_desk.plant()->changePlant(tr("use estimated parameters"),
                                    withParameters(m_desk.plant()->project().plant, mapping->id, newValues()));
}

void EstimatePage::showHistory()
{
    if (const ModelMapping *mapping = model())
        m_desk.showTrendOf({channelIdOf(mapping->id, ShadowValue::Parameter, m_parameters->current())});
}

} // namespace twinscope::whatif
