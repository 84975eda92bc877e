// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleetorder.h"

#include "fleet/fleetlist.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace twinscope::predict {

namespace {

constexpr double MoreThanAnyBadness = 10;

struct SortKey
{
    bool known;
    double number = 0;
    QString text;
};

SortKey keyOf(const FleetRow &row, int column)
{
    const auto number = [](const std::optional<double> &value) {
        return SortKey{value.has_value(), value.value_or(0)};
    };
    switch (column) {
    case FleetList::State:
        return {row.urgency() >= 0, -MoreThanAnyBadness * row.urgency() - row.badness()};
    case FleetList::Life:
        return {row.rulValue.has_value(), row.rulValue.value_or(0) * row.secondsPerLife};
    case FleetList::Health:
        return number(row.healthValue);
    case FleetList::Anomaly:
        return number(row.scoreValue);
    case FleetList::Task:
        return {row.task.has_value(), row.task ? double(row.task->toSecsSinceEpoch()) : 0};
    case FleetList::Because:
        return {!row.reasons.isEmpty(), 0, row.reasons};
    default:
        return {true, 0, row.name};
    }
}

std::vector<SortKey> keysOf(const std::vector<FleetRow> &rows, int column)
{
    std::vector<SortKey> keys;
    keys.reserve(rows.size());
    for (const FleetRow &row : rows)
        keys.push_back(keyOf(row, column));
    return keys;
}

struct Before
{
    Qt::SortOrder order;

    bool operator()(const SortKey &a, const SortKey &b) const
    {
        if (!a.known || !b.known)
            return a.known && !b.known;
        const auto first = std::tie(a.number, a.text), second = std::tie(b.number, b.text);
        return order == Qt::AscendingOrder ? first < second : second < first;
    }
};

} // namespace

bool isInOrder(const std::vector<FleetRow> &rows, int column, Qt::SortOrder order)
{
    return std::ranges::is_sorted(keysOf(rows, column), Before{order});
}

void putInOrder(std::vector<FleetRow> &rows, int column, Qt::SortOrder order)
{
    const auto keys = keysOf(rows, column);
    std::vector<size_t> places(rows.size());
    std::iota(places.begin(), places.end(), size_t(0));
    std::ranges::stable_sort(places, Before{order}, [&keys](size_t row) -> const SortKey & { return keys[row]; });
    std::vector<FleetRow> ordered;
    ordered.reserve(rows.size());
    for (const size_t row : places)
        ordered.push_back(std::move(rows[row]));
    rows = std::move(ordered);
}

} // namespace twinscope::predict
