// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <vector>

namespace twinscope::workbench {

/// The names of a plant's assets and channels with their places in the tree, made ready to be searched at every key
/// stroke. Does not change once it is made; any thread.
class SearchIndex
{
public:
    enum class Kind { Asset, Channel };
    struct Answer
    {
        Kind kind = Kind::Asset;
        int index = 0; ///< of the asset or channel
        int score = 0; ///< as fuzzyScore()
    };

    SearchIndex() = default;
    explicit SearchIndex(const plant::Plant &plant);

    /// The best answers, best first, at most so many; of equal ones assets before channels, in the plant's order.
    std::vector<Answer> search(const QString &typed, size_t most) const;

private:
    struct Entry
    {
        QString text;
        QString folded;      ///< in lower case
        quint64 letters = 0; ///< which occur: a quick no
        Kind kind;
        int index;
    };
    void add(Kind kind, int index, const QString &text);

    std::vector<Entry> m_entries;
};

} // namespace twinscope::workbench
