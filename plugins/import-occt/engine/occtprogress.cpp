// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "occtprogress.h"

namespace twinscope::occt {

namespace {
constexpr double SmallestAdvance = 0.01;
} // namespace

void OcctProgress::setStep(const QString &step)
{
    m_step = step;
    m_progress.report(GetPosition(), m_step);
}

void OcctProgress::Show(const Message_ProgressScope &, const Standard_Boolean force)
{
    const double position = GetPosition();
    if (!force && position - m_shown < SmallestAdvance)
        return;
    m_shown = position;
    m_progress.report(position, m_step);
}

} // namespace twinscope::occt
