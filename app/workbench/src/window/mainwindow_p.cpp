// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow_p.h"

#include "dialogs/bindmenu.h"
#include "dialogs/discoverydialog.h"
#include "dialogs/importlimitsdialog.h"
#include "dialogs/keysheet.h"
#include "dialogs/namedialog.h"
#include "dialogs/plugindialog.h"
#include "dialogs/welcomepage.h"
#include "panels/alarmpanel.h"
#include "panels/assetpanel.h"
#include "panels/channelpanel.h"
#include "panels/trendpanel.h"

#include <twinscope/desk/panel.h>

#include <QCursor>
#include <QFileInfo>
#include <QMessageBox>
#include <QStackedWidget>

namespace twinscope::workbench {

namespace {

CommandRegistry &makeCommands(const CommandContext &context, QWidget &window,
                              const std::vector<std::shared_ptr<desk::PanelFactory>> &panels)
{
    auto *commands = new CommandRegistry(context, window);
    addFileCommands(*commands);
    addEditCommands(*commands);
    addHabitCommands(*commands);
    addSceneCommands(*commands);
    addWindowCommands(*commands);
    addCameraCommands(*commands);
    addPlantCommands(*commands);
    addTimeCommands(*commands);
    addHelpCommands(*commands);
    addPanelCommands(*commands, panels);
    return *commands;
}

} // namespace

MainWindow::Private::Private(MainWindow &w, sdk::Services &services, const extension::PluginManager *p,
                             WorkbenchOptions o)
    : window(w)
    , plugins(p)
    , options(std::move(o))
    , settings(options.settingsFile)
    , workspace(services, settings)
    , viewport(new viewport::ViewportWidget(&w))
    , scene(*viewport, workspace, appearance)
    , docks(*new DockSet(w, settings))
    , commands(makeCommands({workspace, appearance, scene, *this}, w, services.panels().items()))
    , desk({workspace, appearance, scene, *this})
{
    appearance.setReduceMotion(settings.reduceMotion());
    appearance.setThemeName(options.theme.isEmpty() ? settings.theme() : options.theme);
    const CommandContext context{workspace, appearance, scene, *this};
    parts = assemble(w, context, commands, docks);
    addPanels(services);
    palette = new CommandPalette(context, commands, &w);
}

void MainWindow::Private::addPanels(sdk::Services &services)
{
    for (const auto &factory : services.panels().items())
        docks.add(factory->id(), factory->title(), factory->create(desk));
}

MainWindow::Private::~Private() = default;

void MainWindow::Private::connectAll()
{
    connect(&workspace, &Workspace::opened, this, &Private::showPlant);
    connect(&workspace, &Workspace::closed, this, &Private::showWelcome);
    connect(&workspace, &Workspace::failedToOpen, this, [this](const QString &path, const QString &sentence) {
        parts.banners->show(QStringLiteral("open"), Banners::Kind::Problem,
                            MainWindow::tr("%1 could not be opened. %2").arg(QFileInfo(path).fileName(), sentence));
        emit window.plantFailed(sentence);
    });
    connect(&workspace, &Workspace::opening, this, [this] { parts.banners->clear(QStringLiteral("open")); });
    connect(&scene, &Scene::bindingWanted, this, &Private::offerBinding);
    connect(viewport, &viewport::ViewportWidget::contextMenuRequested, this,
            [this](plant::AssetIndex asset, const QPoint &position) {
                if (std::ranges::count(workspace.selection().assets(), asset) == 0)
                    workspace.selection().selectAsset(asset);
                commands.refresh();
                if (asset != plant::NoAsset)
                    popUpAssetMenu(commands, &window, position);
            });
    connect(parts.welcome, &WelcomePage::plantChosen, this, &Private::openPlant);
    connect(parts.channels, &ChannelPanel::trendWanted, this, &Private::showTrendOf);
}

void MainWindow::Private::askForName(const QString &title, const QString &name, const QStringList &taken,
                                     std::function<void(const QString &)> then)
{
    auto *dialog = new NameDialog(title, name, taken, std::move(then), &window);
    connect(&workspace, &Workspace::closing, dialog, &NameDialog::reject);
    dialog->show();
}

void MainWindow::Private::showShortcuts()
{
    (new KeySheet(commands, &window))->show();
}

void MainWindow::Private::acknowledgeShownAlarms()
{
    const QString list = QStringLiteral("alarms");
    if (docks.isInFront(list))
        parts.alarms->acknowledgeShown();
    else
        docks.setOpen(list, true); // nobody acknowledges what he has not seen
}

void MainWindow::Private::showDiscovery()
{
    (new DiscoveryDialog(workspace, &window))->show();
}

void MainWindow::Private::showImportLimits()
{
    (new ImportLimitsDialog(workspace, &window))->show();
}

void MainWindow::Private::showPlugins()
{
    (new PluginDialog(plugins, settings, appearance, &window))->show();
}

void MainWindow::Private::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, MainWindow::tr("About Twinscope"),
                                MainWindow::tr("<b>Twinscope %1</b><p>A workstation for digital twins of plants.</p>"
                                               "<p>Free software under the GNU General Public License, version 3 or "
                                               "later.</p><p>Built with Qt %2.</p>")
                                    .arg(QStringLiteral(TWINSCOPE_VERSION), QString::fromLatin1(qVersion())),
                                QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

void MainWindow::Private::togglePanel(const QString &panel)
{
    docks.setOpen(panel, !docks.isInFront(panel));
}

void MainWindow::Private::findChannel()
{
    docks.setOpen(QStringLiteral("channels"), true);
    parts.channels->focusFilter();
}

void MainWindow::Private::showTrendOf(const QStringList &channelIds)
{
    docks.setOpen(QStringLiteral("trends"), true);
    parts.trends->addChannels(channelIds);
}

void MainWindow::Private::setFullScreen(bool on)
{
    if (on)
        window.showFullScreen();
    else
        window.showNormal();
    commands.refreshSoon();
}

void MainWindow::Private::setLanguage(const QString &code)
{
    settings.setLanguage(code);
    parts.banners->show(QStringLiteral("language"), Banners::Kind::Note,
                        MainWindow::tr("The language changes when Twinscope starts the next time."));
}

void MainWindow::Private::showPlant()
{
    parts.pages->setCurrentIndex(1);
    connect(workspace.session(), &session::Session::modifiedChanged, this, &Private::showTitle);
    showTitle();
    tellProblems();
    scene.viewport().setFocus(); // so that its keys work at once
    emit window.plantOpened();
}

void MainWindow::Private::showWelcome()
{
    parts.pages->setCurrentIndex(0);
    for (const char *key : {"problems", "unsaved"})
        parts.banners->clear(QString::fromLatin1(key));
    showTitle();
}

void MainWindow::Private::showTitle()
{
    const session::Session *session = workspace.session();
    window.setWindowModified(session && session->isModified());
    if (!session) {
        window.setWindowTitle(QStringLiteral("Twinscope"));
        return;
    }
    const QString name =
        session->plant().name.isEmpty() ? QFileInfo(session->project().path).fileName() : session->plant().name;
    window.setWindowTitle(name + QStringLiteral("[*] – Twinscope"));
}

void MainWindow::Private::tellProblems()
{
    const auto &problems = workspace.session()->project().problems;
    if (problems.empty())
        return;
    const QString first = problems.front().pointer + QStringLiteral(": ") + problems.front().message;
    const QString sentence =
        problems.size() == 1 ? MainWindow::tr("The project file has a fault; what is sound is shown. %1").arg(first)
                             : MainWindow::tr("The project file has %n faults; what is sound is shown. The first: %1",
                                              nullptr, int(problems.size()))
                                   .arg(first);
    parts.banners->show(QStringLiteral("problems"), Banners::Kind::Problem, sentence,
                        {{MainWindow::tr("Show all"), [this] { docks.setOpen(QStringLiteral("log"), true); }}});
}

void MainWindow::Private::tellCrashedPlugins()
{
    if (!plugins)
        return;
    for (const QString &id : plugins->crashedLastTime())
        parts.banners->show(
            QStringLiteral("plugin/") + id, Banners::Kind::Problem,
            MainWindow::tr("Twinscope ended while it started the plugin “%1”, so it is left off.").arg(id),
            {{MainWindow::tr("Try again at the next start"), [this, id] {
                  settings.setPluginEnabled(id, true);
                  parts.banners->clear(QStringLiteral("plugin/") + id);
              }}});
}

void MainWindow::Private::offerBinding(const QString &channelId, plant::AssetIndex asset)
{
    const core::ChannelIndex channel = workspace.index().channel(channelId);
    if (channel != core::NoChannel && asset != plant::NoAsset)
        makeBindMenu({workspace, appearance, scene, *this}, channel, asset, &window)->popup(QCursor::pos());
}

} // namespace twinscope::workbench
