// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// twinscope-demo-project FILE WHAT-IF SCENARIOS: writes the demo's project file, with the model and the scenarios.

#include "equipment.h"
#include "layout.h"
#include "maintenance.h"
#include "modelling.h"

#include <twinscope/plant/projectfile.h>

#include <QCoreApplication>

#include <cstdio>

using namespace demogenerator;

namespace {

void instrument(ProjectBuilder &b)
{
    for (int n = 1; n <= 4; ++n) {
        instrumentPump(b, n);
        instrumentExchanger(b, n);
        instrumentTower(b, n);
    }
    for (int n = 1; n <= 3; ++n)
        instrumentFilter(b, n);
    instrumentBasin(b);
    instrumentHeaders(b);
    instrumentUtilities(b);
    instrumentPlant(b);
}

ProjectBuilder demoPlant()
{
    using namespace std::chrono_literals;
    ProjectBuilder b;
    b.plant.name = QStringLiteral("Cooling water demo");
    b.plant.description =
        QStringLiteral("A simulated cooling water plant: basin, pumps, filters, heat exchangers and cooling towers.");
    plant::Source broker;
    broker.id = QStringLiteral("plant-broker");
    broker.url = QStringLiteral("mqtt://127.0.0.1:1883");
    b.plant.sources.push_back(broker);
    b.plant.history.rules = {{QStringLiteral("*"), 48h, 1min, 24h * 90}}; // a demo must not fill a disk
    layOut(b);
    instrument(b);
    maintain(b);
    b.camera(QStringLiteral("Overview"), {19, -33, 19}, {0.5, -2.5, 0.5});
    b.camera(QStringLiteral("Pumps"), {7, -16, 7}, {0, -6.5, 1.2});
    b.camera(QStringLiteral("Exchangers"), {-6, -24, 9}, {0, -12, 1});
    b.camera(QStringLiteral("Towers"), {-18, -4, 16}, {0, 10, 3});
    return b;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 4) {
        std::fputs("Usage: twinscope-demo-project FILE WHAT-IF SCENARIOS\n", stderr);
        return 2;
    }
    twinscope::plant::Project project;
    project.path = QString::fromLocal8Bit(argv[1]);
    ProjectBuilder builder = demoPlant();
    const QString fault = model(builder, QString::fromLocal8Bit(argv[2]), QDir(QString::fromLocal8Bit(argv[3])));
    if (!fault.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(fault));
        return 1;
    }
    project.plant = builder.plant;
    if (const auto saved = twinscope::plant::saveProject(project); !saved) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(saved.error().sentence));
        return 1;
    }
    return 0;
}
