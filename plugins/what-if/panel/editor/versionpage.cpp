// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "versionpage.h"

#include "unittext.h"

#include "scenario/scenariodifference.h"

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

struct FieldWord
{
    const char *key, *word;
};

constexpr FieldWord FieldWords[] = {
    {"name", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Name")},
    {"description", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "About")},
    {"model", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Model")},
    {"file", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "File")},
    {"start", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Start")},
    {"spinUpSeconds", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Spin-up [s]")},
    {"horizonSeconds", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Horizon [s]")},
    {"stepSeconds", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Step [s]")},
    {"changes", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Changes")},
    {"quantities", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Uncertain")},
    {"kpis", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "KPIs")},
    {"parameters", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "Parameters")},
    {"to", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "sets to")},
    {"by", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "adds")},
    {"times", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "multiplies by")},
    {"value", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "value")},
    {"shape", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "shape")},
    {"until", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "until [s]")},
    {"duration", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "duration [s]")},
    {"delay", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "late by [s]")},
    {"distribution", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "distribution")},
    {"expression", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "from the run")},
    {"enabled", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "in use")},
    {"note", QT_TRANSLATE_NOOP("twinscope::whatif::VersionPage", "note")},
};

QString wordOf(const QString &key)
{
    const auto known =
        std::ranges::find(FieldWords, key, [](const FieldWord &word) { return QLatin1String(word.key); });
    return known == std::end(FieldWords) ? key : VersionPage::tr(known->word);
}

/// Names that people gave stay as they are; times are called otherwise in changes and at the start.
QString titleOf(const QStringList &path)
{
    static const QStringList lists{QStringLiteral("changes"), QStringLiteral("quantities"), QStringLiteral("kpis"),
                                   QStringLiteral("parameters")};
    QStringList words;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const bool isName = i == 1 && lists.contains(path[0]);
        const bool isTime = path[i] == QLatin1String("at");
        if (isTime)
            words += path[0] == lists[0] ? VersionPage::tr("at [s]") : VersionPage::tr("at");
        else
            words += isName ? path[i] : wordOf(path[i]);
    }
    return words.join(QStringLiteral(" › "));
}

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

VersionPage::VersionPage(ScenarioBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
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
    auto versions = m_book.versions(m_scenario);
    if (versions != m_known || versions.empty()) {
        m_known = std::move(versions);
        list();
    }
    showDifferences();
}

void VersionPage::list()
{
    const QSignalBlocker quiet(m_versions);
    QStringList titles{tr("As it was until")};
    std::vector<Kpi> kpis;
    for (const ScenarioVersion &version : m_known)
        for (const Kpi &kpi : version.scenario.kpis)
            if (std::ranges::find(kpis, kpi.name, &Kpi::name) == kpis.end())
                kpis.push_back(kpi);
    for (const Kpi &kpi : kpis)
        titles += withUnit(kpi.name, kpi.unit);
    m_versions->clear();
    m_versions->setColumnCount(int(titles.size()));
    m_versions->setHeaderLabels(titles);
    for (int column = 1; column < int(titles.size()); ++column)
        m_versions->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    for (const ScenarioVersion &version : m_known) {
        auto *row = new QTreeWidgetItem(m_versions, {momentText(version.until, true)});
        row->setSizeHint(0, {MomentWidth, look::RowHeight});
        for (size_t i = 0; i < kpis.size(); ++i)
            if (version.kpis.contains(kpis[i].name)) {
                row->setText(int(i) + 1, look::number(version.kpis[kpis[i].name]));
                row->setTextAlignment(int(i) + 1, Qt::AlignRight | Qt::AlignVCenter);
            }
    }
    m_versions->setCurrentItem(m_versions->topLevelItem(0));
    m_tables->setVisible(!m_known.empty());
    m_hint->setVisible(m_known.empty());
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
    const auto found =
        now && version >= 0 ? differences(m_known[size_t(version)].scenario, *now) : std::vector<ScenarioDifference>();
    const auto said = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    for (const ScenarioDifference &difference : found) {
        auto *row = new QTreeWidgetItem(m_differences,
                                        {titleOf(difference.path), said(difference.before), said(difference.after)});
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
