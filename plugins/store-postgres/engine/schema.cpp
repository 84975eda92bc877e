// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schema.h"

#include "servererror.h"

#include <QCoreApplication>

namespace twinscope::postgres {

namespace {

using core::Result;

// The lock keeps two recorders that start at the same moment from making the tables twice.
constexpr const char *Tables = R"(
BEGIN;
SELECT pg_advisory_xact_lock(7810764);
CREATE SCHEMA IF NOT EXISTS twinscope;
CREATE TABLE IF NOT EXISTS twinscope.form (version int NOT NULL);
INSERT INTO twinscope.form SELECT 1 WHERE NOT EXISTS (SELECT FROM twinscope.form);
CREATE TABLE IF NOT EXISTS twinscope.series (id serial PRIMARY KEY, channel text NOT NULL UNIQUE);
CREATE SEQUENCE IF NOT EXISTS twinscope.place CACHE 1000;
CREATE TABLE IF NOT EXISTS twinscope.samples (
    series int4 NOT NULL, time int8 NOT NULL, arrival int8 NOT NULL, quality int2 NOT NULL, kind int2 NOT NULL,
    mark int8 NOT NULL, number float8, words bytea, place int8 NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS samples_identity
    ON twinscope.samples (series, time, quality, kind, mark) INCLUDE (number, place);
CREATE TABLE IF NOT EXISTS twinscope.receipts (
    id bigserial PRIMARY KEY, source text NOT NULL, message int8 NOT NULL, digest int8 NOT NULL);
CREATE INDEX IF NOT EXISTS receipts_source ON twinscope.receipts (source, id);
CREATE TABLE IF NOT EXISTS twinscope.totals (
    slot int PRIMARY KEY, samples int8 NOT NULL, doubles int8 NOT NULL, first int8, last int8);
INSERT INTO twinscope.totals SELECT slot, 0, 0 FROM generate_series(0, 15) slot ON CONFLICT DO NOTHING;
COMMIT;
)";

constexpr const char *Hypertable = R"(
BEGIN;
CREATE EXTENSION IF NOT EXISTS timescaledb;
SELECT create_hypertable('twinscope.samples', 'time', chunk_time_interval => 86400000000000,
                         create_default_indexes => false, if_not_exists => true);
CREATE OR REPLACE FUNCTION twinscope.now_ns() RETURNS int8 LANGUAGE sql STABLE AS
    $$ SELECT (extract(epoch FROM now()) * 1000000000)::int8 $$;
SELECT set_integer_now_func('twinscope.samples', 'twinscope.now_ns', replace_if_exists => true);
ALTER TABLE twinscope.samples SET (timescaledb.compress, timescaledb.compress_segmentby = 'series',
                                   timescaledb.compress_orderby = 'time, place');
SELECT add_compression_policy('twinscope.samples', 604800000000000, if_not_exists => true);
COMMIT;
)";

/// A plain table does everything that a hypertable does, only less compactly: no rights to make one is no fault.
void useTimescale(Connection &connection)
{
    const auto available = connection.query("SELECT FROM pg_available_extensions WHERE name = 'timescaledb'");
    if (available && available->rows() > 0 && !connection.execute(Hypertable))
        (void)connection.execute("ROLLBACK");
}

core::Error otherVersion(qint64 version)
{
    return {core::ErrorCode::Unsupported,
            QCoreApplication::translate("postgres", "The shared history has the form %1, but this Twinscope knows the "
                                                    "form %2: use the same version of Twinscope everywhere.")
                .arg(version)
                .arg(Schema::Version),
            {}};
}

} // namespace

Result<void> Schema::check(Connection &connection)
{
    const auto there = connection.query("SELECT to_regclass('twinscope.form') IS NOT NULL");
    if (!there)
        return there.error();
    if (there->text(0, 0) != "t")
        return nothingStored();
    const auto form = connection.query("SELECT version FROM twinscope.form");
    if (!form)
        return form.error();
    const qint64 version = form->rows() == 1 ? form->integer(0, 0) : 0;
    return version == Version ? Result<void>() : otherVersion(version);
}

Result<void> Schema::prepare(Connection &connection)
{
    const auto checked = check(connection);
    if (checked || checked.error().code != core::ErrorCode::NotFound)
        return checked;
    if (const auto made = connection.execute(Tables); !made)
        return made;
    useTimescale(connection);
    return check(connection);
}

Result<void> Schema::prepareWriter(Connection &connection)
{
    return connection.execute("CREATE TEMPORARY TABLE incoming (nr int4, series int4, time int8, arrival int8, "
                              "quality int2, kind int2, mark int8, number float8, words bytea) ON COMMIT DELETE ROWS");
}

} // namespace twinscope::postgres
