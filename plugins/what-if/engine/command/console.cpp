// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console.h"

#include <CLI/CLI.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>

namespace twinscope::whatif {

namespace {

using namespace std::chrono_literals;

constexpr auto LookInterval = 50ms;
std::atomic_bool interrupted = false; // a signal handler can reach nothing but globals

void interrupt(int)
{
    interrupted = true;
}

} // namespace

std::optional<int> parse(CLI::App &app, const QStringList &arguments)
{
    std::vector<std::string> words;
    for (const QString &argument : arguments)
        words.insert(words.begin(), argument.toStdString()); // CLI11 takes them from the back
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError &e) {
        return app.exit(e) == 0 ? Done : Usage;
    }
    return std::nullopt;
}

void print(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

void printError(const QString &sentence)
{
    std::fprintf(stderr, "twinscope: %s\n", qUtf8Printable(sentence));
}

int fail(const core::Error &error)
{
    printError(error.sentence);
    return Failed;
}

Interruption::Interruption()
    : m_watch([this](const std::stop_token &end) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any ended;
        while (!ended.wait_for(lock, end, LookInterval, [&end] { return end.stop_requested(); })) {
            if (interrupted)
                m_stop.request_stop();
        }
    })
{
    interrupted = false;
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace twinscope::whatif
