// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/registry.h"

#include <twinscope/desk/panel.h>

#include <QCoreApplication>
#include <QLocale>

#include <twinscope/workbench/language.h>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("commands", source);
}

class UseTheme final : public Command
{
public:
    UseTheme(const CommandContext &context, const QString &name, const QString &label)
        : Command(context)
        , m_name(name)
        , m_label(label)
    {
    }
    CommandInfo info() const override { return {QStringLiteral("theme.") + m_name, m_label, {}, {}, Place::Theme}; }
    std::optional<bool> isChecked() const override { return appearance().themeName() == m_name; }
    void execute() override
    {
        appearance().setThemeName(m_name);
        workspace().settings().setTheme(m_name);
    }

private:
    QString m_name, m_label;
};

class UseLanguage final : public Command
{
public:
    UseLanguage(const CommandContext &context, const QString &code)
        : Command(context)
        , m_code(code)
    {
    }
    CommandInfo info() const override
    {
        return {QStringLiteral("language.") + m_code, languageName(m_code), {}, {}, Place::Language};
    }
    std::optional<bool> isChecked() const override
    {
        const QString chosen = workspace().settings().language();
        return (chosen.isEmpty() ? QLocale::system().name().section(QLatin1Char('_'), 0, 0) : chosen) == m_code;
    }
    void execute() override { shell().setLanguage(m_code); }

private:
    QString m_code;
};

class TogglePanel final : public Command
{
public:
    TogglePanel(const CommandContext &context, const QString &panel, const QString &label, const QKeySequence &keys)
        : Command(context)
        , m_panel(panel)
        , m_label(label)
        , m_keys(keys)
    {
    }
    CommandInfo info() const override
    {
        return {QStringLiteral("panel.") + m_panel, m_label, {}, {m_keys}, Place::Panels};
    }
    std::optional<bool> isChecked() const override { return shell().isPanelOpen(m_panel); }
    void execute() override { shell().togglePanel(m_panel); }

private:
    QString m_panel, m_label;
    QKeySequence m_keys;
};

class ReduceMotion final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("window.reduceMotion"),
                text(QT_TRANSLATE_NOOP("commands", "Reduce motion")),
                QString(),
                {},
                Place::View,
                2};
    }
    std::optional<bool> isChecked() const override { return appearance().reduceMotion(); }
    void execute() override
    {
        appearance().setReduceMotion(!appearance().reduceMotion());
        workspace().settings().setReduceMotion(appearance().reduceMotion());
    }
};

class FullScreen final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("window.fullScreen"),
                text(QT_TRANSLATE_NOOP("commands", "Full screen")),
                QStringLiteral("view-fullscreen"),
                {QKeySequence(Qt::Key_F11)},
                Place::View,
                3};
    }
    std::optional<bool> isChecked() const override { return shell().isFullScreen(); }
    void execute() override { shell().setFullScreen(!shell().isFullScreen()); }
};

class ResetLayout final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("window.resetLayout"),
                text(QT_TRANSLATE_NOOP("commands", "Reset layout")),
                QStringLiteral("view-restore"),
                {},
                Place::View,
                3};
    }
    void execute() override { shell().resetLayout(); }
};

} // namespace

void addWindowCommands(CommandRegistry &registry)
{
    registry.add<ReduceMotion>();
    registry.add<FullScreen>();
    registry.add<ResetLayout>();
    registry.add<UseTheme>(QStringLiteral("light"), text(QT_TRANSLATE_NOOP("commands", "Light")));
    registry.add<UseTheme>(QStringLiteral("dark"), text(QT_TRANSLATE_NOOP("commands", "Dark")));
    registry.add<UseTheme>(QStringLiteral("system"), text(QT_TRANSLATE_NOOP("commands", "As the system")));
    for (const QString &code : availableLanguages())
        registry.add<UseLanguage>(code);
    const auto panel = [&registry](const char *id, const char *label, int key) {
        registry.add<TogglePanel>(QString::fromLatin1(id), text(label), QKeySequence(Qt::ALT | Qt::Key(key)));
    };
    panel("assets", QT_TRANSLATE_NOOP("commands", "Assets"), Qt::Key_1);
    panel("asset", QT_TRANSLATE_NOOP("commands", "Asset card"), Qt::Key_2);
    panel("trends", QT_TRANSLATE_NOOP("commands", "Trends"), Qt::Key_3);
    panel("alarms", QT_TRANSLATE_NOOP("commands", "Alarms"), Qt::Key_4);
    panel("channels", QT_TRANSLATE_NOOP("commands", "Channels"), Qt::Key_5);
    panel("log", QT_TRANSLATE_NOOP("commands", "Log"), Qt::Key_6);
}

void addPanelCommands(CommandRegistry &registry, const std::vector<std::shared_ptr<desk::PanelFactory>> &panels)
{
    for (const auto &panel : panels)
        registry.add<TogglePanel>(panel->id(), panel->title(), QKeySequence());
}

} // namespace twinscope::workbench
