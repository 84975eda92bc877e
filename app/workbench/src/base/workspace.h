// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/alarmsummary.h"
#include "base/selection.h"

#include <twinscope/session/brokersurvey.h>
#include <twinscope/session/session.h>
#include <twinscope/workbench/settings.h>

#include <QUndoStack>

namespace twinscope::workbench {

/// A project as a job has read it, with what finds things in it.
struct ReadPlant
{
    plant::Project project;
    PlantIndex index;
};

/// The plant on the desk and what a person does with it, without a window: opening as a job, the session, selection,
/// undo. Panels connect to opened() and closing() and take everything else from the session.
class Workspace : public QObject
{
    Q_OBJECT
public:
    Workspace(sdk::Services &services, Settings &settings, QObject *parent = nullptr);
    ~Workspace() override;

    /// Reads the project in a job; a plant that is open stays until the new one is read. Ends with opened() or
    /// failedToOpen().
    void openPlant(const QString &path, const session::SessionOptions &options = {});
    /// Saves the project in a job and opens it again; `then` is called once that is done. For changes that a running
    /// session cannot take, such as new channels.
    void replaceProject(plant::Project project, std::function<void()> then = {});
    void createPlant(const QString &path); ///< an empty plant, named after its file; it is saved and opened
    void saveAs(const QString &path);      ///< the open plant as another file, which is then open
    void closePlant();

    session::Session *session() const { return m_session.get(); } ///< nullptr: no plant is open
    bool isOpening() const { return m_opening != nullptr; }
    const PlantIndex &index() const { return m_index; }
    const AlarmSummary &alarms() const { return m_alarms; }

    Selection &selection() { return m_selection; }
    void setImportLimits(const session::ImportLimits &limits); ///< remembered; for the files read from now on
    QUndoStack &undoStack() { return m_undo; }
    Settings &settings() { return m_settings; }
    core::MessageLog &log() { return m_services.log(); }
    core::JobRunner &jobs() { return m_jobs; } ///< of the window itself; the session has its own
    QString operatorName() const;              ///< who acknowledges

    /// Replace the bindings, the kept views, the selection sets, what a plugin keeps; undoable. `what` completes the sentence "Undo …".
    void changeBindings(const QString &what, std::vector<plant::Binding> bindings);
    void changeCameras(const QString &what, std::vector<plant::Camera> cameras);
    void changeSets(const QString &what, std::vector<plant::AssetSet> sets);
    void changeSection(const QString &what, const QString &plugin, const QJsonObject &content);

    /// Replaces the plant as a whole: another session takes over, with the same file and store. Undoable.
    void changePlant(const QString &what, plant::Plant plant);

    /// Reads a CAD file in a job, as the session reads those of the plant.
    std::shared_ptr<core::JobHandle> readModel(const QString &path,
                                               std::function<void(core::Result<geometry::LoadedModel>)> answer);

    /// Where the session finds the broker of a source: the project's URL, or the one it was told instead (the demo's).
    QString brokerUrl(const plant::Source &source) const;
    /// Listens to a broker of the project on the side, where the session finds it. Give it back to endSurvey(), which does not make the window wait.
    std::unique_ptr<session::BrokerSurvey> survey(const QString &brokerUrl);
    void endSurvey(std::unique_ptr<session::BrokerSurvey> survey);

signals:
    void opening(const QString &path);
    void opened();
    void closing(); ///< the session is still there, for the last time
    void closed();
    void failedToOpen(const QString &path, const QString &sentence);
    void alarmsChanged(); ///< alarms() and the session's rows are new

private:
    friend class PlantChange;
    void saveAndAdopt(plant::Project project, const session::SessionOptions &options, std::function<void()> then);
    void adopt(ReadPlant read, session::SessionOptions options);
    void begin(ReadPlant read);
    void end();
    void reseat(const plant::Plant &plant);
    void countAlarms();

    sdk::Services &m_services;
    Settings &m_settings;
    Selection m_selection;
    QUndoStack m_undo;
    PlantIndex m_index;
    AlarmSummary m_alarms;
    std::unique_ptr<session::Session> m_session;
    session::SessionOptions m_options; ///< of the session
    std::shared_ptr<core::JobHandle> m_opening;
    core::JobRunner m_jobs; ///< last: waits for its jobs before anything they use goes
};

} // namespace twinscope::workbench
