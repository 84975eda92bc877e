// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace twinscope::session {

/// An id made of a name that is not taken yet. Ids are read by people and end up in topics and file names: no blanks, no
/// separators of other tools.
QString newId(const QString &name, const QSet<QString> &taken);

} // namespace twinscope::session
