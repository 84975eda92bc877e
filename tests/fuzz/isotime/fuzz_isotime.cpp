// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <twinscope/core/time.h>

namespace twinscope::test {

std::vector<QByteArray> fuzzSeeds()
{
    return {"2020-03-09T10:14:33Z", "2020-03-09 10:14:33.123456789+01:00", "1970-01-01", "2100-12-31T23:59:60Z"};
}

void fuzzOne(const QByteArray &input)
{
    const auto time = core::parseIso8601(QString::fromUtf8(input));
    fuzzExpect(!time || core::parseIso8601(core::toIso8601(*time)) == time, "a time does not read back as itself");
}

} // namespace twinscope::test
