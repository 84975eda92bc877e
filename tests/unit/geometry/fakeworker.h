// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace twinscope::test {

/// A shell script in the worker's place, for as long as this lives. It is called as the worker is:
/// $1 is the task, $2 the file, $4 where the model is to be written.
class FakeWorker
{
public:
    explicit FakeWorker(const QString &commands);
    ~FakeWorker();
    FakeWorker(const FakeWorker &) = delete;
    FakeWorker &operator=(const FakeWorker &) = delete;

    int calls() const; ///< how often it was started
    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QString callsFile() const;

    QTemporaryDir m_folder;
    QByteArray m_before;
};

} // namespace twinscope::test
