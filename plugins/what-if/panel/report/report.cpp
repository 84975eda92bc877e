// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include "pagebreaks.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrl>

#include <functional>

namespace twinscope::whatif {

namespace {

constexpr int PageWidth = 680; ///< of text and pictures: what an A4 page has at 96 dots an inch
constexpr int PdfResolution = 96;
constexpr int HeadingHeight = 28;

const QString Style = QStringLiteral(
    "body { font-family: sans-serif; font-size: 10pt; color: #1F2328; } h1 { font-size: 20pt; margin-bottom: 2pt; } "
    "h2 { font-size: 12pt; margin-top: 14pt; margin-bottom: 4pt; } "
    "table { border-collapse: collapse; width: 100%; margin-bottom: 10px; } "
    "th { text-align: left; background-color: #E9EAEC; padding: 4px 8px; } "
    "td { padding: 4px 8px; border-bottom: 1px solid #C9CCD1; } .marked { background-color: #DDF1EE; } "
    ".small { color: #5B6168; } .whole { white-space: nowrap; }");
constexpr qsizetype ShortText = 16; ///< shorter ones are not broken into lines
/// For a screen only: text documents of Qt know no widths of pages.
const QString PageStyle = QStringLiteral("body { max-width: %1px; margin: 24px auto; } img { max-width: 100%; }");

QString cells(const ReportTable &table, const QStringList &texts, const QString &tag, const QString &attributes = {})
{
    QString row = QStringLiteral("<tr%1>").arg(attributes);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const bool isWhole = tag == QLatin1String("td") && texts[i].size() < ShortText;
        const QString attribute = i >= table.numbersFrom ? QStringLiteral(" align=\"right\"")
                                  : isWhole              ? QStringLiteral(" class=\"whole\"")
                                                         : QString();
        row += QStringLiteral("<%1%2>%3</%1>").arg(tag, attribute, texts[i].toHtmlEscaped());
    }
    return row + QStringLiteral("</tr>\n");
}

QString heading(const QString &title)
{
    return QStringLiteral("<h2>%1</h2>\n").arg(title.toHtmlEscaped());
}

QString html(const ReportTable &table)
{
    QString text =
        heading(table.title) + QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">\n");
    if (!table.head.isEmpty())
        text += cells(table, table.head, QStringLiteral("th"));
    for (size_t i = 0; i < table.rows.size(); ++i)
        text += cells(table, table.rows[i], QStringLiteral("td"),
                      int(i) == table.marked ? QStringLiteral(" class=\"marked\"") : QString());
    text += QStringLiteral("</table>\n");
    return table.note.isEmpty() ? text
                                : text + QStringLiteral("<p class=\"small\">%1</p>\n").arg(table.note.toHtmlEscaped());
}

using PictureWriter = std::function<QString(const ReportPicture &picture)>;

QString html(const Report &report, const QString &style, const PictureWriter &write)
{
    QString text = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n"
                                  "<style>%2</style></head><body>\n<h1>%1</h1>\n<p class=\"small\">%3</p>\n")
                       .arg(report.title.toHtmlEscaped(), style, report.subtitle.toHtmlEscaped());
    for (const QString &statement : report.statements)
        text += QStringLiteral("<p>%1</p>\n").arg(statement.toHtmlEscaped());
    for (const ReportPart &part : report.parts) {
        const auto *table = std::get_if<ReportTable>(&part);
        text += table ? html(*table) : write(std::get<ReportPicture>(part));
    }
    return text + QStringLiteral("</body></html>\n");
}

QString embedded(const ReportPicture &picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.image.save(&buffer, "PNG");
    return heading(picture.title) + QStringLiteral("<p><img src=\"data:image/png;base64,%1\" width=\"%2\"></p>\n")
                                        .arg(QString::fromLatin1(png.toBase64()))
                                        .arg(PageWidth);
}

/// With its heading in it, so that no page ends between the two.
QImage headed(const ReportPicture &picture, double scale)
{
    QImage image = picture.image;
    image.setDevicePixelRatio(1);
    const int above = int(HeadingHeight * scale);
    QImage whole(image.width(), image.height() + above, QImage::Format_RGB32);
    whole.fill(Qt::white);
    QPainter painter(&whole);
    QFont font(QStringLiteral("sans-serif"));
    font.setBold(true);
    font.setPixelSize(int(16 * scale));
    painter.setFont(font);
    painter.drawText(QRect(0, 0, whole.width(), above), Qt::AlignVCenter, picture.title);
    painter.drawImage(0, above, image);
    return whole;
}

void writePdf(const Report &report, QIODevice &device)
{
    QTextDocument document;
    int count = 0;
    const auto write = [&](const ReportPicture &picture) {
        const QString name = QStringLiteral("picture%1").arg(++count);
        const QImage image = headed(picture, double(picture.image.width()) / PageWidth);
        document.addResource(QTextDocument::ImageResource, QUrl(name), image);
        return QStringLiteral("<p><img src=\"%1\" width=\"%2\" height=\"%3\"></p>\n")
            .arg(name)
            .arg(PageWidth)
            .arg(qint64(image.height()) * PageWidth / image.width());
    };
    document.setHtml(html(report, Style, write));
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({15, 15, 15, 15}, QPageLayout::Millimeter);
    writer.setResolution(PdfResolution);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Twinscope"));
    document.setPageSize(writer.pageLayout().paintRectPixels(PdfResolution).size());
    keepHeadings(document);
    document.print(&writer);
}

} // namespace

core::Result<void> writeReport(const Report &report, const QString &path)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return core::Error{core::ErrorCode::WriteFailed,
                           QCoreApplication::translate("report", "“%1” cannot be written: %2. Choose another folder.")
                               .arg(path, file.errorString()),
                           {}};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        writePdf(report, file);
    else
        file.write(html(report, Style + PageStyle.arg(PageWidth), embedded).toUtf8());
    return file.commit() ? core::Result<void>() : failed();
}

} // namespace twinscope::whatif
