// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include <twinscope/geometry/featurelines.h>
#include <twinscope/geometry/simplify.h>

#include <cmath>

namespace twinscope::test {

namespace {

using geometry::Mesh;

void addQuad(Mesh &mesh, const std::array<QVector3D, 4> &corners, const std::array<QVector3D, 4> &normals)
{
    const quint32 first = quint32(mesh.positions.size());
    for (size_t i = 0; i < 4; ++i) {
        mesh.positions.push_back(corners[i]);
        mesh.normals.push_back(normals[i]);
        mesh.bounds.add(corners[i]);
    }
    for (quint32 i : {0u, 1u, 2u, 0u, 2u, 3u})
        mesh.levels.front().indices.push_back(first + i);
}

void finish(Mesh &mesh, QRgb colour)
{
    mesh.levels.front().ranges.push_back({0, quint32(mesh.levels.front().indices.size()), colour});
    geometry::simplify(mesh);
    mesh.lines = geometry::featureLines(mesh);
}

/// A profile of (height, radius) turned round Z.
Mesh turned(const QString &name, const std::vector<QPointF> &profile, int sides, QRgb colour)
{
    Mesh mesh;
    mesh.name = name;
    mesh.levels.emplace_back();
    const auto at = [sides](const QPointF &p, int side) {
        const double angle = 2 * M_PI * side / sides;
        return QVector3D(float(p.y() * std::cos(angle)), float(p.y() * std::sin(angle)), float(p.x()));
    };
    for (size_t i = 0; i + 1 < profile.size(); ++i) {
        const QPointF along = profile[i + 1] - profile[i];
        const double length = std::hypot(along.x(), along.y());
        for (int side = 0; side < sides; ++side) {
            const auto normal = [&](int s) {
                const double angle = 2 * M_PI * s / sides;
                return QVector3D(float(along.x() / length * std::cos(angle)),
                                 float(along.x() / length * std::sin(angle)), float(-along.y() / length));
            };
            addQuad(mesh,
                    {at(profile[i], side), at(profile[i], side + 1), at(profile[i + 1], side + 1),
                     at(profile[i + 1], side)},
                    {normal(side), normal(side + 1), normal(side + 1), normal(side)});
        }
    }
    finish(mesh, colour);
    return mesh;
}

Mesh box(const QVector3D &size)
{
    Mesh mesh;
    mesh.levels.emplace_back();
    for (int axis = 0; axis < 3; ++axis) {
        for (int end = 0; end < 2; ++end) {
            QVector3D normal, u, v, base;
            normal[axis] = end ? 1.0f : -1.0f;
            base[axis] = end ? size[axis] : 0.0f;
            u[(axis + 1) % 3] = size[(axis + 1) % 3];
            v[(axis + 2) % 3] = size[(axis + 2) % 3];
            addQuad(mesh, {base, base + u, base + u + v, base + v}, {normal, normal, normal, normal});
        }
    }
    finish(mesh, 0);
    return mesh;
}

int addNode(geometry::Model &model, const QString &name, int parent, int mesh, const QMatrix4x4 &transform = {})
{
    geometry::Node node;
    node.name = name;
    node.parent = parent;
    node.mesh = mesh;
    node.transform = transform;
    model.nodes.push_back(node);
    return int(model.nodes.size()) - 1;
}

} // namespace

std::shared_ptr<const geometry::Model> pumpModel(int triangles)
{
    auto model = std::make_shared<geometry::Model>();
    // 7 rings of the casing, 9 of the motor, 4 of the fan, two triangles a side each.
    const int sides = std::max(6, triangles / 40);
    model->meshes.push_back(
        turned(QStringLiteral("Casing"),
               {{0, 0}, {0, 0.5}, {0.1, 0.5}, {0.1, 0.32}, {0.5, 0.38}, {0.6, 0.3}, {0.6, 0.12}, {0.8, 0.12}}, sides,
               qRgb(40, 90, 140)));
    model->meshes.push_back(turned(QStringLiteral("Motor"),
                                   {{0, 0.12},
                                    {0, 0.28},
                                    {0.08, 0.3},
                                    {0.1, 0.26},
                                    {0.3, 0.26},
                                    {0.32, 0.3},
                                    {0.5, 0.3},
                                    {0.52, 0.26},
                                    {0.7, 0.26},
                                    {0.75, 0}},
                                   sides, qRgb(180, 180, 175)));
    model->meshes.push_back(box({0.08f, 0.5f, 0.03f}));
    QMatrix4x4 raised, fan;
    raised.translate(0, 0, 0.8f);
    fan.translate(-0.04f, -0.25f, 1.6f);
    addNode(*model, QStringLiteral("Pump"), -1, -1);
    addNode(*model, QStringLiteral("Casing"), 0, 0);
    addNode(*model, QStringLiteral("Motor"), 0, 1, raised);
    addNode(*model, QStringLiteral("Fan"), 0, 2, fan);
    return model;
}

std::shared_ptr<const geometry::Model> boxModel()
{
    auto model = std::make_shared<geometry::Model>();
    model->meshes.push_back(box({1, 1, 1}));
    model->meshes.push_back(box({1, 1, 0.1f}));
    QMatrix4x4 raised;
    raised.translate(0, 0, 1.5f);
    addNode(*model, QStringLiteral("Box"), -1, 0);
    addNode(*model, QStringLiteral("Lid"), 0, 1, raised);
    return model;
}

plant::Plant pumpPlant(int count)
{
    plant::Plant plant;
    plant.name = QStringLiteral("Pumps");
    const int across = std::max(1, int(std::ceil(std::sqrt(count))));
    for (int i = 0; i < count; ++i) {
        const QString number = QString::number(i + 1);
        plant::Asset asset;
        asset.id = QStringLiteral("P-") + number;
        asset.name = QStringLiteral("Pump ") + number;
        asset.model.file = QStringLiteral("pump.step");
        asset.placement.translation = {float(i % across) * 1.6f, float(i / across) * 1.6f, 0};
        plant.assets.push_back(asset);
        plant::Channel channel;
        channel.id = QStringLiteral("c") + number;
        channel.name = QStringLiteral("Temperature");
        channel.asset = asset.id;
        channel.unit = QStringLiteral("Cel");
        channel.range = plant::Range{0, 100};
        channel.limits.high = 80;
        plant.channels.push_back(channel);
        plant::Binding binding;
        binding.channel = channel.id;
        binding.asset = asset.id;
        binding.kind = plant::BindingKind::StateColour;
        plant.bindings.push_back(binding);
    }
    return plant;
}

core::Frame frameOf(const std::vector<core::Value> &values, core::Time time)
{
    core::Frame frame;
    frame.time = time;
    for (size_t i = 0; i < values.size(); ++i) {
        frame.values.push_back({time, time, values[i], core::good()});
        frame.changed.push_back(core::ChannelIndex(i));
    }
    return frame;
}

} // namespace twinscope::test
