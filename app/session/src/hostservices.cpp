// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/session.h>

namespace twinscope::session {

HostServices::HostServices() = default;

} // namespace twinscope::session
