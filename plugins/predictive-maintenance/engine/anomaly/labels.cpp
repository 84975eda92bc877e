// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/labels.h"

#include "frame/cells.h"

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

/// Words: those that say "good" are good, all others name what is wrong.
core::Result<std::vector<bool>> labelsIn(const TextColumn &words, const QString &path)
{
    static const QStringList good = {QStringLiteral("false"),  QStringLiteral("f"),      QStringLiteral("no"),
                                     QStringLiteral("n"),      QStringLiteral("good"),   QStringLiteral("ok"),
                                     QStringLiteral("normal"), QStringLiteral("healthy")};
    std::vector<bool> labels;
    bool saysGood = false; // an empty cell does not
    for (const QString &word : words.values) {
        const bool isGood = good.contains(word.trimmed().toLower());
        labels.push_back(!isGood && !isMissing(word.toStdString()));
        saysGood |= isGood;
    }
    if (!saysGood)
        return core::Error{core::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("predict",
                                                       "The column “%1” of “%2” has words and none that says "
                                                       "“good” (%3): labels cannot be taken from it.")
                               .arg(words.name, path, good.join(QStringLiteral(", "))),
                           {}};
    return labels;
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
    if (const TextColumn *words = frame.text(column))
        return labelsIn(*words, frame.path);
    const int place = frame.column(column);
    if (place < 0)
        return core::Error{
            core::ErrorCode::NotFound,
            QCoreApplication::translate("predict", "“%1” has no column “%2” to take the labels from; it has: %3.")
                .arg(frame.path, column, frame.fileColumns.join(QStringLiteral(", "))),
            {}};
    std::vector<bool> labels;
    for (const double value : frame.values.col(place))
        labels.push_back(value != 0 && !std::isnan(value));
    return labels;
}

} // namespace twinscope::predict
