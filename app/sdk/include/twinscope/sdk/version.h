// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// The SDK's version. The major is part of the plugin interface id: another major means another interface.
#define TWINSCOPE_SDK_MAJOR 1
#define TWINSCOPE_SDK_MINOR 0
#define TWINSCOPE_PLUGIN_IID "org.twinscope.Plugin/1"
