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

class NewPlant final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.new"),
                text(QT_TRANSLATE_NOOP("commands", "New plant…")),
                QStringLiteral("document-new"),
                {QKeySequence::New},
                Place::File,
                0};
    }
    void execute() override { shell().askForNewPlant(); }
};

class OpenPlant final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.open"),
                text(QT_TRANSLATE_NOOP("commands", "Open plant…")),
                QStringLiteral("document-open"),
                {QKeySequence::Open},
                Place::File,
                0};
    }
    void execute() override { shell().askForPlant(); }
};

class OpenDemo final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.demo"),
                text(QT_TRANSLATE_NOOP("commands", "Open the demo plant")),
                QStringLiteral("media-playlist-play"),
                {},
                Place::File,
                0};
    }
    bool isEnabled() const override { return shell().hasDemo(); }
    void execute() override { shell().openDemo(); }
};

class SavePlant final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.save"),
                text(QT_TRANSLATE_NOOP("commands", "Save plant")),
                QStringLiteral("document-save"),
                {QKeySequence::Save},
                Place::File,
                1};
    }
    bool isEnabled() const override { return session() && session()->isModified(); }
    void execute() override { session()->save(); }
};

class SavePlantAs final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.saveAs"),
                text(QT_TRANSLATE_NOOP("commands", "Save plant as…")),
                QStringLiteral("document-save-as"),
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                Place::File,
                1};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { shell().askForPlaceToSave(); }
};

class AddModel final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.addModel"),
                text(QT_TRANSLATE_NOOP("commands", "Add CAD model…")),
                QStringLiteral("list-add"),
                {},
                Place::File,
                2};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { shell().askForModel(); }
};

class ImportLimits final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.importLimits"),
                text(QT_TRANSLATE_NOOP("commands", "Limits of CAD import…")),
                QStringLiteral("configure"),
                {},
                Place::File,
                2};
    }
    void execute() override { shell().showImportLimits(); }
};

class LoadRecord final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.load"),
                text(QT_TRANSLATE_NOOP("commands", "Load record…")),
                QStringLiteral("document-import"),
                {},
                Place::File,
                2};
    }
    bool isEnabled() const override { return session() && session()->isRecording(); }
    void execute() override { shell().askForRecord(); }
};

class ExportRecord final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.export"),
                text(QT_TRANSLATE_NOOP("commands", "Export record…")),
                QStringLiteral("document-export"),
                {},
                Place::File,
                2};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { shell().showExport(); }
};

class ClosePlant final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.close"),
                text(QT_TRANSLATE_NOOP("commands", "Close plant")),
                QStringLiteral("window-close"),
                {QKeySequence(Qt::CTRL | Qt::Key_W)},
                Place::File,
                1};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { shell().closePlant(); }
};

class Quit final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("file.quit"),
                text(QT_TRANSLATE_NOOP("commands", "Quit")),
                QStringLiteral("application-exit"),
                {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                Place::File,
                3};
    }
    void execute() override { shell().quit(); }
};

} // namespace

void addFileCommands(CommandRegistry &registry)
{
    registry.add<NewPlant>();
    registry.add<OpenPlant>();
    registry.add<OpenDemo>();
    registry.add<SavePlant>();
    registry.add<SavePlantAs>();
    registry.add<ClosePlant>();
    registry.add<AddModel>();
    registry.add<ImportLimits>();
    registry.add<LoadRecord>();
    registry.add<ExportRecord>();
    registry.add<Quit>();
}

} // namespace twinscope::workbench
