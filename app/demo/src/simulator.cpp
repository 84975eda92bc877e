// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages.h"

#include <twinscope/core/resources.h>
#include <twinscope/demo/demoplant.h>
#include <twinscope/plant/projectfile.h>
#include <twinscope/sdk/publisher.h>

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

#include <cstdio>

namespace twinscope::demo {

namespace {

constexpr int PublishMs = 500;
constexpr double LongestStep = 0.5; ///< seconds of physics
constexpr auto BrokerTimeout = std::chrono::seconds(10);
constexpr quint64 Seed = 42;

struct Destroy
{
    void operator()(cw_plant *plant) const { cw_destroy(plant); }
};

int failed(const core::Error &error)
{
    std::fprintf(stderr, "twinscope: %s\n", qUtf8Printable(error.sentence));
    return 1;
}

class Simulator
{
public:
    Simulator(const plant::Plant &plant, telemetry::Publisher &publisher, const core::Clock &clock, double speed)
        : m_messages(plant)
        , m_publisher(publisher)
        , m_clock(clock)
        , m_speed(speed)
        , m_state(cw_create(Seed))
    {
    }

    const QStringList &unknownChannels() const { return m_messages.unknownChannels(); }

    /// The last so many seconds, so that a new demo has a past to look at.
    core::Result<void> backfill(int seconds)
    {
        const core::Time now = m_clock.now();
        for (int second = seconds; second > 0; --second) {
            advance(1.0);
            if (auto sent = publish(now - std::chrono::seconds(second), true); !sent)
                return sent;
            if (auto flushed = m_publisher.flush(BrokerTimeout); !flushed)
                return flushed;
        }
        m_last = m_clock.now();
        return {};
    }

    core::Result<void> step()
    {
        const core::Time now = m_clock.now();
        if (m_last.ns != 0 && now > m_last)
            advance(std::min(core::toSeconds(now - m_last), 60.0) * m_speed);
        m_last = now;
        return publish(now, false);
    }

private:
    void advance(double seconds)
    {
        for (; seconds > 1e-6; seconds -= LongestStep)
            cw_step(m_state.get(), std::min(seconds, LongestStep));
    }

    core::Result<void> publish(core::Time time, bool withTimeOnly)
    {
        for (const OutgoingMessage &message : m_messages.compose(m_state.get(), time, withTimeOnly)) {
            if (auto sent = m_publisher.publish(message.topic, message.payload, 0, false); !sent)
                return sent;
        }
        return {};
    }

    const Messages m_messages;
    telemetry::Publisher &m_publisher;
    const core::Clock &m_clock;
    const double m_speed;
    std::unique_ptr<cw_plant, Destroy> m_state;
    core::Time m_last;
};

/// The parent holds the other end of stdin; when it is gone, so are we.
void quitWithParent(QObject *context)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier] {
        char buffer[64];
        if (::read(STDIN_FILENO, buffer, sizeof buffer) <= 0) {
            notifier->setEnabled(false);
            QCoreApplication::quit();
        }
    });
}

int run(Simulator &simulator)
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (const auto stepped = simulator.step(); !stepped)
            QCoreApplication::exit(failed(stepped.error()));
    });
    quitWithParent(&timer);
    timer.start(PublishMs);
    return QCoreApplication::exec();
}

} // namespace

int simulate(const SimulationOptions &options, sdk::Services &services)
{
    const auto project =
        plant::openProject(core::resourcePath(QStringLiteral("demo/cooling-water/cooling-water.twin.json")));
    if (!project)
        return failed(project.error());
    const auto publisher = sdk::createPublisher(services);
    if (!publisher)
        return failed({core::ErrorCode::Unsupported,
                       QCoreApplication::translate("demo", "No plugin can publish to a broker: see twinscope plugins."),
                       {}});
    if (const auto open = publisher->open(options.brokerUrl, BrokerTimeout); !open)
        return failed(open.error());
    Simulator simulator(project->plant, *publisher, services.clock(), options.speed);
    for (const QString &channel : simulator.unknownChannels())
        std::fprintf(stderr, "twinscope: the simulator does not know the channel %s\n", qUtf8Printable(channel));
    if (const auto filled = simulator.backfill(options.backfillSeconds); !filled)
        return failed(filled.error());
    return run(simulator);
}

} // namespace twinscope::demo
