// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace twinscope::workbench {

class Banners;

/// The bottom line: sources, what comes in and is stored, frames, and the jobs under way. Also watches the sources and
/// says at once, above the picture, when one is lost.
class Footer : public QStatusBar
{
    Q_OBJECT
public:
    Footer(const CommandContext &context, Banners &banners, QWidget *parent = nullptr);

private:
    QLabel *addFigure(const QString &name, const QString &widest);
    void attach();
    void detach();
    void showLinks();
    void showCounters();
    void showShared();
    void announceLost(const std::vector<std::pair<QString, telemetry::LinkStatus>> &links);
    QString coloured(const QString &text, const QColor &colour) const;

    CommandContext m_context;
    Banners &m_banners;
    QLabel *m_sources, *m_received, *m_stored, *m_dropped, *m_shared, *m_frames;
    QTimer m_linkTimer, m_counterTimer;
    QStringList m_lost;
};

} // namespace twinscope::workbench
