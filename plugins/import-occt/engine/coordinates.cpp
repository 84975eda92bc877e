// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coordinates.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QFile>
#include <StepGeom_CartesianPoint.hxx>

#include <cmath>
#include <cstdlib>

namespace twinscope::occt {

namespace {

constexpr double Infinite = 2e100;
constexpr qint64 LongestLine = 4096;

core::Error noPlaceError(const QString &first)
{
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate("import-occt",
                                        "The file holds coordinates that are no place: no number, infinite or far too "
                                        "large (the first in %1). Export it again, and check its unit.")
                .arg(first),
            {}};
}

bool isPlace(const StepGeom_CartesianPoint &point)
{
    for (int i = 1; i <= point.NbCoordinates(); ++i) {
        const double value = point.CoordinatesValue(i);
        if (!std::isfinite(value) || std::abs(value) > FurthestPoint)
            return false;
    }
    return true;
}

enum class Text { Brep, Iges };

constexpr qint64 IgesData = 64, IgesSection = 72; ///< columns of a line: where its data end, where its section is named

bool isSeparator(char c)
{
    return (c >= 0 && c <= ' ') || c == ',' || c == ';';
}

/// Only a word that may be so large or no number at all is worth reading as one.
bool mayBeSenseless(QByteArrayView word, Text text)
{
    const QByteArrayView digits = word.startsWith('-') || word.startsWith('+') ? word.sliced(1) : word;
    if (digits.isEmpty())
        return false;
    const char first = digits.front() | 0x20; // lower case
    if (first == 'n' || first == 'i')
        return text == Text::Brep; // in IGES it may be a name
    return digits.size() > 3 && (digits.contains('e') || digits.contains('E'));
}

bool isSenseless(const char *word)
{
    char *end = nullptr;
    const double value = std::strtod(word, &end);
    return end != word && isSeparator(*end) && !(std::abs(value) <= Infinite);
}

bool hasSenselessNumber(const char *line, qint64 size, Text text)
{
    qint64 begin = 0;
    for (qint64 i = 0; i <= size; ++i) {
        if (i < size && !isSeparator(line[i]))
            continue;
        if (mayBeSenseless({line + begin, i - begin}, text) && isSenseless(line + begin))
            return true;
        begin = i + 1;
    }
    return false;
}

core::Result<void> checkText(const QString &path, Text text)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // whoever reads the file says why it cannot be read
    char line[LongestLine];
    int number = 0;
    while (qint64 size = std::max<qint64>(file.readLine(line, LongestLine), 0)) {
        ++number;
        if (text == Text::Iges)
            size = size > IgesSection && line[IgesSection] == 'P' ? IgesData : 0;
        if (hasSenselessNumber(line, size, text))
            return noPlaceError(QCoreApplication::translate("import-occt", "line %1").arg(number));
    }
    return {};
}

} // namespace

core::Result<void> checkPoints(const Interface_InterfaceModel &model)
{
    for (int i = 1; i <= model.NbEntities(); ++i) {
        const auto point = Handle(StepGeom_CartesianPoint)::DownCast(model.Value(i));
        if (!point.IsNull() && !isPlace(*point))
            return noPlaceError(QStringLiteral("#%1").arg(model.Number(point)));
    }
    return {};
}

core::Result<void> checkIgesNumbers(const QString &path)
{
    return checkText(path, Text::Iges);
}

core::Result<void> checkBrepNumbers(const QString &path)
{
    return checkText(path, Text::Brep);
}

} // namespace twinscope::occt
