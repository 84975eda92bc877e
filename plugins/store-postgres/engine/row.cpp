// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "row.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <bit>
#include <cmath>

namespace twinscope::postgres {

namespace {

enum Kind : qint16 { Empty = 0, Real = 1, Integer = 2, Truth = 3, Text = 4 };

qint64 digestOf(const QByteArray &words)
{
    return qFromBigEndian<qint64>(QCryptographicHash::hash(words, QCryptographicHash::Md5).constData());
}

struct Filler
{
    Row &row;

    void operator()(std::monostate) const {}
    void operator()(double value) const { row.mark = std::bit_cast<qint64>(value); }
    void operator()(qint64 value) const { row.mark = value; }
    void operator()(bool value) const { row.mark = value; }
    void operator()(const QString &value) const
    {
        row.words = value.toUtf8();
        row.mark = digestOf(*row.words);
    }
};

core::Value valueOf(const Answer &answer, int row, int column)
{
    const qint64 mark = answer.integer(row, column + 1);
    switch (answer.integer(row, column)) {
    case Real:
        return std::bit_cast<double>(mark);
    case Integer:
        return mark;
    case Truth:
        return mark != 0;
    case Text:
        return QString::fromUtf8(answer.bytes(row, column + 2));
    default:
        return {};
    }
}

} // namespace

Row rowOf(const core::Sample &sample)
{
    Row row{sample.time.ns,
            sample.arrival.ns,
            qint16(qint16(sample.quality.level) * 256 + qint16(sample.quality.reason)),
            qint16(sample.value.storage().index()),
            0,
            {},
            {}};
    std::visit(Filler{row}, sample.value.storage());
    const auto number = sample.value.toNumber();
    if (number && std::isfinite(*number) && sample.quality.level != core::QualityLevel::Bad)
        row.number = number;
    return row;
}

core::Quality qualityOf(qint64 stored)
{
    return {core::QualityLevel(stored / 256), core::QualityReason(stored % 256)};
}

core::Sample sampleOf(const Answer &answer, int row, int column)
{
    return {{answer.integer(row, column)},
            {answer.integer(row, column + 1)},
            valueOf(answer, row, column + 3),
            qualityOf(answer.integer(row, column + 2))};
}

} // namespace twinscope::postgres
