// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

#include <limits>

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
    readSessionOptions(entry, source);
    readTlsFiles(entry, source);
    entry.reportMisspelt();
    m_reading.plant.sources.push_back(std::move(source));
    m_reading.locations.sources.push_back(&element);
}

void ProjectReader::readSessionOptions(ObjectReader &entry, Source &source)
{
    const auto text = [&entry](const char *key, QString (*faultOf)(const QString &)) {
        const QString written = entry.text(key);
        const QString fault = written.isEmpty() ? QString() : faultOf(written);
        if (!fault.isEmpty())
            entry.fault(key, fault);
        return fault.isEmpty() ? written : QString();
    };
    source.receiveMaximum = int(entry.integer("receiveMaximum", source.receiveMaximum, 1, 2'000));
    source.sessionExpiry =
        int(entry.integer("sessionExpiry", source.sessionExpiry, 0, std::numeric_limits<int>::max()));
    source.shareGroup = text("shareGroup", levelFault);
    source.sparkplugHost = text("sparkplugHost", levelFault);
    source.statusTopic = text("statusTopic", topicFault);
    if (source.statusTopic.isEmpty() || source.sparkplugHost.isEmpty())
        return;
    entry.fault("statusTopic", Sentence::tr("A Sparkplug host already says on its STATE topic whether it is there, and "
                                            "a connection has one last will: remove \"statusTopic\"."));
    source.statusTopic.clear();
}

void ProjectReader::readTlsFiles(ObjectReader &entry, Source &source)
{
    std::optional<ObjectReader> files = entry.object("tls");
    if (!files)
        return;
    source.caFile = files->text("ca");
    source.certificateFile = files->text("certificate");
    source.keyFile = files->text("key");
    files->reportMisspelt();
    if (source.certificateFile.isEmpty() == source.keyFile.isEmpty())
        return;
    files->fault(Sentence::tr("A client's certificate and its private key go together: write both \"certificate\" and "
                              "\"key\", or neither."));
    source.certificateFile.clear();
    source.keyFile.clear();
}

QString ProjectReader::readUrl(ObjectReader &entry, const QString &type)
{
    const Json *member = entry.find("url");
    const QString url = entry.text("url");
    if (!member && type == Source().type)
        entry.fault(urlFault({}, type)); // what is no broker may do without
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
