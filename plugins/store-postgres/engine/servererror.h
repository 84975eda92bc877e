// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>

namespace twinscope::postgres {

/// What a server's complaint means here. sqlState: five characters (PostgreSQL 15, Appendix A), empty where the
/// connection itself is gone or was never made; the message is the server's.
core::Error serverError(const QByteArray &sqlState, const QByteArray &message);

core::Error openedReadOnly();
core::Error unknownSeries(quint32 series);
core::Error neverRecorded(const QString &channelId);
core::Error nothingStored();

} // namespace twinscope::postgres
