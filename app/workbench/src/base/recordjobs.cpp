// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/recordjobs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace twinscope::workbench {

namespace {

constexpr size_t FaultsTold = 10;

QString number(quint64 value)
{
    return QLocale().toString(value);
}

void tell(core::MessageLog &log, const QString &path, const core::Result<historian::CsvLoadReport> &report)
{
    const QString subject = QFileInfo(path).fileName();
    if (!report) {
        log.error(subject, report.error());
        return;
    }
    for (size_t i = 0; i < std::min(FaultsTold, report->faults.size()); ++i)
        log.warning(subject, QCoreApplication::translate("workbench", "Line %1: %2")
                                 .arg(report->faults[i].line)
                                 .arg(report->faults[i].sentence));
    const QString sentence =
        QCoreApplication::translate("workbench",
                                    "Loaded %1 samples of %2 rows; %3 were there already, %4 rows had a fault.")
            .arg(number(report->samples), number(report->rows), number(report->doubles), number(report->faultyRows));
    report->faultyRows > 0 ? log.warning(subject, sentence) : log.info(subject, sentence);
}

void loadNow(Workspace &workspace, const session::RecordFile &file)
{
    workspace.session()->loadRecord(
        file, [&log = workspace.log(), path = file.path](const auto &report) { tell(log, path, report); });
}

} // namespace

void loadRecord(Workspace &workspace, session::RecordFile file, const std::vector<bool> &create)
{
    if (std::ranges::none_of(create, [](bool make) { return make; })) {
        loadNow(workspace, file);
        return;
    }
    plant::Project project = workspace.session()->project();
    for (size_t i = 0; i < create.size(); ++i) {
        if (!create[i])
            continue;
        project.plant.channels.push_back(session::channelFor(file.probe.series[i], project.plant));
        file.channels[i] = core::ChannelIndex(project.plant.channels.size() - 1);
    }
    workspace.replaceProject(std::move(project), [&workspace, file] { loadNow(workspace, file); });
}

void exportRecord(Workspace &workspace, const session::RecordExport &what)
{
    workspace.session()->exportRecord(what, [&log = workspace.log(), path = what.path](const auto &report) {
        const QString subject = QFileInfo(path).fileName();
        if (!report) {
            log.error(subject, report.error());
            return;
        }
        log.info(subject, QCoreApplication::translate("workbench", "Exported %1 samples in %2 rows.")
                              .arg(number(report->samples), number(report->rows)));
        if (report->leftOut > 0)
            log.warning(subject, QCoreApplication::translate("workbench", "%1 bad samples are empty cells: the long "
                                                                          "layout keeps them with their quality.")
                                     .arg(number(report->leftOut)));
    });
}

} // namespace twinscope::workbench
