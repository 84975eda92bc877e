// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

class QWidget;

namespace twinscope::predict {

/// How a person has arranged a panel: its splitters, the columns of its tables with their order, its tabs and its
/// choices from fixed lists. Only what has an object name is kept, by that name.
QJsonObject layoutOf(const QWidget &panel, const QStringList &choices); ///< choices: names of combo boxes
void restoreLayout(QWidget &panel, const QJsonObject &layout);          ///< what does not fit is passed over

} // namespace twinscope::predict
