// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <QString>

#include <functional>
#include <initializer_list>

class QTreeView;

namespace twinscope::predict {

/// The look of this panel's tables: flat rows of one height, whole rows chosen, tabular figures, the last column wide.
void makePlainTable(QTreeView &view);

/// Widths of columns in units of look::Grid; none less than its heading needs.
void setColumnWidths(QTreeView &view, std::initializer_list<std::pair<int, int>> widths);

/// No column that is seen stays narrower than its heading needs.
void widenToHeadings(QTreeView &view);

/// Calls `chosen` with the row that a person has chosen. A table that is only given the focus makes its first row the
/// current one, which is no choice.
void onRowChosen(QTreeView &view, QObject &context, std::function<void(int)> chosen);

/// A moment for people, UTC, to the second: "23 Nov 14:03:20 UTC".
QString timeText(core::Time time);

/// A length of time for people: "2 min 10 s", "3 h 5 min".
QString durationText(core::Duration duration);

} // namespace twinscope::predict
