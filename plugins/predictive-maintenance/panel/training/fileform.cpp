// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/fileform.h"

#include "frame/framereader.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>

namespace twinscope::predict {

namespace {

/// The first of the columns whose name holds one of the words.
void guess(QComboBox &box, const QStringList &words)
{
    for (const QString &word : words)
        for (int i = 0; i < box.count(); ++i)
            if (box.itemText(i).contains(word, Qt::CaseInsensitive))
                return box.setCurrentIndex(i);
}

} // namespace

FileForm::FileForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_path(new QLineEdit)
    , m_names(new QLineEdit)
    , m_unit(new QComboBox)
    , m_cycle(new QComboBox)
    , m_sensors(new QListWidget)
    , m_state(new QLabel)
    , m_inquiry(this)
{
    m_path->setObjectName(QStringLiteral("fleetFile"));
    m_path->setPlaceholderText(tr("CSV, or separated by blanks"));
    m_names->setObjectName(QStringLiteral("fleetColumns"));
    m_names->setPlaceholderText(tr("A, B, C where there is no header"));
    m_unit->setObjectName(QStringLiteral("fleetUnit"));
    m_cycle->setObjectName(QStringLiteral("fleetCycle"));
    m_sensors->setObjectName(QStringLiteral("fleetSensors"));
    m_sensors->setMinimumHeight(60);
    m_state->setWordWrap(true);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *browse = new QToolButton;
    browse->setText(tr("Choose…"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(tr("File"), row);
    m_form->addRow(tr("Columns"), m_names);
    m_form->addRow(tr("Unit"), m_unit);
    m_form->addRow(tr("Its life is counted in"), m_cycle);
    m_form->addRow(tr("Sensors"), m_sensors);
    m_form->addRow(m_state);
    m_state->setText(tr("Choose a table in which every unit runs until it fails: one row for each unit and each cycle, "
                        "hour or moment, with what the sensors said then."));
    showColumns(false);
    connect(browse, &QToolButton::clicked, this, &FileForm::browse);
    connect(m_path, &QLineEdit::editingFinished, this, &FileForm::read);
    connect(m_names, &QLineEdit::editingFinished, this, &FileForm::read);
    for (QComboBox *box : {m_unit, m_cycle})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            hideIndices();
            emit changed();
        });
    connect(m_sensors, &QListWidget::itemChanged, this, &FileForm::changed);
}

void FileForm::browse()
{
    auto *dialog =
        new QFileDialog(window(), tr("Runs to failure"), {}, tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileForm::setFile);
    dialog->open();
}

void FileForm::setFile(const QString &path)
{
    m_path->setText(path);
    read();
}

QStringList FileForm::names() const
{
    QStringList names;
    for (const QString &name : m_names->text().split(u',', Qt::SkipEmptyParts))
        names += name.trimmed();
    return names;
}

void FileForm::read()
{
    const QString path = m_path->text().trimmed();
    if (path.isEmpty())
        return;
    m_state->setText(tr("Reading…"));
    m_inquiry.ask<Frame>(
        m_jobs, path,
        [path, names = names()](core::Progress &) {
            return readFrame(path, {names, {}});
        },
        [this](const core::Result<Frame> &frame) {
            if (frame)
                return offer(*frame);
            m_state->setText(frame.error().sentence);
            showColumns(false);
            m_unit->clear();
            m_cycle->clear();
            m_sensors->clear();
            emit changed();
        });
    emit changed();
}

void FileForm::offer(const Frame &frame)
{
    {
        const QSignalBlocker quiet(this);
        QStringList columns = frame.columns;
        if (!frame.time.name.isEmpty() && !columns.contains(frame.time.name))
            columns.prepend(frame.time.name);
        for (const TextColumn &column : frame.texts)
            columns += column.name;
        m_unit->clear();
        m_cycle->clear();
        m_sensors->clear();
        m_unit->addItems(columns);
        m_cycle->addItems(columns);
        if (columns.size() > 1)
            m_cycle->setCurrentIndex(1);
        guess(*m_unit, {QStringLiteral("unit"), QStringLiteral("asset"), QStringLiteral("run")});
        guess(*m_cycle, {QStringLiteral("cycle"), QStringLiteral("hour"), QStringLiteral("time")});
        for (const QString &column : frame.columns) {
            auto *item = new QListWidgetItem(column, m_sensors);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
        hideIndices();
    }
    showColumns(true);
    m_state->setText((QStringList{tr("%Ln row(s)", nullptr, int(frame.rows()))} + frame.notices).join(u'\n'));
    emit changed();
}

void FileForm::showColumns(bool known)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_unit, m_cycle, m_sensors})
        m_form->setRowVisible(field, known);
}

void FileForm::hideIndices()
{
    for (int i = 0; i < m_sensors->count(); ++i) {
        const QString name = m_sensors->item(i)->text();
        m_sensors->item(i)->setHidden(name == m_unit->currentText() || name == m_cycle->currentText());
    }
}

std::optional<FleetTable> FileForm::table() const
{
    const QString unit = m_unit->currentText(), cycle = m_cycle->currentText();
    if (m_path->text().trimmed().isEmpty() || unit.isEmpty() || cycle.isEmpty() || unit == cycle || isReading())
        return std::nullopt;
    FleetTable table{m_path->text().trimmed(), names(), {unit, cycle, {}, {}}};
    for (int i = 0; i < m_sensors->count(); ++i) {
        const QListWidgetItem &item = *m_sensors->item(i);
        if (item.checkState() == Qt::Checked && item.text() != unit && item.text() != cycle)
            table.wishes.sensors += item.text();
    }
    return table.wishes.sensors.isEmpty() ? std::nullopt : std::optional(table);
}

} // namespace twinscope::predict
