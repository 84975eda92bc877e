// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damages.h"

#include "storetexts.h"

namespace twinscope::historian {

namespace {
constexpr quint64 WholeBlock = ~quint64(0);
constexpr qint64 Journal = -1;
} // namespace

Damages::Damages(QString folder, ChannelNames names, std::function<void(const Damage &)> onDamage)
    : m_folder(std::move(folder))
    , m_names(std::move(names))
    , m_onDamage(std::move(onDamage))
{
}

QString Damages::nameOf(SeriesId first, SeriesId last) const
{
    return first == last ? m_names(first) : QString();
}

void Damages::report(const BlockPlace &place)
{
    const SeriesId last = place.group.shift == 0 ? place.group.first() : 0;
    tell(place.id, WholeBlock, {nameOf(place.group.first(), last), {place.first}, {place.last}, {}});
}

void Damages::report(const BlockPlace &place, const ChunkInfo &chunk)
{
    tell(place.id, chunk.offset,
         {nameOf(chunk.firstSeries, chunk.lastSeries), {chunk.summary.from}, {chunk.summary.to}, {}});
}

void Damages::reportBatch(quint64 position)
{
    tell(Journal, position, {{}, {1}, {0}, {}});
}

void Damages::tell(qint64 place, quint64 part, Damage damage)
{
    damage.sentence = texts::damagedPart(m_folder, damage);
    {
        const QMutexLocker locker(&m_mutex);
        if (!m_known.insert({place, part}).second)
            return;
        m_damages.push_back(damage);
    }
    if (m_onDamage)
        m_onDamage(damage);
}

quint64 Damages::count() const
{
    const QMutexLocker locker(&m_mutex);
    return m_damages.size();
}

std::vector<Damage> Damages::all() const
{
    const QMutexLocker locker(&m_mutex);
    return m_damages;
}

} // namespace twinscope::historian
