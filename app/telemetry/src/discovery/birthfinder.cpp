// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../sparkplug/metricvalue.h"
#include "finder.h"
#include "payload.pb.h"

#include <twinscope/core/units.h>
#include <twinscope/telemetry/sparkplugtopic.h>

namespace twinscope::telemetry {

using sparkplug::Metric;
using sparkplug::PropertyValue;

namespace {

constexpr qsizetype LongestValue = 80;

QString textOf(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::optional<double> numberOf(const PropertyValue &property)
{
    switch (property.value_case()) {
    case PropertyValue::kIntValue:
        return qint32(property.int_value());
    case PropertyValue::kLongValue:
        return double(qint64(property.long_value()));
    case PropertyValue::kFloatValue:
        return property.float_value();
    case PropertyValue::kDoubleValue:
        return property.double_value();
    default:
        return std::nullopt;
    }
}

FindingKind kindOf(quint32 type)
{
    if (type > sparkplug::LastScalar)
        return FindingKind::Unreadable;
    if (type == sparkplug::String || type == sparkplug::Text || type == sparkplug::Uuid)
        return FindingKind::Text;
    return type == sparkplug::Boolean ? FindingKind::Boolean : FindingKind::Number;
}

plant::ChannelKind channelKindOf(quint32 type)
{
    switch (kindOf(type)) {
    case FindingKind::Text:
        return plant::ChannelKind::Text;
    case FindingKind::Boolean:
        return plant::ChannelKind::Boolean;
    default:
        break;
    }
    return type == sparkplug::Float || type == sparkplug::Double ? plant::ChannelKind::Number
                                                                 : plant::ChannelKind::Integer;
}

/// Unit, range and description as edge nodes customarily name them.
void readProperties(const Metric &metric, plant::Channel &channel)
{
    const auto &properties = metric.properties();
    std::optional<double> low, high;
    for (int i = 0; i < std::min(properties.keys_size(), properties.values_size()); ++i) {
        const QString key = textOf(properties.keys(i)).toLower();
        const PropertyValue &value = properties.values(i);
        if (key == u"engunit" || key == u"engineeringunits" || key == u"unit")
            channel.unit = toUcum(textOf(value.string_value()));
        else if (key == u"englow" || key == u"engineeringlow")
            low = numberOf(value);
        else if (key == u"enghigh" || key == u"engineeringhigh")
            high = numberOf(value);
        else if (key == u"documentation" || key == u"description")
            channel.description = textOf(value.string_value());
    }
    if (low && high && *low < *high && channel.kind != plant::ChannelKind::Text)
        channel.range = plant::Range{*low, *high};
}

void take(const Metric &metric, quint32 type, core::Time arrival, Finding &finding)
{
    const QString value = sparkplug::plainValueOf(metric, type).toText().simplified();
    finding.newest = value.size() > LongestValue ? value.left(LongestValue - 1) + u'…' : value;
    finding.arrival = arrival;
    ++finding.messages;
}

bool isControl(const std::string &name)
{
    return name == "bdSeq" || name.starts_with("Node Control/") || name.starts_with("Device Control/");
}

} // namespace

QString toUcum(const QString &written)
{
    static const QHash<QString, QString> customary{
        {QStringLiteral("°c"), QStringLiteral("Cel")},      {QStringLiteral("degc"), QStringLiteral("Cel")},
        {QStringLiteral("celsius"), QStringLiteral("Cel")}, {QStringLiteral("°f"), QStringLiteral("[degF]")},
        {QStringLiteral("degf"), QStringLiteral("[degF]")}, {QStringLiteral("rpm"), QStringLiteral("{rev}/min")},
        {QStringLiteral("m³/h"), QStringLiteral("m3/h")},   {QStringLiteral("psi"), QStringLiteral("[psi]")},
        {QStringLiteral("l/min"), QStringLiteral("L/min")}, {QStringLiteral("kwh"), QStringLiteral("kW.h")},
    };
    const QString unit = customary.value(written.trimmed().toLower(), written.trimmed());
    return !unit.isEmpty() && core::Unit::parse(unit) ? unit : QStringLiteral("1");
}

std::vector<SparkplugHost::Command> Finder::hearSparkplug(const Payload &message)
{
    using Type = SparkplugTopic::Type;
    const auto topic = SparkplugTopic::parse(message.topic);
    sparkplug::Payload payload;
    if (!topic || !payload.ParseFromArray(message.bytes.constData(), int(message.bytes.size())))
        return {};
    const bool isBirth = topic->type == Type::NodeBirth || topic->type == Type::DeviceBirth;
    const bool isData = topic->type == Type::NodeData || topic->type == Type::DeviceData;
    if (!isBirth && !isData)
        return {};
    Node &node = m_nodes[topic->nodePath()];
    node.born = node.born || topic->type == Type::NodeBirth;
    for (const Metric &metric : payload.metrics()) {
        if (isControl(metric.name()))
            continue;
        if (isBirth) {
            Finding *finding = findingAt(topic->originPath(), {}, textOf(metric.name()));
            if (!finding)
                continue;
            finding->sparkplug = true;
            finding->kind = kindOf(metric.datatype());
            finding->channel.kind = channelKindOf(metric.datatype());
            readProperties(metric, finding->channel);
            take(metric, metric.datatype(), message.arrival, *finding);
            if (metric.has_alias())
                node.places.insert(metric.alias(), finding->place());
        } else {
            const QString place = metric.has_alias() ? node.places.value(metric.alias())
                                                     : topic->originPath() + u' ' + textOf(metric.name());
            if (const auto finding = m_findings.find(place); finding != m_findings.end())
                take(metric, metric.datatype(), message.arrival, finding->second);
        }
    }
    if (node.born || std::exchange(node.asked, true))
        return {};
    return {SparkplugHost::rebirthRequest(topic->group, topic->node, message.arrival)};
}

} // namespace twinscope::telemetry
