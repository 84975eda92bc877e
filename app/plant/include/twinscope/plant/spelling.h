// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace twinscope::plant {

/// The candidate that was probably meant by `written`: equal but for case, or at most a third of its characters away
/// (insertions, deletions, replacements, swaps of neighbours). Empty where none is close.
QString nearestSpelling(const QString &written, const QStringList &candidates);

/// At most `most` of them, the nearest first; after those that are close in spelling those that contain what was written
/// ("P-101.pressure" for "pressure").
QStringList nearestSpellings(const QString &written, const QStringList &candidates, int most = 3);

/// " Did you mean "P-101"?", with the leading blank, or nothing: to be put after a sentence.
QString didYouMean(const QString &written, const QStringList &candidates);

/// The same where several are worth naming: " Did you mean one of these: P-101.flow, P-102.flow?"
QString didYouMeanOneOf(const QString &written, const QStringList &candidates);

} // namespace twinscope::plant
