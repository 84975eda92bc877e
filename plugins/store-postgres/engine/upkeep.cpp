// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upkeep.h"

namespace twinscope::postgres {

namespace {

// $1 series, $2 end, $3 step. A column is named by its beginning; "%" of PostgreSQL takes the sign of the dividend.
constexpr const char *Thin = R"(
WITH placed AS (
    SELECT time, place, number, quality, time - ((time % $3::int8) + $3::int8) % $3::int8 AS col
    FROM twinscope.samples WHERE series = $1::int4 AND time < $2::int8
), ranked AS (
    SELECT time, place, number IS NOT NULL AS counts,
        row_number() OVER (PARTITION BY col ORDER BY number ASC NULLS LAST, time, place) AS least,
        row_number() OVER (PARTITION BY col ORDER BY number DESC NULLS LAST, time, place) AS greatest,
        row_number() OVER (PARTITION BY col ORDER BY quality DESC, time, place) AS worst,
        row_number() OVER (PARTITION BY col ORDER BY time DESC, place DESC) AS last
    FROM placed
), removed AS (
DELETE FROM twinscope.samples s USING ranked r
WHERE s.series = $1::int4 AND s.time = r.time AND s.place = r.place
    AND NOT (r.counts AND (r.least = 1 OR r.greatest = 1)) AND r.worst > 1 AND r.last > 1)";

constexpr const char *Forget =
    "WITH removed AS (DELETE FROM twinscope.samples WHERE series = $1::int4 AND time < $2::int8";

// Where the record begins and ends may have changed: asked of the index, series by series.
constexpr const char *Recount = R"(
WITH ends AS (
    SELECT min(f.time) AS first, max(l.time) AS last FROM twinscope.series n
    LEFT JOIN LATERAL (SELECT time FROM twinscope.samples WHERE series = n.id ORDER BY time LIMIT 1) f ON true
    LEFT JOIN LATERAL (SELECT time FROM twinscope.samples WHERE series = n.id ORDER BY time DESC LIMIT 1) l ON true
)
UPDATE twinscope.totals SET first = ends.first, last = ends.last FROM ends)";

/// The deletion and its count stand or fall together.
core::Result<quint64> remove(PostgresWriter &writer, const Parameters &parameters, const QByteArray &deletion)
{
    const QByteArray counted = deletion + " RETURNING 1), gone AS (SELECT count(*) AS samples FROM removed) "
                                          "UPDATE twinscope.totals t SET samples = t.samples - gone.samples FROM gone "
                                          "WHERE slot = 0 RETURNING gone.samples";
    const auto done = writer.transaction({{counted, parameters}, {Recount, {}}});
    return done ? core::Result<quint64>(quint64((*done)[1].integer(0, 0))) : done.error(); // [0] is BEGIN
}

} // namespace

core::Result<quint64> thin(PostgresWriter &writer, qint32 number, core::Time before, core::Duration step)
{
    if (step.count() <= 0)
        return quint64(0);
    const qint64 rest = ((before.ns % step.count()) + step.count()) % step.count();
    return remove(
        writer,
        {QByteArray::number(number), QByteArray::number(before.ns - rest), QByteArray::number(qint64(step.count()))},
        Thin);
}

core::Result<quint64> forget(PostgresWriter &writer, qint32 number, core::Time before)
{
    return remove(writer, {QByteArray::number(number), QByteArray::number(before.ns)}, Forget);
}

} // namespace twinscope::postgres
