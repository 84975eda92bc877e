// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runstore.h"

#include "text.h"

#include <bit>
#include <cstring>
#include <limits>

#include <unistd.h>

namespace twinscope::whatif {

namespace {

constexpr double NoNumber = std::numeric_limits<double>::quiet_NaN();

core::Error notWritten(const QFile &file)
{
    return {core::ErrorCode::WriteFailed,
            Text::tr("%1 cannot be written. Check the free space and the rights of the folder.").arg(file.fileName()),
            file.errorString()};
}

/// FNV-1a over words instead of bytes.
quint64 mixed(quint64 hash, std::span<const double> numbers)
{
    for (const double number : numbers)
        hash = (hash ^ std::bit_cast<quint64>(number)) * 0x100000001B3;
    return hash ^ hash >> 32;
}

quint64 hashOf(quint64 run, std::span<const double> record, std::span<const double> curves)
{
    return mixed(mixed(0xCBF29CE484222325 ^ run, record), curves) | 1; // never 0, which is what a hole reads as
}

/// In one piece, wherever other processes write.
bool writeAt(const QFile &file, quint64 place, std::span<const double> numbers)
{
    const auto *bytes = reinterpret_cast<const char *>(numbers.data());
    for (size_t done = 0; done < numbers.size_bytes();) {
        const ssize_t written = ::pwrite(file.handle(), bytes + done, numbers.size_bytes() - done, off_t(place + done));
        if (written <= 0)
            return false;
        done += size_t(written);
    }
    return true;
}

bool readAt(const QFile &file, quint64 place, std::span<double> numbers)
{
    auto *bytes = reinterpret_cast<char *>(numbers.data());
    for (size_t done = 0; done < numbers.size_bytes();) {
        const ssize_t read = ::pread(file.handle(), bytes + done, numbers.size_bytes() - done, off_t(place + done));
        if (read <= 0)
            return false;
        done += size_t(read);
    }
    return true;
}

} // namespace

RunStore::RunStore(const QString &folder, const Manifest &manifest)
    : m_runs(folder + QStringLiteral("/runs.bin"))
    , m_curves(folder + QStringLiteral("/curves.bin"))
    , m_quantities(size_t(manifest.quantities.size()))
    , m_kpis(manifest.scenario.kpis.size())
    , m_outputs(size_t(manifest.outputs.size()))
    , m_points(size_t(manifest.points))
    , m_count(manifest.runs)
{
}

core::Result<std::unique_ptr<RunStore>> RunStore::open(const QString &folder, const Manifest &manifest, bool writable)
{
    std::unique_ptr<RunStore> store(new RunStore(folder, manifest));
    const auto mode = (writable ? QIODevice::ReadWrite : QIODevice::ReadOnly) | QIODevice::Unbuffered;
    for (QFile *file : {&store->m_runs, &store->m_curves}) {
        if (!file->open(mode))
            return writable ? notWritten(*file)
                            : core::Error{core::ErrorCode::Unreadable,
                                          Text::tr("%1 cannot be read.").arg(file->fileName()), file->errorString()};
    }
    return store;
}

core::Result<void> RunStore::write(const RunResult &run, std::span<const double> curves)
{
    std::vector<double> record(2, 0.0);
    record[1] = double(run.state);
    record.insert(record.end(), run.quantities.begin(), run.quantities.end());
    record.insert(record.end(), run.kpis.begin(), run.kpis.end());
    record.resize(recordSize(), NoNumber);
    const std::vector<double> nothing(curves.empty() ? curvesSize() : 0, NoNumber);
    const std::span<const double> kept = curves.empty() ? std::span<const double>(nothing) : curves;
    record[0] = std::bit_cast<double>(hashOf(run.index, std::span(record).subspan(1), kept));
    if (!writeAt(m_curves, run.index * curvesSize() * sizeof(double), kept))
        return notWritten(m_curves);
    if (!writeAt(m_runs, run.index * recordSize() * sizeof(double), record))
        return notWritten(m_runs);
    return {};
}

std::vector<double> RunStore::curves(quint64 run) const
{
    std::vector<double> numbers(curvesSize());
    if (!readAt(m_curves, run * curvesSize() * sizeof(double), numbers))
        numbers.assign(numbers.size(), NoNumber);
    return numbers;
}

std::vector<double> RunStore::curve(quint64 run, int output) const
{
    std::vector<double> numbers(m_points);
    if (!readAt(m_curves, (run * curvesSize() + size_t(output) * m_points) * sizeof(double), numbers))
        numbers.assign(numbers.size(), NoNumber);
    return numbers;
}

RunResult RunStore::read(quint64 run, bool verified) const
{
    RunResult result{.index = run};
    std::vector<double> record(recordSize());
    if (run >= m_count || !readAt(m_runs, run * recordSize() * sizeof(double), record) ||
        std::bit_cast<quint64>(record[0]) == 0)
        return result;
    if (verified && std::bit_cast<quint64>(record[0]) != hashOf(run, std::span(record).subspan(1), curves(run)))
        return result;
    if (record[1] != double(RunState::Done) && record[1] != double(RunState::Failed))
        return result;
    result.state = RunState(int(record[1]));
    result.quantities.assign(record.begin() + 2, record.begin() + 2 + qsizetype(m_quantities));
    result.kpis.assign(record.begin() + 2 + qsizetype(m_quantities), record.end());
    return result;
}

} // namespace twinscope::whatif
