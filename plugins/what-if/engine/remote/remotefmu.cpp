// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remotefmu.h"

#include "fmuhost.h"
#include "wire.h"

#include "task/fmutask.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <atomic>
#include <thread>

#include <unistd.h>

namespace twinscope::whatif {

namespace {

using namespace std::chrono_literals;
using wire::Ask;

constexpr auto Farewell = 2s; ///< an FMU may take so long to be freed

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled, QCoreApplication::translate("whatif", "Cancelled."), {}};
}

template<typename... Parts>
QByteArray question(Ask ask, const Parts &...parts)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << quint8(ask);
    (void)(out << ... << parts);
    return bytes;
}

} // namespace

struct RemoteFmu::Private
{
    QTemporaryDir folder;
    std::chrono::seconds patience{30};
    std::stop_token outer;
    std::stop_source stop;
    std::atomic_bool ended = false;
    std::optional<core::Error> end; ///< why the worker ended; set before `ended`
    std::optional<core::Error> lost;
    int listener = -1, socket = -1;
    quint64 inputs = 0, outputs = 0;
    bool restores = false;
    bool wantsOutputs = true; ///< of the exchange sent last
    Kind kind = Kind::CoSimulation;
    std::jthread worker; ///< last: it has ended before anything it uses goes

    ~Private();
    core::Result<void> start(const QString &path, const RemoteOptions &options);
    core::Result<void> greet();
    bool goOn(std::chrono::steady_clock::time_point since) const;
    core::Error lose(std::chrono::steady_clock::time_point since);
    core::Result<QByteArray> receive();
    core::Result<QByteArray> ask(const QByteArray &question);
    core::Result<void> send(const QByteArray &question);
    core::Result<void> tell(const QByteArray &question);
};

RemoteFmu::Private::~Private()
{
    ::close(socket); // the worker leaves then
    ::close(listener);
    const auto begin = std::chrono::steady_clock::now();
    while (worker.joinable() && !ended && std::chrono::steady_clock::now() - begin < Farewell)
        std::this_thread::sleep_for(1ms);
    stop.request_stop();
}

core::Result<void> RemoteFmu::Private::start(const QString &path, const RemoteOptions &options)
{
    QFile request(taskfiles::request(folder.path()));
    listener = wire::listenAt(wire::socketPath(folder.path()));
    if (!folder.isValid() || listener < 0 || !request.open(QIODevice::WriteOnly) ||
        request.write(QJsonDocument(toJson(options)).toJson()) < 0)
        return noFolder(folder.errorString());
    request.close();
    const QStringList arguments{QStringLiteral("fmu"), QStringLiteral("serve"), QFileInfo(path).absoluteFilePath(),
                                QStringLiteral("--folder"), folder.path()};
    worker = std::jthread([this, arguments, limits = options.limits.worker] {
        core::Progress progress(stop.get_token());
        const auto answer = core::WorkerProcess::run(arguments, limits, progress);
        if (!answer)
            end = toldOfFmu(answer.error());
        ended = true;
    });
    return greet();
}

core::Result<void> RemoteFmu::Private::greet()
{
    const auto since = std::chrono::steady_clock::now();
    socket = wire::acceptFrom(listener, [&] { return goOn(since); });
    if (socket < 0)
        return lose(since);
    const auto hello = receive();
    if (!hello)
        return hello.error();
    QDataStream in(*hello);
    int kindNumber = 0;
    in >> inputs >> outputs >> restores >> kindNumber;
    kind = Kind(kindNumber);
    return {};
}

bool RemoteFmu::Private::goOn(std::chrono::steady_clock::time_point since) const
{
    return !ended && !outer.stop_requested() && std::chrono::steady_clock::now() - since < patience;
}

/// The reason why there is no answer; the worker is gone after that.
core::Error RemoteFmu::Private::lose(std::chrono::steady_clock::time_point since)
{
    const bool hangs = !ended && std::chrono::steady_clock::now() - since >= patience;
    if (outer.stop_requested())
        lost = cancelled();
    else if (hangs)
        lost = hangingFor(patience);
    const auto begin = std::chrono::steady_clock::now();
    while (!lost && !ended && std::chrono::steady_clock::now() - begin < Farewell)
        std::this_thread::sleep_for(1ms); // its end is on its way
    stop.request_stop();
    worker = {};
    if (!lost)
        lost = end.value_or(core::Error{core::ErrorCode::Crashed,
                                        QCoreApplication::translate("whatif", "The FMU's process ended unexpectedly."),
                                        {}});
    return *lost;
}

core::Result<QByteArray> RemoteFmu::Private::receive()
{
    if (lost)
        return *lost;
    const auto since = std::chrono::steady_clock::now();
    const auto frame = wire::receiveFrame(socket, [&] { return goOn(since); });
    if (!frame)
        return lose(since);
    QDataStream in(*frame);
    bool fine = false;
    in >> fine;
    if (fine)
        return frame->mid(1);
    int code = 0;
    core::Error error;
    in >> code >> error.sentence >> error.detail;
    error.code = core::ErrorCode(code);
    return error;
}

core::Result<void> RemoteFmu::Private::send(const QByteArray &question)
{
    if (lost)
        return *lost;
    if (!wire::sendFrame(socket, question))
        return lose(std::chrono::steady_clock::now());
    return {};
}

core::Result<QByteArray> RemoteFmu::Private::ask(const QByteArray &question)
{
    if (const auto sent = send(question); !sent)
        return sent.error();
    return receive();
}

core::Result<void> RemoteFmu::Private::tell(const QByteArray &question)
{
    const auto answer = ask(question);
    return answer ? core::Result<void>() : answer.error();
}

RemoteFmu::RemoteFmu(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

RemoteFmu::~RemoteFmu() = default;

core::Result<std::unique_ptr<RemoteFmu>> RemoteFmu::open(const QString &path, const RemoteOptions &options,
                                                         std::stop_token stop)
{
    auto d = std::make_unique<Private>();
    d->patience = options.limits.patience;
    d->outer = std::move(stop);
    if (const auto started = d->start(path, options); !started)
        return started.error();
    return std::unique_ptr<RemoteFmu>(new RemoteFmu(std::move(d)));
}

size_t RemoteFmu::inputCount() const
{
    return size_t(d->inputs);
}

size_t RemoteFmu::outputCount() const
{
    return size_t(d->outputs);
}

bool RemoteFmu::canRestore() const
{
    return d->restores;
}

Kind RemoteFmu::kind() const
{
    return d->kind;
}

core::Result<void> RemoteFmu::exitInitialization()
{
    return d->tell(question(Ask::ExitInitialization));
}

core::Result<void> RemoteFmu::send(const Exchange &what)
{
    d->wantsOutputs = what.wantsOutputs;
    return d->send(question(Ask::Exchange, wire::bytesOf(what.inputs), what.target.has_value(), what.target.value_or(0),
                            what.wantsOutputs));
}

core::Result<Exchanged> RemoteFmu::receive()
{
    const auto answer = d->receive();
    if (!answer)
        return answer.error();
    QDataStream in(*answer);
    QByteArray outputs;
    Exchanged result;
    in >> outputs >> result.time >> result.endedByFmu;
    result.outputs = wire::numbersOf(outputs);
    if (d->wantsOutputs && result.outputs.size() != outputCount())
        return core::Error{core::ErrorCode::Internal,
                           QCoreApplication::translate("whatif", "The worker answered with another number of outputs."),
                           {}};
    return result;
}

core::Result<Exchanged> RemoteFmu::exchange(const Exchange &what)
{
    if (const auto sent = send(what); !sent)
        return sent.error();
    return receive();
}

core::Result<std::vector<double>> RemoteFmu::run(std::span<const double> times, std::span<const double> inputs)
{
    const auto answer = d->ask(question(Ask::Run, wire::bytesOf(times), wire::bytesOf(inputs)));
    if (!answer)
        return answer.error();
    QDataStream in(*answer);
    QByteArray outputs;
    in >> outputs;
    return wire::numbersOf(outputs);
}

core::Result<void> RemoteFmu::save()
{
    return d->tell(question(Ask::Save));
}

core::Result<void> RemoteFmu::restore()
{
    return d->tell(question(Ask::Restore));
}

core::Result<void> RemoteFmu::restart(const std::vector<NamedText> &set)
{
    QStringList flat;
    for (const NamedText &text : set)
        flat << text.name << text.value;
    return d->tell(question(Ask::Restart, flat));
}

QStringList RemoteFmu::warnings()
{
    QStringList list;
    if (const auto answer = d->ask(question(Ask::Warnings))) {
        QDataStream in(*answer);
        in >> list;
    }
    return list;
}

} // namespace twinscope::whatif
