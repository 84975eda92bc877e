// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "display.h"
#include "output.h"
#include "picture.h"
#include "window.h"

#include <twinscope/demo/demoplant.h>

#include <CLI/CLI.hpp>

#include <optional>

namespace twinscope::cli {

namespace {

class DemoCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("demo", "A cooling-water plant with its own broker and simulator.");
        m_picture.liveSeconds = 5;
        m_picture.declare(*app, false);
        m_window.declare(*app);
        app->add_option("--simulate", m_simulate, "Only simulate, publishing to this broker.")->group("");
        app->add_option("--backfill", m_backfill, "Seconds of the past to publish first.")->group("");
        app->add_option("--speed", m_speed, "Speed of the simulated plant.")->group("")->check(CLI::PositiveNumber);
        return app;
    }

    Needs needs() const override
    {
        if (!m_simulate.empty())
            return Needs::Console;
        return m_picture.out.empty() ? Needs::Screen : Needs::Picture;
    }

    int run(Host &host) override
    {
        if (!m_simulate.empty()) {
            host.plugins({QStringLiteral("source")});
            return demo::simulate({QString::fromStdString(m_simulate), m_speed, m_backfill}, host.services());
        }
        host.plugins();
        std::optional<Interrupt> interrupt; // before anything is started that would have to be ended
        if (m_picture.out.empty())
            interrupt.emplace();
        demo::DemoPlant plant;
        if (const auto started = plant.start(); !started)
            return fail(started.error());
        QObject::connect(&plant, &demo::DemoPlant::ended, &plant, [&host](const QString &sentence) {
            host.services().log().error(QStringLiteral("demo"), {core::ErrorCode::Crashed, sentence, {}});
        });
        session::SessionOptions options;
        options.sourceUrls.insert(QStringLiteral("*"), plant.brokerUrl());
        m_window.theme = m_picture.theme;
        return interrupt ? openWindow(host, plant.projectPath(), options, m_window, *interrupt)
                         : draw(host, plant.projectPath(), options);
    }

private:
    int draw(Host &host, const QString &path, const session::SessionOptions &options) const
    {
        auto project = plant::openProject(path);
        if (!project)
            return fail(project.error());
        session::Session session(std::move(project).value(), host.services(), options);
        session.start();
        const int status = writePicture(session, m_picture);
        if (status == Done)
            print(QCoreApplication::translate("cli", "A picture of the running demo: %1")
                      .arg(QString::fromStdString(m_picture.out)));
        return status;
    }

    PictureOptions m_picture;
    WindowOptions m_window;
    std::string m_simulate;
    double m_speed = 1;
    int m_backfill = 0;
};

} // namespace

std::unique_ptr<Command> makeDemoCommand()
{
    return std::make_unique<DemoCommand>();
}

} // namespace twinscope::cli
