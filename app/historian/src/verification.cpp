// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockstore.h"

#include "storetexts.h"

#include <algorithm>

namespace twinscope::historian {

namespace {

using core::Result;

/// A place that promises too short a reach would hide blocks before it from every question.
void checkReach(const std::vector<BlockPlace> &places, Damages &damages)
{
    qint64 latest = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        const BlockPlace &place = places[i];
        const bool isFirst = i == 0 || !(places[i - 1].group == place.group);
        if (!isFirst && std::max(place.reach, place.last) < latest)
            damages.report(place);
        latest = isFirst ? place.last : std::max(latest, place.last);
    }
}

} // namespace

Result<void> BlockStore::verifyBlocks(const std::vector<BlockPlace> &places, BlockReader &blocks,
                                      core::Progress &progress, Verification &verification) const
{
    for (const BlockPlace &place : places) {
        if (progress.isCancelled())
            return texts::cancelled();
        if (const auto read = blocks.everything(place); !read)
            return read.error();
        progress.report(double(++verification.blocks) / double(places.size()));
    }
    return {};
}

Result<Verification> BlockStore::verify(core::Progress &progress) const
{
    const auto snapshot = look([](const Tail &) {});
    if (!snapshot)
        return snapshot.error();
    Verification verification;
    BlockReader blocks = blocksOf(*snapshot);
    const auto places = snapshot->reader.blocks().all();
    if (!places)
        return places.error();
    checkReach(*places, m_parts.damages);
    if (const auto verified = verifyBlocks(*places, blocks, progress, verification); !verified)
        return verified.error();
    const auto journal = snapshot->reader.tables().readJournal(0, [&](quint64 position, QByteArrayView bytes) {
        SampleColumns rows;
        ++verification.blocks;
        if (!decodeBatch({reinterpret_cast<const quint8 *>(bytes.data()), size_t(bytes.size())}, rows))
            m_parts.damages.reportBatch(position);
        return true;
    });
    if (!journal)
        return journal.error();
    verification.damages = m_parts.damages.all();
    return verification;
}

} // namespace twinscope::historian
