// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elementname.h"

#include "startvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace twinscope::whatif {

namespace {

struct IndexedName
{
    int array = -1;
    QStringList indices;
};

std::optional<IndexedName> indexedName(const Description &description, const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^(.*)\\[([\\d, ]+)\\]$"));
    const auto match = name.endsWith(u']') ? form.match(name) : QRegularExpressionMatch();
    const int array = match.hasMatch() ? description.variableIndex(match.captured(1)) : -1;
    return array < 0 ? std::nullopt : std::optional(IndexedName{array, match.captured(2).split(QLatin1Char(','))});
}

std::optional<size_t> placeOf(const Description &description, const IndexedName &name)
{
    const auto &dimensions = description.variables[size_t(name.array)].dimensions;
    if (dimensions.empty() || size_t(name.indices.size()) != dimensions.size())
        return std::nullopt;
    quint64 place = 0;
    for (size_t i = 0; i < dimensions.size(); ++i) {
        const quint64 size = description.elementCount(Variable{.dimensions = {dimensions[i]}});
        const quint64 index = name.indices[qsizetype(i)].trimmed().toULongLong();
        if (index < 1 || index > size)
            return std::nullopt;
        place = place * size + index - 1;
    }
    return size_t(place);
}

} // namespace

std::optional<Element> elementNamed(const Description &description, const QString &name)
{
    if (const int whole = description.variableIndex(name); whole >= 0)
        return Element(whole);
    const auto indexed = indexedName(description, name);
    const auto place = indexed ? placeOf(description, *indexed) : std::nullopt;
    return place ? std::optional(Element(indexed->array, *place)) : std::nullopt;
}

QString nameOf(const Description &description, const Element &element)
{
    const Variable &variable = description.variables[size_t(element.variable)];
    if (!element.place)
        return variable.name;
    QStringList indices;
    quint64 rest = *element.place;
    for (auto dimension = variable.dimensions.rbegin(); dimension != variable.dimensions.rend(); ++dimension) {
        const quint64 size = std::max<quint64>(1, description.elementCount(Variable{.dimensions = {*dimension}}));
        indices.prepend(QString::number(rest % size + 1));
        rest /= size;
    }
    return QStringLiteral("%1[%2]").arg(variable.name, indices.join(QLatin1Char(',')));
}

core::Result<Element> findElement(const Description &description, const QString &name)
{
    if (const auto element = elementNamed(description, name))
        return *element;
    if (indexedName(description, name))
        return core::Error{
            core::ErrorCode::NotFound,
            QCoreApplication::translate("whatif", "The array has no element “%1”; indices begin with 1.").arg(name),
            {}};
    return findVariable(description, name).error();
}

} // namespace twinscope::whatif
