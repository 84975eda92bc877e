// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pagebreaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>

#include <gtest/gtest.h>

namespace twinscope::whatif {

namespace {

int pageOf(const QTextDocument &document, const QString &text)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.text() == text)
            return int(document.documentLayout()->blockBoundingRect(block).bottom() / document.pageSize().height());
    return -1;
}

/// A heading with a table, after so many lines of something else.
std::unique_ptr<QTextDocument> document(int lines)
{
    auto made = std::make_unique<QTextDocument>();
    QString html;
    for (int line = 0; line < lines; ++line)
        html += QStringLiteral("<p>something else</p>");
    made->setHtml(html + QStringLiteral("<h2>heading</h2><table><tr><th>head</th></tr><tr><td>first</td></tr>"
                                        "<tr><td>second</td></tr></table>"));
    made->setPageSize({400, 300});
    return made;
}

} // namespace

TEST(PageBreaks, NoHeadingEndsAPage)
{
    int moved = 0;
    for (int lines = 0; lines < 40; ++lines) {
        const auto made = document(lines);
        moved += pageOf(*made, QStringLiteral("heading")) != pageOf(*made, QStringLiteral("first"));
        keepHeadings(*made);
        ASSERT_EQ(pageOf(*made, QStringLiteral("heading")), pageOf(*made, QStringLiteral("first")))
            << lines << " lines";
        ASSERT_EQ(pageOf(*made, QStringLiteral("head")), pageOf(*made, QStringLiteral("first"))) << lines << " lines";
    }
    EXPECT_GT(moved, 0) << "some would have ended a page";
}

} // namespace twinscope::whatif
