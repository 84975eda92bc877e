// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/findings.h"

#include <twinscope/core/time.h>

#include <optional>

namespace twinscope::predict {

/// A trained model at work on an asset.
struct LifeService
{
    QString asset;
    QString model;                    ///< path of the model file, relative to the project's folder or absolute
    QHash<QString, QString> channels; ///< the model's column → channel id; a column not named is "ASSET.COLUMN"
    std::optional<core::Time> since;  ///< the asset is new since then; none: since its record begins
    QString renewed;                  ///< a channel: whenever its number rises, the asset is as good as new; "": never
    QString running; ///< a channel: while it is 0 or bad nothing is judged and the life does not go on; "": always runs
    QString cycle;   ///< a channel that counts the life in the model's measure, such as operating hours; "": the clock
    double secondsPerCycle =
        0; ///< where the model counts cycles and no channel does; 0: the model's own measure of time
};

struct LifeServices
{
    std::vector<LifeService> sound;
    std::vector<int> places; ///< of each of them in the list
    std::vector<Fault> faults;
};

/// From the plugin's section: { "lives": [ { "asset": …, "model": …, "channels": { "COLUMN": "CHANNEL" }, "since": …,
/// "renewed": …, "running": …, "cycle": …, "secondsPerCycle": … } ] }. Does not read the models.
LifeServices readLifeServices(const plant::Plant &plant);

/// What is told of an asset's life, each a channel whose address is the topic "ASSET/WORD" of a source of this type.
enum class LifeFinding {
    Health, ///< "health", %: 100 new, 0 failed
    Rul,    ///< "rul": remaining useful life in the model's measure of time, or in cycles
    Low,    ///< "rul-low": lower end of its 90 % interval
    High    ///< "rul-high": upper end
};
QString topicOf(const QString &asset, LifeFinding finding);
/// The id that withLife() gives it: "ASSET.health", "ASSET.rul", "ASSET.rul-low", "ASSET.rul-high".
QString channelIdOf(const QString &asset, LifeFinding finding);

/// What the channels of a life need to know of its model.
struct LifeMeasure
{
    QString unit;   ///< UCUM, "" for cycles
    double cap = 0; ///< beyond which nothing is told apart: the channels' range ends there
};

/// Puts a model in service: the plant with this life, which replaces an earlier one of its asset, and with what it needs
/// where it is not there yet: the source, the four channels, and an alarm of medium priority on a low remaining life
/// (a tenth of the cap; its limit stands in the channel, for the person to change).
plant::Plant withLife(plant::Plant plant, const LifeService &service, const LifeMeasure &measure);
/// The plant without the life of this asset, its channels and alarms.
plant::Plant withoutLife(plant::Plant plant, const QString &asset);

} // namespace twinscope::predict
