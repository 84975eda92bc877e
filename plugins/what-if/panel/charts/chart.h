// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/look/theme.h>

#include <QWidget>

namespace twinscope::whatif {

/// A drawing that a widget shows and a report prints. Without data it says what to do.
class Chart : public QWidget
{
    Q_OBJECT
public:
    explicit Chart(QWidget *parent = nullptr);

    void setTheme(const look::Theme &theme);
    void setHint(const QString &sentence); ///< what to do while there is nothing to draw
    virtual bool isEmpty() const = 0;
    /// For paper: in the light theme, at twice the size, without what follows the mouse.
    QImage image(const QSize &size) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    virtual void paint(QPainter &painter, const QRectF &area, const look::Theme &theme) const = 0;
    virtual void paintPointer(QPainter &painter, const QRectF &area) const; ///< what follows the mouse
    void paintEvent(QPaintEvent *event) override;
    const look::Theme &theme() const { return m_theme; }

private:
    look::Theme m_theme = look::Theme::light();
    QString m_hint;
};

} // namespace twinscope::whatif
