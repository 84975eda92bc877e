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

class Shortcuts final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("help.keys"),
                text(QT_TRANSLATE_NOOP("commands", "All keys")),
                QStringLiteral("input-keyboard"),
                {QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)},
                Place::Help,
                0};
    }
    void execute() override { shell().showShortcuts(); }
};

class Plugins final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("help.plugins"),
                text(QT_TRANSLATE_NOOP("commands", "Plugins…")),
                QStringLiteral("plugins"),
                {},
                Place::Help,
                0};
    }
    void execute() override { shell().showPlugins(); }
};

class About final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("help.about"),
                text(QT_TRANSLATE_NOOP("commands", "About Twinscope")),
                QStringLiteral("help-about"),
                {},
                Place::Help,
                1};
    }
    void execute() override { shell().showAbout(); }
};

} // namespace

void addHelpCommands(CommandRegistry &registry)
{
    registry.add<Shortcuts>();
    registry.add<Plugins>();
    registry.add<About>();
}

} // namespace twinscope::workbench
