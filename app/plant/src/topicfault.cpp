// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/plant/projectfile.h>

#include "faults.h"
#include "problems.h"

#include <algorithm>

namespace twinscope::plant {

namespace {

constexpr qsizetype LongestTopic = 65'535; // bytes, MQTT 3.1.1 section 4.7.3

bool hasControlCharacter(const QString &topic)
{
    return std::ranges::any_of(topic,
                               [](QChar c) { return c.category() == QChar::Other_Control || c.isNonCharacter(); });
}

bool hasEmptyLevel(const QString &topic)
{
    return topic.contains(QStringLiteral("//")) || topic.endsWith(u'/'); // a leading slash is a custom of many plants
}

} // namespace

QString topicFault(const QString &topic)
{
    if (topic.isEmpty())
        return Sentence::tr(
            "The topic is missing: write the MQTT topic of this channel, such as \"plant/pump1/flow\".");
    if (topic.contains(u'+') || topic.contains(u'#'))
        return Sentence::tr(
                   "The topic \"%1\" holds a wildcard (+ or #), but a channel has one topic: write it in full.")
            .arg(topic);
    if (hasControlCharacter(topic))
        return Sentence::tr("The topic \"%1\" holds a control character: remove it.").arg(topic.simplified());
    if (topic != topic.trimmed())
        return Sentence::tr("The topic \"%1\" begins or ends with a blank: remove it.").arg(topic);
    if (hasEmptyLevel(topic))
        return Sentence::tr("The topic \"%1\" has an empty level: remove the slash at the end or one of two in a row.")
            .arg(topic);
    if (topic.startsWith(u"$share/"))
        return Sentence::tr("\"%1\" is a shared subscription, not a topic: remove \"$share/\" and the group's name.")
            .arg(topic);
    if (topic.toUtf8().size() > LongestTopic)
        return Sentence::tr("The topic is longer than MQTT allows (65,535 bytes): shorten it.");
    return {};
}

QString levelFault(const QString &level)
{
    if (level.contains(u'/'))
        return Sentence::tr("\"%1\" holds a slash, but is one level of a topic: remove it.").arg(level);
    return topicFault(level);
}

QString metricFault(const Address &address)
{
    const QString start = QStringLiteral("spBv1.0/");
    const qsizetype levels = address.topic.count(u'/') + 1;
    const bool isState = address.topic.startsWith(start + QStringLiteral("STATE/"));
    const bool isOfNode = address.topic.startsWith(start) && !isState;
    if (address.metric.isEmpty())
        return isOfNode ? Sentence::tr("A Sparkplug topic carries many values: name one with \"metric\".") : QString();
    if (!isOfNode || levels < 3 || levels > 4)
        return Sentence::tr("A metric belongs to a Sparkplug node or device: write its topic as "
                            "\"spBv1.0/GROUP/NODE\" or \"spBv1.0/GROUP/NODE/DEVICE\", without a message type.");
    if (!address.pointer.isEmpty() || !address.timePointer.isEmpty())
        return Sentence::tr("A Sparkplug metric has its value and time by itself: remove \"pointer\" and "
                            "\"timePointer\".");
    return {};
}

} // namespace twinscope::plant
