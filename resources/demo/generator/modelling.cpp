// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelling.h"

#include "shadow/modelmapping.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace demogenerator {

namespace whatif = twinscope::whatif;

namespace {

const QString PluginId = QStringLiteral("what-if");

/// Empty where it cannot be read.
QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QString model(ProjectBuilder &b, const QString &whatIfFile, const QDir &scenarios)
{
    QJsonObject section = contentOf(whatIfFile);
    QJsonArray list;
    for (const QString &name : scenarios.entryList({QStringLiteral("*.scenario.json")}, QDir::Files, QDir::Name)) {
        const QJsonObject scenario = contentOf(scenarios.filePath(name));
        if (scenario.isEmpty())
            return QStringLiteral("No scenario in %1.").arg(name);
        list.append(scenario);
    }
    section.insert(QStringLiteral("scenarios"), list);
    b.plant.sections.push_back({PluginId, section});
    const whatif::ModelMappings models = whatif::readMappings(b.plant);
    for (const whatif::ModelMapping &mapping : models.sound)
        b.plant = whatif::withModel(std::move(b.plant), mapping);
    return models.faults.join(QLatin1Char(' '));
}

} // namespace demogenerator
