// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace twinscope::test {

/// Writes Sparkplug B payloads byte by byte, apart from the code under test: protobuf's wire format and the field
/// numbers of the specification (Eclipse Sparkplug 3.0 section 6.4).
class SparkplugWriter
{
public:
    enum Type : quint32 {
        Int8 = 1,
        Int16 = 2,
        Int32 = 3,
        Int64 = 4,
        UInt8 = 5,
        UInt32 = 7,
        UInt64 = 8,
        Float = 9,
        Double = 10,
        Boolean = 11,
        String = 12,
        DateTime = 13,
        DataSet = 16,
        Template = 19
    };

    struct Metric
    {
        QByteArray name; ///< empty: only the alias
        std::optional<quint64> alias;
        std::optional<quint64> timestamp; ///< milliseconds
        std::optional<Type> type;         ///< nothing: as the birth said
        QByteArray value;                 ///< the encoded field; empty: none
        bool historical = false;
        bool null = false;
        QByteArray properties; ///< encoded
    };

    // Values, as fields of a metric.
    static QByteArray intValue(quint32 value);
    static QByteArray longValue(quint64 value);
    static QByteArray floatValue(float value);
    static QByteArray doubleValue(double value);
    static QByteArray boolValue(bool value);
    static QByteArray textValue(const QByteArray &value);
    static QByteArray dataSetValue(const QByteArray &value);
    static QByteArray templateValue(const QByteArray &value);

    static QByteArray intProperty(const QByteArray &name, quint32 value);
    static QByteArray doubleProperty(const QByteArray &name, double value);
    static QByteArray textProperty(const QByteArray &name, const QByteArray &value);

    static QByteArray payload(const std::vector<Metric> &metrics, std::optional<quint64> sequence,
                              std::optional<quint64> timestamp = 1'700'000'000'000);
};

} // namespace twinscope::test
