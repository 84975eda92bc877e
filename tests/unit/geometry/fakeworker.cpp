// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeworker.h"

#include <QFile>

namespace twinscope::test {

namespace {

constexpr char Variable[] = "TWINSCOPE_WORKER";

} // namespace

FakeWorker::FakeWorker(const QString &commands)
    : m_before(qgetenv(Variable))
{
    const QString program = file(QStringLiteral("worker"));
    QFile script(program);
    if (script.open(QIODevice::WriteOnly)) {
        script.write("#!/bin/sh\necho run >> '" + QFile::encodeName(callsFile()) + "'\n" + commands.toUtf8() + '\n');
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    qputenv(Variable, QFile::encodeName(program));
}

FakeWorker::~FakeWorker()
{
    qputenv(Variable, m_before);
}

QString FakeWorker::callsFile() const
{
    return file(QStringLiteral("calls"));
}

int FakeWorker::calls() const
{
    QFile calls(callsFile());
    return calls.open(QIODevice::ReadOnly) ? int(calls.readAll().count('\n')) : 0;
}

} // namespace twinscope::test
