// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/assignment.h"

#include <QCoreApplication>

#include <glpk.h>

#include <memory>

namespace twinscope::predict {

namespace {

constexpr int timeLimit = 20'000; ///< ms

struct Delete
{
    void operator()(glp_prob *problem) const { glp_delete_prob(problem); }
};
using Problem = std::unique_ptr<glp_prob, Delete>;

/// A choice as a column of the programme.
struct Column
{
    int row = 0; ///< of its task
    const Assignment::Choice *choice = nullptr;
};

std::vector<Column> columnsOf(const Assignment &assignment)
{
    std::vector<Column> columns;
    for (size_t task = 0; task < assignment.tasks.size(); ++task)
        for (const Assignment::Choice &choice : assignment.tasks[task])
            columns.push_back({int(task) + 1, &choice});
    return columns;
}

void addRows(glp_prob *problem, const Assignment &assignment)
{
    const int tasks = int(assignment.tasks.size());
    glp_add_rows(problem, tasks + int(assignment.capacities.size()));
    for (int row = 1; row <= tasks; ++row)
        glp_set_row_bnds(problem, row, GLP_FX, 1, 1);
    for (size_t i = 0; i < assignment.capacities.size(); ++i)
        glp_set_row_bnds(problem, tasks + 1 + int(i), GLP_UP, 0, assignment.capacities[i]);
}

void addColumns(glp_prob *problem, const std::vector<Column> &columns, int tasks)
{
    glp_add_cols(problem, int(columns.size()));
    for (int j = 1; j <= int(columns.size()); ++j) {
        const Column &column = columns[size_t(j) - 1];
        glp_set_col_kind(problem, j, GLP_BV);
        glp_set_obj_coef(problem, j, column.choice->cost);
        const int rows[] = {0, column.row, tasks + 1 + column.choice->resource};
        const double factors[] = {0, 1, column.choice->amount};
        glp_set_mat_col(problem, j, column.choice->resource < 0 ? 1 : 2, rows, factors);
    }
}

} // namespace

core::Result<AssignmentSolution> solveAssignment(const Assignment &assignment)
{
    AssignmentSolution solution;
    if (assignment.tasks.empty())
        return solution;
    glp_term_out(GLP_OFF);
    const Problem problem(glp_create_prob());
    const auto columns = columnsOf(assignment);
    addRows(problem.get(), assignment);
    addColumns(problem.get(), columns, int(assignment.tasks.size()));
    glp_iocp options;
    glp_init_iocp(&options);
    options.presolve = GLP_ON;
    options.tm_lim = timeLimit;
    const int stopped = glp_intopt(problem.get(), &options);
    const int status = glp_mip_status(problem.get());
    if ((stopped != 0 && stopped != GLP_ETMLIM) || (status != GLP_OPT && status != GLP_FEAS))
        return core::Error{core::ErrorCode::Internal,
                           QCoreApplication::translate("predict", "The solver found no plan."),
                           QStringLiteral("GLPK %1, %2").arg(stopped).arg(status)};
    solution.optimal = status == GLP_OPT;
    solution.chosen.resize(assignment.tasks.size());
    for (size_t j = 0; j < columns.size(); ++j)
        if (glp_mip_col_val(problem.get(), int(j) + 1) > 0.5)
            solution.chosen[size_t(columns[j].row) - 1] = columns[j].choice->id;
    return solution;
}

} // namespace twinscope::predict
