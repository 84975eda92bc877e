// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shadow.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();
constexpr size_t MomentsAtOnce = 2000;

double numberOf(const core::Sample &sample)
{
    return sample.quality.level == core::QualityLevel::Bad ? Missing : sample.value.toNumber().value_or(Missing);
}

} // namespace

struct Shadow::Private
{
    ShadowPlan plan;
    std::vector<core::ChannelIndex> channels;
    std::unique_ptr<RemoteFmu> fmu;
    core::Time start;
    qint64 steps = 0;
    std::vector<double> row;     ///< of the channels, now
    std::vector<double> numbers; ///< of the inputs, as the FMU has them
    std::vector<bool> known;     ///< of each input: its channel has had a value

    core::Time now() const { return start + plan.mapping.step * steps; }
    double modelTime(qint64 step) const { return core::toSeconds(plan.mapping.step) * double(step); }
    std::vector<double> read(const core::ValueSource &source, core::Time time) const;
    void takeInputs();
    core::Result<std::vector<double>> open(std::stop_token stop);
    ShadowMoment moment(std::span<const double> outputs) const;
};

std::vector<double> Shadow::Private::read(const core::ValueSource &source, core::Time time) const
{
    std::vector<double> row(channels.size(), Missing);
    std::vector<core::ChannelIndex> there;
    for (const core::ChannelIndex channel : channels)
        if (channel != core::NoChannel)
            there.push_back(channel);
    const auto samples = source.valuesAt(there, time);
    for (size_t i = 0, next = 0; i < channels.size(); ++i)
        if (channels[i] != core::NoChannel)
            row[i] = numberOf(samples[next++]);
    return row;
}

void Shadow::Private::takeInputs()
{
    plan.fill(row, numbers);
    for (size_t i = 0; i < known.size(); ++i)
        known[i] = std::isfinite(row[i]) || plan.inputs[i].channel == core::NoChannel;
}

ShadowMoment Shadow::Private::moment(std::span<const double> outputs) const
{
    ShadowMoment moment{.time = now()};
    for (size_t i = 0; i < plan.outputs.size(); ++i) {
        const double modelled = plan.outputs[i].conversion(outputs[i]);
        const double measured = row[plan.inputs.size() + i];
        moment.modelled.push_back(modelled);
        moment.measured.push_back(measured);
        moment.residuals.push_back(measured - modelled);
    }
    moment.hasAllInputs = std::ranges::find(known, false) == known.end();
    return moment;
}

core::Result<std::vector<double>> Shadow::Private::open(std::stop_token stop)
{
    if (fmu) {
        if (const auto again = fmu->restart(plan.startValues()); !again)
            return again.error();
    } else {
        auto opened = RemoteFmu::open(plan.path, plan.remoteOptions(), std::move(stop));
        if (!opened)
            return opened.error();
        fmu = std::move(opened).value();
    }
    if (const auto set = fmu->exchange({.inputs = numbers, .target = {}, .wantsOutputs = false}); !set)
        return set.error();
    if (const auto done = fmu->exitInitialization(); !done)
        return done.error();
    auto outputs = fmu->exchange({});
    if (!outputs)
        return outputs.error();
    return std::move(outputs->outputs);
}

Shadow::Shadow(ShadowPlan plan)
    : d(std::make_unique<Private>())
{
    d->plan = std::move(plan);
    d->channels = d->plan.channels();
}

Shadow::Shadow(Shadow &&) noexcept = default;
Shadow &Shadow::operator=(Shadow &&) noexcept = default;
Shadow::~Shadow() = default;

core::Result<Shadow> Shadow::prepare(const ModelMapping &mapping, const QString &projectFolder,
                                     const plant::Plant &plant)
{
    auto plan = ShadowPlan::make(mapping, projectFolder, plant);
    if (!plan)
        return plan.error();
    return Shadow(std::move(plan).value());
}

const ModelMapping &Shadow::mapping() const
{
    return d->plan.mapping;
}

const ShadowPlan &Shadow::plan() const
{
    return d->plan;
}

core::Time Shadow::now() const
{
    return d->now();
}

void Shadow::setParameters(const QHash<QString, double> &values)
{
    d->plan.setParameters(values);
}

core::Result<ShadowMoment> Shadow::begin(const core::ValueSource &source, core::Time time, std::stop_token stop)
{
    d->start = time;
    d->steps = 0;
    d->numbers.clear();
    for (const ShadowPlan::Input &input : d->plan.inputs)
        d->numbers.push_back(input.value);
    d->known.assign(d->plan.inputs.size(), false);
    d->row = d->read(source, time);
    d->takeInputs();
    const auto outputs = d->open(std::move(stop));
    if (!outputs)
        return outputs.error();
    return d->moment(*outputs);
}

core::Result<ShadowMoment> Shadow::step(const core::ValueSource &source)
{
    d->takeInputs();
    const auto stepped = d->fmu->exchange({.inputs = d->numbers, .target = d->modelTime(d->steps + 1)});
    if (!stepped)
        return stepped.error();
    if (stepped->endedByFmu)
        return core::Error{core::ErrorCode::Refused,
                           QCoreApplication::translate("whatif", "The model %1 ended itself at t = %2.")
                               .arg(d->plan.mapping.id)
                               .arg(stepped->time, 0, 'g', 10),
                           {}};
    ++d->steps;
    d->row = d->read(source, d->now());
    return d->moment(stepped->outputs);
}

core::Result<void> shadowHistory(Shadow &shadow, const core::ValueSource &history, core::Time from, core::Time to,
                                 const std::function<void(const ShadowMoment &)> &each, core::Progress &progress)
{
    Shadow::Private &d = *shadow.d;
    const auto show = [&](const ShadowMoment &moment) {
        if (moment.time >= from)
            each(moment);
    };
    const auto first = shadow.begin(history, from - d.plan.mapping.warmUp, progress.stopToken());
    if (!first)
        return first.error();
    show(*first);
    const auto total = qint64((to - d.start) / d.plan.mapping.step);
    while (d.steps < total) {
        if (progress.isCancelled())
            return core::Error{core::ErrorCode::Cancelled, QCoreApplication::translate("whatif", "Cancelled."), {}};
        progress.report(double(d.steps) / double(total));
        const auto count = size_t(std::min<qint64>(total - d.steps, MomentsAtOnce));
        const Window window = readWindow(history, d.channels, d.now(), d.plan.mapping.step, count + 1);
        std::vector<double> times{d.modelTime(d.steps)}, inputs;
        std::vector<std::vector<bool>> known;
        for (size_t k = 0; k < count; ++k) {
            d.row.assign(window.row(k).begin(), window.row(k).end());
            d.takeInputs();
            inputs.insert(inputs.end(), d.numbers.begin(), d.numbers.end());
            known.push_back(d.known);
            times.push_back(d.modelTime(d.steps + qint64(k) + 1));
        }
        const auto outputs = d.fmu->run(times, inputs);
        if (!outputs)
            return outputs.error();
        for (size_t k = 0; k < count; ++k) {
            ++d.steps;
            d.known = known[k];
            d.row.assign(window.row(k + 1).begin(), window.row(k + 1).end());
            show(d.moment(std::span(*outputs).subspan(k * d.plan.outputs.size())));
        }
    }
    return {};
}

} // namespace twinscope::whatif
