// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk.h"

#include "live/findingsource.h"
#include "maintenancepanel.h"
#include "testdata.h"

namespace twinscope::test {

/// The window with the plugin's sources and panel, and six pumps of which P-102 wears: bearing temperature rises and flow
/// falls with the square of its age, until it fails after `Life`. P-103 runs hot in the last
/// minute, and did so for a minute some while ago; all others are as new.
class MaintenanceSeat
{
public:
    static constexpr double Life = 2000; ///< s

    /// `state`: what an earlier panel kept.
    explicit MaintenanceSeat(const QString &theme = QStringLiteral("light"), const QJsonObject &state = {});

    bool open(); ///< the plant, with nothing recorded
    /// Records one row every `step` seconds from `age` seconds ago until now, P-102 having been new then.
    void wear(int age, int step = 5);
    /// The selected asset is watched from the cursor's time on; what the window showed before is another session's.
    [[nodiscard]] bool watchSelected();
    /// Runs to failure of such pumps: columns unit, time [s], flow, temp, speed.
    QString writeFleet(int units = 8, int step = 20) const;
    /// As if the channels that a life in service has said so now; lives in seconds.
    void tellLife(const QString &asset, double health, double rul, double low, double high);

    /// Trains by this method on the runs that are chosen in the training window, lives told apart up to 1,500 s; false
    /// where that did not end in time.
    bool train(const QString &method, std::chrono::minutes patience);
    QString hintOver(const char *view); ///< what stands there instead of it; "" where it is seen

    template<typename T>
    T *find(const char *name)
    {
        return seat.find<T>(name);
    }
    const plant::Plant &plant() { return seat.window->session()->plant(); }

    Desk seat;
    const std::shared_ptr<predict::MaintenancePanelFactory> panels;
    sdk::Registration registrations[2];
};

} // namespace twinscope::test
