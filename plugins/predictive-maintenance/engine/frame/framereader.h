// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

namespace twinscope::predict {

/// What a person says about a table; what is not said is found.
struct FrameWishes
{
    QStringList columns; ///< names for a file that has no header
    QString timeColumn;  ///< by name; dates, Unix times, or plain numbers such as cycles
};

/// Reads a table of numbers: CSV or separated by blanks; separator, decimal sign, header, and form of the times are
/// found. Empty fields, "NA", "nan", "null" and their like are NaN, so are infinite values, which Frame::notices counts. A column without any number becomes a TextColumn,
/// a column without any value stays as NaN. Any thread.
/// Unreadable, NotFound (the time column), Malformed: the sentence names file, line and column.
core::Result<Frame> readFrame(const QString &path, const FrameWishes &wishes = {});

} // namespace twinscope::predict
