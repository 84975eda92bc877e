// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportfixture.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QOpenGLContext>
#include <QWheelEvent>

using namespace twinscope;

namespace {

class ViewportInteraction : public test::ViewportFixture
{
protected:
    void SetUp() override
    {
        open(test::pumpPlant(4));
        picture();
    }

    QVector3D line() const { return offset(m_view.camera().target, m_view.camera().position); }
    float cameraDistance() const { return line().length(); }
    QVector3D direction() const { return line().normalized(); }

    void wheel(const QPoint &at, int angle)
    {
        QWheelEvent event(at, m_view.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&m_view, &event);
    }

    QLabel *card() { return m_view.findChild<QLabel *>(QStringLiteral("hoverCard")); }
};

/// Threads of this process that draw, or wait to.
int drawingThreads()
{
    int count = 0;
    for (const QString &task : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(QStringLiteral("/proc/self/task/%1/comm").arg(task));
        count += name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "viewport";
    }
    return count;
}

} // namespace

TEST_F(ViewportInteraction, AClickSelectsWhatIsUnderIt)
{
    QSignalSpy selected(&m_view, &viewport::ViewportWidget::assetSelected);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, casingOf(2));
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected[0][0].toInt(), 2);
    EXPECT_EQ(m_view.selected(), 2);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, QPoint(3, 590));
    EXPECT_EQ(m_view.selected(), plant::NoAsset);
}

TEST_F(ViewportInteraction, CtrlAndAClickAddToTheSelectionAndTakeOut)
{
    QSignalSpy toggled(&m_view, &viewport::ViewportWidget::assetToggled);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, casingOf(2));
    QTest::mouseClick(&m_view, Qt::LeftButton, Qt::ControlModifier, casingOf(1));
    EXPECT_EQ(m_view.selection(), (std::vector<plant::AssetIndex>{2, 1}));
    EXPECT_EQ(m_view.selected(), 1);
    QTest::mouseClick(&m_view, Qt::LeftButton, Qt::ControlModifier, QPoint(3, 590)); // beside everything
    QTest::mouseClick(&m_view, Qt::LeftButton, Qt::ControlModifier, casingOf(2));
    EXPECT_EQ(m_view.selection(), std::vector<plant::AssetIndex>{1});
    EXPECT_EQ(toggled.count(), 2);
}

TEST_F(ViewportInteraction, SelectingFromOutsideEmitsNothing)
{
    QSignalSpy selected(&m_view, &viewport::ViewportWidget::assetSelected);
    m_view.select(1);
    m_view.select(99);
    EXPECT_EQ(selected.count(), 0);
    EXPECT_EQ(m_view.selected(), plant::NoAsset);
}

TEST_F(ViewportInteraction, ADoubleClickFramesTheAsset)
{
    QSignalSpy activated(&m_view, &viewport::ViewportWidget::assetActivated);
    const float before = cameraDistance();
    QTest::mouseDClick(&m_view, Qt::LeftButton, {}, casingOf(3));
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated[0][0].toInt(), 3);
    EXPECT_LT(cameraDistance(), before * 0.8f);
    picture();
    EXPECT_EQ(m_view.assetAt(m_view.rect().center()), 3);
}

TEST_F(ViewportInteraction, DraggingTurnsAndDoesNotSelect)
{
    QSignalSpy selected(&m_view, &viewport::ViewportWidget::assetSelected);
    const QVector3D before = direction();
    const QPoint from = casingOf(0);
    QTest::mousePress(&m_view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&m_view, from + QPoint(60, 0));
    QMouseEvent move(QEvent::MouseMove, QPointF(from + QPoint(120, 0)),
                     m_view.mapToGlobal(QPointF(from + QPoint(120, 0))), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&m_view, &move);
    QTest::mouseRelease(&m_view, Qt::LeftButton, {}, from + QPoint(120, 0));
    EXPECT_GT((direction() - before).length(), 0.1f);
    EXPECT_EQ(selected.count(), 0);
}

TEST_F(ViewportInteraction, TheWheelComesCloserToWhatIsUnderIt)
{
    const QPoint at = casingOf(1);
    const float before = cameraDistance();
    wheel(at, 240);
    EXPECT_LT(cameraDistance(), before);
    EXPECT_EQ(m_view.assetAt(at), 1);
    wheel(at, -240);
    EXPECT_NEAR(cameraDistance(), before, before * 0.01f);
}

TEST_F(ViewportInteraction, KeysGiveTheStandardViews)
{
    QTest::keyClick(&m_view, Qt::Key_1);
    EXPECT_NEAR(direction().y(), 1, 1e-3);
    QTest::keyClick(&m_view, Qt::Key_7);
    EXPECT_NEAR(direction().z(), -1, 1e-3);
    QTest::keyClick(&m_view, Qt::Key_5);
    EXPECT_TRUE(m_view.camera().orthographic);
    const plant::Camera far = [this] {
        plant::Camera camera = m_view.camera();
        camera.position.z += 500;
        return camera;
    }();
    m_view.setCamera(far, false);
    QTest::keyClick(&m_view, Qt::Key_Return);
    EXPECT_LT(cameraDistance(), 100);
}

TEST_F(ViewportInteraction, OrthographicPicturesPickAsWell)
{
    m_view.setOrthographic(true);
    const QPoint at = casingOf(2);
    const QImage before = picture();
    setFrame({20.0, 20.0, 85.0, 20.0});
    EXPECT_TRUE(looksLike(picture().pixelColor(at), look::Theme::light().priority[2]));
    EXPECT_TRUE(isGrey(before.pixelColor(at)));
}

TEST_F(ViewportInteraction, FlightsEndAndThenNothingIsDrawn)
{
    m_view.setView(viewport::View::Front);
    picture();
    EXPECT_TRUE(staysQuiet());
}

TEST_F(ViewportInteraction, TheViewCubeTurnsThePlant)
{
    const QPoint top(m_view.width() - 54, 38);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, top);
    EXPECT_NEAR(direction().z(), -1, 1e-3);
}

TEST_F(ViewportInteraction, MeasuringTakesClicksForPoints)
{
    QSignalSpy selected(&m_view, &viewport::ViewportWidget::assetSelected);
    const QImage before = picture();
    m_view.setMeasuring(true);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, casingOf(1));
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, casingOf(2));
    EXPECT_EQ(selected.count(), 0);
    EXPECT_NE(picture(), before) << "the way and its length are in the picture";
    m_view.setMeasuring(false);
    EXPECT_EQ(picture(), before);
}

TEST_F(ViewportInteraction, TheRightButtonAsksForAMenu)
{
    QSignalSpy menu(&m_view, &viewport::ViewportWidget::contextMenuRequested);
    QTest::mouseClick(&m_view, Qt::RightButton, {}, casingOf(1));
    ASSERT_EQ(menu.count(), 1);
    EXPECT_EQ(menu[0][0].toInt(), 1);
}

TEST_F(ViewportInteraction, ChannelsAreDroppedOntoAnAsset)
{
    QSignalSpy dropped(&m_view, &viewport::ViewportWidget::channelDropped);
    QMimeData data;
    data.setData(QString::fromLatin1(viewport::ChannelMimeType), "flow\ntemperature\n");
    QDragEnterEvent enter(casingOf(3), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_view, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent onAsset(casingOf(3), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_view, &onAsset);
    ASSERT_EQ(dropped.count(), 2);
    EXPECT_EQ(dropped[1][0].toString(), QStringLiteral("temperature"));
    EXPECT_EQ(dropped[1][1].toInt(), 3);
    QApplication::sendEvent(&m_view, &enter);
    QDropEvent beside(QPoint(3, 590), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_view, &beside);
    EXPECT_EQ(dropped.count(), 2);
}

TEST_F(ViewportInteraction, ACardAppearsWhereThePointerRests)
{
    m_view.setCardProvider([](plant::AssetIndex asset) { return QStringLiteral("<b>Asset %1</b>").arg(asset); });
    const QPoint at = casingOf(1);
    QCursor::setPos(m_view.mapToGlobal(at));
    QTest::mouseMove(&m_view, at);
    ASSERT_TRUE(test::waitUntil([this] { return card()->isVisible(); }));
    EXPECT_EQ(card()->text(), QStringLiteral("<b>Asset 1</b>"));
    QTest::mousePress(&m_view, Qt::LeftButton, {}, at);
    EXPECT_FALSE(card()->isVisible());
    QTest::mouseRelease(&m_view, Qt::LeftButton, {}, at);
}

TEST_F(ViewportInteraction, TheCardSaysWhyAModelIsMissing)
{
    m_view.setModelProblem(QStringLiteral("pump.step"), QStringLiteral("The file ends <too early>."));
    picture();
    const QPoint at = casingOf(1);
    QCursor::setPos(m_view.mapToGlobal(at));
    QTest::mouseMove(&m_view, at);
    ASSERT_TRUE(test::waitUntil([this] { return card()->isVisible(); }));
    EXPECT_TRUE(card()->text().contains(QStringLiteral("ends &lt;too early&gt;")));
}

TEST_F(ViewportInteraction, AHiddenViewDrawsNothing)
{
    m_view.QWidget::hide();
    setFrame({99.0, 99.0, 99.0, 99.0});
    EXPECT_TRUE(staysQuiet());
    m_view.show();
    EXPECT_TRUE(looksLike(picture().pixelColor(casingOf(0)), look::Theme::light().priority[2]));
}

TEST(ViewportLife, AViewCanGoAtAnyMoment)
{
    for (int moment = 0; moment < 4; ++moment) {
        viewport::ViewportWidget view;
        view.resize(400, 300);
        view.setPlant(test::pumpPlant(2));
        view.setModel(QStringLiteral("pump.step"), test::pumpModel());
        view.show();
        double value = 0;
        EXPECT_TRUE(test::waitUntil([&] {
            value = value == 20 ? 90 : 20;
            view.setFrame(test::frameOf({value}));
            return view.statistics().frames >= quint64(moment);
        }));
    }
}

TEST(ViewportLife, AViewClosedBeforeItsFirstPictureLeavesItsGraphicsToEndInTheirOwnTime)
{
    if (!QOpenGLContext::supportsThreadedOpenGL())
        GTEST_SKIP() << "Here everything is drawn in the window's thread.";
    viewport::endDrawing();
    ASSERT_TRUE(test::waitUntil([] { return drawingThreads() == 0; })) << "of the tests before";
    auto view = std::make_unique<viewport::ViewportWidget>();
    view->setPlant(test::pumpPlant(1)); // not shown: its graphics start, and draw nothing
    ASSERT_TRUE(test::waitUntil([] { return drawingThreads() == 1; }));
    view.reset();
    EXPECT_EQ(drawingThreads(), 1) << "it may want something of the window's thread before it ends";
    viewport::endDrawing();
    EXPECT_TRUE(test::waitUntil([] { return drawingThreads() == 0; })); // the system takes its time to forget a thread
}

TEST(ViewportLife, TheWindowGoesOnWhileAPictureIsDrawn)
{
    viewport::ViewportWidget view;
    view.resize(1600, 1000);
    view.setTheme(look::Theme::light());
    view.setPlant(test::pumpPlant(400));
    view.setModel(QStringLiteral("pump.step"), test::pumpModel());
    view.show();
    bool captured = false;
    int turnsMeanwhile = 0;
    view.capture([&](const QImage &) { captured = true; });
    EXPECT_TRUE(test::waitUntil([&] { return captured; }));
    captured = false;
    view.setFrame(test::frameOf({90.0}));
    view.capture([&](const QImage &) { captured = true; });
    while (!captured) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        ++turnsMeanwhile;
    }
    EXPECT_GT(turnsMeanwhile, 20);
}
