// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarmengine.h>
#include <twinscope/core/frame.h>
#include <twinscope/core/job.h>
#include <twinscope/core/origin.h>
#include <twinscope/core/timecursor.h>
#include <twinscope/geometry/modelloader.h>
#include <twinscope/plant/projectfile.h>
#include <twinscope/sdk/services.h>
#include <twinscope/session/recordfile.h>
#include <twinscope/telemetry/ingest.h>

#include <QHash>
#include <QObject>

#include <memory>

namespace twinscope::session {

/// What reading CAD files may take of this machine.
struct ImportLimits
{
    core::WorkerLimits worker; ///< of each file
    int atOnce = 0;            ///< files at a time; 0: one a core
};

struct SessionOptions
{
    bool record = true;    ///< write samples into the store and alarms into the journal beside the project
    bool headless = false; ///< `twinscope record`: records also where the project leaves that to it alone
    bool connectSources = true;
    std::shared_ptr<const plant::Plant> saved; ///< what the file holds; null: the project's plant
    QHash<QString, QString> sourceUrls;        ///< source id → URL instead of the project's; "*" for all of them
    ImportLimits imports;
    bool coarseModelsFirst = false; ///< a large model comes twice, at first coarse
    QString cacheDirectory;         ///< of models; empty: the default one
};

/// Reads models as a session with these options does.
geometry::ModelLoader loaderFor(const SessionOptions &options);

/// Counters of everything that went through, for the status bar and `twinscope record`.
struct SessionCounters : telemetry::IngestCounters
{
    double receivedPerSecond = 0;
    double storedPerSecond = 0;
};

/// How it stands with the history that the project shares.
struct SharedHistoryState
{
    enum Role { None, Feeding, Reading } role = None;
    bool reached = false;  ///< the server answered last time
    quint64 behind = 0;    ///< Feeding: samples that are recorded here and not there yet
    quint64 forwarded = 0; ///< Feeding: samples sent since the start
    core::Time since;      ///< Feeding: when the server was last known to take everything
    QString sentence;      ///< why it is not reached and what to do; empty while it is
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
    std::shared_ptr<const core::ValueSource> history() const; ///< thread-safe; null while nothing can be read

    /// Further origins beside live and history; plugins bring them. A cursor that shows one that is removed goes live.
    void setOrigin(core::Origin origin);
    void removeOrigin(const QString &key);
    void showOrigin(const QString &key, core::Time at);
    QString originTitle(const QString &key) const; ///< the key itself where nobody named it

    void compareWith(const std::optional<core::Comparison> &comparison); ///< nothing: ends it
    const std::optional<core::Comparison> &comparison() const;
    /// The compared origin's values; none without a comparison, or while the screen shows that very origin.
    core::FrameFeed &comparedFrames();
    core::MessageLog &log();

    SessionCounters counters() const;
    std::vector<std::pair<QString, telemetry::LinkStatus>> links() const;
    bool isRecording() const; ///< false where the store could not be opened; the log says why
    SharedHistoryState sharedHistory() const;

    /// Loads a recorded file into the store that is being recorded into, in a job. All its channels are the plant's.
    void loadRecord(RecordFile file, std::function<void(core::Result<historian::CsvLoadReport>)> answer);
    /// Writes what the history holds of channels into a file, in a job; a failed or cancelled one leaves no file.
    void exportRecord(RecordExport what, std::function<void(core::Result<historian::CsvExportReport>)> answer);
    /// Where the record begins and ends as far as it is known; from > to: nothing is recorded.
    std::pair<core::Time, core::Time> recordedSpan() const;

    /// Whether there are alarms at the cursor: what was never measured, such as a scenario from its start on, has none.
    bool hasAlarms() const;
    /// Alarm rows and worst priority by asset at the cursor: live from the engine, of what was measured from the journal, else none.
    const std::vector<alarms::AlarmRow> &alarmRows() const;
    const std::vector<int> &worstByAsset() const;

    /// Reads the models of all assets through workers, some at a time; modelLoaded or modelFailed for each distinct file.
    void loadModels();
    bool modelsPending() const;

    /// Edits; an edit that leads back to what was saved leaves nothing modified. save() writes in a job, the log says what
    /// went wrong.
    void setBindings(std::vector<plant::Binding> bindings);
    void setCameras(std::vector<plant::Camera> cameras);
    void setSets(std::vector<plant::AssetSet> sets);
    void setSections(std::vector<plant::PluginSection> sections);
    bool isModified() const;                           ///< the plant differs from what the file holds
    std::shared_ptr<const plant::Plant> saved() const; ///< what the file holds
    void save();

signals:
    void alarmsChanged(); ///< rows at the cursor differ, or whether one may act on them; at most once a frame
    void modelLoaded(const QString &file, std::shared_ptr<const twinscope::geometry::Model> model);
    void modelFailed(const QString &file, const QString &sentence);
    void modelsFinished();
    void plantEdited(); ///< bindings, cameras, sets or what plugins keep changed
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
    core::MessageLog &log() override { return m_log; }
    const core::Clock &clock() override { return m_clock; }

private:
    core::SystemClock m_clock;
    core::MessageLog m_log{m_clock};
};

} // namespace twinscope::session
