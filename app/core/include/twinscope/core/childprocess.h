// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QProcess;

namespace twinscope::core {

/// How a child ends when its parent is gone: Ordered gets SIGTERM, Killed gets SIGKILL. Killed also leads a process group
/// of its own, so that what it starts can be ended with it.
enum class ParentGone { Ordered, Killed };

/// Lets a child process end with this one, however this one ends. Before start(), and from a thread that outlives the child.
/// Linux lets the bond go where the child changes its user, so it must not.
void endWithParent(QProcess &process, ParentGone how = ParentGone::Ordered);

} // namespace twinscope::core
