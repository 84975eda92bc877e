// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sampleplant.h"
#include "testdata.h"

#include <twinscope/viewport/viewportwidget.h>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace twinscope::test {

/// One pump in the middle of a real window, seen from the front.
class ViewportFixture : public testing::Test
{
protected:
    void open(const plant::Plant &plant, bool shown = true)
    {
        m_plant = plant;
        m_view.setTheme(look::Theme::light());
        m_view.resize(800, 600);
        m_view.setPlant(plant);
        m_view.setModel(QStringLiteral("pump.step"), pumpModel());
        if (shown) {
            m_view.show();
            ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_view));
        }
        m_view.setLabelsVisible(false);
        setFrame(std::vector<core::Value>(plant.channels.size(), core::Value(20.0)));
        picture(); // the models are in it
    }

    void setFrame(const std::vector<core::Value> &values) { m_view.setFrame(frameOf(values)); }

    /// The next finished picture.
    QImage picture()
    {
        QImage result;
        m_view.capture([&result](const QImage &image) { result = image; });
        EXPECT_TRUE(waitUntil([&result] { return !result.isNull(); }));
        return result;
    }

    /// Events go on, and nothing is drawn for a while.
    bool staysQuiet()
    {
        const quint64 before = m_view.statistics().frames;
        waitUntil([] { return false; }, std::chrono::milliseconds(700));
        return m_view.statistics().frames == before;
    }

    /// Where a pump's casing is on the screen.
    QPoint casingOf(int asset)
    {
        for (int y = m_view.height() - 1; y > 0; y -= 3) {
            for (int x = 0; x < m_view.width(); x += 3) {
                if (m_view.assetAt({x, y}) == asset && m_view.assetAt({x + 12, y - 12}) == asset &&
                    m_view.assetAt({x - 12, y - 12}) == asset)
                    return {x, y - 12};
            }
        }
        ADD_FAILURE() << "asset " << asset << " is nowhere to be seen";
        return {};
    }

    static bool looksLike(const QColor &seen, const QColor &wanted)
    {
        // Light and shade change lightness, not hue.
        const int hue = std::abs(seen.hsvHue() - wanted.hsvHue());
        return seen.hsvSaturation() > 60 && std::min(hue, 360 - hue) < 12;
    }

    static bool isGrey(const QColor &seen) { return seen.hsvSaturation() < 40; }

    plant::Plant m_plant;
    viewport::ViewportWidget m_view;
};

} // namespace twinscope::test
