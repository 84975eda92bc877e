// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowparts.h"

#include "dialogs/welcomepage.h"
#include "panels/alarmcounter.h"
#include "panels/alarmpanel.h"
#include "panels/assetcard.h"
#include "panels/assetpanel.h"
#include "panels/channelpanel.h"
#include "panels/footer.h"
#include "panels/logpanel.h"
#include "panels/trendpanel.h"
#include "time/originchip.h"
#include "time/transportbar.h"
#include "window/menus.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("workbench", source);
}

/// What stands at the right end of the menu bar: search, origin and time, alarms.
QWidget *makeHeader(const CommandContext &context, CommandRegistry &commands)
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, look::Grid / 2, 2 * look::Grid, look::Grid / 2);
    layout->setSpacing(3 * look::Grid);
    QAction *palette = commands.action(QStringLiteral("edit.palette"));
    auto *search = new QToolButton;
    search->setObjectName(QStringLiteral("search"));
    search->setDefaultAction(palette);
    search->setText(text(QT_TRANSLATE_NOOP("workbench", "Find anything  Ctrl+K")));
    search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    search->setFocusPolicy(Qt::NoFocus);
    QObject::connect(palette, &QAction::changed, search,
                     [search] { search->setText(text(QT_TRANSLATE_NOOP("workbench", "Find anything  Ctrl+K"))); });
    layout->addWidget(search);
    layout->addWidget(new OriginChip(context));
    layout->addWidget(new AlarmCounter(context));
    return header;
}

/// The menu bar and the header share a line.
QWidget *makeTop(const CommandContext &context, CommandRegistry &commands)
{
    auto *top = new QWidget;
    auto *bar = new QMenuBar;
    bar->setNativeMenuBar(false);
    bar->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    fillMenuBar(*bar, commands, context);
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(bar);
    layout->addStretch();
    layout->addWidget(makeHeader(context, commands));
    return top;
}

QWidget *makeCentre(WindowParts &parts, const CommandContext &context, CommandRegistry &commands)
{
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    parts.banners = new Banners(context.appearance);
    parts.welcome = new WelcomePage(context, commands);
    parts.pages = new QStackedWidget;
    parts.pages->addWidget(parts.welcome);
    parts.pages->addWidget(new OriginFrame(context, &context.scene.viewport()));
    layout->addWidget(parts.banners);
    layout->addWidget(parts.pages, 1);
    return centre;
}

void addTransport(QMainWindow &window, const CommandContext &context, CommandRegistry &commands)
{
    auto *bar = new QToolBar(text(QT_TRANSLATE_NOOP("workbench", "Time")));
    bar->setObjectName(QStringLiteral("transport"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(new TransportBar(context, commands));
    window.addToolBar(Qt::BottomToolBarArea, bar);
}

void addDocks(WindowParts &parts, const CommandContext &context, CommandRegistry &commands, DockSet &docks)
{
    parts.alarms = new AlarmPanel(context, commands);
    parts.assets = new AssetPanel(context, commands);
    parts.channels = new ChannelPanel(context);
    parts.trends = new TrendPanel(context);
    docks.add(QStringLiteral("assets"), text(QT_TRANSLATE_NOOP("workbench", "Assets")), parts.assets);
    docks.add(QStringLiteral("asset"), text(QT_TRANSLATE_NOOP("workbench", "Asset card")),
              new AssetCard(context, parts.assets->model()));
    docks.add(QStringLiteral("trends"), text(QT_TRANSLATE_NOOP("workbench", "Trends")), parts.trends);
    docks.add(QStringLiteral("alarms"), text(QT_TRANSLATE_NOOP("workbench", "Alarms")), parts.alarms);
    docks.add(QStringLiteral("channels"), text(QT_TRANSLATE_NOOP("workbench", "Channels")), parts.channels);
    docks.add(QStringLiteral("log"), text(QT_TRANSLATE_NOOP("workbench", "Log")), new LogPanel(context));
}

} // namespace

WindowParts assemble(QMainWindow &window, const CommandContext &context, CommandRegistry &commands, DockSet &docks)
{
    WindowParts parts;
    window.setMenuWidget(makeTop(context, commands));
    window.setCentralWidget(makeCentre(parts, context, commands));
    addTransport(window, context, commands);
    addDocks(parts, context, commands, docks);
    window.setStatusBar(new Footer(context, *parts.banners));
    return parts;
}

} // namespace twinscope::workbench
