// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>

#include <QObject>
#include <QTimer>

namespace twinscope::core {

/// The one clock of the screen: an origin and a time. Everything shown follows it.
/// In the live origin the time is the injected clock's now; elsewhere it stands, or moves at `speed` while playing.
/// Lives in the window's thread.
class TimeCursor : public QObject
{
    Q_OBJECT
public:
    explicit TimeCursor(const Clock &clock, QObject *parent = nullptr);

    QString origin() const { return m_origin; }
    bool isLive() const;
    bool isPlaying() const { return m_playing; }
    double speed() const { return m_speed; } ///< 1 = real time; negative plays backwards; never 0
    Time time() const;                       ///< computed from the clock, so that no tick can be missed

    /// The span the cursor may move in while not live; a play stops at its end. Invalid (from > to): unbounded.
    void setSpan(Time from, Time to);
    Time spanFrom() const { return m_from; }
    Time spanTo() const { return m_to; }

    void goLive();
    void pause(); ///< from live: stops in history at the present moment
    void play();  ///< from live: nothing changes
    void togglePlay();
    void seek(Time time);   ///< from live: switches to history
    void step(Duration by); ///< seek relative to time()
    void setSpeed(double speed);
    void setOrigin(const QString &origin, Time at);

signals:
    void changed(); ///< origin, playing, speed or a jump of time
    void ticked();  ///< time moved while playing, at most once a screen frame

private:
    void anchorAt(Time time);
    void tick();

    const Clock &m_clock;
    QTimer m_timer;
    QString m_origin;
    bool m_playing = true;
    double m_speed = 1.0;
    Time m_anchorTime; ///< cursor time at m_anchorClock
    Time m_anchorClock;
    Time m_from{1}, m_to{0};
};

} // namespace twinscope::core
