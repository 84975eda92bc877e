// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "valuebuffer.h"

namespace twinscope::whatif {

/// What the user sets before a run, sorted by when the standard lets it be set (FMI 2.0 section 2.2.7, FMI 3.0 section
/// 2.4.7.5).
struct StartValues
{
    std::vector<Assignment> structural; ///< configuration mode of FMI 3.0
    std::vector<Assignment> others;     ///< between instantiation and initialization mode

    bool setStructural(Instance &instance) const;
    bool setOthers(Instance &instance) const;
};

/// One NAME=VALUE. An array takes "1 2 3" as a whole, and NAME[i,j] (counted from 1) one element, the rest staying as
/// the description has it. Enumerations may be given by the name of their item.
struct NamedText
{
    QString name;
    QString value;
};

/// Error: the first that is unknown, of the wrong type, or may not be set.
core::Result<StartValues> readStartValues(const Description &description, const std::vector<NamedText> &texts);

/// Changes the sizes of arrays in a description as structural parameters do.
void applyStructural(Description &description, const StartValues &values);

/// A variable of that name; the error proposes what was probably meant.
core::Result<int> findVariable(const Description &description, const QString &name);

} // namespace twinscope::whatif
