// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectbuilder.h"

#include <cmath>

namespace demogenerator {

namespace {

const QString Source = QStringLiteral("plant-broker");
const QString TopicRoot = QStringLiteral("cooling-water/");
constexpr auto DeadTime = std::chrono::seconds(5);

QString limitKey(plant::LimitName limit)
{
    switch (limit) {
    case plant::LimitName::LowLow:
        return QStringLiteral("LL");
    case plant::LimitName::Low:
        return QStringLiteral("L");
    case plant::LimitName::High:
        return QStringLiteral("H");
    case plant::LimitName::HighHigh:
        return QStringLiteral("HH");
    case plant::LimitName::State:
        break;
    }
    return QStringLiteral("S");
}

/// Of a length in metres: a file shall not have the digits that a float lacks.
double millimetres(float metres)
{
    return std::round(double(metres) * 1000) / 1000;
}

} // namespace

plant::AssetIndex ProjectBuilder::asset(const QString &id, const QString &name, const QString &type,
                                        plant::AssetIndex parent, const Place &place)
{
    plant::Asset asset;
    asset.id = id;
    asset.name = name;
    asset.type = type;
    asset.parent = parent;
    asset.model = {place.file.isEmpty() ? QString() : QStringLiteral("models/") + place.file, place.node};
    asset.placement.translation = {millimetres(place.at.x()), millimetres(place.at.y()), millimetres(place.at.z())};
    asset.placement.rotation = place.rotation;
    plant.assets.push_back(asset);
    return plant::AssetIndex(plant.assets.size()) - 1;
}

plant::Channel &ProjectBuilder::add(const QString &asset, const QString &id, const QString &name)
{
    plant::Channel channel;
    channel.id = id;
    channel.name = name;
    channel.asset = asset;
    channel.deadTime = DeadTime;
    const QString tag = id.section(QLatin1Char('.'), 0, 0);
    channel.address = {Source, TopicRoot + tag, QLatin1Char('/') + id.section(QLatin1Char('.'), 1), QString()};
    plant.channels.push_back(channel);
    return plant.channels.back();
}

void ProjectBuilder::channel(const QString &asset, const QString &tag, const Quantity &quantity)
{
    plant::Channel &channel =
        add(asset, tag + QLatin1Char('.') + QLatin1String(quantity.key), QLatin1String(quantity.name));
    channel.unit = QLatin1String(quantity.unit);
    channel.range = plant::Range{quantity.low, quantity.high};
    channel.limits = quantity.limits;
}

void ProjectBuilder::stateChannel(const QString &asset, const QString &id, const QString &name, const QString &off,
                                  const QString &on)
{
    plant::Channel &channel = add(asset, id, name);
    channel.kind = plant::ChannelKind::Integer;
    channel.states = {{0, off}, {1, on}};
}

void ProjectBuilder::plainChannel(const QString &asset, const QString &tag, const Quantity &quantity)
{
    channel(asset, tag, quantity);
    plant::Channel &channel = plant.channels.back();
    channel.address.topic += QLatin1Char('/') + QLatin1String(quantity.key);
    channel.address.pointer.clear();
}

plant::AlarmDefinition &ProjectBuilder::alarm(const QString &channel, plant::LimitName limit, int priority,
                                              const AlarmTexts &texts)
{
    plant::AlarmDefinition alarm;
    alarm.id = channel + QLatin1Char('.') + limitKey(limit);
    alarm.channel = channel;
    alarm.limit = limit;
    alarm.priority = priority;
    alarm.message = texts.message;
    alarm.consequence = texts.consequence;
    alarm.response = texts.response;
    alarm.onDelay = std::chrono::seconds(2);
    alarm.offDelay = std::chrono::seconds(2);
    plant.alarms.push_back(alarm);
    return plant.alarms.back();
}

plant::Binding &ProjectBuilder::bind(const QString &channel, const QString &asset, plant::BindingKind kind)
{
    plant::Binding binding;
    binding.channel = channel;
    binding.asset = asset;
    binding.kind = kind;
    plant.bindings.push_back(binding);
    return plant.bindings.back();
}

void ProjectBuilder::camera(const QString &name, const plant::Position &position, const plant::Position &target)
{
    plant::Camera camera;
    camera.name = name;
    camera.position = position;
    camera.target = target;
    plant.cameras.push_back(camera);
}

} // namespace demogenerator
