// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/findingsource.h"

#include <QCoreApplication>

#include <condition_variable>

namespace twinscope::predict {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("predict", source);
}

} // namespace

FindingSource::FindingSource(telemetry::SourceContext context)
    : m_context(std::move(context))
    , m_watches(m_context)
    , m_lives(m_context)
{
}

void FindingSource::start()
{
    m_thread = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

void FindingSource::stop()
{
    m_thread = {};
}

telemetry::LinkStatus FindingSource::status() const
{
    const std::scoped_lock lock(m_mutex);
    return m_status;
}

void FindingSource::announce(telemetry::LinkState state, const QString &sentence)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_status = {state, sentence, 0};
    }
    m_context.sink->linkChanged(m_context.definition.id, status());
}

void FindingSource::tellFaults()
{
    for (const auto *faults : {&m_watches.faults(), &m_lives.faults()})
        for (const Fault &fault : *faults)
            m_context.log->warning(m_context.definition.id, fault.sentence);
}

void FindingSource::judgeUntil(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested() && !(m_watches.isEmpty() && m_lives.isEmpty())) {
        const core::Time now = m_context.clock->now();
        std::vector<telemetry::IncomingSample> batch;
        m_lives.judge(now, batch);
        m_watches.judge(now, batch);
        if (!batch.empty())
            m_context.sink->deliver(std::move(batch));
        wake.wait_for(lock, stop, m_watches.step(), [] { return false; });
    }
    wake.wait(lock, stop, [] { return false; });
}

void FindingSource::run(std::stop_token stop)
{
    tellFaults();
    const QString nothingRecorded = text(QT_TRANSLATE_NOOP(
        "predict", "What is normal is learnt from the record, and nothing is recorded here: record the plant."));
    const bool isBlind = !m_context.history && m_watches.needRecord();
    if (isBlind && m_lives.isEmpty())
        return announce(telemetry::LinkState::Lost, nothingRecorded);
    announce(telemetry::LinkState::Connecting, text(QT_TRANSLATE_NOOP("predict", "Learning what is normal.")));
    m_lives.prepare(stop);
    if (isBlind)
        m_context.log->warning(m_context.definition.id, nothingRecorded);
    m_watches.prepare(stop);
    announce(telemetry::LinkState::Connected);
    judgeUntil(stop);
    announce(telemetry::LinkState::Stopped);
}

std::unique_ptr<telemetry::TelemetrySource> FindingSourceFactory::createSource(telemetry::SourceContext context)
{
    return std::make_unique<FindingSource>(std::move(context));
}

} // namespace twinscope::predict
