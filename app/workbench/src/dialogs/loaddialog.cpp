// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/loaddialog.h"

#include "base/recordjobs.h"
#include "dialogs/formatform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace twinscope::workbench {

namespace {

enum MappingColumn { InFile, Unit, Channel, Remark, MappingColumns };
enum Choice { LeaveOut, Create, FirstChannel };
constexpr int ChannelWidth = 320;
constexpr int MostPreviewColumns = 50; ///< a table of thousands would be slow to draw and of no use to anybody

QTableWidget *makeTable(const char *name, int rows)
{
    auto *table = new QTableWidget;
    table->setObjectName(QString::fromLatin1(name));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(look::RowHeight);
    table->setMinimumHeight(rows * look::RowHeight);
    return table;
}

} // namespace

LoadDialog::LoadDialog(const CommandContext &context, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_file{path, {}, {}, {}}
    , m_form(new FormatForm)
    , m_rows(makeTable("csvRows", 6))
    , m_mapping(makeTable("csvMapping", 6))
    , m_createAll(new QCheckBox(tr("Make a channel for every column that matches none")))
    , m_summary(new QLabel)
{
    setWindowTitle(tr("Load %1").arg(QFileInfo(path).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 640);
    m_createAll->setObjectName(QStringLiteral("csvCreate"));
    m_summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_load = buttons->addButton(tr("Load"), QDialogButtonBox::AcceptRole);
    m_load->setObjectName(QStringLiteral("csvLoad"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(new QLabel(tr("The first rows of the file")));
    layout->addWidget(m_rows, 1);
    layout->addWidget(new QLabel(tr("Where the columns go")));
    layout->addWidget(m_mapping, 1);
    layout->addWidget(m_createAll);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LoadDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &LoadDialog::reject);
    connect(m_form, &FormatForm::changed, this, &LoadDialog::probe);
    connect(m_createAll, &QCheckBox::toggled, this, [this](bool on) {
        for (size_t i = 0; i < m_create.size(); ++i)
            m_create[i] = on && m_file.channels[i] == core::NoChannel;
        showMapping();
    });
    connect(&context.workspace, &Workspace::closing, this, &LoadDialog::reject);
    probe();
}

LoadDialog::~LoadDialog()
{
    if (m_probing)
        m_probing->cancel();
}

void LoadDialog::probe()
{
    if (m_probing)
        m_probing->cancel();
    m_load->setEnabled(false);
    m_summary->setText(tr("Looking at the file…"));
    const auto handle = std::make_shared<std::weak_ptr<core::JobHandle>>();
    m_probing = m_context.workspace.jobs().start<historian::CsvProbe>(
        tr("Looking at %1").arg(QFileInfo(m_file.path).fileName()),
        [path = m_file.path, wishes = m_form->wishes()](core::Progress &progress) {
            return historian::probeCsv(path, wishes, progress);
        },
        [self = QPointer(this), handle](core::Result<historian::CsvProbe> found) {
            if (!self || handle->lock() != self->m_probing)
                return; // closed, or asked anew meanwhile
            if (found)
                self->adopt(std::move(*found));
            else
                self->m_summary->setText(found.error().sentence);
        });
    *handle = m_probing;
}

void LoadDialog::adopt(historian::CsvProbe probe)
{
    m_file = session::matched(m_file.path, std::move(probe), m_context.workspace.session()->plant());
    m_create.clear();
    for (const auto channel : m_file.channels)
        m_create.push_back(m_createAll->isChecked() && channel == core::NoChannel);
    m_form->show(m_file.probe);
    showRows();
    showMapping();
}

void LoadDialog::showRows()
{
    const auto &rows = m_file.probe.rows;
    const int columns = std::min(MostPreviewColumns, int(m_file.probe.format.columns.size()));
    m_rows->clear();
    m_rows->setColumnCount(columns);
    m_rows->setRowCount(int(rows.size()));
    m_rows->setHorizontalHeaderLabels(m_file.probe.format.columns.first(columns));
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int column = 0; column < std::min(columns, int(rows[size_t(row)].size())); ++column)
            m_rows->setItem(row, column, new QTableWidgetItem(rows[size_t(row)][column]));
    }
    m_rows->resizeColumnsToContents();
}

QComboBox *LoadDialog::makeChoice(int series)
{
    auto *choice = new QComboBox;
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->addItem(tr("Leave out"));
    choice->addItem(tr("Make a channel"));
    for (const plant::Channel &channel : m_context.workspace.session()->plant().channels)
        choice->addItem(channel.name.isEmpty() || channel.name == channel.id
                            ? channel.id
                            : QStringLiteral("%1 – %2").arg(channel.id, channel.name));
    const auto channel = m_file.channels[size_t(series)];
    choice->setCurrentIndex(channel != core::NoChannel ? int(channel) + FirstChannel
                            : m_create[size_t(series)] ? Create
                                                       : LeaveOut);
    connect(choice, &QComboBox::activated, this, [this, series](int index) { assign(series, index); });
    return choice;
}

void LoadDialog::showMapping()
{
    const auto &series = m_file.probe.series;
    m_mapping->clear();
    m_mapping->setColumnCount(MappingColumns);
    m_mapping->setHorizontalHeaderLabels({tr("In the file"), tr("Unit"), tr("Channel"), tr("Remark")});
    m_mapping->setRowCount(int(series.size()));
    for (int row = 0; row < int(series.size()); ++row) {
        m_mapping->setItem(row, InFile, new QTableWidgetItem(series[size_t(row)].name));
        m_mapping->setItem(row, Unit, new QTableWidgetItem(series[size_t(row)].unit));
        m_mapping->setItem(row, Remark, new QTableWidgetItem);
        m_mapping->setCellWidget(row, Channel, makeChoice(row));
    }
    const bool anyUnit = std::ranges::any_of(series, [](const auto &one) { return !one.unit.isEmpty(); });
    m_mapping->setColumnHidden(Unit, !anyUnit);
    m_mapping->resizeColumnsToContents();
    m_mapping->setColumnWidth(Channel, ChannelWidth); // the list itself is as wide as it must be
    m_mapping->horizontalHeader()->setStretchLastSection(true);
    refresh();
}

void LoadDialog::assign(int series, int choice)
{
    m_create[size_t(series)] = choice == Create;
    m_file.guessed[size_t(series)] = false; // a person has looked at it
    m_file.channels[size_t(series)] =
        choice >= FirstChannel ? core::ChannelIndex(choice - FirstChannel) : core::NoChannel;
    refresh();
}

QString LoadDialog::remarkOf(size_t series) const
{
    const auto channel = m_file.channels[series];
    if (channel == core::NoChannel)
        return {};
    QStringList remarks;
    if (m_file.guessed[series])
        remarks += tr("? A guess by the last part of the name.");
    remarks +=
        session::unitFault(m_file.probe.series[series], m_context.workspace.session()->plant().channels[channel]);
    remarks.removeAll(QString());
    return remarks.join(u' ');
}

void LoadDialog::refresh()
{
    int known = 0, guessed = 0, made = 0;
    for (size_t i = 0; i < m_file.channels.size(); ++i) {
        known += m_file.channels[i] != core::NoChannel;
        guessed += m_file.guessed[i];
        made += m_create[i];
        QTableWidgetItem *remark = m_mapping->item(int(i), Remark);
        remark->setText(remarkOf(i));
        remark->setToolTip(remark->text());
    }
    const QString counts = tr("%1 of %2 go to channels of the plant, %3 become new channels.")
                               .arg(known)
                               .arg(m_file.channels.size())
                               .arg(made);
    m_summary->setText(guessed > 0 ? counts + u' ' + tr("Guesses to be looked at: %1.").arg(guessed) : counts);
    m_load->setEnabled(known + made > 0);
}

void LoadDialog::accept()
{
    loadRecord(m_context.workspace, m_file, m_create);
    QDialog::accept();
}

} // namespace twinscope::workbench
