// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textcodec.h"

#include "integercodec.h"

#include <QHash>

#include <zstd.h>

namespace twinscope::historian {

namespace {

constexpr size_t WorthCompressing = 200;        ///< bytes
constexpr size_t MostCompressed = 64 * 1048576; ///< bytes; limits what damaged bytes can ask for
constexpr int Level = 3;

/// UTF-8 where that gives the text back, else (a half surrogate pair) UTF-16. The length is doubled, odd for UTF-16.
void putText(const QString &text, Bytes &out)
{
    const QByteArray utf8 = text.toUtf8();
    if (QString::fromUtf8(utf8) == text) {
        putVarint(out, quint64(utf8.size()) * 2);
        putBytes(out, utf8.constData(), size_t(utf8.size()));
    } else {
        putVarint(out, quint64(text.size()) * 2 + 1);
        putBytes(out, text.utf16(), size_t(text.size()) * 2);
    }
}

bool takeText(ByteReader &in, QString &text)
{
    const quint64 length = in.varint();
    if (length / 2 > in.remaining())
        return false;
    const ByteView bytes = in.take(length % 2 == 0 ? length / 2 : length / 2 * 2);
    if (!in.ok())
        return false;
    if (length % 2 == 0) {
        text = QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    } else {
        text.resize(qsizetype(bytes.size() / 2));
        std::memcpy(text.data(), bytes.data(), bytes.size());
    }
    return true;
}

/// A size before compression (0: none) and a size as written stand in front.
void putCompressed(const Bytes &plain, Bytes &out)
{
    Bytes packed;
    if (plain.size() >= WorthCompressing && plain.size() <= MostCompressed) {
        packed.resize(ZSTD_compressBound(plain.size()));
        const size_t size = ZSTD_compress(packed.data(), packed.size(), plain.data(), plain.size(), Level);
        packed.resize(ZSTD_isError(size) || size >= plain.size() ? 0 : size);
    }
    const Bytes &written = packed.empty() ? plain : packed;
    putVarint(out, packed.empty() ? 0 : plain.size());
    putVarint(out, written.size());
    putBytes(out, written.data(), written.size());
}

bool takeCompressed(ByteReader &in, Bytes &plain)
{
    const quint64 size = in.varint();
    const ByteView written = in.take(in.varint());
    if (!in.ok() || size > MostCompressed)
        return false;
    if (size == 0) {
        plain.assign(written.begin(), written.end());
        return true;
    }
    if (ZSTD_getFrameContentSize(written.data(), written.size()) != size)
        return false;
    plain.resize(size);
    return ZSTD_decompress(plain.data(), plain.size(), written.data(), written.size()) == size;
}

} // namespace

void encodeTexts(const std::vector<QString> &texts, std::span<const qint64> positions, Bytes &out)
{
    if (positions.empty())
        return;
    QHash<QString, qint64> numbers;
    std::vector<qint64> values;
    Bytes dictionary;
    for (const qint64 position : positions) {
        const QString &text = texts[size_t(position)];
        const auto known = numbers.constFind(text);
        values.push_back(known == numbers.constEnd() ? numbers.size() : *known);
        if (known == numbers.constEnd()) {
            numbers.insert(text, numbers.size());
            putText(text, dictionary);
        }
    }
    putVarint(out, quint64(numbers.size()));
    putCompressed(dictionary, out);
    encodeIntegers(values, out);
}

bool decodeTexts(ByteReader &in, std::span<qint64> positions, std::vector<QString> &texts)
{
    const quint64 count = in.varint();
    Bytes dictionary;
    if (!in.ok() || count == 0 || count > positions.size() || !takeCompressed(in, dictionary))
        return false;
    const size_t start = texts.size();
    ByteReader reader(dictionary);
    for (quint64 i = 0; i < count; ++i) {
        if (!takeText(reader, texts.emplace_back()))
            return false;
    }
    if (!decodeIntegers(in, positions))
        return false;
    for (qint64 &position : positions) {
        if (position < 0 || position >= qint64(count))
            return false;
        position += qint64(start);
    }
    return true;
}

} // namespace twinscope::historian
