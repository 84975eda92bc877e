// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace twinscope::sdk {

class Services;

/// A word after `twinscope`. The plugin says so in its metadata, too (PROVIDES command:NAME), or it is never asked.
/// Main thread of a process without a window; a QCoreApplication is there, stores' plugins are started.
class ConsoleCommand
{
public:
    virtual ~ConsoleCommand() = default;
    virtual QString name() const = 0;    ///< small letters, digits, hyphens
    virtual QString summary() const = 0; ///< its line in `twinscope --help`, one sentence

    /// `arguments` is what follows the name, --help included. Results go to stdout, sentences to stderr.
    /// Exit status: 0 done, 1 failed, 2 wrong usage.
    virtual int run(const QStringList &arguments, Services &services) = 0;
};

} // namespace twinscope::sdk
