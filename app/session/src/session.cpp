// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/session.h>

#include "alarmview.h"
#include "cursorframes.h"
#include "modelset.h"
#include "originreader.h"
#include "ratemeter.h"
#include "recorder.h"
#include "recordspan.h"
#include "sourceset.h"
#include "storeorigin.h"

#include <QFileInfo>

namespace twinscope::session {

namespace {

geometry::ModelLoader loaderFor(const SessionOptions &options)
{
    return options.cacheDirectory.isEmpty()
               ? geometry::ModelLoader(geometry::ModelLoader::defaultCacheDirectory(), options.limits)
               : geometry::ModelLoader(options.cacheDirectory, options.limits);
}

QString journalPath(const plant::Project &project, const SessionOptions &options)
{
    if (!options.record || project.path.isEmpty())
        return {};
    const QFileInfo file(project.path);
    QString base = file.fileName();
    if (base.endsWith(QLatin1String(".json")))
        base.chop(5);
    return file.absolutePath() + QLatin1Char('/') + base + QStringLiteral(".alarms.jsonl");
}

} // namespace

/// Members stand in the order of their dependence: what is declared later goes first.
struct Session::Private
{
    Private(Session *q, plant::Project p, sdk::Services &s, SessionOptions o)
        : project(std::move(p))
        , services(s)
        , options(std::move(o))
        , cursor(s.clock())
        , alarms(project.plant, s.clock(), journalPath(project, options))
        , table(project.plant.channels)
        , ingest(table, project.plant, s.clock(), s.log())
        , reader(project.plant.channels.size(), alarms)
        , frames(project.plant, table, cursor, s.clock(), reader)
        , alarmView(alarms, cursor, reader, s.log())
        , models(project, loaderFor(options), options.import, jobs, s.log())
        , rates(s.clock())
        , modified(options.isModified)
    {
        connect(&models, &ModelSet::loaded, q, &Session::modelLoaded);
        connect(&models, &ModelSet::failed, q, &Session::modelFailed);
        connect(&models, &ModelSet::finished, q, &Session::modelsFinished);
        connect(&alarmView, &AlarmView::changed, q, &Session::alarmsChanged);
    }

    void openHistory();
    void edit(Session *q);

    plant::Project project;
    sdk::Services &services;
    SessionOptions options;
    core::TimeCursor cursor;
    std::unique_ptr<Recorder> recorder;
    alarms::AlarmEngine alarms;
    telemetry::LiveTable table;
    telemetry::Ingest ingest;
    OriginReader reader;
    CursorFrames frames;
    AlarmView alarmView;
    ModelSet models;
    RateMeter rates;
    std::unique_ptr<RecordSpan> span;
    std::unique_ptr<SourceSet> sources;
    core::JobRunner jobs; ///< goes first: it waits for jobs that use the others
    bool started = false;
    bool modified;
};

void Session::Private::openHistory()
{
    span.reset();
    recorder = std::make_unique<Recorder>(project, services.log(), options.record);
    historian::Store *store = recorder->store();
    if (!store)
        return;
    reader.setOrigin(QLatin1String(core::HistoryOrigin),
                     std::make_shared<StoreOrigin>(*store, project.plant, recorder->series(), services.log()));
    span = std::make_unique<RecordSpan>(*store, cursor);
    if (recorder->isRecording())
        ingest.setArchive([this](std::span<const telemetry::IncomingSample> batch,
                                 std::span<const telemetry::Receipt> receipts) {
            return recorder->append(batch, receipts);
        });
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
    if (const auto opened = d->alarms.open(); !opened)
        d->services.log().error(QStringLiteral("alarms"), opened.error());
    d->openHistory();
    d->ingest.addListener([this](std::span<const telemetry::IncomingSample> batch) {
        for (const auto &incoming : batch) {
            if (!incoming.historical)
                d->alarms.evaluate(incoming.channel, incoming.sample);
        }
    });
    d->ingest.start();
    if (d->options.connectSources) {
        d->sources = std::make_unique<SourceSet>(d->project, d->services, d->options, d->ingest,
                                                 isRecording() ? d->recorder.get() : nullptr);
        d->sources->start();
    }
}

void Session::stop()
{
    if (!std::exchange(d->started, false))
        return;
    d->sources.reset();
    d->ingest.stop();
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

void Session::Private::edit(Session *q)
{
    emit q->plantEdited();
    if (!std::exchange(modified, true))
        emit q->modifiedChanged(true);
}

void Session::setBindings(std::vector<plant::Binding> bindings)
{
    d->project.plant.bindings = std::move(bindings);
    d->edit(this);
}

void Session::setCameras(std::vector<plant::Camera> cameras)
{
    d->project.plant.cameras = std::move(cameras);
    d->edit(this);
}

bool Session::isModified() const
{
    return d->modified;
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
            d->modified = d->project.plant != (*result)->plant; // edits may have come meanwhile
            if (!d->modified)
                emit modifiedChanged(false);
        });
}

} // namespace twinscope::session
