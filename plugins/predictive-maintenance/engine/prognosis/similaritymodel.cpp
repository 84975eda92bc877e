// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/degradation.h"

#include "prognosis/statistics.h"

#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr size_t draws = 1000;
constexpr size_t mostCompared = 50; ///< of the newest values

/// Linear between the values; NaN outside.
double valueAt(const Indicator &indicator, double time)
{
    if (time < indicator.times.front() || time > indicator.times.back())
        return std::numeric_limits<double>::quiet_NaN();
    const auto after = std::ranges::lower_bound(indicator.times, time);
    const auto i = size_t(after - indicator.times.begin());
    if (i == 0)
        return indicator.values.front();
    const double share = (time - indicator.times[i - 1]) / (indicator.times[i] - indicator.times[i - 1]);
    return std::lerp(indicator.values[i - 1], indicator.values[i], share);
}

/// When a past indicator first reached the limit; else its end.
double endOf(const Indicator &past, double limit)
{
    const auto reached = std::ranges::find_if(past.values, [limit](double value) { return value >= limit; });
    return reached == past.values.end() ? past.times.back() : past.times[size_t(reached - past.values.begin())];
}

class SimilarityModel final : public DegradationModel
{
public:
    explicit SimilarityModel(std::vector<Indicator> past)
        : m_past(std::move(past))
    {
    }

    std::vector<double> remainingTimes(const Indicator &indicator, double limit) const override
    {
        std::vector<Match> matches;
        double closest = std::numeric_limits<double>::infinity();
        for (const Indicator &past : m_past)
            for (size_t i = fewestValues - 1; i < past.size(); ++i) {
                const double end = endOf(past, limit);
                if (past.times[i] > end)
                    break;
                matches.push_back({distance(indicator, past, past.times[i]), end - past.times[i]});
                closest = std::min(closest, matches.back().squaredDistance);
            }
        std::vector<Weighted> times;
        for (const Match &match : matches)
            if (match.squaredDistance < std::numeric_limits<double>::infinity())
                times.push_back({match.left, std::exp(-2 * (match.squaredDistance / std::max(closest, 1e-12) - 1))});
        return evenly(std::move(times));
    }

private:
    struct Match
    {
        double squaredDistance = 0, left = 0;
    };

    /// Mean squared difference of the newest values from the past ones that ended at `until`.
    static double distance(const Indicator &indicator, const Indicator &past, double until)
    {
        const size_t compared = std::min(mostCompared, indicator.size());
        double sum = 0, count = 0;
        for (size_t i = indicator.size() - compared; i < indicator.size(); ++i) {
            const double then = valueAt(past, until - (indicator.times.back() - indicator.times[i]));
            if (std::isnan(then))
                continue;
            sum += (indicator.values[i] - then) * (indicator.values[i] - then);
            ++count;
        }
        return count >= double(std::min(compared, fewestValues)) ? sum / count
                                                                 : std::numeric_limits<double>::infinity();
    }

    static std::vector<double> evenly(std::vector<Weighted> times)
    {
        if (times.empty())
            return {std::numeric_limits<double>::infinity()};
        std::ranges::sort(times, {}, &Weighted::value);
        double total = 0;
        for (const Weighted &time : times)
            total += time.weight;
        std::vector<double> drawn;
        double sum = 0;
        for (const Weighted &time : times) {
            sum += time.weight;
            while (double(drawn.size()) + 0.5 < sum / total * double(draws) && drawn.size() < draws)
                drawn.push_back(time.value);
        }
        return drawn;
    }

    std::vector<Indicator> m_past;
};

} // namespace

std::unique_ptr<DegradationModel> makeSimilarityModel(std::vector<Indicator> past)
{
    return std::make_unique<SimilarityModel>(std::move(past));
}

} // namespace twinscope::predict
