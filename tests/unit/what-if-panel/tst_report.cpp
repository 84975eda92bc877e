// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/report.h"
#include "report/reportbuilder.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope::whatif;

namespace {

Report report()
{
    Report made;
    made.title = QStringLiteral("Pump <failure>");
    made.statements = {QStringLiteral("One & only")};
    made.parts.emplace_back(
        ReportTable{QStringLiteral("KPIs"),
                    {QStringLiteral("Scenario"), QStringLiteral("cost")},
                    {{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}},
                    1,
                    1,
                    QStringLiteral("in euros")});
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    made.parts.emplace_back(ReportPicture{QStringLiteral("Chart"), picture});
    made.parts.emplace_back(
        ReportTable{QStringLiteral("How to repeat it"), {}, {{QStringLiteral("seed"), QStringLiteral("7")}}});
    return made;
}

QByteArray written(const QString &path)
{
    EXPECT_TRUE(writeReport(report(), path).ok());
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST(Report, IsOnePageThatNeedsNoOtherFile)
{
    const QTemporaryDir folder;
    const QByteArray html = written(folder.filePath(QStringLiteral("r.html")));
    EXPECT_TRUE(html.contains("Pump &lt;failure&gt;"));
    EXPECT_TRUE(html.contains("One &amp; only"));
    EXPECT_TRUE(html.contains("src=\"data:image/png;base64,"));
    EXPECT_TRUE(html.contains("<td class=\"whole\">seed</td><td class=\"whole\">7</td>"));
    EXPECT_TRUE(html.contains("class=\"marked\"><td class=\"whole\">b</td><td align=\"right\">2</td>"));
    EXPECT_TRUE(html.contains("in euros"));
    EXPECT_LT(html.indexOf("KPIs"), html.indexOf("<img"));
    EXPECT_LT(html.indexOf("<img"), html.indexOf("How to repeat it"));
}

TEST(Report, IsAPdfWhereItsNameSaysSo)
{
    const QTemporaryDir folder;
    const QByteArray pdf = written(folder.filePath(QStringLiteral("r.pdf")));
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.contains("/Image")) << "its picture is in it";
}

TEST(Report, SaysThatItCannotBeWritten)
{
    const auto result = writeReport(report(), QStringLiteral("/nowhere/at/all/r.html"));
    ASSERT_FALSE(result.ok());
    EXPECT_TRUE(result.error().sentence.contains(QStringLiteral("/nowhere/at/all/r.html")));
}

TEST(Report, SaysThatLimitsAreKeptOnlyWhereThatIsKnown)
{
    Kpi free;
    free.name = QStringLiteral("energy");
    Kpi limited;
    limited.name = QStringLiteral("level");
    limited.atMost = 5;
    EXPECT_TRUE(limitStatements({free}, {1}).isEmpty()) << "there are no limits";
    EXPECT_EQ(limitStatements({free, limited}, {std::nan(""), 4}),
              QStringList(QStringLiteral("As planned, it keeps all limits.")));
    const QStringList unknown = limitStatements({limited}, {std::nan("")});
    ASSERT_EQ(unknown.size(), 1);
    EXPECT_TRUE(unknown[0].startsWith(QStringLiteral("Not known, the run gave no value: level")));
    const QStringList both = limitStatements({limited, limited}, {6, std::nan("")});
    ASSERT_EQ(both.size(), 2);
    EXPECT_TRUE(both[0].startsWith(QStringLiteral("As planned, it does not keep: level (6")));
}
