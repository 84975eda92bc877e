// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultfile.h"

#include <twinscope/historian/csvwriter.h>

#include <QCoreApplication>
#include <QSaveFile>

namespace twinscope::whatif {

namespace {

core::Value numberOf(VariableType type, const ResultCell &cell)
{
    if (isFloat(type))
        return cell.real;
    return cell.integer;
}

bool isNatural(VariableType type)
{
    return type == VariableType::UInt64;
}

std::string textOf(VariableType type, const ResultCell &cell)
{
    if (type == VariableType::String)
        return cell.bytes.toStdString();
    if (type == VariableType::Binary)
        return cell.bytes.toHex().toStdString();
    if (isNatural(type))
        return std::to_string(cell.natural);
    return numberOf(type, cell).toText().toStdString();
}

void writeColumn(historian::CsvWriter &csv, const ResultColumn &column, const ResultCell *cells)
{
    if (!column.array && !isText(column.type) && !isNatural(column.type))
        return csv.value(numberOf(column.type, *cells));
    std::string text;
    for (size_t i = 0; i < column.elements; ++i)
        text += (i ? " " : "") + textOf(column.type, cells[i]);
    csv.text(std::string_view(text));
}

} // namespace

core::Result<void> writeResultCsv(const QString &resultFile, const QString &path)
{
    const auto reader = ResultReader::open(resultFile);
    if (!reader)
        return reader.error();
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return core::Error{
            core::ErrorCode::WriteFailed,
            QCoreApplication::translate("whatif", "%1 cannot be written. Check the folder and its rights.").arg(path),
            out.errorString()};
    historian::CsvWriter csv(out);
    csv.text(std::string_view("time"));
    for (const ResultColumn &column : (*reader)->columns())
        csv.text(column.name);
    csv.endRow();
    double time = 0;
    std::vector<ResultCell> cells;
    while ((*reader)->next(time, cells)) {
        csv.value(time);
        const ResultCell *cell = cells.data();
        for (const ResultColumn &column : (*reader)->columns()) {
            writeColumn(csv, column, cell);
            cell += column.elements;
        }
        csv.endRow();
    }
    if (const auto flushed = csv.flush(); !flushed)
        return flushed.error();
    if (!out.commit())
        return core::Error{
            core::ErrorCode::WriteFailed,
            QCoreApplication::translate("whatif", "%1 cannot be written. Check the folder and its rights.").arg(path),
            out.errorString()};
    return {};
}

} // namespace twinscope::whatif
