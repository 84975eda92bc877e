// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twinscope::test {

using namespace workbench;

namespace {

class WireSource final : public telemetry::TelemetrySource
{
public:
    WireSource(std::shared_ptr<Wire> wire, telemetry::SourceContext context)
        : m_wire(std::move(wire))
    {
        m_wire->context = std::move(context);
    }
    void start() override
    {
        m_wire->connected = true;
        m_wire->context.sink->linkChanged(m_wire->context.definition.id, {telemetry::LinkState::Connected, {}, 0});
    }
    void stop() override { m_wire->connected = false; }
    telemetry::LinkStatus status() const override { return {telemetry::LinkState::Connected, {}, 0}; }

private:
    std::shared_ptr<Wire> m_wire;
};

class WireExplorer final : public telemetry::Explorer
{
public:
    WireExplorer(std::shared_ptr<Wire> wire, telemetry::ExplorerContext context)
        : m_wire(std::move(wire))
    {
        m_wire->explorer = std::move(context);
    }
    ~WireExplorer() override { stop(); }
    void start() override { m_wire->isExploring = true; }
    void stop() override { m_wire->isExploring = false; }
    telemetry::LinkStatus status() const override { return {telemetry::LinkState::Connected, {}, 0}; }
    void publish(const QString &, const QByteArray &) override {}

private:
    std::shared_ptr<Wire> m_wire;
};

class WireFactory final : public telemetry::SourceFactory
{
public:
    explicit WireFactory(std::shared_ptr<Wire> wire)
        : m_wire(std::move(wire))
    {
    }
    QString type() const override { return QStringLiteral("mqtt"); }
    std::unique_ptr<telemetry::TelemetrySource> createSource(telemetry::SourceContext context) override
    {
        return std::make_unique<WireSource>(m_wire, std::move(context));
    }
    std::unique_ptr<telemetry::Publisher> createPublisher() override { return nullptr; }
    std::unique_ptr<telemetry::Explorer> createExplorer(const telemetry::ExplorerContext &context) override
    {
        return std::make_unique<WireExplorer>(m_wire, context);
    }

private:
    std::shared_ptr<Wire> m_wire;
};

QJsonObject asset(const QString &id, const QString &name, const QString &type, const QJsonArray &children = {})
{
    QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("type"), type}};
    if (!children.isEmpty())
        object.insert(QStringLiteral("children"), children);
    return object;
}

QJsonObject makeChannel(const QString &id, const QString &name, const QString &owner, const QString &unit, double low,
                        double high)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("name"), name},
            {QStringLiteral("asset"), owner},
            {QStringLiteral("unit"), unit},
            {QStringLiteral("address"),
             QJsonObject{{QStringLiteral("source"), QStringLiteral("plant")},
                         {QStringLiteral("topic"), QString(id).replace(QLatin1Char('.'), QLatin1Char('/'))}}},
            {QStringLiteral("range"), QJsonObject{{QStringLiteral("low"), low}, {QStringLiteral("high"), high}}},
            {QStringLiteral("limits"), QJsonObject{{QStringLiteral("high"), low + (high - low) * 0.8}}}};
}

QJsonObject alarm(const QString &id, const QString &onChannel, int priority, const QString &message)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("channel"), onChannel},
            {QStringLiteral("limit"), QStringLiteral("high")},
            {QStringLiteral("priority"), priority},
            {QStringLiteral("message"), message}};
}

QJsonArray pumps()
{
    QJsonArray array;
    for (int i = 1; i <= 6; ++i)
        array.append(
            asset(QStringLiteral("P-10%1").arg(i), QStringLiteral("Pump P-10%1").arg(i), QStringLiteral("pump")));
    return array;
}

} // namespace

Desk::Desk(const QString &theme)
{
    registration = services.sourceFactories().add(std::make_shared<WireFactory>(wire));
    window = std::make_unique<MainWindow>(services, nullptr, options(theme));
}

Desk::~Desk()
{
    window.reset();
}

workbench::WorkbenchOptions Desk::options(const QString &theme)
{
    return {folder.filePath(QStringLiteral("settings.ini")), theme, [this](MainWindow &) { demoAsked = true; }};
}

QString Desk::writePlant(const QByteArray &json, const QString &name) const
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(json);
    return file.fileName();
}

QByteArray Desk::coolingPlant()
{
    const QJsonArray assets{
        asset(QStringLiteral("cooling"), QStringLiteral("Cooling"), QStringLiteral("area"),
              {asset(QStringLiteral("pumps"), QStringLiteral("Pumps"), QStringLiteral("unit"), pumps()),
               asset(QStringLiteral("tower"), QStringLiteral("Cooling tower CT-1"), QStringLiteral("cooling tower")),
               asset(QStringLiteral("tank"), QStringLiteral("Tank T-1"), QStringLiteral("tank"))}),
        asset(QStringLiteral("yard"), QStringLiteral("Yard"), QStringLiteral("area"))};
    QJsonArray channels;
    for (int i = 1; i <= 6; ++i) {
        const QString pump = QStringLiteral("P-10%1").arg(i);
        channels.append(
            makeChannel(pump + QStringLiteral(".flow"), QStringLiteral("Flow"), pump, QStringLiteral("m3/h"), 0, 200));
        channels.append(makeChannel(pump + QStringLiteral(".temp"), QStringLiteral("Bearing temperature"), pump,
                                    QStringLiteral("Cel"), 0, 120));
        channels.append(makeChannel(pump + QStringLiteral(".speed"), QStringLiteral("Speed"), pump,
                                    QStringLiteral("{rev}/min"), 0, 3000));
    }
    channels.append(makeChannel(QStringLiteral("tank.level"), QStringLiteral("Level"), QStringLiteral("tank"),
                                QStringLiteral("m"), 0, 5));
    channels.append(makeChannel(QStringLiteral("tower.out"), QStringLiteral("Outlet temperature"),
                                QStringLiteral("tower"), QStringLiteral("Cel"), 0, 60));
    const QJsonArray alarms{
        alarm(QStringLiteral("hot"), QStringLiteral("P-101.temp"), 1, QStringLiteral("Bearing too hot")),
        alarm(QStringLiteral("fast"), QStringLiteral("P-102.speed"), 2, QStringLiteral("Pump too fast")),
        alarm(QStringLiteral("full"), QStringLiteral("tank.level"), 3, QStringLiteral("Tank nearly full"))};
    const QJsonArray sources{QJsonObject{{QStringLiteral("id"), QStringLiteral("plant")},
                                         {QStringLiteral("url"), QStringLiteral("mqtt://127.0.0.1:1883")}}};
    return QJsonDocument(QJsonObject{{QStringLiteral("twinscope"), 1},
                                     {QStringLiteral("name"), QStringLiteral("Cooling water")},
                                     {QStringLiteral("assets"), assets},
                                     {QStringLiteral("channels"), channels},
                                     {QStringLiteral("alarms"), alarms},
                                     {QStringLiteral("sources"), sources}})
        .toJson();
}

bool Desk::open(const QString &path)
{
    bool opened = false, failed = false;
    QObject guard;
    QObject::connect(window.get(), &MainWindow::plantOpened, &guard, [&] { opened = true; });
    QObject::connect(window.get(), &MainWindow::plantFailed, &guard, [&] { failed = true; });
    session::SessionOptions session;
    session.cacheDirectory = folder.filePath(QStringLiteral("cache"));
    window->openPlant(path, session);
    return waitUntil([&] { return opened || failed; }) && opened;
}

void Desk::send(const QString &channelId, core::Value value, core::Quality quality)
{
    const core::ChannelIndex index = channel(channelId);
    const core::Time now = services.clock().now();
    const core::Sample sample{now, now, value, quality};
    wire->context.sink->deliver(std::vector<telemetry::IncomingSample>{{index, sample}});
    waitUntil([&] { return window->session()->frames().frame().at(index).value == value; });
}

void Desk::setLink(telemetry::LinkState state, const QString &sentence)
{
    wire->context.sink->linkChanged(wire->context.definition.id, {state, sentence, 0});
}

} // namespace twinscope::test
