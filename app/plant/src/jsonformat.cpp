// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsontext.h"

#include <algorithm>

namespace twinscope::plant {

namespace {

constexpr qsizetype LineLength = 100;

QByteArray scalarText(const Json &value)
{
    // Texts come from a checked file or from QString, but a broken one must not cost the whole save.
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

bool isFlat(const Json &value)
{
    return std::none_of(value.begin(), value.end(), [](const Json &element) { return element.is_structured(); });
}

class Formatter
{
public:
    explicit Formatter(const QByteArray &indent)
        : m_indent(indent)
    {
    }

    QByteArray text() &&
    {
        m_text += '\n';
        return std::move(m_text);
    }

    void write(const Json &value, int depth)
    {
        if (!value.is_structured())
            m_text += scalarText(value);
        else if (value.empty())
            m_text += value.is_array() ? "[]" : "{}";
        else if (!writeOnOneLine(value))
            writeOnLines(value, depth);
    }

private:
    bool writeOnOneLine(const Json &value)
    {
        if (!isFlat(value) || value.size() > size_t(LineLength))
            return false;
        const qsizetype start = m_text.size();
        const qsizetype lineStart = m_text.lastIndexOf('\n') + 1;
        m_text += value.is_array() ? "[" : "{";
        for (auto member = value.begin(); member != value.end(); ++member) {
            m_text += member == value.begin() ? "" : ", ";
            writeKey(value, member);
            m_text += scalarText(*member);
        }
        m_text += value.is_array() ? "]" : "}";
        if (m_text.size() - lineStart <= LineLength)
            return true;
        m_text.truncate(start);
        return false;
    }

    void writeOnLines(const Json &value, int depth)
    {
        m_text += value.is_array() ? "[" : "{";
        for (auto member = value.begin(); member != value.end(); ++member) {
            m_text += member == value.begin() ? "\n" : ",\n";
            m_text += m_indent.repeated(depth + 1);
            writeKey(value, member);
            write(*member, depth + 1);
        }
        m_text += '\n' + m_indent.repeated(depth) + (value.is_array() ? "]" : "}");
    }

    void writeKey(const Json &container, const Json::const_iterator &member)
    {
        if (container.is_object())
            m_text += scalarText(Json(member.key())) + ": ";
    }

    const QByteArray m_indent;
    QByteArray m_text;
};

} // namespace

QByteArray formatJson(const Json &document, const QByteArray &indent)
{
    Formatter formatter(indent);
    formatter.write(document, 0);
    return std::move(formatter).text();
}

QByteArray indentOf(const QByteArray &text)
{
    constexpr int Widest = 8;
    for (qsizetype line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', line + 1)) {
        qsizetype end = line + 1;
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t') && end - line <= Widest)
            ++end;
        if (end > line + 1 && end < text.size() && text[end] == '"')
            return text.mid(line + 1, end - line - 1);
    }
    return "  ";
}

} // namespace twinscope::plant
