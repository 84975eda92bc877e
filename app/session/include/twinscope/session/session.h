// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarmengine.h>
#include <twinscope/core/frame.h>
#include <twinscope/core/job.h>
#include <twinscope/core/timecursor.h>
#include <twinscope/geometry/modelloader.h>
#include <twinscope/plant/projectfile.h>
#include <twinscope/sdk/services.h>
#include <twinscope/telemetry/ingest.h>

#include <QHash>
#include <QObject>

#include <memory>

namespace twinscope::session {

struct SessionOptions
{
    bool record = true; ///< write samples into the store beside the project
    bool connectSources = true;
    bool isModified = false; ///< the project differs from its file already
    QHash<QString, QString> sourceUrls; ///< source id → URL instead of the project's; "*" for all of them
    geometry::ImportSettings import;
    core::WorkerLimits limits;
    QString cacheDirectory; ///< empty: the default one
};

/// Counters of everything that went through, for the status bar and `twinscope record`.
struct SessionCounters : telemetry::IngestCounters
{
    double receivedPerSecond = 0;
    double storedPerSecond = 0;
};

/// A plant at work, without a window: sources → ingest → live table, store, alarms; the clock of the screen and its
/// origins; models through workers. Everything the views need hangs here. Main thread; nothing here blocks, except
/// stop(), which hands the last samples to the store.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(plant::Project project, sdk::Services &services, SessionOptions options = {}, QObject *parent = nullptr);
    ~Session() override; ///< as stop()

    void start(); ///< opens store and journal, starts sources; faults go to the log, what works goes on
    void stop();

    const plant::Project &project() const;
    const plant::Plant &plant() const { return project().plant; }
    core::TimeCursor &cursor();
    core::FrameFeed &frames();
    core::EnvelopeService &envelopes();
    alarms::AlarmEngine &alarms();
    core::JobRunner &jobs();
    core::MessageLog &log();

    SessionCounters counters() const;
    std::vector<std::pair<QString, telemetry::LinkStatus>> links() const;
    bool isRecording() const; ///< false where the store could not be opened; the log says why

    /// Alarm rows and worst priority by asset at the cursor: live from the engine, else from the journal.
    const std::vector<alarms::AlarmRow> &alarmRows() const;
    const std::vector<int> &worstByAsset() const;

    /// Reads the models of all assets through workers, two at a time; modelLoaded or modelFailed for each distinct file.
    void loadModels();
    bool modelsPending() const;

    /// Edits. Each is undoable by the caller through setPlant(); save() writes in a job, the log says what went wrong.
    void setBindings(std::vector<plant::Binding> bindings);
    void setCameras(std::vector<plant::Camera> cameras);
    bool isModified() const;
    void save();

signals:
    void alarmsChanged(); ///< rows at the cursor differ; at most once a frame
    void modelLoaded(const QString &file, std::shared_ptr<const twinscope::geometry::Model> model);
    void modelFailed(const QString &file, const QString &sentence);
    void modelsFinished();
    void plantEdited(); ///< bindings or cameras changed
    void modifiedChanged(bool modified);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Services of the process: the registries plugins fill, the log and the system clock.
class HostServices final : public sdk::Services
{
public:
    HostServices();
    sdk::Registry<geometry::Importer> &importers() override { return m_importers; }
    sdk::Registry<telemetry::SourceFactory> &sourceFactories() override { return m_sources; }
    core::MessageLog &log() override { return m_log; }
    const core::Clock &clock() override { return m_clock; }

private:
    core::SystemClock m_clock;
    core::MessageLog m_log{m_clock};
    sdk::Registry<geometry::Importer> m_importers;
    sdk::Registry<telemetry::SourceFactory> m_sources;
};

} // namespace twinscope::session
