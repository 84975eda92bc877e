// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/assetfollower.h"

#include <QEvent>
#include <QWidget>

namespace twinscope::predict {

namespace {
constexpr std::chrono::milliseconds Pause{150};
}

AssetFollower::AssetFollower(desk::Desk &desk, QWidget &view, std::chrono::milliseconds every)
    : QObject(&view)
    , m_desk(desk)
    , m_view(view)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Pause);
    m_every.setInterval(every);
    view.installEventFilter(this);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_view.isVisible())
            emit outdated();
    });
    connect(&m_every, &QTimer::timeout, this, [this] {
        if (m_view.isVisible() && m_desk.plant() && m_desk.plant()->cursor().isPlaying())
            emit outdated();
    });
    connect(&desk, &desk::Desk::opened, this, &AssetFollower::attach);
    connect(&desk, &desk::Desk::selectionChanged, this, [this] {
        if (std::exchange(m_asset, m_desk.selectedAsset()) != m_desk.selectedAsset())
            touch();
    });
    connect(&desk, &desk::Desk::closing, this, [this] {
        m_every.stop();
        emit closing();
        touch();
    });
    if (desk.plant())
        attach();
}

void AssetFollower::attach()
{
    m_asset = m_desk.selectedAsset();
    connect(&m_desk.plant()->cursor(), &core::TimeCursor::changed, this, &AssetFollower::touch);
    connect(m_desk.plant(), &desk::OpenPlant::edited, this, &AssetFollower::touch);
    m_every.start();
    touch();
}

void AssetFollower::touch()
{
    m_soon.start();
}

bool AssetFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        touch();
    return QObject::eventFilter(watched, event);
}

} // namespace twinscope::predict
