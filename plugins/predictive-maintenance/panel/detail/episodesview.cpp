// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/episodesview.h"

#include "base/deskrecord.h"
#include "base/sharebar.h"
#include "base/tables.h"
#include "detail/explainer.h"

#include <twinscope/look/views.h>

#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::predict {

namespace {

constexpr double WorthNaming = 0.1;

QString reasonsOf(const UnusualTime &episode, const plant::Plant &plant)
{
    QStringList parts;
    for (const ChannelShare &share : episode.channels)
        if (share.share >= WorthNaming)
            parts += QStringLiteral("%1 %2 %").arg(channelName(plant, share.channel)).arg(qRound(100 * share.share));
    return parts.join(QStringLiteral(", "));
}

} // namespace

EpisodesView::EpisodesView(desk::Desk &desk, Explainer &explainer)
    : m_desk(desk)
    , m_explainer(explainer)
    , m_view(new QTreeView)
    , m_bars(new ShareBar(desk.theme(), EpisodeTable::ShareRole, this))
    , m_stack(new look::HintStack(m_view))
{
    m_view->setObjectName(QStringLiteral("episodes"));
    m_view->setModel(&m_table);
    makePlainTable(*m_view);
    m_view->setItemDelegateForColumn(EpisodeTable::Similarity, m_bars);
    setColumnWidths(*m_view, {{EpisodeTable::From, 27},
                              {EpisodeTable::Length, 17},
                              {EpisodeTable::Score, 15},
                              {EpisodeTable::Similarity, 23}});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&explainer, &Explainer::changed, this, &EpisodesView::present);
    connect(&desk, &desk::Desk::themeChanged, this, [this] { m_bars->setTheme(m_desk.theme()); });
    connect(m_view, &QTreeView::activated, this, &EpisodesView::goThere);
    present();
}

void EpisodesView::present()
{
    const auto &explanation = m_explainer.explanation();
    if (!explanation || !m_desk.plant())
        return m_stack->setHint(m_explainer.hint());
    QStringList reasons;
    for (const UnusualTime &episode : explanation->similar)
        reasons += reasonsOf(episode, m_desk.plant()->project().plant);
    m_table.setEpisodes(explanation->similar, reasons);
    m_stack->setHint(explanation->similar.empty()
                         ? tr("%1 was never unusual before, as far as its record goes back.")
                               .arg(assetName(m_desk.plant()->project().plant, m_explainer.asset()))
                         : QString());
}

void EpisodesView::goThere(const QModelIndex &index)
{
    if (const UnusualTime *episode = m_table.at(index.row()); episode && m_desk.plant())
        m_desk.plant()->cursor().seek(episode->from);
}

} // namespace twinscope::predict
