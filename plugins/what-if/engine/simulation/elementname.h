// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/description.h"

#include <twinscope/core/result.h>

namespace twinscope::whatif {

/// A variable, whole or one element of an array.
struct Element
{
    int variable = 0;
    std::optional<size_t> place; ///< row by row, from 0

    Element(int whole) // a variable by index is one, too
        : variable(whole)
    {
    }
    Element(int array, size_t element)
        : variable(array)
        , place(element)
    {
    }
};

/// "A", or "A[2,1]" where A is an array of that shape and no variable has the whole name; indices count from 1 as in the
/// names of FMI 2.0. NotFound, with a name that is like it.
core::Result<Element> findElement(const Description &description, const QString &name);

/// The same without the sentence.
std::optional<Element> elementNamed(const Description &description, const QString &name);

QString nameOf(const Description &description, const Element &element); ///< as findElement() takes it

} // namespace twinscope::whatif
