// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "interruptible.h"
#include "output.h"

#include <twinscope/session/modelreading.h>
#include <twinscope/workbench/settings.h>

#include <CLI/CLI.hpp>

namespace twinscope::cli {

namespace {

class CheckCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand(
            "check",
            "Validate a project file and the parts it refers to: every fault with its place and how to mend it.");
        app->add_option("PLANT", m_path, "NAME.twin.json")->required();
        app->add_flag("--no-models", m_withoutModels, "Do not read the model files.");
        app->add_flag("--json", m_json, "Print {ok, problems: [{pointer, message}]}.");
        return app;
    }

    int run(Host &host) override
    {
        const auto project = plant::openProject(QString::fromStdString(m_path));
        if (project)
            return tell(problemsOf(*project, host));
        if (!m_json)
            return fail(project.error());
        return tell({{QString(), project.error().sentence}});
    }

private:
    std::vector<plant::Problem> problemsOf(const plant::Project &project, Host &host) const
    {
        std::vector<plant::Problem> problems = project.problems;
        host.plugins({QStringLiteral("check")});
        for (const auto &check : host.services().projectChecks().items()) {
            const auto ofPlugin = check->check(project);
            problems.insert(problems.end(), ofPlugin.begin(), ofPlugin.end());
        }
        if (m_withoutModels)
            return problems;
        const geometry::ModelLoader loader(geometry::ModelLoader::defaultCacheDirectory(),
                                           workbench::Settings().importLimits().worker);
        using Problems = std::vector<plant::Problem>;
        const auto ofModels = runInterruptibly<Problems>([&](core::Progress &progress) -> core::Result<Problems> {
            return session::checkModels(project, loader, progress);
        });
        if (ofModels)
            problems.insert(problems.end(), ofModels->begin(), ofModels->end());
        else
            problems.push_back({QString(), ofModels.error().sentence});
        return problems;
    }

    int tell(const std::vector<plant::Problem> &problems) const
    {
        if (m_json)
            printJson(toJson(problems));
        else
            printLines(problems);
        return problems.empty() ? Done : Failed;
    }

    static QJsonObject toJson(const std::vector<plant::Problem> &problems)
    {
        QJsonArray list;
        for (const plant::Problem &problem : problems)
            list.append(QJsonObject{{QStringLiteral("pointer"), problem.pointer},
                                    {QStringLiteral("message"), problem.message}});
        return {{QStringLiteral("ok"), problems.empty()}, {QStringLiteral("problems"), list}};
    }

    static void printLines(const std::vector<plant::Problem> &problems)
    {
        for (const plant::Problem &problem : problems)
            print((problem.pointer.isEmpty() ? QStringLiteral("/") : problem.pointer) + QStringLiteral(": ") +
                  problem.message);
        print(problems.empty()
                  ? QCoreApplication::translate("cli", "No faults found.")
                  : QCoreApplication::translate("cli", "%n fault(s) found.", nullptr, int(problems.size())));
    }

    std::string m_path;
    bool m_json = false;
    bool m_withoutModels = false;
};

} // namespace

std::unique_ptr<Command> makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace twinscope::cli
