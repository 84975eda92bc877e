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

class Isolate final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("scene.isolate"),
                text(QT_TRANSLATE_NOOP("commands", "Show only this")),
                QStringLiteral("view-visible"),
                {QKeySequence(Qt::Key_I)},
                Place::View,
                0};
    }
    bool isEnabled() const override { return session() && !selection().assets().empty(); }
    void execute() override { scene().isolate(selection().assets()); }
};

class Hide final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("scene.hide"),
                text(QT_TRANSLATE_NOOP("commands", "Hide this")),
                QStringLiteral("view-hidden"),
                {QKeySequence(Qt::Key_H)},
                Place::View,
                0};
    }
    bool isEnabled() const override { return session() && !selection().assets().empty(); }
    void execute() override { scene().hide(selection().assets()); }
};

class Ghost final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("scene.ghost"),
                text(QT_TRANSLATE_NOOP("commands", "See through this")),
                QStringLiteral("layer-visible-on"),
                {QKeySequence(Qt::Key_G)},
                Place::View,
                0};
    }
    bool isEnabled() const override { return session() && !selection().assets().empty(); }
    std::optional<bool> isChecked() const override { return scene().isGhost(selection().assets()); }
    void execute() override { scene().toggleGhost(selection().assets()); }
};

class ShowAll final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("scene.showAll"),
                text(QT_TRANSLATE_NOOP("commands", "Show everything")),
                QString(),
                {QKeySequence(Qt::SHIFT | Qt::Key_H)},
                Place::View,
                0};
    }
    bool isEnabled() const override { return session() && scene().isPartial(); }
    void execute() override { scene().showAll(); }
};

class Labels final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("scene.labels"),
                text(QT_TRANSLATE_NOOP("commands", "Value labels")),
                QStringLiteral("label"),
                {QKeySequence(Qt::Key_T)},
                Place::View,
                2};
    }
    std::optional<bool> isChecked() const override { return scene().labelsVisible(); }
    void execute() override { scene().setLabelsVisible(!scene().labelsVisible()); }
};

class ModelColours final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("scene.colours"),
                text(QT_TRANSLATE_NOOP("commands", "Colours of the CAD files")),
                QStringLiteral("format-fill-color"),
                {},
                Place::View,
                2};
    }
    std::optional<bool> isChecked() const override { return scene().modelColours(); }
    void execute() override { scene().setModelColours(!scene().modelColours()); }
};

class Edges final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("scene.edges"),
                text(QT_TRANSLATE_NOOP("commands", "Edges of parts")),
                QString(),
                {},
                Place::View,
                2};
    }
    std::optional<bool> isChecked() const override { return scene().hasEdges(); }
    void execute() override { scene().setEdges(!scene().hasEdges()); }
};

} // namespace

void addSceneCommands(CommandRegistry &registry)
{
    registry.add<Isolate>();
    registry.add<Hide>();
    registry.add<Ghost>();
    registry.add<ShowAll>();
    addSetCommands(registry);
    registry.add<Labels>();
    registry.add<ModelColours>();
    registry.add<Edges>();
}

} // namespace twinscope::workbench
