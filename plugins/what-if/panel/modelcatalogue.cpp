// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelcatalogue.h"

#include "fmi/fmu.h"
#include "scenario/measured.h"
#include "scenario/modelcheck.h"

#include <twinscope/core/units.h>

#include <algorithm>

namespace twinscope::whatif {

namespace {

QString titleOf(const Variable &variable, const QString &channelId, const plant::Plant &plant)
{
    const core::ChannelIndex index = plant.channelIndex(channelId);
    if (index == core::NoChannel)
        return variable.description.isEmpty() ? variable.name
                                              : QStringLiteral("%1 · %2").arg(variable.name, variable.description);
    const plant::Channel &channel = plant.channels[index];
    const plant::AssetIndex asset = plant.assetIndex(channel.asset);
    const QString owner = asset == plant::NoAsset ? QString() : plant.assets[size_t(asset)].name;
    const QString name = channel.name.isEmpty() ? channel.id : channel.name;
    return owner.isEmpty() ? name : QStringLiteral("%1 · %2").arg(owner, name);
}

std::optional<ModelVariable::Use> useOf(const Variable &variable)
{
    if (isText(variable.type) || variable.type == VariableType::Clock || variable.isArray())
        return std::nullopt;
    switch (variable.causality) {
    case Causality::Input:
        return ModelVariable::Use::Input;
    case Causality::Parameter:
        return ModelVariable::Use::Parameter;
    case Causality::Output:
        return ModelVariable::Use::Output;
    default:
        return std::nullopt;
    }
}

std::shared_ptr<const ModelContent> contentOf(const Description &description, const Scenario &scenario,
                                              const plant::Plant &plant)
{
    auto content = std::make_shared<ModelContent>();
    content->file = scenario.model.file;
    content->description = std::make_shared<const Description>(description);
    for (const Variable &variable : description.variables) {
        const auto use = useOf(variable);
        if (!use)
            continue;
        ModelVariable entry;
        entry.name = variable.name;
        entry.use = *use;
        entry.channel = channelOf(scenario, variable.name, plant);
        entry.title = titleOf(variable, entry.channel, plant);
        entry.unit = core::unitSymbol(variable.quantity.unit);
        if (variable.start && !variable.start->isEmpty()) {
            bool isNumber = false;
            const double start = variable.start->front().toDouble(&isNumber);
            entry.start = isNumber ? std::optional(start) : std::nullopt;
        }
        content->variables.push_back(std::move(entry));
    }
    return content;
}

} // namespace

const ModelVariable *ModelContent::find(const QString &name) const
{
    const auto found = std::ranges::find(variables, name, &ModelVariable::name);
    return found == variables.end() ? nullptr : &*found;
}

std::vector<ModelVariable> ModelContent::of(std::initializer_list<ModelVariable::Use> uses) const
{
    std::vector<ModelVariable> chosen;
    std::ranges::copy_if(variables, std::back_inserter(chosen),
                         [&](const ModelVariable &variable) { return std::ranges::count(uses, variable.use) > 0; });
    return chosen;
}

ModelCatalogue::ModelCatalogue(desk::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &desk::Desk::closing, this, [this] { m_contents.clear(); });
}

std::shared_ptr<const ModelContent> ModelCatalogue::content(const Scenario &scenario)
{
    const QString file = scenario.model.file;
    if (!m_desk.plant() || m_contents.contains(file))
        return m_contents.value(file);
    m_contents.insert(file, nullptr);
    using Content = std::shared_ptr<const ModelContent>;
    m_jobs.start<Content>(
        file,
        [scenario, project = m_desk.plant()->project()](core::Progress &) -> core::Result<Content> {
            const auto path = findModel(scenario, project.directory());
            if (!path)
                return path.error();
            const auto summary = readFmu(*path);
            if (!summary)
                return summary.error();
            return contentOf(summary->description, scenario, project.plant);
        },
        [this, file](const core::Result<Content> &result) {
            ModelContent broken;
            broken.file = file;
            broken.fault = result ? QString() : result.error().sentence;
            m_contents.insert(file, result ? *result : std::make_shared<const ModelContent>(std::move(broken)));
            emit loaded(file);
        });
    return nullptr;
}

} // namespace twinscope::whatif
