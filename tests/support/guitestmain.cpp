// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/viewport/viewportwidget.h>

#include <QApplication>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    qputenv("QT3D_RENDERER", "opengl");
    QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    const int status = RUN_ALL_TESTS();
    twinscope::viewport::
        endDrawing(); // as the program does: a view that is gone may still be drawing, which needs the application
    return status;
}
