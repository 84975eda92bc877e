// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "testdata.h"

#include <twinscope/workbench/language.h>

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QScreen>
#include <QTableWidget>
#include <QTimer>

#include <cmath>

// Writes pictures of the window's states, to be looked at: preview FOLDER WIDTHxHEIGHT light|dark [LANGUAGE]

using namespace twinscope;
using namespace twinscope::workbench;

namespace {

void settle(int ms = 600)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

class Camera
{
public:
    Camera(test::Desk &desk, QString prefix)
        : m_desk(desk)
        , m_prefix(std::move(prefix))
    {
    }
    void take(const QString &state)
    {
        settle();
        const QRect box(m_desk.window->mapToGlobal(QPoint(0, 0)), m_desk.window->size());
        m_desk.window->screen()
            ->grabWindow(0, box.x(), box.y(), box.width(), box.height())
            .save(QStringLiteral("%1-%2-%3.png").arg(m_prefix).arg(++m_count, 2, 10, QLatin1Char('0')).arg(state));
    }

private:
    test::Desk &m_desk;
    QString m_prefix;
    int m_count = 0;
};

void feed(test::Desk &desk)
{
    const core::Time now = desk.services.clock().now();
    std::vector<telemetry::IncomingSample> batch;
    const auto &channels = desk.window->session()->plant().channels;
    for (int second = -600; second <= 0; ++second)
        for (core::ChannelIndex c = 0; c < channels.size(); ++c) {
            const double share = 0.5 + 0.2 * std::sin(second / (40.0 + 7 * c)) + 0.02 * std::sin(second * 1.7 + c);
            const auto &range = *channels[c].range;
            const core::Time time = now + std::chrono::seconds(second);
            batch.push_back({c, {time, time, core::Value(range.low + share * (range.high - range.low)), core::good()}});
        }
    desk.wire->context.sink->deliver(std::move(batch));
    desk.send(QStringLiteral("P-101.temp"), 112.0);
    desk.send(QStringLiteral("P-102.speed"), 2900.0);
    desk.send(QStringLiteral("tank.level"), 4.8);
    desk.send(QStringLiteral("P-103.flow"), 20.0, core::bad(core::QualityReason::OutOfRange));
}

void showPanel(test::Desk &desk, const QString &id)
{
    if (auto *dock = desk.window->findChild<QWidget *>(id)) {
        dock->show();
        dock->raise();
    }
}

void takeRecordDialogs(test::Desk &desk, Camera &camera)
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (qobject_cast<QDialog *>(widget))
            widget->close();
    QFile file(desk.folder.filePath(QStringLiteral("bench.csv")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("Zeit;P-101.flow;tank level;Vibration [mm/s]\n");
    for (int i = 0; i < 60; ++i)
        file.write(QStringLiteral("13.02.2020 10:00:%1;12,%1;1,%1;3,%1\n").arg(i, 2, 10, QLatin1Char('0')).toUtf8());
    file.close();
    desk.window->execute(QStringLiteral("file.load"));
    auto *chooser = desk.window->findChild<QFileDialog *>();
    emit chooser->fileSelected(file.fileName());
    chooser->close();
    settle(1500);
    camera.take(QStringLiteral("load"));
    desk.find<QTableWidget>("csvMapping")->window()->close();
    desk.window->execute(QStringLiteral("file.export"));
    camera.take(QStringLiteral("export"));
}

void takeAll(test::Desk &desk, Camera &camera, const QString &plant)
{
    camera.take(QStringLiteral("welcome"));
    if (!(plant.isEmpty() ? desk.openCooling() : desk.open(plant)))
        return;
    if (plant.isEmpty())
        feed(desk);
    settle(3000);
    desk.window->selectAsset(QStringLiteral("P-101"));
    desk.window->execute(QStringLiteral("plant.trend"));
    settle(1500);
    camera.take(QStringLiteral("trends"));
    for (const char *panel : {"alarms", "channels", "log"}) {
        showPanel(desk, QString::fromLatin1(panel));
        camera.take(QString::fromLatin1(panel));
    }
    desk.window->session()->cursor().seek(desk.services.clock().now() - std::chrono::minutes(3));
    showPanel(desk, QStringLiteral("alarms"));
    camera.take(QStringLiteral("history"));
    desk.window->execute(QStringLiteral("time.live"));
    desk.setLink(telemetry::LinkState::Lost, QStringLiteral("The broker closed the connection; trying again in 4 s."));
    camera.take(QStringLiteral("lost"));
    desk.window->execute(QStringLiteral("edit.palette"));
    camera.take(QStringLiteral("palette"));
    QApplication::activePopupWidget()->close();
    desk.window->execute(QStringLiteral("help.keys"));
    camera.take(QStringLiteral("keys"));
    takeRecordDialogs(desk, camera);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 4)
        return 2;
    const QString language = arguments.value(4, QStringLiteral("en"));
    installLanguage(application, language);
    test::Desk desk(arguments[3]);
    const QStringList size = arguments[2].split(QLatin1Char('x'));
    desk.window->resize(size[0].toInt(), size[1].toInt());
    desk.window->move(0, 0);
    desk.window->show();
    Camera camera(desk, QStringLiteral("%1/%2-%3-%4").arg(arguments[1], arguments[2], arguments[3], language));
    takeAll(desk, camera, arguments.value(5));
    return 0;
}
