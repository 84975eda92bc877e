// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

namespace twinscope::plant {

namespace {

using Members = std::vector<std::pair<QString, double>>;

Limits readLimitMembers(ObjectReader &reader, Members &members)
{
    Limits limits;
    for (const auto &[key, member] : LimitMembers) {
        limits.*member = reader.number(key);
        if (limits.*member)
            members.emplace_back(QString::fromLatin1(key), *(limits.*member));
    }
    return limits;
}

/// Limits rise from lowLow to highHigh; those that are absent do not matter.
QString orderFault(const Members &members)
{
    for (size_t i = 1; i < members.size(); ++i) {
        const auto &[lowerName, lower] = members[i - 1];
        const auto &[upperName, upper] = members[i];
        if (lower >= upper)
            return Sentence::tr("The limit \"%1\" (%2) must lie below \"%3\" (%4): mend or swap them.")
                .arg(lowerName, numberText(lower), upperName, numberText(upper));
    }
    return {};
}

void checkWithin(ObjectReader &reader, const Members &members, const Range &range)
{
    for (const auto &[name, value] : members) {
        if (value < range.low || value > range.high)
            reader.fault(
                name.toLatin1().constData(),
                Sentence::tr(
                    "The limit \"%1\" (%2) lies outside the channel's range %3 to %4: mend the limit or the range.")
                    .arg(name, numberText(value), numberText(range.low), numberText(range.high)));
    }
}

QString stateFault(const QString &key, const Json &name, ChannelKind kind)
{
    bool isNumber = false;
    const qint64 number = key.toLongLong(&isNumber);
    if (!isNumber || QString::number(number) != key)
        return Sentence::tr("A state is named by its number: write \"0\": \"stopped\", for example.");
    if (kind == ChannelKind::Boolean && number != 0 && number != 1)
        return Sentence::tr("A truth value has only the states \"0\" (false) and \"1\" (true).");
    if (!name.is_string() || name.get_ref<const std::string &>().empty())
        return Sentence::tr(
            "The name of a state must be a text in quotes that is not empty: write one, or remove the state.");
    return {};
}

} // namespace

void ProjectReader::readChannel(ObjectReader &entry, const Json &element)
{
    const std::optional<QString> id = m_channels.take(entry, "id", int(m_reading.plant.channels.size()));
    if (!id)
        return; // the history is kept by id
    Channel channel;
    channel.id = *id;
    channel.name = entry.text("name", channel.id);
    m_channels.setName(channel.id, channel.name);
    channel.description = entry.text("description");
    channel.asset = entry.text("asset");
    if (!channel.asset.isEmpty() && m_assets.index(channel.asset) < 0) {
        entry.fault("asset",
                    Sentence::tr("There is no asset \"%1\": mend the id or add the asset.").arg(channel.asset) +
                        m_assets.suggestion(channel.asset));
        channel.asset.clear();
    }
    channel.address = readAddress(entry);
    channel.unit = readUnit(entry);
    channel.kind = entry.choice("kind", ChannelKinds).value_or(channel.kind);
    readScale(entry, channel);
    channel.deadTime = entry.duration("deadTime");
    channel.states = readStates(entry, channel.kind);
    entry.reportMisspelt();
    m_reading.plant.channels.push_back(std::move(channel));
    m_reading.locations.channels.push_back(&element);
}

QString ProjectReader::readUnit(ObjectReader &entry)
{
    QString unit = entry.text("unit", Channel().unit);
    auto fault = m_units.constFind(unit);
    if (fault == m_units.constEnd())
        fault = m_units.insert(unit, unitFault(unit));
    if (fault->isEmpty())
        return unit;
    entry.fault("unit", *fault);
    return Channel().unit;
}

Address ProjectReader::readAddress(ObjectReader &entry)
{
    std::optional<ObjectReader> reader = entry.object("address");
    if (!reader)
        return {};
    Address address{reader->text("source"), reader->text("topic"), reader->text("pointer"), reader->text("timePointer"),
                    reader->text("metric")};
    bool sound = true;
    const auto check = [&](const char *key, const QString &fault) {
        if (!fault.isEmpty())
            reader->fault(key, fault);
        sound = sound && fault.isEmpty();
    };
    check("pointer", pointerFault(address.pointer));
    check("timePointer", pointerFault(address.timePointer));
    const int source = m_sources.index(address.source);
    if (address.source.isEmpty())
        check("source",
              Sentence::tr("The address names no source: write the id of one of \"sources\", or remove the address."));
    else if (source < 0)
        check("source", Sentence::tr("There is no source \"%1\": mend the id or add the source.").arg(address.source) +
                            m_sources.suggestion(address.source));
    if (!address.topic.isEmpty() || (source >= 0 && m_reading.plant.sources[source].type == u"mqtt"))
        check("topic", topicFault(address.topic));
    check("metric", metricFault(address));
    reader->reportMisspelt();
    return sound ? address : Address{};
}

void ProjectReader::readScale(ObjectReader &entry, Channel &channel)
{
    channel.range = readRange(entry);
    std::optional<ObjectReader> reader = entry.object("limits");
    if (channel.kind == ChannelKind::Text && (channel.range || reader)) {
        entry.fault(Sentence::tr(
            "A channel of texts has neither range nor limits: remove them, or make its \"kind\" \"number\"."));
        channel.range.reset();
        return;
    }
    if (!reader)
        return;
    Members members;
    channel.limits = readLimitMembers(*reader, members);
    reader->reportMisspelt();
    if (const QString fault = orderFault(members); !fault.isEmpty()) {
        reader->fault(fault);
        m_faultyLimits.insert(int(m_reading.plant.channels.size()), reader->pointer());
        channel.limits = {};
    } else if (channel.range) {
        checkWithin(*reader, members, *channel.range);
    }
}

QHash<qint64, QString> ProjectReader::readStates(ObjectReader &entry, ChannelKind kind)
{
    QHash<qint64, QString> states;
    std::optional<ObjectReader> reader = entry.object("states");
    if (!reader)
        return states;
    if (kind != ChannelKind::Integer && kind != ChannelKind::Boolean) {
        reader->fault(
            Sentence::tr("States name whole numbers or truth values: make the channel's \"kind\" \"integer\" or "
                         "\"boolean\", or remove them."));
        return states;
    }
    const Json &object = *entry.find("states");
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString key = toText(member.key());
        if (const QString fault = stateFault(key, *member, kind); !fault.isEmpty())
            m_problems.add(pointerTo(reader->pointer(), key), fault);
        else
            states.insert(key.toLongLong(), toText(member->get_ref<const std::string &>()));
    }
    return states;
}

} // namespace twinscope::plant
