// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/sdk/services.h>

#include <QObject>
#include <QString>

#include <memory>

namespace twinscope::demo {

/// The demo's surroundings: a mosquitto broker on a free loopback port and the plant's simulator as a process of its own
/// that publishes to it. The window sees a real broker and a project file, nothing else. Main thread.
class DemoPlant final : public QObject
{
    Q_OBJECT
public:
    explicit DemoPlant(QObject *parent = nullptr);
    ~DemoPlant() override; ///< ends simulator and broker

    /// Copies the project into the user's data folder ($XDG_DATA_HOME/twinscope/demo; models are linked or copied), starts
    /// broker and simulator. Blocks for at most a few seconds. Errors: mosquitto is not installed, a folder not writable.
    core::Result<void> start();

    QString projectPath() const;
    QString brokerUrl() const; ///< "mqtt://127.0.0.1:PORT"

signals:
    void ended(const QString &sentence); ///< broker or simulator ended by itself; says what to do

private:
    struct Private;
    std::unique_ptr<Private> d;
};

struct SimulationOptions
{
    QString brokerUrl;
    double speed = 1;        ///< times real time
    int backfillSeconds = 0; ///< so much of the past is published first, with its own source times
};

/// The simulator: computes the plant's physics and publishes every channel of the shipped demo project twice a second,
/// until its standard input is closed. Needs a QCoreApplication; returns an exit status.
int simulate(const SimulationOptions &options, sdk::Services &services);

} // namespace twinscope::demo
