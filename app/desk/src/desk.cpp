// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The interfaces' meta objects live in this library, once, for the program and every plugin.
#include <twinscope/desk/desk.h>
#include <twinscope/desk/openplant.h>
