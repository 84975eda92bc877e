// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spelling.h"

#include "problems.h"

#include <algorithm>
#include <vector>

namespace twinscope::plant {

namespace {

constexpr qsizetype LongestCompared = 64;

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

QString didYouMean(const QString &written, const QStringList &candidates)
{
    const QString nearest = nearestSpelling(written, candidates);
    return nearest.isEmpty() ? QString() : u' ' + Sentence::tr("Did you mean \"%1\"?").arg(nearest);
}

} // namespace twinscope::plant
