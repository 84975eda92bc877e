// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/fuzzy.h"

#include <QStringTokenizer>

#include <algorithm>

namespace twinscope::workbench {

namespace {

constexpr int RunScore = 100, WordStartBonus = 60, TextStartBonus = 40, LetterScore = 4;

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1], here = text[at];
    return !before.isLetterOrNumber() || (before.isLower() && here.isUpper()) || (!before.isDigit() && here.isDigit());
}

std::optional<int> runScore(QStringView word, const FoldedText &text)
{
    std::optional<int> best;
    for (qsizetype at = text.folded.indexOf(word); at >= 0; at = text.folded.indexOf(word, at + 1)) {
        int score = RunScore + int(word.size());
        score += startsWord(text.text, at) ? WordStartBonus : 0;
        score += at == 0 ? TextStartBonus : 0;
        best = std::max(best.value_or(0), score);
    }
    return best;
}

std::optional<int> lettersScore(QStringView word, const FoldedText &text)
{
    int score = 0;
    qsizetype at = -1;
    for (const QChar letter : word) {
        const qsizetype next = text.folded.indexOf(letter, at + 1);
        if (next < 0)
            return {};
        score += startsWord(text.text, next) ? 3 * LetterScore : (next == at + 1 ? 2 * LetterScore : LetterScore);
        at = next;
    }
    return std::min(score, RunScore - 1);
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    const QString folded = text.toLower();
    return fuzzyScore(typed.toLower(), FoldedText{text, folded.size() == text.size() ? folded : text});
}

std::optional<int> fuzzyScore(QStringView typed, const FoldedText &text)
{
    int total = 0;
    bool anything = false;
    for (const QStringView word : typed.tokenize(u' ', Qt::SkipEmptyParts)) {
        anything = true;
        auto score = runScore(word, text);
        if (!score)
            score = lettersScore(word, text);
        if (!score)
            return {};
        total += *score;
    }
    return anything ? total - int(std::min<qsizetype>(text.text.size(), 60)) / 4
                    : 0; // of equal answers the shorter one
}

} // namespace twinscope::workbench
