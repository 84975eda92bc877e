// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

struct sqlite3;
struct sqlite3_blob;
struct sqlite3_stmt;

namespace twinscope::historian::sqlite {

/// A prepared statement. Its connection outlives it. Binding positions count from 1, columns from 0, as SQLite does.
class Statement
{
public:
    enum class Type { Null, Integer, Real, Text, Blob };

    explicit Statement(sqlite3_stmt *handle = nullptr)
        : m_handle(handle)
    {
    }

    void bindNull(int position);
    void bind(int position, qint64 value);
    void bind(int position, double value);
    void bindText(int position, const QString &text);
    void bindBlob(int position, QByteArrayView bytes);

    core::Result<bool> step(); ///< true: there is a row to read
    core::Result<void> run();  ///< steps once to the end and resets, for what answers with no row
    void reset();

    Type type(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArrayView bytes(int column) const; ///< valid until the next step or reset

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *handle) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
};

/// Resets a statement on leaving the scope, so that no read transaction stays open behind an early return.
class ResetGuard
{
public:
    explicit ResetGuard(Statement &statement)
        : m_statement(statement)
    {
    }
    ~ResetGuard() { m_statement.reset(); }
    Q_DISABLE_COPY_MOVE(ResetGuard)

private:
    Statement &m_statement;
};

enum class OpenMode {
    ReadWrite, ///< made where missing
    ReadOnly,  ///< needs a folder in which SQLite may make its shared-memory file
    Immutable, ///< nobody writes, no lock and no other file is needed
};

/// A connection to one file. Used by one thread at a time.
class Connection
{
public:
    static core::Result<std::unique_ptr<Connection>> open(const QString &file, OpenMode mode);

    core::Result<Statement> prepare(const char *sql);
    core::Result<void> prepareAll(const std::vector<std::pair<Statement *, QByteArray>> &statements);
    core::Result<void> execute(const char *sql);
    core::Result<qint64> number(const char *sql); ///< the first column of the first row; 0 where there is none

    bool isReadOnly() const;
    sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Closer
    {
        void operator()(sqlite3 *handle) const;
    };
    explicit Connection(sqlite3 *handle)
        : m_handle(handle)
    {
    }

    std::unique_ptr<sqlite3, Closer> m_handle;
};

/// Reads pieces of one blob column, row after row, without reading the whole. Keeps a read transaction open as long as
/// it lives.
class BlobReader
{
public:
    BlobReader(Connection &connection, const char *table, const char *column)
        : m_connection(connection)
        , m_table(table)
        , m_column(column)
    {
    }
    /// Malformed where the row is missing or shorter.
    core::Result<void> read(qint64 row, quint32 offset, std::span<quint8> bytes);

private:
    struct Closer
    {
        void operator()(sqlite3_blob *handle) const;
    };
    core::Result<void> moveTo(qint64 row);

    Connection &m_connection;
    const char *m_table, *m_column;
    std::unique_ptr<sqlite3_blob, Closer> m_handle;
    qint64 m_row = 0;
};

/// Begins now, and is rolled back on leaving the scope unless commit() returned ok.
class Transaction
{
public:
    enum class Kind { Read, Write };

    static core::Result<std::unique_ptr<Transaction>> begin(Connection &connection, Kind kind);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    core::Result<void> commit();

private:
    explicit Transaction(Connection &connection)
        : m_connection(connection)
    {
    }

    Connection &m_connection;
    bool m_open = true;
};

} // namespace twinscope::historian::sqlite
