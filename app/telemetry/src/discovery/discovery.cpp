// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/discovery.h>

#include "finder.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <mutex>

namespace twinscope::telemetry {

namespace {

constexpr qsizetype LargestPayload = 1 << 20;

/// The last parts of a place are what people call a value.
QString nameFor(const plant::Address &address)
{
    const QString last = address.topic.section(u'/', -1);
    if (!address.metric.isEmpty())
        return address.metric.section(u'/', -1);
    return address.pointer.isEmpty() ? last : last + u' ' + address.pointer.section(u'/', -1);
}

QString idFor(const plant::Address &address)
{
    QString topic = address.topic;
    if (!address.metric.isEmpty())
        topic.remove(0, QStringLiteral("spBv1.0/").size());
    QString id = topic + (address.metric.isEmpty() ? address.pointer : u'/' + address.metric);
    id.replace(u'/', u'.');
    while (id.startsWith(u'.'))
        id.remove(0, 1);
    return id.simplified().left(200);
}

/// What two channels that carry the same value have in common.
QString identityOf(const plant::Address &address)
{
    return QStringList{address.source, address.topic, address.pointer, address.metric}.join(QChar::Null);
}

/// A pattern with * and ? that runs across the levels of a topic.
QRegularExpression expressionFor(const QString &pattern)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(QStringLiteral("\\*"), QStringLiteral(".*")).replace(QStringLiteral("\\?"), QStringLiteral("."));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::CaseInsensitiveOption);
}

QString freeId(const QString &wanted, const QSet<QString> &taken)
{
    QString id = wanted.isEmpty() ? QStringLiteral("channel") : wanted;
    for (int number = 2; taken.contains(id); ++number)
        id = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return id;
}

QString sourceFor(plant::Plant &plant, const QString &url)
{
    QSet<QString> taken;
    for (const plant::Source &source : plant.sources) {
        if (source.url == url)
            return source.id;
        taken.insert(source.id);
    }
    plant::Source source;
    source.id = freeId(QStringLiteral("broker"), taken);
    source.url = url;
    source.qos = 1;
    plant.sources.push_back(source);
    return source.id;
}

} // namespace

QString Finding::place() const
{
    const QString &within = channel.address.metric.isEmpty() ? channel.address.pointer : channel.address.metric;
    return within.isEmpty() ? channel.address.topic : channel.address.topic + u' ' + within;
}

Finding *Finder::findingAt(const QString &topic, const QString &pointer, const QString &metric)
{
    Finding fresh;
    fresh.channel.address.topic = topic;
    fresh.channel.address.pointer = pointer;
    fresh.channel.address.metric = metric;
    const QString place = fresh.place();
    const auto known = m_findings.find(place);
    if (known != m_findings.end())
        return &known->second;
    if (m_findings.size() >= m_largest) {
        ++m_leftOut;
        return nullptr;
    }
    fresh.channel.id = idFor(fresh.channel.address);
    fresh.channel.name = nameFor(fresh.channel.address);
    return &m_findings.emplace(place, std::move(fresh)).first->second;
}

std::vector<Finding> Finder::findings() const
{
    std::vector<Finding> all;
    all.reserve(m_findings.size());
    for (const auto &[place, finding] : m_findings)
        all.push_back(finding);
    return all;
}

struct Discovery::Private
{
    explicit Private(size_t largest)
        : finder(largest)
    {
    }

    mutable std::mutex mutex; ///< guards what follows
    Finder finder;
    quint64 messages = 0;
};

Discovery::Discovery(size_t largest)
    : d(std::make_unique<Private>(largest))
{
}

Discovery::~Discovery() = default;

std::vector<SparkplugHost::Command> Discovery::hear(const Payload &message)
{
    const std::lock_guard lock(d->mutex);
    ++d->messages;
    const bool isState = message.topic.startsWith(QStringLiteral("spBv1.0/STATE/"));
    if (message.bytes.size() > LargestPayload)
        return {};
    if (SparkplugHost::hears(message.topic) && !isState)
        return d->finder.hearSparkplug(message);
    d->finder.hearPlain(message);
    return {};
}

std::vector<Finding> Discovery::findings() const
{
    const std::lock_guard lock(d->mutex);
    return d->finder.findings();
}

quint64 Discovery::messages() const
{
    const std::lock_guard lock(d->mutex);
    return d->messages;
}

quint64 Discovery::leftOut() const
{
    const std::lock_guard lock(d->mutex);
    return d->finder.leftOut();
}

std::vector<Finding> chosen(std::span<const Finding> findings, const QStringList &patterns)
{
    std::vector<QRegularExpression> expressions;
    for (const QString &pattern : patterns)
        expressions.emplace_back(expressionFor(pattern));
    std::vector<Finding> found;
    std::ranges::copy_if(findings, std::back_inserter(found), [&](const Finding &finding) {
        const QString place = finding.place();
        return expressions.empty() || std::ranges::any_of(expressions, [&place](const QRegularExpression &expression) {
                   return expression.match(place).hasMatch();
               });
    });
    return found;
}

size_t addChannels(plant::Plant &plant, const QString &brokerUrl, std::span<const Finding> findings)
{
    QSet<QString> taken, known;
    for (const plant::Channel &channel : plant.channels) {
        taken.insert(channel.id);
        known.insert(identityOf(channel.address));
    }
    size_t added = 0;
    for (const Finding &finding : findings) {
        if (!finding.isUsable())
            continue;
        plant::Channel channel = finding.channel;
        channel.address.source = sourceFor(plant, brokerUrl);
        if (known.contains(identityOf(channel.address)))
            continue;
        known.insert(identityOf(channel.address));
        channel.id = freeId(channel.id, taken);
        taken.insert(channel.id);
        plant.channels.push_back(std::move(channel));
        ++added;
    }
    return added;
}

} // namespace twinscope::telemetry
