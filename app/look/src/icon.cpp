// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fallbackicons.h"

#include <twinscope/look/colour.h>
#include <twinscope/look/theme.h>

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QStandardPaths>
#include <QSvgRenderer>

namespace twinscope::look {

namespace {

/// Where the icon theme keeps a name, in the drawing closest to `size`; "" where it has none.
QString themedFile(const QString &name, int size)
{
    const QStringList sizes = size < 20 ? QStringList{QStringLiteral("16"), QStringLiteral("22")}
                                        : QStringList{QStringLiteral("22"), QStringLiteral("16")};
    for (const auto *category : {"actions", "status", "devices", "places", "apps", "preferences"}) {
        for (const QString &drawing : sizes) {
            const QString relative =
                QStringLiteral("icons/breeze/%1/%2/%3.svg").arg(QLatin1String(category), drawing, name);
            const QString file = QStandardPaths::locate(QStandardPaths::GenericDataLocation, relative);
            if (!file.isEmpty())
                return file;
        }
    }
    return {};
}

QByteArray svgOf(const QString &name, int size)
{
    QFile file(themedFile(name, size));
    if (!file.fileName().isEmpty() && file.open(QIODevice::ReadOnly))
        return file.readAll();
    return fallbackSvg(name);
}

/// Draws an SVG in one colour, whatever colours it names itself.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, QColor normal, QColor disabled)
        : m_name(std::move(name))
        , m_normal(normal)
        , m_disabled(disabled)
    {
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    bool isNull() override { return false; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        QSvgRenderer(svgOf(m_name, size.height())).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), mode == QIcon::Disabled ? m_disabled : m_normal);
        return picture;
    }

private:
    QString m_name;
    QColor m_normal, m_disabled;
};

} // namespace

QIcon icon(const QString &name, const Theme &theme)
{
    return QIcon(new TintedIconEngine(name, theme.text, mix(theme.text, theme.window, 0.6)));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new TintedIconEngine(name, colour, colour));
}

} // namespace twinscope::look
