// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace twinscope::workbench {

/// Says in large letters whether the screen is live, and what time it shows: "● LIVE 12:03:44 UTC".
class OriginChip : public QFrame
{
    Q_OBJECT
public:
    explicit OriginChip(const CommandContext &context, QWidget *parent = nullptr);
    QString text() const;

private:
    void attach();
    void showTime();
    void showOrigin();

    CommandContext m_context;
    QLabel *m_label;
    QTimer m_second;
};

/// A frame round the picture in the colour of history or scenario; always as wide, so that nothing moves.
class OriginFrame : public QFrame
{
    Q_OBJECT
public:
    OriginFrame(const CommandContext &context, QWidget *content, QWidget *parent = nullptr);
    QColor colour() const { return m_colour; } ///< invalid while live

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showOrigin();

    CommandContext m_context;
    QColor m_colour;
};

} // namespace twinscope::workbench
