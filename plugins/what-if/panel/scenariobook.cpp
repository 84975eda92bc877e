// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariobook.h"

#include <twinscope/core/clock.h>
#include <twinscope/core/resources.h>

#include <QDir>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace twinscope::whatif {

namespace {

const QString Section = QStringLiteral("what-if");
const QString Chosen = QStringLiteral("chosen");
const QString ShippedModel = QStringLiteral("coolingwater-3.fmu");

/// The one scenario that is called otherwise and is else the same, by an edit, its undoing or its redoing.
std::optional<std::pair<QString, QString>> renamedOne(const std::vector<Scenario> &before,
                                                      const std::vector<Scenario> &after)
{
    if (before.size() != after.size())
        return std::nullopt;
    std::optional<std::pair<QString, QString>> found;
    for (size_t i = 0; i < after.size(); ++i) {
        if (before[i].name == after[i].name)
            continue;
        Scenario same = before[i];
        same.name = after[i].name;
        if (found || same != after[i])
            return std::nullopt;
        found = {before[i].name, after[i].name};
    }
    return found;
}

} // namespace

ScenarioBook::ScenarioBook(desk::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &desk::Desk::opened, this, [this] {
        connect(m_desk.plant(), &desk::OpenPlant::edited, this, &ScenarioBook::read);
        read();
    });
    connect(&desk, &desk::Desk::closing, this, [this] {
        m_list = {};
        emit changed();
    });
    if (desk.plant())
        read();
    readShipped();
}

void ScenarioBook::readShipped()
{
    using Scenarios = std::vector<Scenario>;
    m_jobs.start<Scenarios>(
        tr("Scenarios that ship"),
        [](core::Progress &) -> core::Result<Scenarios> {
            Scenarios scenarios;
            const QDir folder(core::resourcePath(QStringLiteral("scenarios")));
            for (const QString &name : folder.entryList({QStringLiteral("*.scenario.json")}, QDir::Files, QDir::Name))
                if (auto scenario = loadScenario(folder.filePath(name)))
                    scenarios.push_back(std::move(*scenario));
            return scenarios;
        },
        [this](const core::Result<Scenarios> &scenarios) {
            if (scenarios)
                m_shipped = *scenarios;
            emit changed();
        });
}

QJsonObject ScenarioBook::section() const
{
    return m_desk.plant() ? m_desk.plant()->project().plant.section(Section) : QJsonObject();
}

void ScenarioBook::read()
{
    const ScenarioList before = std::exchange(m_list, scenariosOf(section()));
    if (const auto names = renamedOne(before.sound, m_list.sound))
        emit renamed(names->first, names->second);
    emit changed();
}

const Scenario *ScenarioBook::find(const QString &name) const
{
    const auto found = std::ranges::find(m_list.sound, name, &Scenario::name);
    return found == m_list.sound.end() ? nullptr : &*found;
}

std::optional<Choice> ScenarioBook::choice() const
{
    const QJsonObject chosen = section().value(Chosen).toObject();
    const QString name = chosen.value(QStringLiteral("scenario")).toString();
    const auto at = core::parseIso8601(chosen.value(QStringLiteral("at")).toString());
    return find(name) && at ? std::optional(Choice{name, *at}) : std::nullopt;
}

void ScenarioBook::writeSection(const QString &what, const QJsonObject &section)
{
    if (m_desk.plant())
        m_desk.plant()->changeSection(what, Section, section);
}

void ScenarioBook::write(const QString &what, const std::vector<Scenario> &scenarios)
{
    writeSection(what, withScenarios(section(), scenarios));
}

QString ScenarioBook::freeName(const QString &wanted, const QString &except) const
{
    // Also taken: what cannot be read keeps its name, and earlier versions theirs.
    const QJsonObject all = section();
    QStringList taken = all.value(QStringLiteral("versions")).toObject().keys();
    const QJsonArray entries = all.value(QStringLiteral("scenarios")).toArray();
    for (const QJsonValue entry : entries)
        taken += entry.toObject().value(QStringLiteral("name")).toString();
    QString name = wanted;
    for (int number = 2; name != except && taken.contains(name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

QString ScenarioBook::add(Scenario scenario)
{
    scenario.name = freeName(scenario.name);
    auto scenarios = m_list.sound;
    scenarios.push_back(scenario);
    write(tr("new scenario “%1”").arg(scenario.name), scenarios);
    return scenario.name;
}

QString ScenarioBook::duplicate(const QString &name)
{
    const Scenario *original = find(name);
    if (!original)
        return {};
    Scenario copy = *original;
    copy.name = freeName(tr("%1 (copy)").arg(name));
    auto scenarios = m_list.sound;
    const auto place = std::ranges::find(scenarios, name, &Scenario::name);
    scenarios.insert(place + 1, copy);
    write(tr("duplicate “%1”").arg(name), scenarios);
    return copy.name;
}

QString ScenarioBook::rename(const QString &name, const QString &wanted)
{
    const QString fresh = freeName(wanted.trimmed(), name);
    if (!find(name) || wanted.trimmed().isEmpty() || fresh == name)
        return name;
    auto scenarios = m_list.sound;
    std::ranges::find(scenarios, name, &Scenario::name)->name = fresh;
    QJsonObject next = withVersionsMoved(withScenarios(section(), scenarios), name, fresh);
    if (const auto chosen = choice(); chosen && chosen->scenario == name) {
        QJsonObject entry = next.value(Chosen).toObject();
        entry[QStringLiteral("scenario")] = fresh;
        next[Chosen] = entry;
    }
    writeSection(tr("rename “%1”").arg(name), next);
    return fresh;
}

void ScenarioBook::replace(const Scenario &scenario)
{
    auto scenarios = m_list.sound;
    const auto place = std::ranges::find(scenarios, scenario.name, &Scenario::name);
    if (place == scenarios.end() || *place == scenario)
        return;
    QJsonObject next = section();
    if (!runAlike(scenario, *place) && m_wasRun && m_wasRun(*place))
        next = withVersion(next, scenario.name, {core::SystemClock().now(), *place});
    *place = scenario;
    writeSection(tr("change “%1”").arg(scenario.name), withScenarios(next, scenarios));
}

std::vector<ScenarioVersion> ScenarioBook::versions(const QString &name) const
{
    return versionsOf(section(), name);
}

void ScenarioBook::goBack(const QString &name, const ScenarioVersion &version)
{
    auto scenarios = m_list.sound;
    const auto place = std::ranges::find(scenarios, name, &Scenario::name);
    Scenario wanted = version.scenario;
    wanted.name = name;
    if (place == scenarios.end() || *place == wanted)
        return;
    const QJsonObject next = withVersion(section(), name, {core::SystemClock().now(), *place});
    *place = std::move(wanted);
    writeSection(tr("go back to an earlier “%1”").arg(name), withScenarios(next, scenarios));
}

void ScenarioBook::remove(const QString &name)
{
    auto scenarios = m_list.sound;
    if (std::erase_if(scenarios, [&name](const Scenario &scenario) { return scenario.name == name; }) == 0)
        return;
    QJsonObject next = withVersionsMoved(withScenarios(section(), scenarios), name, {});
    if (const auto chosen = choice(); chosen && chosen->scenario == name)
        next.remove(Chosen);
    writeSection(tr("delete “%1”").arg(name), next);
}

void ScenarioBook::choose(const QString &name)
{
    QJsonObject next = section();
    if (find(name))
        next[Chosen] = QJsonObject{{QStringLiteral("scenario"), name},
                                   {QStringLiteral("at"), core::toIso8601(core::SystemClock().now())}};
    else
        next.remove(Chosen);
    writeSection(find(name) ? tr("choose “%1”").arg(name) : tr("choose no scenario"), next);
}

Scenario ScenarioBook::blank() const
{
    Scenario scenario;
    scenario.model.file = ShippedModel;
    if (!m_list.sound.empty()) {
        const Scenario &first = m_list.sound.front();
        scenario.model = first.model;
        scenario.kpis = first.kpis;
        scenario.outputs = first.outputs;
        scenario.stepSeconds = first.stepSeconds;
        scenario.horizonSeconds = first.horizonSeconds;
        scenario.parameters = first.parameters;
    }
    return scenario;
}

} // namespace twinscope::whatif
