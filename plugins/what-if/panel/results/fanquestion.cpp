// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fanquestion.h"

#include "scenariovalues.h"

#include <twinscope/core/units.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr double Lead = 0.3; ///< of the horizon, shown of what was before
constexpr int Columns = 900;

QString text(const char *source)
{
    return QCoreApplication::translate("future", source);
}

using Points = std::vector<std::pair<core::Time, double>>;

/// The model's unit and the channel's, and what leads from one to the other.
struct Units
{
    std::function<double(double)> convert;
    QString symbol;
};

Units unitsOf(const FanQuestion &question, const Manifest &manifest, core::ChannelIndex channel)
{
    const QString model = manifest.units.value(manifest.outputs.indexOf(question.output));
    if (channel == core::NoChannel)
        return {[](double value) { return value; }, core::unitSymbol(model)};
    const QString unit = question.plant.channels[channel].unit;
    return {unitConversion(model, unit), core::unitSymbol(unit)};
}

core::Result<Points> futureOf(const LoadedRuns &runs, const QString &output, const Units &units)
{
    auto curve = runs.results->curve(0, output);
    if (!curve)
        return curve.error();
    const auto times = runs.manifest().times();
    Points points;
    for (size_t i = 0; i < std::min(times.size(), curve->size()); ++i)
        points.emplace_back(runs.start + core::seconds(times[i]), units.convert((*curve)[i]));
    return points;
}

Points measuredOf(const FanQuestion &question, core::ChannelIndex channel, core::Time from, core::Time to)
{
    Points points;
    if (!question.history || channel == core::NoChannel || to <= from)
        return points;
    for (const core::EnvelopeColumn &column : question.history->envelope(channel, from, to, Columns))
        if (column.count > 0 && column.worst.level != core::QualityLevel::Bad)
            points.emplace_back(column.from + (to - from) / (2 * Columns), column.last);
    return points;
}

/// No more of the past is shown than there is, and a little of it always.
core::Time beginOf(const FanPlot &plot, const Points &measured)
{
    const core::Time least = plot.branch - (plot.to - plot.branch) / 50;
    return measured.empty() ? least : std::clamp(measured.front().first, plot.from, least);
}

core::Result<void> addBands(const FanQuestion &question, const Units &units, FanPlot &plot)
{
    if (!question.ensemble || question.ensemble->runs.empty() ||
        !question.ensemble->manifest().outputs.contains(question.output))
        return {};
    const auto bands = question.ensemble->results->bands(question.output);
    if (!bands)
        return bands.error();
    for (const double seconds : bands->times)
        plot.times.push_back(question.ensemble->start + core::seconds(seconds));
    for (size_t line = 0; line < plot.bands.size(); ++line)
        std::ranges::transform(bands->lines[line], std::back_inserter(plot.bands[line]), units.convert);
    plot.bandTitle = text(QT_TRANSLATE_NOOP("future", "median, 25–75 % and 5–95 % of %1 runs"))
                         .arg(question.ensemble->runs.size() - question.ensemble->failed());
    return {};
}

QString spanText(core::Duration span)
{
    const double hours = core::toSeconds(span) / 3600;
    return hours < 1 ? text(QT_TRANSLATE_NOOP("future", "%1 min")).arg(std::max(1, qRound(hours * 60)))
                     : text(QT_TRANSLATE_NOOP("future", "%1 h")).arg(look::number(hours, 10));
}

QString signedNumber(double value, double scale)
{
    return (value > 0 ? QStringLiteral("+") : QString()) + look::number(value, scale);
}

QString sentenceOf(const Hindsight &hindsight, const QString &unit)
{
    if (hindsight.span.count() <= 0)
        return {};
    const double scale = std::max(std::abs(hindsight.greatest), std::abs(hindsight.mean));
    return text(QT_TRANSLATE_NOOP("future", "In hindsight, over %1: measured %2 %4 from the scenario on average, %3 %4 "
                                            "at most"))
        .arg(spanText(hindsight.span), signedNumber(hindsight.mean, scale), signedNumber(hindsight.greatest, scale),
             unit);
}

Hindsight hindsightOf(const Points &scenario, const Points &measured)
{
    Hindsight hindsight;
    double sum = 0;
    int count = 0;
    for (const auto &[time, value] : measured) {
        const auto after = std::ranges::upper_bound(scenario, time, {}, &std::pair<core::Time, double>::first);
        if (after == scenario.begin() || after == scenario.end() || !std::isfinite(std::prev(after)->second))
            continue;
        const double difference = value - std::prev(after)->second;
        sum += difference;
        ++count;
        hindsight.span = time - scenario.front().first;
        if (std::abs(difference) >= std::abs(hindsight.greatest)) {
            hindsight.greatest = difference;
            hindsight.at = time;
        }
    }
    hindsight.mean = count > 0 ? sum / count : 0;
    return hindsight;
}

} // namespace

core::Result<FanAnswer> answer(const FanQuestion &question)
{
    const auto &leading = question.single ? question.single : question.ensemble;
    if (!leading)
        return FanAnswer();
    const Manifest &manifest = leading->manifest();
    const auto channel = question.plant.channelIndex(channelOf(manifest.scenario, question.output, question.plant));
    const Units units = unitsOf(question, manifest, channel);
    FanAnswer answer;
    FanPlot &plot = answer.plot;
    plot.title = question.title;
    plot.unit = units.symbol;
    plot.branch = leading->start;
    plot.to = leading->start + core::seconds(manifest.scenario.horizonSeconds);
    plot.from = plot.branch - core::seconds(manifest.scenario.horizonSeconds * Lead);
    const Points measured = measuredOf(question, channel, plot.from, std::min(plot.to, question.now));
    plot.from = beginOf(plot, measured);
    if (const auto added = addBands(question, units, plot); !added)
        return added.error();
    if (question.chosen && question.chosen->manifest().outputs.contains(question.output)) {
        auto points = futureOf(*question.chosen, question.output, units);
        if (points)
            plot.lines.push_back({LineRole::Other, question.chosenTitle, std::move(*points)});
    }
    if (question.single && manifest.outputs.contains(question.output)) {
        auto points = futureOf(*question.single, question.output, units);
        if (!points)
            return points.error();
        if (leading->isDated)
            answer.hindsight = hindsightOf(*points, measured);
        plot.note = sentenceOf(answer.hindsight, units.symbol);
        plot.lines.push_back({LineRole::Scenario, question.scenario, std::move(*points)});
    }
    plot.lines.push_back({LineRole::Measured, text(QT_TRANSLATE_NOOP("future", "measured")), measured});
    return answer;
}

} // namespace twinscope::whatif
