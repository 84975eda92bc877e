// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/banddialog.h"

#include <twinscope/look/theme.h>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace twinscope::predict {

namespace {
enum Column { Name, From, To, ColumnCount };
}

BandDialog::BandDialog(const QString &channel, const std::vector<SpectrumBand> &bands, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(0, ColumnCount))
{
    setWindowTitle(tr("Bands in the spectrum of %1").arg(channel));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(420, 280);
    m_table->setObjectName(QStringLiteral("bandTable"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("From [Hz]"), tr("To [Hz]")});
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(look::RowHeight);
    for (const SpectrumBand &band : bands)
        addRow(band);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *add = buttons->addButton(tr("Add a band"), QDialogButtonBox::ActionRole);
    auto *remove = buttons->addButton(tr("Remove"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    auto *hint = new QLabel(tr("Name what is marked in the spectrum: fault frequencies of a bearing, blade passing, a "
                               "band to watch. Choose “Add a band” and type from where to where it reaches."));
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, [this] { addRow({tr("band"), 0, 0}); });
    connect(remove, &QPushButton::clicked, this, [this] { m_table->removeRow(m_table->currentRow()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void BandDialog::addRow(const SpectrumBand &band)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Name, new QTableWidgetItem(band.name));
    m_table->setItem(row, From, new QTableWidgetItem(QLocale().toString(band.from)));
    m_table->setItem(row, To, new QTableWidgetItem(QLocale().toString(band.to)));
    m_table->setCurrentCell(row, Name);
}

std::vector<SpectrumBand> BandDialog::bands() const
{
    std::vector<SpectrumBand> bands;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool isFrom = false, isTo = false;
        const SpectrumBand band{m_table->item(row, Name)->text(),
                                QLocale().toDouble(m_table->item(row, From)->text(), &isFrom),
                                QLocale().toDouble(m_table->item(row, To)->text(), &isTo)};
        if (isFrom && isTo && band.from >= 0 && band.to >= band.from && band.to > 0)
            bands.push_back(band);
    }
    return bands;
}

} // namespace twinscope::predict
