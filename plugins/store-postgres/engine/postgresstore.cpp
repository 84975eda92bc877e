// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgresstore.h"

#include "row.h"
#include "schema.h"
#include "servererror.h"
#include "upkeep.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::postgres {

using core::Result;
using core::Sample;
using core::Time;
using historian::SeriesId;

namespace {

constexpr int PortionSize = 4096;
constexpr auto LookAgainAfter = std::chrono::seconds(2);
constexpr int MostColumns = 1'000'000;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray selecting(const char *rest)
{
    return QByteArray("SELECT ") + SampleColumns + rest;
}

/// [from, to) in equal columns: column c begins at from + span · c / columns, rounded up.
std::vector<Time> beginnings(Time from, Time to, int columns)
{
    const quint64 span = quint64(to.ns) - quint64(from.ns), count = quint64(columns);
    std::vector<Time> begins;
    begins.reserve(count);
    for (quint64 c = 0; c < count; ++c)
        begins.push_back({qint64(quint64(from.ns) + span / count * c + (span % count * c + count - 1) / count)});
    return begins;
}

QByteArray arrayOf(const std::vector<Time> &times)
{
    QByteArray array("{");
    array.reserve(qsizetype(times.size()) * 21);
    for (const Time time : times)
        array += (array.size() > 1 ? "," : "") + number(time.ns);
    return array + '}';
}

Result<void> checkEnvelope(Time from, Time to, int columns)
{
    if (from > to || columns < 1)
        return core::Error{core::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("postgres", "A curve needs a span that does not end before it "
                                                                   "begins, and at least one column."),
                           {}};
    if (columns > MostColumns)
        return core::Error{
            core::ErrorCode::LimitExceeded,
            QCoreApplication::translate("postgres", "A curve may have at most %1 columns. Ask for fewer.")
                .arg(MostColumns),
            {}};
    return {};
}

} // namespace

PostgresStore::PostgresStore(const Endpoint &endpoint, bool readOnly)
    : m_readers(endpoint)
    , m_writer(readOnly ? nullptr : std::make_unique<PostgresWriter>(endpoint, m_series))
{
}

Result<std::unique_ptr<historian::Store>> PostgresStore::open(const Endpoint &endpoint, bool readOnly)
{
    std::unique_ptr<PostgresStore> store(new PostgresStore(endpoint, readOnly));
    if (store->m_writer) {
        if (const auto opened = store->m_writer->open(); !opened)
            return opened.error();
    } else {
        const auto connection = Connection::open(endpoint);
        if (!connection)
            return connection.error();
        if (const auto checked = Schema::check(**connection); !checked)
            return checked.error();
    }
    if (const auto loaded = store->loadSeries(); !loaded)
        return loaded.error();
    return std::unique_ptr<historian::Store>(std::move(store));
}

Result<void> PostgresStore::loadSeries() const
{
    const auto added = m_readers.query("SELECT channel, id FROM twinscope.series WHERE id > $1::int ORDER BY id",
                                       {number(m_series.largestNumber())});
    if (!added)
        return added.error();
    for (int row = 0; row < added->rows(); ++row)
        m_series.setNumber(QString::fromUtf8(added->text(row, 0)), qint32(added->integer(row, 1)));
    return {};
}

bool PostgresStore::mayLookAgain()
{
    const std::scoped_lock lock(m_lookMutex);
    const auto now = std::chrono::steady_clock::now();
    const bool may = !m_lastLook || now - *m_lastLook > LookAgainAfter;
    if (may)
        m_lastLook = now;
    return may;
}

Result<SeriesId> PostgresStore::series(const QString &channelId)
{
    if (m_writer)
        return m_series.handleOf(channelId);
    if (const auto known = m_series.find(channelId))
        return *known;
    if (mayLookAgain()) {
        if (const auto loaded = loadSeries(); !loaded)
            return loaded.error();
    }
    const auto known = m_series.find(channelId);
    return known ? Result<SeriesId>(*known) : neverRecorded(channelId);
}

Result<std::vector<historian::SeriesEntry>> PostgresStore::channels() const
{
    const auto known = m_readers.query("SELECT channel, id FROM twinscope.series ORDER BY id");
    if (!known)
        return known.error();
    std::vector<historian::SeriesEntry> entries;
    for (int row = 0; row < known->rows(); ++row) {
        const QString channelId = QString::fromUtf8(known->text(row, 0));
        m_series.setNumber(channelId, qint32(known->integer(row, 1)));
        entries.push_back({m_series.handleOf(channelId), channelId});
    }
    std::ranges::sort(entries, {}, &historian::SeriesEntry::id);
    return entries;
}

Result<historian::Appended> PostgresStore::append(std::span<const historian::SeriesSample> batch,
                                                  std::span<const historian::Receipt> receipts)
{
    if (!m_writer)
        return openedReadOnly();
    for (const auto &entry : batch) {
        if (!m_series.knows(entry.series))
            return unknownSeries(entry.series);
    }
    if (batch.empty() && receipts.empty())
        return historian::Appended();
    return m_writer->append(batch, receipts);
}

Result<std::vector<historian::Receipt>> PostgresStore::receipts(const QString &source) const
{
    const auto found = m_readers.query("SELECT message, digest FROM twinscope.receipts WHERE source = $1 "
                                       "ORDER BY id DESC LIMIT $2::int",
                                       {source.toUtf8(), number(ReceiptsKept)});
    if (!found)
        return found.error();
    std::vector<historian::Receipt> receipts;
    for (int row = found->rows() - 1; row >= 0; --row)
        receipts.push_back({source, quint32(found->integer(row, 0)), quint64(found->integer(row, 1))});
    return receipts;
}

Result<Sample> PostgresStore::valueAt(SeriesId series, Time time) const
{
    auto values = valuesAt(std::span(&series, 1), time);
    return values ? Result<Sample>(std::move(values->front())) : values.error();
}

Result<std::vector<Sample>> PostgresStore::valuesAt(std::span<const SeriesId> series, Time time) const
{
    if (series.empty())
        return std::vector<Sample>();
    QByteArray numbers("{");
    for (const SeriesId handle : series)
        numbers += (numbers.size() > 1 ? "," : "") + number(m_series.number(handle).value_or(-1));
    static const QByteArray sql = selecting(R"( FROM unnest($1::int4[]) WITH ORDINALITY u (series, nr)
        LEFT JOIN LATERAL (SELECT * FROM twinscope.samples WHERE series = u.series AND time <= $2::int8
                           ORDER BY time DESC, place DESC LIMIT 1) s ON true ORDER BY u.nr)");
    const auto found = m_readers.query(sql.constData(), {numbers + '}', number(time.ns)});
    if (!found)
        return found.error();
    std::vector<Sample> samples(series.size());
    for (int row = 0; row < found->rows(); ++row) {
        if (!found->isNull(row, 0))
            samples[size_t(row)] = sampleOf(*found, row);
    }
    return samples;
}

Result<void> PostgresStore::scan(SeriesId series, Time from, Time to,
                                 const std::function<bool(const Sample &)> &visit) const
{
    const auto id = m_series.number(series);
    if (!id)
        return {};
    static const QByteArray sql = selecting(R"(, s.place FROM twinscope.samples s WHERE series = $1::int4
        AND time >= $2::int8 AND (time > $2::int8 OR place > $3::int8) AND time < $4::int8
        ORDER BY time, place LIMIT $5::int)");
    qint64 time = from.ns, place = -1;
    for (;;) {
        const auto found = m_readers.query(
            sql.constData(), {number(*id), number(time), number(place), number(to.ns), number(PortionSize)});
        if (!found)
            return found.error();
        for (int row = 0; row < found->rows(); ++row) {
            time = found->integer(row, 0);
            place = found->integer(row, 6);
            if (!visit(sampleOf(*found, row)))
                return {};
        }
        if (found->rows() < PortionSize)
            return {};
    }
}

Result<std::vector<core::EnvelopeColumn>> PostgresStore::envelope(SeriesId series, Time from, Time to,
                                                                  int columns) const
{
    if (const auto sound = checkEnvelope(from, to, columns); !sound)
        return sound.error();
    const auto begins = beginnings(from, to, columns);
    std::vector<core::EnvelopeColumn> envelope(begins.size());
    for (size_t i = 0; i < begins.size(); ++i)
        envelope[i].from = begins[i];
    const auto id = m_series.number(series);
    if (!id)
        return envelope;
    static const char *const sql = R"(
        WITH c AS (SELECT width_bucket(time, $4::int8[]) - 1 AS col, max(quality) AS worst, count(number) AS count,
                       min(number) AS least, max(number) AS greatest, min(time) FILTER (WHERE number IS NOT NULL) AS t0,
                       max(time) FILTER (WHERE number IS NOT NULL) AS t1
                   FROM twinscope.samples WHERE series = $1::int4 AND time >= $2::int8 AND time < $3::int8 GROUP BY 1)
        SELECT col, worst, count, least, greatest,
            (SELECT number FROM twinscope.samples WHERE series = $1::int4 AND time = t0 AND number IS NOT NULL
             ORDER BY place LIMIT 1),
            (SELECT number FROM twinscope.samples WHERE series = $1::int4 AND time = t1 AND number IS NOT NULL
             ORDER BY place DESC LIMIT 1) FROM c)";
    const auto found = m_readers.query(sql, {number(*id), number(from.ns), number(to.ns), arrayOf(begins)});
    if (!found)
        return found.error();
    for (int row = 0; row < found->rows(); ++row) {
        core::EnvelopeColumn &column = envelope.at(size_t(found->integer(row, 0)));
        column.worst = qualityOf(found->integer(row, 1));
        column.count = quint64(found->integer(row, 2));
        if (column.count == 0)
            continue;
        column.min = found->real(row, 3);
        column.max = found->real(row, 4);
        column.first = found->real(row, 5);
        column.last = found->real(row, 6);
    }
    return envelope;
}

Result<historian::StoreStatistics> PostgresStore::statistics() const
{
    const auto found = m_readers.query(R"(
        SELECT sum(samples)::int8, sum(doubles)::int8, min(first), max(last), (SELECT count(*) FROM twinscope.series),
            (SELECT sum(pg_total_relation_size(c.oid))::int8 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p') AND (n.nspname = 'twinscope' OR n.nspname = '_timescaledb_internal'))
        FROM twinscope.totals)");
    if (!found)
        return found.error();
    historian::StoreStatistics statistics{.from = {1}, .to = {0}};
    statistics.samples = quint64(found->integer(0, 0));
    statistics.doubles = quint64(found->integer(0, 1));
    if (!found->isNull(0, 2) && statistics.samples > 0) {
        statistics.from = {found->integer(0, 2)};
        statistics.to = {found->integer(0, 3)};
    }
    statistics.series = quint64(found->integer(0, 4)) + m_series.unnumbered().size();
    statistics.bytes = quint64(found->integer(0, 5));
    return statistics;
}

Result<historian::Verification> PostgresStore::verify(core::Progress &progress) const
{
    // The server checks its pages itself while it reads them (initdb --data-checksums).
    const auto read = m_readers.query("SELECT count(*), sum(mark::numeric), sum(length(words)), (SELECT relpages FROM "
                                      "pg_class WHERE oid = 'twinscope.samples'::regclass) FROM twinscope.samples");
    progress.report(1);
    historian::Verification verification;
    if (!read && read.error().code != core::ErrorCode::Malformed)
        return read.error();
    if (!read)
        verification.damages.push_back({{}, Time{1}, Time{0}, read.error().sentence});
    else
        verification.blocks = quint64(read->integer(0, 3));
    return verification;
}

Result<void> PostgresStore::compact(core::Progress &progress)
{
    if (!m_writer)
        return openedReadOnly();
    const auto done = m_writer->query("VACUUM (ANALYZE) twinscope.samples");
    progress.report(1);
    return done ? Result<void>() : done.error();
}

Result<quint64> PostgresStore::thin(SeriesId series, Time before, core::Duration step)
{
    if (!m_writer)
        return openedReadOnly();
    if (step.count() <= 0)
        return core::Error{core::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("postgres", "Thinning needs a step of more than nothing."),
                           {}};
    const auto id = m_series.number(series);
    return id ? postgres::thin(*m_writer, *id, before, step) : Result<quint64>(quint64(0));
}

Result<quint64> PostgresStore::forget(SeriesId series, Time before)
{
    if (!m_writer)
        return openedReadOnly();
    const auto id = m_series.number(series);
    return id ? postgres::forget(*m_writer, *id, before) : Result<quint64>(quint64(0));
}

} // namespace twinscope::postgres
