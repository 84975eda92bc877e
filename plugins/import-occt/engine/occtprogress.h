// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <Message_ProgressIndicator.hxx>

namespace twinscope::occt {

/// Tells a core::Progress how far OpenCASCADE is, and tells OpenCASCADE when the user cancelled.
/// The progress must outlive it. UserBreak is called by OpenCASCADE from several threads.
class OcctProgress : public Message_ProgressIndicator
{
    DEFINE_STANDARD_RTTI_INLINE(OcctProgress, Message_ProgressIndicator)
public:
    explicit OcctProgress(core::Progress &progress)
        : m_progress(progress)
    {
    }

    /// What is being done from now on, a phrase in the user's language.
    void setStep(const QString &step);

protected:
    Standard_Boolean UserBreak() override { return m_progress.isCancelled(); }
    void Show(const Message_ProgressScope &scope, const Standard_Boolean force) override;
    void Reset() override { m_shown = 0; }

private:
    core::Progress &m_progress;
    QString m_step;
    double m_shown = 0;
};

} // namespace twinscope::occt
