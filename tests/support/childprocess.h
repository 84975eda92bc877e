// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>

#include <sys/types.h>
#include <unistd.h>

namespace twinscope::test {

/// A forked copy of the test, running one function that talks through a pipe. Killed when it goes.
class ChildProcess
{
public:
    /// The function gets the writing end; its answer is the exit code.
    explicit ChildProcess(const std::function<int(int pipe)> &body);
    ~ChildProcess();

    QByteArray readLine(); ///< blocks; empty at the end
    QByteArray readAll();  ///< until the child has closed its end
    void kill();           ///< SIGKILL, and waits until it is gone
    int exitCode();        ///< waits; -1 where it was killed
    pid_t id() const { return m_id; }

private:
    pid_t m_id = -1;
    int m_pipe = -1;
};

void say(int pipe, const QByteArray &line); ///< in the child

} // namespace twinscope::test
