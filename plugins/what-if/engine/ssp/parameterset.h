// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ssp/xmlnode.h"
#include "system/systemdescription.h"

namespace twinscope::whatif {

/// One value of a parameter set (SSP 1.0, chapter 6), as it is written.
struct ParameterValue
{
    QString name, value;
    std::optional<KnownUnit> unit;
    Conversion transformation; ///< after the conversion of units (section 4.5.2)
};

/// <Units> of an SSD or SSV into a description that knows nothing else.
void addUnits(const XmlNode &root, Description &units);

/// The parameters of <ParameterSet>; `units` are those of the SSD, the set's own come before them.
std::vector<ParameterValue> readParameterSet(const XmlNode &set, const Description &units);

/// What a <ParameterMapping> (chapter 7) makes of them: only what it names, under the new names, transformed.
std::vector<ParameterValue> mapped(const std::vector<ParameterValue> &values, const XmlNode &mapping);

/// Factor and offset of <LinearTransformation> below `node`, or none.
Conversion linearTransformation(const XmlNode &node);

struct Enumeration
{
    QString name;
    std::map<QString, double> items; ///< values by names
};

/// The Enumerations below `root`.
std::vector<Enumeration> readEnumerations(const XmlNode &root);

/// The MapEntry elements of `mapping`, from items of the enumeration `from` to items of `to`; where a name is empty or
/// unknown, one that has all the items. Empty where there is none.
Mapping enumerationTable(const XmlNode &mapping, const std::vector<Enumeration> &enumerations, const QString &from,
                         const QString &to);

/// Entries of boolean and integer mappings below `node`.
Mapping mappingTable(const XmlNode &node);

} // namespace twinscope::whatif
