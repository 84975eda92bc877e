// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fallbackicons.h"

#include <QHash>

namespace twinscope::look {

namespace {

// Strokes on a grid of 16 by 16; a name that begins with '!' is filled instead.
const QHash<QString, const char *> &drawings()
{
    static const QHash<QString, const char *> table = {
        {QStringLiteral("media-playback-start"), "!M4 2v12l10-6z"},
        {QStringLiteral("media-playback-pause"), "!M3 2h4v12H3zM9 2h4v12H9z"},
        {QStringLiteral("media-skip-backward"), "!M2 2h2v12H2zM14 2v12L5 8z"},
        {QStringLiteral("media-skip-forward"), "!M12 2h2v12h-2zM2 2v12l9-6z"},
        {QStringLiteral("media-seek-backward"), "!M8 2v12L1 8zM15 2v12L8 8z"},
        {QStringLiteral("media-seek-forward"), "!M1 2v12l7-6zM8 2v12l7-6z"},
        {QStringLiteral("document-open"), "M1.5 13.5v-11h5l2 2h6v9z"},
        {QStringLiteral("document-open-recent"), "M8 1.5a6.5 6.5 0 1 0 .01 0zM8 4v4l3 2"},
        {QStringLiteral("document-save"), "M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5v-4M5 13.5v-4h6v4"},
        {QStringLiteral("edit-undo"), "M5 2.5l-3 3 3 3M2 5.5h7a4 4 0 0 1 0 8H5"},
        {QStringLiteral("edit-redo"), "M11 2.5l3 3-3 3M14 5.5H7a4 4 0 0 0 0 8h4"},
        {QStringLiteral("edit-copy"), "M2.5 2.5h8v8h-8zM5.5 10.5v3h8v-8h-3"},
        {QStringLiteral("edit-find"), "M7 2a5 5 0 1 0 .01 0zM10.5 10.5l4 4"},
        {QStringLiteral("view-filter"), "M2 3.5h12L9.5 8.5v5l-3-2v-3z"},
        {QStringLiteral("view-list-tree"), "M2 3.5h5M5 8h8M5 12.5h8M3 4v8.5h2M3 8h2"},
        {QStringLiteral("view-visible"), "M1 8c4-6 10-6 14 0-4 6-10 6-14 0zM8 6a2 2 0 1 0 .01 0z"},
        {QStringLiteral("view-hidden"), "M1 8c4-6 10-6 14 0-4 6-10 6-14 0zM2 14L14 2"},
        {QStringLiteral("zoom-fit-best"), "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4M6 6h4v4H6z"},
        {QStringLiteral("office-chart-line"), "M2 2v12h12M4 11l3-4 3 2 4-6"},
        {QStringLiteral("table"), "M2.5 2.5h11v11h-11zM2.5 6h11M6.5 2.5v11"},
        {QStringLiteral("notifications"), "M4 11V7a4 4 0 0 1 8 0v4l1.5 1.5h-11zM7 14.5h2"},
        {QStringLiteral("dialog-error"), "M8 1.5a6.5 6.5 0 1 0 .01 0zM5 5l6 6M11 5l-6 6"},
        {QStringLiteral("dialog-warning"), "M8 2l6.5 12h-13zM8 6v4M8 11.5v1"},
        {QStringLiteral("dialog-information"), "M8 1.5a6.5 6.5 0 1 0 .01 0zM8 7v5M8 4v1.5"},
        {QStringLiteral("dialog-cancel"), "M3 3l10 10M13 3L3 13"},
        {QStringLiteral("window-close"), "M3 3l10 10M13 3L3 13"},
        {QStringLiteral("dialog-ok-apply"), "M2 9l4 4 8-10"},
        {QStringLiteral("plugins"), "M6 2v3M10 2v3M4 5h8v4a4 4 0 0 1-8 0zM8 13v2"},
        {QStringLiteral("view-refresh"), "M13 8a5 5 0 1 1-2-4M11 1v3.5H7.5"},
    };
    return table;
}

} // namespace

QByteArray fallbackSvg(const QString &name)
{
    QByteArray path = drawings().value(name, "!M8 6a2 2 0 1 0 .01 0z");
    const bool filled = path.startsWith('!');
    const QByteArray paint = filled ? "fill='#000'" : "fill='none' stroke='#000' stroke-width='1.2'";
    if (filled)
        path.remove(0, 1);
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='" + path + "' " + paint + "/></svg>";
}

} // namespace twinscope::look
