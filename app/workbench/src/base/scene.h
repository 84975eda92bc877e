// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/appearance.h"
#include "base/workspace.h"

#include <twinscope/viewport/viewportwidget.h>

#include <QHash>

namespace twinscope::workbench {

/// Keeps the 3D view and the workspace of one mind: plant, models, frames, alarms, selection, theme. Also knows what
/// was hidden, isolated and ghosted, which the view itself does not tell.
class Scene : public QObject
{
    Q_OBJECT
public:
    Scene(viewport::ViewportWidget &viewport, Workspace &workspace, Appearance &appearance, QObject *parent = nullptr);

    viewport::ViewportWidget &viewport() { return m_viewport; }

    using Assets = std::vector<plant::AssetIndex>;
    void lookAt(const Assets &assets); ///< brings them into the picture
    void isolate(const Assets &assets);
    void hide(const Assets &assets);
    void toggleGhost(const Assets &assets);
    bool isGhost(const Assets &assets) const; ///< all of them are
    void showAll();
    bool isPartial() const { return !m_changes.empty(); } ///< something is hidden, isolated or ghosted

    void setLabelsVisible(bool on);
    bool labelsVisible() const { return m_labels; }
    void setHeatMap(const std::optional<viewport::Quantity> &quantity); ///< nothing: off
    const std::optional<viewport::Quantity> &heatMap() const { return m_heatMap; }
    void setModelColours(bool on); ///< as in the CAD files, instead of equipment grey
    bool modelColours() const { return m_modelColours; }
    void setEdges(bool on);
    bool hasEdges() const { return m_edges; }

signals:
    void changed(); ///< what of the plant is shown
    void modelStateChanged(const QString &file, bool loaded, const QString &sentence);
    void bindingWanted(const QString &channelId, twinscope::plant::AssetIndex asset);

private:
    struct Change
    {
        enum Kind { Isolate, Hide, Ghost } kind;
        Assets assets; ///< of a ghost just one
        bool operator==(const Change &) const = default;
    };
    void attach();
    void change(const Change &change);
    void show(const Change &change);
    void takeEdit();
    void detach();
    void rebuild();
    void showFrame();
    void showCompared();
    void showAlarms();
    void showSelection();

    viewport::ViewportWidget &m_viewport;
    Workspace &m_workspace;
    Appearance &m_appearance;
    QHash<QString, std::shared_ptr<const geometry::Model>> m_models;
    QHash<QString, QString> m_problems;
    std::vector<Change> m_changes;          ///< since everything was shown
    std::vector<plant::Binding> m_bindings; ///< those the view shows
    std::optional<viewport::Quantity> m_heatMap;
    bool m_labels = true;
    bool m_modelColours = false;
    bool m_edges = true;
    bool m_framed = false; ///< the camera was set to the plant once
};

} // namespace twinscope::workbench
