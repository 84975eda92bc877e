// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

namespace twinscope::plant {

namespace {

constexpr Bounds AnyNumber{-1e12, 1e12};

constexpr Key<int> Ramps[] = {{"viridis", 0}, {"cividis", 1}};

bool moves(BindingKind kind)
{
    return kind == BindingKind::Spin || kind == BindingKind::Slide || kind == BindingKind::Level;
}

bool needsRange(BindingKind kind)
{
    return kind == BindingKind::ColourRamp || kind == BindingKind::Slide || kind == BindingKind::Level;
}

} // namespace

void ProjectReader::readBinding(ObjectReader &entry, const Json &element)
{
    Binding binding;
    const int channel = findReference(entry, "channel", m_channels,
                                      Sentence::tr("There is no channel \"%1\": mend the id or add "
                                                   "the channel."));
    const int asset = findReference(entry, "asset", m_assets,
                                    Sentence::tr("There is no asset \"%1\": mend the id or add the asset."));
    const std::optional<BindingKind> kind = entry.choice("kind", BindingKinds);
    if (!entry.has("kind"))
        entry.fault(Sentence::tr("The binding needs its \"kind\": write one of %1.")
                        .arg(keyNames(BindingKinds).join(QStringLiteral(", "))));
    if (channel < 0 || asset < 0 || !kind)
        return;
    binding.channel = entry.text("channel");
    binding.asset = entry.text("asset");
    binding.kind = *kind;
    const bool sound = readShow(entry, m_reading.plant.channels[channel], binding);
    entry.reportMisspelt();
    const QString key = binding.channel + u'\n' + binding.asset + u'\n' + keyOf(*kind, BindingKinds);
    if (sound && m_bindings.contains(key)) {
        entry.fault(
            Sentence::tr(
                "The same channel is already bound to the same asset in the same way by %1: remove one of the two.")
                .arg(m_bindings.value(key)));
    } else if (sound) {
        m_bindings.insert(key, entry.pointer());
        m_reading.plant.bindings.push_back(std::move(binding));
        m_reading.locations.bindings.push_back(&element);
    }
}

int ProjectReader::findReference(ObjectReader &entry, const char *key, IdTable &table, const QString &unknown)
{
    const Json *member = entry.find(key);
    const QString id = entry.text(key);
    if (!member)
        entry.fault(Sentence::tr("\"%1\" is missing: write the id it is about.").arg(QString::fromLatin1(key)));
    if (!member || !member->is_string())
        return -1;
    const int index = table.index(id);
    if (index < 0)
        entry.fault(key, unknown.arg(id) + table.suggestion(id));
    return index;
}

bool ProjectReader::readShow(ObjectReader &entry, const Channel &channel, Binding &binding)
{
    if (const auto ramp = entry.choice("ramp", Ramps))
        binding.ramp = QString::fromLatin1(Ramps[*ramp].key);
    binding.range = readRange(entry);
    binding.threshold = entry.number("threshold", binding.threshold, AnyNumber);
    binding.inverted = entry.flag("inverted", binding.inverted);
    binding.text = entry.text("text");
    if (const QString fault = labelFault(binding.text); !fault.isEmpty()) {
        entry.fault("text", fault);
        binding.text.clear();
    }
    readMotion(entry, binding);
    return checkNeeds(entry, channel, binding);
}

void ProjectReader::readMotion(ObjectReader &entry, Binding &binding)
{
    binding.axis = entry.vector("axis", binding.axis);
    binding.centre = entry.vector("centre", binding.centre);
    binding.factor = entry.number("factor", binding.factor, AnyNumber);
    if (moves(binding.kind) && binding.axis.isNull()) {
        entry.fault("axis", Sentence::tr("The axis has no direction: write one such as [0, 0, 1] (up)."));
        binding.axis = Binding().axis;
    }
    if (binding.factor == 0 && (binding.kind == BindingKind::Spin || binding.kind == BindingKind::Slide)) {
        entry.fault("factor",
                    Sentence::tr("With the factor 0 nothing moves: write turns a minute per unit for a spin, metres at "
                                 "the range's top for a slide."));
        binding.factor = Binding().factor;
    }
}

bool ProjectReader::checkNeeds(ObjectReader &entry, const Channel &channel, const Binding &binding)
{
    if (channel.kind == ChannelKind::Text && binding.kind != BindingKind::Label) {
        entry.fault(
            "kind",
            Sentence::tr("The channel \"%1\" carries texts, which can only be shown as a \"label\".").arg(channel.id));
        return false;
    }
    if (needsRange(binding.kind) && !binding.range && !channel.range) {
        if (!entry.has("range")) // else its own fault has been told
            entry.fault(Sentence::tr(
                            "This binding needs a range, but neither it nor the channel \"%1\" has one: add \"range\": "
                            "{ \"low\": …, \"high\": … }.")
                            .arg(channel.id));
        return false;
    }
    return true;
}

} // namespace twinscope::plant
