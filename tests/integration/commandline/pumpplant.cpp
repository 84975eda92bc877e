// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pumpplant.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twinscope::test {

const QStringList &skabSensors()
{
    static const QStringList sensors = {QStringLiteral("Accelerometer1RMS"), QStringLiteral("Accelerometer2RMS"),
                                        QStringLiteral("Current"),           QStringLiteral("Pressure"),
                                        QStringLiteral("Temperature"),       QStringLiteral("Thermocouple"),
                                        QStringLiteral("Voltage"),           QStringLiteral("Volume Flow RateRMS")};
    return sensors;
}

QString limitedSensor()
{
    return QStringLiteral("Current");
}

QString writePumpPlant(const QString &directory, const QString &brokerUrl, const QString &motorFile)
{
    const QString model = QStringLiteral("motor.") + QFileInfo(motorFile).suffix();
    QFile::copy(motorFile, directory + QLatin1Char('/') + model);
    const QStringList units = {QStringLiteral("m/s2"), QStringLiteral("m/s2"), QStringLiteral("A"),
                               QStringLiteral("bar"),  QStringLiteral("Cel"),  QStringLiteral("Cel"),
                               QStringLiteral("V"),    QStringLiteral("L/min")};
    QJsonArray channels, bindings;
    for (int i = 0; i < skabSensors().size(); ++i) {
        const QString &sensor = skabSensors()[i];
        QJsonObject channel{
            {QStringLiteral("id"), sensor},
            {QStringLiteral("asset"), QStringLiteral("motor")},
            {QStringLiteral("unit"), units[i]},
            {QStringLiteral("address"), QJsonObject{{QStringLiteral("source"), QStringLiteral("broker")},
                                                    {QStringLiteral("topic"), QStringLiteral("skab/") + sensor}}}};
        if (sensor == limitedSensor())
            channel.insert(QStringLiteral("limits"), QJsonObject{{QStringLiteral("high"), CurrentLimit}});
        channels.append(channel);
        bindings.append(QJsonObject{{QStringLiteral("channel"), sensor},
                                    {QStringLiteral("asset"), QStringLiteral("motor")},
                                    {QStringLiteral("kind"), QStringLiteral("label")}});
    }
    bindings.append(QJsonObject{{QStringLiteral("channel"), limitedSensor()},
                                {QStringLiteral("asset"), QStringLiteral("motor")},
                                {QStringLiteral("kind"), QStringLiteral("stateColour")}});
    const QJsonObject project{
        {QStringLiteral("twinscope"), 1},
        {QStringLiteral("name"), QStringLiteral("Pump test bed")},
        {QStringLiteral("assets"),
         QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("motor")},
                                {QStringLiteral("name"), QStringLiteral("Motor")},
                                {QStringLiteral("model"), QJsonObject{{QStringLiteral("file"), model}}}}}},
        {QStringLiteral("channels"), channels},
        {QStringLiteral("bindings"), bindings},
        {QStringLiteral("sources"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("broker")},
                                                           {QStringLiteral("type"), QStringLiteral("mqtt")},
                                                           {QStringLiteral("url"), brokerUrl},
                                                           {QStringLiteral("qos"), 1}}}}};
    const QString path = directory + QStringLiteral("/pump.twin.json");
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(project).toJson());
    return path;
}

} // namespace twinscope::test
