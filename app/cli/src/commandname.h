// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace twinscope::cli {

/// A sentence where the first word of a command line is neither a command, an option nor a file that exists; it names what
/// was probably meant: a command, or a plant in the same folder. Empty where the word is sound.
QString unknownWord(const QString &word, const QStringList &commands);

} // namespace twinscope::cli
