// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/keptmenus.h"

#include "base/assetsets.h"
#include "base/named.h"

#include <QCoreApplication>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("workbench", source);
}

/// A kind of kept thing: where the plant has it, how the list is replaced, and what to say.
template<typename Entry>
struct Kept
{
    std::vector<Entry> plant::Plant::*list;
    void (Workspace::*change)(const QString &what, std::vector<Entry>);
    const char *none;
    const char *newName;             ///< title of the dialog
    const char *renaming, *removing; ///< what is undone
};

constexpr Kept<plant::Camera> Views{&plant::Plant::cameras,
                                    &Workspace::changeCameras,
                                    QT_TRANSLATE_NOOP("workbench", "No view was kept yet"),
                                    QT_TRANSLATE_NOOP("workbench", "Name of the view"),
                                    QT_TRANSLATE_NOOP("workbench", "rename a view"),
                                    QT_TRANSLATE_NOOP("workbench", "remove a view")};

constexpr Kept<plant::AssetSet> Sets{&plant::Plant::sets,
                                     &Workspace::changeSets,
                                     QT_TRANSLATE_NOOP("workbench", "No set was kept yet"),
                                     QT_TRANSLATE_NOOP("workbench", "Name of the set"),
                                     QT_TRANSLATE_NOOP("workbench", "rename a set"),
                                     QT_TRANSLATE_NOOP("workbench", "remove a set")};

template<typename Entry>
const std::vector<Entry> &listOf(const CommandContext &context, const Kept<Entry> &kept)
{
    static const std::vector<Entry> none;
    const session::Session *session = context.workspace.session();
    return session ? session->plant().*kept.list : none;
}

void clear(QMenu &menu)
{
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
}

/// A submenu with one action for each name.
QMenu *addNames(QMenu &menu, const char *title, const QStringList &names,
                const std::function<void(const QString &)> &act)
{
    QMenu *submenu = menu.addMenu(text(title));
    for (const QString &name : names)
        submenu->addAction(name, submenu, [act, name] { act(name); });
    return submenu;
}

template<typename Entry>
void rename(const CommandContext &context, const Kept<Entry> &kept, const QString &name)
{
    QStringList taken = namesOf(listOf(context, kept));
    taken.removeAll(name);
    context.shell.askForName(text(kept.newName), name, taken, [context, &kept, name](const QString &other) {
        if (other != name)
            (context.workspace.*kept.change)(text(kept.renaming), renamed(listOf(context, kept), name, other));
    });
}

template<typename Entry>
void addUpkeep(QMenu &menu, const CommandContext &context, const Kept<Entry> &kept)
{
    const QStringList names = namesOf(listOf(context, kept));
    addNames(menu, QT_TRANSLATE_NOOP("workbench", "Rename"), names,
             [context, &kept](const QString &name) { rename(context, kept, name); });
    addNames(menu, QT_TRANSLATE_NOOP("workbench", "Remove"), names, [context, &kept](const QString &name) {
        (context.workspace.*kept.change)(text(kept.removing), without(listOf(context, kept), name));
    });
}

} // namespace

void fillKeptViews(QMenu &menu, const CommandContext &context)
{
    clear(menu);
    for (const plant::Camera &camera : listOf(context, Views))
        menu.addAction(camera.name, &menu, [context, camera] {
            context.scene.viewport().setCamera(camera, !context.appearance.reduceMotion());
        });
    if (menu.isEmpty()) {
        menu.addAction(text(Views.none))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    addUpkeep(menu, context, Views);
}

void fillSets(QMenu &menu, const CommandContext &context)
{
    clear(menu);
    const AssetSets sets(context.workspace, context.scene);
    const QStringList names = namesOf(listOf(context, Sets));
    for (const QString &name : names)
        menu.addAction(name, &menu, [sets, name]() { sets.recall(name); });
    if (names.isEmpty()) {
        menu.addAction(text(Sets.none))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    const bool selected = !context.workspace.selection().assets().empty();
    addNames(menu, QT_TRANSLATE_NOOP("workbench", "Add the selection to"), names, [sets](const QString &name) {
        sets.addSelection(name);
    })->setEnabled(selected);
    addNames(menu, QT_TRANSLATE_NOOP("workbench", "Take the selection out of"), names, [sets](const QString &name) {
        sets.takeSelectionOut(name);
    })->setEnabled(selected);
    menu.addSeparator();
    addUpkeep(menu, context, Sets);
}

} // namespace twinscope::workbench
