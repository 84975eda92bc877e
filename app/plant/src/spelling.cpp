// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/plant/spelling.h>

#include "problems.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace twinscope::plant {

namespace {

constexpr int LongestCompared = 64;
constexpr int ShortestContained = 3; ///< shorter ones are contained in too much

/// Optimal string alignment distance, over three rolling rows.
int distance(const QString &a, const QString &b)
{
    std::vector<int> older(b.size() + 1), old(b.size() + 1), row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        old[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], older[j - 2] + 1);
        }
        older.swap(old);
        old.swap(row);
    }
    return old[b.size()];
}

/// How far a candidate is from what was written; nothing where it is not close. What only contains it comes last.
std::optional<int> remoteness(const QString &lower, const QString &candidate)
{
    const int allowed = int(lower.size()) / 3;
    if (std::abs(candidate.size() - lower.size()) <= allowed) {
        const int d = distance(lower, candidate.toLower());
        if (d <= allowed)
            return d;
    }
    const bool contained = lower.size() >= ShortestContained && candidate.contains(lower, Qt::CaseInsensitive);
    return contained ? std::optional(LongestCompared + int(candidate.size())) : std::nullopt;
}

} // namespace

QString nearestSpelling(const QString &written, const QStringList &candidates)
{
    if (written.isEmpty() || written.size() > LongestCompared)
        return {};
    const QString lower = written.toLower();
    int best = int(written.size()) / 3 + 1; // one more than is allowed
    QString nearest;
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - written.size()) >= best)
            continue;
        const int d = distance(lower, candidate.toLower());
        if (d < best) {
            best = d;
            nearest = candidate;
        }
        if (best == 0)
            break;
    }
    return nearest;
}

QStringList nearestSpellings(const QString &written, const QStringList &candidates, int most)
{
    if (written.isEmpty() || written.size() > LongestCompared)
        return {};
    const QString lower = written.toLower();
    std::vector<std::pair<int, QString>> found;
    for (const QString &candidate : candidates) {
        if (const auto far = remoteness(lower, candidate))
            found.emplace_back(*far, candidate);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, QString>::first);
    QStringList nearest;
    for (size_t i = 0; i < std::min(found.size(), size_t(most)); ++i)
        nearest += found[i].second;
    return nearest;
}

QString didYouMean(const QString &written, const QStringList &candidates)
{
    const QString nearest = nearestSpelling(written, candidates);
    return nearest.isEmpty() ? QString() : u' ' + Sentence::tr("Did you mean \"%1\"?").arg(nearest);
}

QString didYouMeanOneOf(const QString &written, const QStringList &candidates)
{
    const QStringList nearest = nearestSpellings(written, candidates);
    if (nearest.size() < 2)
        return nearest.isEmpty() ? QString() : u' ' + Sentence::tr("Did you mean \"%1\"?").arg(nearest.first());
    return u' ' + Sentence::tr("Did you mean one of these: %1?").arg(nearest.join(QStringLiteral(", ")));
}

} // namespace twinscope::plant
