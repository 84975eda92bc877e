// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>

class QLabel;

namespace twinscope::look {

/// One look for every list: rows of 24 pixels, whole rows selected, no grid, keys of its own.
void makeQuiet(QTableView &view);
void makeQuiet(QTreeView &view);

/// A field that narrows a list down while one types; Esc empties it, Down goes into the list.
QLineEdit *makeFilterField(const QString &placeholder, QWidget &list, QWidget *parent);

/// Shows its content, or instead a sentence that says what to do to get some.
class HintStack : public QStackedWidget
{
public:
    explicit HintStack(QWidget *content, QWidget *parent = nullptr); ///< takes the content
    void setHint(const QString &sentence);                           ///< empty: the content
    QString hint() const;

private:
    QLabel *m_label;
};

} // namespace twinscope::look
