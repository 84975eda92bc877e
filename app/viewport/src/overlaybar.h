// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/look/theme.h>

#include <QFrame>
#include <QHBoxLayout>
#include <QSlider>
#include <QToolButton>

namespace twinscope::viewport {

/// A strip over the picture with which something about it is set. The one who derives from it adds what it consists of,
/// then calls addClose().
class OverlayBar : public QFrame
{
    Q_OBJECT
public:
    explicit OverlayBar(QWidget *parent);

    void setTheme(const look::Theme &theme);

signals:
    void changed();
    void closed();

protected:
    static constexpr int Steps = 1000;
    void addLabel(const QString &text);
    QToolButton *addButton(const QString &text, const QString &tip);
    QSlider *addSlider(const QString &tip); ///< 0…Steps; changed() follows it
    void addClose(const QString &tip);
};

/// How far the plant is pulled apart.
class ApartBar final : public OverlayBar
{
    Q_OBJECT
public:
    explicit ApartBar(QWidget *parent);

    float amount() const; ///< 0…1, see motionMatrix()

private:
    QSlider *m_amount;
};

} // namespace twinscope::viewport
