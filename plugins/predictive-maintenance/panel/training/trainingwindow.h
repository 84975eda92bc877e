// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QTabWidget;

namespace twinscope::desk {
class Desk;
}

namespace twinscope::predict {

/// Training and back-tests in a window of their own, beside the plant: not modal, kept while the main window is there.
class TrainingWindow final : public QDialog
{
    Q_OBJECT
public:
    enum Page { Train, BackTest };
    TrainingWindow(desk::Desk &desk, QWidget *parent);

    void showPage(Page page); ///< opens it and brings it to the front

private:
    QTabWidget *m_pages;
};

} // namespace twinscope::predict
