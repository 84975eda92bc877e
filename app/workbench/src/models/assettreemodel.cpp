// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/assettreemodel.h"

namespace twinscope::workbench {

AssetTreeModel::AssetTreeModel(const Appearance &appearance, QObject *parent)
    : QAbstractItemModel(parent)
    , m_appearance(appearance)
{
    connect(&appearance, &Appearance::changed, this, &AssetTreeModel::renewIcons);
    renewIcons();
}

void AssetTreeModel::setPlant(const plant::Plant *plant, const PlantIndex *index)
{
    beginResetModel();
    m_plant = plant;
    m_index = index;
    m_alarms = {};
    m_files.clear();
    m_rowOf.assign(plant ? plant->assets.size() : 0, 0);
    for (plant::AssetIndex parent = plant::NoAsset; plant && parent < plant::AssetIndex(m_rowOf.size()); ++parent) {
        int row = 0;
        for (const plant::AssetIndex child : index->childrenOf(parent))
            m_rowOf[size_t(child)] = row++;
    }
    endResetModel();
}

void AssetTreeModel::setAlarms(const AlarmSummary &summary)
{
    const AlarmSummary before = std::exchange(m_alarms, summary);
    for (plant::AssetIndex asset = 0; asset < plant::AssetIndex(m_rowOf.size()); ++asset) {
        if (before.worst(asset) == summary.worst(asset) && before.count(asset) == summary.count(asset))
            continue;
        emit dataChanged(indexOf(asset, Alarms), indexOf(asset, Alarms));
    }
}

void AssetTreeModel::setModelState(const QString &file, ModelState state, const QString &sentence)
{
    m_files.insert(file, {state, sentence});
    for (plant::AssetIndex asset = 0; asset < plant::AssetIndex(m_rowOf.size()); ++asset)
        if (m_plant->assets[size_t(asset)].model.file == file)
            emit dataChanged(indexOf(asset), indexOf(asset), {Qt::DecorationRole, Qt::ToolTipRole});
}

plant::AssetIndex AssetTreeModel::assetAt(const QModelIndex &index) const
{
    return index.isValid() ? plant::AssetIndex(index.internalId()) : plant::NoAsset;
}

QModelIndex AssetTreeModel::indexOf(plant::AssetIndex asset, int column) const
{
    if (asset < 0 || size_t(asset) >= m_rowOf.size())
        return {};
    return createIndex(m_rowOf[size_t(asset)], column, quintptr(asset));
}

AssetTreeModel::ModelState AssetTreeModel::modelState(plant::AssetIndex asset) const
{
    const plant::ModelReference &model = m_plant->assets[size_t(asset)].model;
    return model.isEmpty() ? ModelState::None : m_files.value(model.file).state;
}

QString AssetTreeModel::modelProblem(plant::AssetIndex asset) const
{
    return modelState(asset) == ModelState::Failed ? m_files.value(m_plant->assets[size_t(asset)].model.file).sentence
                                                   : QString();
}

QModelIndex AssetTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!m_plant || row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0)
        return {};
    const auto &children = m_index->childrenOf(assetAt(parent));
    return size_t(row) < children.size() ? createIndex(row, column, quintptr(children[size_t(row)])) : QModelIndex();
}

QModelIndex AssetTreeModel::parent(const QModelIndex &child) const
{
    const plant::AssetIndex asset = assetAt(child);
    return asset == plant::NoAsset || !m_plant ? QModelIndex() : indexOf(m_plant->assets[size_t(asset)].parent);
}

int AssetTreeModel::rowCount(const QModelIndex &parent) const
{
    return m_plant && parent.column() <= 0 ? int(m_index->childrenOf(assetAt(parent)).size()) : 0;
}

int AssetTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant AssetTreeModel::data(const QModelIndex &index, int role) const
{
    const plant::AssetIndex asset = assetAt(index);
    if (asset == plant::NoAsset || !m_plant)
        return {};
    return index.column() == Name ? nameData(asset, role) : alarmData(asset, role);
}

QVariant AssetTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Asset") : tr("Alarms");
}

QVariant AssetTreeModel::nameData(plant::AssetIndex asset, int role) const
{
    const plant::Asset &definition = m_plant->assets[size_t(asset)];
    switch (role) {
    case Qt::DisplayRole:
        return definition.name.isEmpty() ? definition.id : definition.name;
    case Qt::DecorationRole:
        return iconOf(asset);
    case Qt::ToolTipRole:
        return toolTipOf(asset);
    case SearchRole:
        return QStringList{definition.name, definition.id, definition.type}.join(QLatin1Char(' '));
    default:
        return {};
    }
}

QVariant AssetTreeModel::alarmData(plant::AssetIndex asset, int role) const
{
    const int worst = m_alarms.worst(asset);
    if (worst == 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(m_alarms.count(asset));
    case Qt::DecorationRole:
        return look::priorityIcon(worst, m_appearance.theme());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tr("%n alarm(s) at or below this asset; the worst has priority %1", nullptr, m_alarms.count(asset))
            .arg(worst);
    default:
        return {};
    }
}

QIcon AssetTreeModel::iconOf(plant::AssetIndex asset) const
{
    switch (modelState(asset)) {
    case ModelState::None:
        return m_group;
    case ModelState::Loading:
        return m_loading;
    case ModelState::Ready:
        return m_part;
    case ModelState::Failed:
        break;
    }
    return m_failed;
}

QString AssetTreeModel::toolTipOf(plant::AssetIndex asset) const
{
    const plant::Asset &definition = m_plant->assets[size_t(asset)];
    QStringList lines{definition.id};
    if (!definition.type.isEmpty())
        lines.append(definition.type);
    if (!definition.description.isEmpty())
        lines.append(definition.description);
    if (modelState(asset) == ModelState::Loading)
        lines.append(tr("The model is being read: %1").arg(definition.model.file));
    if (const QString problem = modelProblem(asset); !problem.isEmpty())
        lines.append(problem);
    return lines.join(QLatin1Char('\n'));
}

void AssetTreeModel::renewIcons()
{
    const look::Theme &theme = m_appearance.theme();
    m_group = look::icon(QStringLiteral("folder"), theme.secondaryText);
    m_part = look::icon(QStringLiteral("draw-cuboid"), theme.secondaryText);
    m_loading = look::icon(QStringLiteral("player-time"), theme.secondaryText);
    m_failed = look::icon(QStringLiteral("data-warning"), theme.badQuality);
}

} // namespace twinscope::workbench
