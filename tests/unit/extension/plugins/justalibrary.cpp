// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

extern "C" int twinscope_test_just_a_library()
{
    return 1;
}
