// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/frame.h>
#include <twinscope/core/job.h>
#include <twinscope/core/origin.h>
#include <twinscope/core/timecursor.h>
#include <twinscope/plant/projectfile.h>

#include <QObject>

namespace twinscope::desk {

/// The plant that is open in the window. Main thread; nothing here blocks. It goes when the plant is closed, and another
/// one comes when its channels or assets are changed: panels take it from Desk::plant() each time, and keep nothing of it
/// across Desk::closing(). Jobs may keep history().
class OpenPlant : public QObject
{
    Q_OBJECT
public:
    virtual const plant::Project &project() const = 0;
    virtual core::TimeCursor &cursor() = 0;         ///< the one clock of the screen
    virtual core::FrameFeed &frames() = 0;          ///< every channel's value at the cursor
    virtual core::EnvelopeService &envelopes() = 0; ///< of the origin that the cursor shows
    virtual core::JobRunner &jobs() = 0;            ///< what the window shows as under way, with its cancel button
    /// What was recorded, for jobs; null while nothing can be read.
    virtual std::shared_ptr<const core::ValueSource> history() const = 0;

    /// Adds an origin or replaces the one of its key; the cursor stays where it is.
    virtual void setOrigin(core::Origin origin) = 0;
    virtual void removeOrigin(const QString &key) = 0; ///< a cursor that shows it goes live
    virtual void showOrigin(const QString &key, core::Time at) = 0;

    virtual void compareWith(const std::optional<core::Comparison> &comparison) = 0; ///< nothing: ends it
    virtual std::optional<core::Comparison> comparison() const = 0; ///< its origin may go, and it with it

    /// Undoable. `what` completes the sentence "Undo …".
    virtual void changeSection(const QString &what, const QString &plugin, const QJsonObject &content) = 0;
    virtual void changePlant(const QString &what, plant::Plant plant) = 0;

signals:
    void edited(); ///< bindings, cameras, sets or what plugins keep changed
};

} // namespace twinscope::desk
