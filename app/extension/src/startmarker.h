// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace twinscope::extension {

/// Remembers on disk which plugin is being started, so that after a crash its name is known. Every process has a file of
/// its own, which it keeps locked while it lives: a file nobody holds, with a name in it, is the trace of a crash.
/// What crashed stays on the list until forget(). Disk failures are ignored: a start must not hang on a reminder.
class StartMarker
{
public:
    /// An empty folder name: nothing is remembered.
    explicit StartMarker(const QString &folder);
    ~StartMarker();
    Q_DISABLE_COPY_MOVE(StartMarker)

    QStringList crashed() const { return m_crashed; }
    void forget(const QString &id);

    void begin(const QString &id);
    void end();

private:
    void collectTraces();
    void openOwnFile();
    QString listFile() const;
    void saveList() const;

    QString m_folder;
    QStringList m_crashed;
    QString m_ownFile;
    int m_descriptor = -1;
};

} // namespace twinscope::extension
