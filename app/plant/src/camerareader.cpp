// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

namespace twinscope::plant {

namespace {

constexpr Bounds FieldsOfView{1, 170};
constexpr float Nearest = 1e-6f; // metres between eye and target

QString viewFault(const Camera &camera)
{
    const QVector3D view = offset(camera.target, camera.position);
    if (view.length() < Nearest)
        return Sentence::tr("The camera stands where it looks at: move \"position\" or \"target\".");
    if (camera.up.length() < Nearest)
        return Sentence::tr("\"up\" has no direction: write [0, 0, 1].");
    if (QVector3D::crossProduct(view.normalized(), camera.up.normalized()).length() < 1e-4f)
        return Sentence::tr(
            "\"up\" points along the line of sight: choose another, such as [0, 1, 0] for a view from above.");
    return {};
}

} // namespace

void ProjectReader::readCamera(ObjectReader &entry, const Json &element)
{
    const std::optional<QString> name = m_cameras.take(entry, "name", int(m_reading.plant.cameras.size()));
    Camera camera;
    camera.position = entry.position("position", camera.position);
    camera.target = entry.position("target", camera.target);
    camera.up = entry.vector("up", camera.up);
    camera.orthographic = entry.choice("projection", Projections).value_or(camera.orthographic);
    camera.fieldOfView = float(entry.number("fieldOfView", camera.fieldOfView, FieldsOfView));
    entry.reportMisspelt();
    const QString fault = viewFault(camera);
    if (!fault.isEmpty())
        entry.fault(fault);
    if (!name || !fault.isEmpty())
        return;
    camera.name = *name;
    m_reading.plant.cameras.push_back(std::move(camera));
    m_reading.locations.cameras.push_back(&element);
}

} // namespace twinscope::plant
