// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/modelandfleet.h"

#include "cli/console.h"
#include "prognosis/modelfile.h"
#include "service/fleettable.h"

#include <CLI/CLI.hpp>

namespace twinscope::predict {

void ModelAndFleet::declare(CLI::App &app, const std::string &whatFleet)
{
    app.add_option("--model", m_model, "A model file of `train`.")->required();
    app.add_option("--fleet", m_fleet, whatFleet)->required();
    app.add_option("--columns", m_columns, "Names A,B,C for a table without a header; otherwise the training's.")
        ->delimiter(',');
}

core::Result<ModelAndFleet::Read> ModelAndFleet::read() const
{
    auto model = readModel(QString::fromStdString(m_model));
    if (!model)
        return model.error();
    auto fleet = told(readFleetFor(*model, QString::fromStdString(m_fleet), toStrings(m_columns)));
    if (!fleet)
        return fleet.error();
    return Read{std::move(model).value(), std::move(fleet).value()};
}

} // namespace twinscope::predict
