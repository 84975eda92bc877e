// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jsondocument.h"

namespace twinscope::telemetry {

/// Fills a JsonDocument: a recursive descent whose depth JsonDocument::MaximumDepth bounds. Used once, by the document.
class JsonReader
{
public:
    explicit JsonReader(JsonDocument &document)
        : m_document(document)
        , m_text(document.m_text)
    {
    }
    void read();

private:
    using Kind = JsonDocument::Kind;
    using Node = JsonDocument::Node;
    using Span = JsonDocument::Span;

    // Each of these reads one thing from m_at on; false: the fault is noted, stop.
    bool value(Node parent, const Span &key, int depth);
    bool content(Node node, int depth);
    bool container(Node node, Kind kind, char close, int depth);
    bool memberName(Span &key);
    bool string(Span &span);
    bool escape();
    bool word(QByteArrayView word);
    bool digits();
    bool number();

    bool fail(JsonDocument::Fault fault = JsonDocument::Fault::Syntax);
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace();
    bool take(char c);
    void link(Node parent, Node previous, Node child);

    JsonDocument &m_document;
    const QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace twinscope::telemetry
