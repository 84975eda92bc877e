// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chunkcodec.h"

#include "integercodec.h"
#include "realcodec.h"
#include "textcodec.h"

#include <algorithm>
#include <array>
#include <bit>

namespace twinscope::historian {

namespace {

constexpr quint8 MixedKinds = 255;

using Integers = std::array<qint64, MostInChunk>;

template<typename Column>
void encodeColumn(const Column &column, RowRange range, Bytes &out)
{
    Integers integers;
    for (size_t i = 0; i < range.size(); ++i)
        integers[i] = qint64(column[range.from + i]);
    encodeIntegers({integers.data(), range.size()}, out);
}

void encodeArrivals(const SampleColumns &rows, RowRange range, Bytes &out)
{
    Integers delays;
    for (size_t i = 0; i < range.size(); ++i)
        delays[i] = qint64(quint64(rows.arrival[range.from + i]) - quint64(rows.time[range.from + i]));
    encodeIntegers({delays.data(), range.size()}, out);
}

/// The values of one kind, in their order.
void encodeKind(const SampleColumns &rows, RowRange range, Kind kind, Bytes &out)
{
    std::array<double, MostInChunk> reals;
    Integers integers;
    size_t count = 0;
    for (size_t row = range.from; row < range.to; ++row) {
        if (rows.kind[row] != kind)
            continue;
        reals[count] = std::bit_cast<double>(rows.bits[row]);
        integers[count++] = qint64(rows.bits[row]);
    }
    if (count == 0)
        return;
    if (kind == Kind::Real)
        encodeReals({reals.data(), count}, out);
    else if (kind == Kind::Text)
        encodeTexts(rows.texts, {integers.data(), count}, out);
    else if (kind != Kind::Empty)
        encodeIntegers({integers.data(), count}, out);
}

void encodeValues(const SampleColumns &rows, RowRange range, Bytes &out)
{
    const Kind first = rows.kind[range.from];
    const auto begin = rows.kind.begin();
    if (std::all_of(begin + qsizetype(range.from), begin + qsizetype(range.to), [&](Kind k) { return k == first; })) {
        out.push_back(quint8(first));
        encodeKind(rows, range, first, out);
        return;
    }
    out.push_back(MixedKinds);
    encodeColumn(rows.kind, range, out);
    for (size_t kind = 0; kind < KindCount; ++kind)
        encodeKind(rows, range, Kind(kind), out);
}

bool decodeKind(ByteReader &in, Kind kind, std::span<qint64> bits, std::vector<QString> &texts)
{
    switch (kind) {
    case Kind::Real:
        return decodeRealBits(in, bits);
    case Kind::Integer:
        return decodeIntegers(in, bits);
    case Kind::Truth:
        return decodeIntegers(in, bits) && std::ranges::all_of(bits, [](qint64 bit) { return bit == 0 || bit == 1; });
    case Kind::Text:
        return decodeTexts(in, bits, texts);
    case Kind::Empty:
        break;
    }
    return true;
}

bool decodeMixed(ByteReader &in, std::span<Kind> kinds, std::span<quint64> bits, std::vector<QString> &texts)
{
    Integers integers;
    if (!decodeIntegers(in, {integers.data(), kinds.size()}))
        return false;
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (integers[i] < 0 || integers[i] >= qint64(KindCount))
            return false;
        kinds[i] = Kind(integers[i]);
    }
    for (const Kind kind : {Kind::Real, Kind::Integer, Kind::Truth, Kind::Text}) {
        const size_t wanted = size_t(std::ranges::count(kinds, kind));
        if (wanted > 0 && !decodeKind(in, kind, {integers.data(), wanted}, texts))
            return false;
        for (size_t i = 0, next = 0; next < wanted; ++i) {
            if (kinds[i] == kind)
                bits[i] = quint64(integers[next++]);
        }
    }
    return true;
}

/// Kinds and values of `count` rows behind `start`.
bool decodeValues(ByteReader &in, size_t start, size_t count, SampleColumns &rows)
{
    rows.bits.resize(start + count);
    const std::span bits(rows.bits.data() + start, count);
    const quint8 form = in.fixed<quint8>();
    if (!in.ok())
        return false;
    if (form < KindCount) {
        rows.kind.resize(start + count, Kind(form));
        // The same bits seen as signed: signed and unsigned of one type may alias.
        return decodeKind(in, Kind(form), {reinterpret_cast<qint64 *>(bits.data()), count}, rows.texts);
    }
    rows.kind.resize(start + count);
    return form == MixedKinds && decodeMixed(in, {rows.kind.data() + start, count}, bits, rows.texts);
}

bool decodeSeries(ByteReader &in, SeriesId series, size_t start, size_t count, Parts parts, SampleColumns &rows)
{
    const quint8 several = in.fixed<quint8>();
    if (several != 0 || parts != Parts::Curve)
        rows.series.resize(start + count, series);
    if (several == 0)
        return in.ok();
    Integers ids;
    if (several != 1 || !decodeIntegers(in, {ids.data(), count}))
        return false;
    std::transform(ids.begin(), ids.begin() + qsizetype(count), rows.series.begin() + qsizetype(start),
                   [](qint64 id) { return SeriesId(id); });
    return true;
}

bool decodeQualities(ByteReader &in, size_t start, size_t count, SampleColumns &rows)
{
    Integers qualities;
    if (!decodeIntegers(in, {qualities.data(), count}))
        return false;
    rows.quality.resize(start + count);
    for (size_t i = 0; i < count; ++i) {
        if (qualities[i] < 0 || qualities[i] >> 8 > qint64(core::QualityLevel::Bad))
            return false;
        rows.quality[start + i] = quint16(qualities[i]);
    }
    return true;
}

bool decodeArrivals(ByteReader &in, size_t start, size_t count, SampleColumns &rows)
{
    if (!decodeIntegers(in, {rows.arrival.data() + start, count}))
        return false;
    for (size_t i = start; i < start + count; ++i)
        rows.arrival[i] = qint64(quint64(rows.arrival[i]) + quint64(rows.time[i]));
    return true;
}

void cutTo(SampleColumns &rows, size_t size, size_t texts)
{
    rows.series.resize(size);
    rows.time.resize(size);
    rows.arrival.resize(size);
    rows.bits.resize(size);
    rows.quality.resize(size);
    rows.kind.resize(size);
    rows.texts.resize(texts);
}

} // namespace

// Arrival stands last, so that whoever does not want it need not decode it.
void encodeChunk(const SampleColumns &rows, RowRange range, Bytes &out)
{
    const auto begin = rows.series.begin();
    const auto isOther = [first = rows.series[range.from]](SeriesId id) { return id != first; };
    const bool several = std::any_of(begin + qsizetype(range.from), begin + qsizetype(range.to), isOther);
    putVarint(out, range.size());
    out.push_back(several);
    if (several)
        encodeColumn(rows.series, range, out);
    encodeColumn(rows.time, range, out);
    encodeColumn(rows.quality, range, out);
    encodeValues(rows, range, out);
    encodeArrivals(rows, range, out);
}

bool decodeChunk(ByteReader &in, SeriesId series, Parts parts, SampleColumns &rows)
{
    const size_t start = rows.size(), texts = rows.texts.size();
    const quint64 count = in.varint();
    if (!in.ok() || count == 0 || count > MostInChunk)
        return false;
    rows.time.resize(start + count);
    if (parts != Parts::Curve)
        rows.arrival.resize(start + count);
    const bool whole = decodeSeries(in, series, start, count, parts, rows) &&
                       decodeIntegers(in, {rows.time.data() + start, count}) &&
                       decodeQualities(in, start, count, rows) && decodeValues(in, start, count, rows) &&
                       (parts != Parts::All || decodeArrivals(in, start, count, rows));
    if (!whole)
        cutTo(rows, start, texts);
    return whole;
}

} // namespace twinscope::historian
