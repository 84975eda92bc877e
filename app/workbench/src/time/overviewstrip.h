// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QTimer>
#include <QWidget>

namespace twinscope::workbench {

/// The whole record in one line: where nothing was recorded, where alarms came, where the cursor stands. Press or drag to go there.
class OverviewStrip : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewStrip(const CommandContext &context, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {320, 32}; }
    QSize minimumSizeHint() const override { return {120, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    struct Tick
    {
        core::Time time;
        int priority = 0;
    };
    void attach();
    void refresh();
    void readJournal();
    void askForGaps();
    bool hasRecord() const;
    QRectF track() const;
    double xOf(core::Time time) const;
    core::Time timeAt(double x) const;
    void seek(const QMouseEvent &event);
    void paintTrack(QPainter &painter) const;
    void paintRecorded(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    CommandContext m_context;
    std::vector<Tick> m_ticks;
    std::vector<bool> m_recorded; ///< by equal columns of the span asked for
    core::Time m_recordedFrom, m_recordedTo;
    int m_secondsToAsk = 0;
    quint64 m_journalRevision = 0;
    QTimer m_timer;
};

} // namespace twinscope::workbench
