// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusaltext.h"

#include <QLocale>

namespace twinscope::telemetry {

namespace {

constexpr qsizetype ExcerptLength = 40; ///< characters of a payload a sentence can bear

QString excerpt(QByteArrayView text)
{
    const QString all = QString::fromUtf8(text.first(std::min(text.size(), 4 * ExcerptLength)));
    QString shown = all.left(ExcerptLength);
    if (!shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    for (QChar &c : shown) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    return shown.size() < all.size() || text.size() > 4 * ExcerptLength ? shown + u'…' : shown;
}

} // namespace

QString RefusalText::empty()
{
    return tr("an empty payload");
}

QString RefusalText::binary()
{
    return tr("binary data");
}

QString RefusalText::null()
{
    return tr("null");
}

QString RefusalText::tooLarge(qint64 size, qint64 accepted)
{
    const QLocale locale;
    return tr("%1 bytes, more than the %2 its source accepts (maxPayload)")
        .arg(locale.toString(size), locale.toString(accepted));
}

QString RefusalText::jsonFault(const JsonDocument &document, QByteArrayView text)
{
    if (document.fault() == JsonDocument::Fault::TooDeep)
        return tr("JSON nested deeper than %1 levels").arg(JsonDocument::MaximumDepth);
    if (document.faultPosition() >= text.size())
        return tr("JSON that breaks off after “%1”").arg(excerpt(text));
    return tr("“%1”, which is not valid JSON from byte %2 on")
        .arg(excerpt(text), QString::number(document.faultPosition() + 1));
}

QString RefusalText::missing(const QString &pointer)
{
    if (pointer.isEmpty())
        return tr("a JSON object without a member “value” or “v” (give the channel a pointer)");
    return tr("JSON without anything at the pointer “%1”").arg(pointer);
}

QString RefusalText::container(JsonDocument::Kind kind)
{
    return kind == JsonDocument::Kind::Array ? tr("a JSON array (give the channel a pointer such as /0)")
                                             : tr("a JSON object (give the channel a pointer into it)");
}

QString RefusalText::value(QByteArrayView text)
{
    return tr("“%1”").arg(excerpt(text));
}

QString RefusalText::notInBirth(const QString &metric)
{
    return tr("a birth without the metric “%1”").arg(metric);
}

QString RefusalText::notScalar(const QString &metric)
{
    return tr("the metric “%1” as a data set, template, file or array, which Twinscope does not read").arg(metric);
}

QString RefusalText::metricValue(const QString &metric)
{
    return tr("the metric “%1” with a value of another kind").arg(metric);
}

QString RefusalText::expectation(const plant::Channel &channel)
{
    switch (channel.kind) {
    case plant::ChannelKind::Number:
        return tr("a number such as 12.5");
    case plant::ChannelKind::Integer:
        return channel.states.isEmpty() ? tr("a whole number of at most 64 bits, such as 12")
                                        : tr("a whole number such as 1, or the name of one of its states");
    case plant::ChannelKind::Boolean:
        return tr("true or false");
    case plant::ChannelKind::Text:
        return tr("text");
    }
    return {};
}

QString RefusalText::sentence(const plant::Channel &channel, const QString &topic, core::QualityReason reason,
                              const QString &sent)
{
    if (reason == core::QualityReason::TooLarge)
        return tr("Channel %1: topic %2 sent %3; the payload was not read.").arg(channel.id, topic, sent);
    if (reason == core::QualityReason::NotANumber)
        return tr("Channel %1: topic %2 sent %3, which stands for no finite number; expected is %4.")
            .arg(channel.id, topic, sent, expectation(channel));
    return tr("Channel %1: topic %2 sent %3; expected is %4.").arg(channel.id, topic, sent, expectation(channel));
}

} // namespace twinscope::telemetry
