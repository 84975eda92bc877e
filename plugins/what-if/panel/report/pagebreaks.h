// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTextDocument;

namespace twinscope::whatif {

/// A heading of the second level stands on the page on which what it heads begins: text documents of Qt know no "keep with
/// next". The head of a table alone is a heading, too. The document has its page size.
void keepHeadings(QTextDocument &document);

} // namespace twinscope::whatif
