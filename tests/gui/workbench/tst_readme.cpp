// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The README names every key of the window.

#include "desk.h"

#include "testdata.h"

#include <QAction>
#include <QFile>

#include <gtest/gtest.h>

using namespace twinscope;

TEST(Readme, namesEveryKey)
{
    QFile readme(test::sourceDirectory() + QStringLiteral("/README.md"));
    ASSERT_TRUE(readme.open(QIODevice::ReadOnly));
    const QString told = QString::fromUtf8(readme.readAll());
    test::Desk desk;
    int keys = 0;
    for (const QAction *action : desk.window->actions()) {
        if (action->shortcut().isEmpty())
            continue;
        const QString key = action->shortcut().toString(QKeySequence::PortableText);
        EXPECT_TRUE(told.contains(QStringLiteral("`%1`").arg(key)))
            << key.toStdString() << " (" << action->text().toStdString() << ") is missing in the README";
        ++keys;
    }
    EXPECT_GT(keys, 30);
}
