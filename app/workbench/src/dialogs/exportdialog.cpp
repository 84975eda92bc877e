// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/exportdialog.h"

#include "base/recordjobs.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

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
    , m_filter(new QLineEdit)
    , m_channels(new QListWidget)
    , m_count(new QLabel)
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
    form->addRow(tr("Separators"), m_separator);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeFilterRow());
    layout->addWidget(m_channels, 1);
    layout->addWidget(m_count);
    layout->addLayout(form);
    layout->addWidget(buttons);
    fillChannels();
    fillForm();
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_channels, &QListWidget::itemChanged, this, &ExportDialog::refresh);
    connect(&context.workspace, &Workspace::closing, this, &ExportDialog::reject);
    refresh();
}

QLayout *ExportDialog::makeFilterRow()
{
    m_filter->setObjectName(QStringLiteral("exportFilter"));
    m_filter->setPlaceholderText(tr("Filter channels"));
    m_filter->setClearButtonEnabled(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    for (const auto &[text, name, checked] : {std::tuple(tr("Choose all shown"), "exportAll", true),
                                              std::tuple(tr("Choose none shown"), "exportNone", false)}) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false); // Enter in the filter must not press it
        connect(button, &QPushButton::clicked, this, [this, on = checked] { checkShown(on); });
        row->addWidget(button);
    }
    connect(m_filter, &QLineEdit::textChanged, this, &ExportDialog::filter);
    return row;
}

void ExportDialog::filter(const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_channels->count(); ++row) {
        QListWidgetItem *item = m_channels->item(row);
        item->setHidden(!std::ranges::all_of(
            wanted, [&](const QString &word) { return item->text().contains(word, Qt::CaseInsensitive); }));
    }
}

void ExportDialog::checkShown(bool checked)
{
    {
        const QSignalBlocker quiet(m_channels); // one look at the end instead of one for each
        for (int row = 0; row < m_channels->count(); ++row) {
            if (QListWidgetItem *item = m_channels->item(row); !item->isHidden())
                item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_channels->viewport()->update();
    refresh();
}

void ExportDialog::refresh()
{
    const size_t chosen = checkedChannels().size();
    m_count->setText(tr("%1 of %2 channels are chosen.").arg(chosen).arg(m_channels->count()));
    m_export->setEnabled(chosen > 0);
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
