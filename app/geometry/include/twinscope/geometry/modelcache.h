// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/geometry/model.h>

namespace twinscope::geometry {

/// Goes up with every change of the file's layout or of what the levels of detail are: part of the cache key.
inline constexpr quint32 ModelCacheVersion = 3;

/// The cache file of one model: versioned, little-endian, with a checksum over everything. Never trusted: every count and
/// index is checked before use, and a fault is an Error (Malformed), never a crash.
core::Result<void> writeModelCache(const Model &model, const QString &path); ///< atomic
/// The meshes of the model lie in the mapped file and hold it: written anew or removed, it stays as it was for them.
core::Result<Model> readModelCache(const QString &path);

} // namespace twinscope::geometry
