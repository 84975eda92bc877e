// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/welcomepage.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace twinscope::workbench {

namespace {

QPushButton *makeButton(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text());
    button->setObjectName(action->objectName());
    button->setMinimumHeight(32);
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setIcon(action->icon());
    });
    return button;
}

} // namespace

WelcomePage::WelcomePage(const CommandContext &context, CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_recent(new QVBoxLayout)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2 * look::Grid);
    auto *title = new QLabel(QStringLiteral("Twinscope"));
    QFont big = title->font();
    big.setPointSizeF(big.pointSizeF() * 2.2);
    big.setWeight(QFont::Light);
    title->setFont(big);
    auto *text = new QLabel(tr("A plant on the screen, alive: its CAD models show what its sensors say, now and at any "
                               "time before."));
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * look::Grid);
    buttons->addWidget(makeButton(commands.action(QStringLiteral("file.new"))));
    buttons->addWidget(makeButton(commands.action(QStringLiteral("file.open"))));
    buttons->addWidget(makeButton(commands.action(QStringLiteral("file.demo"))));
    buttons->addStretch();
    auto *hint = new QLabel(tr("Ctrl+K finds anything. ? shows all keys."));
    hint->setForegroundRole(QPalette::PlaceholderText);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(2 * look::Grid);
    column->addLayout(buttons);
    column->addSpacing(4 * look::Grid);
    column->addLayout(m_recent);
    column->addSpacing(4 * look::Grid);
    column->addWidget(hint);
    column->addStretch(3);
    auto *centre = new QWidget;
    centre->setLayout(column);
    centre->setMaximumWidth(640);
    centre->setMinimumWidth(360);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addWidget(centre, 1); // as wide as it may be; the stretches take what is left
    layout->addStretch();
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showRecent();
}

void WelcomePage::showRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList paths = m_context.workspace.settings().recentPlants();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    if (paths.isEmpty())
        return;
    auto *heading = new QLabel(tr("Recent plants"));
    heading->setForegroundRole(QPalette::PlaceholderText);
    m_recent->addWidget(heading);
    for (const QString &path : paths.mid(0, 5)) {
        auto *link = new QLabel(QStringLiteral("<a href='%1' style='text-decoration:none'>%2</a>")
                                    .arg(path.toHtmlEscaped(), QFileInfo(path).fileName().toHtmlEscaped()));
        link->setToolTip(path);
        link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(link, &QLabel::linkActivated, this, &WelcomePage::plantChosen);
        m_recent->addWidget(link);
    }
}

} // namespace twinscope::workbench
