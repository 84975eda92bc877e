// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/exportdialog.h"

#include "base/recordjobs.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {

/// What stands in one field of the form: how fields and decimals are parted.
struct Signs
{
    char separator, decimal;
};
constexpr Signs SignChoices[] = {{',', '.'}, {';', ','}, {';', '.'}, {'\t', '.'}};

QDateTimeEdit *makeMoment(core::Time time)
{
    auto *edit = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC));
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
    edit->setTimeSpec(Qt::UTC);
    return edit;
}

core::Time momentOf(const QDateTimeEdit *edit)
{
    return core::Time::fromMilliseconds(edit->dateTime().toMSecsSinceEpoch());
}

} // namespace

ExportDialog::ExportDialog(const CommandContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_channels(new QListWidget)
    , m_layout(new QComboBox)
    , m_separator(new QComboBox)
{
    setWindowTitle(tr("Export the record"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 520);
    const auto [from, to] = context.workspace.session()->recordedSpan();
    m_from = makeMoment(from <= to ? from : core::Time());
    m_to = makeMoment(from <= to ? to + std::chrono::seconds(1) : core::Time());
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_export = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    auto *form = new QFormLayout;
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(tr("Layout"), m_layout);
    form->addRow(tr("Signs"), m_separator);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_channels, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);
    fillChannels();
    fillForm();
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_channels, &QListWidget::itemChanged, this, [this] { m_export->setEnabled(!checkedChannels().empty()); });
    connect(&context.workspace, &Workspace::closing, this, &ExportDialog::reject);
}

void ExportDialog::fillChannels()
{
    m_channels->setObjectName(QStringLiteral("exportChannels"));
    m_channels->setUniformItemSizes(true);
    m_channels->setSpacing(look::Grid / 2);
    for (const plant::Channel &channel : m_context.workspace.session()->plant().channels) {
        auto *item = new QListWidgetItem(channel.name.isEmpty() || channel.name == channel.id
                                             ? channel.id
                                             : QStringLiteral("%1 – %2").arg(channel.id, channel.name),
                                         m_channels);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

void ExportDialog::fillForm()
{
    m_layout->addItem(tr("Long: exact, a row is a sample with its quality"), int(historian::CsvLayout::Long));
    m_layout->addItem(tr("Wide: for spreadsheets, a column is a channel"), int(historian::CsvLayout::Wide));
    m_separator->addItem(tr("Comma between fields, decimal point"));
    m_separator->addItem(tr("Semicolon between fields, decimal comma"));
    m_separator->addItem(tr("Semicolon between fields, decimal point"));
    m_separator->addItem(tr("Tab between fields, decimal point"));
}

std::vector<core::ChannelIndex> ExportDialog::checkedChannels() const
{
    std::vector<core::ChannelIndex> channels;
    for (int row = 0; row < m_channels->count(); ++row) {
        if (m_channels->item(row)->checkState() == Qt::Checked)
            channels.push_back(core::ChannelIndex(row));
    }
    return channels;
}

void ExportDialog::accept()
{
    auto *dialog = new QFileDialog(this, windowTitle(), {}, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &path)
{
    const Signs signs = SignChoices[m_separator->currentIndex()];
    exportRecord(m_context.workspace,
                 {path, checkedChannels(), momentOf(m_from), momentOf(m_to),
                  historian::CsvLayout(m_layout->currentData().toInt()), signs.separator, signs.decimal});
    QDialog::accept();
}

} // namespace twinscope::workbench
