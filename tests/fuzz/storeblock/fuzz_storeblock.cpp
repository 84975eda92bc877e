// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "block.h"
#include "fuzz.h"

#include <cmath>

#define XXH_INLINE_ALL
#include <xxhash.h>

// The first byte says what the others are: a chunk, a head or a batch of the journal. Checksums are made to fit, because
// no fuzzer would ever find one.

namespace twinscope::test {

namespace {

using namespace historian;

enum Form : quint8 { ChunkForm, HeadForm, BatchForm, FormCount };

QByteArray asInput(Form form, ByteView bytes)
{
    const bool hasChecksum = form != ChunkForm;
    const ByteView content = hasChecksum ? bytes.subspan(sizeof(quint64)) : bytes;
    return QByteArray(1, char(form)) +
           QByteArray(reinterpret_cast<const char *>(content.data()), qsizetype(content.size()));
}

Bytes withChecksum(ByteView content)
{
    Bytes bytes;
    putFixed(bytes, quint64(XXH3_64bits(content.data(), content.size())));
    putBytes(bytes, content.data(), content.size());
    return bytes;
}

SampleColumns mixedRows(int series, int count)
{
    SampleColumns rows;
    for (int i = 0; i < count; ++i) {
        const core::Value values[] = {
            0.1 * i,      std::sqrt(double(i)), qint64(i) << 40, i % 2 == 0, QStringLiteral("state %1").arg(i % 3),
            core::Value()};
        const auto quality = i % 7 ? core::good() : core::bad(core::QualityReason::OutOfRange);
        rows.add(SeriesId(1 + i * series / count),
                 {{i * 1'000'000'000LL}, {i * 1'000'000'000LL + i}, values[i % 6], quality});
    }
    return rows;
}

bool same(const SampleColumns &a, const SampleColumns &b)
{
    bool equal = a.size() == b.size() && a.series == b.series && a.arrival == b.arrival;
    for (size_t row = 0; equal && row < a.size(); ++row)
        equal = a.isDouble(row, b, row);
    return equal;
}

void decodeAndBack(ByteView bytes)
{
    SampleColumns rows, again;
    ByteReader in(bytes);
    if (!decodeChunk(in, 1, Parts::All, rows)) {
        fuzzExpect(rows.empty() && rows.texts.empty(), "a refused chunk left rows behind");
        return;
    }
    Bytes encoded;
    encodeChunk(rows, {0, rows.size()}, encoded);
    ByteReader back(encoded);
    fuzzExpect(decodeChunk(back, rows.series[0], Parts::All, again) && same(rows, again),
               "a chunk does not round-trip");
}

} // namespace

std::vector<QByteArray> fuzzSeeds()
{
    std::vector<QByteArray> seeds;
    for (const int series : {1, 3, 200}) {
        const SampleColumns rows = mixedRows(series, 256);
        const Block block = makeBlock(rows, {0, rows.size()});
        seeds.push_back(asInput(ChunkForm, ByteView(block.body).first(block.head.chunks[0].length)));
        seeds.push_back(asInput(HeadForm, encodeHead(block.head)));
        seeds.push_back(asInput(BatchForm, encodeBatch(rows)));
    }
    return seeds;
}

void fuzzOne(const QByteArray &input)
{
    if (input.isEmpty())
        return;
    const ByteView content(reinterpret_cast<const quint8 *>(input.constData()) + 1, size_t(input.size()) - 1);
    SampleColumns rows;
    switch (quint8(input[0]) % FormCount) {
    case ChunkForm:
        decodeAndBack(content);
        break;
    case HeadForm:
        if (const auto head = decodeHead(withChecksum(content)))
            fuzzExpect(decodeHead(encodeHead(*head)).has_value(), "a head does not round-trip");
        break;
    default:
        (void)decodeBatch(withChecksum(content), rows);
    }
}

} // namespace twinscope::test
