// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/scene.h"
#include "base/shell.h"

#include <QKeySequence>
#include <QList>

#include <optional>

namespace twinscope::workbench {

/// Where a command stands in the menu bar. None: only in the palette and on its keys.
enum class Place { None, File, Edit, View, Camera, Mouse, Drawing, Theme, Language, Panels, Plant, Time, Help };

struct CommandInfo
{
    QString id; ///< "time.play": for tests, settings and scripts; never translated
    QString text;
    QString icon; ///< Breeze name, may be empty
    QList<QKeySequence> keys = {};
    Place place = Place::None;
    int group = 0; ///< commands of different groups of one place are parted by a line
};

/// What commands act on.
struct CommandContext
{
    Workspace &workspace;
    Appearance &appearance;
    Scene &scene;
    Shell &shell;
};

/// One thing a person can ask the workstation to do.
class Command
{
public:
    explicit Command(const CommandContext &context)
        : m_context(context)
    {
    }
    virtual ~Command() = default;

    virtual CommandInfo info() const = 0;
    virtual bool isEnabled() const { return true; }
    virtual std::optional<bool> isChecked() const { return {}; } ///< nothing: cannot be checked
    virtual void execute() = 0;

protected:
    Workspace &workspace() const { return m_context.workspace; }
    session::Session *session() const { return m_context.workspace.session(); }
    Selection &selection() const { return m_context.workspace.selection(); }
    Appearance &appearance() const { return m_context.appearance; }
    Scene &scene() const { return m_context.scene; }
    viewport::ViewportWidget &viewport() const { return m_context.scene.viewport(); }
    Shell &shell() const { return m_context.shell; }

private:
    CommandContext m_context;
};

} // namespace twinscope::workbench
