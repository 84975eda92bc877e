// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelwindow.h"

#include <twinscope/plant/spelling.h>

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace twinscope::whatif {

namespace {

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

core::Result<ModelMapping> chooseModel(const plant::Plant &plant, const QString &id)
{
    const ModelMappings mappings = readMappings(plant);
    if (const ModelMapping *found = mappings.find(id))
        return *found;
    if (mappings.sound.empty())
        return wrong(
            mappings.faults.isEmpty()
                ? QCoreApplication::translate(
                      "whatif", "The project maps no model to the plant: see \"models\" of \"what-if\" in the README.")
                : mappings.faults.first());
    QStringList ids;
    for (const ModelMapping &mapping : mappings.sound)
        ids += mapping.id;
    if (id.isEmpty() && ids.size() == 1)
        return mappings.sound.front();
    if (id.isEmpty())
        return wrong(
            QCoreApplication::translate("whatif", "Say which model is meant: %1.").arg(ids.join(QStringLiteral(", "))));
    return wrong(QCoreApplication::translate("whatif", "The project has no model “%1”.").arg(id) +
                 plant::didYouMeanOneOf(id, ids));
}

core::Result<void> readMoment(const std::string &text, core::Time &time)
{
    const auto moment = text.empty() ? std::optional(time) : core::parseIso8601(QString::fromStdString(text));
    if (!moment)
        return wrong(QCoreApplication::translate("whatif", "“%1” is not a time: write it like 2026-03-09T10:14:33Z.")
                         .arg(QString::fromStdString(text)));
    time = *moment;
    return {};
}

} // namespace

void ModelArguments::declare(CLI::App &app)
{
    app.add_option("PROJECT", project, "NAME.twin.json")->required();
    app.add_option("MODEL", model, "Id of a model in the project; may be left out where there is one only.");
    app.add_option("--from", from, "ISO 8601; left out: the beginning of the record, after the model's warm-up.");
    app.add_option("--to", to, "ISO 8601; left out: the end of the record.");
}

core::Result<ModelWindow> openModelWindow(const ModelArguments &arguments)
{
    auto project = plant::openProject(QString::fromStdString(arguments.project));
    if (!project)
        return project.error();
    const auto mapping = chooseModel(project->plant, QString::fromStdString(arguments.model));
    if (!mapping)
        return mapping.error();
    auto plan = ShadowPlan::make(*mapping, project->directory(), project->plant);
    if (!plan)
        return plan.error();
    const auto record = RecordedValues::open(project->path, project->plant);
    if (!record)
        return record.error();
    const auto [first, last] = (*record)->span();
    core::Time from = first + mapping->warmUp, to = last;
    if (const auto read = readMoment(arguments.from, from); !read)
        return read.error();
    if (const auto read = readMoment(arguments.to, to); !read)
        return read.error();
    if (from >= to)
        return wrong(
            QCoreApplication::translate("whatif", "The window from %1 to %2 is empty; the record goes from %3 to %4.")
                .arg(core::toIso8601(from), core::toIso8601(to), core::toIso8601(first), core::toIso8601(last)));
    return ModelWindow{std::move(project).value(), std::move(plan).value(), *record, from, to};
}

} // namespace twinscope::whatif
