// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrl>

#include <functional>

namespace twinscope::whatif {

namespace {

constexpr int PdfResolution = 96; ///< dots an inch: one for each pixel of HTML
constexpr int PdfPictureWidth = 640;

const QString Style =
    QStringLiteral("body { font-family: sans-serif; color: #1F2328; } h1 { font-size: 20pt; margin-bottom: 2pt; } "
                   "h2 { font-size: 13pt; margin-top: 16pt; } table { border-collapse: collapse; } "
                   "th { text-align: left; background-color: #E9EAEC; padding: 4px 8px; } "
                   "td { padding: 4px 8px; border-bottom: 1px solid #C9CCD1; } .marked { background-color: #DDF1EE; } "
                   ".small { color: #5B6168; }");

using PictureSource = std::function<QString(size_t index)>;

QString cells(const QStringList &texts, const QString &tag, const QString &attributes = {})
{
    QString row = QStringLiteral("<tr%1>").arg(attributes);
    for (const QString &text : texts)
        row += QStringLiteral("<%1>%2</%1>").arg(tag, text.toHtmlEscaped());
    return row + QStringLiteral("</tr>\n");
}

QString html(const ReportTable &table)
{
    QString text =
        QStringLiteral("<h2>%1</h2>\n<table cellspacing=\"0\" cellpadding=\"4\">\n").arg(table.title.toHtmlEscaped());
    if (!table.head.isEmpty())
        text += cells(table.head, QStringLiteral("th"));
    for (size_t i = 0; i < table.rows.size(); ++i)
        text += cells(table.rows[i], QStringLiteral("td"),
                      int(i) == table.marked ? QStringLiteral(" class=\"marked\"") : QString());
    return text + QStringLiteral("</table>\n");
}

QString html(const Report &report, const PictureSource &source, int pictureWidth)
{
    QString text = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n"
                                  "<style>%2</style></head><body>\n<h1>%1</h1>\n<p class=\"small\">%3</p>\n")
                       .arg(report.title.toHtmlEscaped(), Style, report.subtitle.toHtmlEscaped());
    for (const QString &statement : report.statements)
        text += QStringLiteral("<p>%1</p>\n").arg(statement.toHtmlEscaped());
    for (const ReportTable &table : report.tables)
        text += html(table);
    for (size_t i = 0; i < report.pictures.size(); ++i)
        text += QStringLiteral("<h2>%1</h2>\n<p><img src=\"%2\" width=\"%3\"></p>\n")
                    .arg(report.pictures[i].title.toHtmlEscaped(), source(i))
                    .arg(pictureWidth);
    return text + html(report.manifest) + QStringLiteral("</body></html>\n");
}

QString embedded(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64());
}

void writePdf(const Report &report, QIODevice &device)
{
    QTextDocument document;
    const auto name = [](size_t i) { return QStringLiteral("picture%1").arg(i); };
    for (size_t i = 0; i < report.pictures.size(); ++i) {
        QImage image = report.pictures[i].image;
        image.setDevicePixelRatio(1);
        document.addResource(QTextDocument::ImageResource, QUrl(name(i)), image);
    }
    document.setHtml(html(report, name, PdfPictureWidth));
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({15, 15, 15, 15}, QPageLayout::Millimeter);
    writer.setResolution(PdfResolution);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Twinscope"));
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
        file.write(html(
                       report, [&report](size_t i) { return embedded(report.pictures[i].image); }, 900)
                       .toUtf8());
    return file.commit() ? core::Result<void>() : failed();
}

} // namespace twinscope::whatif
