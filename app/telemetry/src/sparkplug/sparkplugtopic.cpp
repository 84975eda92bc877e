// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/sparkplugtopic.h>

#include <QList>

#include <array>

namespace twinscope::telemetry {

namespace {

const QString Namespace = QStringLiteral("spBv1.0");

struct TypeName
{
    QStringView name;
    SparkplugTopic::Type type;
};

constexpr std::array<TypeName, 8> TypeNames{{
    {u"NDATA", SparkplugTopic::Type::NodeData},
    {u"DDATA", SparkplugTopic::Type::DeviceData},
    {u"NBIRTH", SparkplugTopic::Type::NodeBirth},
    {u"DBIRTH", SparkplugTopic::Type::DeviceBirth},
    {u"NDEATH", SparkplugTopic::Type::NodeDeath},
    {u"DDEATH", SparkplugTopic::Type::DeviceDeath},
    {u"NCMD", SparkplugTopic::Type::NodeCommand},
    {u"DCMD", SparkplugTopic::Type::DeviceCommand},
}};

} // namespace

QString SparkplugTopic::nodePath() const
{
    return Namespace + u'/' + group + u'/' + node;
}

QString SparkplugTopic::originPath() const
{
    return device.isEmpty() ? nodePath() : nodePath() + u'/' + device;
}

std::optional<SparkplugTopic> SparkplugTopic::parse(QStringView topic)
{
    const QList<QStringView> levels = topic.split(u'/');
    if (levels.size() < 4 || levels.size() > 5 || levels[0] != Namespace)
        return std::nullopt;
    for (const TypeName &candidate : TypeNames) {
        if (candidate.name != levels[2])
            continue;
        const bool ofDevice = candidate.name.front() == u'D';
        if (ofDevice != (levels.size() == 5))
            return std::nullopt;
        return SparkplugTopic{candidate.type, levels[1].toString(), levels[3].toString(),
                              ofDevice ? levels[4].toString() : QString()};
    }
    return std::nullopt;
}

} // namespace twinscope::telemetry
