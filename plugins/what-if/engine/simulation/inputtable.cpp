// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inputtable.h"

#include "elementname.h"
#include "startvalues.h"

#include "fmi/attributes.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>

namespace twinscope::whatif {

namespace {

bool mayBeInput(const Variable &variable)
{
    return variable.causality == Causality::Input ||
           (variable.causality == Causality::Parameter && variable.variability == Variability::Tunable);
}

} // namespace

char separatorOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ',';
    const QByteArray head = file.readLine(1 << 20);
    for (const char separator : {',', ';', '\t'}) {
        if (head.contains(separator))
            return separator;
    }
    return ',';
}

core::Error InputTable::faulty(quint64 line, const QString &what) const
{
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate("whatif", "The input table cannot be used: line %1: %2.").arg(line).arg(what),
            {}};
}

core::Result<void> InputTable::read(const QString &path)
{
    historian::CsvReader csv;
    if (const auto opened = csv.open(path, separatorOf(path)); !opened)
        return opened.error();
    if (!csv.next())
        return core::Error{core::ErrorCode::Malformed,
                           QCoreApplication::translate("whatif", "The input table is empty."), path};
    if (auto error = readHeader(csv.fields()))
        return *error;
    while (csv.next()) {
        if (auto error = readRow(csv))
            return *error;
    }
    if (csv.failure())
        return *csv.failure();
    if (m_inputs.m_times.empty())
        return core::Error{core::ErrorCode::Malformed,
                           QCoreApplication::translate("whatif", "The input table has no rows."), path};
    finish();
    return {};
}

std::optional<core::Error> InputTable::readHeader(const std::vector<historian::CsvField> &fields)
{
    if (historian::csvText(fields.front().text).trimmed().compare(QLatin1String("time"), Qt::CaseInsensitive) != 0)
        return faulty(1, QCoreApplication::translate("whatif", "its first column has to be “time”"));
    for (size_t i = 1; i < fields.size(); ++i) {
        if (auto error = addField(historian::csvText(fields[i].text).trimmed()))
            return error;
    }
    m_rowTexts.resize(m_inputs.m_columns.size());
    m_elementTexts.resize(m_inputs.m_columns.size());
    return std::nullopt;
}

std::optional<core::Error> InputTable::addField(const QString &name)
{
    const auto found = findElement(m_description, name);
    if (!found)
        return found.error();
    if (!mayBeInput(m_description.variables[size_t(found->variable)]))
        return faulty(1, QCoreApplication::translate("whatif", "“%1” is no input of the FMU").arg(name));
    m_fields.push_back({columnFor(found->variable), found->place});
    return std::nullopt;
}

size_t InputTable::columnFor(int index)
{
    auto &columns = m_inputs.m_columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].variable == index)
            return i;
    }
    m_inputs.addColumn(m_description, index);
    return columns.size() - 1;
}

std::optional<core::Error> InputTable::readRow(const historian::CsvReader &csv)
{
    const auto &fields = csv.fields();
    if (csv.isBroken() || fields.size() > m_fields.size() + 1)
        return faulty(csv.line(), QCoreApplication::translate("whatif", "it has more fields than the first line"));
    const auto time = realFromText(historian::csvText(fields[0].text));
    if (!time || !std::isfinite(*time))
        return faulty(csv.line(), QCoreApplication::translate("whatif", "its time is no number"));
    if (!m_inputs.m_times.empty() && *time < m_inputs.m_times.back())
        return faulty(csv.line(), QCoreApplication::translate("whatif", "its time is before that of the line above"));
    m_inputs.m_times.push_back(*time);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields[i];
        const Inputs::Column &column = m_inputs.m_columns[field.column];
        const auto said = i + 1 < fields.size() ? fields[i + 1] : historian::CsvField{};
        if (said.text.empty() && !(said.quoted && isText(column.values.type())))
            continue;
        QStringList &texts = m_rowTexts[field.column];
        const QString text = historian::csvText(said.text);
        if (!field.element) {
            texts = elementTexts(m_description.variables[size_t(column.variable)], text);
        } else {
            if (texts.isEmpty())
                texts = m_elementTexts[field.column];
            texts.resize(qsizetype(column.elements));
            texts[qsizetype(*field.element)] = text;
        }
    }
    for (size_t i = 0; i < m_inputs.m_columns.size(); ++i) {
        if (auto error = takeColumn(i, csv.line()))
            return error;
    }
    return std::nullopt;
}

/// No value in a row: that of the row before.
std::optional<core::Error> InputTable::takeColumn(size_t index, quint64 line)
{
    Inputs::Column &column = m_inputs.m_columns[index];
    const Variable &variable = m_description.variables[size_t(column.variable)];
    const QStringList texts = std::exchange(m_rowTexts[index], {});
    if (texts.isEmpty() && m_inputs.m_times.size() > 1) {
        column.values.repeatLast(column.elements);
        return std::nullopt;
    }
    if (size_t(texts.size()) != column.elements)
        return faulty(line, QCoreApplication::translate("whatif", "“%1” needs %2 values and has %3")
                                .arg(variable.name)
                                .arg(column.elements)
                                .arg(texts.size()));
    m_elementTexts[index] = texts;
    for (const QString &text : texts) {
        if (!column.values.append(text))
            return faulty(
                line,
                QCoreApplication::translate("whatif", "“%1” is no value for “%2”").arg(text.left(80), variable.name));
    }
    return std::nullopt;
}

void InputTable::finish()
{
    auto &columns = m_inputs.m_columns;
    const auto clocks = std::stable_partition(columns.begin(), columns.end(), [](const Inputs::Column &column) {
        return column.values.type() != VariableType::Clock;
    });
    m_inputs.m_ticks.assign(std::make_move_iterator(clocks), std::make_move_iterator(columns.end()));
    columns.erase(clocks, columns.end());
    m_inputs.findEvents();
}

core::Result<void> InputTable::takeHeld(const QStringList &names)
{
    for (const QString &name : names) {
        const auto index = findVariable(m_description, name);
        if (!index)
            return index.error();
        const Variable &variable = m_description.variables[size_t(*index)];
        if (!mayBeInput(variable) || isText(variable.type) || variable.type == VariableType::Clock)
            return core::Error{core::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("whatif", "“%1” is no input that takes numbers.").arg(name),
                               {}};
        Inputs::Column &column = m_inputs.m_columns[columnFor(*index)];
        while (column.values.count() < column.elements) {
            const auto at = qsizetype(column.values.count());
            const QStringList starts = variable.start.value_or(QStringList());
            if (at >= starts.size() || !column.values.append(starts[at]))
                column.values.appendNumber(0);
        }
    }
    m_inputs.m_times.push_back(-Inputs::Never);
    return {};
}

core::Result<Inputs> Inputs::held(const Description &description, const QStringList &names)
{
    Inputs inputs;
    if (const auto taken = InputTable(description, inputs).takeHeld(names); !taken)
        return taken.error();
    return inputs;
}

core::Result<Inputs> Inputs::load(const QString &path, const Description &description)
{
    Inputs inputs;
    if (const auto read = InputTable(description, inputs).read(path); !read)
        return read.error();
    return inputs;
}

} // namespace twinscope::whatif
