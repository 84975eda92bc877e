// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvformat.h>

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace twinscope::workbench {

/// What was found out about a CSV file, as fields a person may change. What was changed becomes a wish.
class FormatForm : public QWidget
{
    Q_OBJECT
public:
    explicit FormatForm(QWidget *parent = nullptr);

    void show(const historian::CsvProbe &probe); ///< says nothing
    const historian::CsvWishes &wishes() const { return m_wishes; }

signals:
    void changed(); ///< by a person

private:
    QComboBox *addChoice(const QString &label, const char *name);
    void collect();
    core::Time startTime() const;
    void showColumns(const historian::CsvProbe &probe);

    QComboBox *m_separator, *m_decimal, *m_header, *m_layout, *m_timeColumn, *m_timeKind, *m_zone;
    QLabel *m_startTitle;
    QDateTimeEdit *m_start; ///< shown where the file counts from it
    core::Time m_shownStart;
    historian::CsvWishes m_wishes;
};

} // namespace twinscope::workbench
