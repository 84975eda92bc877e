// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariotable.h"

#include "unittext.h"

#include "results/statistics.h"

#include <QDateTime>
#include <QFont>
#include <QSize>

#include <cmath>
#include <limits>

namespace twinscope::whatif {

ScenarioTable::ScenarioTable(desk::Desk &desk, ScenarioBook &book, ResultBook &results, RunCenter &runs,
                             QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_book(book)
    , m_results(results)
    , m_runs(runs)
{
    connect(&book, &ScenarioBook::changed, this, &ScenarioTable::rebuild);
    connect(&results, &ResultBook::changed, this, [this] { refresh({}); }); // which one is best may be another one
    connect(&runs, &RunCenter::changed, this, &ScenarioTable::refresh);
    connect(&desk, &desk::Desk::themeChanged, this, [this] { refresh({}); });
}

void ScenarioTable::rebuild()
{
    std::vector<Kpi> kpis;
    for (const Scenario &scenario : m_book.scenarios())
        for (const Kpi &kpi : scenario.kpis)
            if (std::ranges::find(kpis, kpi.name, &Kpi::name) == kpis.end())
                kpis.push_back(kpi);
    // An edit of one scenario leaves rows and columns in their places.
    const bool isSameShape =
        std::ranges::equal(m_scenarios, m_book.scenarios(), {}, &Scenario::name, &Scenario::name) &&
        std::ranges::equal(m_kpis, kpis, {}, &Kpi::name, &Kpi::name);
    if (!isSameShape)
        beginResetModel();
    m_scenarios = m_book.scenarios();
    m_kpis = std::move(kpis);
    if (!isSameShape)
        endResetModel();
    else
        refresh({});
}

void ScenarioTable::refresh(const QString &scenario)
{
    const int row = rowOf(scenario);
    const int first = row < 0 ? 0 : row, last = row < 0 ? rowCount() - 1 : row;
    if (last >= first)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

QString ScenarioTable::nameAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_scenarios[size_t(row)].name : QString();
}

int ScenarioTable::rowOf(const QString &scenario) const
{
    const auto found = std::ranges::find(m_scenarios, scenario, &Scenario::name);
    return found == m_scenarios.end() ? -1 : int(found - m_scenarios.begin());
}

int ScenarioTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_scenarios.size());
}

int ScenarioTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstKpi + int(m_kpis.size());
}

QString ScenarioTable::stateOf(const Scenario &scenario) const
{
    if (const RunStatus *status = m_runs.status(scenario.name)) {
        if (status->state == RunStatus::State::Failed)
            return tr("failed");
        if (status->state == RunStatus::State::Running && status->isPaused)
            return tr("paused");
        if (status->state == RunStatus::State::Running && status->progress.total > 1)
            return tr("running, %1 %").arg(100 * status->progress.done / status->progress.total);
        if (status->state == RunStatus::State::Running)
            return tr("running");
    }
    const ScenarioResults *results = m_results.find(scenario.name);
    if (!results)
        return {}; // still being looked for
    const auto single = results->single();
    if (!single)
        return tr("not run");
    if (const auto stopped = results->stopped(); stopped && isResultOf(*stopped, scenario))
        return tr("stopped at %1 of %2").arg(stopped->runs.size()).arg(stopped->manifest().runs);
    if (!isResultOf(*single, scenario))
        return tr("changed since it ran");
    const auto many = results->many();
    return many && isResultOf(*many, scenario) ? tr("%1 runs").arg(many->runs.size()) : tr("run once");
}

QString ScenarioTable::stateSentence(const Scenario &scenario) const
{
    const RunStatus *status = m_runs.status(scenario.name);
    return status && !status->sentence.isEmpty() ? status->sentence : stateOf(scenario);
}

QString ScenarioTable::beginOf(const Scenario &scenario) const
{
    const auto moment = [](core::Time time) {
        return QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC).toString(QStringLiteral("d MMM HH:mm"));
    };
    switch (scenario.start.kind) {
    case ScenarioStart::Kind::Now: {
        const ScenarioResults *results = m_results.find(scenario.name);
        const auto single = results ? results->single() : nullptr;
        return single ? tr("now (%1)").arg(moment(single->start)) : tr("now");
    }
    case ScenarioStart::Kind::Moment:
        return moment(scenario.start.moment);
    case ScenarioStart::Kind::State:
        return tr("saved state");
    case ScenarioStart::Kind::Model:
        break;
    }
    return tr("model's start");
}

const Kpi *ScenarioTable::kpiAt(const Scenario &scenario, int column) const
{
    const size_t place = size_t(column - FirstKpi);
    return place < m_kpis.size() ? scenario.kpi(m_kpis[place].name) : nullptr;
}

std::optional<double> ScenarioTable::value(const Scenario &scenario, const QString &kpi) const
{
    const ScenarioResults *results = m_results.find(scenario.name);
    const double number = results ? results->kpi(kpi) : std::nan("");
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool ScenarioTable::keepsLimits(const Scenario &scenario, const Kpi &kpi) const
{
    const auto number = value(scenario, kpi.name);
    return number && isWithinLimits(kpi, *number);
}

/// Among those that keep the limits of all their KPIs.
bool ScenarioTable::isBest(const Scenario &scenario, const Kpi &kpi) const
{
    const auto mine = value(scenario, kpi.name);
    const auto isSound = [this](const Scenario &s) {
        return std::ranges::all_of(s.kpis, [&](const Kpi &k) { return keepsLimits(s, k); });
    };
    if (kpi.goal == Kpi::Goal::None || !mine || !isSound(scenario))
        return false;
    int others = 0;
    for (const Scenario &other : m_scenarios) {
        const auto theirs = other.name == scenario.name || !isSound(other) ? std::nullopt : value(other, kpi.name);
        others += theirs.has_value();
        if (theirs && (kpi.goal == Kpi::Goal::Least ? *theirs < *mine : *theirs > *mine))
            return false;
    }
    return others > 0;
}

QString ScenarioTable::kpiText(const Scenario &scenario, const Kpi &kpi) const
{
    const auto number = value(scenario, kpi.name);
    if (!number)
        return {};
    QString text = look::number(*number);
    const ScenarioResults *results = m_results.find(scenario.name);
    if (const auto ensemble = results->ensemble()) {
        const auto summary = std::ranges::find(ensemble->summary, kpi.name, &KpiSummary::kpi);
        if (summary != ensemble->summary.end() && summary->count > 1)
            text += QStringLiteral("  (%1…%2)")
                        .arg(look::number(summary->quantiles.front()), look::number(summary->quantiles.back()));
    }
    return isBest(scenario, kpi) ? QStringLiteral("★ ") + text : text;
}

QString ScenarioTable::kpiSentence(const Scenario &scenario, const Kpi &kpi) const
{
    QStringList sentences{kpi.expression};
    if (isBest(scenario, kpi))
        sentences += tr("The best of all scenarios that keep their limits");
    if (value(scenario, kpi.name) && !keepsLimits(scenario, kpi))
        sentences += tr("Outside of its limits");
    if (kpiText(scenario, kpi).contains(u'('))
        sentences += tr("In brackets 5 % and 95 % of the ensemble");
    return sentences.join(u'\n');
}

QVariant ScenarioTable::data(const QModelIndex &index, int role) const
{
    const Scenario &scenario = m_scenarios[size_t(index.row())];
    const Kpi *kpi = index.column() >= FirstKpi ? kpiAt(scenario, index.column()) : nullptr;
    const auto choice = m_book.choice();
    const bool isChosen = choice && choice->scenario == scenario.name;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return scenario.name;
        case State:
            return isChosen ? tr("chosen · %1").arg(stateOf(scenario)) : stateOf(scenario);
        case Begins:
            return beginOf(scenario);
        default:
            return kpi ? kpiText(scenario, *kpi) : QString();
        }
    case SortRole:
        return kpi ? QVariant(value(scenario, kpi->name).value_or(std::numeric_limits<double>::infinity()))
                   : data(index, Qt::DisplayRole);
    case Qt::EditRole:
        return index.column() == Name ? QVariant(scenario.name) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return scenario.description;
        return kpi ? kpiSentence(scenario, *kpi) : stateSentence(scenario);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isChosen || (kpi && isBest(scenario, *kpi)));
        return font;
    }
    case Qt::DecorationRole:
        if (index.column() == Name && isChosen)
            return look::icon(QStringLiteral("dialog-ok-apply"), m_desk.theme());
        if (kpi && value(scenario, kpi->name) && !keepsLimits(scenario, *kpi))
            return look::icon(QStringLiteral("dialog-warning"), m_desk.theme());
        return {};
    case Qt::TextAlignmentRole:
        return index.column() >= FirstKpi ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::SizeHintRole:
        return index.column() == Name ? QSize(0, look::RowHeight) : QVariant(); // the others are as wide as their text
    default:
        return {};
    }
}

QVariant ScenarioTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Scenario"), tr("State"), tr("Begins")};
    if (section < FirstKpi)
        return titles[section];
    const Kpi &kpi = m_kpis[size_t(section - FirstKpi)];
    return withUnit(kpi.name, kpi.unit);
}

Qt::ItemFlags ScenarioTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    // Runs under way write into a folder of the scenario's name.
    const bool isNameFree = index.column() == Name && !m_runs.isRunning(nameAt(index.row()));
    return isNameFree ? flags | Qt::ItemIsEditable : flags;
}

bool ScenarioTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    // Later: the view is still busy with its editor, and a rename makes the rows anew.
    QMetaObject::invokeMethod(
        this,
        [this, before = nameAt(index.row()), wanted = value.toString()] {
            if (!m_runs.isRunning(before))
                m_book.rename(before, wanted);
        },
        Qt::QueuedConnection);
    return true;
}

} // namespace twinscope::whatif
