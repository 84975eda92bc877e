// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgreswriter.h"

#include "copyrows.h"
#include "schema.h"

#include <algorithm>

namespace twinscope::postgres {

namespace {

using core::Result;
using historian::Appended;

// The order of arrival is drawn while the rows go in, in the order in which they came.
constexpr const char *AddSamples = R"(
WITH added AS (
    INSERT INTO twinscope.samples (series, time, arrival, quality, kind, mark, number, words, place)
    SELECT i.series, i.time, i.arrival, i.quality, i.kind, i.mark, i.number, i.words, nextval('twinscope.place')
    FROM (SELECT * FROM incoming ORDER BY nr) i
    ON CONFLICT DO NOTHING RETURNING time
), sum AS (SELECT count(*) AS samples, min(time) AS first, max(time) AS last FROM added)
UPDATE twinscope.totals t SET samples = t.samples + sum.samples, doubles = t.doubles + $1::int8 - sum.samples,
    first = least(t.first, sum.first), last = greatest(t.last, sum.last)
FROM sum WHERE slot = pg_backend_pid() % 16 RETURNING sum.samples)";

constexpr const char *AddReceipts = R"(
INSERT INTO twinscope.receipts (source, message, digest)
SELECT source, message, digest FROM unnest($1::text[], $2::int8[], $3::int8[])
    WITH ORDINALITY AS r (source, message, digest, nr) ORDER BY nr)";

constexpr const char *TrimReceipts = R"(
DELETE FROM twinscope.receipts WHERE source = $1 AND id <
    (SELECT min(id) FROM (SELECT id FROM twinscope.receipts WHERE source = $1 ORDER BY id DESC LIMIT $2::int) kept))";

constexpr quint64 TrimEvery = historian::Store::ReceiptsKept / 2;

Step addingReceipts(std::span<const historian::Receipt> receipts)
{
    std::vector<QString> sources;
    QByteArray messages("{"), digests("{");
    for (const auto &receipt : receipts) {
        const char *comma = sources.empty() ? "" : ",";
        sources.push_back(receipt.source);
        messages += comma + QByteArray::number(receipt.message);
        digests += comma + QByteArray::number(qint64(receipt.digest));
    }
    return {AddReceipts, {textArray(sources), messages + '}', digests + '}'}};
}

} // namespace

PostgresWriter::PostgresWriter(Endpoint endpoint, SeriesMap &series)
    : m_endpoint(std::move(endpoint))
    , m_series(series)
{
}

Result<void> PostgresWriter::open()
{
    const std::scoped_lock lock(m_mutex);
    const auto ready = connection();
    return ready ? Result<void>() : ready.error();
}

Result<Connection *> PostgresWriter::connection()
{
    if (m_connection && m_connection->isSound())
        return m_connection.get();
    m_connection.reset();
    auto fresh = Connection::open(m_endpoint);
    if (!fresh)
        return fresh.error();
    if (const auto prepared = Schema::prepare(**fresh); !prepared)
        return prepared.error();
    if (const auto ready = Schema::prepareWriter(**fresh); !ready)
        return ready.error();
    m_connection = std::move(*fresh);
    return m_connection.get();
}

Result<void> PostgresWriter::numberSeries(Connection &connection)
{
    const auto ids = m_series.unnumbered();
    if (ids.empty())
        return {};
    const QByteArray array = textArray(ids);
    const auto answers =
        connection.pipeline({{"INSERT INTO twinscope.series (channel) SELECT channel FROM unnest($1::text[]) WITH "
                              "ORDINALITY u (channel, nr) "
                              "ORDER BY nr ON CONFLICT DO NOTHING",
                              {array}},
                             {"SELECT channel, id FROM twinscope.series WHERE channel = ANY ($1::text[])", {array}}});
    if (!answers)
        return answers.error();
    const Answer &found = answers->back();
    for (int row = 0; row < found.rows(); ++row)
        m_series.setNumber(QString::fromUtf8(found.text(row, 0)), qint32(found.integer(row, 1)));
    return {};
}

Result<Appended> PostgresWriter::append(std::span<const historian::SeriesSample> batch,
                                        std::span<const historian::Receipt> receipts)
{
    const std::scoped_lock lock(m_mutex);
    const auto ready = connection();
    if (!ready)
        return ready.error();
    if (const auto numbered = numberSeries(**ready); !numbered)
        return numbered.error();
    return write(**ready, batch, receipts);
}

std::vector<Step> PostgresWriter::stepsFor(size_t samples, std::span<const historian::Receipt> receipts)
{
    std::vector<Step> steps = {{AddSamples, {QByteArray::number(qulonglong(samples))}}};
    if (!receipts.empty())
        steps.push_back(addingReceipts(receipts));
    m_sinceTrim += receipts.size();
    if (m_sinceTrim >= TrimEvery) {
        m_sinceTrim = 0;
        std::vector<QString> sources;
        for (const auto &receipt : receipts) {
            if (std::ranges::find(sources, receipt.source) == sources.end())
                sources.push_back(receipt.source);
        }
        for (const QString &source : sources)
            steps.push_back({TrimReceipts, {source.toUtf8(), QByteArray::number(historian::Store::ReceiptsKept)}});
    }
    steps.push_back({"COMMIT", {}});
    return steps;
}

Result<Appended> PostgresWriter::write(Connection &connection, std::span<const historian::SeriesSample> batch,
                                       std::span<const historian::Receipt> receipts)
{
    CopyRows rows(batch.size());
    for (const auto &entry : batch)
        rows.add(m_series.number(entry.series).value(), entry.sample);
    const auto copied = connection.copyIn("BEGIN; COPY pg_temp.incoming FROM STDIN (FORMAT binary)", rows.take());
    if (!copied)
        return copied.error();
    const auto done = connection.pipeline(stepsFor(batch.size(), receipts));
    if (!done)
        return done.error();
    const quint64 stored = quint64(done->front().integer(0, 0));
    return Appended{stored, batch.size() - stored};
}

Result<Answer> PostgresWriter::query(const char *sql, const Parameters &parameters)
{
    const std::scoped_lock lock(m_mutex);
    const auto ready = connection();
    return ready ? (*ready)->query(sql, parameters) : ready.error();
}

Result<std::vector<Answer>> PostgresWriter::transaction(std::vector<Step> steps)
{
    const std::scoped_lock lock(m_mutex);
    const auto ready = connection();
    if (!ready)
        return ready.error();
    steps.insert(steps.begin(), {"BEGIN", {}});
    steps.push_back({"COMMIT", {}});
    return (*ready)->pipeline(steps);
}

} // namespace twinscope::postgres
