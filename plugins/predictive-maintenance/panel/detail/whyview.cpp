// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/whyview.h"

#include "base/deskrecord.h"
#include "base/sharebar.h"
#include "base/tables.h"
#include "detail/explainer.h"

#include <twinscope/look/views.h>

#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <cmath>

namespace twinscope::predict {

WhyView::WhyView(desk::Desk &desk, Explainer &explainer)
    : m_desk(desk)
    , m_explainer(explainer)
    , m_headline(new QLabel)
    , m_view(new QTreeView)
    , m_bars(new ShareBar(desk.theme(), ContributionTable::ShareRole, this))
    , m_stack(new look::HintStack(makeBody()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&explainer, &Explainer::changed, this, &WhyView::present);
    connect(&desk, &desk::Desk::themeChanged, this, [this] { m_bars->setTheme(m_desk.theme()); });
    connect(m_view, &QTreeView::clicked, this, &WhyView::openTrend);
    connect(m_view, &QTreeView::activated, this, &WhyView::openTrend);
    present();
}

QWidget *WhyView::makeBody()
{
    m_headline->setObjectName(QStringLiteral("whyHeadline"));
    m_headline->setMargin(look::Grid);
    m_headline->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("contributions"));
    m_view->setModel(&m_table);
    makePlainTable(*m_view);
    m_view->setItemDelegateForColumn(ContributionTable::Share, m_bars);
    m_view->setTextElideMode(Qt::ElideMiddle); // names of channels differ in their ends
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ContributionTable::Channel, QHeaderView::Stretch);
    m_view->setColumnWidth(ContributionTable::Share, 22 * look::Grid);
    m_view->setCursor(Qt::PointingHandCursor);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headline);
    layout->addWidget(m_view, 1);
    return body;
}

void WhyView::present()
{
    m_stack->setHint(m_explainer.hint());
    if (!m_explainer.explanation() || !m_desk.plant())
        return;
    const Explanation &explanation = *m_explainer.explanation();
    const plant::Plant &plant = m_desk.plant()->project().plant;
    const QString moment = timeText(explanation.at);
    const QString name = assetName(plant, m_explainer.asset());
    if (std::isnan(explanation.score))
        m_headline->setText(
            tr("%1 is not judged at %2: it stands, has just been started, or its channels are bad.").arg(name, moment));
    else if (explanation.unusual)
        m_headline->setText(
            tr("%1 is unusual at %2: a sound one is so once in %3 rows.")
                .arg(name, moment, look::number(std::round(std::pow(10.0, std::min(explanation.score, 9.0))))));
    else
        m_headline->setText(tr("%1 is as usual at %2. What differs most from normal:").arg(name, moment));
    QStringList names;
    for (const ChannelShare &share : explanation.channels)
        names += channelName(plant, share.channel);
    m_table.setShares(explanation.channels, names);
}

void WhyView::openTrend(const QModelIndex &index)
{
    if (const QString channel = m_table.channelAt(index.row()); !channel.isEmpty())
        m_desk.showTrendOf({channel});
}

} // namespace twinscope::predict
