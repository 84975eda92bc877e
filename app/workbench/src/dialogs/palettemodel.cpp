// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/palettemodel.h"

#include "base/assetsets.h"
#include "models/fuzzy.h"

namespace twinscope::workbench {

namespace {
constexpr size_t MostEntries = 50;
/// Away from its menu a command needs the menu's word: "Theme: Dark".
QString commandTitle(const CommandInfo &info)
{
    switch (info.place) {
    case Place::Theme:
        return PaletteModel::tr("Theme: %1").arg(info.text);
    case Place::Language:
        return PaletteModel::tr("Language: %1").arg(info.text);
    case Place::Panels:
        return PaletteModel::tr("Panel: %1").arg(info.text);
    case Place::Camera:
        return PaletteModel::tr("Camera: %1").arg(info.text);
    default:
        return info.text;
    }
}

constexpr int CommandBonus = 12; ///< of equally good answers: commands, then assets, then channels
} // namespace

PaletteModel::PaletteModel(const CommandContext &context, CommandRegistry &commands, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(context)
    , m_commands(commands)
{
    connect(&context.workspace, &Workspace::opened, this, &PaletteModel::attach);
    connect(&context.workspace, &Workspace::closing, this, [this] {
        beginResetModel();
        m_index = {};
        m_entries.clear(); // they name places in a plant that goes
        endResetModel();
    });
}

void PaletteModel::attach()
{
    connect(m_context.workspace.session(), &session::Session::plantEdited, this, &PaletteModel::attach,
            Qt::UniqueConnection);
    m_index = std::async(std::launch::async, [plant = m_context.workspace.session()->plant()] {
                  return SearchIndex(plant);
              }).share();
}

void PaletteModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_entries.clear();
    collectCommands(typed);
    if (m_context.workspace.session() && !typed.trimmed().isEmpty())
        collectPlant(typed);
    std::ranges::stable_sort(m_entries, std::ranges::greater(), &Entry::score);
    if (m_entries.size() > MostEntries)
        m_entries.resize(MostEntries);
    endResetModel();
}

void PaletteModel::collectCommands(const QString &typed)
{
    for (int i = 0; i < int(m_commands.commands().size()); ++i) {
        Entry entry{Kind::Command, i, 0};
        if (!m_commands.commands()[size_t(i)]->isEnabled())
            continue;
        if (const auto score = fuzzyScore(typed, titleOf(entry))) {
            entry.score = *score + CommandBonus;
            m_entries.push_back(entry);
        }
    }
}

void PaletteModel::collectKept(const QString &typed, Kind kind, size_t count)
{
    for (size_t i = 0; i < count; ++i) {
        Entry entry{kind, int(i), 0};
        if (const auto score = fuzzyScore(typed, titleOf(entry))) {
            entry.score = *score + CommandBonus;
            m_entries.push_back(entry);
        }
    }
}

void PaletteModel::collectPlant(const QString &typed)
{
    const plant::Plant &plant = m_context.workspace.session()->plant();
    collectKept(typed, Kind::View, plant.cameras.size());
    collectKept(typed, Kind::Set, plant.sets.size());
    for (const SearchIndex::Answer &answer : m_index.get().search(typed, MostEntries))
        m_entries.push_back(
            {answer.kind == SearchIndex::Kind::Asset ? Kind::Asset : Kind::Channel, answer.index, answer.score});
}

void PaletteModel::execute(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const Entry entry = m_entries[size_t(row)];
    Selection &selection = m_context.workspace.selection();
    switch (entry.kind) {
    case Kind::Command:
        m_commands.execute(m_commands.commands()[size_t(entry.index)]->info().id);
        break;
    case Kind::View:
        m_context.scene.viewport().setCamera(m_context.workspace.session()->plant().cameras[size_t(entry.index)],
                                             !m_context.appearance.reduceMotion());
        break;
    case Kind::Set:
        AssetSets(m_context.workspace, m_context.scene)
            .recall(m_context.workspace.session()->plant().sets[size_t(entry.index)].name);
        break;
    case Kind::Asset:
        selection.activate(entry.index);
        break;
    case Kind::Channel:
        selection.selectChannel(core::ChannelIndex(entry.index),
                                m_context.workspace.index().assetOf(core::ChannelIndex(entry.index)));
        break;
    }
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry &entry = m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(entry);
    case HintRole:
        return hintOf(entry);
    case Qt::DecorationRole:
        return iconOf(entry);
    default:
        return {};
    }
}

QString PaletteModel::titleOf(const Entry &entry) const
{
    if (entry.kind == Kind::Command)
        return commandTitle(m_commands.commands()[size_t(entry.index)]->info());
    const plant::Plant &plant = m_context.workspace.session()->plant();
    if (entry.kind == Kind::View)
        return tr("View: %1").arg(plant.cameras[size_t(entry.index)].name);
    if (entry.kind == Kind::Set)
        return tr("Set: %1").arg(plant.sets[size_t(entry.index)].name);
    if (entry.kind == Kind::Asset) {
        const plant::Asset &asset = plant.assets[size_t(entry.index)];
        return asset.name.isEmpty() ? asset.id : asset.name;
    }
    const plant::Channel &channel = plant.channels[size_t(entry.index)];
    return channel.name.isEmpty() ? channel.id : channel.name;
}

QString PaletteModel::hintOf(const Entry &entry) const
{
    const Workspace &workspace = m_context.workspace;
    switch (entry.kind) {
    case Kind::Command: {
        const auto keys = m_commands.commands()[size_t(entry.index)]->info().keys;
        return keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
    }
    case Kind::View:
        return {};
    case Kind::Set:
        return tr("%n assets", nullptr, int(workspace.session()->plant().sets[size_t(entry.index)].assets.size()));
    case Kind::Asset: {
        const plant::AssetIndex parent = workspace.session()->plant().assets[size_t(entry.index)].parent;
        return workspace.index().pathOf(parent);
    }
    case Kind::Channel:
        break;
    }
    return workspace.index().pathOf(workspace.index().assetOf(core::ChannelIndex(entry.index)));
}

QIcon PaletteModel::iconOf(const Entry &entry) const
{
    const look::Theme &theme = m_context.appearance.theme();
    if (entry.kind == Kind::View)
        return look::icon(QStringLiteral("camera-photo"), theme.secondaryText);
    if (entry.kind == Kind::Set)
        return look::icon(QStringLiteral("bookmarks"), theme.secondaryText);
    if (entry.kind == Kind::Asset)
        return look::icon(QStringLiteral("draw-cuboid"), theme.secondaryText);
    if (entry.kind == Kind::Channel)
        return look::icon(QStringLiteral("office-chart-line"), theme.secondaryText);
    const QString name = m_commands.commands()[size_t(entry.index)]->info().icon;
    return look::icon(name.isEmpty() ? QStringLiteral("arrow-right") : name, theme.secondaryText);
}

} // namespace twinscope::workbench
