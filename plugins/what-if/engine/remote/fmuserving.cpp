// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmuhost.h"
#include "wire.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <unistd.h>

namespace twinscope::whatif {

namespace {

using wire::Ask;

QByteArray refusal(const core::Error &error)
{
    QByteArray answer;
    QDataStream out(&answer, QIODevice::WriteOnly);
    out << false << int(error.code) << error.sentence << error.detail;
    return answer;
}

template<typename... Parts>
QByteArray success(const Parts &...parts)
{
    QByteArray answer;
    QDataStream out(&answer, QIODevice::WriteOnly);
    out << true;
    (void)(out << ... << parts);
    return answer;
}

QByteArray answerOf(const core::Result<void> &result)
{
    return result ? success() : refusal(result.error());
}

std::vector<NamedText> textsFrom(QDataStream &in)
{
    QStringList flat;
    in >> flat;
    std::vector<NamedText> texts;
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        texts.push_back({flat[i], flat[i + 1]});
    return texts;
}

QByteArray exchange(FmuHost &host, QDataStream &in)
{
    QByteArray inputs;
    bool steps = false, wantsOutputs = false;
    double target = 0;
    in >> inputs >> steps >> target >> wantsOutputs;
    const auto done =
        host.exchange({wire::numbersOf(inputs), steps ? std::optional(target) : std::nullopt, wantsOutputs});
    return done ? success(wire::bytesOf(done->outputs), done->time, done->endedByFmu) : refusal(done.error());
}

QByteArray run(FmuHost &host, QDataStream &in)
{
    QByteArray times, inputs;
    in >> times >> inputs;
    const auto outputs = host.run(wire::numbersOf(times), wire::numbersOf(inputs));
    return outputs ? success(wire::bytesOf(*outputs)) : refusal(outputs.error());
}

QByteArray answer(FmuHost &host, const QByteArray &question)
{
    QDataStream in(question);
    quint8 ask = 0;
    in >> ask;
    switch (Ask(ask)) {
    case Ask::Exchange:
        return exchange(host, in);
    case Ask::ExitInitialization:
        return answerOf(host.exitInitialization());
    case Ask::Run:
        return run(host, in);
    case Ask::Save:
        return answerOf(host.save());
    case Ask::Restore:
        return answerOf(host.restore());
    case Ask::Restart:
        return answerOf(host.restart(textsFrom(in)));
    case Ask::Warnings:
        return success(host.warnings());
    }
    return refusal({core::ErrorCode::Internal, QStringLiteral("unknown question"), {}});
}

} // namespace

core::Result<void> serveFmu(Fmu fmu, const RemoteOptions &options, const QString &folder)
{
    FmuHost host(std::move(fmu), options);
    if (auto opened = host.open(); !opened)
        return opened;
    const int socket = wire::connectTo(wire::socketPath(folder));
    if (socket < 0)
        return core::Error{core::ErrorCode::Internal, QStringLiteral("no socket"), {}};
    bool there = wire::sendFrame(
        socket, success(quint64(host.inputCount()), quint64(host.outputCount()), host.canRestore(), int(host.kind())));
    while (there) {
        const auto question = wire::receiveFrame(socket);
        there = question && wire::sendFrame(socket, answer(host, *question));
    }
    ::close(socket);
    return {};
}

QJsonObject toJson(const RemoteOptions &options)
{
    QJsonArray set;
    for (const NamedText &text : options.set)
        set.append(QJsonArray{text.name, text.value});
    QJsonObject object{{QStringLiteral("name"), options.name},
                       {QStringLiteral("start"), options.start},
                       {QStringLiteral("step"), options.step},
                       {QStringLiteral("set"), set},
                       {QStringLiteral("inputs"), QJsonArray::fromStringList(options.inputs)},
                       {QStringLiteral("outputs"), QJsonArray::fromStringList(options.outputs)},
                       {QStringLiteral("loggingOn"), options.loggingOn}};
    if (options.kind)
        object[QStringLiteral("kind")] = keyOf(*options.kind);
    if (options.stop)
        object[QStringLiteral("stop")] = *options.stop;
    if (options.tolerance)
        object[QStringLiteral("tolerance")] = *options.tolerance;
    return object;
}

RemoteOptions remoteOptionsFrom(const QJsonObject &object)
{
    const auto number = [&](const char *key) {
        const QJsonValue value = object.value(QLatin1String(key));
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    RemoteOptions options{.name = object.value(QLatin1String("name")).toString(),
                          .kind = kindFromKey(object.value(QLatin1String("kind")).toString()),
                          .start = number("start").value_or(0),
                          .step = number("step").value_or(1),
                          .stop = number("stop"),
                          .tolerance = number("tolerance"),
                          .inputs = object.value(QLatin1String("inputs")).toVariant().toStringList(),
                          .outputs = object.value(QLatin1String("outputs")).toVariant().toStringList(),
                          .loggingOn = object.value(QLatin1String("loggingOn")).toBool()};
    for (const QJsonValue pair : object.value(QLatin1String("set")).toArray())
        options.set.push_back({pair[0].toString(), pair[1].toString()});
    return options;
}

} // namespace twinscope::whatif
