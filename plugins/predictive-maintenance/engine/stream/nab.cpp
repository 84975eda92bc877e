// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/nab.h"

#include "frame/framereader.h"
#include "stream/streamdetector.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

double scaledSigmoid(double position)
{
    return position > 3 ? -1 : 2 / (1 + std::exp(5 * position)) - 1;
}

const NabWindow *windowAt(const std::vector<NabWindow> &windows, size_t row)
{
    const auto found =
        std::ranges::find_if(windows, [row](const NabWindow &w) { return row >= w.first && row <= w.last; });
    return found == windows.end() ? nullptr : &*found;
}

Error malformed(const QString &path)
{
    return {
        ErrorCode::Malformed,
        QCoreApplication::translate("predict", "“%1” is not what the benchmark has there: fetch it anew.").arg(path),
        {}};
}

Result<QJsonObject> readLabels(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable,
                     QCoreApplication::translate("predict", "“%1” cannot be read: give the folder with the benchmark's "
                                                            "“data” and “labels”.")
                         .arg(path),
                     file.errorString()};
    const auto document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? Result<QJsonObject>(document.object()) : malformed(path);
}

Result<std::vector<NabWindow>> windowsOf(const QJsonArray &spans, const std::vector<core::Time> &times,
                                         const QString &path)
{
    std::vector<NabWindow> windows;
    for (const QJsonValue span : spans) {
        const auto from = core::parseIso8601(span.toArray().at(0).toString());
        const auto to = core::parseIso8601(span.toArray().at(1).toString());
        if (!from || !to)
            return malformed(path);
        // By rows, because the times of some series jump back at the end of summer time.
        const auto first = std::ranges::find_if(times, [&](core::Time t) { return t >= *from; });
        const auto past = std::find_if(first, times.end(), [&](core::Time t) { return t > *to; });
        if (past > first)
            windows.push_back({size_t(first - times.begin()), size_t(past - times.begin()) - 1});
    }
    return windows;
}

Result<NabSeries> readSeries(const QString &folder, const QString &name, const QJsonArray &spans)
{
    const QString path = folder + QStringLiteral("/data/") + name;
    const auto frame = readFrame(path, {{}, QStringLiteral("timestamp")});
    if (!frame)
        return frame.error();
    if (frame->columns.size() != 1)
        return malformed(path);
    const auto windows =
        windowsOf(spans, frame->time.moments, folder + QStringLiteral("/labels/combined_windows.json"));
    if (!windows)
        return windows.error();
    return NabSeries{name, {frame->values.col(0).begin(), frame->values.col(0).end()}, *windows};
}

} // namespace

size_t NabSeries::probation() const
{
    return size_t(0.15 * double(std::min<size_t>(values.size(), 5000)));
}

double nabValue(const std::vector<NabWindow> &windows, size_t row)
{
    if (const NabWindow *inside = windowAt(windows, row)) {
        const double length = double(inside->last - inside->first + 1);
        return scaledSigmoid(-double(inside->last - row + 1) / length) / scaledSigmoid(-1);
    }
    const NabWindow *before = nullptr;
    for (const NabWindow &window : windows) {
        if (window.last < row && (!before || window.last > before->last))
            before = &window;
    }
    if (!before || before->last == before->first)
        return -1;
    return scaledSigmoid(double(row - before->last) / double(before->last - before->first));
}

double nabSeriesScore(const NabSeries &series, const std::vector<bool> &detections, const NabProfile &profile)
{
    std::vector<double> best(series.windows.size(), -profile.falseNegative);
    double score = 0;
    for (size_t row = series.probation(); row < detections.size(); ++row) {
        if (!detections[row])
            continue;
        const double value = nabValue(series.windows, row);
        if (const NabWindow *window = windowAt(series.windows, row)) {
            double &entry = best[size_t(window - series.windows.data())];
            entry = std::max(entry, profile.truePositive * value);
        } else {
            score += profile.falsePositive * value;
        }
    }
    for (const double entry : best)
        score += entry;
    return score;
}

double nabPercent(double score, size_t windows, const NabProfile &profile)
{
    const double nothing = -profile.falseNegative * double(windows), perfect = profile.truePositive * double(windows);
    return 100 * (score - nothing) / (perfect - nothing);
}

Result<std::vector<NabSeries>> readNab(const QString &folder)
{
    const QString labels = folder + QStringLiteral("/labels/combined_windows.json");
    const auto windows = readLabels(labels);
    if (!windows)
        return windows.error();
    std::vector<NabSeries> all;
    for (auto entry = windows->begin(); entry != windows->end(); ++entry) {
        if (!QFile::exists(folder + QStringLiteral("/data/") + entry.key()))
            continue;
        auto series = readSeries(folder, entry.key(), entry->toArray());
        if (!series)
            return series.error();
        all.push_back(std::move(*series));
    }
    if (all.empty())
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("predict", "No series that “%1” names is in “%2/data”.").arg(labels, folder),
            {}};
    return all;
}

std::vector<bool> detectEvents(const std::vector<double> &values)
{
    StreamDetector detector;
    std::vector<bool> events;
    for (const double value : values)
        events.push_back(detector.push(value).event);
    return events;
}

} // namespace twinscope::predict
