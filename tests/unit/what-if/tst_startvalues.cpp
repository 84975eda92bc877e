// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulation/startvalues.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

Description descriptionOf(const char *model)
{
    return readFmu(QStringLiteral(TEST_FMUS "/%1.fmu").arg(QString::fromLatin1(model)))->description;
}

std::string faultOf(const char *model, const NamedText &text)
{
    const auto values = readStartValues(descriptionOf(model), {text});
    return values ? std::string() : values.error().sentence.toStdString();
}

} // namespace

TEST(StartValues, WhatMayNotBeSetIsRefused)
{
    EXPECT_NE(faultOf("ball-2", {"der(h)", "1"}).find("computes"), std::string::npos);
    EXPECT_NE(faultOf("types3-3", {"time", "1"}).find("time"), std::string::npos);
    EXPECT_NE(faultOf("types3-3", {"tick", "1"}).find("clock"), std::string::npos);
    EXPECT_NE(faultOf("ball-2", {"gg", "1"}).find("gg"), std::string::npos);
    EXPECT_EQ(faultOf("ball-2", {"h", "2"}), "");
    EXPECT_EQ(faultOf("echo-2", {"real_in", "2"}), "");
}

TEST(StartValues, ValuesHaveToBeOfTheirType)
{
    EXPECT_NE(faultOf("ball-2", {"g", "heavy"}), "");
    EXPECT_NE(faultOf("types3-3", {"i8_in", "128"}), "");
    EXPECT_NE(faultOf("types3-3", {"u8_in", "-1"}), "");
    EXPECT_NE(faultOf("types3-3", {"blob_in", "abc"}), "");
    EXPECT_NE(faultOf("types3-3", {"option_in", "third"}), "");
    EXPECT_NE(faultOf("types3-3", {"vector_in", "1 2"}), "");
    EXPECT_NE(faultOf("types3-3", {"vector_in[4]", "1"}), "");
    EXPECT_EQ(faultOf("types3-3", {"i8_in", "127.0"}), "");
    EXPECT_EQ(faultOf("types3-3", {"option_in", "second"}), "");
}

TEST(StartValues, StructuralParametersComeFirstAndChangeSizes)
{
    const auto values = readStartValues(descriptionOf("types3-3"), {{"size", "4"}, {"vector_in", "1 2 3 4"}});
    ASSERT_TRUE(values);
    EXPECT_EQ(values->structural.size(), 1u);
    EXPECT_EQ(values->others.size(), 1u);
    EXPECT_EQ(values->others[0].values.count(), 4u);
}
