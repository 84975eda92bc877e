// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/workspace.h"

#include <twinscope/session/modelassets.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace twinscope::workbench {

/// Makes an asset of a CAD file, and of the parts in its tree where that is wanted, in one undoable step. The file is
/// looked at in a job.
class AddModelDialog : public QDialog
{
    Q_OBJECT
public:
    AddModelDialog(Workspace &workspace, const QString &path, QWidget *parent = nullptr);
    ~AddModelDialog() override;

    void accept() override;

private:
    void layOut(const QString &path);
    void fillParents();
    void read(const QString &path);
    void adopt(std::shared_ptr<const geometry::Model> model);
    void refresh();
    session::PartAssets parts() const;

    Workspace &m_workspace;
    const QString m_file; ///< relative to the project
    std::shared_ptr<core::JobHandle> m_reading;
    std::shared_ptr<const geometry::Model> m_model; ///< null until it is read
    QLineEdit *m_name;
    QComboBox *m_parent, *m_parts;
    QLabel *m_summary;
    QPushButton *m_add;
};

} // namespace twinscope::workbench
