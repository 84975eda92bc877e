// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "madeestimate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrl>

#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double Sigmas95 = 1.96; ///< of a normal distribution
const QString MadeKey = QStringLiteral("made"), PointsKey = QStringLiteral("points"),
              OutputsKey = QStringLiteral("outputs");

double numberOf(const QJsonValue &value)
{
    return value.toDouble(std::numeric_limits<double>::quiet_NaN());
}

/// [seconds from the window's beginning, measured, before, after]
QJsonArray jsonOf(const OutputFit &fit, core::Time from)
{
    QJsonArray points;
    for (const FitPoint &point : fit.points)
        points.append(QJsonArray{core::toSeconds(point.time - from), point.measured, point.before, point.after});
    return points;
}

QJsonObject jsonOf(const MadeEstimate &estimate)
{
    QJsonObject object = toJson(estimate.result);
    QJsonArray outputs = object.value(OutputsKey).toArray();
    for (qsizetype i = 0; i < outputs.size(); ++i) {
        QJsonObject output = outputs[i].toObject();
        output.insert(PointsKey, jsonOf(estimate.result.outputs[size_t(i)], estimate.result.from));
        outputs[i] = output;
    }
    object.insert(OutputsKey, outputs);
    object.insert(MadeKey, core::toIso8601(estimate.made));
    return object;
}

EstimatedParameter parameterOf(const QJsonValue &json)
{
    return {.variable = json[QStringLiteral("variable")].toString(),
            .before = numberOf(json[QStringLiteral("before")]),
            .value = numberOf(json[QStringLiteral("value")]),
            .low = numberOf(json[QStringLiteral("low")]),
            .high = numberOf(json[QStringLiteral("high")]),
            .standardError = numberOf(json[QStringLiteral("standardError")]),
            .atBound = json[QStringLiteral("atBound")].toBool()};
}

OutputFit fitOf(const QJsonValue &json, core::Time from)
{
    OutputFit fit{.variable = json[QStringLiteral("variable")].toString(),
                  .channel = json[QStringLiteral("channel")].toString(),
                  .rmseBefore = numberOf(json[QStringLiteral("rmseBefore")]),
                  .rmseAfter = numberOf(json[QStringLiteral("rmseAfter")]),
                  .samples = size_t(json[QStringLiteral("samples")].toInteger()),
                  .points = {}};
    for (const QJsonValue point : json[PointsKey].toArray())
        fit.points.push_back(
            {from + core::seconds(point[0].toDouble()), numberOf(point[1]), numberOf(point[2]), numberOf(point[3])});
    return fit;
}

std::optional<MadeEstimate> estimateOf(const QJsonValue &json)
{
    const auto moment = [&](const QString &key) { return core::parseIso8601(json[key].toString()); };
    const auto made = moment(MadeKey), from = moment(QStringLiteral("from")), to = moment(QStringLiteral("to"));
    if (!made || !from || !to)
        return std::nullopt;
    MadeEstimate estimate;
    estimate.made = *made;
    EstimationResult &result = estimate.result;
    result.from = *from;
    result.to = *to;
    result.evaluations = json[QStringLiteral("evaluations")].toInt();
    result.stoppedBecause = json[QStringLiteral("stopped")].toString();
    for (const QJsonValue parameter : json[QStringLiteral("parameters")].toArray())
        result.parameters.push_back(parameterOf(parameter));
    for (const QJsonValue output : json[OutputsKey].toArray())
        result.outputs.push_back(fitOf(output, *from));
    for (const QJsonValue row : json[QStringLiteral("correlation")].toArray()) {
        auto &numbers = result.correlation.emplace_back();
        for (const QJsonValue number : row.toArray())
            numbers.push_back(numberOf(number));
    }
    return estimate;
}

} // namespace

const EstimatedParameter *MadeEstimate::parameter(const QString &variable) const
{
    const auto found = std::ranges::find(result.parameters, variable, &EstimatedParameter::variable);
    return found == result.parameters.end() ? nullptr : &*found;
}

std::optional<std::pair<double, double>> intervalOf(const EstimatedParameter &parameter)
{
    if (!std::isfinite(parameter.standardError))
        return std::nullopt;
    const double half = Sigmas95 * parameter.standardError;
    return std::pair(std::max(parameter.value - half, parameter.low), std::min(parameter.value + half, parameter.high));
}

/// Folders of scenarios have no point in their names.
QString estimateFile(const QString &projectPath, const QString &model)
{
    QString base = projectPath;
    if (base.endsWith(QLatin1String(".json")))
        base.chop(5);
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(model));
    return QDir(base + QStringLiteral(".what-if")).filePath(name + QStringLiteral(".estimates.json"));
}

std::vector<MadeEstimate> loadEstimates(const QString &path)
{
    QFile file(path);
    std::vector<MadeEstimate> estimates;
    if (!file.open(QIODevice::ReadOnly))
        return estimates;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue entry : entries)
        if (auto estimate = estimateOf(entry))
            estimates.push_back(std::move(*estimate));
    return estimates;
}

core::Result<void> saveEstimates(const QString &path, const std::vector<MadeEstimate> &estimates)
{
    QJsonArray entries;
    for (const MadeEstimate &estimate : estimates)
        entries.append(jsonOf(estimate));
    QSaveFile file(path);
    if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
        file.write(QJsonDocument(entries).toJson(QJsonDocument::Compact)) >= 0 && file.commit())
        return {};
    return core::Error{core::ErrorCode::WriteFailed,
                       QCoreApplication::translate(
                           "whatif", "The estimate cannot be kept in %1: %2. Check that folder's rights and room.")
                           .arg(path, file.errorString()),
                       {}};
}

} // namespace twinscope::whatif
