// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/registry.h"

#include <QCoreApplication>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("commands", source);
}

class Undo final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        const QString what = workspace().undoStack().undoText();
        return {QStringLiteral("edit.undo"),
                what.isEmpty() ? text(QT_TRANSLATE_NOOP("commands", "Undo"))
                               : text(QT_TRANSLATE_NOOP("commands", "Undo: %1")).arg(what),
                QStringLiteral("edit-undo"),
                {QKeySequence::Undo},
                Place::Edit,
                0};
    }
    bool isEnabled() const override { return workspace().undoStack().canUndo(); }
    void execute() override { workspace().undoStack().undo(); }
};

class Redo final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        const QString what = workspace().undoStack().redoText();
        return {QStringLiteral("edit.redo"),
                what.isEmpty() ? text(QT_TRANSLATE_NOOP("commands", "Redo"))
                               : text(QT_TRANSLATE_NOOP("commands", "Redo: %1")).arg(what),
                QStringLiteral("edit-redo"),
                {QKeySequence::Redo},
                Place::Edit,
                0};
    }
    bool isEnabled() const override { return workspace().undoStack().canRedo(); }
    void execute() override { workspace().undoStack().redo(); }
};

class Palette final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("edit.palette"),
                text(QT_TRANSLATE_NOOP("commands", "Find anything…")),
                QStringLiteral("search"),
                {QKeySequence(Qt::CTRL | Qt::Key_K)},
                Place::Edit,
                1};
    }
    void execute() override { shell().showPalette(); }
};

class FindChannel final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("edit.findChannel"),
                text(QT_TRANSLATE_NOOP("commands", "Find a channel…")),
                QStringLiteral("edit-find"),
                {QKeySequence::Find},
                Place::Edit,
                1};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { shell().findChannel(); }
};

/// One step back to the whole picture: ends measuring, else shows what was hidden, else drops the selection.
class Escape final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("edit.escape"),
                text(QT_TRANSLATE_NOOP("commands", "Back to everything")),
                QStringLiteral("edit-clear"),
                {QKeySequence(Qt::Key_Escape)},
                Place::Edit,
                2};
    }
    void execute() override
    {
        if (viewport().isMeasuring())
            viewport().setMeasuring(false);
        else if (scene().isPartial())
            scene().showAll();
        else if (shell().isFullScreen() && selection().isEmpty())
            shell().setFullScreen(false);
        else
            selection().clear();
    }
};

} // namespace

void addEditCommands(CommandRegistry &registry)
{
    registry.add<Undo>();
    registry.add<Redo>();
    registry.add<Palette>();
    registry.add<FindChannel>();
    registry.add<Escape>();
}

} // namespace twinscope::workbench
