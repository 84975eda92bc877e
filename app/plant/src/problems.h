// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/projectfile.h>

#include <QCoreApplication>

namespace twinscope::plant {

/// This room's sentences for people, in their language: Sentence::tr("…").
class Sentence
{
    Q_DECLARE_TR_FUNCTIONS(plant)
};

/// The JSON pointer (RFC 6901) to a member or an element below `pointer`.
QString pointerTo(const QString &pointer, const QString &key);
QString pointerTo(const QString &pointer, qsizetype index);

/// Collects the faults of one reading. Bounded: of a file that is faulty throughout, the first thousand tell enough.
class ProblemList
{
public:
    void add(const QString &pointer, const QString &message);
    /// What was found, in the order of finding; a last entry counts what did not fit.
    std::vector<Problem> take();

private:
    static constexpr size_t Capacity = 1000;
    std::vector<Problem> m_problems;
    quint64 m_more = 0;
};

} // namespace twinscope::plant
