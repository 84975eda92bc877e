// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>
#include <QString>

namespace twinscope::mqtt {

/// What MQTT itself forbids, told the same way whichever library is used.
core::Result<void> checkPublish(const QString &topic, const QByteArray &payload);
core::Result<void> checkFilter(const QString &filter);
core::Error notConnected();

} // namespace twinscope::mqtt
