// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/processmodels.h"

#include <cmath>
#include <limits>
#include <random>

namespace twinscope::predict {

namespace {

constexpr size_t draws = 1000;
constexpr quint32 seed = 1;
constexpr double never = std::numeric_limits<double>::infinity();

/// The second half of a record: wear speeds up, and what it does now is what it will do.
Indicator recentHalf(const Indicator &indicator)
{
    const auto from = std::ptrdiff_t(std::min(indicator.size() / 2, indicator.size() - DegradationModel::fewestValues));
    return {{indicator.times.begin() + from, indicator.times.end()},
            {indicator.values.begin() + from, indicator.values.end()}};
}

/// First passage of Brownian motion with drift over a distance (Michael, Schucany and Haas 1976).
double inverseGaussian(double mean, double shape, std::mt19937 &random)
{
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    const double n = normal(random), y = n * n;
    const double root = std::sqrt(4 * mean * shape * y + mean * mean * y * y);
    const double x = mean + mean * mean * y / (2 * shape) - mean / (2 * shape) * root;
    return uniform(random) <= mean / (mean + x) ? x : mean * mean / std::max(x, 1e-300);
}

class WienerModel final : public DegradationModel
{
public:
    std::vector<double> remainingTimes(const Indicator &indicator, double limit) const override
    {
        const Indicator recent = recentHalf(indicator);
        const double span = recent.times.back() - recent.times.front();
        const double drift = (recent.values.back() - recent.values.front()) / span;
        double diffusion = 0;
        for (size_t i = 1; i < recent.size(); ++i) {
            const double step = recent.times[i] - recent.times[i - 1];
            const double residual = recent.values[i] - recent.values[i - 1] - drift * step;
            diffusion += residual * residual / step / double(recent.size() - 1);
        }
        const double distance = limit - recent.values.back();
        std::mt19937 random(seed);
        std::normal_distribution<double> drifts(drift, std::sqrt(diffusion / span));
        std::vector<double> times;
        for (size_t i = 0; i < draws; ++i) {
            const double drawn = drifts(random);
            if (drawn <= 0)
                times.push_back(never);
            else if (diffusion <= 0)
                times.push_back(distance / drawn);
            else
                times.push_back(inverseGaussian(distance / drawn, distance * distance / diffusion, random));
        }
        return times;
    }
};

class GammaModel final : public DegradationModel
{
public:
    std::vector<double> remainingTimes(const Indicator &indicator, double limit) const override
    {
        const Moments rates = growth(recentHalf(indicator));
        if (rates.mean <= 0)
            return std::vector<double>(draws, never);
        const double distance = limit - indicator.values.back();
        if (rates.variance <= 0)
            return std::vector<double>(draws, distance / rates.mean);
        const double shape = rates.mean * rates.mean / rates.variance, scale = rates.variance / rates.mean;
        std::mt19937 random(seed);
        std::vector<double> times;
        for (size_t i = 0; i < draws; ++i)
            times.push_back(passage(distance, distance / rates.mean / steps, shape, scale, random));
        return times;
    }

private:
    static constexpr int steps = 50; ///< to the limit at the mean rate

    struct Moments
    {
        double mean = 0, variance = 0; ///< of the growth in a unit of time
    };

    /// Of the highest value so far, which never falls.
    static Moments growth(const Indicator &indicator)
    {
        const double span = indicator.times.back() - indicator.times.front();
        double highest = indicator.values.front(), squares = 0;
        for (size_t i = 1; i < indicator.size(); ++i) {
            const double increment = std::max(0.0, indicator.values[i] - highest);
            highest += increment;
            squares += increment * increment;
        }
        const double mean = (highest - indicator.values.front()) / span;
        return {mean, squares / span};
    }

    static double passage(double distance, double step, double shape, double scale, std::mt19937 &random)
    {
        std::gamma_distribution<double> increment(shape * step, scale);
        double gone = 0;
        for (int i = 0; i < 100 * steps; ++i) {
            const double grown = increment(random);
            if (gone + grown >= distance)
                return step * (i + (grown > 0 ? (distance - gone) / grown : 1));
            gone += grown;
        }
        return never;
    }
};

class ParticleModel final : public DegradationModel
{
public:
    std::vector<double> remainingTimes(const Indicator &indicator, double limit) const override
    {
        std::mt19937 random(seed);
        const double noise = measurementNoise(indicator);
        auto particles = spread(indicator, noise, random);
        for (size_t i = 1; i < indicator.size(); ++i) {
            const double step = indicator.times[i] - indicator.times[i - 1];
            for (Particle &particle : particles)
                move(particle, step, span(indicator), random);
            particles = resample(particles, indicator.values[i], noise, random);
        }
        std::vector<double> times;
        times.reserve(particles.size());
        for (Particle &particle : particles)
            times.push_back(passage(particle, limit, span(indicator), random));
        return times;
    }

private:
    /// Level, its speed, and the rate at which the speed grows.
    struct Particle
    {
        double level = 0, speed = 0, growth = 0;
    };

    static double span(const Indicator &indicator) { return indicator.times.back() - indicator.times.front(); }

    /// From second differences, which a smooth course hardly has.
    static double measurementNoise(const Indicator &indicator)
    {
        double squares = 0;
        for (size_t i = 2; i < indicator.size(); ++i) {
            const double bend = indicator.values[i] - 2 * indicator.values[i - 1] + indicator.values[i - 2];
            squares += bend * bend;
        }
        const auto [low, high] = std::ranges::minmax(indicator.values);
        return std::max(std::sqrt(squares / 6 / double(indicator.size() - 2)), 1e-3 * (high - low) + 1e-12);
    }

    static std::vector<Particle> spread(const Indicator &indicator, double noise, std::mt19937 &random)
    {
        const auto [low, high] = std::ranges::minmax(indicator.values);
        std::normal_distribution<double> level(indicator.values.front(), noise);
        std::exponential_distribution<double> speed(span(indicator) / std::max(high - low, noise));
        std::uniform_real_distribution<double> growth(-1, 5);
        std::vector<Particle> particles(draws);
        for (Particle &particle : particles)
            particle = {level(random), speed(random), growth(random) / span(indicator)};
        return particles;
    }

    /// `record`: the time that the record spans, which everything random is measured by.
    static void move(Particle &particle, double step, double record, std::mt19937 &random)
    {
        std::normal_distribution<double> normal;
        const double share = std::sqrt(step / record);
        particle.level += particle.speed * step;
        particle.speed *= std::exp(particle.growth * step + 0.5 * share * normal(random));
        particle.growth += 2 / record * share * normal(random);
    }

    static std::vector<Particle> resample(const std::vector<Particle> &particles, double measured, double noise,
                                          std::mt19937 &random)
    {
        std::vector<double> weights;
        double sum = 0;
        for (const Particle &particle : particles) {
            const double distance = (measured - particle.level) / (2 * noise);
            weights.push_back(sum += 1e-12 + std::exp(-distance * distance / 2));
        }
        const double first = std::uniform_real_distribution<double>()(random);
        std::vector<Particle> chosen;
        for (size_t i = 0, at = 0; i < particles.size(); ++i) {
            const double wanted = (double(i) + first) / double(particles.size()) * sum;
            while (at + 1 < weights.size() && weights[at] < wanted)
                ++at;
            chosen.push_back(particles[at]);
        }
        return chosen;
    }

    static double passage(Particle particle, double limit, double record, std::mt19937 &random)
    {
        constexpr int stepsPerRecord = 50, records = 20;
        const double step = record / stepsPerRecord;
        // What lies ahead is not drawn wilder than what was seen: the growth stays what it is.
        std::normal_distribution<double> wobble(0, 0.5 * std::sqrt(1.0 / stepsPerRecord));
        for (int i = 0; i < records * stepsPerRecord; ++i) {
            if (particle.level >= limit)
                return i * step;
            particle.level += particle.speed * step;
            particle.speed *= std::exp(std::min(particle.growth * step, 1.0) + wobble(random));
        }
        return never;
    }
};

} // namespace

std::unique_ptr<DegradationModel> makeWienerModel()
{
    return std::make_unique<WienerModel>();
}

std::unique_ptr<DegradationModel> makeGammaModel()
{
    return std::make_unique<GammaModel>();
}

std::unique_ptr<DegradationModel> makeParticleModel()
{
    return std::make_unique<ParticleModel>();
}

} // namespace twinscope::predict
