// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::geometry {

/// Keeps a model cache folder within bounds: takes away the models that were not used for longest until the rest fits
/// into `largest` bytes, and what a worker that was killed left half-written more than a day ago. A model that somebody
/// has mapped stays whole for them; one that goes between two steps of a load is made anew.
void tidyCache(const QString &directory, qint64 largest);

/// Tells tidyCache() that a cache file is in use.
void markUsed(const QString &path);

} // namespace twinscope::geometry
