// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace twinscope::cli {

/// Turns SIGINT and SIGTERM into a signal of the event loop, so that a recorder ends in order; a second one of the same
/// kind ends the process at once. One at a time.
class Interrupt final : public QObject
{
    Q_OBJECT
public:
    Interrupt();
    ~Interrupt() override;

signals:
    void requested();
};

} // namespace twinscope::cli
