// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/addmodeldialog.h"

#include <twinscope/look/theme.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace twinscope::workbench {

using session::PartAssets;

namespace {

constexpr int FileWidth = 400;

}

AddModelDialog::AddModelDialog(Workspace &workspace, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_file(QDir(workspace.session()->project().directory()).relativeFilePath(path))
    , m_name(new QLineEdit(QFileInfo(path).completeBaseName()))
    , m_parent(new QComboBox)
    , m_parts(new QComboBox)
    , m_summary(new QLabel)
    , m_add(nullptr)
{
    setWindowTitle(tr("Add a CAD model"));
    setObjectName(QStringLiteral("addModelDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut(path);
    fillParents();
    m_parts->addItem(tr("One asset for the whole model"), int(PartAssets::None));
    m_parts->addItem(tr("And one for each part of the first level"), int(PartAssets::FirstLevel));
    m_parts->addItem(tr("And one for each node of the tree"), int(PartAssets::WholeTree));
    connect(m_name, &QLineEdit::textChanged, this, &AddModelDialog::refresh);
    connect(m_parts, &QComboBox::currentIndexChanged, this, &AddModelDialog::refresh);
    // A plant that changes meanwhile has other assets to stand below; one that goes has none.
    connect(&workspace, &Workspace::opened, this, &AddModelDialog::fillParents);
    connect(&workspace, &Workspace::closed, this, &AddModelDialog::reject);
    read(path);
}

AddModelDialog::~AddModelDialog()
{
    if (m_reading)
        m_reading->cancel();
}

void AddModelDialog::layOut(const QString &path)
{
    m_name->setObjectName(QStringLiteral("modelName"));
    m_parent->setObjectName(QStringLiteral("modelParent"));
    m_parts->setObjectName(QStringLiteral("modelParts"));
    m_summary->setWordWrap(true);
    auto *file = new QLabel(fontMetrics().elidedText(m_file, Qt::ElideMiddle, FileWidth));
    file->setToolTip(path);
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *form = new QFormLayout;
    form->addRow(tr("File"), file);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Below"), m_parent);
    form->addRow(tr("Assets"), m_parts);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("modelAdd"));
    connect(buttons, &QDialogButtonBox::accepted, this, &AddModelDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AddModelDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(3 * look::Grid);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    setMinimumWidth(480);
}

void AddModelDialog::fillParents()
{
    const plant::AssetIndex selected = m_workspace.selection().asset();
    const plant::Plant &plant = m_workspace.session()->plant();
    const QString chosen = m_parent->count() > 0        ? m_parent->currentData().toString()
                           : selected != plant::NoAsset ? plant.assets[size_t(selected)].id
                                                        : QString();
    m_parent->clear();
    m_parent->addItem(tr("Nothing: at the top of the tree"), QString());
    for (size_t i = 0; i < plant.assets.size(); ++i)
        m_parent->addItem(m_workspace.index().pathOf(plant::AssetIndex(i)), plant.assets[i].id);
    m_parent->setCurrentIndex(std::max(0, m_parent->findData(chosen)));
}

void AddModelDialog::read(const QString &path)
{
    m_summary->setText(tr("Reading the model…"));
    refresh();
    m_reading = m_workspace.readModel(path, [self = QPointer(this)](core::Result<geometry::LoadedModel> read) {
        if (!self)
            return;
        if (read)
            self->adopt(read->model);
        else
            self->m_summary->setText(read.error().sentence);
    });
}

void AddModelDialog::adopt(std::shared_ptr<const geometry::Model> model)
{
    m_model = std::move(model);
    refresh();
}

PartAssets AddModelDialog::parts() const
{
    return PartAssets(m_parts->currentData().toInt());
}

void AddModelDialog::refresh()
{
    m_add->setEnabled(m_model && !m_name->text().trimmed().isEmpty());
    if (!m_model)
        return;
    const QString outside = tr(" The file lies outside the plant's folder and stays where it is.");
    m_summary->setText(
        tr("%n asset(s) will be added. Undo takes them away again.", nullptr, assetCount(*m_model, parts())) +
        (m_file.startsWith(QLatin1String("../")) ? outside : QString()));
}

void AddModelDialog::accept()
{
    plant::Plant plant = m_workspace.session()->plant();
    const session::ModelAsset what{m_file, m_name->text().trimmed(),
                                   m_workspace.index().asset(m_parent->currentData().toString()), parts()};
    const plant::AssetIndex added = addModel(plant, what, *m_model);
    // The plant is opened anew with it, for which this dialog has no more use.
    disconnect(&m_workspace, nullptr, this, nullptr);
    m_workspace.changePlant(tr("add %1").arg(what.name), std::move(plant));
    m_workspace.selection().selectAsset(added);
    m_workspace.selection().activate(added);
    QDialog::accept();
}

} // namespace twinscope::workbench
