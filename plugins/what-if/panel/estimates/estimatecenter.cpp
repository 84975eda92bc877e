// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "estimatecenter.h"

#include <twinscope/core/clock.h>

#include <QPointer>

#include <utility>

namespace twinscope::whatif {

namespace {
constexpr size_t MostKept = 10; ///< of each model: so many parameters can have been estimated apart from each other
}

EstimateCenter::EstimateCenter(desk::Desk &desk, std::shared_ptr<EstimateBoard> board, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_board(std::move(board))
{
    const auto follow = [this] {
        connect(m_desk.plant(), &desk::OpenPlant::edited, this, &EstimateCenter::readModels);
        readModels();
        load();
    };
    connect(&desk, &desk::Desk::opened, this, follow);
    connect(&desk, &desk::Desk::closing, this, &EstimateCenter::forget);
    connect(m_board.get(), &EstimateBoard::changed, this, &EstimateCenter::takeFromBoard, Qt::QueuedConnection);
    if (desk.plant())
        follow();
}

EstimateCenter::~EstimateCenter() = default;

void EstimateCenter::forget()
{
    cancel();
    m_job.reset();
    m_models = {};
    m_estimates.clear();
    m_unsaved.clear();
    m_isLoaded = false;
    m_status = {};
    emit changed();
    emit progressed();
}

void EstimateCenter::readModels()
{
    m_models = readMappings(m_desk.plant()->project().plant);
    emit changed();
}

void EstimateCenter::load()
{
    using Estimates = std::map<QString, std::vector<MadeEstimate>>;
    QStringList ids;
    for (const ModelMapping &model : m_models.sound)
        ids += model.id;
    const QString project = m_desk.plant()->project().path;
    m_files.start<Estimates>(
        project,
        [project, ids](core::Progress &) -> core::Result<Estimates> {
            Estimates estimates;
            for (const QString &id : ids)
                estimates[id] = loadEstimates(estimateFile(project, id));
            return estimates;
        },
        [this, project](const core::Result<Estimates> &known) {
            if (!known || !m_desk.plant() || m_desk.plant()->project().path != project)
                return;
            for (const auto &[model, estimates] : *known)
                m_estimates[model].insert(m_estimates[model].end(), estimates.begin(), estimates.end());
            m_isLoaded = true;
            takeFromBoard();
            emit changed();
        });
}

void EstimateCenter::takeFromBoard()
{
    if (!m_desk.plant() || !m_isLoaded)
        return;
    for (const ModelMapping &model : m_models.sound) {
        const auto newest = m_board->newest(m_desk.plant()->project().directory(), model.id);
        const auto &known = m_estimates[model.id];
        if (newest && std::ranges::find(known, newest->made, &MadeEstimate::made) == known.end())
            take(model.id, *newest);
    }
}

void EstimateCenter::take(const QString &model, MadeEstimate estimate)
{
    auto &known = m_estimates[model];
    known.insert(known.begin(), std::move(estimate));
    if (known.size() > MostKept)
        known.resize(MostKept);
    save(model);
    emit changed();
}

/// One file after the other, so that an older state never replaces a newer one.
void EstimateCenter::save(const QString &model)
{
    if (m_isSaving || !m_isLoaded) {
        m_unsaved += model;
        return;
    }
    m_isSaving = true;
    m_files.start<bool>(
        model,
        [file = estimateFile(m_desk.plant()->project().path, model),
         estimates = m_estimates[model]](core::Progress &) -> core::Result<bool> {
            const auto saved = saveEstimates(file, estimates);
            return saved ? core::Result<bool>(true) : saved.error();
        },
        [this](const core::Result<bool> &saved) {
            m_isSaving = false;
            if (!saved) {
                m_status.sentence = saved.error().sentence;
                emit progressed();
            }
            if (m_desk.plant() && !m_unsaved.isEmpty())
                save(m_unsaved.takeFirst());
        });
}

const std::vector<MadeEstimate> &EstimateCenter::estimates(const QString &model) const
{
    static const std::vector<MadeEstimate> None;
    const auto found = m_estimates.find(model);
    return found == m_estimates.end() ? None : found->second;
}

void EstimateCenter::start(const QString &model, const EstimationRequest &request)
{
    desk::OpenPlant *plant = m_desk.plant();
    const ModelMapping *mapping = m_models.find(model);
    if (!plant || !mapping || m_job)
        return;
    const auto history = plant->history();
    m_status = {.isRunning = history != nullptr, .step = tr("Reading the record")};
    if (!history) {
        m_status.sentence = tr("Nothing can be read of the plant's record, from which the model is estimated. Open a "
                               "plant that is recorded.");
        emit progressed();
        return;
    }
    m_job = plant->jobs().start<EstimationResult>(
        tr("Estimating %1").arg(mapping->name.isEmpty() ? mapping->id : mapping->name),
        [mapping = *mapping, project = plant->project(), history,
         request](core::Progress &progress) -> core::Result<EstimationResult> {
            const auto plan = ShadowPlan::make(mapping, project.directory(), project.plant);
            return plan ? estimate(*plan, *history, request, progress) : plan.error();
        },
        [self = QPointer(this), model, plant = QPointer(plant)](const core::Result<EstimationResult> &result) {
            if (self && plant && self->m_desk.plant() == plant)
                self->end(model, result);
        });
    connect(m_job.get(), &core::JobHandle::progressed, this,
            [this, job = m_job.get()](double fraction, const QString &step) {
                if (job != m_job.get())
                    return;
                m_status.fraction = fraction;
                m_status.step = step.isEmpty() ? m_status.step : step;
                emit progressed();
            });
    emit progressed();
}

void EstimateCenter::end(const QString &model, const core::Result<EstimationResult> &result)
{
    m_job.reset();
    m_status = {.sentence = result ? QString() : result.error().sentence};
    if (result)
        take(model, {*result, core::SystemClock().now()});
    emit progressed();
}

void EstimateCenter::cancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace twinscope::whatif
