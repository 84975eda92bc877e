// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/workbench/settings.h>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

namespace twinscope::workbench {

namespace {

constexpr int MostRecentPlants = 10;
constexpr qint64 MiB = 1 << 20;
constexpr qint64 LargestNumber = 1 << 24;
constexpr char ImportMemory[] = "import/memoryMiB", ImportSeconds[] = "import/seconds",
               ImportsAtOnce[] = "import/atOnce";

QString stateKey(const QString &plantPath, const QString &panel)
{
    const QByteArray hash = QCryptographicHash::hash(plantPath.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("plants/%1/%2").arg(QString::fromLatin1(hash), panel);
}

} // namespace

Settings::Settings(const QString &file)
    : m_store(file.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                           QStringLiteral("twinscope"), QStringLiteral("twinscope"))
                             : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QString Settings::theme() const
{
    const QString name = m_store->value(QStringLiteral("view/theme")).toString();
    return name == QLatin1String("light") || name == QLatin1String("dark") ? name : QStringLiteral("system");
}

void Settings::setTheme(const QString &name)
{
    m_store->setValue(QStringLiteral("view/theme"), name);
}

QString Settings::language() const
{
    return m_store->value(QStringLiteral("view/language")).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_store->setValue(QStringLiteral("view/language"), code);
}

QString Settings::navigationStyle() const
{
    return m_store->value(QStringLiteral("view/navigation")).toString();
}

void Settings::setNavigationStyle(const QString &name)
{
    m_store->setValue(QStringLiteral("view/navigation"), name);
}

QString Settings::drawing() const
{
    return m_store->value(QStringLiteral("view/drawing")).toString();
}

void Settings::setDrawing(const QString &name)
{
    m_store->setValue(QStringLiteral("view/drawing"), name);
}

bool Settings::reduceMotion() const
{
    return m_store->value(QStringLiteral("view/reduceMotion"), false).toBool();
}

void Settings::setReduceMotion(bool on)
{
    m_store->setValue(QStringLiteral("view/reduceMotion"), on);
}

session::ImportLimits Settings::importLimits() const
{
    session::ImportLimits limits;
    const auto number = [this](const char *key, qint64 fallback) {
        const qint64 value = m_store->value(QLatin1String(key)).toLongLong();
        return value > 0 ? std::min(value, LargestNumber) : fallback;
    };
    limits.worker.memoryBytes = number(ImportMemory, limits.worker.memoryBytes / MiB) * MiB;
    limits.worker.time = std::chrono::seconds(number(ImportSeconds, limits.worker.time.count()));
    limits.atOnce = int(number(ImportsAtOnce, limits.atOnce));
    return limits;
}

void Settings::setImportLimits(const session::ImportLimits &limits)
{
    m_store->setValue(QLatin1String(ImportMemory), limits.worker.memoryBytes / MiB);
    m_store->setValue(QLatin1String(ImportSeconds), qint64(limits.worker.time.count()));
    m_store->setValue(QLatin1String(ImportsAtOnce), limits.atOnce);
}

QStringList Settings::recentPlants() const
{
    return m_store->value(QStringLiteral("plants/recent")).toStringList();
}

void Settings::addRecentPlant(const QString &path)
{
    QStringList recent = recentPlants();
    recent.removeAll(path);
    recent.prepend(path);
    m_store->setValue(QStringLiteral("plants/recent"), recent.mid(0, MostRecentPlants));
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_store->value(QStringLiteral("window/state")).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_store->setValue(QStringLiteral("window/geometry"), geometry);
    m_store->setValue(QStringLiteral("window/state"), state);
}

void Settings::forgetWindow()
{
    m_store->remove(QStringLiteral("window"));
}

QStringList Settings::disabledPlugins() const
{
    return m_store->value(QStringLiteral("plugins/disabled")).toStringList();
}

QStringList Settings::enabledPlugins() const
{
    return m_store->value(QStringLiteral("plugins/enabled")).toStringList();
}

void Settings::setPluginEnabled(const QString &id, bool on)
{
    QStringList disabled = disabledPlugins(), enabled = enabledPlugins();
    disabled.removeAll(id);
    enabled.removeAll(id);
    (on ? enabled : disabled).append(id);
    m_store->setValue(QStringLiteral("plugins/disabled"), disabled);
    m_store->setValue(QStringLiteral("plugins/enabled"), enabled);
}

QJsonObject Settings::pluginStates() const
{
    return QJsonDocument::fromJson(m_store->value(QStringLiteral("plugins/states")).toByteArray()).object();
}

void Settings::setPluginStates(const QJsonObject &states)
{
    m_store->setValue(QStringLiteral("plugins/states"), QJsonDocument(states).toJson(QJsonDocument::Compact));
}

QJsonObject Settings::panelState(const QString &plantPath, const QString &panel) const
{
    return QJsonDocument::fromJson(m_store->value(stateKey(plantPath, panel)).toByteArray()).object();
}

void Settings::setPanelState(const QString &plantPath, const QString &panel, const QJsonObject &state)
{
    m_store->setValue(stateKey(plantPath, panel), QJsonDocument(state).toJson(QJsonDocument::Compact));
}

void Settings::sync()
{
    m_store->sync();
}

} // namespace twinscope::workbench
