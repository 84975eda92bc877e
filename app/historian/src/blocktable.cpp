// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocktable.h"

#include "storetexts.h"

#include <algorithm>
#include <limits>

namespace twinscope::historian {

namespace {

using core::Result;
using core::Time;
using sqlite::ResetGuard;
using sqlite::Statement;

constexpr char Columns[] = "SELECT shift, key, first, block, last, reach, age, samples, step FROM place ";

BlockPlace placeOf(const Statement &row)
{
    return {{int(row.integer(0)), quint32(row.integer(1))},
            row.integer(3),
            row.integer(2),
            row.integer(4),
            row.integer(5),
            quint64(row.integer(6)),
            quint64(row.integer(7)),
            row.integer(8)};
}

QByteArrayView viewOf(const Bytes &bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

} // namespace

const char BlockTable::Schema[] = R"(
    CREATE TABLE place (
        shift INTEGER NOT NULL, key INTEGER NOT NULL, first INTEGER NOT NULL, block INTEGER NOT NULL,
        last INTEGER NOT NULL, reach INTEGER NOT NULL, age INTEGER NOT NULL, samples INTEGER NOT NULL,
        step INTEGER NOT NULL, PRIMARY KEY (shift, key, first, block)) WITHOUT ROWID;
    CREATE INDEX place_of_age ON place (age);
    CREATE TABLE block (id INTEGER PRIMARY KEY, head BLOB NOT NULL, body BLOB NOT NULL);
)";

Result<std::unique_ptr<BlockTable>> BlockTable::open(sqlite::Connection &connection)
{
    std::unique_ptr<BlockTable> table(new BlockTable(connection));
    const QByteArray columns = Columns;
    const auto prepared = connection.prepareAll({
        {&table->m_insertPlace, "INSERT INTO place VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"},
        {&table->m_insertBlock, "INSERT INTO block (id, head, body) VALUES (?1, ?2, ?3)"},
        {&table->m_removePlace, "DELETE FROM place WHERE shift = ?1 AND key = ?2 AND first = ?3 AND block = ?4"},
        {&table->m_removeBlock, "DELETE FROM block WHERE id = ?1"},
        {&table->m_raiseReach,
         "UPDATE place SET reach = ?4 WHERE shift = ?1 AND key = ?2 AND first > ?3 AND reach < ?4"},
        {&table->m_backwards,
         columns + "WHERE shift = ?1 AND key = ?2 AND first <= ?3 ORDER BY first DESC, block DESC"},
        {&table->m_forwards,
         columns + "WHERE shift = ?1 AND key = ?2 AND first > ?3 AND first <= ?4 ORDER BY first, block LIMIT ?5"},
        {&table->m_all, columns + "ORDER BY shift, key, first, block"},
        {&table->m_ofAge, columns + "WHERE age > ?1 AND age <= ?2"},
        {&table->m_head, "SELECT head FROM block WHERE id = ?1"},
    });
    if (!prepared)
        return prepared.error();
    return table;
}

Result<void> BlockTable::insert(BlockPlace place, const Block &block, StoredState &state)
{
    place.id = qint64(++state.blocks);
    place.first = block.head.total.from;
    place.last = block.head.total.to;
    place.samples = block.head.total.samples;
    state.shifts |= quint64(1) << place.group.shift;
    const auto reach = reachBefore(place);
    if (!reach)
        return reach.error();
    place.reach = *reach;
    const Bytes head = encodeHead(block.head);
    m_insertBlock.bind(1, place.id);
    m_insertBlock.bindBlob(2, viewOf(head));
    m_insertBlock.bindBlob(3, viewOf(block.body));
    if (const auto inserted = m_insertBlock.run(); !inserted)
        return inserted;
    if (const auto inserted = insertPlace(place); !inserted)
        return inserted;
    return raiseReach(place);
}

Result<void> BlockTable::insertPlace(const BlockPlace &place)
{
    int position = 0;
    for (const qint64 number : {qint64(place.group.shift), qint64(place.group.key), place.first, place.id, place.last,
                                place.reach, qint64(place.age), qint64(place.samples), place.step})
        m_insertPlace.bind(++position, number);
    return m_insertPlace.run();
}

Result<qint64> BlockTable::reachBefore(const BlockPlace &place)
{
    qint64 reach = std::numeric_limits<qint64>::min();
    const auto read = backwards(place.group, {place.first}, [&reach](const BlockPlace &earlier) {
        reach = std::max(earlier.reach, earlier.last);
        return false;
    });
    return read ? Result<qint64>(reach) : read.error();
}

Result<void> BlockTable::raiseReach(const BlockPlace &place)
{
    m_raiseReach.bind(1, qint64(place.group.shift));
    m_raiseReach.bind(2, qint64(place.group.key));
    m_raiseReach.bind(3, place.first);
    m_raiseReach.bind(4, place.last);
    return m_raiseReach.run();
}

Result<void> BlockTable::remove(const BlockPlace &place)
{
    // What the others reach stays an upper bound.
    m_removePlace.bind(1, qint64(place.group.shift));
    m_removePlace.bind(2, qint64(place.group.key));
    m_removePlace.bind(3, place.first);
    m_removePlace.bind(4, place.id);
    if (const auto removed = m_removePlace.run(); !removed)
        return removed;
    m_removeBlock.bind(1, place.id);
    return m_removeBlock.run();
}

Result<void> BlockTable::backwards(Group group, Time time, const std::function<bool(const BlockPlace &)> &visit)
{
    const ResetGuard guard(m_backwards);
    m_backwards.bind(1, qint64(group.shift));
    m_backwards.bind(2, qint64(group.key));
    m_backwards.bind(3, time.ns);
    for (;;) {
        const auto row = m_backwards.step();
        if (!row)
            return row.error();
        if (!*row || !visit(placeOf(m_backwards)))
            return {};
    }
}

Result<std::vector<BlockPlace>> BlockTable::places(Statement &statement)
{
    const ResetGuard guard(statement);
    std::vector<BlockPlace> found;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.push_back(placeOf(statement));
    }
}

Result<std::vector<BlockPlace>> BlockTable::forwards(Group group, Time after, Time upTo, int limit)
{
    m_forwards.bind(1, qint64(group.shift));
    m_forwards.bind(2, qint64(group.key));
    m_forwards.bind(3, after.ns);
    m_forwards.bind(4, upTo.ns);
    m_forwards.bind(5, qint64(limit));
    return places(m_forwards);
}

Result<std::vector<BlockPlace>> BlockTable::all()
{
    return places(m_all);
}

Result<std::vector<BlockPlace>> BlockTable::ofAge(quint64 after, quint64 upTo)
{
    m_ofAge.bind(1, qint64(after));
    m_ofAge.bind(2, qint64(upTo));
    return places(m_ofAge);
}

Result<Bytes> BlockTable::head(qint64 id)
{
    const ResetGuard guard(m_head);
    m_head.bind(1, id);
    const auto row = m_head.step();
    if (!row)
        return row.error();
    const QByteArrayView view = *row ? m_head.bytes(0) : QByteArrayView();
    return Bytes(view.begin(), view.end());
}

} // namespace twinscope::historian
