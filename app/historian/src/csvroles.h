// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csvhead.h"

#include <twinscope/historian/csvformat.h>

namespace twinscope::historian {

// The steps in which a format is found; each builds on those before it.

char findDecimal(const CsvHead &head);
bool findHeader(const CsvHead &head, char decimal);
QStringList columnNames(const CsvHead &head, bool header);
void findTime(const CsvHead &head, const CsvWishes &wishes, CsvFormat &format);
void findLayout(const CsvHead &head, const CsvWishes &wishes, CsvFormat &format);

/// Position of a column by its name, or by its number from 1 where none is called so; -1 where there is none.
int columnCalled(const QStringList &columns, const QString &wish);

/// What values look like; `most` says whether most of them pass a test, false where there are none.
core::ValueKind kindOf(const std::function<bool(const CsvHead::Test &)> &most, char decimal);

} // namespace twinscope::historian
