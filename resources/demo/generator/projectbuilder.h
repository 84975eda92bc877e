// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QString>

namespace demogenerator {

namespace plant = twinscope::plant;

/// What one measured quantity of the demo is like; shared by all equipment that has it.
struct Quantity
{
    const char *key;  ///< "flow": the second half of the channel's id and the member of the JSON payload
    const char *name; ///< "Flow"
    const char *unit; ///< UCUM
    double low, high; ///< physical range
    plant::Limits limits = {};
};

/// Adds equipment, channels, alarms and bindings to a plant, with the conventions of the demo: channel "P-101.flow" comes
/// as member "flow" of the JSON object at topic "cooling-water/P-101".
class ProjectBuilder
{
public:
    plant::Plant plant;

    struct Place
    {
        QString file, node;
        QVector3D at;       ///< metres, in the plant's frame (all parents stand at the origin)
        QVector3D rotation; ///< degrees about X, then Y, then Z
    };

    plant::AssetIndex asset(const QString &id, const QString &name, const QString &type, plant::AssetIndex parent,
                            const Place &place = {});
    void channel(const QString &asset, const QString &tag, const Quantity &quantity);
    void stateChannel(const QString &asset, const QString &id, const QString &name, const QString &off,
                      const QString &on);
    /// The payload is the plain number, without a time of its own.
    void plainChannel(const QString &asset, const QString &tag, const Quantity &quantity);

    /// ISA-18.2-2016 clause 9: no alarm without what follows where nobody acts, and what the operator does.
    struct AlarmTexts
    {
        QString message, consequence, response;
    };

    plant::AlarmDefinition &alarm(const QString &channel, plant::LimitName limit, int priority,
                                  const AlarmTexts &texts);
    plant::Binding &bind(const QString &channel, const QString &asset, plant::BindingKind kind);
    void camera(const QString &name, const plant::Position &position, const plant::Position &target);

private:
    plant::Channel &add(const QString &asset, const QString &id, const QString &name);
};

} // namespace demogenerator
