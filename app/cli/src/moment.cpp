// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "moment.h"

#include <QCoreApplication>

namespace twinscope::cli {

core::Result<core::Time> readMoment(const std::string &text)
{
    if (const auto time = core::parseIso8601(QString::fromStdString(text)))
        return *time;
    return core::Error{core::ErrorCode::InvalidArgument,
                       QCoreApplication::translate("cli", "“%1” is not a time: write it like 2026-03-09T10:14:33Z.")
                           .arg(QString::fromStdString(text)),
                       {}};
}

core::Result<Span> readSpan(const historian::Store &store, const std::string &from, const std::string &to)
{
    const auto statistics = store.statistics();
    if (!statistics)
        return statistics.error();
    Span span{statistics->from, statistics->to + core::Duration(1)};
    for (const auto &[text, time] : {std::pair(&from, &span.from), std::pair(&to, &span.to)}) {
        if (text->empty())
            continue;
        const auto parsed = readMoment(*text);
        if (!parsed)
            return parsed.error();
        *time = *parsed;
    }
    return span;
}

} // namespace twinscope::cli
