// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace twinscope::worker {

/// Lets the worker speak the language of whoever called it (TWINSCOPE_LANGUAGE), while numbers are read as in files, with
/// a point, whatever the system's language writes.
void installLanguage(QCoreApplication &application);

} // namespace twinscope::worker
