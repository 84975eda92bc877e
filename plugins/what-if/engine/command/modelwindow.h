// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shadow/recordedvalues.h"
#include "shadow/shadowplan.h"

#include <twinscope/plant/projectfile.h>

namespace CLI {
class App;
}

namespace twinscope::whatif {

/// The part of a command line that shadow and estimate share: a project, one of its models, a window of its record.
struct ModelArguments
{
    std::string project, model, from, to;

    void declare(CLI::App &app);
};

struct ModelWindow
{
    plant::Project project;
    ShadowPlan plan;
    std::shared_ptr<const RecordedValues> record;
    core::Time from, to;
};

/// Opens what the arguments name. A model may be left out where there is one only, a moment where the record's own is meant; the
/// warm-up then comes out of the record's beginning.
core::Result<ModelWindow> openModelWindow(const ModelArguments &arguments);

} // namespace twinscope::whatif
