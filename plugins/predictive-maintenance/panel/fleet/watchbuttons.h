// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/desk/desk.h>

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace twinscope::predict {

/// Begins and ends to watch the selected asset: it was well for some time up to the time that the screen shows.
class WatchButtons final : public QWidget
{
    Q_OBJECT
public:
    explicit WatchButtons(desk::Desk &desk);

private:
    void offerSpan(QMenu &menu, const QString &label, core::Duration span);
    void watchSelected(core::Duration span);
    void stopWatching();
    void endLife();
    void editSettings();
    void change(const QString &what, plant::Plant plant); ///< the selected asset stays so
    void refresh();

    desk::Desk &m_desk;
    QToolButton *m_watch, *m_stop;
    QAction *m_settings;
};

} // namespace twinscope::predict
