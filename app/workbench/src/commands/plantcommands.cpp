// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/registry.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("commands", source);
}

class AcknowledgeShown final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("alarms.acknowledgeShown"),
                text(QT_TRANSLATE_NOOP("commands", "Acknowledge the alarms in view")),
                QStringLiteral("dialog-ok-apply"),
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
                Place::Plant,
                0};
    }
    bool isEnabled() const override
    {
        return session() && session()->cursor().isLive() && workspace().alarms().unacknowledged > 0 &&
               session()->alarms().mayAct();
    }
    void execute() override { shell().acknowledgeShownAlarms(); }
};

class DiscoverChannels final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("plant.discover"),
                text(QT_TRANSLATE_NOOP("commands", "Discover channels…")),
                QStringLiteral("network-connect"),
                {},
                Place::Plant,
                2};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { shell().showDiscovery(); }
};

class TrendSelection final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("plant.trend"),
                text(QT_TRANSLATE_NOOP("commands", "Trend of the selection")),
                QStringLiteral("office-chart-line"),
                {QKeySequence(Qt::CTRL | Qt::Key_T)},
                Place::Plant,
                1};
    }
    bool isEnabled() const override { return session() && !selection().isEmpty(); }
    void execute() override
    {
        QStringList ids;
        if (selection().channel() != core::NoChannel)
            ids.append(session()->plant().channels[selection().channel()].id);
        else
            for (const core::ChannelIndex channel : workspace().index().channelsOf(selection().asset()))
                ids.append(session()->plant().channels[channel].id);
        shell().showTrendOf(ids);
    }
};

class UnbindSelection final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("plant.unbind"),
                text(QT_TRANSLATE_NOOP("commands", "Remove the bindings of this asset")),
                QString(),
                {},
                Place::Plant,
                1};
    }
    bool isEnabled() const override { return session() && std::ranges::any_of(session()->plant().bindings, isBound()); }
    void execute() override
    {
        auto bindings = session()->plant().bindings;
        std::erase_if(bindings, isBound());
        workspace().changeBindings(text(QT_TRANSLATE_NOOP("commands", "remove bindings")), std::move(bindings));
    }

private:
    std::function<bool(const plant::Binding &)> isBound() const
    {
        const plant::AssetIndex asset = selection().asset();
        const QString id = asset == plant::NoAsset ? QString() : session()->plant().assets[size_t(asset)].id;
        return [id](const plant::Binding &binding) { return !id.isEmpty() && binding.asset == id; };
    }
};

} // namespace

void addPlantCommands(CommandRegistry &registry)
{
    registry.add<AcknowledgeShown>();
    registry.add<TrendSelection>();
    registry.add<UnbindSelection>();
    registry.add<DiscoverChannels>();
}

} // namespace twinscope::workbench
