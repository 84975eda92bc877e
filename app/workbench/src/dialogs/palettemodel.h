// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"
#include "models/searchindex.h"

#include <QAbstractListModel>

#include <future>

namespace twinscope::workbench {

/// What Ctrl+K offers for what was typed: commands, kept views, sets, assets and channels, the best answers first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Command, View, Set, Asset, Channel };
    struct Entry
    {
        Kind kind = Kind::Command;
        int index = 0; ///< of the command, kept view, set, asset or channel
        int score = 0;
    };
    enum Role { HintRole = Qt::UserRole }; ///< keys of a command, path of an asset, unit and asset of a channel

    PaletteModel(const CommandContext &context, CommandRegistry &commands, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    void execute(int row); ///< as the entry asks: run, select and frame, or select

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void attach();
    void collectCommands(const QString &typed);
    void collectKept(const QString &typed, Kind kind, size_t count);
    void collectPlant(const QString &typed);
    QString titleOf(const Entry &entry) const;
    QString hintOf(const Entry &entry) const;
    QIcon iconOf(const Entry &entry) const;

    CommandContext m_context;
    CommandRegistry &m_commands;
    std::shared_future<SearchIndex> m_index; ///< of the open plant; made beside the window's thread
    std::vector<Entry> m_entries;
};

} // namespace twinscope::workbench
