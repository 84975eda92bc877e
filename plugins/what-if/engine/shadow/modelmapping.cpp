// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelmapping.h"

#include <twinscope/core/resources.h>
#include <twinscope/core/result.h>
#include <twinscope/plant/pluginparts.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

const QString PluginId = QStringLiteral("what-if");

namespace {

const QString ModelsKey = QStringLiteral("models");
constexpr double ShortestStep = 0.01, LongestStep = 86'400; // seconds

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

std::vector<MappedVariable> readVariables(const QJsonObject &object)
{
    std::vector<MappedVariable> variables;
    for (auto it = object.begin(); it != object.end(); ++it)
        variables.push_back({it.key(), it.value().toString()});
    return variables;
}

std::optional<double> numberIn(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

core::Duration durationIn(const QJsonObject &object, const char *key, core::Duration otherwise)
{
    const auto seconds = numberIn(object, key);
    return seconds ? core::seconds(std::clamp(*seconds, 0.0, 366 * 86'400.0)) : otherwise;
}

core::Result<MappedParameter> readParameter(const QString &model, const QString &variable, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto number = value.isDouble() ? std::optional(value.toDouble()) : numberIn(object, "value");
    MappedParameter parameter{variable, number.value_or(0), numberIn(object, "low"), numberIn(object, "high"),
                              object.value(QLatin1String("estimate")).toBool()};
    if (!number)
        return wrong(QCoreApplication::translate("whatif", "The parameter “%1” of the model %2 needs a \"value\".")
                         .arg(variable, model));
    if (parameter.low && parameter.high && !(*parameter.low < *parameter.high))
        return wrong(QCoreApplication::translate(
                         "whatif", "The parameter “%1” of the model %2 needs a \"low\" below its \"high\".")
                         .arg(variable, model));
    return parameter;
}

/// The names of channels are made of the variables': each may be there once.
std::optional<QString> repeated(const ModelMapping &mapping)
{
    QStringList names;
    for (const MappedVariable &output : mapping.outputs)
        names += output.variable;
    for (const MappedParameter &parameter : mapping.parameters)
        names += parameter.variable;
    names.sort();
    const auto twice = std::adjacent_find(names.begin(), names.end());
    return twice == names.end() ? std::nullopt : std::optional(*twice);
}

core::Result<ModelMapping> readMapping(const QJsonObject &entry)
{
    ModelMapping mapping;
    mapping.id = entry.value(QLatin1String("id")).toString();
    mapping.name = entry.value(QLatin1String("name")).toString();
    mapping.file = entry.value(QLatin1String("file")).toString();
    mapping.kind = entry.value(QLatin1String("kind")).toString();
    if (mapping.id.isEmpty() || mapping.file.isEmpty())
        return wrong(QCoreApplication::translate("whatif", "A model needs an \"id\" and a \"file\"."));
    mapping.step = durationIn(entry, "stepSeconds", mapping.step);
    if (const double step = core::toSeconds(mapping.step); step < ShortestStep || step > LongestStep)
        return wrong(
            QCoreApplication::translate("whatif", "The \"stepSeconds\" of the model %1 have to lie between %2 and %3.")
                .arg(mapping.id)
                .arg(ShortestStep)
                .arg(LongestStep));
    mapping.warmUp = durationIn(entry, "warmUpSeconds", mapping.warmUp);
    mapping.estimateEvery = durationIn(entry, "estimateEverySeconds", mapping.estimateEvery);
    mapping.estimateWindow = durationIn(entry, "estimateWindowSeconds", mapping.estimateWindow);
    mapping.inputs = readVariables(entry.value(QLatin1String("inputs")).toObject());
    mapping.outputs = readVariables(entry.value(QLatin1String("outputs")).toObject());
    const QJsonObject parameters = entry.value(QLatin1String("parameters")).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const auto parameter = readParameter(mapping.id, it.key(), it.value());
        if (!parameter)
            return parameter.error();
        mapping.parameters.push_back(*parameter);
    }
    if (const auto twice = repeated(mapping))
        return wrong(
            QCoreApplication::translate("whatif", "“%1” of the model %2 cannot be output and parameter at once.")
                .arg(*twice, mapping.id));
    return mapping;
}

QJsonObject toJson(const std::vector<MappedVariable> &variables)
{
    QJsonObject object;
    for (const MappedVariable &variable : variables)
        object.insert(variable.variable, variable.channel);
    return object;
}

QJsonObject toJson(const MappedParameter &parameter)
{
    QJsonObject object{{QStringLiteral("value"), parameter.value}};
    if (parameter.low)
        object.insert(QStringLiteral("low"), *parameter.low);
    if (parameter.high)
        object.insert(QStringLiteral("high"), *parameter.high);
    if (parameter.isEstimated)
        object.insert(QStringLiteral("estimate"), true);
    return object;
}

QJsonObject toJson(const ModelMapping &mapping)
{
    QJsonObject object{{QStringLiteral("id"), mapping.id},
                       {QStringLiteral("file"), mapping.file},
                       {QStringLiteral("stepSeconds"), core::toSeconds(mapping.step)},
                       {QStringLiteral("warmUpSeconds"), core::toSeconds(mapping.warmUp)},
                       {QStringLiteral("inputs"), toJson(mapping.inputs)},
                       {QStringLiteral("outputs"), toJson(mapping.outputs)}};
    if (!mapping.name.isEmpty())
        object.insert(QStringLiteral("name"), mapping.name);
    if (!mapping.kind.isEmpty())
        object.insert(QStringLiteral("kind"), mapping.kind);
    QJsonObject parameters;
    for (const MappedParameter &parameter : mapping.parameters)
        parameters.insert(parameter.variable, toJson(parameter));
    if (!parameters.isEmpty())
        object.insert(QStringLiteral("parameters"), parameters);
    if (mapping.estimateEvery.count() > 0) {
        object.insert(QStringLiteral("estimateEverySeconds"), core::toSeconds(mapping.estimateEvery));
        object.insert(QStringLiteral("estimateWindowSeconds"), core::toSeconds(mapping.estimateWindow));
    }
    return object;
}

/// Replaces the entry of that id by what `edit` makes of it; nothing: it goes.
template<typename Edit>
void editEntry(plant::Plant &plant, const QString &id, const Edit &edit)
{
    QJsonObject section = plant.section(PluginId);
    QJsonArray models;
    bool found = false;
    for (const QJsonValue entry : section.value(ModelsKey).toArray()) {
        const bool same = entry[QStringLiteral("id")].toString() == id;
        found |= same;
        const std::optional<QJsonObject> kept = same ? edit(entry.toObject()) : std::optional(entry.toObject());
        if (kept)
            models.append(*kept);
    }
    if (const std::optional<QJsonObject> added = found ? std::nullopt : edit(QJsonObject()))
        models.append(*added);
    section.remove(ModelsKey);
    if (!models.isEmpty())
        section.insert(ModelsKey, models);
    plant::setSection(plant, PluginId, section);
}

plant::Channel channelOf(const plant::Plant &plant, const ModelMapping &mapping, ShadowValue value,
                         const MappedVariable &mapped, const QHash<QString, QString> &units)
{
    plant::Channel channel;
    channel.id = channelIdOf(mapping.id, value, mapped.variable);
    channel.address.topic = topicOf(mapping.id, value, mapped.variable);
    QString name = mapped.variable;
    const core::ChannelIndex measured = plant.channelIndex(mapped.channel);
    if (measured != core::NoChannel) {
        const plant::Channel &twin = plant.channels[measured];
        channel.asset = twin.asset;
        channel.unit = twin.unit;
        name = twin.name.isEmpty() ? twin.id : twin.name;
        if (value == ShadowValue::Output)
            channel.range = twin.range;
    } else if (const QString unit = units.value(mapped.variable); !unit.isEmpty()) {
        channel.unit = unit;
    }
    if (value == ShadowValue::Residual && channel.unit == QLatin1String("Cel"))
        channel.unit = QStringLiteral("K");
    const char *names[] = {QT_TRANSLATE_NOOP("whatif", "%1, modelled"), QT_TRANSLATE_NOOP("whatif", "%1, residual"),
                           QT_TRANSLATE_NOOP("whatif", "%1, estimate")};
    channel.name = QCoreApplication::translate("whatif", names[int(value)]).arg(name);
    return channel;
}

std::vector<plant::Channel> channelsOf(const plant::Plant &plant, const ModelMapping &mapping,
                                       const QHash<QString, QString> &units)
{
    std::vector<plant::Channel> channels;
    for (const MappedVariable &output : mapping.outputs) {
        channels.push_back(channelOf(plant, mapping, ShadowValue::Output, output, units));
        if (!output.channel.isEmpty())
            channels.push_back(channelOf(plant, mapping, ShadowValue::Residual, output, units));
    }
    for (const MappedParameter &parameter : mapping.parameters)
        channels.push_back(channelOf(plant, mapping, ShadowValue::Parameter, {parameter.variable, {}}, units));
    return channels;
}

/// Channels of the model that are none of `wanted`, and what hangs on them.
void removeOthers(plant::Plant &plant, const QString &model, const QStringList &wanted)
{
    QStringList sources, gone;
    for (const plant::Source &source : plant.sources)
        if (source.type == PluginId)
            sources += source.id;
    for (const plant::Channel &channel : plant.channels)
        if (sources.contains(channel.address.source) && channel.address.topic.startsWith(model + u'/') &&
            !wanted.contains(channel.id))
            gone += channel.id;
    plant::removeChannels(plant, gone);
}

} // namespace

const MappedParameter *ModelMapping::parameter(const QString &variable) const
{
    const auto found = std::ranges::find(parameters, variable, &MappedParameter::variable);
    return found == parameters.end() ? nullptr : &*found;
}

const ModelMapping *ModelMappings::find(const QString &id) const
{
    const auto found = std::ranges::find(sound, id, &ModelMapping::id);
    return found == sound.end() ? nullptr : &*found;
}

ModelMappings readMappings(const plant::Plant &plant)
{
    ModelMappings mappings;
    for (const QJsonValue entry : plant.section(PluginId).value(ModelsKey).toArray()) {
        const auto mapping = readMapping(entry.toObject());
        if (!mapping)
            mappings.faults += mapping.error().sentence;
        else if (mappings.find(mapping->id))
            mappings.faults +=
                QCoreApplication::translate("whatif", "There are two models with the id “%1”; the first is used.")
                    .arg(mapping->id);
        else
            mappings.sound.push_back(*mapping);
    }
    return mappings;
}

QString modelPath(const ModelMapping &mapping, const QString &projectFolder)
{
    const QString beside =
        QDir::isAbsolutePath(mapping.file) ? mapping.file : QDir(projectFolder).filePath(mapping.file);
    const QString shipped = core::resourcePath(QStringLiteral("models/") + mapping.file);
    return !QFileInfo::exists(beside) && QFileInfo::exists(shipped) ? shipped : beside;
}

QString topicOf(const QString &model, ShadowValue value, const QString &variable)
{
    const char *words[] = {"output", "residual", "parameter"};
    QString name = variable;
    // Variables may be called anything, levels of topics not.
    name.replace(u'%', QLatin1String("%25")).replace(u'+', QLatin1String("%2B")).replace(u'#', QLatin1String("%23"));
    return QStringLiteral("%1/%2/%3").arg(model, QLatin1String(words[int(value)]), name);
}

QString channelIdOf(const QString &model, ShadowValue value, const QString &variable)
{
    const QString id = model + u'.' + variable;
    return value == ShadowValue::Residual ? id + QStringLiteral(".residual") : id;
}

plant::Plant withModel(plant::Plant plant, const ModelMapping &mapping, const QHash<QString, QString> &units)
{
    editEntry(plant, mapping.id, [&](const QJsonObject &) { return std::optional(toJson(mapping)); });
    const QString source = plant::sourceOfType(plant, PluginId);
    QStringList wanted;
    for (plant::Channel &channel : channelsOf(plant, mapping, units)) {
        wanted += channel.id;
        channel.address.source = source;
        if (plant.channelIndex(channel.id) == core::NoChannel)
            plant.channels.push_back(channel);
    }
    removeOthers(plant, mapping.id, wanted);
    return plant;
}

plant::Plant withoutModel(plant::Plant plant, const QString &id)
{
    editEntry(plant, id, [](const QJsonObject &) { return std::optional<QJsonObject>(); });
    removeOthers(plant, id, {});
    return plant;
}

plant::Plant withParameters(plant::Plant plant, const QString &model, const QHash<QString, double> &values)
{
    editEntry(plant, model, [&](QJsonObject entry) -> std::optional<QJsonObject> {
        QJsonObject parameters = entry.value(QLatin1String("parameters")).toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            QJsonObject parameter = parameters.value(it.key()).toObject();
            parameter.insert(QStringLiteral("value"), it.value());
            parameters.insert(it.key(), parameter);
        }
        entry.insert(QStringLiteral("parameters"), parameters);
        return entry.contains(QLatin1String("id")) ? std::optional(entry) : std::nullopt;
    });
    return plant;
}

} // namespace twinscope::whatif
