// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

struct pg_conn;
struct pg_result;

namespace twinscope::postgres {

/// Where the server is and who asks.
struct Endpoint
{
    QString url;            ///< postgresql://host:5432/database
    QString user, password; ///< empty: libpq's own ways
};

/// Rows of an answer, in text. Positions from 0.
class Answer
{
public:
    explicit Answer(pg_result *result = nullptr);

    int rows() const;
    bool isNull(int row, int column) const;
    QByteArrayView text(int row, int column) const; ///< valid as long as the answer
    qint64 integer(int row, int column) const;
    double real(int row, int column) const;
    QByteArray bytes(int row, int column) const; ///< a bytea
    quint64 affected() const;                    ///< rows written by the statement

private:
    std::shared_ptr<pg_result> m_result;
};

using Parameters = std::vector<std::optional<QByteArray>>; ///< in text; nothing is NULL

/// A statement of a pipeline.
struct Step
{
    QByteArray sql;
    Parameters parameters;
};

/// One connection to the server; one thread at a time. A failed one says so and is to be thrown away.
class Connection
{
public:
    static core::Result<std::unique_ptr<Connection>> open(const Endpoint &endpoint);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    core::Result<Answer> query(const char *sql, const Parameters &parameters = {});
    core::Result<void> execute(const QByteArray &statements); ///< any number of them, no parameters

    /// Begins with `first`, which ends in a COPY … FROM STDIN, and sends it the bytes.
    core::Result<void> copyIn(const QByteArray &first, const QByteArray &bytes);
    /// All steps in one round trip; the first failure fails the rest.
    core::Result<std::vector<Answer>> pipeline(const std::vector<Step> &steps);

    bool isSound() const; ///< connected and in no transaction

private:
    explicit Connection(pg_conn *connection);
    core::Error failure(const pg_result *result = nullptr) const;
    core::Result<void> drain();

    pg_conn *m_connection;
};

} // namespace twinscope::postgres
