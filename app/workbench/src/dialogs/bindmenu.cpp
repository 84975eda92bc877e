// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/bindmenu.h"

#include <QCoreApplication>
#include <QMenu>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("workbench", source);
}

QString iconName(plant::BindingKind kind)
{
    switch (kind) {
    case plant::BindingKind::ColourRamp:
    case plant::BindingKind::StateColour:
        return QStringLiteral("format-fill-color");
    case plant::BindingKind::Visibility:
        return QStringLiteral("view-visible");
    case plant::BindingKind::Spin:
        return QStringLiteral("object-rotate-right");
    case plant::BindingKind::Slide:
        return QStringLiteral("transform-move");
    case plant::BindingKind::Level:
        return QStringLiteral("office-chart-area");
    case plant::BindingKind::Label:
        break;
    }
    return QStringLiteral("label");
}

plant::Range sensibleRange(const plant::Channel &channel)
{
    if (channel.range)
        return *channel.range;
    const auto low = channel.limits.lowLow ? channel.limits.lowLow : channel.limits.low;
    const auto high = channel.limits.highHigh ? channel.limits.highHigh : channel.limits.high;
    const double bottom = low.value_or(0);
    return {bottom, high && *high > bottom ? *high : bottom + 100};
}

bool isSame(const plant::Binding &a, const plant::Binding &b)
{
    return a.channel == b.channel && a.asset == b.asset && a.kind == b.kind;
}

void bind(const CommandContext &context, const plant::Binding &binding)
{
    if (!context.workspace.session())
        return;
    auto bindings = context.workspace.session()->plant().bindings;
    std::erase_if(bindings, [&](const plant::Binding &other) { return isSame(other, binding); });
    bindings.push_back(binding);
    context.workspace.changeBindings(text(QT_TRANSLATE_NOOP("workbench", "bind %1")).arg(binding.channel),
                                     std::move(bindings));
}

} // namespace

std::vector<plant::BindingKind> bindingKinds(const plant::Channel &channel)
{
    using enum plant::BindingKind;
    switch (channel.kind) {
    case plant::ChannelKind::Text:
        return {Label};
    case plant::ChannelKind::Boolean:
        return {Label, StateColour, Visibility, Spin};
    default:
        return {Label, StateColour, ColourRamp, Level, Spin, Slide, Visibility};
    }
}

QString bindingText(plant::BindingKind kind)
{
    switch (kind) {
    case plant::BindingKind::ColourRamp:
        return text(QT_TRANSLATE_NOOP("workbench", "Colour ramp"));
    case plant::BindingKind::StateColour:
        return text(QT_TRANSLATE_NOOP("workbench", "State colour by its limits"));
    case plant::BindingKind::Visibility:
        return text(QT_TRANSLATE_NOOP("workbench", "Visibility"));
    case plant::BindingKind::Spin:
        return text(QT_TRANSLATE_NOOP("workbench", "Turning"));
    case plant::BindingKind::Slide:
        return text(QT_TRANSLATE_NOOP("workbench", "Shift"));
    case plant::BindingKind::Level:
        return text(QT_TRANSLATE_NOOP("workbench", "Level"));
    case plant::BindingKind::Label:
        break;
    }
    return text(QT_TRANSLATE_NOOP("workbench", "Value label"));
}

plant::Binding defaultBinding(const plant::Channel &channel, const plant::Asset &asset, plant::BindingKind kind)
{
    plant::Binding binding;
    binding.channel = channel.id;
    binding.asset = asset.id;
    binding.kind = kind;
    if (kind == plant::BindingKind::ColourRamp || kind == plant::BindingKind::Level ||
        kind == plant::BindingKind::Slide)
        if (!channel.range)
            binding.range = sensibleRange(channel);
    if (kind == plant::BindingKind::Visibility && channel.kind != plant::ChannelKind::Boolean) {
        const plant::Range range = sensibleRange(channel);
        binding.threshold = (range.low + range.high) / 2;
    }
    return binding;
}

QMenu *makeBindMenu(const CommandContext &context, core::ChannelIndex channel, plant::AssetIndex asset, QWidget *parent)
{
    const plant::Channel &source = context.workspace.session()->plant().channels[channel];
    const plant::Asset &target = context.workspace.session()->plant().assets[size_t(asset)];
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(
        text(QT_TRANSLATE_NOOP("workbench", "Show %1 on %2 as"))
            .arg(source.name.isEmpty() ? source.id : source.name, target.name.isEmpty() ? target.id : target.name));
    for (const plant::BindingKind kind : bindingKinds(source)) {
        const plant::Binding binding = defaultBinding(source, target, kind);
        menu->addAction(look::icon(iconName(kind), context.appearance.theme()), bindingText(kind), menu,
                        [context, binding] { bind(context, binding); });
    }
    return menu;
}

} // namespace twinscope::workbench
