// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/labels.h"

#include <QCoreApplication>

#include <cmath>

namespace twinscope::predict {

namespace {

std::optional<double> share(qint64 part, qint64 rest)
{
    return part + rest > 0 ? std::optional(double(part) / double(part + rest)) : std::nullopt;
}

bool isNamedLikeLabel(const QString &name)
{
    static const QStringList words = {QStringLiteral("anomaly"), QStringLiteral("changepoint"),
                                      QStringLiteral("label"),   QStringLiteral("isanomaly"),
                                      QStringLiteral("outlier"), QStringLiteral("isoutlier")};
    QString plain;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    return words.contains(plain);
}

} // namespace

void FlagScores::add(bool flag, bool label)
{
    ++(label ? (flag ? hits : misses) : (flag ? falseAlarms : quiet));
}

std::optional<double> FlagScores::f1() const
{
    return share(2 * hits, falseAlarms + misses);
}

std::optional<double> FlagScores::far() const
{
    return share(falseAlarms, quiet);
}

std::optional<double> FlagScores::mar() const
{
    return share(misses, hits);
}

QStringList labelLikeColumns(const Frame &frame)
{
    QStringList found;
    for (int c = 0; c < int(frame.columns.size()); ++c) {
        const auto isTruth = frame.values.col(c).unaryExpr([](double v) { return v == 0 || v == 1 || std::isnan(v); });
        if (isNamedLikeLabel(frame.columns[c]) && isTruth.all())
            found += frame.columns[c];
    }
    return found;
}

core::Result<std::vector<bool>> labelsOf(const Frame &frame, const QString &column)
{
    const int place = frame.column(column);
    if (place < 0)
        return core::Error{core::ErrorCode::NotFound,
                           QCoreApplication::translate("predict",
                                                       "“%1” has no column of numbers called “%2” to take the "
                                                       "labels from; it has: %3.")
                               .arg(frame.path, column, frame.columns.join(QStringLiteral(", "))),
                           {}};
    std::vector<bool> labels;
    for (const double value : frame.values.col(place))
        labels.push_back(value != 0 && !std::isnan(value));
    return labels;
}

} // namespace twinscope::predict
