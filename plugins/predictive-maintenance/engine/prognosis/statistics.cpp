// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/statistics.h"

#include <numeric>

namespace twinscope::predict {

double quantile(std::vector<Weighted> &numbers, double share)
{
    std::ranges::sort(numbers, {}, &Weighted::value);
    const double total = std::accumulate(numbers.begin(), numbers.end(), 0.0,
                                         [](double sum, const Weighted &number) { return sum + number.weight; });
    double sum = 0;
    for (const Weighted &number : numbers)
        if ((sum += number.weight) >= share * total)
            return number.value;
    return numbers.back().value;
}

double quantile(std::vector<double> &numbers, double share)
{
    const auto last = std::ptrdiff_t(numbers.size()) - 1;
    const auto place =
        std::clamp(std::ptrdiff_t(std::ceil(share * double(numbers.size()))) - 1, std::ptrdiff_t(0), last);
    std::ranges::nth_element(numbers, numbers.begin() + place);
    return numbers[size_t(place)];
}

} // namespace twinscope::predict
