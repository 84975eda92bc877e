// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::cli {

/// A line on a terminal (stderr) that is written again and again; nothing where nobody looks. Gone in the end.
class ProgressLine
{
public:
    ~ProgressLine() { clear(); }
    void show(const QString &text);
    void show(double fraction, const QString &step); ///< " 42 %  step"
    void clear();

private:
    bool m_shown = false;
};

} // namespace twinscope::cli
