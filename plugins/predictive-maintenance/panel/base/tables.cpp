// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/tables.h"

#include <twinscope/look/theme.h>
#include <twinscope/look/views.h>

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>

namespace twinscope::predict {

void makePlainTable(QTreeView &view)
{
    look::makeQuiet(view);
    view.setHeaderHidden(false);
    view.setRootIsDecorated(false);
    view.setItemsExpandable(false);
    view.setIndentation(0);
    view.setAllColumnsShowFocus(true);
    view.setFont(look::tabular(view.font()));
    view.header()->setMinimumSectionSize(6 * look::Grid);
    if (const int last = view.header()->count() - 1; last >= 0)
        view.setColumnWidth(last, 10 * look::Grid); // what it needs at least, of which it stretches
    view.header()->setStretchLastSection(true);
    view.header()->setFixedHeight(look::RowHeight);
    view.header()->setSectionsMovable(false);
}

void setColumnWidths(QTreeView &view, std::initializer_list<std::pair<int, int>> widths)
{
    for (const auto &[column, width] : widths)
        view.setColumnWidth(column, width * look::Grid);
    widenToHeadings(view);
}

void widenToHeadings(QTreeView &view)
{
    const QHeaderView &header = *view.header();
    for (int column = 0; column < header.count(); ++column)
        if (!header.isSectionHidden(column))
            view.setColumnWidth(column, std::max(header.sectionSize(column), header.sectionSizeHint(column)));
}

void onRowChosen(QTreeView &view, QObject &context, std::function<void(int)> chosen)
{
    QObject::connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, &context,
                     [chosen = std::move(chosen)](const QItemSelection &selected) {
                         if (!selected.isEmpty())
                             chosen(selected.first().top());
                     });
}

QString timeText(core::Time time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC);
    return QLocale().toString(moment, QStringLiteral("d MMM HH:mm:ss")) + QStringLiteral(" UTC");
}

QString durationText(core::Duration duration)
{
    using namespace std::chrono;
    const qint64 all = duration_cast<seconds>(duration).count();
    const auto pair = [](qint64 large, const char *name, qint64 small, const char *smallName) {
        QString text = QStringLiteral("%1 %2").arg(large).arg(QLatin1String(name));
        return small > 0 ? text + QStringLiteral(" %1 %2").arg(small).arg(QLatin1String(smallName)) : text;
    };
    if (all >= 86'400)
        return pair(all / 86'400, "d", all % 86'400 / 3'600, "h");
    if (all >= 3'600)
        return pair(all / 3'600, "h", all % 3'600 / 60, "min");
    return all >= 60 ? pair(all / 60, "min", all % 60, "s") : QStringLiteral("%1 s").arg(all);
}

} // namespace twinscope::predict
