// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplecolumns.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace twinscope::historian {

namespace {

core::Value valueOf(const SampleColumns &rows, size_t row)
{
    const quint64 bits = rows.bits[row];
    switch (rows.kind[row]) {
    case Kind::Real:
        return std::bit_cast<double>(bits);
    case Kind::Integer:
        return qint64(bits);
    case Kind::Truth:
        return bits != 0;
    case Kind::Text:
        return rows.texts[bits];
    case Kind::Empty:
        break;
    }
    return {};
}

} // namespace

void SampleColumns::reserve(size_t rows)
{
    series.reserve(rows);
    time.reserve(rows);
    arrival.reserve(rows);
    bits.reserve(rows);
    quality.reserve(rows);
    kind.reserve(rows);
}

void SampleColumns::clear()
{
    series.clear();
    time.clear();
    arrival.clear();
    bits.clear();
    quality.clear();
    kind.clear();
    texts.clear();
}

void SampleColumns::add(SeriesId id, const core::Sample &sample)
{
    const auto &value = sample.value.storage();
    series.push_back(id);
    time.push_back(sample.time.ns);
    arrival.push_back(sample.arrival.ns);
    quality.push_back(packQuality(sample.quality));
    kind.push_back(Kind(value.index()));
    quint64 raw = 0;
    if (const auto *real = std::get_if<double>(&value)) {
        raw = std::bit_cast<quint64>(*real);
    } else if (const auto *integer = std::get_if<qint64>(&value)) {
        raw = quint64(*integer);
    } else if (const auto *truth = std::get_if<bool>(&value)) {
        raw = *truth;
    } else if (const auto *text = std::get_if<QString>(&value)) {
        raw = texts.size();
        texts.push_back(*text);
    }
    bits.push_back(raw);
}

void SampleColumns::addRow(const SampleColumns &other, size_t row)
{
    series.push_back(other.series[row]);
    time.push_back(other.time[row]);
    arrival.push_back(other.arrival[row]);
    quality.push_back(other.quality[row]);
    kind.push_back(other.kind[row]);
    if (other.kind[row] == Kind::Text) {
        bits.push_back(texts.size());
        texts.push_back(other.texts[other.bits[row]]);
    } else {
        bits.push_back(other.bits[row]);
    }
}

void SampleColumns::setSeries(size_t fromRow, SeriesId id)
{
    series.resize(fromRow);
    series.resize(size(), id);
}

core::Sample SampleColumns::sample(size_t row) const
{
    return {{time[row]}, {arrival[row]}, valueOf(*this, row), unpackQuality(quality[row])};
}

bool SampleColumns::isDouble(size_t row, const SampleColumns &other, size_t otherRow) const
{
    if (time[row] != other.time[otherRow] || quality[row] != other.quality[otherRow] ||
        kind[row] != other.kind[otherRow])
        return false;
    return kind[row] == Kind::Text ? texts[bits[row]] == other.texts[other.bits[otherRow]]
                                   : bits[row] == other.bits[otherRow];
}

bool isSorted(const SampleColumns &rows)
{
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows.series[i] < rows.series[i - 1] ||
            (rows.series[i] == rows.series[i - 1] && rows.time[i] < rows.time[i - 1]))
            return false;
    }
    return true;
}

SampleColumns sorted(const SampleColumns &rows)
{
    std::vector<quint32> order(rows.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, [&rows](quint32 a, quint32 b) {
        return rows.series[a] != rows.series[b] ? rows.series[a] < rows.series[b] : rows.time[a] < rows.time[b];
    });
    SampleColumns result;
    result.reserve(rows.size());
    for (const quint32 row : order)
        result.addRow(rows, row);
    return result;
}

} // namespace twinscope::historian
