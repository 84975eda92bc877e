// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "service/modelshelf.h"

#include <twinscope/desk/desk.h>

#include <QComboBox>

namespace twinscope::predict {

/// The models that are kept beside the project, the newest first; those in service say so, those that cannot be used are
/// not offered.
class ModelChoice final : public QComboBox
{
    Q_OBJECT
public:
    /// `none`: what stands first for "no model"; "": one has to be chosen.
    ModelChoice(desk::Desk &desk, const QString &none, QWidget *parent = nullptr);

    QString path() const { return currentData().toString(); } ///< "" for none
    void refresh();                                           ///< reads the folder in a job

signals:
    void refreshed();

private:
    void offer(const std::vector<ModelEntry> &models);

    desk::Desk &m_desk;
    QString m_none;
    core::JobRunner m_jobs;
    Inquiry m_inquiry;
};

/// "trees" as people call it.
QString methodName(const QString &method);

} // namespace twinscope::predict
