// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile.h"

#include <iosfwd>

namespace demomodels {

/// The list of files as a Markdown page: nodes, box, ports and moving parts of each, in metres.
class Inventory
{
public:
    void add(const Equipment &equipment, const Written &written);
    void write(std::ostream &out) const;
    std::uintmax_t bytes() const;

private:
    struct Row
    {
        Equipment equipment;
        Written written;
    };
    std::vector<Row> m_rows;
};

} // namespace demomodels
