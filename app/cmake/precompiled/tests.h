// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// As core.h, for the tests.
#pragma once

#include "core.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
