// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorder.h"

#include <QSysInfo>

namespace twinscope::session {

namespace {

const QString Subject = QStringLiteral("history");

/// This machine and the store's place on it: a copy of the project is another recorder.
QString nameOf(const plant::Project &project)
{
    const QByteArray machine = QSysInfo::machineUniqueId();
    const QString name = machine.isEmpty() ? QSysInfo::machineHostName() : QString::fromLatin1(machine);
    return name + QLatin1Char(':') + historian::embeddedStorePath(project.path);
}

} // namespace

Recorder::Recorder(const plant::Project &project, core::MessageLog &log, bool record)
    : m_log(log)
    , m_name(nameOf(project))
{
    open(project, record);
    if (m_store && !findSeries(project))
        m_store.reset();
    m_recording = m_recording && m_store;
}

void Recorder::open(const plant::Project &project, bool record)
{
    const QString path = historian::embeddedStorePath(project.path);
    const auto tell = [&log = m_log](const historian::Damage &damage) {
        log.error(Subject, {core::ErrorCode::Malformed, damage.sentence, {}});
    };
    if (record) {
        auto opened = historian::openEmbeddedStore(
            path, {.keepOutbox = !project.plant.history.sharedUrl.isEmpty(), .onDamage = tell});
        m_recording = opened.ok();
        if (opened)
            m_store = std::move(opened).value();
        else
            m_log.error(Subject, opened.error());
    }
    if (!m_store) {
        auto opened = historian::openEmbeddedStore(path, {.readOnly = true, .onDamage = tell});
        if (opened)
            m_store = std::move(opened).value();
        else if (record || opened.error().code != core::ErrorCode::NotFound)
            m_log.error(Subject, opened.error());
    }
}

bool Recorder::findSeries(const plant::Project &project)
{
    for (const plant::Channel &channel : project.plant.channels) {
        auto series = m_store->series(channel.id);
        const bool neverRecorded = !m_recording && !series && series.error().code == core::ErrorCode::NotFound;
        if (!series && !neverRecorded) {
            m_log.error(Subject, series.error());
            return false;
        }
        m_series.push_back(neverRecorded ? NoSeries : *series);
    }
    return true;
}

std::vector<telemetry::Receipt> Recorder::receipts(const QString &source) const
{
    std::vector<telemetry::Receipt> receipts;
    const auto stored = m_store->receipts(source);
    if (!stored) {
        m_log.error(Subject, stored.error());
        return receipts;
    }
    for (const historian::Receipt &receipt : *stored)
        receipts.push_back({receipt.source, receipt.message, receipt.digest});
    return receipts;
}

core::Result<quint64> Recorder::append(std::span<const telemetry::IncomingSample> batch,
                                       std::span<const telemetry::Receipt> receipts)
{
    std::vector<historian::SeriesSample> rows;
    rows.reserve(batch.size());
    for (const auto &incoming : batch) {
        if (incoming.channel < m_series.size())
            rows.push_back({m_series[incoming.channel], incoming.sample});
    }
    std::vector<historian::Receipt> proofs;
    proofs.reserve(receipts.size());
    for (const telemetry::Receipt &receipt : receipts)
        proofs.push_back({receipt.source, receipt.message, receipt.digest});
    const auto appended = write(rows, proofs);
    if (!appended)
        return appended.error();
    return appended->doubles;
}

core::Result<historian::Appended> Recorder::write(std::span<const historian::SeriesSample> batch,
                                                  std::span<const historian::Receipt> receipts)
{
    const std::scoped_lock lock(m_writing);
    auto appended = m_store->append(batch, receipts);
    if (appended && m_listener)
        m_listener(appended->stored);
    return appended;
}

} // namespace twinscope::session
