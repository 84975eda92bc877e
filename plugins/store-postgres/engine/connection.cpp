// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection.h"

#include "servererror.h"

#include <libpq-fe.h>

#include <array>

namespace twinscope::postgres {

namespace {

using core::Result;

constexpr int Text = 0;

void ignoreNotice(void *, const PGresult *) {}

bool succeeded(const PGresult *result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_COPY_IN ||
           status == PGRES_PIPELINE_SYNC;
}

std::vector<const char *> pointersTo(const Parameters &parameters)
{
    std::vector<const char *> pointers;
    for (const auto &parameter : parameters)
        pointers.push_back(parameter ? parameter->constData() : nullptr);
    return pointers;
}

} // namespace

Answer::Answer(pg_result *result)
    : m_result(result, PQclear)
{
}

int Answer::rows() const
{
    return PQntuples(m_result.get());
}

bool Answer::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView Answer::text(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

qint64 Answer::integer(int row, int column) const
{
    return text(row, column).toLongLong();
}

double Answer::real(int row, int column) const
{
    return text(row, column).toDouble();
}

QByteArray Answer::bytes(int row, int column) const
{
    return QByteArray::fromHex(text(row, column).sliced(2).toByteArray()); // "\x…", the form since 9.0
}

quint64 Answer::affected() const
{
    return QByteArrayView(PQcmdTuples(m_result.get())).toULongLong();
}

Connection::Connection(pg_conn *connection)
    : m_connection(connection)
{
    PQsetNoticeReceiver(m_connection, ignoreNotice, nullptr);
}

Connection::~Connection()
{
    PQfinish(m_connection);
}

Result<std::unique_ptr<Connection>> Connection::open(const Endpoint &endpoint)
{
    const QByteArray url = endpoint.url.toUtf8(), user = endpoint.user.toUtf8(), password = endpoint.password.toUtf8();
    // A server that vanished without a word is noticed within ten seconds.
    std::vector<const char *> keys = {"dbname",           "connect_timeout",     "tcp_user_timeout",
                                      "keepalives_idle",  "keepalives_interval", "keepalives_count",
                                      "application_name", "client_encoding"};
    std::vector<const char *> values = {url.constData(), "5", "10000", "5", "2", "3", "twinscope", "UTF8"};
    for (const auto &[key, value] : {std::pair("user", &user), std::pair("password", &password)}) {
        if (value->isEmpty())
            continue;
        keys.push_back(key);
        values.push_back(value->constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    std::unique_ptr<Connection> connection(new Connection(PQconnectdbParams(keys.data(), values.data(), 1)));
    if (PQstatus(connection->m_connection) != CONNECTION_OK)
        return serverError({}, PQerrorMessage(connection->m_connection));
    return connection;
}

core::Error Connection::failure(const pg_result *result) const
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const bool isLost = PQstatus(m_connection) != CONNECTION_OK;
    return serverError(isLost ? QByteArray() : QByteArray(state),
                       result ? PQresultErrorMessage(result) : PQerrorMessage(m_connection));
}

Result<Answer> Connection::query(const char *sql, const Parameters &parameters)
{
    const auto pointers = pointersTo(parameters);
    PGresult *result =
        PQexecParams(m_connection, sql, int(pointers.size()), nullptr, pointers.data(), nullptr, nullptr, Text);
    Answer answer(result);
    return succeeded(result) ? Result<Answer>(std::move(answer)) : failure(result);
}

Result<void> Connection::execute(const QByteArray &statements)
{
    PGresult *result = PQexec(m_connection, statements.constData());
    const Answer answer(result);
    return succeeded(result) ? Result<void>() : failure(result);
}

/// Reads answers until there are none; the first failure counts.
Result<void> Connection::drain()
{
    std::optional<core::Error> first;
    while (PGresult *result = PQgetResult(m_connection)) {
        const Answer answer(result);
        if (!succeeded(result) && !first)
            first = failure(result);
        if (PQstatus(m_connection) != CONNECTION_OK)
            return first ? *first : failure();
    }
    return first ? Result<void>(*first) : Result<void>();
}

Result<void> Connection::copyIn(const QByteArray &first, const QByteArray &bytes)
{
    if (const auto begun = execute(first); !begun)
        return begun;
    if (PQputCopyData(m_connection, bytes.constData(), int(bytes.size())) != 1 ||
        PQputCopyEnd(m_connection, nullptr) != 1)
        return failure();
    return drain();
}

Result<std::vector<Answer>> Connection::pipeline(const std::vector<Step> &steps)
{
    PQenterPipelineMode(m_connection);
    for (const Step &step : steps) {
        const auto pointers = pointersTo(step.parameters);
        if (PQsendQueryParams(m_connection, step.sql.constData(), int(pointers.size()), nullptr, pointers.data(),
                              nullptr, nullptr, Text) != 1)
            return failure();
    }
    if (PQpipelineSync(m_connection) != 1)
        return failure();
    std::vector<Answer> answers;
    std::optional<core::Error> first;
    for (bool synced = false; !synced;) {
        PGresult *result = PQgetResult(m_connection);
        if (!result && PQstatus(m_connection) != CONNECTION_OK)
            return failure();
        if (!result)
            continue; // the end of one step
        Answer answer(result);
        synced = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
        if (!succeeded(result) && !first)
            first = failure(result);
        if (!synced)
            answers.push_back(std::move(answer));
        if (first && PQstatus(m_connection) != CONNECTION_OK)
            return *first;
    }
    PQexitPipelineMode(m_connection);
    if (first)
        return *first;
    return answers;
}

bool Connection::isSound() const
{
    return PQstatus(m_connection) == CONNECTION_OK && PQtransactionStatus(m_connection) == PQTRANS_IDLE;
}

} // namespace twinscope::postgres
