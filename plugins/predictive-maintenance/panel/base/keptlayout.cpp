// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/keptlayout.h"

#include "base/tables.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>

namespace twinscope::predict {

namespace {

QJsonValue textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonValue &text)
{
    return QByteArray::fromBase64(text.toString().toLatin1());
}

template<typename Widget, typename Use>
void eachNamed(const QWidget &panel, Use use)
{
    for (Widget *widget : panel.findChildren<Widget *>())
        if (const QString name = widget->objectName(); !name.isEmpty() && !name.startsWith(QLatin1String("qt_")))
            use(*widget, name);
}

/// The table as it was, in headings that may be longer now; one that sorts sorts again.
void restoreHeader(QTreeView &table, const QByteArray &bytes)
{
    QHeaderView &header = *table.header();
    if (!header.restoreState(bytes))
        return;
    widenToHeadings(table);
    if (table.isSortingEnabled())
        table.sortByColumn(header.sortIndicatorSection(), header.sortIndicatorOrder());
}

} // namespace

QJsonObject layoutOf(const QWidget &panel, const QStringList &choices)
{
    QJsonObject layout;
    eachNamed<QSplitter>(panel, [&](QSplitter &one, const QString &name) { layout[name] = textOf(one.saveState()); });
    eachNamed<QTreeView>(
        panel, [&](QTreeView &one, const QString &name) { layout[name] = textOf(one.header()->saveState()); });
    eachNamed<QTabBar>(panel, [&](QTabBar &one, const QString &name) { layout[name] = one.currentIndex(); });
    eachNamed<QTabWidget>(panel, [&](QTabWidget &one, const QString &name) { layout[name] = one.currentIndex(); });
    eachNamed<QComboBox>(panel, [&](QComboBox &one, const QString &name) {
        if (choices.contains(name))
            layout[name] = one.currentIndex();
    });
    return layout;
}

void restoreLayout(QWidget &panel, const QJsonObject &layout)
{
    eachNamed<QSplitter>(panel, [&](QSplitter &one, const QString &name) { one.restoreState(bytesOf(layout[name])); });
    eachNamed<QTreeView>(panel,
                         [&](QTreeView &one, const QString &name) { restoreHeader(one, bytesOf(layout[name])); });
    const auto choose = [&layout](auto &one, const QString &name) {
        if (const int index = layout[name].toInt(-1); index >= 0 && index < one.count())
            one.setCurrentIndex(index);
    };
    eachNamed<QTabBar>(panel, choose);
    eachNamed<QTabWidget>(panel, choose);
    eachNamed<QComboBox>(panel, choose);
}

} // namespace twinscope::predict
