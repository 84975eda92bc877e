// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace twinscope::desk {
class Desk;
}

namespace twinscope::predict {

/// Why the selected asset is unusual, beside when it was so before.
class ReasonsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonsPage(desk::Desk &desk);
};

} // namespace twinscope::predict
