// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"

#include <twinscope/look/theme.h>

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QTreeView;

namespace twinscope::whatif {

class FieldDelegate;

/// A table of records with what adds, removes and moves them. One click edits.
class RecordPage : public QWidget
{
    Q_OBJECT
public:
    RecordPage(RecordModel *model, const QString &hint, QWidget *parent = nullptr);

    QToolButton *addButton(const QString &name, const QString &text); ///< left of what is always there
    QTreeView *view() { return m_view; }
    void setHint(const QString &hint); ///< what to do while there are no records
    void setTheme(const look::Theme &theme);

private:
    void showState();
    void widen();
    int currentRow() const;

    RecordModel *m_model;
    QTreeView *m_view;
    FieldDelegate *m_delegate = nullptr;
    QLabel *m_hint;
    QLabel *m_fault; ///< the first thing that is wrong
    QHBoxLayout *m_tools;
    QToolButton *m_remove, *m_up, *m_down;
};

} // namespace twinscope::whatif
