// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace twinscope::predict {

/// An empty field, "NA", "nan", "null" and their like. Not what is infinite.
bool isMissing(std::string_view field);

/// Exactly the number that is written; infinite where a word says so ("-inf") or it is too large for a number ("1e999");
/// nothing where the text is none.
std::optional<double> numberIn(std::string_view field, char decimal);

/// The cells of one column as they come: numbers as long as there is any number, else words.
class Cells
{
public:
    struct Odd
    {
        quint64 line = 0;
        QString text;
    };

    /// Values that are no number to reckon with: they count as missing, and that is to be told.
    struct Infinite
    {
        qint64 count = 0;
        quint64 line = 0; ///< of the first
    };

    void add(std::string_view field, char decimal, quint64 line);

    bool isText() const { return m_numberCount == 0 && m_odd.has_value(); }
    std::optional<Odd> oddOne() const;                               ///< the first word in a column of numbers
    const std::vector<double> &numbers() const { return m_numbers; } ///< NaN where a value is missing
    const Infinite &infinite() const { return m_infinite; }
    const QStringList &texts() const { return m_texts; } ///< of a column of words

private:
    std::vector<double> m_numbers;
    QStringList m_texts; ///< kept while there is no number
    size_t m_numberCount = 0;
    std::optional<Odd> m_odd;
    Infinite m_infinite;
};

} // namespace twinscope::predict
