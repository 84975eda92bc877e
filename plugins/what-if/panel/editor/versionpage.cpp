// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "versionpage.h"

#include "scenariodifference.h"
#include "unittext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace twinscope::whatif {

namespace {

constexpr int MomentWidth = 44 * look::Grid;

QTreeWidget *makeTable(const char *name)
{
    auto *table = new QTreeWidget;
    table->setObjectName(QString::fromLatin1(name));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->header()->setStretchLastSection(true);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return table;
}

} // namespace

VersionPage::VersionPage(ScenarioBook &book, ResultBook &results, ModelCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_results(results)
    , m_catalogue(catalogue)
    , m_back(new QToolButton)
    , m_text(new QLabel)
    , m_hint(
          new QLabel(tr("No earlier versions yet. Where a scenario that was run is changed, what was run is kept here "
                        "with what came of it.")))
    , m_tables(new QSplitter)
    , m_versions(makeTable("versionTable"))
    , m_differences(makeTable("differenceTable"))
{
    m_back->setObjectName(QStringLiteral("goBackToVersion"));
    m_back->setText(tr("Go back to this version"));
    m_back->setToolTip(tr("The scenario becomes what it was then; what it is now is kept as a version"));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(4 * look::Grid);
    m_differences->setHeaderLabels({tr("What"), tr("Then"), tr("Now")});
    m_differences->setSelectionMode(QAbstractItemView::NoSelection);
    m_tables->addWidget(m_versions);
    m_tables->addWidget(m_differences);
    m_tables->setChildrenCollapsible(false);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    tools->setSpacing(2 * look::Grid);
    tools->addWidget(m_back);
    tools->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_tables, 1);
    layout->addWidget(m_hint, 1);
    connect(&book, &ScenarioBook::changed, this, &VersionPage::refresh);
    connect(&catalogue, &ModelCatalogue::loaded, this, &VersionPage::showDifferences);
    connect(&results, &ResultBook::changed, this, [this](const QString &scenario) {
        if (scenario == m_scenario)
            refresh();
    });
    connect(m_versions, &QTreeWidget::currentItemChanged, this, &VersionPage::showDifferences);
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (current() >= 0) {
            const ScenarioVersion wanted = m_known[size_t(current())]; // the list is made anew meanwhile
            m_book.goBack(m_scenario, wanted);
        }
    });
    refresh();
}

void VersionPage::show(const QString &scenario)
{
    m_scenario = scenario;
    refresh();
}

void VersionPage::refresh()
{
    const int row = current();
    const auto shown = row >= 0 ? std::optional(m_known[size_t(row)].until) : std::nullopt;
    m_known = m_book.versions(m_scenario);
    list();
    const auto again =
        std::ranges::find(m_known, shown, [](const ScenarioVersion &v) { return std::optional(v.until); });
    if (again != m_known.end())
        m_versions->setCurrentItem(m_versions->topLevelItem(int(again - m_known.begin())));
    showDifferences();
}

std::vector<Kpi> VersionPage::kpis() const
{
    std::vector<Kpi> kpis;
    for (const ScenarioVersion &version : m_known)
        for (const Kpi &kpi : version.scenario.kpis)
            if (std::ranges::none_of(kpis, [&](const Kpi &k) { return k.name == kpi.name && k.unit == kpi.unit; }))
                kpis.push_back(kpi);
    return kpis;
}

void VersionPage::list()
{
    const QSignalBlocker quiet(m_versions);
    const std::vector<Kpi> columns = kpis();
    QStringList titles{tr("As it was until")};
    for (const Kpi &kpi : columns)
        titles += withUnit(kpi.name, kpi.unit);
    m_versions->clear();
    m_versions->setColumnCount(int(titles.size()));
    m_versions->setHeaderLabels(titles);
    for (int column = 1; column < int(titles.size()); ++column)
        m_versions->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    for (const ScenarioVersion &version : m_known)
        addRow(version, columns);
    m_versions->setCurrentItem(m_versions->topLevelItem(0));
    m_tables->setVisible(!m_known.empty());
    m_hint->setVisible(m_known.empty());
}

void VersionPage::addRow(const ScenarioVersion &version, const std::vector<Kpi> &kpis)
{
    auto *row = new QTreeWidgetItem(m_versions, {momentText(version.until, true)});
    row->setSizeHint(0, {MomentWidth, look::RowHeight});
    const ScenarioResults *results = m_results.find(m_scenario);
    const Outcome *outcome = results ? results->outcomeOf(version.scenario) : nullptr;
    for (size_t i = 0; outcome && i < kpis.size(); ++i) {
        const Kpi *its = version.scenario.kpi(kpis[i].name);
        const auto value = outcome->kpis.constFind(kpis[i].name);
        if (!its || its->unit != kpis[i].unit || value == outcome->kpis.cend())
            continue;
        row->setText(int(i) + 1, look::number(*value));
        row->setTextAlignment(int(i) + 1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

int VersionPage::current() const
{
    return m_versions->currentItem() ? m_versions->indexOfTopLevelItem(m_versions->currentItem()) : -1;
}

void VersionPage::showDifferences()
{
    m_differences->clear();
    const Scenario *now = m_book.find(m_scenario);
    const int version = current();
    const auto found = now && version >= 0
                           ? differences(m_known[size_t(version)].scenario, *now, m_catalogue.content(*now))
                           : std::vector<ScenarioDifference>();
    const auto said = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    for (const ScenarioDifference &difference : found) {
        auto *row = new QTreeWidgetItem(m_differences, {difference.what, said(difference.then), said(difference.now)});
        row->setSizeHint(2, {0, look::RowHeight});
        for (int column = 0; column < 3; ++column)
            row->setToolTip(column, row->text(column));
    }
    m_back->setEnabled(!found.empty());
    m_back->setVisible(!m_known.empty());
    m_text->setText(m_known.empty() ? QString()
                    : found.empty() ? tr("The scenario is what it was then.")
                                    : tr("Fields that are different now: %1").arg(found.size()));
}

} // namespace twinscope::whatif
