// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/alarmsummary.h"
#include "base/appearance.h"

#include <QAbstractItemModel>

namespace twinscope::workbench {

/// The asset tree: what there is, whether its model is there, and the worst alarm at or below it.
class AssetTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Alarms, ColumnCount };
    enum Role { SearchRole = Qt::UserRole }; ///< name, id and type in one text
    enum class ModelState { None, Loading, Ready, Failed };

    explicit AssetTreeModel(const Appearance &appearance, QObject *parent = nullptr);

    void setPlant(const plant::Plant *plant, const PlantIndex *index); ///< nullptr: none
    void setAlarms(const AlarmSummary &summary);
    void setModelState(const QString &file, ModelState state, const QString &sentence = {});

    plant::AssetIndex assetAt(const QModelIndex &index) const;
    QModelIndex indexOf(plant::AssetIndex asset, int column = Name) const;
    ModelState modelState(plant::AssetIndex asset) const;
    QString modelProblem(plant::AssetIndex asset) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant nameData(plant::AssetIndex asset, int role) const;
    QVariant alarmData(plant::AssetIndex asset, int role) const;
    QIcon iconOf(plant::AssetIndex asset) const;
    QString toolTipOf(plant::AssetIndex asset) const;
    void renewIcons();

    struct FileState
    {
        ModelState state = ModelState::Loading;
        QString sentence;
    };
    const Appearance &m_appearance;
    const plant::Plant *m_plant = nullptr;
    const PlantIndex *m_index = nullptr;
    AlarmSummary m_alarms;
    QHash<QString, FileState> m_files;
    std::vector<int> m_rowOf; ///< position among its siblings
    QIcon m_group, m_part, m_loading, m_failed;
};

} // namespace twinscope::workbench
