// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/banners.h"

#include <twinscope/look/colour.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace twinscope::workbench {

Banners::Banners(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(&appearance, &Appearance::changed, this, &Banners::restyle);
    restyle();
}

void Banners::show(const QString &key, Kind kind, const QString &sentence, const std::vector<Button> &buttons)
{
    if (m_entries.value(key).sentence == sentence)
        return;
    clear(key);
    QWidget *banner = make(key, kind, sentence, buttons);
    m_entries.insert(key, {sentence, banner});
    layout()->addWidget(banner);
}

void Banners::clear(const QString &key)
{
    if (QWidget *widget = m_entries.take(key).widget)
        widget->deleteLater();
}

void Banners::clearAll()
{
    for (const QString &key : m_entries.keys())
        clear(key);
}

QStringList Banners::sentences() const
{
    QStringList shown;
    for (const Entry &entry : m_entries)
        if (entry.widget)
            shown.append(entry.sentence);
    return shown;
}

QWidget *Banners::make(const QString &key, Kind kind, const QString &sentence, const std::vector<Button> &buttons)
{
    auto *banner = new QFrame;
    banner->setProperty("banner", kind == Kind::Problem ? QStringLiteral("problem") : QStringLiteral("note"));
    auto *layout = new QHBoxLayout(banner);
    layout->setContentsMargins(3 * look::Grid, look::Grid, look::Grid, look::Grid);
    layout->setSpacing(2 * look::Grid);
    auto *label = new QLabel((kind == Kind::Problem ? QStringLiteral("?  ") : QString()) + sentence);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label, 1);
    for (const Button &button : buttons) {
        auto *push = new QPushButton(button.text);
        connect(push, &QPushButton::clicked, this, button.action);
        layout->addWidget(push);
    }
    auto *close = new QToolButton;
    close->setIcon(look::icon(QStringLiteral("window-close"), m_appearance.theme()));
    close->setToolTip(tr("Put away"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this, key] {
        if (QWidget *widget = std::exchange(m_entries[key].widget, nullptr))
            widget->deleteLater();
    });
    layout->addWidget(close);
    return banner;
}

void Banners::restyle()
{
    const look::Theme &theme = m_appearance.theme();
    setStyleSheet(QStringLiteral("QFrame[banner] { background: %1; border: none; border-left: 4px solid %2; }"
                                 "QFrame[banner=\"problem\"] { border-left-color: %3; }"
                                 "QFrame[banner] QLabel { color: %4; border: none; background: transparent; }")
                      .arg(theme.panel.name(), theme.secondaryText.name(), theme.badQuality.name(), theme.text.name()));
}

} // namespace twinscope::workbench
