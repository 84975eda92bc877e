// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "projectbuilder.h"

#include <QDir>

namespace demogenerator {

/// Puts the model of the file what-if.json beside the plant, with its channels, and adds the scenarios that ship (a folder
/// of *.scenario.json). A sentence where one of the files cannot be used, else empty.
QString model(ProjectBuilder &b, const QString &whatIfFile, const QDir &scenarios);

} // namespace demogenerator
