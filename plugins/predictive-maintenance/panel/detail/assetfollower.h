// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/desk/desk.h>

#include <QTimer>

#include <chrono>

class QWidget;

namespace twinscope::predict {

/// Tells a view when what it shows of the selected asset is out of date: another asset was selected, the plant was
/// edited, the clock of the screen jumped, or time went by. A view that is not seen is told when it comes to be seen.
class AssetFollower final : public QObject
{
    Q_OBJECT
public:
    /// `every`: so often while the clock moves.
    AssetFollower(desk::Desk &desk, QWidget &view, std::chrono::milliseconds every);

    void touch(); ///< it is out of date for another reason

signals:
    void outdated(); ///< the plant may be closed, and nothing selected
    void closing();  ///< what is under way is to be dropped

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void attach();

    desk::Desk &m_desk;
    QWidget &m_view;
    QTimer m_soon; ///< several reasons at once are one
    QTimer m_every;
    QString m_asset;
};

} // namespace twinscope::predict
