// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/reasonspage.h"

#include "detail/episodesview.h"
#include "detail/explainer.h"
#include "detail/whyview.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace twinscope::predict {

ReasonsPage::ReasonsPage(desk::Desk &desk)
{
    auto *explainer = new Explainer(desk, *this);
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("reasonsSplitter"));
    splitter->addWidget(new WhyView(desk, *explainer));
    splitter->addWidget(new EpisodesView(desk, *explainer));
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

} // namespace twinscope::predict
