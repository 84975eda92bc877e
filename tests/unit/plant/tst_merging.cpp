// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace twinscope;
using namespace twinscope::plant;
using test::parsed;

namespace {

/// The asset with all below it; parents stand before their children.
std::vector<bool> subtree(const std::vector<Asset> &assets, size_t top)
{
    std::vector<bool> in(assets.size());
    in[top] = true;
    for (size_t i = top + 1; i < assets.size(); ++i)
        in[i] = assets[i].parent >= 0 && in[assets[i].parent];
    return in;
}

void removeAsset(std::vector<Asset> &assets, size_t top)
{
    const std::vector<bool> gone = subtree(assets, top);
    std::vector<AssetIndex> moved(assets.size(), NoAsset);
    std::vector<Asset> kept;
    for (size_t i = 0; i < assets.size(); ++i) {
        if (gone[i])
            continue;
        moved[i] = AssetIndex(kept.size());
        kept.push_back(assets[i]);
        if (kept.back().parent >= 0)
            kept.back().parent = moved[kept.back().parent];
    }
    assets = std::move(kept);
}

/// In the order of the file: each asset directly behind its parent's earlier children and all below those.
std::vector<Asset> inTreeOrder(const std::vector<Asset> &assets)
{
    std::vector<Asset> ordered;
    const std::function<void(AssetIndex, AssetIndex)> visit = [&](AssetIndex parent, AssetIndex newParent) {
        for (size_t i = 0; i < assets.size(); ++i) {
            if (assets[i].parent != parent)
                continue;
            const auto position = AssetIndex(ordered.size());
            ordered.push_back(assets[i]);
            ordered.back().parent = newParent;
            visit(AssetIndex(i), position);
        }
    };
    visit(NoAsset, NoAsset);
    return ordered;
}

TEST(Merging, movesAnAssetWithItsForeignMembers)
{
    nlohmann::json json = test::fullSample();
    json["assets"][0]["children"][0]["x-serial"] = 7;
    Project project = parsed(json);
    project.plant.assets[1].parent = NoAsset; // the pump leaves the site
    nlohmann::json expected = json;
    nlohmann::json pump = json["assets"][0]["children"][0];
    expected["assets"][0]["children"].erase(0);
    expected["assets"].insert(expected["assets"].begin() + 1, pump);
    EXPECT_EQ(nlohmann::json::parse(serialise(project).toStdString()), expected);
}

TEST(Merging, removesASubtree)
{
    Project project = parsed(test::fullSample());
    removeAsset(project.plant.assets, 1);
    nlohmann::json expected = test::fullSample();
    expected["assets"][0]["children"].erase(0);
    EXPECT_EQ(nlohmann::json::parse(serialise(project).toStdString()), expected);
}

TEST(Merging, addsAChildUnderALeaf)
{
    Project project = parsed(test::fullSample());
    Asset office;
    office.id = "desk";
    office.parent = 4;
    project.plant.assets.push_back(office);
    nlohmann::json expected = test::fullSample();
    expected["assets"][1]["children"] = {{{"id", "desk"}}};
    EXPECT_EQ(nlohmann::json::parse(serialise(project).toStdString()), expected);
}

TEST(Merging, keepsFaultyEntriesBehindTheirNeighbours)
{
    const QByteArray before =
        R"({"twinscope": 1, "channels": ["first", {"id": "a"}, "behind a", {"id": "b"}, "behind b"]})";
    Project project = parsed(before);
    std::swap(project.plant.channels[0], project.plant.channels[1]);
    project.plant.channels.insert(project.plant.channels.begin() + 1, Channel{"new"});
    const nlohmann::json after = nlohmann::json::parse(serialise(project).toStdString());
    EXPECT_EQ(after["channels"].dump(), R"(["first",{"id":"b"},"behind b",{"id":"new"},{"id":"a"},"behind a"])");
    project.plant.channels = {Channel{"b"}};
    const nlohmann::json fewer = nlohmann::json::parse(serialise(project).toStdString());
    EXPECT_EQ(fewer["channels"].dump(), R"(["first","behind a",{"id":"b"},"behind b"])");
}

TEST(Merging, writesEachFieldOfEachEntry)
{
    // Take everything away, then put everything back: both ways every member has to be written.
    const QByteArray full = test::bytesOf(test::fullSamplePath());
    const Plant plant = parsed(full).plant;
    Project project = parsed(QByteArray("{\"twinscope\": 1}"));
    project.plant = plant;
    EXPECT_EQ(parsed(serialise(project)).plant, plant);

    Project bare = parsed(full);
    for (Asset &asset : bare.plant.assets)
        asset = Asset{asset.id, asset.id, "", "", asset.parent};
    for (Channel &channel : bare.plant.channels)
        channel = Channel{channel.id, channel.id};
    for (Binding &binding : bare.plant.bindings)
        binding = Binding{binding.channel, binding.asset, binding.kind, "viridis", Range{0, 1}};
    bare.plant.alarms.clear();
    bare.plant.models.clear();
    for (Source &source : bare.plant.sources)
        source = Source{source.id, "mqtt", "mqtt://h"};
    for (Camera &camera : bare.plant.cameras)
        camera = Camera{camera.name};
    for (AssetSet &set : bare.plant.sets)
        set.assets.clear();
    const Project reread = parsed(serialise(bare));
    EXPECT_EQ(reread.plant, bare.plant);
    EXPECT_TRUE(reread.problems.empty());
    Project back = reread;
    back.plant = plant;
    EXPECT_EQ(parsed(serialise(back)).plant, plant);
}

/// Random edits, seeded: what is read back is always what was meant, and nothing foreign is lost.
class Editor
{
public:
    explicit Editor(unsigned seed)
        : m_random(seed)
    {
    }

    void edit(Plant &plant)
    {
        switch (pick(11)) {
        case 0:
            plant.assets.push_back(newAsset(plant));
            break;
        case 1:
            removeAsset(plant.assets, pick(plant.assets.size()));
            for (AssetSet &set : plant.sets)
                set.assets.removeIf([&](const QString &id) { return plant.assetIndex(id) == NoAsset; });
            break;
        case 2:
            plant.channels.push_back(Channel{unique()});
            break;
        case 3:
            plant.assets[pick(plant.assets.size())].name = unique();
            break;
        case 4:
            std::shuffle(plant.cameras.begin(), plant.cameras.end(), m_random);
            break;
        case 5:
            plant.cameras.push_back(Camera{unique(), {double(pick(100)) + 1, 2, 3}});
            break;
        case 6:
            plant.sets.push_back(AssetSet{unique(), {plant.assets[pick(plant.assets.size())].id}});
            break;
        case 7:
            plant.sets[pick(plant.sets.size())].assets = {plant.assets[pick(plant.assets.size())].id};
            break;
        case 8:
            plant.channels[pick(plant.channels.size())].deadTime = std::chrono::milliseconds(pick(10'000));
            break;
        case 9:
            plant.sources[pick(plant.sources.size())].keepAlive = int(pick(100)) + 1;
            break;
        default:
            std::shuffle(plant.sources.begin(), plant.sources.end(), m_random);
            break;
        }
        if (plant.assets.empty())
            plant.assets.push_back(newAsset(plant));
    }

private:
    size_t pick(size_t size) { return std::uniform_int_distribution<size_t>(0, size - 1)(m_random); }
    QString unique() { return QStringLiteral("new %1").arg(++m_count); }

    Asset newAsset(const Plant &plant)
    {
        Asset asset;
        asset.id = unique();
        asset.name = asset.id;
        asset.parent = AssetIndex(pick(plant.assets.size() + 1)) - 1;
        asset.placement.translation = {double(pick(1000)) / 10, 0, -0.3};
        return asset;
    }

    std::mt19937 m_random;
    int m_count = 0;
};

TEST(Merging, readsBackWhatAnyEditsMade)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        nlohmann::json json = test::fullSample();
        json["x-foreign"] = {1, 2, 3};
        json["bindings"] = nlohmann::json::array();
        json["alarms"] = nlohmann::json::array();
        json.erase("models");
        json["channels"].push_back("faulty");
        for (nlohmann::json &channel : json["channels"]) {
            if (channel.is_object())
                channel.erase("asset");
        }
        Project project = parsed(json);
        Editor editor(seed);
        for (int step = 0; step < 15; ++step) {
            editor.edit(project.plant);
            project.plant.assets = inTreeOrder(project.plant.assets);
            for (Channel &channel : project.plant.channels) {
                if (channel.name.isEmpty())
                    channel.name = channel.id;
            }
            const QByteArray bytes = serialise(project);
            const Project reread = parsed(bytes);
            ASSERT_EQ(reread.plant, project.plant) << bytes.constData();
            ASSERT_EQ(reread.problems.size(), 1u);
            ASSERT_EQ(nlohmann::json::parse(bytes.toStdString()).at("x-foreign"), json.at("x-foreign"));
            if (step % 5 == 0)
                project = reread;
        }
    }
}

} // namespace
