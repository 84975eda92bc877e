// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

#include <functional>
#include <vector>

namespace twinscope::bench {

/// One event that the window's thread was busy with.
struct Stretch
{
    double wall = 0;      ///< milliseconds
    double processor = 0; ///< milliseconds of this thread alone, which a busy machine does not lengthen
    QString receiver;     ///< class and name
    int event = 0;        ///< QEvent::Type
};

/// Measures how long each event keeps the window's thread, so that nothing else can happen in it.
class WatchingApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    /// The longest ones since the last call, by processor time.
    std::vector<Stretch> takeLongest();

private:
    int m_depth = 0;
    std::vector<Stretch> m_longest;
};

} // namespace twinscope::bench
