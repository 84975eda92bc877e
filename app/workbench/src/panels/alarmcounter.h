// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QToolButton>

namespace twinscope::workbench {

/// "■ 2  ▲ 5": how many alarms of each priority there are; a click opens the list.
class AlarmCounter : public QToolButton
{
    Q_OBJECT
public:
    explicit AlarmCounter(const CommandContext &context, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part
    {
        QString text;
        QColor colour;
    };
    std::vector<Part> parts() const;
    void showCounts();

    CommandContext m_context;
};

} // namespace twinscope::workbench
