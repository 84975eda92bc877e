// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

void twinscope::test::fuzzExpect(bool condition, const char *sentence)
{
    if (condition)
        return;
    std::fprintf(stderr, "fuzzing found: %s\n", sentence);
    std::abort();
}

/// Before libFuzzer reads its corpus: puts the seeds into the folder named by TWINSCOPE_FUZZ_SEEDS.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    const QDir folder(qEnvironmentVariable("TWINSCOPE_FUZZ_SEEDS"));
    int number = 0;
    for (const QByteArray &seed : twinscope::test::fuzzSeeds()) {
        QFile file(folder.filePath(QStringLiteral("seed-%1").arg(number++)));
        if (file.open(QIODevice::WriteOnly))
            file.write(seed);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    twinscope::test::fuzzOne(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}
