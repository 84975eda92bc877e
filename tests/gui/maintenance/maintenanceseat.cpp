// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenanceseat.h"

#include <twinscope/look/views.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTextStream>
#include <QToolButton>

#include <cmath>

namespace twinscope::test {

namespace {

constexpr int FaultSeconds = 60, EarlierFault = 400; ///< ago, each as long as the other

/// What a pump's channels say at an age, with a ripple that is the same in every run of the test.
struct Reading
{
    double flow, temp, speed;
};

Reading readingAt(double age, double life, double second)
{
    const double wear = std::pow(std::clamp(age / life, 0.0, 1.0), 2);
    return {120 - 25 * wear + 0.8 * std::sin(second * 0.7), 55 + 50 * wear + 0.5 * std::sin(second * 1.3 + 1),
            1480 + 2 * std::sin(second * 0.31)};
}

} // namespace

MaintenanceSeat::MaintenanceSeat(const QString &theme, const QJsonObject &state)
    : seat(theme)
    , panels(std::make_shared<predict::MaintenancePanelFactory>())
{
    panels->restoreState(state);
    registrations[0] = seat.services.panels().add(panels);
    registrations[1] = seat.services.sourceFactories().add(std::make_shared<predict::FindingSourceFactory>());
    workbench::WorkbenchOptions options;
    options.settingsFile = seat.folder.filePath(QStringLiteral("maintenance.ini"));
    options.theme = theme;
    seat.window = std::make_unique<workbench::MainWindow>(seat.services, nullptr, options);
    seat.window->show();
}

bool MaintenanceSeat::open()
{
    return seat.openCooling();
}

bool MaintenanceSeat::watchSelected()
{
    const QPointer<session::Session> unwatched = seat.window->session();
    find<QToolButton>("watchAsset")->menu()->actions().first()->trigger();
    return test::waitUntil([&] { return !unwatched && seat.window->session(); }, std::chrono::seconds(20));
}

void MaintenanceSeat::wear(int age, int step)
{
    const core::Time now = seat.services.clock().now();
    std::vector<telemetry::IncomingSample> batch;
    for (int second = -age; second <= 0; second += step) {
        const core::Time time = now + std::chrono::seconds(second);
        for (int pump = 1; pump <= 6; ++pump) {
            Reading reading = readingAt(pump == 2 ? age + second : 0, Life, second + 10.0 * pump);
            const int ago = -second;
            if (pump == 3 && (ago < FaultSeconds || (ago >= EarlierFault && ago < EarlierFault + FaultSeconds)))
                reading.temp += 15;
            const QString id = QStringLiteral("P-10%1").arg(pump);
            const std::pair<QString, double> values[] = {{id + QStringLiteral(".flow"), reading.flow},
                                                         {id + QStringLiteral(".temp"), reading.temp},
                                                         {id + QStringLiteral(".speed"), reading.speed}};
            for (const auto &[channel, value] : values)
                batch.push_back({seat.channel(channel), {time, time, core::Value(value), core::good()}});
        }
    }
    const core::ChannelIndex last = batch.back().channel;
    const core::Value value = batch.back().sample.value;
    seat.wire->context.sink->deliver(std::move(batch));
    waitUntil([&] { return seat.window->session()->frames().frame().at(last).value == value; });
}

QString MaintenanceSeat::writeFleet(int units, int step) const
{
    QFile file(seat.folder.filePath(QStringLiteral("fleet.csv")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QTextStream out(&file);
    out << "unit,time [s],flow,temp,speed\n";
    for (int unit = 1; unit <= units; ++unit) {
        const double life = Life * (0.8 + 0.4 * ((unit * 5) % units) / units);
        for (double age = 0; age <= life; age += step) {
            const Reading reading = readingAt(age, life, age + 17.0 * unit);
            out << unit << ',' << age << ',' << reading.flow << ',' << reading.temp << ',' << reading.speed << '\n';
        }
    }
    return file.fileName();
}

bool MaintenanceSeat::train(const QString &method, std::chrono::minutes patience)
{
    auto *start = find<QPushButton>("train");
    auto *methods = find<QComboBox>("trainMethod");
    methods->setCurrentIndex(methods->findData(method));
    find<QDoubleSpinBox>("trainCap")->setValue(1500);
    if (methods->currentIndex() < 0 || !waitUntil([&] { return start->isEnabled(); }))
        return false;
    QTest::mouseClick(start, Qt::LeftButton);
    return waitUntil([&] { return start->isEnabled(); }, patience);
}

QString MaintenanceSeat::hintOver(const char *view)
{
    auto *stack = dynamic_cast<look::HintStack *>(find<QWidget>(view)->parentWidget());
    return stack ? stack->hint() : QString();
}

void MaintenanceSeat::tellLife(const QString &asset, double health, double rul, double low, double high)
{
    seat.send(asset + QStringLiteral(".health"), health);
    seat.send(asset + QStringLiteral(".rul-low"), low);
    seat.send(asset + QStringLiteral(".rul-high"), high);
    seat.send(asset + QStringLiteral(".rul"), rul);
    // Plans are made from the record.
    const core::ChannelIndex last = seat.channel(asset + QStringLiteral(".rul"));
    waitUntil([&] {
        const auto record = seat.window->session()->history();
        return record && record->valueAt(last, seat.services.clock().now()).value == core::Value(rul);
    });
}

} // namespace twinscope::test
