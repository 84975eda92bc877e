// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/projectfile.h>

#include <vector>

namespace twinscope::sdk {

/// What a plugin finds wrong with its own section of a project, for `twinscope check`. The plugin says so in its
/// metadata, too (PROVIDES check), or it is never asked. Main thread of a process without a window; may read the files
/// that the section names.
class ProjectCheck
{
public:
    virtual ~ProjectCheck() = default;

    /// Faults with their place in the document ("/plugins/ID/watches/0/asset") and how to mend them. A section that is
    /// not there is no fault.
    virtual std::vector<plant::Problem> check(const plant::Project &project) const = 0;
};

} // namespace twinscope::sdk
