// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <QByteArray>
#include <QString>

namespace twinscope::geometry {

/// BLAKE2b (256 bits) of a file's content as hex; empty where it cannot be read or the progress was cancelled.
QByteArray fileHash(const QString &path, core::Progress &progress);

} // namespace twinscope::geometry
