// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <gtest/gtest.h>

#include <random>

using namespace twinscope;
using namespace twinscope::plant;

namespace {

/// Whatever opens can be checked, saved and opened again; whatever does not has a sentence.
void exercise(const QByteArray &bytes)
{
    const auto project = parseProject(bytes, {});
    if (!project) {
        EXPECT_FALSE(project.error().sentence.isEmpty());
        return;
    }
    for (const Problem &problem : project->problems)
        EXPECT_FALSE(problem.message.isEmpty());
    Project edited = *project;
    edited.plant.description += QStringLiteral(" edited");
    const auto again = parseProject(serialise(edited), {});
    ASSERT_TRUE(again.ok()) << qPrintable(again.error().sentence);
    EXPECT_EQ(again->plant, edited.plant);
}

QByteArray sample()
{
    return test::bytesOf(test::fullSamplePath());
}

TEST(Robustness, survivesTruncationAtEveryByte)
{
    const QByteArray bytes = sample();
    for (qsizetype size = 0; size < bytes.size(); ++size)
        exercise(bytes.left(size));
}

TEST(Robustness, survivesBytesThatFlipped)
{
    std::mt19937 random(20260101);
    const QByteArray bytes = sample();
    for (int round = 0; round < 3000; ++round) {
        QByteArray mutated = bytes;
        const int flips = 1 + int(random() % 4);
        for (int i = 0; i < flips; ++i)
            mutated[qsizetype(random() % mutated.size())] = char(random());
        exercise(mutated);
    }
}

TEST(Robustness, survivesTokensThatMoved)
{
    static const char *tokens[] = {"null", "{}",     "[]",        "\"\"",        "-1",          "1e308",
                                   "true", "\"id\"", "\"P-101\"", "{",           "}",           "[",
                                   "]",    ",",      ":",         "\"\\u0000\"", "\"\\ud800\"", "18446744073709551616",
                                   "-0.0", "1e999"};
    std::mt19937 random(7);
    const QByteArray bytes = sample();
    for (int round = 0; round < 3000; ++round) {
        QByteArray mutated = bytes;
        const qsizetype from = qsizetype(random() % mutated.size());
        mutated.replace(from, qsizetype(random() % 12), tokens[random() % std::size(tokens)]);
        exercise(mutated);
    }
}

/// A document of any shape under the keys the reader knows.
nlohmann::json anything(std::mt19937 &random, int depth)
{
    static const char *keys[] = {"id",   "name",  "assets", "channels", "children", "address", "source", "topic",
                                 "unit", "range", "low",    "high",     "limits",   "states",  "0",      "kind",
                                 "axis", "limit", "state",  "model",    "file",     "url",     "type",   "position"};
    static const char *texts[] = {"",         "a",    "P-101", "number",  "label", "state",
                                  "mqtt://h", "m3/h", "/x",    "integer", "high"};
    switch (random() % (depth > 0 ? 8 : 5)) {
    case 0:
        return nullptr;
    case 1:
        return bool(random() % 2);
    case 2:
        return int(random() % 5) - 2;
    case 3:
        return double(random()) / 1000;
    case 4:
        return texts[random() % std::size(texts)];
    case 5: {
        nlohmann::json array = nlohmann::json::array();
        for (unsigned i = random() % 4; i > 0; --i)
            array.push_back(anything(random, depth - 1));
        return array;
    }
    default: {
        nlohmann::json object = nlohmann::json::object();
        for (unsigned i = random() % 6; i > 0; --i)
            object[keys[random() % std::size(keys)]] = anything(random, depth - 1);
        return object;
    }
    }
}

TEST(Robustness, survivesDocumentsOfAnyShape)
{
    static const char *sections[] = {"assets", "channels", "bindings", "alarms", "sources", "cameras"};
    std::mt19937 random(42);
    for (int round = 0; round < 2000; ++round) {
        nlohmann::json json = {{"twinscope", 1}};
        for (const char *section : sections) {
            json[section] = nlohmann::json::array();
            for (unsigned i = random() % 4; i > 0; --i)
                json[section].push_back(anything(random, 4));
        }
        exercise(QByteArray::fromStdString(json.dump()));
    }
}

TEST(Robustness, boundsDepthAndSize)
{
    const auto deep = parseProject("{\"twinscope\": 1, \"x\": " + QByteArray(1'000'000, '['), {});
    ASSERT_FALSE(deep.ok());
    EXPECT_EQ(deep.error().code, core::ErrorCode::LimitExceeded);
    const auto large = parseProject(QByteArray((64 << 20) + 1, ' '), {});
    ASSERT_FALSE(large.ok());
    EXPECT_EQ(large.error().code, core::ErrorCode::LimitExceeded);
}

TEST(Robustness, readsManyKeysInLinearTime)
{
    QByteArray json = "{\"twinscope\": 1, \"x\": {";
    for (int i = 0; i < 200'000; ++i)
        json += '"' + QByteArray::number(i) + "\": 0,";
    json += "\"last\": 0}}";
    EXPECT_TRUE(parseProject(json, {}).ok()); // quadratic, this would take the test past its time limit
}

} // namespace
