// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifest.h"

#include "text.h"

#include "scenario/scenariojson.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace twinscope::whatif {

namespace {

constexpr int CurrentVersion = 1;
constexpr qint64 LongestManifest = qint64(1) << 30;

QJsonObject planJson(const RunPlan &plan)
{
    return {{QStringLiteral("method"), keyOf(plan.method)},
            {QStringLiteral("runs"), qint64(plan.runs)},
            {QStringLiteral("seed"), qint64(plan.seed)},
            {QStringLiteral("levels"), plan.levels},
            {QStringLiteral("starts"), plan.starts},
            {QStringLiteral("objective"), plan.objective},
            {QStringLiteral("quantities"), QJsonArray::fromStringList(plan.quantities)},
            {QStringLiteral("shard"), qint64(plan.shard.index)},
            {QStringLiteral("shards"), qint64(plan.shard.count)}};
}

QStringList listFrom(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue entry : array)
        list += entry.toString();
    return list;
}

std::optional<RunPlan> planFrom(const QJsonObject &object)
{
    const auto method = methodFromKey(object[QStringLiteral("method")].toString());
    if (!method)
        return std::nullopt;
    return RunPlan{.method = *method,
                   .runs = quint64(object[QStringLiteral("runs")].toInteger(1)),
                   .seed = quint64(object[QStringLiteral("seed")].toInteger()),
                   .levels = object[QStringLiteral("levels")].toInt(),
                   .starts = object[QStringLiteral("starts")].toInt(),
                   .objective = object[QStringLiteral("objective")].toString(),
                   .quantities = listFrom(object[QStringLiteral("quantities")]),
                   .shard = {quint32(object[QStringLiteral("shard")].toInteger()),
                             quint32(object[QStringLiteral("shards")].toInteger(1))}};
}

QJsonObject measuredJson(const MeasuredInputs &measured)
{
    QJsonObject curves;
    for (const auto &[variable, curve] : measured.curves) {
        QJsonArray points;
        for (const auto &[time, value] : curve.points)
            points.append(QJsonArray{time, value});
        curves.insert(variable, points);
    }
    return {{QStringLiteral("start"), core::toIso8601(measured.start)},
            {QStringLiteral("spinUpSeconds"), measured.spinUpSeconds},
            {QStringLiteral("curves"), curves},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(measured.warnings)}};
}

MeasuredInputs measuredFrom(const QJsonObject &object)
{
    MeasuredInputs measured;
    measured.start = core::parseIso8601(object[QStringLiteral("start")].toString()).value_or(core::Time{});
    measured.spinUpSeconds = object[QStringLiteral("spinUpSeconds")].toDouble();
    measured.warnings = listFrom(object[QStringLiteral("warnings")]);
    const QJsonObject curves = object[QStringLiteral("curves")].toObject();
    for (auto curve = curves.begin(); curve != curves.end(); ++curve) {
        const QJsonArray points = curve.value().toArray();
        for (const QJsonValue point : points)
            measured.curves[curve.key()].points.emplace_back(point.toArray().at(0).toDouble(),
                                                             point.toArray().at(1).toDouble());
    }
    return measured;
}

core::Error unreadable(const QString &detail)
{
    return {core::ErrorCode::Malformed,
            Text::tr("The manifest cannot be read. It is damaged, or was not written by Twinscope."), detail};
}

} // namespace

std::vector<double> Manifest::times() const
{
    std::vector<double> times;
    times.reserve(size_t(points));
    for (int i = 0; i < points; ++i)
        times.push_back(i + 1 == points ? scenario.horizonSeconds : scenario.horizonSeconds * i / (points - 1));
    return times;
}

bool Manifest::isOfShard(quint64 run) const
{
    const quint64 unit = plan.method == Method::Optimise ? run / plan.runs : run;
    return unit % plan.shard.count == plan.shard.index;
}

QByteArray toText(const Manifest &manifest)
{
    QJsonObject object{{QStringLiteral("manifest"), CurrentVersion},
                       {QStringLiteral("version"), manifest.version},
                       {QStringLiteral("scenario"), toJson(manifest.scenario)},
                       {QStringLiteral("modelHash"), manifest.modelHash},
                       {QStringLiteral("stateHash"), manifest.stateHash},
                       {QStringLiteral("inputsHash"), manifest.inputsHash},
                       {QStringLiteral("plan"), planJson(manifest.plan)},
                       {QStringLiteral("runs"), qint64(manifest.runs)},
                       {QStringLiteral("quantities"), QJsonArray::fromStringList(manifest.quantities)},
                       {QStringLiteral("outputs"), QJsonArray::fromStringList(manifest.outputs)},
                       {QStringLiteral("units"), QJsonArray::fromStringList(manifest.units)},
                       {QStringLiteral("points"), manifest.points}};
    if (manifest.measured != MeasuredInputs())
        object.insert(QStringLiteral("measured"), measuredJson(manifest.measured));
    return QJsonDocument(object).toJson();
}

core::Result<Manifest> manifestFrom(const QByteArray &text)
{
    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (object[QStringLiteral("manifest")].toInt() > CurrentVersion)
        return core::Error{core::ErrorCode::Unsupported,
                           Text::tr("The results were written by a newer version of Twinscope. Update this one."),
                           {}};
    ScenarioReading reading = readScenario(object[QStringLiteral("scenario")].toObject());
    const auto plan = planFrom(object[QStringLiteral("plan")].toObject());
    if (!reading.faults.empty() || !plan)
        return unreadable(reading.faults.empty() ? error.errorString() : reading.faults.front().sentence);
    Manifest manifest{.version = object[QStringLiteral("version")].toString(),
                      .scenario = std::move(reading.scenario),
                      .modelHash = object[QStringLiteral("modelHash")].toString(),
                      .stateHash = object[QStringLiteral("stateHash")].toString(),
                      .inputsHash = object[QStringLiteral("inputsHash")].toString(),
                      .measured = measuredFrom(object[QStringLiteral("measured")].toObject()),
                      .plan = *plan,
                      .runs = quint64(object[QStringLiteral("runs")].toInteger()),
                      .quantities = listFrom(object[QStringLiteral("quantities")]),
                      .outputs = listFrom(object[QStringLiteral("outputs")]),
                      .units = listFrom(object[QStringLiteral("units")]),
                      .points = object[QStringLiteral("points")].toInt()};
    if (manifest.points < 2 || manifest.units.size() != manifest.outputs.size() || manifest.plan.shard.count < 1 ||
        manifest.plan.runs < 1)
        return unreadable(QStringLiteral("points, units, shards or runs"));
    return manifest;
}

core::Result<Manifest> loadManifest(const QString &path)
{
    QFile file(QFileInfo(path).isDir() ? path + QStringLiteral("/manifest.json") : path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::NotFound,
                           Text::tr("%1 cannot be opened. Is that a folder of results?").arg(file.fileName()),
                           file.errorString()};
    return file.size() > LongestManifest ? unreadable(file.fileName()) : manifestFrom(file.readAll());
}

core::Result<void> saveManifest(const Manifest &manifest, const QString &folder)
{
    QSaveFile file(folder + QStringLiteral("/manifest.json"));
    if (file.open(QIODevice::WriteOnly) && file.write(toText(manifest)) >= 0 && file.commit())
        return {};
    return core::Error{core::ErrorCode::WriteFailed,
                       Text::tr("%1 cannot be written. Check the folder and its rights.").arg(file.fileName()),
                       file.errorString()};
}

core::Result<QString> hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QIODevice::ReadOnly) && hash.addData(&file))
        return QString::fromLatin1(hash.result().toHex());
    return core::Error{core::ErrorCode::Unreadable,
                       Text::tr("%1 cannot be read. Check the path and its rights.").arg(path), file.errorString()};
}

QString hashOf(const MeasuredInputs &measured)
{
    if (measured.curves.empty())
        return {};
    const QByteArray text = QJsonDocument(measuredJson(measured)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace twinscope::whatif
