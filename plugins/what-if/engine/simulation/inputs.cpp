// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inputs.h"

#include "numbers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twinscope::whatif {

std::vector<ValueReference> Inputs::intermediateReferences() const
{
    std::vector<ValueReference> references;
    for (const Column &column : m_columns) {
        if (column.continuous && column.intermediate)
            references.push_back(column.reference);
    }
    return references;
}

void Inputs::addColumn(const Description &description, int index)
{
    const Variable &variable = description.variables[size_t(index)];
    m_columns.push_back({.variable = index,
                         .reference = variable.reference,
                         .elements = size_t(description.elementCount(variable)),
                         .continuous = isFloat(variable.type) && variable.variability == Variability::Continuous,
                         .intermediate = variable.intermediateUpdate,
                         .sign = variable.negated ? -1.0 : 1.0,
                         .values = ValueBuffer(variable.type, description.type(variable.declaredType))});
}

void Inputs::addRow(double time, std::span<const double> values)
{
    m_times.push_back(time);
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].values.appendNumber(values[i]);
}

void Inputs::rewind()
{
    m_row = 0;
    m_discreteRow = std::numeric_limits<size_t>::max();
}

size_t Inputs::heldCount() const
{
    return std::accumulate(m_columns.begin(), m_columns.end(), size_t(0),
                           [](size_t sum, const Column &column) { return sum + column.elements; });
}

void Inputs::hold(std::span<const double> values, double time)
{
    size_t next = 0;
    for (Column &column : m_columns) {
        ValueBuffer now(column.values.type());
        for (size_t i = 0; i < column.elements; ++i)
            now.appendNumber(values[next++]);
        if (!column.values.equalTo(now))
            m_pending = time;
        column.values = std::move(now);
    }
    if (m_pending == time)
        m_discreteRow = std::numeric_limits<size_t>::max();
}

void Inputs::moveTo(double time)
{
    if (isEmpty())
        return;
    if (time >= m_pending)
        m_pending = Never;
    if (time < m_times[m_row])
        m_row = 0;
    while (m_row + 1 < m_times.size() && m_times[m_row + 1] <= time)
        ++m_row;
}

double Inputs::nextRow() const
{
    return m_row + 1 < m_times.size() ? m_times[m_row + 1] : Never;
}

double Inputs::nextEvent() const
{
    if (isEmpty() || isPending())
        return m_pending;
    const auto next = std::upper_bound(m_events.begin(), m_events.end(), m_times[m_row]);
    return next == m_events.end() ? Never : *next;
}

bool Inputs::hasJump(size_t row) const
{
    const auto differs = [&](const Column &column) {
        const bool jump = m_times[row] == m_times[row - 1];
        return (jump || !column.continuous) &&
               !column.values.equal(row * column.elements, (row - 1) * column.elements, column.elements);
    };
    const auto ticks = [&](const Column &column) { return *static_cast<const bool *>(column.values.data(row)); };
    return std::any_of(m_columns.begin(), m_columns.end(), differs) ||
           std::any_of(m_ticks.begin(), m_ticks.end(), ticks);
}

void Inputs::findEvents()
{
    for (size_t row = 1; row < m_times.size(); ++row) {
        if (hasJump(row) && (m_events.empty() || m_events.back() < m_times[row]))
            m_events.push_back(m_times[row]);
    }
}

double Inputs::interpolated(const Column &column, size_t element, double time, size_t row) const
{
    const double here = column.values.real(row * column.elements + element);
    if (row + 1 >= m_times.size() || time <= m_times[row])
        return here * column.sign;
    const double there = column.values.real((row + 1) * column.elements + element);
    const double share = (time - m_times[row]) / (m_times[row + 1] - m_times[row]);
    return (here + (there - here) * std::min(share, 1.0)) * column.sign;
}

bool Inputs::setColumn(Instance &instance, const Column &column, double time, size_t row)
{
    m_scratch.resize(column.elements);
    for (size_t i = 0; i < column.elements; ++i)
        m_scratch[i] = interpolated(column, i, time, row);
    const std::span reference(&column.reference, 1);
    if (column.values.type() == VariableType::Float64)
        return instance.set(VariableType::Float64, reference, m_scratch.data(), column.elements);
    const std::vector<float> floats(m_scratch.begin(), m_scratch.end());
    return instance.set(VariableType::Float32, reference, floats.data(), column.elements);
}

void Inputs::readNumbers(double time, const std::function<void(int, size_t, double)> &take) const
{
    for (const Column &column : m_columns) {
        for (size_t i = 0; i < column.elements; ++i) {
            double value = 0;
            withNumberType(column.values.type(), [&]<typename T>(T) {
                value = double(*static_cast<const T *>(column.values.data(m_row * column.elements + i)));
            });
            take(column.variable, i, column.continuous ? interpolated(column, i, time, m_row) : value);
        }
    }
}

bool Inputs::setContinuous(Instance &instance, double time)
{
    return std::all_of(m_columns.begin(), m_columns.end(), [&](const Column &column) {
        return !column.continuous || setColumn(instance, column, time, m_row);
    });
}

bool Inputs::setDiscrete(Instance &instance)
{
    if (isEmpty() || m_discreteRow == m_row)
        return true;
    for (const Column &column : m_columns) {
        const size_t first = m_row * column.elements;
        const bool known = m_discreteRow < m_times.size() &&
                           column.values.equal(first, m_discreteRow * column.elements, column.elements);
        if (!column.continuous && !known &&
            !instance.set(column.values.type(), std::span(&column.reference, 1), column.values.data(first),
                          column.elements))
            return false;
    }
    m_discreteRow = m_row;
    return true;
}

bool Inputs::setIntermediate(Instance &instance, double time)
{
    const auto after = std::upper_bound(m_times.begin(), m_times.end(), time);
    const size_t row = after == m_times.begin() ? 0 : size_t(after - m_times.begin()) - 1;
    return std::all_of(m_columns.begin(), m_columns.end(), [&](const Column &column) {
        return !column.continuous || !column.intermediate || setColumn(instance, column, time, row);
    });
}

std::vector<double> Inputs::slopes(double time) const
{
    std::vector<double> slopes;
    const bool holds = nextRow() == Never || time < m_times[m_row];
    for (const Column &column : m_columns) {
        if (column.continuous)
            slopes.push_back(holds ? 0
                                   : (column.values.real(m_row + 1) - column.values.real(m_row)) /
                                         (nextRow() - m_times[m_row]) * column.sign);
    }
    return slopes;
}

bool Inputs::hasSlopes() const
{
    return m_times.size() > 1 && std::ranges::any_of(m_columns, &Column::continuous);
}

bool Inputs::setSlopes(Instance &instance, double time)
{
    std::vector<ValueReference> references;
    for (const Column &column : m_columns) {
        if (column.continuous)
            references.push_back(column.reference);
    }
    return references.empty() || instance.setInputDerivatives(references, slopes(time));
}

std::vector<ValueReference> Inputs::ticksAt(double time, double tolerance) const
{
    std::vector<ValueReference> ticks;
    for (const Column &column : m_ticks) {
        if (std::abs(m_times[m_row] - time) <= tolerance && *static_cast<const bool *>(column.values.data(m_row)))
            ticks.push_back(column.reference);
    }
    return ticks;
}

} // namespace twinscope::whatif
