// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvrows.h"

#include "csvcell.h"
#include "csvcivil.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twinscope::historian {

namespace {

constexpr qsizetype LongestQuote = 60;

QString quoted(std::string_view text)
{
    const QString all = csvText(text);
    return all.size() <= LongestQuote ? all : all.first(LongestQuote) + QChar(0x2026);
}

QString text(const char *source)
{
    return QCoreApplication::translate("csv", source);
}

core::Quality qualityOf(const core::Value &value)
{
    const auto *number = std::get_if<double>(&value.storage());
    return number && !std::isfinite(*number) ? core::bad(core::QualityReason::NotANumber) : core::good();
}

std::optional<core::Value> stateIn(const CsvField &field, const CsvTarget &target)
{
    if (target.states.isEmpty())
        return std::nullopt;
    const auto state = target.states.constFind(csvText(trimmed(field.text)).toLower());
    if (state == target.states.constEnd())
        return std::nullopt;
    return target.kind == core::ValueKind::Boolean ? core::Value(*state != 0) : core::Value(*state);
}

CsvTimeFormat arrivalFormat(const CsvFormat &format)
{
    CsvTimeFormat arrival = format.time;
    if (arrival.kind == CsvTimeKind::Rows)
        arrival.kind = CsvTimeKind::YearFirst;
    return arrival;
}

} // namespace

CsvRows::CsvRows(const CsvLoad &load)
    : m_load(load)
    , m_format(load.format)
    , m_times(load.format.time)
    , m_arrivals(arrivalFormat(load.format))
    , m_width(size_t(load.format.columns.size()))
{
    for (size_t i = 0; i < load.series.size(); ++i)
        m_names.emplace(load.series[i].name.toStdString(), i);
}

void CsvRows::read(const CsvReader &reader, quint64 row, std::vector<SeriesSample> &samples,
                   std::vector<QString> &faults)
{
    const auto &fields = reader.fields();
    if (reader.isBroken()) {
        faults.push_back(text(QT_TRANSLATE_NOOP("csv", "A quote is opened and never closed, or the row is too long.")));
        return;
    }
    if (fields.size() != m_width) {
        faults.push_back(
            text(QT_TRANSLATE_NOOP("csv", "The row has %1 fields instead of %2.")).arg(fields.size()).arg(m_width));
        return;
    }
    const auto time = timeOf(fields, row);
    if (!time) {
        faults.push_back(text(QT_TRANSLATE_NOOP("csv", "“%1” is no time of the form found for this file."))
                             .arg(quoted(fields[size_t(m_format.timeColumn)].text)));
        return;
    }
    if (m_format.layout == CsvLayout::Wide)
        readWide(fields, *time, samples, faults);
    else
        readLong(fields, *time, samples, faults);
}

std::optional<core::Time> CsvRows::timeOf(const std::vector<CsvField> &fields, quint64 row) const
{
    if (m_format.timeColumn < 0)
        return m_times.ofRow(row);
    const std::string_view date = fields[size_t(m_format.timeColumn)].text;
    if (m_format.clockColumn < 0)
        return m_times.read(date);
    std::string both(trimmed(date));
    return m_times.read(both.append(" ").append(trimmed(fields[size_t(m_format.clockColumn)].text)));
}

void CsvRows::readWide(const std::vector<CsvField> &fields, core::Time time, std::vector<SeriesSample> &samples,
                       std::vector<QString> &faults) const
{
    for (size_t i = 0; i < m_load.series.size(); ++i) {
        const auto &target = m_load.targets[i];
        const CsvField &field = fields[size_t(m_load.series[i].column)];
        if (!target || isMissing(field))
            continue;
        if (auto sample = sampleOf(field, *target, time, m_load.series[i].name, faults))
            samples.push_back({target->series, std::move(*sample)});
    }
}

void CsvRows::readLong(const std::vector<CsvField> &fields, core::Time time, std::vector<SeriesSample> &samples,
                       std::vector<QString> &faults) const
{
    const auto name = m_names.find(fields[size_t(m_format.channelColumn)].text);
    if (name == m_names.end() || !m_load.targets[name->second])
        return;
    const CsvTarget &target = *m_load.targets[name->second];
    const CsvField &field = fields[size_t(m_format.valueColumn)];
    std::optional<core::Sample> sample = core::Sample{time, time, {}, core::bad(core::QualityReason::None)};
    if (!isMissing(field))
        sample = sampleOf(field, target, time, m_load.series[name->second].name, faults);
    if (sample && readExtras(fields, *sample, faults))
        samples.push_back({target.series, std::move(*sample)});
}

std::optional<core::Sample> CsvRows::sampleOf(const CsvField &field, const CsvTarget &target, core::Time time,
                                              const QString &column, std::vector<QString> &faults) const
{
    auto value = valueIn(field, target.kind, m_format.decimal);
    if (!value)
        value = stateIn(field, target);
    if (!value) {
        faults.push_back(text(QT_TRANSLATE_NOOP("csv", "“%1” is no value of “%2”.")).arg(quoted(field.text), column));
        return std::nullopt;
    }
    const core::Quality quality = qualityOf(*value);
    return core::Sample{time, time, std::move(*value), quality};
}

/// Quality and arrival of a long layout; false where they are unreadable, because a guess would pass for a record.
bool CsvRows::readExtras(const std::vector<CsvField> &fields, core::Sample &sample, std::vector<QString> &faults) const
{
    if (m_format.qualityColumn >= 0) {
        const CsvField &field = fields[size_t(m_format.qualityColumn)];
        const auto quality = qualityIn(field.text);
        if (!quality) {
            faults.push_back(text(QT_TRANSLATE_NOOP("csv", "“%1” is no quality.")).arg(quoted(field.text)));
            return false;
        }
        sample.quality = *quality;
    }
    if (m_format.arrivalColumn >= 0) {
        const CsvField &field = fields[size_t(m_format.arrivalColumn)];
        const auto arrival = isMissing(field) ? std::optional(sample.time) : m_arrivals.read(field.text);
        if (!arrival) {
            faults.push_back(text(QT_TRANSLATE_NOOP("csv", "“%1” is no time of arrival.")).arg(quoted(field.text)));
            return false;
        }
        sample.arrival = *arrival;
    }
    return true;
}

} // namespace twinscope::historian
