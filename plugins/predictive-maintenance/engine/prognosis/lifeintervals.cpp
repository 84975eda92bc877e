// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/lifeintervals.h"

#include "prognosis/statistics.h"

#include <QCborArray>

namespace twinscope::predict {

namespace {

constexpr size_t steps = 25; ///< of the remaining life
constexpr int finer = 40;    ///< parts of a step that are tried for an interval
constexpr double tail = (1 - LifeIntervals::coverage) / 2;

/// The guesses of units with about this much left.
std::vector<Weighted> guessesNear(double life, std::span<const HeldOut> cases, double cap)
{
    const double width = 0.01 * cap + 0.04 * life; // guesses are the surer the less is left
    std::vector<Weighted> near;
    for (const HeldOut &one : cases) {
        const double distance = (one.truth - life) / width;
        if (life < cap ? one.truth < cap && std::abs(distance) < 4 : one.truth >= cap)
            near.push_back({one.guess, one.weight * (life < cap ? std::exp(-distance * distance / 2) : 1)});
    }
    return near;
}

} // namespace

LifeIntervals LifeIntervals::calibrate(std::span<const HeldOut> cases, double cap)
{
    LifeIntervals learned;
    learned.m_cap = learned.m_reach = cap;
    for (size_t i = 0; i <= steps; ++i) {
        const double life = cap * double(i) / steps;
        auto near = guessesNear(life, cases, cap);
        const bool first = i == 0, last = i == steps;
        // At the ends a guess can miss to one side only, which then has both tails.
        learned.m_low.push_back(first || near.empty() ? 0 : quantile(near, last ? 2 * tail : tail));
        learned.m_high.push_back(last || near.empty() ? cap : quantile(near, first ? 1 - 2 * tail : 1 - tail));
    }
    std::vector<Weighted> beyond;
    for (const HeldOut &one : cases)
        if (one.truth >= cap)
            beyond.push_back({one.truth, one.weight});
    if (!beyond.empty())
        learned.m_reach = quantile(beyond, 1 - tail);
    return learned;
}

LifeIntervals::Interval LifeIntervals::of(double guess) const
{
    Interval found{guess, guess};
    for (size_t i = 0; i < steps; ++i)
        for (int part = 0; part <= finer; ++part) {
            const double share = double(part) / finer;
            if (std::lerp(m_low[i], m_low[i + 1], share) > guess || std::lerp(m_high[i], m_high[i + 1], share) < guess)
                continue;
            const double life = m_cap * (double(i) + share) / steps;
            found = {std::min(found.low, life), std::max(found.high, life)};
        }
    if (found.high >= m_cap)
        found.high = m_reach;
    return found;
}

QCborMap LifeIntervals::save() const
{
    return {{QStringLiteral("cap"), m_cap},
            {QStringLiteral("reach"), m_reach},
            {QStringLiteral("low"), toCbor(m_low)},
            {QStringLiteral("high"), toCbor(m_high)}};
}

LifeIntervals LifeIntervals::load(Fields &fields)
{
    LifeIntervals loaded;
    loaded.m_cap = fields.number(QStringLiteral("cap"));
    loaded.m_reach = fields.number(QStringLiteral("reach"));
    loaded.m_low = fields.numbers(QStringLiteral("low"));
    loaded.m_high = fields.numbers(QStringLiteral("high"));
    if (loaded.m_low.size() != steps + 1 || loaded.m_high.size() != steps + 1)
        fields.refuse(QStringLiteral("high"));
    return loaded;
}

} // namespace twinscope::predict
