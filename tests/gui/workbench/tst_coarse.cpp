// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A large model in the window: a coarse picture while the fine model is made.

#include "desk.h"

#include "fakeworker.h"
#include "shapes.h"
#include "testdata.h"

#include <twinscope/geometry/modelcache.h>
#include <twinscope/viewport/viewportwidget.h>

#include <QFile>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace twinscope;
using twinscope::test::waitUntil;

namespace {

constexpr char Plant[] = R"({"twinscope": 1, "assets": [{"id": "ball", "model": {"file": "ball.step"}}]})";

geometry::Model modelOf(geometry::Mesh mesh)
{
    geometry::Model model;
    model.format = QStringLiteral("STEP AP214");
    geometry::Node root{QStringLiteral("Ball")};
    root.mesh = 0;
    model.nodes.push_back(root);
    model.meshes.push_back(std::move(mesh));
    return model;
}

/// A worker that hands out a coarse model at once, and the fine one when it is told to.
class SlowImport
{
public:
    SlowImport()
        : m_worker(QStringLiteral("cd \"$(dirname \"$0\")\"; [ \"$7\" = --coarse ] && cp coarse \"$8\" && "
                                  "echo '{\"note\": {\"coarse\": true}}'; cat go > told; cp fine \"$4\"; "
                                  "echo '{\"result\": {}}'"))
    {
        EXPECT_TRUE(geometry::writeModelCache(modelOf(coarse), m_worker.file(QStringLiteral("coarse"))));
        EXPECT_TRUE(geometry::writeModelCache(modelOf(fine), m_worker.file(QStringLiteral("fine"))));
        EXPECT_EQ(::mkfifo(pipe().constData(), 0600), 0);
    }

    void finish()
    {
        QFile go(QFile::decodeName(pipe()));
        ASSERT_TRUE(go.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        go.write("now");
    }

    const geometry::Mesh coarse = test::ball(8), fine = test::ball(40);

private:
    QByteArray pipe() const { return QFile::encodeName(m_worker.file(QStringLiteral("go"))); }

    test::FakeWorker m_worker;
};

} // namespace

TEST(CoarseModel, IsInThePictureBeforeTheFineOneIsThere)
{
    SlowImport import;
    test::Desk desk;
    QFile cad(desk.folder.filePath(QStringLiteral("ball.step")));
    ASSERT_TRUE(cad.open(QIODevice::WriteOnly));
    cad.write("ISO-10303-21;");
    cad.close();
    desk.window->resize(800, 600);
    desk.window->show();
    ASSERT_TRUE(desk.open(desk.writePlant(Plant)));
    const auto triangles = [&] { return desk.window->viewport().statistics().triangles; };
    EXPECT_TRUE(waitUntil([&] { return triangles() > 0; }));
    EXPECT_LE(triangles(), import.coarse.triangles()) << "the fine one waits to be told";
    EXPECT_TRUE(desk.window->session()->modelsPending());
    import.finish();
    ASSERT_TRUE(waitUntil([&] { return !desk.window->session()->modelsPending(); }));
    EXPECT_TRUE(waitUntil([&] { return triangles() > import.coarse.triangles(); }));
}
