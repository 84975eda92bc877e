// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace twinscope::workbench {

/// How well `text` answers what was typed; higher is better, nothing where it does not. Every typed word must be found:
/// as a run of letters (better at the start of a word), else as letters in order. Case does not matter.
std::optional<int> fuzzyScore(const QString &typed, const QString &text);

/// A text with its lower-case form, of the same length, for those who keep it at hand.
struct FoldedText
{
    QStringView text, folded;
};
/// The same; typed is in lower case.
std::optional<int> fuzzyScore(QStringView typed, const FoldedText &text);

} // namespace twinscope::workbench
