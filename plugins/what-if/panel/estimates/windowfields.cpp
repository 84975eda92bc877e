// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfields.h"

#include <twinscope/look/theme.h>

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>

namespace twinscope::whatif {

namespace {

constexpr int Usual = 1; ///< an hour

QDateTimeEdit *momentEdit(const char *name)
{
    auto *edit = new QDateTimeEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
    edit->setCalendarPopup(true);
    edit->hide();
    return edit;
}

core::Time timeOf(const QDateTimeEdit &edit)
{
    return core::Time::fromMilliseconds(edit.dateTime().toMSecsSinceEpoch());
}

} // namespace

WindowFields::WindowFields(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_from(momentEdit("estimateFrom"))
    , m_to(momentEdit("estimateTo"))
    , m_dash(new QLabel(QStringLiteral("–")))
{
    m_kind->setObjectName(QStringLiteral("estimateWindow"));
    m_kind->addItem(tr("15 min before the time shown"), 15);
    m_kind->addItem(tr("1 h before the time shown"), 60);
    m_kind->addItem(tr("8 h before the time shown"), 8 * 60);
    m_kind->addItem(tr("1 day before the time shown"), 24 * 60);
    m_kind->addItem(tr("From … to …"), 0);
    m_kind->setCurrentIndex(Usual);
    m_kind->setToolTip(tr("The part of the record that the model is fitted to. It warms up before; where the record "
                          "begins later, within."));
    m_dash->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kind, m_from, m_dash, m_to})
        layout->addWidget(widget);
    connect(m_kind, &QComboBox::activated, this, [this] {
        for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_dash, m_to})
            widget->setVisible(isFree());
        if (isFree())
            emit momentsWanted();
    });
}

bool WindowFields::isFree() const
{
    return m_kind->currentData().toInt() == 0;
}

void WindowFields::setMoments(core::Time from, core::Time to)
{
    m_from->setDateTime(QDateTime::fromMSecsSinceEpoch(from.toMilliseconds(), Qt::UTC));
    m_to->setDateTime(QDateTime::fromMSecsSinceEpoch(to.toMilliseconds(), Qt::UTC));
}

std::pair<core::Time, core::Time> WindowFields::window(core::Time shown) const
{
    if (isFree())
        return {timeOf(*m_from), timeOf(*m_to)};
    return {shown - std::chrono::minutes(m_kind->currentData().toInt()), shown};
}

} // namespace twinscope::whatif
