// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/keysheet.h"

#include <QGridLayout>
#include <QLabel>

namespace twinscope::workbench {

namespace {

struct Block
{
    QString title;
    std::vector<std::pair<QString, QString>> rows; ///< keys, what they do
};

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys.mid(0, 2))
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(", "));
}

Block blockOf(const CommandRegistry &commands, const QString &title, std::initializer_list<Place> places)
{
    Block block{title, {}};
    for (const auto &command : commands.commands())
        if (const CommandInfo info = command->info();
            std::ranges::count(places, info.place) > 0 && !info.keys.isEmpty() && !info.keys.first().isEmpty())
            block.rows.emplace_back(keysText(info.keys), info.text);
    return block;
}

Block mouseBlock()
{
    return {KeySheet::tr("Picture"),
            {{KeySheet::tr("Left drag"), KeySheet::tr("Turn")},
             {KeySheet::tr("Right or middle drag"), KeySheet::tr("Move")},
             {KeySheet::tr("Wheel"), KeySheet::tr("Nearer, farther")},
             {KeySheet::tr("Click"), KeySheet::tr("Select")},
             {KeySheet::tr("Double click"), KeySheet::tr("Look at it closely")},
             {KeySheet::tr("Enter"), KeySheet::tr("Camera as at first")}}};
}

QWidget *makeBlock(const Block &block)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4 * look::Grid);
    grid->setVerticalSpacing(look::Grid);
    auto *title = new QLabel(QStringLiteral("<b>%1</b>").arg(block.title.toHtmlEscaped()));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const auto &[keys, text] : block.rows) {
        auto *label = new QLabel(text);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(new QLabel(keys), row, 0);
        grid->addWidget(label, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return widget;
}

} // namespace

KeySheet::KeySheet(const CommandRegistry &commands, QWidget *parent)
    : QDialog(parent, Qt::Popup) // Esc and a click elsewhere close it
{
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("All keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Block columns[][2] = {
        {blockOf(commands, tr("Time"), {Place::Time}), blockOf(commands, tr("File"), {Place::File})},
        {blockOf(commands, tr("Camera"), {Place::Camera}), mouseBlock()},
        {blockOf(commands, tr("Plant and window"), {Place::View, Place::Panels, Place::Plant}),
         blockOf(commands, tr("Everywhere"), {Place::Edit, Place::Help})}};
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6 * look::Grid, 4 * look::Grid, 6 * look::Grid, 4 * look::Grid);
    layout->setSpacing(8 * look::Grid);
    for (const auto &column : columns) {
        auto *vertical = new QVBoxLayout;
        vertical->setSpacing(4 * look::Grid);
        for (const Block &block : column)
            vertical->addWidget(makeBlock(block));
        vertical->addStretch();
        layout->addLayout(vertical);
    }
}

} // namespace twinscope::workbench
