// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarioeditor.h"

#include "scenario/expression.h"

#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

#include <cmath>

namespace twinscope::whatif {

namespace {

using Use = ModelVariable::Use;

/// A name for expressions: letters, digits and underscores of a variable's name.
QString quantityName(const QString &variable)
{
    QString name;
    for (const QChar c : variable)
        name += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('_');
    return name.isEmpty() || !name[0].isLetter() ? QStringLiteral("q_") + name : name;
}

template<typename Record>
QString freeName(const QString &wanted, const std::vector<Record> &records)
{
    QString name = wanted;
    for (int number = 2; std::ranges::find(records, name, &Record::name) != records.end(); ++number)
        name = wanted + QString::number(number);
    return name;
}

} // namespace

ScenarioEditor::ScenarioEditor(desk::Desk &desk, ScenarioBook &book, ModelCatalogue &catalogue, QTabWidget &tabs)
    : QObject(&tabs)
    , m_desk(desk)
    , m_book(book)
    , m_catalogue(catalogue)
    , m_tabs(tabs)
    , m_start(new StartPage)
    , m_chooser(new VariableChooser(&tabs))
{
    makePages();
    makeAddButtons();
    connect(&book, &ScenarioBook::changed, this, &ScenarioEditor::show);
    connect(&catalogue, &ModelCatalogue::loaded, this, [this] {
        m_changes->refresh();
        m_quantities->refresh();
        m_parameters->refresh();
        show();
    });
    connect(m_chooser, &VariableChooser::chosen, this, [this](const QString &variable) { (this->*m_add)(variable); });
    connect(m_start, &StartPage::edited, this, &ScenarioEditor::write);
    connect(m_start, &StartPage::stateWanted, this, &ScenarioEditor::stateWanted);
    connect(m_start, &StartPage::shownTimeWanted, this, [this] {
        const Scenario *scenario = m_book.find(m_name);
        if (!scenario || !m_desk.plant())
            return;
        Scenario next = *scenario;
        next.start.kind = ScenarioStart::Kind::Moment;
        next.start.moment = m_desk.plant()->cursor().time();
        m_book.replace(next);
    });
}

void ScenarioEditor::makePages()
{
    const ContentGetter getter = [this] { return content(); };
    const NamesGetter quantities = [this] {
        const Scenario *scenario = m_book.find(m_name);
        return scenario ? scenario->quantityNames() : QStringList();
    };
    m_changes = new RecordsOf<Change>(changeFields(getter, quantities), this);
    m_quantities = new RecordsOf<ScenarioQuantity>(quantityFields(getter), this);
    m_kpis = new RecordsOf<Kpi>(kpiFields(getter, quantities), this);
    m_parameters = new RecordsOf<ParameterValue>(parameterFields(getter), this);
    for (RecordModel *model : std::initializer_list<RecordModel *>{m_changes, m_quantities, m_kpis, m_parameters})
        connect(model, &RecordModel::edited, this, &ScenarioEditor::write);
    m_changePage =
        new RecordPage(m_changes, tr("Nothing is changed: the plant goes on as it is. “Add a change” sets an "
                                     "input, a set point, a fault or a price."));
    m_quantityPage = new RecordPage(m_quantities, tr("Everything is certain. “Add a quantity” says what is not; an "
                                                     "ensemble then shows what may come of it."));
    m_kpiPage =
        new RecordPage(m_kpis, tr("No KPIs: “Add a KPI” makes one number of a result, to compare scenarios by."));
    m_parameterPage =
        new RecordPage(m_parameters, tr("All parameters are as the model has them. “Set a parameter” changes one."));
    m_changePage->view()->setObjectName(QStringLiteral("changeTable"));
    m_quantityPage->view()->setObjectName(QStringLiteral("quantityTable"));
    m_kpiPage->view()->setObjectName(QStringLiteral("kpiTable"));
    m_tabs.addTab(m_start, tr("Start"));
    m_tabs.addTab(m_changePage, tr("Changes"));
    m_tabs.addTab(m_quantityPage, tr("Uncertain"));
    m_tabs.addTab(m_kpiPage, tr("KPIs"));
    m_tabs.addTab(m_parameterPage, tr("Parameters"));
}

void ScenarioEditor::makeAddButtons()
{
    QToolButton *change = m_changePage->addButton(QStringLiteral("addChange"), tr("Add a change…"));
    QToolButton *quantity = m_quantityPage->addButton(QStringLiteral("addQuantity"), tr("Add a quantity…"));
    QToolButton *kpi = m_kpiPage->addButton(QStringLiteral("addKpi"), tr("Add a KPI…"));
    QToolButton *parameter = m_parameterPage->addButton(QStringLiteral("addParameter"), tr("Set a parameter…"));
    connect(change, &QToolButton::clicked, this, [this, change] {
        choose(change, {Use::Input, Use::Parameter}, &ScenarioEditor::addChange);
    });
    connect(quantity, &QToolButton::clicked, this, [this, quantity] {
        choose(quantity, {Use::Input, Use::Parameter}, &ScenarioEditor::addQuantity);
    });
    connect(kpi, &QToolButton::clicked, this, [this, kpi] { choose(kpi, {Use::Output}, &ScenarioEditor::addKpi); });
    connect(parameter, &QToolButton::clicked, this, [this, parameter] {
        choose(parameter, {Use::Parameter, Use::Input}, &ScenarioEditor::addParameter);
    });
}

void ScenarioEditor::choose(QWidget *button, std::initializer_list<Use> uses,
                            void (ScenarioEditor::*add)(const QString &))
{
    const auto known = content();
    if (!known)
        return;
    m_add = add;
    m_chooser->offer(known->of(uses));
    m_chooser->dropBelow(button);
}

std::shared_ptr<const ModelContent> ScenarioEditor::content() const
{
    const Scenario *scenario = m_book.find(m_name);
    return scenario ? m_catalogue.content(*scenario) : nullptr;
}

void ScenarioEditor::edit(const QString &name)
{
    if (name != m_name)
        m_pending.reset();
    m_name = name;
    show();
}

void ScenarioEditor::showChanges()
{
    m_tabs.setCurrentWidget(m_changePage);
}

void ScenarioEditor::setTheme(const look::Theme &theme)
{
    for (RecordPage *page : {m_changePage, m_quantityPage, m_kpiPage, m_parameterPage})
        page->setTheme(theme);
}

void ScenarioEditor::show()
{
    const Scenario *scenario = m_book.find(m_name);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_start, m_changePage, m_quantityPage, m_kpiPage, m_parameterPage})
        page->setEnabled(scenario != nullptr);
    if (m_pending && scenario && *scenario == *m_pending)
        return; // what was typed is still to be mended
    m_pending.reset();
    const Scenario shown = scenario ? *scenario : Scenario();
    m_showing = true;
    m_start->show(shown);
    m_changes->setRecords(shown.changes);
    m_quantities->setRecords(shown.quantities);
    m_kpis->setRecords(shown.kpis);
    std::vector<ParameterValue> parameters;
    for (auto value = shown.parameters.cbegin(); value != shown.parameters.cend(); ++value)
        parameters.push_back({value.key(), value.value()});
    m_parameters->setRecords(parameters);
    m_showing = false;
    const auto known = scenario ? content() : nullptr;
    tellFaults(scenario ? faultsOf(*scenario, known ? known->description.get() : nullptr) : EditFaults());
}

void ScenarioEditor::write()
{
    const Scenario *scenario = m_book.find(m_name);
    if (!scenario || m_showing)
        return;
    Scenario next = *scenario;
    m_start->put(next);
    next.changes = m_changes->records();
    next.quantities = m_quantities->records();
    next.kpis = m_kpis->records();
    next.parameters.clear();
    for (const ParameterValue &parameter : m_parameters->records())
        next.parameters.insert(parameter.variable, parameter.value);
    const auto known = content();
    const EditFaults faults = faultsOf(next, known ? known->description.get() : nullptr);
    m_pending = faults.isReadable ? std::nullopt : std::optional(*scenario);
    if (faults.isReadable)
        m_book.replace(next); // else the project would lose it: what was typed stays here until it is mended
    tellFaults(faults);
}

void ScenarioEditor::tellFaults(const EditFaults &faults)
{
    m_changes->setFaults(faults.changes);
    m_quantities->setFaults(faults.quantities);
    m_kpis->setFaults(faults.kpis);
    m_parameters->setFaults(faults.parameters);
}

/// What the plant measures now, else where the model starts.
double ScenarioEditor::presentValue(const ModelVariable &variable) const
{
    desk::OpenPlant *plant = m_desk.plant();
    const auto channel = plant ? plant->project().plant.channelIndex(variable.channel) : core::NoChannel;
    if (channel != core::NoChannel) {
        const core::Sample &sample = plant->frames().frame().at(channel);
        if (const auto value = sample.value.toNumber(); value && sample.quality.level != core::QualityLevel::Bad)
            return *value;
    }
    return variable.start.value_or(0);
}

void ScenarioEditor::addChange(const QString &variable)
{
    const auto known = content();
    const ModelVariable *what = known ? known->find(variable) : nullptr;
    if (!what)
        return;
    Change change;
    change.variable = variable;
    const double present = presentValue(*what);
    const bool isSwitch = what->unit.isEmpty() && (present == 0 || present == 1);
    change.value = Amount(isSwitch ? 1 - present : std::round(present * 1000) / 1000);
    m_changes->append(change);
    const QModelIndex last = m_changes->index(m_changes->rowCount() - 1, 0);
    m_changePage->view()->setCurrentIndex(last);
}

void ScenarioEditor::addQuantity(const QString &variable)
{
    const auto known = content();
    const ModelVariable *what = known ? known->find(variable) : nullptr;
    if (!what)
        return;
    ScenarioQuantity quantity;
    quantity.name = freeName(quantityName(variable), m_quantities->records());
    quantity.description = what->title;
    quantity.variable = variable;
    quantity.unit = what->unit;
    quantity.value = presentValue(*what);
    const double size = quantity.value == 0 ? 1 : std::abs(quantity.value);
    quantity.distribution =
        Distribution{Distribution::Kind::Uniform, {quantity.value - 0.1 * size, quantity.value + 0.1 * size}};
    quantity.low = quantity.value - 0.1 * size;
    quantity.high = quantity.value + 0.1 * size;
    m_quantities->append(quantity);
}

void ScenarioEditor::addKpi(const QString &variable)
{
    const auto known = content();
    const ModelVariable *what = known ? known->find(variable) : nullptr;
    if (!what)
        return;
    Kpi kpi;
    kpi.name = freeName(tr("Mean of %1").arg(what->title), m_kpis->records());
    kpi.unit = what->unit;
    kpi.expression = QStringLiteral("mean(%1)").arg(Expression::quoted(variable));
    m_kpis->append(kpi);
}

void ScenarioEditor::addParameter(const QString &variable)
{
    const auto known = content();
    const ModelVariable *what = known ? known->find(variable) : nullptr;
    const bool isThere = std::ranges::count(m_parameters->records(), variable, &ParameterValue::variable) > 0;
    if (what && !isThere)
        m_parameters->append({variable, QString::number(what->start.value_or(0), 'g', 12)});
}

} // namespace twinscope::whatif
