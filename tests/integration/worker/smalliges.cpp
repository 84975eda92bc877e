// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smalliges.h"

namespace twinscope::test {

namespace {

constexpr int Columns = 72, ParameterColumns = 64;

QByteArray line(const QByteArray &text, char section, int number)
{
    return text.leftJustified(Columns, ' ', true) + section + QByteArray::number(number).rightJustified(7) + '\n';
}

QByteArray field(const QByteArray &text)
{
    return text.rightJustified(8);
}

QByteArray field(int number)
{
    return field(QByteArray::number(number));
}

std::vector<QByteArray> pieces(const QByteArray &text, int columns)
{
    std::vector<QByteArray> result;
    for (qsizetype at = 0; at < text.size(); at += columns)
        result.push_back(text.mid(at, columns));
    return result;
}

QByteArray globalSection(int &lines)
{
    const QByteArray text =
        "1H,,1H;,4Htest,8Htest.igs,4Htest,4Htest,32,38,6,308,15,4Htest,1.,2,2HMM,1,0.01,15H20260101.000000,1E-5,1000.,"
        "4Hnone,4Hnone,11,0,15H20260101.000000;";
    QByteArray section;
    for (const QByteArray &piece : pieces(text, Columns))
        section += line(piece, 'G', ++lines);
    return section;
}

/// Both lines of an entity's directory entry, ISO-like in eight-column fields.
QByteArray directoryEntry(const IgesEntity &entity, int number, int firstLine, int lines)
{
    const QByteArray type = field(entity.parameters.left(entity.parameters.indexOf(',')));
    return line(type + field(firstLine) + field(0) + field(0) + field(0) + field(0) + field(entity.matrix) + field(0) +
                    "00000000",
                'D', number) +
           line(type + field(0) + field(0) + field(lines) + field(0) + field("") + field("") + field("") + field(0),
                'D', number + 1);
}

} // namespace

QByteArray igesFile(const std::vector<IgesEntity> &entities)
{
    QByteArray directory, parameters;
    int number = 1, parameterLines = 0, globalLines = 0;
    for (const IgesEntity &entity : entities) {
        const auto texts = pieces(entity.parameters, ParameterColumns);
        directory += directoryEntry(entity, number, parameterLines + 1, int(texts.size()));
        for (const QByteArray &text : texts)
            parameters += line(text.leftJustified(ParameterColumns) + field(number), 'P', ++parameterLines);
        number += 2;
    }
    const QByteArray global = globalSection(globalLines);
    const QByteArray counts = "S      1G" + QByteArray::number(globalLines).rightJustified(7) + 'D' +
                              QByteArray::number(number - 1).rightJustified(7) + 'P' +
                              QByteArray::number(parameterLines).rightJustified(7);
    return line("made for a test", 'S', 1) + global + directory + parameters + line(counts, 'T', 1);
}

} // namespace twinscope::test
