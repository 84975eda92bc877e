// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/session.h>

#include "alarmview.h"
#include "clockwatch.h"
#include "comparedframes.h"
#include "cursorframes.h"
#include "forwarder.h"
#include "liveorigin.h"
#include "modelset.h"
#include "originreader.h"
#include "ratemeter.h"
#include "recorder.h"
#include "recordspan.h"
#include "sharedreader.h"
#include "sourceset.h"
#include "storeorigin.h"
#include "upkeep.h"

#include <QFileInfo>
#include <QThread>

namespace twinscope::session {

namespace {

ModelSetOptions modelsOf(const SessionOptions &options)
{
    return {options.imports.atOnce > 0 ? options.imports.atOnce : QThread::idealThreadCount(),
            options.coarseModelsFirst};
}

alarms::JournalOptions journalOf(const plant::Project &project, const SessionOptions &options, core::MessageLog &log)
{
    if (project.path.isEmpty())
        return {};
    const QFileInfo file(project.path);
    QString base = file.fileName();
    if (base.endsWith(QLatin1String(".json")))
        base.chop(5);
    return {file.absolutePath() + QLatin1Char('/') + base + QStringLiteral(".alarms.jsonl"), options.record, &log};
}

} // namespace

geometry::ModelLoader loaderFor(const SessionOptions &options)
{
    return options.cacheDirectory.isEmpty()
               ? geometry::ModelLoader(geometry::ModelLoader::defaultCacheDirectory(), options.imports.worker)
               : geometry::ModelLoader(options.cacheDirectory, options.imports.worker);
}

/// Members stand in the order of their dependence: what is declared later goes first.
struct Session::Private
{
    Private(Session *q, plant::Project p, sdk::Services &s, SessionOptions o)
        : project(std::move(p))
        , services(s)
        , options(std::move(o))
        , cursor(s.clock())
        , alarms(project.plant, s.clock(), journalOf(project, options, s.log()))
        , table(project.plant.channels)
        , ingest(table, project.plant, s.clock(), s.log())
        , reader(project.plant.channels.size(), alarms)
        , frames(project.plant, table, cursor, s.clock(), reader)
        , compared(cursor, reader)
        , alarmView(alarms, cursor, reader)
        , models(project, loaderFor(options), modelsOf(options), jobs, s.log())
        , rates(s.clock())
        , clockWatch(s.clock(), s.log())
        , saved(options.saved ? options.saved : std::make_shared<const plant::Plant>(project.plant))
        , modified(options.saved && project.plant != *saved)
    {
        connect(&models, &ModelSet::loaded, q, &Session::modelLoaded);
        connect(&models, &ModelSet::failed, q, &Session::modelFailed);
        connect(&models, &ModelSet::finished, q, &Session::modelsFinished);
        connect(&alarmView, &AlarmView::changed, q, &Session::alarmsChanged);
    }

    void openHistory();
    void readShared();
    void feedShared();
    void show(historian::Store &store, const std::vector<historian::SeriesId> &series);
    const historian::Store *history() const;
    const std::vector<historian::SeriesId> &seriesOfHistory() const;
    std::vector<historian::CsvExport::Column> columnsOf(const std::vector<core::ChannelIndex> &channels) const;
    void noteModified(Session *q);

    plant::Project project;
    sdk::Services &services;
    SessionOptions options;
    core::TimeCursor cursor;
    std::unique_ptr<Recorder> recorder;
    std::unique_ptr<Forwarder> forwarder;
    std::unique_ptr<SharedReader> sharedReader;
    alarms::AlarmEngine alarms;
    telemetry::LiveTable table;
    telemetry::Ingest ingest;
    OriginReader reader;
    CursorFrames frames;
    ComparedFrames compared;
    AlarmView alarmView;
    ModelSet models;
    RateMeter rates;
    ClockWatch clockWatch;
    QHash<QString, core::Origin> furtherOrigins;
    std::unique_ptr<RecordSpan> span;
    std::unique_ptr<Upkeep> upkeep;
    std::unique_ptr<SourceSet> sources;
    core::JobRunner jobs; ///< goes first: it waits for jobs that use the others
    bool started = false;
    std::shared_ptr<const plant::Plant> saved;
    bool modified;
};

void Session::Private::openHistory()
{
    span.reset();
    upkeep.reset();
    const plant::History &history = project.plant.history;
    const bool record = options.record && (options.headless || history.recordedBy == plant::RecordedBy::Everyone);
    if (!record && !history.sharedUrl.isEmpty()) {
        readShared();
        return;
    }
    recorder = std::make_unique<Recorder>(project, services.log(), record);
    if (!recorder->store())
        return;
    show(*recorder->store(), recorder->series());
    if (!recorder->isRecording())
        return;
    if (!history.sharedUrl.isEmpty())
        feedShared();
    upkeep = std::make_unique<Upkeep>(*recorder->store(), history.rules, services.clock(), services.log());
    ingest.setArchive(
        [this](std::span<const telemetry::IncomingSample> batch, std::span<const telemetry::Receipt> receipts) {
            return recorder->append(batch, receipts);
        });
}

void Session::Private::show(historian::Store &store, const std::vector<historian::SeriesId> &series)
{
    reader.setOrigin(QLatin1String(core::HistoryOrigin),
                     std::make_shared<StoreOrigin>(store, project.plant, series, services.log()));
    span = std::make_unique<RecordSpan>(store, cursor);
}

void Session::Private::readShared()
{
    std::vector<QString> ids;
    for (const plant::Channel &channel : project.plant.channels)
        ids.push_back(channel.id);
    sharedReader = std::make_unique<SharedReader>(sharedOpener(project.plant.history.sharedUrl, services),
                                                  std::move(ids), services.log());
    connect(sharedReader.get(), &SharedReader::opened, sharedReader.get(),
            [this] { show(*sharedReader->store(), sharedReader->series()); });
}

void Session::Private::feedShared()
{
    const auto id = recorderIdOf(historian::embeddedStorePath(project.path));
    if (!id) {
        services.log().error(QStringLiteral("shared history"), id.error());
        return;
    }
    forwarder =
        std::make_unique<Forwarder>(*recorder->embeddedStore(), sharedOpener(project.plant.history.sharedUrl, services),
                                    services.clock(), services.log(), Forwarder::Options{.recorderId = *id});
    recorder->setListener([this](quint64 stored) { forwarder->appended(stored); });
}

const historian::Store *Session::Private::history() const
{
    if (recorder)
        return recorder->store();
    return sharedReader ? sharedReader->store() : nullptr;
}

const std::vector<historian::SeriesId> &Session::Private::seriesOfHistory() const
{
    return recorder ? recorder->series() : sharedReader->series();
}

std::vector<historian::CsvExport::Column>
Session::Private::columnsOf(const std::vector<core::ChannelIndex> &channels) const
{
    std::vector<historian::CsvExport::Column> columns;
    for (const core::ChannelIndex channel : channels) {
        if (const auto series = seriesOfHistory().at(channel); series != NoSeries)
            columns.push_back({project.plant.channels.at(channel).id, series});
    }
    return columns;
}

Session::Session(plant::Project project, sdk::Services &services, SessionOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(project), services, std::move(options)))
{
}

Session::~Session()
{
    stop();
}

void Session::start()
{
    if (std::exchange(d->started, true))
        return;
    for (const plant::Problem &problem : d->project.problems)
        d->services.log().warning(problem.pointer, problem.message);
    d->alarms.open();
    d->openHistory();
    d->ingest.addListener([this](std::span<const telemetry::IncomingSample> batch) {
        for (const auto &incoming : batch) {
            if (!incoming.historical)
                d->alarms.evaluate(incoming.channel, incoming.sample);
        }
    });
    d->ingest.start();
    if (d->options.connectSources) {
        const SourceSet::Around around{isRecording() ? d->recorder.get() : nullptr,
                                       std::make_shared<LiveOrigin>(d->table), history()};
        d->sources = std::make_unique<SourceSet>(d->project, d->services, d->options, d->ingest, around);
        d->sources->start();
    }
}

void Session::stop()
{
    if (!std::exchange(d->started, false))
        return;
    d->sources.reset();
    d->ingest.stop();
    if (d->forwarder)
        d->forwarder->stop();
    d->reader.removeOrigins();
}

const plant::Project &Session::project() const
{
    return d->project;
}
core::TimeCursor &Session::cursor()
{
    return d->cursor;
}
core::FrameFeed &Session::frames()
{
    return d->frames;
}
core::EnvelopeService &Session::envelopes()
{
    return d->reader;
}
alarms::AlarmEngine &Session::alarms()
{
    return d->alarms;
}
core::JobRunner &Session::jobs()
{
    return d->jobs;
}
core::MessageLog &Session::log()
{
    return d->services.log();
}

std::shared_ptr<const core::ValueSource> Session::history() const
{
    return d->reader.origin(QLatin1String(core::HistoryOrigin));
}

void Session::setOrigin(core::Origin origin)
{
    const QString key = origin.key;
    d->reader.setOrigin(key, origin.values, origin.start);
    d->furtherOrigins.insert(key, std::move(origin));
    if (d->cursor.origin() == key)
        showOrigin(key, d->cursor.time()); // its values and its span are others now
    if (d->compared.comparison() && d->compared.comparison()->origin == key)
        compareWith(d->compared.comparison());
}

void Session::removeOrigin(const QString &key)
{
    if (!d->furtherOrigins.remove(key))
        return;
    if (d->cursor.origin() == key)
        d->cursor.goLive();
    if (d->compared.comparison() && d->compared.comparison()->origin == key)
        compareWith(std::nullopt);
    d->reader.removeOrigin(key);
}

void Session::showOrigin(const QString &key, core::Time at)
{
    const auto origin = d->furtherOrigins.constFind(key);
    if (origin == d->furtherOrigins.cend())
        return;
    d->cursor.setSpan(origin->from, origin->to);
    d->cursor.setOrigin(key, at);
}

QString Session::originTitle(const QString &key) const
{
    const QString title = d->furtherOrigins.value(key).title;
    return title.isEmpty() ? key : title;
}

void Session::compareWith(const std::optional<core::Comparison> &comparison)
{
    const auto origin = comparison ? d->furtherOrigins.constFind(comparison->origin) : d->furtherOrigins.cend();
    const bool isFurther = origin != d->furtherOrigins.cend();
    d->compared.compareWith(comparison, isFurther ? origin->from : core::Time{1},
                            isFurther ? origin->to : core::Time{0});
}

const std::optional<core::Comparison> &Session::comparison() const
{
    return d->compared.comparison();
}

core::FrameFeed &Session::comparedFrames()
{
    return d->compared;
}

SessionCounters Session::counters() const
{
    return d->rates.measure(d->ingest.counters());
}

std::vector<std::pair<QString, telemetry::LinkStatus>> Session::links() const
{
    return d->ingest.links();
}

bool Session::isRecording() const
{
    return d->recorder && d->recorder->isRecording();
}

SharedHistoryState Session::sharedHistory() const
{
    if (d->forwarder)
        return d->forwarder->state();
    return d->sharedReader ? d->sharedReader->state() : SharedHistoryState();
}

std::pair<core::Time, core::Time> Session::recordedSpan() const
{
    return d->span ? d->span->known() : std::pair(core::Time{1}, core::Time{0});
}

void Session::loadRecord(RecordFile file, std::function<void(core::Result<historian::CsvLoadReport>)> answer)
{
    d->jobs.start<historian::CsvLoadReport>(
        tr("Loading %1").arg(QFileInfo(file.path).fileName()),
        [this, file = std::move(file)](core::Progress &progress) -> core::Result<historian::CsvLoadReport> {
            if (!isRecording())
                return core::Error{core::ErrorCode::Refused,
                                   tr("Nothing can be loaded while this window does not record: see the log."),
                                   {}};
            const auto load = loadOf(file, d->project.plant, *d->recorder->store());
            if (!load)
                return load.error();
            return historian::loadCsv(
                *load, [this](std::span<const historian::SeriesSample> batch) { return d->recorder->write(batch); },
                progress);
        },
        std::move(answer));
}

void Session::exportRecord(RecordExport what, std::function<void(core::Result<historian::CsvExportReport>)> answer)
{
    d->jobs.start<historian::CsvExportReport>(
        tr("Exporting %1").arg(QFileInfo(what.path).fileName()),
        [this, what = std::move(what)](core::Progress &progress) -> core::Result<historian::CsvExportReport> {
            const historian::Store *store = d->history();
            if (!store)
                return core::Error{core::ErrorCode::NotFound, tr("Nothing is recorded of this plant so far."), {}};
            return exportTo(
                what.path, *store,
                {d->columnsOf(what.channels), what.from, what.to, what.layout, what.separator, what.decimal}, progress);
        },
        std::move(answer));
}

bool Session::hasAlarms() const
{
    return d->alarmView.isMeasured();
}

const std::vector<alarms::AlarmRow> &Session::alarmRows() const
{
    return d->alarmView.rows();
}
const std::vector<int> &Session::worstByAsset() const
{
    return d->alarmView.worstByAsset();
}

void Session::loadModels()
{
    d->models.load();
}
bool Session::modelsPending() const
{
    return d->models.isPending();
}

void Session::Private::noteModified(Session *q)
{
    const bool now = project.plant != *saved;
    if (std::exchange(modified, now) != now)
        emit q->modifiedChanged(now);
}

void Session::setBindings(std::vector<plant::Binding> bindings)
{
    d->project.plant.bindings = std::move(bindings);
    emit plantEdited();
    d->noteModified(this);
}

void Session::setCameras(std::vector<plant::Camera> cameras)
{
    d->project.plant.cameras = std::move(cameras);
    emit plantEdited();
    d->noteModified(this);
}

void Session::setSets(std::vector<plant::AssetSet> sets)
{
    d->project.plant.sets = std::move(sets);
    emit plantEdited();
    d->noteModified(this);
}

void Session::setSections(std::vector<plant::PluginSection> sections)
{
    d->project.plant.sections = std::move(sections);
    emit plantEdited();
    d->noteModified(this);
}

bool Session::isModified() const
{
    return d->modified;
}

std::shared_ptr<const plant::Plant> Session::saved() const
{
    return d->saved;
}

void Session::save()
{
    auto copy = std::make_shared<plant::Project>(d->project);
    d->jobs.start<std::shared_ptr<plant::Project>>(
        tr("Saving %1").arg(QFileInfo(copy->path).fileName()),
        [copy](core::Progress &) -> core::Result<std::shared_ptr<plant::Project>> {
            if (auto saved = plant::saveProject(*copy); !saved)
                return saved.error();
            return copy;
        },
        [this](core::Result<std::shared_ptr<plant::Project>> result) {
            if (!result) {
                d->services.log().error(d->project.path, result.error());
                return;
            }
            d->project.document = (*result)->document;
            d->saved = std::make_shared<const plant::Plant>(std::move((*result)->plant));
            d->noteModified(this); // edits may have come meanwhile
        });
}

} // namespace twinscope::session
