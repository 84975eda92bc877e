// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/importlimitsdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace twinscope::workbench {

namespace {

constexpr qint64 MiB = 1 << 20;
constexpr int LeastMemory = 64, MostMemory = 1 << 20; // MiB
constexpr int LongestTime = 24 * 3600;                // seconds
constexpr int MostAtOnce = 64;
constexpr int NoteWidth = 320;

QSpinBox *numberField(const char *name, int least, int most, int step, const QString &unit)
{
    auto *field = new QSpinBox;
    field->setObjectName(QString::fromLatin1(name));
    field->setRange(least, most);
    field->setSingleStep(step);
    field->setSuffix(unit);
    field->setGroupSeparatorShown(true);
    return field;
}

} // namespace

ImportLimitsDialog::ImportLimitsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_memory(numberField("importMemory", LeastMemory, MostMemory, 512, tr(" MiB")))
    , m_seconds(numberField("importSeconds", 1, LongestTime, 60, tr(" s")))
    , m_atOnce(numberField("importsAtOnce", 0, MostAtOnce, 1, {}))
{
    setWindowTitle(tr("Limits of CAD import"));
    setObjectName(QStringLiteral("importLimitsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *note = new QLabel(tr("A file is read in a process of its own, which is ended where it takes more. The limits "
                               "hold from the next file on."));
    note->setWordWrap(true);
    m_atOnce->setSpecialValueText(tr("one a core")); // shown for 0
    note->setMinimumWidth(NoteWidth);
    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults);
    auto *form = new QFormLayout(this);
    form->addRow(note);
    form->addRow(tr("Memory of a file"), m_memory);
    form->addRow(tr("Time of a file"), m_seconds);
    form->addRow(tr("Files at once"), m_atOnce);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportLimitsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportLimitsDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { showLimits({}); });
    showLimits(workspace.settings().importLimits());
}

void ImportLimitsDialog::showLimits(const session::ImportLimits &limits)
{
    m_memory->setValue(int(std::min<qint64>(limits.worker.memoryBytes / MiB, MostMemory)));
    m_seconds->setValue(int(std::min<qint64>(limits.worker.time.count(), LongestTime)));
    m_atOnce->setValue(limits.atOnce);
}

void ImportLimitsDialog::accept()
{
    session::ImportLimits limits = m_workspace.settings().importLimits();
    limits.worker.memoryBytes = m_memory->value() * MiB;
    limits.worker.time = std::chrono::seconds(m_seconds->value());
    limits.atOnce = m_atOnce->value();
    m_workspace.setImportLimits(limits);
    QDialog::accept();
}

} // namespace twinscope::workbench
