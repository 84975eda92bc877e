// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/quality.h>

#include <QCoreApplication>

#include <array>

namespace twinscope::core {

namespace {

struct ReasonText
{
    const char *key;
    const char *sentence;
};

constexpr std::array<ReasonText, 10> Reasons = {{
    {"", QT_TRANSLATE_NOOP("core", "Good")},
    {"no-value-yet", QT_TRANSLATE_NOOP("core", "No value yet: nothing has arrived for this channel")},
    {"stale", QT_TRANSLATE_NOOP("core", "Stale: nothing new within the dead time")},
    {"source-lost", QT_TRANSLATE_NOOP("core", "Source lost: the connection is down, this is the last known value")},
    {"undecodable", QT_TRANSLATE_NOOP("core", "Undecodable: the payload is not what this channel expects")},
    {"not-a-number", QT_TRANSLATE_NOOP("core", "Not a number: the source sent NaN or infinity")},
    {"out-of-range", QT_TRANSLATE_NOOP("core", "Out of range: outside what this quantity can physically be")},
    {"too-large", QT_TRANSLATE_NOOP("core", "Too large: the payload is larger than accepted")},
    {"bad-source-time", QT_TRANSLATE_NOOP("core", "Source time unusable: the arrival time is used")},
    {"said-by-source", QT_TRANSLATE_NOOP("core", "Declared by the source")},
}};

const ReasonText &textOf(QualityReason reason)
{
    const auto index = size_t(reason);
    return Reasons[index < Reasons.size() ? index : 0];
}

} // namespace

QString toKey(QualityLevel level)
{
    switch (level) {
    case QualityLevel::Good:
        return QStringLiteral("good");
    case QualityLevel::Uncertain:
        return QStringLiteral("uncertain");
    case QualityLevel::Bad:
        break;
    }
    return QStringLiteral("bad");
}

QString toKey(QualityReason reason)
{
    return QString::fromLatin1(textOf(reason).key);
}

QString toKey(Quality quality)
{
    const QString level = toKey(quality.level);
    return quality.reason == QualityReason::None ? level : level + QLatin1Char('/') + toKey(quality.reason);
}

std::optional<Quality> qualityFromKey(QStringView key)
{
    const qsizetype slash = key.indexOf(u'/');
    const QStringView reason = slash < 0 ? QStringView() : key.sliced(slash + 1);
    for (const auto level : {QualityLevel::Good, QualityLevel::Uncertain, QualityLevel::Bad}) {
        if (toKey(level) != key.first(slash < 0 ? key.size() : slash))
            continue;
        for (size_t i = 0; i < Reasons.size(); ++i) {
            if (reason == QLatin1String(Reasons[i].key))
                return Quality{level, QualityReason(i)};
        }
    }
    return std::nullopt;
}

QString toSentence(Quality quality)
{
    if (quality.reason == QualityReason::None && quality.level != QualityLevel::Good)
        return quality.level == QualityLevel::Bad ? QCoreApplication::translate("core", "Bad")
                                                  : QCoreApplication::translate("core", "Uncertain");
    return QCoreApplication::translate("core", textOf(quality.reason).sentence);
}

} // namespace twinscope::core
