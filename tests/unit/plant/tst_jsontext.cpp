// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsontext.h"
#include "samples.h"

#include <gtest/gtest.h>

using namespace twinscope::plant;
using twinscope::core::ErrorCode;

namespace {

QString placeOfError(const QByteArray &text)
{
    ProblemList problems;
    const auto json = parseJson(text, problems);
    EXPECT_FALSE(json.ok());
    return json ? QString() : json.error().sentence;
}

TEST(JsonText, tellsLineAndColumn)
{
    EXPECT_TRUE(placeOfError("{\n\n  x").contains("line 3, column 3"));
    EXPECT_TRUE(placeOfError("[1,,2]").contains("line 1, column 4"));
    EXPECT_TRUE(placeOfError("[1\n2]").contains("line 2, column 1"));
    EXPECT_TRUE(placeOfError("[\"žluť\" x").contains("line 1, column 9"));
    EXPECT_TRUE(placeOfError("{} {}").contains("line 1, column 4"));
    EXPECT_TRUE(placeOfError("// no comments\n{}").contains("line 1, column 1"));
}

TEST(JsonText, refusesBrokenText)
{
    for (const char *text : {"", " ", "{", "[1,]", "{\"a\"}", "{\"a\":}", "'a'", "nul", "01", "1e999", "\"\\ud800\"",
                             "\"\xff\"", "{\"a\":1,}", "\"a\nb\"", "[1] x"}) {
        ProblemList problems;
        const auto json = parseJson(text, problems);
        ASSERT_FALSE(json.ok()) << text;
        EXPECT_EQ(json.error().code, ErrorCode::Malformed) << text;
    }
}

TEST(JsonText, boundsDepthSizeAndCount)
{
    ProblemList problems;
    const JsonLimits limits{100, 3, 10};
    EXPECT_TRUE(parseJson("[[[1]]]", problems, limits).ok());
    EXPECT_TRUE(parseJson("[1,2,3,4,5,6,7,8,9]", problems, limits).ok());
    for (const QByteArray &text :
         {QByteArray("[[[[]]]]"), QByteArray("[{\"a\":{\"b\":[]}}]"), QByteArray("[1,2,3,4,5,6,7,8,9,10]"),
          QByteArray("[[],[],[],[],[],[],[],[],[],[]]"), QByteArray(101, ' ')}) {
        const auto json = parseJson(text, problems, limits);
        ASSERT_FALSE(json.ok()) << text.constData();
        EXPECT_EQ(json.error().code, ErrorCode::LimitExceeded) << text.constData();
    }
}

TEST(JsonText, keepsBothOfTwoEqualKeysAndSaysSo)
{
    ProblemList problems;
    const auto json = parseJson(R"([0, {"a": {"b": 1, "c": 2, "b": 3}}])", problems);
    ASSERT_TRUE(json.ok());
    EXPECT_EQ(formatJson(*json), "[\n  0,\n  {\n    \"a\": {\"b\": 1, \"c\": 2, \"b\": 3}\n  }\n]\n");
    const auto found = problems.take();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].pointer, "/1/a");
}

TEST(JsonText, formatsStably)
{
    const QByteArray text = "{\n"
                            "  \"empty\": {},\n"
                            "  \"none\": [],\n"
                            "  \"flat\": [1, 2.5, -3, true, null, \"a\\\"b\"],\n"
                            "  \"text\": \"žluť\\n\",\n"
                            "  \"object\": {\"a\": 1},\n"
                            "  \"nested\": {\n"
                            "    \"inner\": [1]\n"
                            "  }\n"
                            "}\n";
    ProblemList problems;
    EXPECT_EQ(formatJson(*parseJson(text, problems)), text);
}

TEST(JsonText, breaksLongLines)
{
    Json words = Json::array();
    for (int i = 0; i < 30; ++i)
        words.push_back("a long word");
    for (const QByteArray &line : formatJson(Json::object({{"words", words}})).split('\n'))
        EXPECT_LE(line.size(), 100);
}

TEST(JsonText, findsTheIndentation)
{
    EXPECT_EQ(indentOf("{\n    \"a\": 1\n}"), "    ");
    EXPECT_EQ(indentOf("{\n\t\"a\": 1\n}"), "\t");
    EXPECT_EQ(indentOf("{\r\n   \"a\": 1\r\n}"), "   ");
    EXPECT_EQ(indentOf("{\"a\": 1}"), "  ");
    EXPECT_EQ(indentOf("{\n\n\"a\": 1}"), "  ");
    EXPECT_EQ(indentOf(""), "  ");
}

} // namespace
