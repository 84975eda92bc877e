// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sparkplugwriter.h"

#include <cstring>

namespace twinscope::test {

namespace {

enum Wire : quint64 { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += char(value | 0x80);
    return bytes + char(value);
}

QByteArray number(quint64 field, quint64 value)
{
    return varint(field << 3 | Varint) + varint(value);
}

QByteArray bytes(quint64 field, const QByteArray &content)
{
    return varint(field << 3 | Bytes) + varint(quint64(content.size())) + content;
}

template<typename T>
QByteArray fixed(quint64 field, Wire wire, T value)
{
    QByteArray raw(sizeof(T), Qt::Uninitialized); // little-endian, as the machines that run the tests
    std::memcpy(raw.data(), &value, sizeof(T));
    return varint(field << 3 | wire) + raw;
}

QByteArray property(const QByteArray &name, const QByteArray &value)
{
    return bytes(1, name) + bytes(2, value);
}

QByteArray encode(const SparkplugWriter::Metric &metric)
{
    QByteArray encoded;
    if (!metric.name.isEmpty())
        encoded += bytes(1, metric.name);
    if (metric.alias)
        encoded += number(2, *metric.alias);
    if (metric.timestamp)
        encoded += number(3, *metric.timestamp);
    if (metric.type)
        encoded += number(4, *metric.type);
    if (metric.historical)
        encoded += number(5, 1);
    if (metric.null)
        encoded += number(7, 1);
    if (!metric.properties.isEmpty())
        encoded += bytes(9, metric.properties);
    return encoded + metric.value;
}

} // namespace

QByteArray SparkplugWriter::intValue(quint32 value)
{
    return number(10, value);
}
QByteArray SparkplugWriter::longValue(quint64 value)
{
    return number(11, value);
}
QByteArray SparkplugWriter::floatValue(float value)
{
    return fixed(12, Fixed32, value);
}
QByteArray SparkplugWriter::doubleValue(double value)
{
    return fixed(13, Fixed64, value);
}
QByteArray SparkplugWriter::boolValue(bool value)
{
    return number(14, value);
}
QByteArray SparkplugWriter::textValue(const QByteArray &value)
{
    return bytes(15, value);
}
QByteArray SparkplugWriter::dataSetValue(const QByteArray &value)
{
    return bytes(17, value);
}
QByteArray SparkplugWriter::templateValue(const QByteArray &value)
{
    return bytes(18, value);
}

QByteArray SparkplugWriter::intProperty(const QByteArray &name, quint32 value)
{
    return property(name, number(1, Int32) + number(3, value));
}
QByteArray SparkplugWriter::doubleProperty(const QByteArray &name, double value)
{
    return property(name, number(1, Double) + fixed(6, Fixed64, value));
}
QByteArray SparkplugWriter::textProperty(const QByteArray &name, const QByteArray &value)
{
    return property(name, number(1, String) + bytes(8, value));
}

QByteArray SparkplugWriter::payload(const std::vector<Metric> &metrics, std::optional<quint64> sequence,
                                    std::optional<quint64> timestamp)
{
    QByteArray encoded;
    if (timestamp)
        encoded += number(1, *timestamp);
    for (const Metric &metric : metrics)
        encoded += bytes(2, encode(metric));
    if (sequence)
        encoded += number(3, *sequence);
    return encoded;
}

} // namespace twinscope::test
