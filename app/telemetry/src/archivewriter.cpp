// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivewriter.h"

#include <algorithm>

namespace twinscope::telemetry {

using core::ErrorCode;

namespace {

constexpr size_t LargestPortion = 65'536; ///< samples an archive gets at once: one durable step
constexpr std::chrono::milliseconds FirstPause{100};
constexpr std::chrono::milliseconds LongestPause{5'000};

/// Errors that the same samples would meet again however often they are offered.
bool isForGood(ErrorCode code)
{
    return code == ErrorCode::InvalidArgument || code == ErrorCode::Unsupported;
}

} // namespace

void ArchiveWriter::add(IngestBatch batch)
{
    if (!batch.isEmpty())
        m_batches.push_back(std::move(batch));
}

/// As much of the first batch as fits, but no part of a delivery that is stored in one piece.
ArchiveWriter::Portion ArchiveWriter::nextPortion() const
{
    const IngestBatch &batch = m_batches.front();
    Portion portion{std::min(m_done + LargestPortion, batch.samples.size()), m_settled};
    for (; portion.settlementsEnd < batch.settlements.size(); ++portion.settlementsEnd) {
        const Settlement &next = batch.settlements[portion.settlementsEnd];
        if (next.end <= portion.samplesEnd)
            continue;
        const bool isFirst = next.begin <= m_done;
        if (next.begin < portion.samplesEnd)
            portion.samplesEnd = isFirst ? next.end : next.begin;
        if (!isFirst)
            break;
    }
    return portion;
}

ArchiveWriter::Outcome ArchiveWriter::writeSome(Moment now)
{
    if (!mayWrite(now))
        return {};
    const Portion portion = nextPortion();
    const IngestBatch &batch = m_batches.front();
    const size_t count = portion.samplesEnd - m_done;
    std::vector<Receipt> receipts;
    for (size_t i = m_settled; i < portion.settlementsEnd; ++i)
        receipts.insert(receipts.end(), batch.settlements[i].receipts.begin(), batch.settlements[i].receipts.end());
    const auto result = store(std::span(batch.samples).subspan(m_done, count), receipts);
    if (!result && !isForGood(result.error().code)) {
        failed(result.error(), now);
        return {};
    }
    if (result)
        recovered();
    else
        refusedForGood(result.error(), count);
    const size_t doubles = result ? std::min<size_t>(*result, count) : 0;
    return {result ? count - doubles : 0, doubles, result ? 0 : count, advance(portion)};
}

ArchiveWriter::Abandoned ArchiveWriter::abandon()
{
    Abandoned given;
    size_t all = 0;
    for (const IngestBatch &batch : m_batches) {
        const bool isFirst = &batch == &m_batches.front();
        all += batch.samples.size() - (isFirst ? m_done : 0);
        for (size_t i = isFirst ? m_settled : 0; i < batch.settlements.size(); ++i)
            given.returned += batch.settlements[i].end - batch.settlements[i].begin;
    }
    given.lost = all - given.returned;
    m_batches.clear();
    m_done = m_settled = 0;
    if (given.lost > 0) {
        m_log.error({}, {ErrorCode::WriteFailed,
                         tr("%n samples could not be written to the history before the end and are lost. Look at the "
                            "messages before this one for the reason.",
                            nullptr, int(given.lost)),
                         {}});
    }
    return given;
}

core::Result<quint64> ArchiveWriter::store(std::span<const IncomingSample> samples,
                                           std::span<const Receipt> receipts) const
{
    if (samples.empty() && receipts.empty())
        return quint64(0);
    try {
        return m_archive(samples, receipts);
    } catch (const std::exception &e) {
        return core::Error{ErrorCode::Internal, tr("The history failed unexpectedly."), QString::fromUtf8(e.what())};
    } catch (...) {
        return core::Error{ErrorCode::Internal, tr("The history failed unexpectedly."), {}};
    }
}

void ArchiveWriter::refusedForGood(const core::Error &error, size_t count)
{
    m_log.error(
        {}, {error.code,
             tr("The history refused %n samples for good; they are lost. %1", nullptr, int(count)).arg(error.sentence),
             error.detail});
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

std::vector<std::function<void()>> ArchiveWriter::advance(const Portion &portion)
{
    IngestBatch &batch = m_batches.front();
    std::vector<std::function<void()>> settled;
    for (; m_settled < portion.settlementsEnd; ++m_settled)
        settled.push_back(std::move(batch.settlements[m_settled].onSettled));
    m_done = portion.samplesEnd;
    if (m_done == batch.samples.size() && m_settled == batch.settlements.size()) {
        m_batches.pop_front();
        m_done = m_settled = 0;
    }
    return settled;
}

} // namespace twinscope::telemetry
