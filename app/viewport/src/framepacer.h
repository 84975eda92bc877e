// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail.h"

#include <optional>

namespace twinscope::viewport {

/// How much trouble a picture is worth.
struct Quality
{
    enum class Level { Moving, Steady, Still }; ///< camera moves; values or fans move; nothing moves
    Level level = Level::Still;
    int samples = 2; ///< a side and pixel
    bool fine = true;
    DetailLimits detail;
    float scale = 1; ///< of the picture's width and height; less is drawn smaller and shown enlarged
};

/// Decides when the next picture is due and how fine it is, from what changed and what the last ones cost. Times are
/// milliseconds of any steady clock. On software OpenGL the processor draws, so pictures are coarser and rarer there
/// while something moves: with fewer triangles and pixels until they come often enough for the hand that turns the plant.
/// A fine one follows as soon as it stands still.
class FramePacer
{
public:
    explicit FramePacer(bool software = false)
        : m_software(software)
    {
    }

    void cameraMoved(qint64 now);   ///< by the user or in flight
    void valuesChanged(qint64 now); ///< colours, visibility, slides, levels
    void sceneChanged();            ///< anything rare: size, theme, models, selection
    void setSoftware(bool on);      ///< also while a picture is being drawn
    void setSpinning(bool on) { m_spinning = on; }
    /// The states that have changed since the last picture show in a small part of it: then that part can be drawn anew, as
    /// fine as the rest. Call it before valuesChanged().
    void setLocal(bool on) { m_local = on; }
    void wantStill() { m_stillWanted = true; } ///< one picture as fine as can be, whatever else goes on

    /// Until the next picture is due; nothing where none is needed or one is being drawn.
    std::optional<qint64> delay(qint64 now) const;
    Quality quality(qint64 now) const;
    bool isPartEnough(qint64 now) const; ///< the rest of the last picture is as it should be
    /// What changes from here on is not in this picture, which is only a part of one or a whole one.
    void begun(const Quality &quality, qint64 now, bool part = false);
    void skipped(qint64 now); ///< what changed cannot be seen
    void finished(qint64 now);

    /// What is on the screen is the best there is.
    bool isFinished() const { return !m_dirty && !m_stillWanted && !m_drawing && m_shown == Quality::Level::Still; }
    bool isDrawing() const { return m_drawing; }

private:
    bool isCameraMoving(qint64 now) const { return now - m_cameraMoved < CalmDown; }
    bool isPatchable(qint64 now) const;
    Quality::Level level(qint64 now) const;
    void govern();
    qint64 interval(Quality::Level level) const;

    static constexpr qint64 CalmDown = 180;
    static constexpr qint64 LongAgo = -1'000'000'000;

    bool m_software;
    bool m_dirty = true;
    bool m_spinning = false;
    bool m_local = false;
    bool m_rareChanged = true; ///< more than states since the last picture
    bool m_part = false;       ///< what is being drawn
    bool m_stillWanted = false;
    bool m_drawing = false;
    qint64 m_cameraMoved = LongAgo;
    qint64 m_valuesChanged = LongAgo;
    qint64 m_started = LongAgo; ///< of the last picture
    qint64 m_cost = 0;          ///< of the last picture
    qint64 m_stillCost = 0;     ///< of the last still picture
    double m_effort = 1;        ///< 0…1: what a picture of a moving camera may be worth, so that it comes in time
    Quality::Level m_shown = Quality::Level::Moving;
};

} // namespace twinscope::viewport
