// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/plugin.h>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace twinscope::extension {

enum class PluginState {
    Started,
    NotNeeded, ///< nothing speaks against it, but this process uses nothing of what it provides
    Disabled,
    Refused
};

/// Why a plugin was refused; each comes with a sentence.
enum class Refusal {
    None,
    NotAPlugin,     ///< the library carries no Twinscope metadata
    BadMetadata,    ///< a field is missing or malformed
    WrongInterface, ///< made for another SDK major
    SdkTooOld,      ///< needs a newer SDK minor than this one
    WrongAbi,       ///< built with another compiler ABI or Qt
    DuplicateId,
    DisabledByUser,
    OffByDefault,    ///< its metadata says so, and the user did not switch it on
    CrashedLastTime, ///< the last start ended while starting it
    MissingDependency,
    IncompatibleDependency, ///< it is there, but is too old for this one, or has left its version behind
    DependencyFailed,
    DependencyCycle,  ///< the sentence names the whole cycle
    LoadFailed,       ///< the dynamic linker said no
    InitializeFailed, ///< initialize() returned an error or threw
};

/// Another plugin that has to be started before.
struct PluginDependency
{
    QString id;
    QString version; ///< the one it was made for: has to lie in [compatVersion, version] of the other; empty: any

    bool operator==(const PluginDependency &) const = default;
};

struct PluginInfo
{
    QString file;
    QString id, name, version, compatVersion, sdkVersion, abi, licence, description;
    std::vector<PluginDependency> dependencies;
    QStringList provides; ///< "importer", "source", "store", "command:NAME", "task:NAME", …
    bool defaultEnabled = true;
    PluginState state = PluginState::Refused;
    Refusal refusal = Refusal::None;
    QString reason; ///< a sentence; empty when started
};

/// "started", "notNeeded", "disabled", "refused": the form of `twinscope plugins --json`.
QString toKey(PluginState state);

struct PluginOptions
{
    QStringList directories; ///< searched in order, not recursively, *.so
    QStringList disabled;    ///< ids the user switched off
    QStringList enabled;     ///< ids the user switched on although off by default or crashed last time
    QStringList needed; ///< what this process uses, in the words of PluginInfo::provides; empty: everything there is.
                        ///< A word before the colon stands for all of its kind: "command"
    QString markerDirectory; ///< where the name of the plugin being started is written; empty: no marker
};

/// Finds, checks, orders, starts and stops plugins. Everything that can be known from metadata is judged before a byte
/// of the plugin's code is loaded. Main thread.
class PluginManager
{
public:
    explicit PluginManager(PluginOptions options);
    ~PluginManager(); ///< as shutdown()

    void start(sdk::Services &services);            ///< once
    void shutdown();                                ///< in reverse order of start; libraries stay loaded until exit
    const std::vector<PluginInfo> &plugins() const; ///< sorted by id

    QStringList crashedLastTime() const; ///< ids found in the marker; known before start()

    /// What the plugins want kept between runs, by plugin id; restoreState() before start() hands it to them. The state
    /// of a plugin that is not running now is kept as it was.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &states);

    /// What the sound plugins of these folders say they provide, each once, sorted. Loads no code.
    static QStringList provided(const QStringList &directories);

    static QString abiTag(); ///< of this build: "itanium-qt6.4-x86_64" (C++ ABI, Qt minor, processor), from CMake
    static QStringList defaultDirectories(); ///< TWINSCOPE_PLUGIN_PATH, beside the program, the installed folder

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::extension
