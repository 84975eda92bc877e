// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace twinscope::test {

/// A desktop's key ring of its own: a D-Bus session and an unlocked GNOME key ring in a temporary folder, for programs
/// that are started with its environment. It ends with the object. Main thread.
class DesktopKeyRing
{
public:
    ~DesktopKeyRing();

    /// Whether this machine has what it takes: skip the test otherwise, with a sentence.
    static bool isInstalled();

    bool start(); ///< on false, failure() says why
    QString failure() const { return m_failure; }
    /// What a program of this desktop is to be started with.
    QProcessEnvironment environment() const { return m_environment; }

private:
    bool startBus();
    bool startKeyRing();
    bool isServing() const;

    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_bus, m_keyRing;
    QString m_failure;
};

} // namespace twinscope::test
