// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace twinscope::look {

/// A plain drawing of the same meaning, for machines without the icon theme; a dot where there is none.
QByteArray fallbackSvg(const QString &name);

} // namespace twinscope::look
