// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariofolder.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <numbers>

namespace twinscope::test {

using namespace whatif;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

} // namespace

Scenario ScenarioFolder::decay()
{
    Scenario scenario{.name = "Decay", .model = {.file = "decay-2.fmu"}, .horizonSeconds = 10, .stepSeconds = 0.1};
    scenario.quantities = {{.name = "rate",
                            .value = 1,
                            .distribution = Distribution{Distribution::Kind::Uniform, {0.5, 2}},
                            .low = 0.5,
                            .high = 2,
                            .variable = "k"},
                           {.name = "height",
                            .value = 1,
                            .distribution = Distribution{Distribution::Kind::Normal, {1, 0.2}},
                            .low = 0,
                            .high = 3}};
    scenario.changes = {{.variable = "u", .value = Amount(QString("height")), .at = 5}};
    scenario.kpis = {{.name = "end", .expression = "last(x)", .goal = Kpi::Goal::Most},
                     {.name = "area", .unit = "s", .expression = "integral(x)", .atMost = 6}};
    return scenario;
}

Scenario ScenarioFolder::ishigami()
{
    constexpr double Pi = std::numbers::pi;
    Scenario scenario{.name = "Ishigami", .model = {.file = "ishigami-2.fmu"}, .horizonSeconds = 1, .stepSeconds = 1};
    for (const char *name : {"x1", "x2", "x3"})
        scenario.quantities.push_back(
            {.name = name, .distribution = Distribution{Distribution::Kind::Uniform, {-Pi, Pi}}, .variable = name});
    scenario.kpis = {{.name = "f", .expression = "last(y)"}};
    return scenario;
}

EnsembleRequest ScenarioFolder::request(const QString &name, const Scenario &scenario, const RunPlan &plan) const
{
    return {.scenario = scenario, .baseFolder = QStringLiteral(TEST_FMUS), .plan = plan, .folder = path(name)};
}

core::Result<EnsembleReport> ScenarioFolder::run(const QString &name, const Scenario &scenario, const RunPlan &plan,
                                                 int workers)
{
    EnsembleRequest wanted = request(name, scenario, plan);
    wanted.workers = workers;
    EnsembleControl control;
    core::Progress progress;
    return runEnsemble(wanted, control, progress);
}

QStringList ScenarioFolder::differences(const QString &one, const QString &other) const
{
    QSet<QString> names;
    for (const QString &folder : {one, other}) {
        for (const QString &file : QDir(path(folder)).entryList(QDir::Files))
            names.insert(file);
    }
    QStringList different;
    for (const QString &file : std::as_const(names)) {
        if (contentOf(path(one) + '/' + file) != contentOf(path(other) + '/' + file))
            different += file;
    }
    return different;
}

} // namespace twinscope::test
