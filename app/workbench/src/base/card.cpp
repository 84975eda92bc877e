// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/card.h"

#include "base/format.h"

#include <QCoreApplication>

namespace twinscope::workbench {

namespace {

constexpr size_t MostRows = 8;

QString coloured(const QString &text, const QColor &colour)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(colour.name(), text.toHtmlEscaped());
}

QString heading(const CardContent &content, const look::Theme &theme, plant::AssetIndex asset)
{
    const plant::Asset &definition = content.plant.assets[size_t(asset)];
    QString html =
        QStringLiteral("<b>%1</b>").arg((definition.name.isEmpty() ? definition.id : definition.name).toHtmlEscaped());
    if (!definition.type.isEmpty())
        html += QStringLiteral("&nbsp; ") + coloured(definition.type, theme.secondaryText);
    if (const int worst = content.alarms.worst(asset); worst > 0) {
        const QString mark = QStringLiteral("%1 %2").arg(look::priorityMark(worst)).arg(worst);
        html += QStringLiteral("&nbsp; <b>") + coloured(mark, theme.priority[worst]) + QStringLiteral("</b>");
    }
    return html;
}

QString row(const CardContent &content, const look::Theme &theme, core::ChannelIndex channel)
{
    const plant::Channel &definition = content.plant.channels[channel];
    const core::Sample sample = channel < content.frame.values.size() ? content.frame.values[channel] : core::Sample{};
    const QColor ink = sample.quality.isGood()                                    ? theme.text
                       : sample.quality.reason == core::QualityReason::NoValueYet ? theme.secondaryText
                                                                                  : theme.badQuality;
    const int alarm = content.alarms.channel(channel);
    const QString mark = alarm > 0 ? coloured(look::priorityMark(alarm), theme.priority[alarm]) : QString();
    const QString quality = sample.quality.isGood()
                                ? QString()
                                : qualityMark(sample.quality) + QLatin1Char(' ') + qualityWord(sample.quality);
    return QStringLiteral("<tr><td>%1</td><td>%2&nbsp;&nbsp;</td><td align='right'>%3</td><td>&nbsp;%4</td>"
                          "<td>&nbsp;%5</td></tr>")
        .arg(mark, (definition.name.isEmpty() ? definition.id : definition.name).toHtmlEscaped(),
             coloured(valueText(definition, sample.value), ink),
             coloured(content.index.unitSymbol(channel), theme.secondaryText), coloured(quality, ink));
}

} // namespace

QString cardHtml(const CardContent &content, const look::Theme &theme, plant::AssetIndex asset)
{
    if (asset < 0 || size_t(asset) >= content.plant.assets.size())
        return {};
    QString html = heading(content, theme, asset);
    const auto &channels = content.index.channelsOf(asset);
    if (channels.empty())
        return html;
    html += QStringLiteral("<table cellspacing='0' cellpadding='1'>");
    for (size_t i = 0; i < std::min(channels.size(), MostRows); ++i)
        html += row(content, theme, channels[i]);
    html += QStringLiteral("</table>");
    if (channels.size() > MostRows)
        html +=
            coloured(QCoreApplication::translate("workbench", "and %n more", nullptr, int(channels.size() - MostRows)),
                     theme.secondaryText);
    return html;
}

QString cardHtml(Workspace &workspace, const Appearance &appearance, plant::AssetIndex asset)
{
    session::Session *session = workspace.session();
    if (!session)
        return {};
    return cardHtml({session->plant(), workspace.index(), session->frames().frame(), workspace.alarms()},
                    appearance.theme(), asset);
}

} // namespace twinscope::workbench
