// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordmodel.h" // a class without bodies of its own: here its meta object is made
