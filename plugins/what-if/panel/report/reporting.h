// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reportbuilder.h"
#include "setpointlist.h"

#include "results/futurepage.h"

namespace twinscope::whatif {

/// Asks where set-point lists and reports are to go, and has them written without anybody waiting.
class Reporting final : public QObject
{
    Q_OBJECT
public:
    Reporting(desk::Desk &desk, ScenarioBook &book, ResultBook &results, ModelCatalogue &catalogue, FuturePage &future,
              QWidget *window);

    void askForSetPoints(const QString &scenario);
    void askForReport(const QString &scenario);

signals:
    void told(const QString &richText); ///< where it lies, or why it could not be written

private:
    void askForFile(const QString &objectName, const QString &title, const QString &suggestion,
                    const QStringList &kinds, const std::function<void(const QString &)> &use);
    void writeSetPoints(const QString &scenario, const QString &path);
    void collectCharts(const QString &scenario, const QString &path);
    void write(const QString &scenario, const std::vector<FanAnswer> &charts, const QString &path);
    std::vector<ReportPicture> runPictures(const ScenarioResults &results) const;
    ReportSubject subjectOf(const Scenario &scenario, const ModelContent *content) const;
    QStringList outputsOf(const Scenario &scenario, const LoadedRuns &runs) const;
    PresentValues presentValues(const ModelContent &content) const;
    core::Result<std::vector<SetPoint>> setPoints(const Scenario &scenario, const ModelContent *content) const;
    void tell(const core::Result<void> &result, const QString &path);

    desk::Desk &m_desk;
    ScenarioBook &m_book;
    ResultBook &m_results;
    ModelCatalogue &m_catalogue;
    FuturePage &m_future;
    QWidget *m_window;
};

} // namespace twinscope::whatif
