// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows a generated plant whose values move, or writes pictures of it: a look at the view without the rest of the
// program. Arguments: [count] [picture.png [dark]]

#include "sampleplant.h"

#include <twinscope/viewport/viewportwidget.h>

#include <QApplication>
#include <QTimer>

#include <cmath>

using namespace twinscope;

namespace {

void addVariety(plant::Plant &plant)
{
    using plant::BindingKind;
    for (size_t i = 0; i < plant.assets.size(); ++i) {
        plant::Binding binding;
        binding.asset = plant.assets[i].id;
        binding.channel = plant.channels[i].id;
        if (i % 4 == 1)
            plant.bindings[i].kind = BindingKind::ColourRamp;
        binding.kind = i % 3 == 0 ? BindingKind::Label : i % 5 == 1 ? BindingKind::Level : BindingKind::Spin;
        binding.factor = 0.3;
        if (binding.kind != BindingKind::Spin || i % 7 == 0)
            plant.bindings.push_back(binding);
    }
}

core::Frame values(const plant::Plant &plant, double phase)
{
    std::vector<core::Value> values;
    for (size_t i = 0; i < plant.channels.size(); ++i)
        values.emplace_back(42 + 42 * std::sin(phase + double(i) * 0.7));
    core::Frame frame = test::frameOf(values);
    if (frame.values.size() > 10)
        frame.values[10].quality = core::bad(core::QualityReason::SourceLost);
    return frame;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    plant::Plant plant = test::pumpPlant(arguments.value(1, QStringLiteral("36")).toInt());
    addVariety(plant);
    plant.assets.back().model.file = QStringLiteral("missing.step");

    viewport::ViewportWidget view;
    view.setTheme(arguments.value(3) == QLatin1String("dark") ? look::Theme::darkTheme() : look::Theme::light());
    view.setPlant(plant);
    view.setModel(QStringLiteral("pump.step"), test::pumpModel());
    view.setModelProblem(QStringLiteral("missing.step"), QStringLiteral("No such file."));
    view.resize(1280, 800);
    view.show();
    view.setFrame(values(plant, 0));
    view.select(4);
    if (arguments.size() > 2) {
        view.capture([&](const QImage &picture) {
            picture.save(arguments[2]);
            application.quit();
        });
        return application.exec();
    }
    QTimer timer;
    double phase = 0;
    QObject::connect(&timer, &QTimer::timeout, [&] { view.setFrame(values(plant, phase += 0.1)); });
    timer.start(1000);
    return application.exec();
}
