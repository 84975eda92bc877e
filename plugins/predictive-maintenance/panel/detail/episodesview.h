// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/episodetable.h"

#include <twinscope/desk/desk.h>

#include <QWidget>

class QTreeView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::predict {

class Explainer;
class ShareBar;

/// When the selected asset was unusual before in a similar way; activating an episode moves the screen's clock there.
class EpisodesView final : public QWidget
{
    Q_OBJECT
public:
    EpisodesView(desk::Desk &desk, Explainer &explainer);

private:
    void present();
    void goThere(const QModelIndex &index);

    desk::Desk &m_desk;
    Explainer &m_explainer;
    EpisodeTable m_table;
    QTreeView *m_view;
    ShareBar *m_bars;
    look::HintStack *m_stack;
};

} // namespace twinscope::predict
