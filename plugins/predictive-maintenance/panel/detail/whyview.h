// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/contributiontable.h"

#include <twinscope/desk/desk.h>

#include <QWidget>

class QLabel;
class QTreeView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::predict {

class Explainer;
class ShareBar;

/// Because of which channels the selected asset is unusual: bars; a click on one shows its trend.
class WhyView final : public QWidget
{
    Q_OBJECT
public:
    WhyView(desk::Desk &desk, Explainer &explainer);

private:
    QWidget *makeBody();
    void present();
    void openTrend(const QModelIndex &index);

    desk::Desk &m_desk;
    Explainer &m_explainer;
    ContributionTable m_table;
    QLabel *m_headline;
    QTreeView *m_view;
    ShareBar *m_bars;
    look::HintStack *m_stack;
};

} // namespace twinscope::predict
