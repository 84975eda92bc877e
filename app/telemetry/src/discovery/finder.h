// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/discovery.h>

#include <QHash>

#include <map>

namespace twinscope::telemetry {

class JsonDocument;

/// The findings so far, by their place. Not thread-safe; Discovery guards it.
class Finder
{
public:
    explicit Finder(size_t largest)
        : m_largest(largest)
    {
    }

    void hearPlain(const Payload &message);
    std::vector<SparkplugHost::Command> hearSparkplug(const Payload &message);

    std::vector<Finding> findings() const;
    quint64 leftOut() const { return m_leftOut; }

private:
    /// What is known of a Sparkplug node: its aliases, and for which metrics of which origin they stand.
    struct Node
    {
        QHash<quint64, QString> places; ///< alias → place
        bool asked = false;
        bool born = false;
    };

    Finding *findingAt(const QString &topic, const QString &pointer, const QString &metric);
    void see(const Payload &message, const QString &pointer, FindingKind kind, const QString &value);
    void walk(const Payload &message, const JsonDocument &document, qint32 node, const QString &pointer, int &budget);

    const size_t m_largest;
    std::map<QString, Finding> m_findings; ///< by place
    QHash<QString, Node> m_nodes;          ///< by path
    quint64 m_leftOut = 0;
};

/// A unit as edge nodes write it, in UCUM: "°C" → "Cel"; "1" for what is unknown.
QString toUcum(const QString &written);

} // namespace twinscope::telemetry
