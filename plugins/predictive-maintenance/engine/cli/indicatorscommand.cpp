// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/subcommand.h"
#include "frame/framereader.h"
#include "prognosis/vibration.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr size_t fewestSamples = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

struct Band
{
    double from = 0, to = 0; ///< Hz
    QString name() const { return QStringLiteral("%1-%2 Hz").arg(from).arg(to); }
};

/// "500-2000".
Result<Band> readBand(const std::string &text)
{
    const QString words = QString::fromStdString(text);
    bool soundFrom = false, soundTo = false;
    const Band band{words.section(u'-', 0, 0).toDouble(&soundFrom), words.section(u'-', 1).toDouble(&soundTo)};
    if (soundFrom && soundTo && band.from >= 0 && band.from < band.to)
        return band;
    return Error{
        ErrorCode::InvalidArgument, tr("“%1” is no band: write FROM-TO in Hz, such as 500-2000.").arg(words), {}};
}

/// Name and value of every indicator of one waveform, in the order of the table.
using Row = std::vector<std::pair<QString, double>>;

/// What is asked of every waveform.
struct Questions
{
    double rate = 0;
    std::vector<Band> bands;
    std::optional<Band> envelope;
    std::vector<double> frequencies;
};

Row indicatorsOf(std::span<const double> waveform, const Questions &questions)
{
    const VibrationIndicators said = vibrationIndicators(waveform);
    Row row{{QStringLiteral("rms"), said.rms},
            {QStringLiteral("peak"), said.peak},
            {QStringLiteral("crestFactor"), said.crestFactor},
            {QStringLiteral("kurtosis"), said.kurtosis},
            {QStringLiteral("skewness"), said.skewness}};
    if (questions.rate <= 0)
        return row;
    const Spectrum spectrum = spectrumOf(waveform, questions.rate);
    for (const Band &band : questions.bands)
        row.emplace_back(QStringLiteral("rms %1").arg(band.name()), spectrum.bandRms(band.from, band.to));
    for (const double frequency : questions.frequencies)
        row.emplace_back(QStringLiteral("line %1 Hz").arg(frequency), spectrum.at(frequency));
    if (!questions.envelope)
        return row;
    const Spectrum envelope =
        envelopeSpectrum(waveform, questions.rate, questions.envelope->from, questions.envelope->to);
    row.emplace_back(QStringLiteral("envelope rms"), envelope.bandRms(0, questions.rate / 2));
    for (const double frequency : questions.frequencies)
        row.emplace_back(QStringLiteral("envelope %1 Hz").arg(frequency), envelope.at(frequency));
    return row;
}

class IndicatorsCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app =
            root.add_subcommand("indicators", "Condition indicators of vibration: a row for each waveform and column.");
        app->add_option("FILE", m_files, "Waveforms, a column for each sensor.")->required();
        app->add_option("--rate", m_rate, "Samples a second; spectra need it.")->check(CLI::PositiveNumber);
        app->add_option("--columns", m_columns, "Names A,B,C for tables without a header.")->delimiter(',');
        app->add_option("--sensors", m_sensors, "Columns A,B,C to look at; otherwise all.")->delimiter(',');
        app->add_option("--segment", m_segment, "Cut a long record into waveforms of so many samples.")
            ->check(CLI::Range(int(fewestSamples), 1 << 24));
        app->add_option("--bands", m_bands, "RMS in bands FROM-TO,FROM-TO in Hz.")->delimiter(',');
        app->add_option("--envelope", m_envelope, "Demodulate the band FROM-TO in Hz, in which impacts ring.");
        app->add_option("--frequencies", m_frequencies,
                        "Amplitudes at F1,F2 Hz, such as a bearing's fault frequencies; in the envelope, too.")
            ->delimiter(',');
        app->add_flag("--json", m_json, "[{file, column, segment, indicators}]");
        return app;
    }

    int run() override
    {
        if (const auto asked = readQuestions(); !asked)
            return fail(asked.error());
        for (const std::string &file : m_files)
            if (const auto told = tellFile(QString::fromStdString(file)); !told)
                return fail(told.error());
        if (m_json)
            printJson(m_rows);
        return 0;
    }

private:
    Result<void> readQuestions()
    {
        m_questions.rate = m_rate;
        m_questions.frequencies = m_frequencies;
        for (const std::string &text : m_bands) {
            const auto band = readBand(text);
            if (!band)
                return band.error();
            m_questions.bands.push_back(*band);
        }
        if (!m_envelope.empty()) {
            const auto band = readBand(m_envelope);
            if (!band)
                return band.error();
            m_questions.envelope = *band;
        }
        const bool needsRate = !m_bands.empty() || !m_envelope.empty() || !m_frequencies.empty();
        if (needsRate && m_rate <= 0)
            return Error{
                ErrorCode::InvalidArgument, tr("Bands, envelopes and lines need --rate, in samples a second."), {}};
        return {};
    }

    Result<void> tellFile(const QString &path)
    {
        const auto frame = told(readFrame(path, {toStrings(m_columns), {}}));
        if (!frame)
            return frame.error();
        const QStringList columns = m_sensors.empty() ? frame->columns : toStrings(m_sensors);
        const auto values = columnsLike(*frame, columns, {});
        if (!values)
            return values.error();
        for (qsizetype c = 0; c < columns.size(); ++c)
            if (const auto told = tellColumn(path, columns[c], values->col(c)); !told)
                return told.error();
        return {};
    }

    Result<void> tellColumn(const QString &path, const QString &column, const Vector &values)
    {
        std::vector<double> record;
        std::ranges::copy_if(values, std::back_inserter(record), [](double value) { return !std::isnan(value); });
        const size_t length = m_segment > 0 ? size_t(m_segment) : record.size();
        if (record.size() < std::max(length, fewestSamples))
            return Error{ErrorCode::InvalidArgument,
                         tr("The column “%1” of “%2” has %3 values; a waveform needs %4.")
                             .arg(column, path)
                             .arg(record.size())
                             .arg(std::max(length, fewestSamples)),
                         {}};
        for (size_t first = 0; first + length <= record.size(); first += length)
            tell(path, column, first / length, indicatorsOf(std::span(record).subspan(first, length), m_questions));
        return {};
    }

    void tell(const QString &path, const QString &column, size_t segment, const Row &row)
    {
        if (m_json) {
            QJsonObject indicators;
            for (const auto &[name, value] : row)
                indicators.insert(name, value);
            m_rows += QJsonObject{{QStringLiteral("file"), path},
                                  {QStringLiteral("column"), column},
                                  {QStringLiteral("segment"), qint64(segment)},
                                  {QStringLiteral("indicators"), indicators}};
            return;
        }
        QStringList head{QStringLiteral("file,column,segment")};
        QStringList line{csvField(QFileInfo(path).fileName()), csvField(column), QString::number(segment)};
        for (const auto &[name, value] : row) {
            head += csvField(name);
            line += QString::number(value, 'g', 6);
        }
        if (std::exchange(m_first, false))
            printLine(head.join(u','));
        printLine(line.join(u','));
    }

    std::vector<std::string> m_files, m_columns, m_sensors, m_bands;
    std::vector<double> m_frequencies;
    std::string m_envelope;
    double m_rate = 0;
    int m_segment = 0;
    bool m_json = false, m_first = true;
    Questions m_questions;
    QJsonArray m_rows;
};

} // namespace

std::unique_ptr<Subcommand> makeIndicatorsCommand()
{
    return std::make_unique<IndicatorsCommand>();
}

} // namespace twinscope::predict
