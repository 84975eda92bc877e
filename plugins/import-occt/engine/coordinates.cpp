// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coordinates.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QFile>
#include <StepGeom_CartesianPoint.hxx>
#include <TCollection_HAsciiString.hxx>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace twinscope::occt {

namespace {

constexpr double Infinite = 2e100;
constexpr qint64 Chunk = 65536;

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

/// Finds numbers that are none in a text that comes in pieces; words are whole in each.
class NumberScan
{
public:
    explicit NumberScan(Text text)
        : m_text(text)
    {
    }

    bool finds(QByteArrayView piece)
    {
        qint64 begin = skipText(piece, 0);
        for (qint64 i = begin; i <= piece.size(); ++i) {
            if (i < piece.size() && !isSeparator(piece[i]))
                continue;
            const QByteArrayView word = piece.sliced(begin, i - begin);
            if (beginsText(word)) {
                begin = skipText(piece, begin + word.indexOf('H') + 1);
                i = begin - 1;
                continue;
            }
            if (mayBeSenseless(word) && isSenseless(word))
                return true;
            begin = i + 1;
        }
        return false;
    }

private:
    /// A Hollerith constant of IGES: its length, an H, and so many characters of any kind, over lines where they are many.
    bool beginsText(QByteArrayView word)
    {
        const qsizetype h = m_text == Text::Iges ? word.indexOf('H') : -1;
        bool isLength = false;
        const int length = h > 0 ? word.first(h).toInt(&isLength) : 0;
        m_left = isLength ? length : m_left;
        return isLength;
    }

    qint64 skipText(QByteArrayView piece, qint64 at)
    {
        const qint64 skipped = std::clamp<qint64>(m_left, 0, std::max<qint64>(piece.size() - at, 0));
        m_left -= skipped;
        return at + skipped;
    }

    /// Only a word that may be so large or no number at all is worth reading as one.
    bool mayBeSenseless(QByteArrayView word) const
    {
        const QByteArrayView digits = word.startsWith('-') || word.startsWith('+') ? word.sliced(1) : word;
        if (digits.isEmpty())
            return false;
        const char first = digits.front() | 0x20; // lower case
        if (first == 'n' || first == 'i')
            return m_text == Text::Brep;
        return digits.size() > 3 && std::ranges::any_of(digits, [](char c) { return (c | 0x20) == 'e' || c == 'D'; });
    }

    bool isSenseless(QByteArrayView word) const
    {
        QByteArray number = word.toByteArray();
        if (m_text == Text::Iges)
            number.replace('D', 'E');
        char *end = nullptr;
        const double value = std::strtod(number.constData(), &end);
        return end == number.constData() + number.size() && !(std::abs(value) <= Infinite);
    }

    Text m_text;
    qint64 m_left = 0; ///< of the text that is being skipped
};

/// The next line of a file, or, of a very long one, what ends with a whole word.
QByteArrayView nextPiece(QFile &file, std::vector<char> &buffer)
{
    const qint64 size = std::max<qint64>(file.readLine(buffer.data(), Chunk), 0);
    qint64 whole = size;
    if (size == Chunk - 1 && buffer[size_t(size - 1)] != '\n') {
        while (whole > 0 && !isSeparator(buffer[size_t(whole - 1)]))
            --whole;
        whole = whole > 0 ? whole : size;
        file.seek(file.pos() - (size - whole));
    }
    return {buffer.data(), whole};
}

core::Result<void> checkText(const QString &path, Text text)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // whoever reads the file says why it cannot be read
    std::vector<char> buffer(Chunk);
    NumberScan scan(text);
    int line = 1;
    for (QByteArrayView piece = nextPiece(file, buffer); !piece.isEmpty(); piece = nextPiece(file, buffer)) {
        const bool isEnd = piece.endsWith('\n');
        if (text == Text::Iges)
            piece = piece.size() > IgesSection && piece[IgesSection] == 'P' ? piece.first(IgesData) : QByteArrayView();
        if (scan.finds(piece))
            return noPlaceError(QCoreApplication::translate("import-occt", "line %1").arg(line));
        line += isEnd;
    }
    return {};
}

} // namespace

core::Result<void> checkPoints(const Interface_InterfaceModel &model)
{
    for (int i = 1; i <= model.NbEntities(); ++i) {
        const auto point = Handle(StepGeom_CartesianPoint)::DownCast(model.Value(i));
        if (!point.IsNull() && !isPlace(*point))
            return noPlaceError(QString::fromLatin1(model.StringLabel(point)->ToCString()));
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
