// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/workspace.h"

#include <QFileInfo>

namespace twinscope::workbench {

namespace {

class BindingChange final : public QUndoCommand
{
public:
    BindingChange(session::Session &session, const QString &what, std::vector<plant::Binding> after)
        : QUndoCommand(what)
        , m_session(session)
        , m_before(session.plant().bindings)
        , m_after(std::move(after))
    {
    }
    void undo() override { m_session.setBindings(m_before); }
    void redo() override { m_session.setBindings(m_after); }

private:
    session::Session &m_session; // the stack is cleared before the session goes
    std::vector<plant::Binding> m_before, m_after;
};

} // namespace

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
    m_opening = m_jobs.start<plant::Project>(
        tr("Opening %1").arg(QFileInfo(file).fileName()), [file](core::Progress &) { return plant::openProject(file); },
        [this, file, options, handle](core::Result<plant::Project> project) {
            // Somebody asked for another plant meanwhile: this answer is no longer wanted.
            if (handle->lock() != m_opening)
                return;
            m_opening.reset();
            if (project) {
                adopt(std::move(*project), options);
            } else {
                m_services.log().error(QFileInfo(file).fileName(), project.error());
                emit failedToOpen(file, project.error().sentence);
            }
        });
    *handle = m_opening;
}

void Workspace::adopt(plant::Project project, const session::SessionOptions &options)
{
    closePlant();
    m_options = options;
    m_settings.addRecentPlant(project.path);
    m_index = PlantIndex(project.plant);
    m_session = std::make_unique<session::Session>(std::move(project), m_services, options);
    connect(m_session.get(), &session::Session::alarmsChanged, this, &Workspace::countAlarms);
    m_session->start();
    countAlarms();
    emit opened();
    m_session->loadModels();
}

void Workspace::replaceProject(plant::Project project, std::function<void()> then)
{
    auto changed = std::make_shared<plant::Project>(std::move(project));
    const QString name = QFileInfo(changed->path).fileName();
    m_jobs.start<std::shared_ptr<plant::Project>>(
        tr("Saving %1").arg(name),
        [changed](core::Progress &) -> core::Result<std::shared_ptr<plant::Project>> {
            const auto saved = plant::saveProject(*changed);
            return saved ? core::Result(changed) : saved.error();
        },
        [this, name, then = std::move(then)](core::Result<std::shared_ptr<plant::Project>> saved) {
            if (!saved) {
                m_services.log().error(name, saved.error());
                return;
            }
            adopt(std::move(**saved), m_options);
            then();
        });
}

void Workspace::closePlant()
{
    if (!m_session)
        return;
    emit closing();
    m_undo.clear();
    m_selection.clear();
    m_session.reset();
    m_index = {};
    m_alarms = {};
    emit closed();
}

QString Workspace::operatorName() const
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? tr("operator") : user;
}

void Workspace::changeBindings(const QString &what, std::vector<plant::Binding> bindings)
{
    if (m_session)
        m_undo.push(new BindingChange(*m_session, what, std::move(bindings)));
}

void Workspace::countAlarms()
{
    m_alarms = summarise(m_session->alarmRows(), m_session->plant(), m_index);
    emit alarmsChanged();
}

} // namespace twinscope::workbench
