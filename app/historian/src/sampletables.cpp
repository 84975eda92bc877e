// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampletables.h"

#include "storetexts.h"
#include "valuecodec.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>

#include <algorithm>
#include <bit>

namespace twinscope::historian {

namespace {

using core::Result;
using core::Sample;
using core::Time;
using sqlite::ResetGuard;
using sqlite::Statement;

/// "TWSH" in the file's header, so that no other SQLite file is taken for a history.
constexpr qint64 ApplicationId = 0x54575348;

// `value` has no declared type: SQLite then stores what it is given, bit for bit. Nothing is ever deleted, so that
// `seq`, the order of arrival, is the count of samples at the time of writing.
constexpr char Schema[] = R"(
    PRAGMA application_id = 0x54575348;
    PRAGMA user_version = 1;
    CREATE TABLE series (id INTEGER PRIMARY KEY, channel TEXT NOT NULL UNIQUE);
    CREATE TABLE sample (
        series INTEGER NOT NULL, time INTEGER NOT NULL, seq INTEGER NOT NULL, arrival INTEGER NOT NULL,
        level INTEGER NOT NULL, reason INTEGER NOT NULL, kind INTEGER NOT NULL, value,
        PRIMARY KEY (series, time, seq)) WITHOUT ROWID;
    CREATE TABLE totals (samples INTEGER NOT NULL, first INTEGER, last INTEGER, doubles INTEGER NOT NULL);
    INSERT INTO totals VALUES (0, 1, 0, 0);
    CREATE TABLE receipt (id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, message INTEGER, digest INTEGER);
    CREATE INDEX receipt_by_source ON receipt (source, id);
    CREATE TABLE outbox (position INTEGER PRIMARY KEY AUTOINCREMENT, batch BLOB);
)";

constexpr char SampleColumns[] = "SELECT time, seq, arrival, level, reason, kind, value FROM sample ";
enum Column { TimeColumn, SeqColumn, ArrivalColumn, LevelColumn, ReasonColumn, KindColumn, ValueColumn };

bool isLevel(qint64 number)
{
    return number >= 0 && number <= qint64(core::QualityLevel::Bad);
}

} // namespace

Result<void> SampleTables::prepare(sqlite::Connection &connection, const QString &folder)
{
    const auto tables = connection.number("SELECT count(*) FROM sqlite_master");
    if (!tables)
        return tables.error();
    if (*tables > 0)
        return checkIdentity(connection, folder);
    if (const auto wal = connection.execute("PRAGMA journal_mode = WAL"); !wal)
        return wal;
    const auto transaction = sqlite::Transaction::begin(connection, sqlite::Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    if (const auto made = connection.execute(Schema); !made)
        return made;
    return (*transaction)->commit();
}

Result<void> SampleTables::checkIdentity(sqlite::Connection &connection, const QString &folder)
{
    const auto application = connection.number("PRAGMA application_id");
    const auto version = connection.number("PRAGMA user_version");
    const auto tables = connection.number("SELECT count(*) FROM sqlite_master");
    for (const auto *answer : {&application, &version, &tables}) {
        if (!*answer)
            return answer->error();
    }
    if (*tables == 0)
        return texts::noHistory(folder);
    if (*application != ApplicationId)
        return texts::damaged(folder, QStringLiteral("application_id is %1").arg(*application));
    if (*version > Version)
        return texts::newerVersion(folder, *version);
    if (*version < 1)
        return texts::damaged(folder, QStringLiteral("user_version is %1").arg(*version));
    return {};
}

Result<std::unique_ptr<SampleTables>> SampleTables::open(sqlite::Connection &connection, const QString &folder)
{
    if (const auto identity = checkIdentity(connection, folder); !identity)
        return identity.error();
    std::unique_ptr<SampleTables> tables(new SampleTables(folder));
    if (const auto prepared = tables->prepareStatements(connection); !prepared)
        return prepared.error();
    return tables;
}

Result<void> SampleTables::prepareStatements(sqlite::Connection &connection)
{
    const QByteArray columns = SampleColumns;
    const std::pair<Statement *, QByteArray> statements[] = {
        {&m_allSeries, "SELECT id, channel FROM series ORDER BY id"},
        {&m_findSeries, "SELECT id FROM series WHERE channel = ?1"},
        {&m_insertSeries, "INSERT INTO series (id, channel) VALUES (?1, ?2)"},
        {&m_readTotals, "SELECT samples, first, last, doubles FROM totals"},
        {&m_writeTotals, "UPDATE totals SET samples = ?1, first = ?2, last = ?3, doubles = ?4"},
        {&m_insertSample, "INSERT INTO sample VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"},
        {&m_newest, columns + "WHERE series = ?1 AND time <= ?2 ORDER BY time DESC, seq DESC LIMIT 1"},
        {&m_insertReceipt, "INSERT INTO receipt (source, message, digest) VALUES (?1, ?2, ?3)"},
        {&m_receipts, "SELECT message, digest FROM (SELECT id, message, digest FROM receipt WHERE source = ?1 "
                      "ORDER BY id DESC LIMIT 4096) ORDER BY id"},
        {&m_insertOutbox, "INSERT INTO outbox (batch) VALUES (?1)"},
        {&m_outbox, "SELECT position, batch FROM outbox WHERE position > ?1 ORDER BY position"},
        {&m_clearOutbox, "DELETE FROM outbox WHERE position <= ?1"},
        {&m_read, columns + "WHERE series = ?1 AND (time, seq) > (?2, ?3) AND time < ?4 ORDER BY time, seq LIMIT ?5"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = connection.prepare(sql.constData());
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return {};
}

Result<std::vector<SeriesEntry>> SampleTables::allSeries()
{
    const ResetGuard guard(m_allSeries);
    std::vector<SeriesEntry> entries;
    for (;;) {
        const auto row = m_allSeries.step();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        entries.push_back({SeriesId(m_allSeries.integer(0)), m_allSeries.text(1)});
    }
}

Result<std::optional<SeriesId>> SampleTables::findSeries(const QString &channelId)
{
    const ResetGuard guard(m_findSeries);
    m_findSeries.bindText(1, channelId);
    const auto row = m_findSeries.step();
    if (!row)
        return row.error();
    return *row ? std::optional(SeriesId(m_findSeries.integer(0))) : std::nullopt;
}

Result<StoredTotals> SampleTables::totals()
{
    const ResetGuard guard(m_readTotals);
    const auto row = m_readTotals.step();
    if (!row)
        return row.error();
    if (!*row)
        return texts::damaged(m_folder, QStringLiteral("totals is empty"));
    return StoredTotals{quint64(m_readTotals.integer(0)),
                        {m_readTotals.integer(1)},
                        {m_readTotals.integer(2)},
                        quint64(m_readTotals.integer(3))};
}

Result<void> SampleTables::updateTotals(const StoredTotals &totals)
{
    m_writeTotals.bind(1, qint64(totals.samples));
    m_writeTotals.bind(2, totals.from.ns);
    m_writeTotals.bind(3, totals.to.ns);
    m_writeTotals.bind(4, qint64(totals.doubles));
    return m_writeTotals.run();
}

Result<void> SampleTables::insertSeries(const std::vector<SeriesEntry> &entries)
{
    for (const SeriesEntry &entry : entries) {
        m_insertSeries.bind(1, qint64(entry.id));
        m_insertSeries.bindText(2, entry.channelId);
        if (const auto inserted = m_insertSeries.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<void> SampleTables::insertSamples(std::span<const SeriesSample> batch, StoredTotals &totals)
{
    StoredTotals after = totals;
    for (const auto &[series, sample] : batch) {
        const bool isFirst = after.samples == 0;
        after.from = isFirst ? sample.time : std::min(after.from, sample.time);
        after.to = isFirst ? sample.time : std::max(after.to, sample.time);
        ++after.samples;
        m_insertSample.bind(1, qint64(series));
        m_insertSample.bind(2, sample.time.ns);
        m_insertSample.bind(3, qint64(after.samples));
        m_insertSample.bind(4, sample.arrival.ns);
        m_insertSample.bind(5, qint64(sample.quality.level));
        m_insertSample.bind(6, qint64(sample.quality.reason));
        bindValue(m_insertSample, 7, 8, sample.value);
        if (const auto inserted = m_insertSample.run(); !inserted)
            return inserted;
    }
    if (const auto updated = updateTotals(after); !updated)
        return updated;
    totals = after;
    return {};
}

Result<Sample> SampleTables::sampleOf(const Statement &row) const
{
    const auto value = readValue(row, KindColumn, ValueColumn);
    const qint64 level = row.integer(LevelColumn);
    if (!value || !isLevel(level))
        return texts::damaged(m_folder, QStringLiteral("unreadable sample at %1").arg(row.integer(TimeColumn)));
    const core::Quality quality{core::QualityLevel(level), core::QualityReason(row.integer(ReasonColumn))};
    return Sample{{row.integer(TimeColumn)}, {row.integer(ArrivalColumn)}, *value, quality};
}

Result<Sample> SampleTables::newestAt(SeriesId series, Time time)
{
    const ResetGuard guard(m_newest);
    m_newest.bind(1, qint64(series));
    m_newest.bind(2, time.ns);
    const auto row = m_newest.step();
    if (!row)
        return row.error();
    return *row ? sampleOf(m_newest) : Result<Sample>(Sample());
}

Result<void> SampleTables::read(SeriesId series, Position after, Time to, qint64 limit, const Visitor &visit)
{
    const ResetGuard guard(m_read);
    m_read.bind(1, qint64(series));
    m_read.bind(2, after.time.ns);
    m_read.bind(3, after.arrivalOrder);
    m_read.bind(4, to.ns);
    m_read.bind(5, limit);
    for (;;) {
        const auto row = m_read.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const auto sample = sampleOf(m_read);
        if (!sample)
            return sample.error();
        if (!visit(*sample, {sample->time, m_read.integer(SeqColumn)}))
            return {};
    }
}

namespace {

bool isDouble(const Sample &a, const Sample &b)
{
    const auto *x = std::get_if<double>(&a.value.storage());
    const auto *y = std::get_if<double>(&b.value.storage());
    const bool sameValue = x && y ? std::bit_cast<quint64>(*x) == std::bit_cast<quint64>(*y) : a.value == b.value;
    return a.time == b.time && a.quality == b.quality && sameValue;
}

} // namespace

Result<std::vector<SeriesSample>> SampleTables::withoutDoubles(std::span<const SeriesSample> batch)
{
    std::vector<SeriesSample> fresh;
    QHash<std::pair<SeriesId, qint64>, std::vector<Sample>> known;
    for (const SeriesSample &entry : batch) {
        const std::pair key(entry.series, entry.sample.time.ns);
        if (!known.contains(key)) {
            std::vector<Sample> stored;
            const auto read = this->read(entry.series, {entry.sample.time, 0}, entry.sample.time + core::Duration(1),
                                         -1, [&](const Sample &sample, Position) {
                                             stored.push_back(sample);
                                             return true;
                                         });
            if (!read)
                return read.error();
            known.insert(key, stored);
        }
        auto &same = known[key];
        if (std::ranges::any_of(same, [&](const Sample &sample) { return isDouble(sample, entry.sample); }))
            continue;
        same.push_back(entry.sample);
        fresh.push_back(entry);
    }
    return fresh;
}

Result<void> SampleTables::insertReceipts(std::span<const Receipt> receipts)
{
    for (const Receipt &receipt : receipts) {
        m_insertReceipt.bindText(1, receipt.source);
        m_insertReceipt.bind(2, qint64(receipt.message));
        m_insertReceipt.bind(3, qint64(receipt.digest));
        if (const auto inserted = m_insertReceipt.run(); !inserted)
            return inserted;
    }
    return {};
}

Result<std::vector<Receipt>> SampleTables::receipts(const QString &source)
{
    const ResetGuard guard(m_receipts);
    m_receipts.bindText(1, source);
    std::vector<Receipt> found;
    for (;;) {
        const auto row = m_receipts.step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.push_back({source, quint32(m_receipts.integer(0)), quint64(m_receipts.integer(1))});
    }
}

Result<void> SampleTables::insertOutbox(const std::vector<SeriesSample> &batch)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const SeriesSample &entry : batch) {
        const Sample &sample = entry.sample;
        stream << entry.series << sample.time.ns << sample.arrival.ns << quint8(sample.quality.level)
               << quint8(sample.quality.reason) << quint8(sample.value.storage().index());
        if (const auto *number = std::get_if<double>(&sample.value.storage()))
            stream << *number;
        else if (const auto *integer = std::get_if<qint64>(&sample.value.storage()))
            stream << *integer;
        else if (const auto *truth = std::get_if<bool>(&sample.value.storage()))
            stream << *truth;
        else if (const auto *text = std::get_if<QString>(&sample.value.storage()))
            stream << *text;
    }
    m_insertOutbox.bindBlob(1, bytes);
    return m_insertOutbox.run();
}

namespace {

template<typename T>
core::Value readAs(QDataStream &stream)
{
    T value;
    stream >> value;
    return value;
}

std::vector<SeriesSample> batchOf(QByteArrayView bytes)
{
    QDataStream stream(bytes.toByteArray());
    std::vector<SeriesSample> batch;
    while (!stream.atEnd()) {
        SeriesSample entry;
        quint8 level = 0, reason = 0, kind = 0;
        stream >> entry.series >> entry.sample.time.ns >> entry.sample.arrival.ns >> level >> reason >> kind;
        entry.sample.quality = {core::QualityLevel(level), core::QualityReason(reason)};
        entry.sample.value = kind == 1   ? readAs<double>(stream)
                             : kind == 2 ? readAs<qint64>(stream)
                             : kind == 3 ? readAs<bool>(stream)
                             : kind == 4 ? readAs<QString>(stream)
                                         : core::Value();
        batch.push_back(std::move(entry));
    }
    return batch;
}

} // namespace

Result<std::vector<OutboxBatch>> SampleTables::outbox(quint64 after, quint64 maxSamples)
{
    const ResetGuard guard(m_outbox);
    m_outbox.bind(1, qint64(after));
    std::vector<OutboxBatch> batches;
    for (quint64 samples = 0; samples < maxSamples || batches.empty();) {
        const auto row = m_outbox.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        batches.push_back({quint64(m_outbox.integer(0)), batchOf(m_outbox.bytes(1))});
        samples += batches.back().samples.size();
    }
    return batches;
}

Result<void> SampleTables::clearOutbox(quint64 upTo)
{
    m_clearOutbox.bind(1, qint64(std::min(upTo, quint64(std::numeric_limits<qint64>::max()))));
    return m_clearOutbox.run();
}

} // namespace twinscope::historian
