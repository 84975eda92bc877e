// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/workspace.h"

#include <QFileInfo>

namespace twinscope::workbench {

namespace {

/// An edit that a running session takes: one list of the plant in place of another.
template<typename Entry>
class ListChange final : public QUndoCommand
{
public:
    using List = std::vector<Entry>;
    using Setter = void (session::Session::*)(List);

    ListChange(const Workspace &workspace, const QString &what, Setter set, List before, List after)
        : QUndoCommand(what)
        , m_workspace(workspace)
        , m_set(set)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { (m_workspace.session()->*m_set)(m_before); }
    void redo() override { (m_workspace.session()->*m_set)(m_after); }

private:
    const Workspace &m_workspace;
    Setter m_set;
    List m_before, m_after;
};

core::Result<ReadPlant> readPlant(const QString &file)
{
    auto project = plant::openProject(file);
    if (!project)
        return project.error();
    PlantIndex index(project->plant);
    return ReadPlant{std::move(*project), std::move(index)};
}

} // namespace

class PlantChange final : public QUndoCommand
{
public:
    PlantChange(Workspace &workspace, const QString &what, plant::Plant after)
        : QUndoCommand(what)
        , m_workspace(workspace)
        , m_before(workspace.session()->plant())
        , m_after(std::move(after))
    {
    }
    void undo() override { m_workspace.reseat(m_before); }
    void redo() override { m_workspace.reseat(m_after); }

private:
    Workspace &m_workspace;
    plant::Plant m_before, m_after;
};

Workspace::Workspace(sdk::Services &services, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
{
}

Workspace::~Workspace()
{
    if (m_opening)
        m_opening->cancel();
    closePlant();
}

void Workspace::openPlant(const QString &path, const session::SessionOptions &options)
{
    if (m_opening)
        m_opening->cancel();
    const QString file = QFileInfo(path).absoluteFilePath();
    emit opening(file);
    auto handle = std::make_shared<std::weak_ptr<core::JobHandle>>();
    m_opening = m_jobs.start<ReadPlant>(
        tr("Opening %1").arg(QFileInfo(file).fileName()), [file](core::Progress &) { return readPlant(file); },
        [this, file, options, handle](core::Result<ReadPlant> read) {
            // Somebody asked for another plant meanwhile: this answer is no longer wanted.
            const auto isWanted = [this, handle] { return handle->lock() == m_opening; };
            if (!isWanted())
                return;
            if (!read) {
                m_opening.reset();
                m_services.log().error(QFileInfo(file).fileName(), read.error());
                emit failedToOpen(file, read.error().sentence);
                return;
            }
            closePlant();
            // In a turn of the event loop of its own: a large plant takes its time to go, and another to come.
            const auto next = [this, options, isWanted, read = std::make_shared<ReadPlant>(std::move(*read))] {
                if (!isWanted())
                    return;
                m_opening.reset();
                adopt(std::move(*read), options);
            };
            QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
        });
    *handle = m_opening;
}

void Workspace::adopt(ReadPlant read, session::SessionOptions options)
{
    closePlant();
    m_settings.addRecentPlant(read.project.path);
    m_options = std::move(options);
    m_options.saved.reset();
    m_options.imports = m_settings.importLimits();
    m_options.coarseModelsFirst = true;
    begin(std::move(read));
}

void Workspace::begin(ReadPlant read)
{
    m_index = std::move(read.index);
    m_session = std::make_unique<session::Session>(std::move(read.project), m_services, m_options);
    connect(m_session.get(), &session::Session::alarmsChanged, this, &Workspace::countAlarms);
    m_session->start();
    countAlarms();
    emit opened();
    m_session->loadModels();
}

void Workspace::replaceProject(plant::Project project, std::function<void()> then)
{
    saveAndAdopt(std::move(project), m_options, std::move(then));
}

void Workspace::saveAndAdopt(plant::Project project, const session::SessionOptions &options, std::function<void()> then)
{
    auto changed = std::make_shared<plant::Project>(std::move(project));
    const QString name = QFileInfo(changed->path).fileName();
    m_jobs.start<std::shared_ptr<plant::Project>>(
        tr("Saving %1").arg(name),
        [changed](core::Progress &) -> core::Result<std::shared_ptr<plant::Project>> {
            const auto saved = plant::saveProject(*changed);
            return saved ? core::Result(changed) : saved.error();
        },
        [this, name, options, then = std::move(then)](core::Result<std::shared_ptr<plant::Project>> saved) {
            if (!saved) {
                m_services.log().error(name, saved.error());
                return;
            }
            PlantIndex index((*saved)->plant);
            adopt({std::move(**saved), std::move(index)}, options);
            if (then)
                then();
        });
}

void Workspace::createPlant(const QString &path)
{
    plant::Project project;
    project.path = QFileInfo(path).absoluteFilePath();
    project.plant.name = QFileInfo(path).baseName();
    saveAndAdopt(std::move(project), {}, {});
}

void Workspace::saveAs(const QString &path)
{
    replaceProject(plant::relocated(m_session->project(), path));
}

void Workspace::end()
{
    emit closing();
    m_selection.clear();
    m_session.reset();
    m_index = {};
    m_alarms = {};
}

void Workspace::closePlant()
{
    if (!m_session)
        return;
    m_undo.clear();
    end();
    emit closed();
}

void Workspace::reseat(const plant::Plant &plant)
{
    plant::Project project = m_session->project();
    project.plant = plant;
    m_options.saved = m_session->saved();
    end();
    begin({std::move(project), PlantIndex(plant)});
}

void Workspace::setImportLimits(const session::ImportLimits &limits)
{
    m_settings.setImportLimits(limits);
    m_options.imports = limits;
}

QString Workspace::operatorName() const
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? tr("operator") : user;
}

void Workspace::changeBindings(const QString &what, std::vector<plant::Binding> bindings)
{
    if (m_session)
        m_undo.push(new ListChange(*this, what, &session::Session::setBindings, m_session->plant().bindings,
                                   std::move(bindings)));
}

void Workspace::changeCameras(const QString &what, std::vector<plant::Camera> cameras)
{
    if (m_session)
        m_undo.push(
            new ListChange(*this, what, &session::Session::setCameras, m_session->plant().cameras, std::move(cameras)));
}

void Workspace::changeSection(const QString &what, const QString &plugin, const QJsonObject &content)
{
    if (!m_session)
        return;
    auto sections = m_session->plant().sections;
    const auto section = std::ranges::find(sections, plugin, &plant::PluginSection::plugin);
    if (section == sections.end())
        sections.push_back({plugin, content});
    else
        section->content = content;
    m_undo.push(new ListChange(*this, what, &session::Session::setSections, m_session->plant().sections, sections));
}

void Workspace::changeSets(const QString &what, std::vector<plant::AssetSet> sets)
{
    if (m_session)
        m_undo.push(new ListChange(*this, what, &session::Session::setSets, m_session->plant().sets, std::move(sets)));
}

void Workspace::changePlant(const QString &what, plant::Plant plant)
{
    if (m_session)
        m_undo.push(new PlantChange(*this, what, std::move(plant)));
}

std::shared_ptr<core::JobHandle> Workspace::readModel(const QString &path,
                                                      std::function<void(core::Result<geometry::LoadedModel>)> answer)
{
    return m_jobs.start<geometry::LoadedModel>(
        tr("Reading %1").arg(QFileInfo(path).fileName()),
        [path, loader = session::loaderFor(m_options)](core::Progress &progress) {
            return loader.load(path, {}, progress);
        },
        std::move(answer));
}

QString Workspace::brokerUrl(const plant::Source &source) const
{
    const QString everywhere = m_options.sourceUrls.value(QStringLiteral("*"), source.url);
    return m_options.sourceUrls.value(source.id, everywhere);
}

std::unique_ptr<session::BrokerSurvey> Workspace::survey(const QString &brokerUrl)
{
    session::BrokerSurvey::Options options{brokerUrl, false, {}};
    for (const plant::Source &source : m_session ? m_session->plant().sources : std::vector<plant::Source>()) {
        if (source.url != brokerUrl)
            continue;
        options.like = session::withAbsoluteFiles(source, m_session->project());
        options.url = this->brokerUrl(source);
    }
    return std::make_unique<session::BrokerSurvey>(m_services, std::move(options));
}

void Workspace::endSurvey(std::unique_ptr<session::BrokerSurvey> survey)
{
    m_jobs.start<bool>(
        tr("Leaving the broker"),
        [survey = std::shared_ptr<session::BrokerSurvey>(std::move(survey))](core::Progress &) -> core::Result<bool> {
            survey->stop();
            return true;
        },
        [](const core::Result<bool> &) {});
}

void Workspace::countAlarms()
{
    m_alarms = summarise(m_session->alarmRows(), m_session->plant(), m_index);
    emit alarmsChanged();
}

} // namespace twinscope::workbench
