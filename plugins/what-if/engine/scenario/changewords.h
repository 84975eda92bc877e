// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

namespace twinscope::whatif {

/// How changes are written.
constexpr std::pair<const char *, Change::Shape> ShapeWords[] = {{"step", Change::Shape::Step},
                                                                 {"ramp", Change::Shape::Ramp},
                                                                 {"pulse", Change::Shape::Pulse},
                                                                 {"table", Change::Shape::Table},
                                                                 {"expression", Change::Shape::Expression},
                                                                 {"maintenance", Change::Shape::Maintenance}};
constexpr std::pair<const char *, Change::Role> RoleWords[] = {{"setting", Change::Role::Setting},
                                                               {"fault", Change::Role::Fault},
                                                               {"price", Change::Role::Price},
                                                               {"maintenance", Change::Role::Maintenance},
                                                               {"assumption", Change::Role::Assumption}};
constexpr std::pair<const char *, Change::Operation> OperationWords[] = {
    {"to", Change::Operation::To}, {"by", Change::Operation::By}, {"times", Change::Operation::Times}};

template<typename T, size_t N>
QString wordOf(T value, const std::pair<const char *, T> (&words)[N])
{
    for (const auto &[word, meaning] : words) {
        if (meaning == value)
            return QString::fromLatin1(word);
    }
    return {};
}

} // namespace twinscope::whatif
