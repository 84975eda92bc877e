// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/dock.h"

#include <twinscope/workbench/settings.h>

#include <QHash>
#include <QMainWindow>
#include <QMap>

namespace twinscope::workbench {

/// The docks of the window, where they stand at first, and where they stood last time.
class DockSet : public QObject
{
    Q_OBJECT
public:
    DockSet(QMainWindow &window, Settings &settings);

    Dock *add(const QString &id, const QString &title, QWidget *content);
    void restore(); ///< once, after all were added: as remembered, else the default layout
    void remember() const;
    void reset(); ///< the default layout, sized for the window as it is

    bool isOpen(const QString &id) const;
    bool isInFront(const QString &id) const; ///< open and not behind another tab
    void setOpen(const QString &id, bool open);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< a channel dragged over a tab opens its panel

private:
    void arrange();
    void resize();

    QMainWindow &m_window;
    Settings &m_settings;
    QMap<QString, Dock *> m_docks;
    QHash<QString, bool> m_inFront;
};

} // namespace twinscope::workbench
