// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"
#include "problems.h"

#include <twinscope/core/result.h>

#include <QByteArray>

namespace twinscope::plant {

/// Bounds within which a project file is read, so that a hostile or mistaken one costs neither memory nor time.
struct JsonLimits
{
    qsizetype bytes = qsizetype(64) << 20;
    int depth = 100; ///< objects and arrays within each other; also bounds every recursion over the document
    qsizetype values = 4'000'000;
};

/// Reads JSON text (RFC 8259; a UTF-8 byte order mark is skipped). The error names line and column. Keys that stand
/// twice in an object are both kept and reported.
core::Result<Json> parseJson(const QByteArray &text, ProblemList &problems, const JsonLimits &limits = {});

/// The document as text, with a line for each member: two spaces (or `indent`) a level; what is short and holds no
/// further object stands on one line, so that a coordinate is not torn apart. Ends with a line feed.
QByteArray formatJson(const Json &document, const QByteArray &indent = "  ");

/// What the text's first indented line begins with; two spaces where there is none.
QByteArray indentOf(const QByteArray &text);

} // namespace twinscope::plant
