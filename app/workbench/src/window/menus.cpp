// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/menus.h"

#include "window/keptmenus.h"

#include <twinscope/core/units.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QMenuBar>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("workbench", source);
}

QMenu *addMenu(QMenuBar &bar, CommandRegistry &commands, const char *title, Place place)
{
    QMenu *menu = bar.addMenu(text(title));
    commands.fill(*menu, place);
    QObject::connect(menu, &QMenu::aboutToShow, &commands, &CommandRegistry::refresh);
    return menu;
}

void addSubmenu(QMenu &menu, CommandRegistry &commands, const char *title, Place place)
{
    commands.fill(*menu.addMenu(text(title)), place);
}

void fillRecent(QMenu &menu, const CommandContext &context)
{
    menu.clear();
    for (const QString &path : context.workspace.settings().recentPlants()) {
        if (!QFileInfo::exists(path))
            continue;
        QAction *action =
            menu.addAction(QFileInfo(path).fileName(), &menu, [context, path] { context.shell.openPlant(path); });
        action->setToolTip(path);
    }
    if (menu.isEmpty())
        menu.addAction(text(QT_TRANSLATE_NOOP("workbench", "No recent plants")))->setEnabled(false);
}

void fillHeatMaps(QMenu &menu, const CommandContext &context)
{
    menu.clear();
    const session::Session *session = context.workspace.session();
    const auto add = [&](const QString &label, const std::optional<viewport::Quantity> &quantity) {
        QAction *action = menu.addAction(label, &menu, [context, quantity] { context.scene.setHeatMap(quantity); });
        action->setCheckable(true);
        action->setChecked(context.scene.heatMap() == quantity);
    };
    add(text(QT_TRANSLATE_NOOP("workbench", "Off")), std::nullopt);
    menu.addSeparator();
    if (session)
        for (const viewport::Quantity &quantity : viewport::quantitiesOf(session->plant()))
            add(quantity.name + QStringLiteral(" [%1]").arg(core::unitSymbol(quantity.unit)), quantity);
}

/// A submenu that is written anew whenever it opens.
void addLiveMenu(QMenu &menu, QAction *before, const char *title, const CommandContext &context,
                 void (*fill)(QMenu &, const CommandContext &))
{
    auto *submenu = new QMenu(text(title), &menu);
    submenu->setToolTipsVisible(true);
    menu.insertMenu(before, submenu);
    QObject::connect(submenu, &QMenu::aboutToShow, submenu, [submenu, context, fill] { fill(*submenu, context); });
    fill(*submenu, context);
}

} // namespace

void fillMenuBar(QMenuBar &bar, CommandRegistry &commands, const CommandContext &context)
{
    QMenu *file = addMenu(bar, commands, QT_TRANSLATE_NOOP("workbench", "&File"), Place::File);
    addLiveMenu(*file, commands.action(QStringLiteral("file.demo")), QT_TRANSLATE_NOOP("workbench", "Open recent"),
                context, fillRecent);
    addMenu(bar, commands, QT_TRANSLATE_NOOP("workbench", "&Edit"), Place::Edit);
    QMenu *view = addMenu(bar, commands, QT_TRANSLATE_NOOP("workbench", "&View"), Place::View);
    addLiveMenu(*view, commands.action(QStringLiteral("set.keep")), QT_TRANSLATE_NOOP("workbench", "Sets"), context,
                fillSets);
    addLiveMenu(*view, commands.action(QStringLiteral("scene.labels")), QT_TRANSLATE_NOOP("workbench", "Heat map"),
                context, fillHeatMaps);
    view->addSeparator();
    addSubmenu(*view, commands, QT_TRANSLATE_NOOP("workbench", "Panels"), Place::Panels);
    addSubmenu(*view, commands, QT_TRANSLATE_NOOP("workbench", "Theme"), Place::Theme);
    addSubmenu(*view, commands, QT_TRANSLATE_NOOP("workbench", "Language"), Place::Language);
    QMenu *camera = addMenu(bar, commands, QT_TRANSLATE_NOOP("workbench", "&Camera"), Place::Camera);
    addLiveMenu(*camera, commands.action(QStringLiteral("camera.save")), QT_TRANSLATE_NOOP("workbench", "Kept views"),
                context, fillKeptViews);
    camera->addSeparator();
    addSubmenu(*camera, commands, QT_TRANSLATE_NOOP("workbench", "Mouse"), Place::Mouse);
    addSubmenu(*camera, commands, QT_TRANSLATE_NOOP("workbench", "Drawing"), Place::Drawing);
    addMenu(bar, commands, QT_TRANSLATE_NOOP("workbench", "&Plant"), Place::Plant);
    addMenu(bar, commands, QT_TRANSLATE_NOOP("workbench", "&Time"), Place::Time);
    addMenu(bar, commands, QT_TRANSLATE_NOOP("workbench", "&Help"), Place::Help);
}

} // namespace twinscope::workbench
