// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsondocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <random>

using namespace twinscope::telemetry;
using Kind = JsonDocument::Kind;

namespace {

QByteArray at(const QByteArray &json, const char *pointer)
{
    const JsonDocument document(json);
    const auto tokens = parseJsonPointer(QString::fromUtf8(pointer));
    if (!tokens)
        return "not a pointer";
    const auto node = document.resolve(*tokens);
    const QByteArray text = node == JsonDocument::None ? QByteArray("none") : document.text(node);
    return QByteArray(text.constData(), text.size()); // the text may live in `json` only
}

JsonDocument::Fault faultOf(const QByteArray &json)
{
    return JsonDocument(json).fault();
}

} // namespace

/// The example document of RFC 6901, clause 5, with its own results.
TEST(JsonPointer, resolvesTheExamplesOfTheStandard)
{
    const QByteArray json = R"({"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4,
                               "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8})";
    EXPECT_EQ(at(json, "/foo/0"), "bar");
    EXPECT_EQ(at(json, "/"), "0");
    EXPECT_EQ(at(json, "/a~1b"), "1");
    EXPECT_EQ(at(json, "/c%d"), "2");
    EXPECT_EQ(at(json, "/e^f"), "3");
    EXPECT_EQ(at(json, "/g|h"), "4");
    EXPECT_EQ(at(json, "/i\\j"), "5");
    EXPECT_EQ(at(json, "/k\"l"), "6");
    EXPECT_EQ(at(json, "/ "), "7");
    EXPECT_EQ(at(json, "/m~0n"), "8");
    EXPECT_EQ(at(json, ""), json);
}

TEST(JsonPointer, findsNothingWhereNothingIs)
{
    EXPECT_EQ(at("[1,2,3]", "/3"), "none");
    EXPECT_EQ(at("[1,2,3]", "/-"), "none");
    EXPECT_EQ(at("[1,2,3]", "/01"), "none");
    EXPECT_EQ(at("[1,2,3]", "/1x"), "none");
    EXPECT_EQ(at("[1,2,3]", "/99999999999999999999"), "none");
    EXPECT_EQ(at(R"({"a":{"b":1}})", "/a/c"), "none");
    EXPECT_EQ(at(R"({"a":{"b":1}})", "/a/b/c"), "none");
    EXPECT_EQ(at("12", "/a"), "none");
    EXPECT_EQ(at("12", "a"), "not a pointer");
}

/// "~01" stands for "~1" and not for "/": the order of replacing matters.
TEST(JsonPointer, unescapesInTheRightOrder)
{
    EXPECT_EQ(at(R"({"~1": 5, "/": 6})", "/~01"), "5");
}

TEST(JsonDocument, keepsNumbersAsTheyWereWritten)
{
    EXPECT_EQ(at("[18446744073709551617]", "/0"), "18446744073709551617");
    EXPECT_EQ(at("[-0.0, 1e999, 1E+2]", "/1"), "1e999");
    EXPECT_EQ(at("[NaN, -Infinity, Infinity]", "/1"), "-Infinity");
}

TEST(JsonDocument, unescapesTextAndKeys)
{
    EXPECT_EQ(at(R"(["\b\f\n\r\t\/\\\"", "\u00e9\u20AC\ud83d\ude00", "é€😀"])", "/0"), "\b\f\n\r\t/\\\"");
    EXPECT_EQ(at(R"(["\u00e9\u20AC\ud83d\ude00", "é€😀"])", "/0"), "é€😀");
    EXPECT_EQ(at(R"({"\u0061b": 4})", "/ab"), "4");
}

TEST(JsonDocument, takesTheLastOfEqualKeysInSmallAndLargeObjects)
{
    EXPECT_EQ(at(R"({"a":1,"a":2})", "/a"), "2");
    QByteArray large = "{";
    for (int i = 0; i < 100; ++i)
        large += "\"k" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ",";
    large += R"("k7":"last","\u006b8":"escaped"})";
    EXPECT_EQ(at(large, "/k7"), "last");
    EXPECT_EQ(at(large, "/k8"), "escaped");
    EXPECT_EQ(at(large, "/k99"), "99");
    EXPECT_EQ(at(large, "/k100"), "none");
}

TEST(JsonDocument, refusesWhatIsNoJsonAndSaysWhere)
{
    const char *broken[] = {"",        "{",          "}",     "[1,]",     "[1 2]",       "{\"a\"}", "{\"a\":}",
                            "{a:1}",   "01",         "1.",    ".5",       "+1",          "1e",      "-",
                            "tru",     "nulll",      "\"abc", "\"a\\x\"", "\"\\u12g4\"", "\"\\u12", "\"a\nb\"",
                            "[1]]",    "{\"a\":1,}", "0x10",  "Infinit",  "nan",         "'a'",     "[",
                            "{\"a\":1"};
    for (const char *json : broken)
        EXPECT_EQ(faultOf(json), JsonDocument::Fault::Syntax) << json;
    EXPECT_EQ(JsonDocument("[1, x]").faultPosition(), 4);
}

TEST(JsonDocument, limitsNesting)
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    EXPECT_EQ(faultOf(nested(JsonDocument::MaximumDepth)), JsonDocument::Fault::None);
    EXPECT_EQ(faultOf(nested(JsonDocument::MaximumDepth + 1)), JsonDocument::Fault::TooDeep);
    EXPECT_EQ(faultOf(QByteArray(1'000'000, '[')), JsonDocument::Fault::TooDeep);
    EXPECT_EQ(faultOf(QByteArray("{\"a\":").repeated(100'000)), JsonDocument::Fault::TooDeep);
}

/// Qt's reader is the judge: whatever damage is done to a text, both must say the same about it.
TEST(JsonDocument, agreesWithQtAboutThousandsOfDamagedTexts)
{
    const QByteArray sound = R"({"ts":1583748873.125,"q":"good","a":[1,-2.5e3,true,null,{"b\n":"\u00e9\\"}],"v":12})";
    std::mt19937 random(20260309);
    const QByteArray alphabet = R"({}[]",:\0123456789.eE+-truefalsn )";
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray json = sound;
        const int damages = 1 + int(random() % 2);
        for (int i = 0; i < damages; ++i) {
            const qsizetype position = qsizetype(random() % size_t(json.size()));
            const char c = alphabet[qsizetype(random() % size_t(alphabet.size()))];
            switch (random() % 3) {
            case 0:
                json[position] = c;
                break;
            case 1:
                json.remove(position, 1);
                break;
            default:
                json.insert(position, c);
                break;
            }
        }
        QJsonParseError error;
        QJsonDocument::fromJson(json, &error);
        const bool ours = faultOf(json) == JsonDocument::Fault::None;
        const bool theirs = error.error == QJsonParseError::NoError;
        // Qt leaves out some rules of the standard (leading zeros, unknown escapes, control characters): where it is
        // the laxer one, that is no fault of ours.
        EXPECT_TRUE(theirs || !ours) << json.constData();
        accepted += ours ? 1 : 0;
    }
    EXPECT_GT(accepted, 1'000);
}
