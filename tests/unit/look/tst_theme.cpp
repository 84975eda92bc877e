// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/look/colour.h>
#include <twinscope/look/theme.h>

#include "fallbackicons.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QPalette>
#include <QPixmap>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace twinscope::look;

namespace {

const Theme &themed(int which)
{
    return which == 0 ? Theme::light() : Theme::darkTheme();
}

int inkOf(const QIcon &icon, int size)
{
    const QImage image = icon.pixmap(size).toImage();
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y).alpha() > 64;
    return ink;
}

class Themes : public testing::TestWithParam<int>
{
};

/// Counts how often it is told to lay itself out anew.
class CountingTree : public QTreeWidget
{
public:
    int changes = 0;

protected:
    bool event(QEvent *event) override
    {
        changes += event->type() == QEvent::StyleChange;
        return QTreeWidget::event(event);
    }
};

class Numbers : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void TearDown() override { QLocale::setDefault(QLocale::system()); }
};

} // namespace

TEST(Applying, changesColoursAndLaysNothingOut)
{
    QWidget window;
    auto *tree = new CountingTree;
    auto *text = new QLabel(QStringLiteral("text"));
    auto *column = new QVBoxLayout(&window);
    column->addWidget(tree);
    column->addWidget(text);
    apply(*qApp, Theme::light());
    window.show();
    QCoreApplication::processEvents();
    tree->changes = 0;
    apply(*qApp, Theme::darkTheme());
    EXPECT_EQ(tree->changes, 0);
    EXPECT_EQ(window.grab().toImage().pixelColor(tree->geometry().center()), Theme::darkTheme().panel);
    EXPECT_EQ(text->palette().color(text->foregroundRole()), Theme::darkTheme().text);
    apply(*qApp, Theme::light());
    EXPECT_EQ(window.grab().toImage().pixelColor(tree->geometry().center()), Theme::light().panel);
}

TEST_P(Themes, textIsReadableOnEverySurface)
{
    const Theme &t = themed(GetParam());
    for (const QColor &surface : {t.window, t.panel}) {
        EXPECT_GE(contrast(t.text, surface), 4.5);
        EXPECT_GE(contrast(t.secondaryText, surface), 4.5);
    }
}

TEST_P(Themes, marksStandOut)
{
    const Theme &t = themed(GetParam());
    for (int priority = 1; priority <= 4; ++priority)
        EXPECT_GE(contrast(t.priority[priority], t.panel), 3.0) << priority;
    EXPECT_GE(contrast(t.badQuality, t.panel), 3.0);
    EXPECT_GE(contrast(t.history, t.window), 3.0);
    EXPECT_GE(contrast(t.selection, t.panel), 3.0);
    EXPECT_GE(contrast(readableOn(t.history), t.history), 4.5);
}

TEST_P(Themes, selectedRowsKeepTheirTextReadable)
{
    const Theme &t = themed(GetParam());
    apply(*qApp, t);
    const QPalette palette = QApplication::palette();
    EXPECT_GE(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)), 4.5);
    EXPECT_FALSE(qApp->styleSheet().contains(QLatin1Char('@'))) << "a colour token has no colour";
}

TEST_P(Themes, everyPriorityHasAShapeOfItsOwn)
{
    const Theme &t = themed(GetParam());
    for (int a = 1; a <= 4; ++a) {
        EXPECT_GT(inkOf(priorityIcon(a, t), 16), 60);
        for (int b = a + 1; b <= 4; ++b)
            EXPECT_NE(priorityMark(a), priorityMark(b));
    }
    EXPECT_TRUE(priorityIcon(0, t).isNull());
    EXPECT_TRUE(priorityMark(5).isEmpty());
}

TEST_P(Themes, iconsTakeTheThemesText)
{
    const Theme &t = themed(GetParam());
    const QImage image = icon(QStringLiteral("media-playback-start"), t).pixmap(16).toImage();
    EXPECT_EQ(image.pixelColor(6, 8).rgb(), t.text.rgb());
    EXPECT_GT(inkOf(icon(QStringLiteral("no-such-icon-anywhere"), t), 16), 4);
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, Themes, testing::Values(0, 1));

TEST(Icons, fallbackDrawsTheSameNames)
{
    const QByteArray dot = fallbackSvg(QStringLiteral("unknown"));
    for (const char *name : {"media-playback-start", "media-playback-pause", "document-open", "edit-undo", "plugins"})
        EXPECT_NE(fallbackSvg(QString::fromLatin1(name)), dot) << name;
}

TEST(Ramps, runFromEndToEndAndClamp)
{
    EXPECT_EQ(ramp(QStringLiteral("viridis"), 0).name(), QStringLiteral("#440154"));
    EXPECT_EQ(ramp(QStringLiteral("viridis"), 1).name(), QStringLiteral("#fde725"));
    EXPECT_EQ(ramp(QStringLiteral("cividis"), 1).name(), QStringLiteral("#fee838"));
    EXPECT_EQ(ramp(QStringLiteral("viridis"), -3), ramp(QStringLiteral("viridis"), 0));
    EXPECT_EQ(ramp(QStringLiteral("viridis"), 9), ramp(QStringLiteral("viridis"), 1));
    EXPECT_EQ(ramp(QStringLiteral("viridis"), std::nan("")), ramp(QStringLiteral("viridis"), 0));
}

TEST(Ramps, getLighterAllTheWay)
{
    for (const auto &name : {QStringLiteral("viridis"), QStringLiteral("cividis")})
        for (double at = 0.05; at <= 1.0; at += 0.05)
            EXPECT_GT(contrast(ramp(name, at), Qt::black), contrast(ramp(name, at - 0.05), Qt::black)) << at;
}

TEST_F(Numbers, keepFourDigitsThatMatter)
{
    EXPECT_EQ(number(0), QStringLiteral("0"));
    EXPECT_EQ(number(-0.0), QStringLiteral("0"));
    EXPECT_EQ(number(12.3456), QStringLiteral("12.35"));
    EXPECT_EQ(number(80.0), QStringLiteral("80"));
    EXPECT_EQ(number(0.00123456), QStringLiteral("0.001235"));
    EXPECT_EQ(number(1234567.8), QStringLiteral("1,234,568"));
    EXPECT_EQ(number(-2.5), QStringLiteral("-2.5"));
}

TEST_F(Numbers, staySensibleAtTheEdges)
{
    EXPECT_EQ(number(std::nan("")), QStringLiteral("NaN"));
    EXPECT_EQ(number(std::numeric_limits<double>::infinity()), QStringLiteral("∞"));
    EXPECT_LE(number(std::numeric_limits<double>::max()).size(), 12);
    EXPECT_LE(number(std::numeric_limits<double>::denorm_min()).size(), 12);
}

TEST_F(Numbers, keepTheirDecimalsWithinASpan)
{
    EXPECT_EQ(number(12.3, 100), QStringLiteral("12.3"));
    EXPECT_EQ(number(12.0, 100), QStringLiteral("12.0"));
    EXPECT_EQ(number(3.14159, 10), QStringLiteral("3.14"));
    EXPECT_EQ(number(1450.4, 3000), QStringLiteral("1,450"));
    EXPECT_EQ(number(-0.0001, 100), QStringLiteral("0.0"));
    EXPECT_EQ(number(5.25, 0), QStringLiteral("5.25"));
}

TEST_F(Numbers, followTheLocale)
{
    QLocale::setDefault(QLocale(QLocale::Czech));
    EXPECT_EQ(number(12.34), QStringLiteral("12,34"));
}
