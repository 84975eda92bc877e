// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite.h"

#include "sqliteerror.h"

#include <QUrl>

#include <sqlite3.h>

namespace twinscope::historian::sqlite {

namespace {

constexpr int BusyTimeoutMs = 5000;

int openFlags(OpenMode mode)
{
    // Every connection is guarded by its owner, so SQLite's own mutexes would only cost time.
    const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    return common | (mode == OpenMode::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
}

QByteArray uriOf(const QString &file, OpenMode mode)
{
    QByteArray uri = QUrl::fromLocalFile(file).toEncoded(QUrl::FullyEncoded);
    if (mode == OpenMode::Immutable)
        uri += "?immutable=1";
    return uri;
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt *handle) const
{
    sqlite3_finalize(handle);
}

void Statement::bindNull(int position)
{
    sqlite3_bind_null(m_handle.get(), position);
}

void Statement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_handle.get(), position, value);
}

void Statement::bind(int position, double value)
{
    sqlite3_bind_double(m_handle.get(), position, value);
}

void Statement::bindText(int position, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_handle.get(), position, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void Statement::bindBlob(int position, QByteArrayView bytes)
{
    sqlite3_bind_blob64(m_handle.get(), position, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
}

core::Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return errorOf(sqlite3_db_handle(m_handle.get()));
}

core::Result<void> Statement::run()
{
    const ResetGuard guard(*this);
    const auto row = step();
    if (!row)
        return row.error();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_handle.get());
}

Statement::Type Statement::type(int column) const
{
    switch (sqlite3_column_type(m_handle.get(), column)) {
    case SQLITE_INTEGER:
        return Type::Integer;
    case SQLITE_FLOAT:
        return Type::Real;
    case SQLITE_TEXT:
        return Type::Text;
    case SQLITE_BLOB:
        return Type::Blob;
    default:
        return Type::Null;
    }
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle.get(), column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle.get(), column));
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_handle.get(), column));
    return {data, sqlite3_column_bytes(m_handle.get(), column)};
}

void Connection::Closer::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

core::Result<std::unique_ptr<Connection>> Connection::open(const QString &file, OpenMode mode)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(uriOf(file, mode).constData(), &handle, openFlags(mode), nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle)); // SQLite hands out a handle even on failure
    if (code != SQLITE_OK)
        return errorOf(handle);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, BusyTimeoutMs);
    return connection;
}

core::Result<Statement> Connection::prepare(const char *sql)
{
    sqlite3_stmt *handle = nullptr;
    if (sqlite3_prepare_v3(m_handle.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr) != SQLITE_OK)
        return errorOf(m_handle.get());
    return Statement(handle);
}

core::Result<void> Connection::prepareAll(const std::vector<std::pair<Statement *, QByteArray>> &statements)
{
    for (const auto &[statement, sql] : statements) {
        auto prepared = prepare(sql.constData());
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return {};
}

core::Result<void> Connection::execute(const char *sql)
{
    if (sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return errorOf(m_handle.get());
    return {};
}

core::Result<qint64> Connection::number(const char *sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->integer(0) : qint64(0);
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle.get(), "main") == 1;
}

void BlobReader::Closer::operator()(sqlite3_blob *handle) const
{
    sqlite3_blob_close(handle);
}

core::Result<void> BlobReader::moveTo(qint64 row)
{
    if (m_handle && row == m_row)
        return {};
    m_row = row;
    if (m_handle && sqlite3_blob_reopen(m_handle.get(), row) == SQLITE_OK)
        return {};
    sqlite3_blob *opened = nullptr; // a handle that could not move is of no use any more
    const int code = sqlite3_blob_open(m_connection.handle(), "main", m_table, m_column, row, 0, &opened);
    m_handle.reset(opened);
    return code == SQLITE_OK ? core::Result<void>() : errorOf(m_connection.handle());
}

core::Result<void> BlobReader::read(qint64 row, quint32 offset, std::span<quint8> bytes)
{
    if (const auto moved = moveTo(row); !moved)
        return moved;
    if (sqlite3_blob_read(m_handle.get(), bytes.data(), int(bytes.size()), int(offset)) != SQLITE_OK)
        return errorOf(m_connection.handle());
    return {};
}

core::Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, Kind kind)
{
    if (const auto begun = connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return begun.error();
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full); a second rollback then fails, and that is fine.
    if (m_open)
        (void)m_connection.execute("ROLLBACK");
}

core::Result<void> Transaction::commit()
{
    const auto committed = m_connection.execute("COMMIT");
    m_open = !committed;
    return committed;
}

} // namespace twinscope::historian::sqlite
