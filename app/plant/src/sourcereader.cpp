// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

namespace twinscope::plant {

namespace {

constexpr qint64 LargestMqttPayload = 268'435'455; // MQTT 3.1.1 section 2.2.3
constexpr const char *SecretKeys[] = {"password", "passwd", "pass", "user", "username", "token", "secret", "apiKey"};

} // namespace

void ProjectReader::readSource(ObjectReader &entry, const Json &element)
{
    const int index = int(m_reading.plant.sources.size());
    refuseSecrets(entry);
    const std::optional<QString> id = m_sources.take(entry, "id", index);
    if (!id)
        return;
    Source source;
    source.id = *id;
    source.type = entry.text("type", source.type);
    if (source.type.isEmpty()) {
        entry.fault("type", Sentence::tr("\"type\" is empty: write \"mqtt\"."));
        source.type = Source().type;
    }
    source.url = readUrl(entry, source.type);
    source.clientId = entry.text("clientId");
    source.qos = int(entry.integer("qos", source.qos, 0, 1));
    source.protocolVersion = int(entry.integer("protocolVersion", source.protocolVersion, 4, 5));
    source.keepAlive = int(entry.integer("keepAlive", source.keepAlive, 1, 65'535));
    source.maxPayload = entry.integer("maxPayload", source.maxPayload, 1, LargestMqttPayload);
    entry.reportMisspelt();
    m_reading.plant.sources.push_back(std::move(source));
    m_reading.locations.sources.push_back(&element);
}

QString ProjectReader::readUrl(ObjectReader &entry, const QString &type)
{
    const Json *member = entry.find("url");
    const QString url = entry.text("url");
    if (!member)
        entry.fault(urlFault({}, type));
    if (!member || !member->is_string())
        return {};
    const QString fault = urlFault(url, type);
    if (!fault.isEmpty())
        entry.fault("url", fault);
    return fault.isEmpty() ? url : QString();
}

void ProjectReader::refuseSecrets(ObjectReader &entry)
{
    for (const char *key : SecretKeys) {
        if (entry.has(key))
            entry.fault(key,
                        Sentence::tr("\"%1\" does not belong here, because secrets are never kept in files: remove it.")
                            .arg(QString::fromLatin1(key)));
    }
}

} // namespace twinscope::plant
