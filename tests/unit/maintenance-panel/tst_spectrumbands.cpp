// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/spectrumbands.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace twinscope::predict;

TEST(SpectrumBands, ComeBackAsTheyWereKept)
{
    const QJsonObject other{{QStringLiteral("watches"), QJsonArray{1}}};
    const QJsonObject section = withBands(other, QStringLiteral("a.b"), {{QStringLiteral("BPFO"), 101, 105}});
    const auto bands = bandsOf(section, QStringLiteral("a.b"));
    ASSERT_EQ(bands.size(), 1u);
    EXPECT_EQ(bands[0].name, QStringLiteral("BPFO"));
    EXPECT_EQ(bands[0].to, 105);
    EXPECT_TRUE(bandsOf(section, QStringLiteral("a.c")).empty());
    EXPECT_EQ(withBands(section, QStringLiteral("a.b"), {}), other) << "an empty list leaves nothing behind";
}

TEST(SpectrumBands, LeaveOutWhatIsNone)
{
    const QJsonArray entries{QJsonObject{{QStringLiteral("from"), 5}, {QStringLiteral("to"), 2}}, 7,
                             QJsonObject{{QStringLiteral("from"), 5}, {QStringLiteral("to"), 6}}};
    const QJsonObject section{{QStringLiteral("spectra"), QJsonObject{{QStringLiteral("a"), entries}}}};
    EXPECT_EQ(bandsOf(section, QStringLiteral("a")).size(), 1u);
}
