// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/monitor.h"

#include "anomaly/ensemble.h"
#include "anomaly/forecastdetector.h"
#include "anomaly/isolationforest.h"
#include "anomaly/kerneldetector.h"
#include "anomaly/pcadetector.h"
#include "anomaly/profiledetector.h"
#include "anomaly/singlemonitor.h"

#include <QCoreApplication>

namespace twinscope::predict {

namespace {

std::unique_ptr<Detector> makeDetector(const QString &name)
{
    std::unique_ptr<Detector> all[] = {std::make_unique<PcaDetector>(PcaDetector::Statistic::Hotelling),
                                       std::make_unique<PcaDetector>(PcaDetector::Statistic::Residual),
                                       std::make_unique<KernelDetector>(),
                                       std::make_unique<IsolationForest>(),
                                       std::make_unique<ForecastDetector>(),
                                       std::make_unique<ProfileDetector>()};
    for (auto &detector : all) {
        if (detector->name() == name)
            return std::move(detector);
    }
    return nullptr;
}

} // namespace

QStringList monitorMethods()
{
    return {QStringLiteral("ensemble"), QStringLiteral("t2"),       QStringLiteral("spe"),    QStringLiteral("mset"),
            QStringLiteral("forest"),   QStringLiteral("forecast"), QStringLiteral("profile")};
}

core::Result<std::unique_ptr<Monitor>> makeMonitor(const QString &method, const MonitorOptions &options)
{
    if (method == QStringLiteral("ensemble"))
        return std::unique_ptr<Monitor>(std::make_unique<Ensemble>(options));
    if (auto detector = makeDetector(method))
        return std::unique_ptr<Monitor>(std::make_unique<SingleMonitor>(std::move(detector), options));
    return core::Error{core::ErrorCode::InvalidArgument,
                       QCoreApplication::translate("predict", "There is no method “%1”; there are: %2.")
                           .arg(method, monitorMethods().join(QStringLiteral(", "))),
                       {}};
}

Vector shares(const Vector &contributions)
{
    const double sum = contributions.sum();
    return sum > 0 ? Vector(contributions / sum) : Vector::Zero(contributions.size());
}

} // namespace twinscope::predict
