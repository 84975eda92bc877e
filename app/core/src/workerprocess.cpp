// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/workerprocess.h>

#include <twinscope/core/childprocess.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocale>
#include <QProcess>
#include <QProcessEnvironment>

#include <array>
#include <csignal>
#include <cstring>

namespace twinscope::core {

namespace {

using namespace std::chrono_literals;

constexpr auto PollInterval = 20ms;
constexpr qsizetype LongestLine = 16 << 20;
constexpr qsizetype KeptErrorOutput = 8 << 10;

constexpr std::array<std::pair<ErrorCode, const char *>, 13> Keys = {{
    {ErrorCode::InvalidArgument, "invalid-argument"},
    {ErrorCode::NotFound, "not-found"},
    {ErrorCode::Unreadable, "unreadable"},
    {ErrorCode::Malformed, "malformed"},
    {ErrorCode::Unsupported, "unsupported"},
    {ErrorCode::LimitExceeded, "limit-exceeded"},
    {ErrorCode::TimedOut, "timed-out"},
    {ErrorCode::Crashed, "crashed"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::Unavailable, "unavailable"},
    {ErrorCode::Refused, "refused"},
    {ErrorCode::WriteFailed, "write-failed"},
    {ErrorCode::Internal, "internal"},
}};

/// One worker from start to end, in the calling thread.
class Run
{
public:
    Run(const WorkerLimits &limits, Progress &progress, const WorkerProcess::NoteListener &note)
        : m_limits(limits)
        , m_progress(progress)
        , m_note(note)
    {
    }
    ~Run() { stop(); }

    Result<QJsonObject> execute(const QString &program, const QStringList &arguments);

private:
    std::optional<Error> start(const QString &program, const QStringList &arguments);
    std::optional<Error> waitForEnd();
    std::optional<Error> takeOutput();
    std::optional<Error> takeLine(const QByteArray &line);
    Result<QJsonObject> answer() const;
    Error ended() const;
    Error crash() const;
    Error malformed(const QByteArray &output) const;
    QString errorOutput() const { return QString::fromLocal8Bit(m_errorOutput).trimmed(); }
    void stop();

    const WorkerLimits m_limits;
    Progress &m_progress;
    const WorkerProcess::NoteListener &m_note;
    QProcess m_process;
    qint64 m_group = 0;
    QByteArray m_output;
    QByteArray m_errorOutput;
    std::optional<QJsonObject> m_result;
    std::optional<Error> m_error;
};

std::optional<Error> Run::start(const QString &program, const QStringList &arguments)
{
    endWithParent(m_process, ParentGone::Killed);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TWINSCOPE_LANGUAGE"), QLocale().name());
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.start(program, arguments, QIODevice::ReadOnly);
    if (m_process.waitForStarted(-1)) {
        m_group = m_process.processId();
        return std::nullopt;
    }
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate(
            "core", "The program %1 could not be started. Reinstall Twinscope, or set TWINSCOPE_WORKER to its path.")
            .arg(QDir::toNativeSeparators(program)),
        m_process.errorString()};
}

Result<QJsonObject> Run::execute(const QString &program, const QStringList &arguments)
{
    if (m_progress.isCancelled())
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Cancelled."), {}};
    if (auto error = start(program, arguments))
        return *error;
    const auto fault = waitForEnd();
    stop();
    if (fault)
        return *fault;
    return answer();
}

std::optional<Error> Run::waitForEnd()
{
    QElapsedTimer timer;
    timer.start();
    while (m_process.state() != QProcess::NotRunning) {
        m_process.waitForFinished(int(PollInterval.count()));
        if (auto error = takeOutput())
            return error;
        if (m_progress.isCancelled())
            return Error{ErrorCode::Cancelled, QCoreApplication::translate("core", "Cancelled."), {}};
        if (m_process.state() != QProcess::NotRunning && std::chrono::milliseconds(timer.elapsed()) > m_limits.time)
            return Error{
                ErrorCode::TimedOut,
                QCoreApplication::translate(
                    "core",
                    "It was stopped because it took longer than the %1 s it is allowed. Raise the time limit, or "
                    "simplify the file.")
                    .arg(m_limits.time.count()),
                errorOutput()};
    }
    return takeOutput();
}

std::optional<Error> Run::takeOutput()
{
    m_errorOutput = (m_errorOutput + m_process.readAllStandardError()).right(KeptErrorOutput);
    m_output += m_process.readAllStandardOutput();
    qsizetype begin = 0;
    for (qsizetype end; (end = m_output.indexOf('\n', begin)) >= 0; begin = end + 1) {
        if (auto error = takeLine(m_output.mid(begin, end - begin)))
            return error;
    }
    m_output.remove(0, begin);
    if (m_output.size() > LongestLine)
        return malformed(m_output);
    return std::nullopt;
}

std::optional<Error> Run::takeLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonValue fraction = object[QStringLiteral("progress")];
    const QJsonValue note = object[QStringLiteral("note")];
    const QJsonValue result = object[QStringLiteral("result")];
    const QJsonObject error = object[QStringLiteral("error")].toObject();
    if (m_result || m_error) {
        return malformed(line);
    } else if (fraction.isDouble()) {
        m_progress.report(fraction.toDouble(), object[QStringLiteral("step")].toString());
    } else if (note.isObject()) {
        if (m_note)
            m_note(note.toObject());
    } else if (result.isObject()) {
        m_result = result.toObject();
    } else if (!error.isEmpty()) {
        m_error = Error{errorCodeFromKey(error[QStringLiteral("code")].toString()),
                        error[QStringLiteral("sentence")].toString(), error[QStringLiteral("detail")].toString()};
    } else {
        return malformed(line);
    }
    return std::nullopt;
}

Result<QJsonObject> Run::answer() const
{
    if (m_error) {
        Error error = *m_error;
        if (error.detail.isEmpty())
            error.detail = errorOutput();
        return error;
    }
    // A crash while tidying up after the answer costs nobody anything: the answer was complete.
    if (m_result)
        return *m_result;
    if (m_process.exitStatus() == QProcess::CrashExit)
        return crash();
    return m_output.isEmpty() ? ended() : malformed(m_output);
}

Error Run::ended() const
{
    return {ErrorCode::Crashed,
            QCoreApplication::translate(
                "core", "The process that did the work ended itself before it was done; nothing else is affected."),
            QStringLiteral("exit code %1\n%2").arg(m_process.exitCode()).arg(errorOutput()).trimmed()};
}

Error Run::crash() const
{
    const int signal = m_process.exitCode();
    if (signal == SIGKILL)
        return {ErrorCode::Crashed,
                QCoreApplication::translate(
                    "core",
                    "The process that did the work was killed by the system, most likely because memory ran out. Close "
                    "other programs, or use a smaller file."),
                errorOutput()};
    return {
        ErrorCode::Crashed,
        QCoreApplication::translate(
            "core",
            "The process that did the work crashed; nothing else is affected. The file is probably damaged: export it "
            "again, or send it in another format."),
        QStringLiteral("signal %1 (%2)\n%3")
            .arg(signal)
            .arg(QString::fromLocal8Bit(::strsignal(signal)), errorOutput())
            .trimmed()};
}

Error Run::malformed(const QByteArray &output) const
{
    return {
        ErrorCode::Malformed,
        QCoreApplication::translate(
            "core",
            "The process that did the work gave no proper answer. Reinstall Twinscope so that all its programs are of "
            "one version."),
        QStringLiteral("exit code %1, output: %2\n%3")
            .arg(m_process.exitCode())
            .arg(QString::fromUtf8(output.left(200)), errorOutput())
            .trimmed()};
}

void Run::stop()
{
    if (m_group == 0)
        return;
#ifdef Q_OS_UNIX
    ::kill(pid_t(-m_group), SIGKILL);
#else
    m_process.kill();
#endif
    m_group = 0;
    m_process.waitForFinished(-1);
}

} // namespace

QString WorkerProcess::program()
{
    const QString fallback = QCoreApplication::applicationDirPath() + QStringLiteral("/twinscope-worker");
    return qEnvironmentVariable("TWINSCOPE_WORKER", fallback);
}

Result<QJsonObject> WorkerProcess::run(const QStringList &arguments, const WorkerLimits &limits, Progress &progress,
                                       const NoteListener &note)
{
    const QStringList withLimits =
        arguments + QStringList{QStringLiteral("--memory"), QString::number(limits.memoryBytes)};
    return Run(limits, progress, note).execute(program(), withLimits);
}

QString toKey(ErrorCode code)
{
    for (const auto &[known, key] : Keys) {
        if (known == code)
            return QString::fromLatin1(key);
    }
    return QStringLiteral("internal");
}

ErrorCode errorCodeFromKey(const QString &key)
{
    for (const auto &[code, known] : Keys) {
        if (key == QLatin1String(known))
            return code;
    }
    return ErrorCode::Internal;
}

} // namespace twinscope::core
