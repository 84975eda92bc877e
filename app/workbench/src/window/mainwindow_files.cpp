// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does with files: plants, models and records come and go.

#include "dialogs/addmodeldialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/loaddialog.h"
#include "window/mainwindow_p.h"

#include <QFileDialog>
#include <QFileInfo>

namespace twinscope::workbench {

namespace {

constexpr char Suffix[] = ".twin.json";

/// File dialogs know one suffix only, and people write any part of it.
QString withSuffix(QString path)
{
    for (const char *part : {Suffix, ".json", ".twin"}) {
        if (path.endsWith(QLatin1String(part)))
            path.chop(qsizetype(qstrlen(part)));
    }
    return path + QLatin1String(Suffix);
}

} // namespace

void MainWindow::Private::askForFile(const QString &title, const QString &kinds,
                                     std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(&window, title, {}, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (const QStringList recent = settings.recentPlants(); !recent.isEmpty())
        dialog->setDirectory(QFileInfo(recent.first()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void MainWindow::Private::askForPlaceOfPlant(const QString &title, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(&window, title, {}, MainWindow::tr("Plants (*.twin.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(Suffix).mid(1));
    if (const QStringList recent = settings.recentPlants(); !recent.isEmpty())
        dialog->setDirectory(QFileInfo(recent.first()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this,
            [then = std::move(then)](const QString &path) { then(withSuffix(path)); });
    dialog->open();
}

void MainWindow::Private::askForNewPlant()
{
    askForPlaceOfPlant(MainWindow::tr("New plant"),
                       [this](const QString &path) { whenSettled([this, path] { workspace.createPlant(path); }); });
}

void MainWindow::Private::askForPlant()
{
    askForFile(MainWindow::tr("Open plant"), MainWindow::tr("Plants (*.twin.json)"),
               [this](const QString &path) { openPlant(path); });
}

void MainWindow::Private::askForPlaceToSave()
{
    askForPlaceOfPlant(MainWindow::tr("Save plant as"), [this](const QString &path) {
        if (workspace.session())
            workspace.saveAs(path);
    });
}

void MainWindow::Private::askForModel()
{
    askForFile(MainWindow::tr("Add a CAD model"),
               MainWindow::tr("CAD models (*.step *.stp *.iges *.igs *.brep *.gltf *.glb *.obj *.stl *.ply *.fbx *.dae "
                              "*.3mf);;All files (*)"),
               [this](const QString &path) {
                   if (workspace.session())
                       (new AddModelDialog(workspace, path, &window))->show();
               });
}

void MainWindow::Private::askForRecord()
{
    askForFile(MainWindow::tr("Load a record"), MainWindow::tr("Text tables (*.csv *.txt *.tsv *.dat);;All files (*)"),
               [this](const QString &path) {
                   if (workspace.session())
                       (new LoadDialog({workspace, appearance, scene, *this}, path, &window))->show();
               });
}

void MainWindow::Private::showExport()
{
    if (workspace.session())
        (new ExportDialog({workspace, appearance, scene, *this}, &window))->show();
}

void MainWindow::Private::openPlant(const QString &path)
{
    whenSettled([this, path] { workspace.openPlant(path); });
}

void MainWindow::Private::closePlant()
{
    whenSettled([this] { workspace.closePlant(); });
}

void MainWindow::Private::openDemo()
{
    whenSettled([this] { options.openDemo(window); });
}

void MainWindow::Private::whenSettled(std::function<void()> next)
{
    if (!workspace.session() || !workspace.session()->isModified()) {
        next();
        return;
    }
    parts.banners->clear(QStringLiteral("unsaved"));
    parts.banners->show(QStringLiteral("unsaved"), Banners::Kind::Note,
                        MainWindow::tr("The plant was changed and not saved."),
                        {{MainWindow::tr("Save and go on"), [this, next] { saveThen(next); }},
                         {MainWindow::tr("Go on without saving"), [this, next] {
                              parts.banners->clear(QStringLiteral("unsaved"));
                              next();
                          }}});
}

void MainWindow::Private::saveThen(std::function<void()> next)
{
    session::Session *session = workspace.session();
    auto *once = new QObject(session);
    connect(session, &session::Session::modifiedChanged, once, [this, once, next](bool modified) {
        if (modified)
            return;
        once->deleteLater();
        parts.banners->clear(QStringLiteral("unsaved"));
        // Not from within the session's own signal: what comes next may close it.
        QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
    });
    session->save();
}

} // namespace twinscope::workbench
