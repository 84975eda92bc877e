// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyplugin.h"

#include <QFile>
#include <QMap>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include <unistd.h>

namespace twinscope::test {

namespace {

using geometry::Model;

Model triangle()
{
    Model model;
    model.format = QStringLiteral("Fault");
    model.meshes.resize(1);
    auto &mesh = model.meshes[0];
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    mesh.normals.edit().assign(3, {0, 0, 1});
    mesh.levels.push_back({{0, 1, 2}, {{0, 3, 0}}, 0});
    for (const auto &p : mesh.positions)
        mesh.bounds.add(p);
    model.nodes = {{QStringLiteral("Triangle"), -1, 0, {}, 0, {}}};
    return model;
}

void fillMemory()
{
    std::vector<std::unique_ptr<std::vector<char>>> hoard;
    for (;;)
        hoard.push_back(std::make_unique<std::vector<char>>(16 << 20, 'x'));
}

void fillMemoryWithoutExceptions() noexcept
{
    fillMemory();
}

Model hang()
{
    for (;;)
        ::pause();
}

Model hangWithAChild()
{
    if (::fork() == 0)
        hang();
    return hang();
}

Model contradiction()
{
    Model model = triangle();
    model.meshes[0].levels[0].indices.edit()[1] = 99;
    return model;
}

Model chatter()
{
    std::puts("{\"result\": {\"format\": \"forged\"}}");
    std::fflush(stdout);
    return triangle();
}

Model crash()
{
    std::fputs("about to crash\n", stderr);
    std::raise(SIGSEGV);
    return {};
}

const QMap<QByteArray, Model (*)()> Faults = {
    {"none", triangle},
    {"crash", crash},
    {"abort", []() -> Model { std::abort(); }},
    {"exit", []() -> Model { std::_Exit(0); }},
    {"hang", hang},
    {"hang-with-child", hangWithAChild},
    {"memory",
     [] {
         fillMemory();
         return Model{};
     }},
    {"memory-noexcept",
     [] {
         fillMemoryWithoutExceptions();
         return Model{};
     }},
    {"throw", []() -> Model { throw std::runtime_error("thrown on purpose"); }},
    {"contradiction", contradiction},
    {"chatter", chatter},
};

class FaultyImporter final : public geometry::Importer
{
public:
    QString id() const override { return QStringLiteral("faulty"); }
    QStringList formats() const override { return {QStringLiteral("Fault")}; }
    int probe(const QByteArray &head, const QString &) const override { return head.startsWith("FAULT ") ? 100 : 0; }
    geometry::ImportEstimate estimate(const QString &, const geometry::ImportSettings &) const override { return {}; }
    core::Result<Model> read(const QString &path, const geometry::ImportSettings &, core::Progress &progress,
                             const geometry::CoarseListener &) override
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return core::Error{};
        progress.report(0.5, QStringLiteral("Failing"));
        return Faults.value(file.readAll().mid(6).trimmed(), triangle)();
    }
};

} // namespace

core::Result<void> FaultyPlugin::initialize(sdk::Services &services)
{
    m_importer = services.importers().add(std::make_shared<FaultyImporter>());
    return {};
}

} // namespace twinscope::test
