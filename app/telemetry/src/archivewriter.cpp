// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivewriter.h"

#include <algorithm>

namespace twinscope::telemetry {

using core::ErrorCode;

namespace {

constexpr size_t Portion = 65'536; ///< samples an archive gets at once: one durable step
constexpr std::chrono::milliseconds FirstPause{100};
constexpr std::chrono::milliseconds LongestPause{5'000};

/// Errors that the same samples would meet again however often they are offered.
bool isForGood(ErrorCode code)
{
    return code == ErrorCode::InvalidArgument || code == ErrorCode::Unsupported;
}

} // namespace

void ArchiveWriter::add(std::vector<IncomingSample> batch)
{
    if (!batch.empty())
        m_batches.push_back(std::move(batch));
}

ArchiveWriter::Outcome ArchiveWriter::writeSome(Moment now)
{
    if (!mayWrite(now))
        return {};
    const auto &batch = m_batches.front();
    const auto portion = std::span(batch).subspan(m_done, std::min(Portion, batch.size() - m_done));
    const size_t count = portion.size();
    const auto result = store(portion);
    if (!result && !isForGood(result.error().code)) {
        failed(result.error(), now);
        return {};
    }
    advance(count);
    if (!result) {
        m_log.error({}, {result.error().code,
                         tr("The history refused %n samples for good; they are lost. %1", nullptr, int(count))
                             .arg(result.error().sentence),
                         result.error().detail});
        return {0, count};
    }
    recovered();
    return {count, 0};
}

size_t ArchiveWriter::abandon()
{
    size_t lost = 0;
    for (const auto &batch : m_batches)
        lost += batch.size();
    lost -= m_done;
    m_batches.clear();
    m_done = 0;
    if (lost > 0) {
        m_log.error({}, {ErrorCode::WriteFailed,
                         tr("%n samples could not be written to the history before the end and are lost. Look at the "
                            "messages before this one for the reason.",
                            nullptr, int(lost)),
                         {}});
    }
    return lost;
}

core::Result<void> ArchiveWriter::store(std::span<const IncomingSample> samples) const
{
    try {
        return m_archive(samples);
    } catch (const std::exception &e) {
        return core::Error{ErrorCode::Internal, tr("The history failed unexpectedly."), QString::fromUtf8(e.what())};
    } catch (...) {
        return core::Error{ErrorCode::Internal, tr("The history failed unexpectedly."), {}};
    }
}

void ArchiveWriter::failed(const core::Error &error, Moment now)
{
    m_pause = m_failing ? std::min(m_pause * 2, LongestPause) : FirstPause;
    m_nextTry = now + m_pause;
    if (m_failing)
        return;
    m_failing = true;
    m_log.error({}, {error.code,
                     tr("The history cannot be written. New samples wait in memory and it is tried again; what is "
                        "stored already is safe. %1")
                         .arg(error.sentence),
                     error.detail});
}

void ArchiveWriter::recovered()
{
    if (!m_failing)
        return;
    m_failing = false;
    m_nextTry = {};
    m_log.info({}, tr("The history is written again; the samples that waited in memory follow in their order."));
}

void ArchiveWriter::advance(size_t count)
{
    m_done += count;
    if (m_done < m_batches.front().size())
        return;
    m_batches.pop_front();
    m_done = 0;
}

} // namespace twinscope::telemetry
