// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include <cerrno>
#include <csignal>

#include <sys/wait.h>

namespace twinscope::test {

ChildProcess::ChildProcess(const std::function<int(int)> &body)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0)
        return;
    m_id = ::fork();
    if (m_id == 0) {
        ::close(ends[0]);
        ::_exit(body(ends[1])); // no destructors of the test program run twice
    }
    ::close(ends[1]);
    m_pipe = ends[0];
}

ChildProcess::~ChildProcess()
{
    if (m_id > 0)
        kill();
    ::close(m_pipe);
}

QByteArray ChildProcess::readLine()
{
    QByteArray line;
    for (char c = 0; ::read(m_pipe, &c, 1) == 1;) {
        if (c == '\n')
            break;
        line += c;
    }
    return line;
}

QByteArray ChildProcess::readAll()
{
    QByteArray all;
    char block[4096];
    for (auto count = ::read(m_pipe, block, sizeof block); count > 0; count = ::read(m_pipe, block, sizeof block))
        all.append(block, int(count));
    return all;
}

void ChildProcess::kill()
{
    ::kill(m_id, SIGKILL);
    (void)exitCode();
}

int ChildProcess::exitCode()
{
    int status = -1;
    while (::waitpid(m_id, &status, 0) < 0 && errno == EINTR) {
    }
    m_id = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void say(int pipe, const QByteArray &line)
{
    const QByteArray text = line + '\n';
    (void)!::write(pipe, text.constData(), size_t(text.size()));
}

} // namespace twinscope::test
