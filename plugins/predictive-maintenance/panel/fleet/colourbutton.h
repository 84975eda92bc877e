// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/desk/desk.h>

#include <QToolButton>

namespace twinscope::predict {

/// Colours the 3D view by health, remaining life or anomaly of the assets, and back: one click, or the menu to choose.
class ColourButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit ColourButton(desk::Desk &desk);

    QMenu *choices() const { return m_choices; } ///< of quantities, for a button beside it

private:
    void fill();
    void toggle();
    void refresh();

    desk::Desk &m_desk;
    QMenu *m_choices;
};

} // namespace twinscope::predict
