// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mappedfile.h"

#include <QFile>

#include <array>
#include <atomic>
#include <csignal>
#include <mutex>

#include <sys/mman.h>
#include <unistd.h>

namespace twinscope::geometry {

namespace {

/// What the handler of a signal may look at: no lock, no memory that moves.
struct Place
{
    std::atomic<uintptr_t> begin = 0;
    std::atomic<uintptr_t> end = 0; ///< 0: free
};
constexpr size_t MostFiles = 4096;
std::array<Place, MostFiles> places;
std::mutex placesChange;
uintptr_t pageSize = 4096;
struct sigaction previous = {};

bool isInMappedFile(uintptr_t address)
{
    for (const Place &place : places) {
        if (address >= place.begin && address < place.end)
            return true;
    }
    return false;
}

/// Zeros take the place of a page whose file has become too short.
void onBusError(int, siginfo_t *info, void *)
{
    const auto address = reinterpret_cast<uintptr_t>(info->si_addr);
    if (isInMappedFile(address)) {
        auto *page = reinterpret_cast<void *>(address / pageSize * pageSize);
        if (mmap(page, pageSize, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED)
            return;
    }
    sigaction(SIGBUS, &previous, nullptr); // somebody else's: it comes again, to whoever had it before
}

void handleBusErrors()
{
    static std::once_flag once;
    std::call_once(once, [] {
        pageSize = uintptr_t(sysconf(_SC_PAGESIZE));
        struct sigaction action = {};
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO;
        sigaction(SIGBUS, &action, &previous);
    });
}

/// MostFiles where there is no room.
size_t freePlace()
{
    for (size_t i = 0; i < MostFiles; ++i) {
        if (places[i].end == 0)
            return i;
    }
    return MostFiles;
}

} // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const QString &path, QString &error)
{
    handleBusErrors();
    QFile file(path); // closed at once: the memory stays, and many models need no more files than the system grants
    if (!file.open(QIODevice::ReadOnly)) {
        error = file.errorString();
        return {};
    }
    const auto size = size_t(file.size());
    void *mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.handle(), 0);
    if (mapped == MAP_FAILED) {
        error = qt_error_string();
        return {};
    }
    auto result = std::shared_ptr<MappedFile>(new MappedFile({static_cast<const uchar *>(mapped), size}));
    if (result->m_place < MostFiles)
        return result;
    error = QStringLiteral("too many files are mapped");
    return {};
}

MappedFile::MappedFile(std::span<const uchar> bytes)
    : m_bytes(bytes)
{
    const std::lock_guard lock(placesChange);
    m_place = freePlace();
    if (m_place == MostFiles)
        return;
    const auto begin = reinterpret_cast<uintptr_t>(bytes.data());
    places[m_place].begin = begin;
    places[m_place].end = begin + bytes.size();
}

MappedFile::~MappedFile()
{
    const std::lock_guard lock(placesChange);
    if (m_place < MostFiles)
        places[m_place].end = 0;
    munmap(const_cast<uchar *>(m_bytes.data()), m_bytes.size());
}

} // namespace twinscope::geometry
