// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/store.h>

#include <bit>
#include <cmath>
#include <optional>
#include <vector>

namespace twinscope::historian {

/// Position in core::Value::Storage; stored on disk, never renumber.
enum class Kind : quint8 { Empty = 0, Real = 1, Integer = 2, Truth = 3, Text = 4 };
constexpr size_t KindCount = 5;

/// Quality as one number that sorts as core::Quality does.
constexpr quint16 packQuality(core::Quality quality)
{
    return quint16(quint16(quality.level) << 8 | quint16(quality.reason));
}
constexpr core::Quality unpackQuality(quint16 packed)
{
    return {core::QualityLevel(packed >> 8), core::QualityReason(packed & 0xff)};
}

/// Samples side by side, one column a property. Rows are what is stored; a core::Sample is made only for whoever asks.
struct SampleColumns
{
    std::vector<SeriesId> series;
    std::vector<qint64> time, arrival;
    std::vector<quint64> bits; ///< the double's or integer's bits, 0 or 1, or the position in `texts`
    std::vector<quint16> quality;
    std::vector<Kind> kind;
    std::vector<QString> texts;

    size_t size() const { return time.size(); }
    bool empty() const { return time.empty(); }
    void reserve(size_t rows);
    void clear();

    void add(SeriesId id, const core::Sample &sample);
    void addRow(const SampleColumns &other, size_t row);
    void setSeries(size_t fromRow, SeriesId id);

    core::Sample sample(size_t row) const;
    /// The row as a number on an axis, where it counts as one: finite, not a text, not Bad.
    std::optional<double> number(size_t row) const;
    /// The same time, value (down to the bits of a double) and quality.
    bool isDouble(size_t row, const SampleColumns &other, size_t otherRow) const;
};

// In the header, because every row of a curve goes through it.
inline std::optional<double> SampleColumns::number(size_t row) const
{
    if (quality[row] >> 8 == int(core::QualityLevel::Bad))
        return std::nullopt;
    switch (kind[row]) {
    case Kind::Real: {
        const double real = std::bit_cast<double>(bits[row]);
        return std::isfinite(real) ? std::optional(real) : std::nullopt;
    }
    case Kind::Integer:
        return double(qint64(bits[row]));
    case Kind::Truth:
        return double(bits[row]);
    default:
        return std::nullopt;
    }
}

/// The rows in order of series, then time; equal ones stay in the order they have.
SampleColumns sorted(const SampleColumns &rows);
bool isSorted(const SampleColumns &rows);

} // namespace twinscope::historian
