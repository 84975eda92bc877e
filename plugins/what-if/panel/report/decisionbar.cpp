// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionbar.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace twinscope::whatif {

namespace {

QToolButton *toolButton(const char *name, const QString &tip, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(tip);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

DecisionBar::DecisionBar(ScenarioBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_choose(toolButton("chooseScenario", tr("Mark this scenario as the one to be done"), tr("Choose")))
    , m_setPoints(toolButton("exportSetPoints",
                             tr("Write its set points as a list for approval; nothing goes to the plant"),
                             tr("Set points…")))
    , m_report(toolButton("exportReport", tr("Write a report with KPIs, charts and assumptions"), tr("Report…")))
{
    m_choose->setCheckable(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    layout->setSpacing(look::Grid);
    for (QToolButton *button : {m_choose, m_setPoints, m_report})
        layout->addWidget(button);
    connect(m_choose, &QToolButton::clicked, this, [this](bool on) { m_book.choose(on ? m_scenario : QString()); });
    connect(m_setPoints, &QToolButton::clicked, this, &DecisionBar::setPointsWanted);
    connect(m_report, &QToolButton::clicked, this, &DecisionBar::reportWanted);
    connect(&book, &ScenarioBook::changed, this, &DecisionBar::showState);
    showState();
}

void DecisionBar::show(const QString &scenario)
{
    m_scenario = scenario;
    showState();
}

void DecisionBar::setTheme(const look::Theme &theme)
{
    m_choose->setIcon(look::icon(QStringLiteral("dialog-ok-apply"), theme));
}

void DecisionBar::showState()
{
    for (QToolButton *button : {m_choose, m_setPoints, m_report})
        button->setEnabled(m_book.find(m_scenario) != nullptr);
    const auto choice = m_book.choice();
    m_choose->setChecked(choice && choice->scenario == m_scenario);
    m_choose->setText(m_choose->isChecked() ? tr("Chosen") : tr("Choose"));
}

} // namespace twinscope::whatif
