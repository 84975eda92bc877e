// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagebreaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace twinscope::whatif {

void keepHeadings(QTextDocument &document)
{
    const double height = document.pageSize().height();
    const auto page = [&](double y) { return int(y / height); };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlock follower = block.next();
        if (block.blockFormat().headingLevel() != 2 || !follower.isValid())
            continue;
        if (const QTextTable *table = QTextCursor(follower).currentTable(); table && table->rows() > 1)
            follower = table->cellAt(1, 0).firstCursorPosition().block(); // its head alone is a heading, too
        const auto *layout = document.documentLayout();
        const QRectF heading = layout->blockBoundingRect(block), below = layout->blockBoundingRect(follower);
        if (page(heading.top()) == page(below.bottom()))
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace twinscope::whatif
