// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvload.h>
#include <twinscope/historian/csvreader.h>

#include <string>
#include <unordered_map>

namespace twinscope::historian {

/// Turns records into samples, by the format and the targets of a load, which outlives it. One thread.
class CsvRows
{
public:
    explicit CsvRows(const CsvLoad &load);

    /// Appends the samples of the reader's record to `samples` and what is wrong with it to `faults`.
    void read(const CsvReader &reader, quint64 row, std::vector<SeriesSample> &samples, std::vector<QString> &faults);

private:
    struct NameHash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };
    std::optional<core::Time> timeOf(const std::vector<CsvField> &fields, quint64 row) const;
    void readWide(const std::vector<CsvField> &fields, core::Time time, std::vector<SeriesSample> &samples,
                  std::vector<QString> &faults) const;
    void readLong(const std::vector<CsvField> &fields, core::Time time, std::vector<SeriesSample> &samples,
                  std::vector<QString> &faults) const;
    std::optional<core::Sample> sampleOf(const CsvField &field, const CsvTarget &target, core::Time time,
                                         const QString &column, std::vector<QString> &faults) const;
    bool readExtras(const std::vector<CsvField> &fields, core::Sample &sample, std::vector<QString> &faults) const;

    const CsvLoad &m_load;
    const CsvFormat &m_format;
    CsvTimeReader m_times;
    CsvTimeReader m_arrivals;
    size_t m_width;                                                             ///< fields a record must have
    std::unordered_map<std::string, size_t, NameHash, std::equal_to<>> m_names; ///< Long: name → series
};

} // namespace twinscope::historian
