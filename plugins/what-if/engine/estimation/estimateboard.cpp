// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "estimateboard.h"

namespace twinscope::whatif {

void EstimateBoard::put(const QString &projectFolder, const QString &model, MadeEstimate estimate)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_newest.insert({projectFolder, model}, std::move(estimate));
    }
    emit changed();
}

std::optional<MadeEstimate> EstimateBoard::newest(const QString &projectFolder, const QString &model) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_newest.constFind({projectFolder, model});
    return found == m_newest.cend() ? std::nullopt : std::optional(*found);
}

} // namespace twinscope::whatif
