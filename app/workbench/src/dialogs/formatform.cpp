// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/formatform.h"

#include <twinscope/look/theme.h>

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTimeZone>

namespace twinscope::workbench {

namespace {

using historian::CsvLayout;
using historian::CsvTimeKind;

constexpr int FieldsPerRow = 4;
constexpr int TimeFormColumn = 1;

void select(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

QString nameOf(CsvTimeKind kind)
{
    switch (kind) {
    case CsvTimeKind::YearFirst:
        return FormatForm::tr("2020-03-31 10:14:33 (ISO 8601)");
    case CsvTimeKind::DayFirst:
        return FormatForm::tr("31.03.2020 10:14:33 (day first)");
    case CsvTimeKind::MonthFirst:
        return FormatForm::tr("03/31/2020 10:14:33 (month first)");
    case CsvTimeKind::UnixSeconds:
        return FormatForm::tr("Unix time in seconds");
    case CsvTimeKind::UnixMilliseconds:
        return FormatForm::tr("Unix time in milliseconds");
    case CsvTimeKind::UnixMicroseconds:
        return FormatForm::tr("Unix time in microseconds");
    case CsvTimeKind::UnixNanoseconds:
        return FormatForm::tr("Unix time in nanoseconds");
    case CsvTimeKind::SecondsFromStart:
        return FormatForm::tr("Seconds from the start");
    case CsvTimeKind::Rows:
        break;
    }
    return FormatForm::tr("None: a row each second from the start");
}

} // namespace

FormatForm::FormatForm(QWidget *parent)
    : QWidget(parent)
{
    new QGridLayout(this);
    m_separator = addChoice(tr("Separator"), "csvSeparator");
    for (const auto &[name, separator] :
         {std::pair(tr("Comma ,"), ','), std::pair(tr("Semicolon ;"), ';'), std::pair(tr("Tab"), '\t'),
          std::pair(tr("Bar |"), '|'), std::pair(tr("Blanks"), ' ')})
        m_separator->addItem(name, int(separator));
    m_decimal = addChoice(tr("Decimal sign"), "csvDecimal");
    m_decimal->addItem(tr("Point ."), int('.'));
    m_decimal->addItem(tr("Comma ,"), int(','));
    m_header = addChoice(tr("First row"), "csvHeader");
    m_header->addItem(tr("Names of columns"), true);
    m_header->addItem(tr("Data"), false);
    m_layout = addChoice(tr("Layout"), "csvLayout");
    m_layout->addItem(tr("Wide: a column is a channel"), int(CsvLayout::Wide));
    m_layout->addItem(tr("Long: a row is a sample"), int(CsvLayout::Long));
    m_timeColumn = addChoice(tr("Time is in"), "csvTime");
    m_timeKind = addChoice(tr("Written as"), "csvTimeKind");
    for (const CsvTimeKind kind : historian::CsvTimeKinds)
        m_timeKind->addItem(nameOf(kind), int(kind));
    m_zone = addChoice(tr("Time zone"), "csvZone");
    for (const QByteArray &id : {QByteArray("UTC"), QTimeZone::systemTimeZoneId()})
        if (m_zone->findData(id) < 0)
            m_zone->addItem(QString::fromUtf8(id), id);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/') && m_zone->findData(id) < 0)
            m_zone->addItem(QString::fromUtf8(id), id);
    m_startTitle = new QLabel(tr("Start (UTC)"));
    m_start = new QDateTimeEdit;
    m_start->setObjectName(QStringLiteral("csvStart"));
    m_start->setTimeSpec(Qt::UTC);
    m_start->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_startTitle->setBuddy(m_start);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3 * look::Grid);
    for (int column = 0; column < FieldsPerRow; ++column)
        grid->setColumnStretch(column, column == TimeFormColumn ? 3 : 2); // its examples are the longest texts
    grid->addWidget(m_startTitle, 2, FieldsPerRow - 1);
    grid->addWidget(m_start, 3, FieldsPerRow - 1);
    connect(m_start, &QDateTimeEdit::editingFinished, this, [this] {
        if (startTime() != m_shownStart)
            collect();
    });
}

QComboBox *FormatForm::addChoice(const QString &label, const char *name)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const int place = int(findChildren<QComboBox *>().size());
    auto *title = new QLabel(label, this);
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    title->setBuddy(box);
    grid->addWidget(title, 2 * (place / FieldsPerRow), place % FieldsPerRow);
    grid->addWidget(box, 2 * (place / FieldsPerRow) + 1, place % FieldsPerRow);
    connect(box, &QComboBox::activated, this, &FormatForm::collect);
    return box;
}

void FormatForm::showColumns(const historian::CsvProbe &probe)
{
    m_timeColumn->clear();
    m_timeColumn->addItem(tr("No column"), QString());
    for (const QString &column : probe.format.columns)
        m_timeColumn->addItem(column, column);
    m_timeColumn->setCurrentIndex(probe.format.timeColumn + 1);
}

void FormatForm::show(const historian::CsvProbe &probe)
{
    const historian::CsvFormat &format = probe.format;
    showColumns(probe);
    select(m_separator, int(format.separator));
    select(m_decimal, int(format.decimal));
    select(m_header, format.header);
    select(m_layout, int(format.layout));
    select(m_timeKind, int(format.time.kind));
    select(m_zone, format.time.zone);
    m_zone->setEnabled(!probe.timesNameZone && format.time.kind <= CsvTimeKind::MonthFirst);
    m_start->setDateTime(QDateTime::fromMSecsSinceEpoch(format.time.start.toMilliseconds(), Qt::UTC));
    m_shownStart = startTime();
    for (QWidget *part : {static_cast<QWidget *>(m_startTitle), static_cast<QWidget *>(m_start)})
        part->setVisible(format.time.kind >= CsvTimeKind::SecondsFromStart);
}

core::Time FormatForm::startTime() const
{
    return core::Time::fromMilliseconds(m_start->dateTime().toMSecsSinceEpoch());
}

/// Only what a person changed is a wish; the rest may be found anew under the new circumstances.
void FormatForm::collect()
{
    const QObject *by = sender();
    if (by == m_separator)
        m_wishes = {.separator = char(m_separator->currentData().toInt())};
    else if (by == m_decimal)
        m_wishes.decimal = char(m_decimal->currentData().toInt());
    else if (by == m_header)
        m_wishes.header = m_header->currentData().toBool();
    else if (by == m_layout)
        m_wishes.layout = CsvLayout(m_layout->currentData().toInt());
    else if (by == m_timeKind)
        m_wishes.timeKind = CsvTimeKind(m_timeKind->currentData().toInt());
    else if (by == m_zone)
        m_wishes.zone = m_zone->currentData().toByteArray();
    else if (by == m_start)
        m_wishes.start = startTime();
    if (by == m_timeColumn) {
        m_wishes.timeKind.reset();
        m_wishes.timeColumn.reset();
        if (m_timeColumn->currentIndex() == 0)
            m_wishes.timeKind = CsvTimeKind::Rows;
        else
            m_wishes.timeColumn = m_timeColumn->currentData().toString();
    }
    emit changed();
}

} // namespace twinscope::workbench
