// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// As core.h, for the rooms with widgets.
#pragma once

#include "core.h"

#include <QtGui>
#include <QtWidgets>
