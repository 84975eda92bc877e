// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace twinscope::whatif {

/// Text::tr("…"): a sentence in the user's language.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Text) // also what lupdate takes for the context where it does not find this header
};

} // namespace twinscope::whatif
