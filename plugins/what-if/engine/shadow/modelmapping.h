// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <optional>

namespace twinscope::whatif {

/// Id of the plugin, of its section in the project file, and the type of the source that the channels of models come from.
extern const QString PluginId;

/// A variable of a model and the channel it belongs to. Values are converted between the units of both.
struct MappedVariable
{
    QString variable;
    QString channel; ///< an output may have none: nothing measures it
};

/// A number of the model that nothing measures: a parameter, or an input that no channel feeds.
struct MappedParameter
{
    QString variable;
    double value = 0;                ///< in the model's unit; what the model is run with
    std::optional<double> low, high; ///< bounds of an estimate
    bool isEstimated = false;        ///< again and again while the plant runs, see ModelMapping::estimateEvery
};

/// A model in step with the plant: which FMU, what feeds it, what it is compared with.
struct ModelMapping
{
    QString id;   ///< first part of its channels' ids
    QString name; ///< for people; empty: the id
    QString file; ///< as in the project: relative to it, or one of the models that ship
    QString kind; ///< "cs", "me", or empty
    core::Duration step = std::chrono::seconds(1);
    core::Duration warmUp = std::chrono::seconds(600); ///< run over the record before the first moment that counts
    std::vector<MappedVariable> inputs, outputs;
    std::vector<MappedParameter> parameters;
    core::Duration estimateEvery{0};                       ///< 0: only when somebody asks
    core::Duration estimateWindow = std::chrono::hours(1); ///< of the record that an estimate is made from

    const MappedParameter *parameter(const QString &variable) const;
};

/// What the project file says of models; what is wrong is told and left out.
struct ModelMappings
{
    std::vector<ModelMapping> sound;
    QStringList faults; ///< sentences

    const ModelMapping *find(const QString &id) const;
};

/// From the plugin's section, member "models": [ { "id", "name", "file", "kind", "stepSeconds", "warmUpSeconds",
/// "inputs": { VARIABLE: CHANNEL }, "outputs": { VARIABLE: CHANNEL or "" }, "parameters": { VARIABLE: { "value", "low",
/// "high", "estimate" } }, "estimateEverySeconds", "estimateWindowSeconds" } ].
ModelMappings readMappings(const plant::Plant &plant);

/// Where the FMU lies: an absolute path, relative to the project's folder, or, where that is not there, below models/ of
/// what ships.
QString modelPath(const ModelMapping &mapping, const QString &projectFolder);

/// What a model tells, each a channel of a source of the type PluginId.
enum class ShadowValue {
    Output,   ///< the model's own value, in the unit of the channel it is compared with
    Residual, ///< measured minus modelled; Cel becomes K
    Parameter ///< what the model is run with since then: its history is that of the estimates
};
QString topicOf(const QString &model, ShadowValue value, const QString &variable);
/// "MODEL.VARIABLE", "MODEL.VARIABLE.residual", "MODEL.VARIABLE" of a parameter.
QString channelIdOf(const QString &model, ShadowValue value, const QString &variable);

/// The plant with this model, which replaces an earlier one of its id, and with what it needs where it is not there yet:
/// the source and a channel for every output, residual and parameter. Channels that the model had and has no more go.
/// `units` has the FMU's units (UCUM or as it calls them) of outputs without a channel and of parameters, by variable.
plant::Plant withModel(plant::Plant plant, const ModelMapping &mapping, const QHash<QString, QString> &units = {});
/// The plant without the model and its channels.
plant::Plant withoutModel(plant::Plant plant, const QString &id);
/// The plant with new values of parameters, nothing else changed: what an estimate that was accepted leads to.
plant::Plant withParameters(plant::Plant plant, const QString &model, const QHash<QString, double> &values);

} // namespace twinscope::whatif
