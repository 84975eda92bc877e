// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metadata.h"

#include <twinscope/sdk/version.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QPluginLoader>
#include <QRegularExpression>
#include <QVersionNumber>

namespace twinscope::extension {

namespace {

const QLatin1String InterfaceFamily("org.twinscope.Plugin/");

void refuse(PluginInfo &info, Refusal refusal, const QString &reason)
{
    info.refusal = refusal;
    info.reason = reason;
}

bool isVersion(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\d+(\\.\\d+){0,3}$"));
    return form.match(text).hasMatch();
}

bool isId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    return form.match(text).hasMatch();
}

/// The interface id as a whole string; only the same family gets a sentence about versions.
bool checkInterface(PluginInfo &info, const QString &iid)
{
    if (iid == QLatin1String(TWINSCOPE_PLUGIN_IID))
        return true;
    if (!iid.startsWith(InterfaceFamily)) {
        refuse(
            info, Refusal::NotAPlugin,
            QCoreApplication::translate("extension", "%1 is not a Twinscope plugin. Remove it from the plugin folder.")
                .arg(QFileInfo(info.file).fileName()));
        return false;
    }
    refuse(info, Refusal::WrongInterface,
           QCoreApplication::translate("extension", "It was made for the plugin interface %1, this Twinscope has %2. "
                                                    "Install the edition of the plugin that fits.")
               .arg(iid, QLatin1String(TWINSCOPE_PLUGIN_IID)));
    return false;
}

void readFields(PluginInfo &info, const QJsonObject &fields)
{
    const auto text = [&](const char *key) { return fields.value(QLatin1String(key)).toString(); };
    info.id = text("id");
    info.name = text("name");
    info.version = text("version");
    info.compatVersion = text("compatVersion");
    info.sdkVersion = text("sdkVersion");
    info.abi = text("abi");
    info.licence = text("licence");
    info.description = text("description");
    info.defaultEnabled = fields.value(QLatin1String("defaultEnabled")).toBool();
    info.provides = fields.value(QLatin1String("provides")).toVariant().toStringList();
    const auto dependencies = fields.value(QLatin1String("dependencies")).toArray();
    for (const auto &dependency : dependencies)
        info.dependencies.push_back({dependency.toObject().value(QLatin1String("id")).toString(),
                                     dependency.toObject().value(QLatin1String("version")).toString()});
}

bool areDependencies(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return value.isArray() && std::all_of(array.begin(), array.end(), [](const QJsonValue &entry) {
               const QString version = entry.toObject().value(QLatin1String("version")).toString();
               return isId(entry.toObject().value(QLatin1String("id")).toString()) &&
                      (version.isEmpty() || isVersion(version));
           });
}

bool areProvisions(const QJsonValue &value)
{
    static const QRegularExpression form(QStringLiteral("^[a-z]+(:[a-z0-9]+(-[a-z0-9]+)*)?$"));
    const QJsonArray array = value.toArray();
    return !array.isEmpty() && std::all_of(array.begin(), array.end(), [](const QJsonValue &entry) {
        return form.match(entry.toString()).hasMatch();
    });
}

/// The key of the first field that is missing or malformed; empty where all are sound.
QString faultyField(const QJsonObject &fields)
{
    const auto text = [&](const char *key) { return fields.value(QLatin1String(key)).toString(); };
    if (!isId(text("id")))
        return QStringLiteral("id");
    for (const char *key : {"name", "abi", "licence"}) {
        if (text(key).isEmpty())
            return QLatin1String(key);
    }
    for (const char *key : {"version", "compatVersion", "sdkVersion"}) {
        if (!isVersion(text(key)))
            return QLatin1String(key);
    }
    if (QVersionNumber::fromString(text("compatVersion")).normalized() >
        QVersionNumber::fromString(text("version")).normalized())
        return QStringLiteral("compatVersion");
    if (!areDependencies(fields.value(QLatin1String("dependencies"))))
        return QStringLiteral("dependencies");
    if (!areProvisions(fields.value(QLatin1String("provides"))))
        return QStringLiteral("provides");
    return fields.value(QLatin1String("defaultEnabled")).isBool() ? QString() : QStringLiteral("defaultEnabled");
}

bool checkFields(PluginInfo &info, const QJsonObject &fields)
{
    const QString faulty = faultyField(fields);
    if (faulty.isEmpty())
        return true;
    refuse(info, Refusal::BadMetadata,
           QCoreApplication::translate("extension",
                                       "Its metadata field “%1” is missing or malformed. Ask its maker for "
                                       "a repaired edition.")
               .arg(faulty));
    return false;
}

bool checkSdk(PluginInfo &info)
{
    const auto needed = QVersionNumber::fromString(info.sdkVersion);
    const QVersionNumber offered(TWINSCOPE_SDK_MAJOR, TWINSCOPE_SDK_MINOR);
    if (needed.majorVersion() != TWINSCOPE_SDK_MAJOR) {
        refuse(info, Refusal::WrongInterface,
               QCoreApplication::translate("extension",
                                           "It was made for the SDK %1, this Twinscope has %2. Install the "
                                           "edition of the plugin that fits.")
                   .arg(info.sdkVersion, offered.toString()));
        return false;
    }
    if (needed.minorVersion() > TWINSCOPE_SDK_MINOR) {
        refuse(info, Refusal::SdkTooOld,
               QCoreApplication::translate("extension", "It needs the SDK %1, this Twinscope has %2. Update Twinscope.")
                   .arg(info.sdkVersion, offered.toString()));
        return false;
    }
    return true;
}

bool checkAbi(PluginInfo &info)
{
    if (info.abi == PluginManager::abiTag())
        return true;
    refuse(info, Refusal::WrongAbi,
           QCoreApplication::translate("extension",
                                       "It was built for %1, this Twinscope for %2. Install the edition of "
                                       "the plugin that was built for yours.")
               .arg(info.abi, PluginManager::abiTag()));
    return false;
}

} // namespace

PluginInfo readMetadata(const QString &file)
{
    return judgeMetadata(file, QPluginLoader(file).metaData());
}

PluginInfo judgeMetadata(const QString &file, const QJsonObject &library)
{
    PluginInfo info;
    info.file = file;
    const QJsonObject fields = library.value(QLatin1String("MetaData")).toObject();
    readFields(info, fields);
    if (checkInterface(info, library.value(QLatin1String("IID")).toString()) && checkFields(info, fields) &&
        checkSdk(info))
        checkAbi(info);
    // Whatever was refused has to be called something in the list.
    if (info.id.isEmpty())
        info.id = QFileInfo(file).completeBaseName();
    return info;
}

} // namespace twinscope::extension
