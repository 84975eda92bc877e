// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peers.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>

namespace twinscope::bench {

namespace {

constexpr int Patience = 120'000; // ms

// The document import of FreeCAD 0.20 crashes without a window; its shape import is the same reader without names.
constexpr char Script[] = R"(import FreeCAD, Part, MeshPart
shape = Part.Shape()
shape.read(%1)
size = shape.BoundBox.DiagonalLength
mesh = MeshPart.meshFromShape(Shape=shape, LinearDeflection=max(size * 0.003, 1e-7), AngularDeflection=0.52)
print("TRIANGLES %d" % mesh.CountFacets)
)";

/// Of all children that have ended, and of theirs.
double processorOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) * 1e-6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// As Python writes a text.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'")) + u'\'';
}

} // namespace

Run runProgram(const QString &program, const QStringList &arguments, const QMap<QString, QString> &environment)
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    for (auto variable = environment.begin(); variable != environment.end(); ++variable)
        variables.insert(variable.key(), variable.value());
    process.setProcessEnvironment(variables);
    process.setStandardInputFile(QProcess::nullDevice());
    const double before = processorOfChildren();
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool ended = process.waitForFinished(Patience);
    Run run;
    run.seconds = double(timer.nsecsElapsed()) * 1e-9;
    run.processor = processorOfChildren() - before;
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    if (ended && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    return run;
}

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

FreeCadRun runFreeCad(const QString &program, const QString &file)
{
    static const QRegularExpression answer(QStringLiteral("TRIANGLES (\\d+)"));
    const QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("import.py")));
    if (!script.open(QIODevice::WriteOnly))
        return {};
    script.write(QString::fromLatin1(Script).arg(quoted(file)).toUtf8());
    script.close();
    const Run run = runProgram(program, {script.fileName()});
    const auto match = answer.match(QString::fromUtf8(run.output));
    return {match.hasMatch(), run.seconds, run.processor, match.captured(1).toDouble()};
}

} // namespace twinscope::bench
