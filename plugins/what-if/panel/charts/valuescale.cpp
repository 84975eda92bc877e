// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuescale.h"

#include <twinscope/look/theme.h>

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

double roundStep(double least)
{
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * decade >= least * (1 - 1e-9))
            return step * decade;
    return 10 * decade;
}

} // namespace

ValueScale::ValueScale(double least, double greatest, int most)
{
    if (!(greatest - least > 1e-9 * std::max(1.0, std::abs(greatest)))) {
        const double half = std::max(0.5, std::abs(greatest) * 0.05);
        greatest = least + half;
        least -= half;
    }
    m_step = roundStep((greatest - least) / std::max(1, most - 1));
    m_low = std::floor(least / m_step + 1e-9) * m_step;
    m_high = std::ceil(greatest / m_step - 1e-9) * m_step;
}

std::vector<double> ValueScale::ticks() const
{
    std::vector<double> ticks;
    const int count = int(std::lround(span() / m_step));
    for (int i = 0; i <= count; ++i)
        ticks.push_back(m_low + i * m_step);
    return ticks;
}

QString ValueScale::text(double tick) const
{
    constexpr double MostPlain = 1e7;
    constexpr int MostDecimals = 6;
    const int decimals = std::max(0, -int(std::floor(std::log10(m_step) + 1e-9)));
    if (decimals > MostDecimals || std::max(std::abs(m_low), std::abs(m_high)) >= MostPlain)
        return look::number(tick);
    return QLocale().toString(std::abs(tick) < m_step / 2 ? 0.0 : tick, 'f', decimals);
}

} // namespace twinscope::whatif
