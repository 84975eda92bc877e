// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/namedialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {
constexpr int FieldWidth = 280;
constexpr int LongestName = 200;
} // namespace

NameDialog::NameDialog(const QString &title, const QString &name, QStringList taken,
                       std::function<void(const QString &)> then, QWidget *parent)
    : QDialog(parent)
    , m_taken(std::move(taken))
    , m_then(std::move(then))
    , m_name(new QLineEdit(name))
    , m_fault(new QLabel)
{
    setWindowTitle(title);
    setObjectName(QStringLiteral("nameDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_name->setObjectName(QStringLiteral("nameField"));
    m_name->setAccessibleName(title);
    m_name->setMinimumWidth(FieldWidth);
    m_name->setMaxLength(LongestName);
    m_name->selectAll();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NameDialog::reject);
    judge();
}

void NameDialog::judge()
{
    const QString name = m_name->text().trimmed();
    const bool isTaken = m_taken.contains(name);
    m_fault->setText(isTaken ? tr("This name is taken.") : QString());
    m_ok->setEnabled(!name.isEmpty() && !isTaken);
}

void NameDialog::accept()
{
    if (!m_ok->isEnabled())
        return;
    m_then(m_name->text().trimmed());
    QDialog::accept();
}

} // namespace twinscope::workbench
