// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/fleetform.h"

#include "training/fileform.h"
#include "training/recordform.h"

#include <QComboBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace twinscope::predict {

FleetForm::FleetForm(desk::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_file(new FileForm)
    , m_record(new RecordForm(desk))
{
    m_kind->setObjectName(QStringLiteral("fleetKind"));
    m_kind->addItems({tr("Runs to failure in a file"), tr("Runs to failure in the plant's own record")});
    m_stack->addWidget(m_file);
    m_stack->addWidget(m_record);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kind);
    layout->addWidget(m_stack, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FleetForm::changed);
    connect(m_file, &FileForm::changed, this, &FleetForm::changed);
    connect(m_record, &RecordForm::changed, this, &FleetForm::changed);
}

std::optional<std::variant<FleetTable, RecordedFleet>> FleetForm::data() const
{
    if (m_kind->currentIndex() == 0) {
        const auto table = m_file->table();
        return table ? std::optional(std::variant<FleetTable, RecordedFleet>(*table)) : std::nullopt;
    }
    const RecordedFleet fleet = m_record->fleet();
    return fleet.lives.empty() ? std::nullopt : std::optional(std::variant<FleetTable, RecordedFleet>(fleet));
}

} // namespace twinscope::predict
