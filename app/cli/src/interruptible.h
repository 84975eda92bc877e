// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "interrupt.h"
#include "progressline.h"

#include <twinscope/core/job.h>

#include <QEventLoop>

#include <optional>

namespace twinscope::cli {

/// Runs long work in a job, showing how far it is; Ctrl+C cancels it in order. Its answer, Cancelled in that case.
template<typename T>
core::Result<T> runInterruptibly(std::function<core::Result<T>(core::Progress &)> work)
{
    std::optional<core::Result<T>> answer;
    QEventLoop loop;
    Interrupt interrupt;
    ProgressLine line;
    core::JobRunner runner;
    const auto job = runner.start<T>({}, std::move(work), [&](core::Result<T> result) {
        answer = std::move(result);
        loop.quit();
    });
    QObject::connect(job.get(), &core::JobHandle::progressed, &loop,
                     [&line](double fraction, const QString &step) { line.show(fraction, step); });
    QObject::connect(&interrupt, &Interrupt::requested, &loop, [&job] { job->cancel(); });
    loop.exec();
    return std::move(*answer);
}

} // namespace twinscope::cli
