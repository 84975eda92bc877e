// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimboard.h"

#include "text.h"

#include <atomic>

namespace twinscope::whatif {

struct ClaimBoard::Head
{
    quint64 next = 0, count = 0, paused = 0;
};

namespace {

core::Error failure(const QFile &file)
{
    return {core::ErrorCode::WriteFailed,
            Text::tr("No temporary file can be made. Check the free space of the temporary folder."),
            file.errorString()};
}

} // namespace

ClaimBoard::~ClaimBoard()
{
    if (m_head)
        m_file.unmap(reinterpret_cast<uchar *>(m_head));
}

core::Result<void> ClaimBoard::map()
{
    uchar *memory = m_file.size() < qint64(sizeof(Head)) ? nullptr : m_file.map(0, m_file.size());
    if (!memory)
        return failure(m_file);
    m_head = reinterpret_cast<Head *>(memory);
    m_entries = reinterpret_cast<const quint64 *>(memory + sizeof(Head));
    return {};
}

core::Result<std::unique_ptr<ClaimBoard>> ClaimBoard::create(const QString &path, const std::vector<quint64> &entries)
{
    std::unique_ptr<ClaimBoard> board(new ClaimBoard);
    board->m_file.setFileName(path);
    const Head head{.count = entries.size()};
    const auto size = qint64(entries.size() * sizeof(quint64));
    if (!board->m_file.open(QIODevice::ReadWrite | QIODevice::Truncate) ||
        board->m_file.write(reinterpret_cast<const char *>(&head), sizeof head) != sizeof head ||
        board->m_file.write(reinterpret_cast<const char *>(entries.data()), size) != size || !board->m_file.flush())
        return failure(board->m_file);
    if (const auto mapped = board->map(); !mapped)
        return mapped.error();
    return board;
}

core::Result<std::unique_ptr<ClaimBoard>> ClaimBoard::open(const QString &path)
{
    std::unique_ptr<ClaimBoard> board(new ClaimBoard);
    board->m_file.setFileName(path);
    if (!board->m_file.open(QIODevice::ReadWrite))
        return failure(board->m_file);
    if (const auto mapped = board->map(); !mapped)
        return mapped.error();
    return board;
}

std::optional<quint64> ClaimBoard::claim()
{
    const quint64 mine = std::atomic_ref(m_head->next).fetch_add(1);
    return mine < m_head->count ? std::optional(m_entries[mine]) : std::nullopt;
}

bool ClaimBoard::isEmpty() const
{
    return std::atomic_ref(m_head->next).load() >= m_head->count;
}

void ClaimBoard::pause(bool on)
{
    std::atomic_ref(m_head->paused).store(on ? 1 : 0);
}

bool ClaimBoard::isPaused() const
{
    return std::atomic_ref(m_head->paused).load() != 0;
}

} // namespace twinscope::whatif
