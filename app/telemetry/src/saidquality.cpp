// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "saidquality.h"

#include <array>
#include <charconv>

namespace twinscope::telemetry {

using core::QualityLevel;

namespace {

QualityLevel severityOf(quint32 statusCode)
{
    switch (statusCode >> 30) {
    case 0:
        return QualityLevel::Good;
    case 1:
        return QualityLevel::Uncertain;
    default:
        return QualityLevel::Bad;
    }
}

struct Word
{
    const char *text;
    QualityLevel level;
    bool begins; ///< longer names that begin so mean the same, as OPC UA's status names do
};

constexpr std::array<Word, 7> Words{{{"good", QualityLevel::Good, true},
                                     {"uncertain", QualityLevel::Uncertain, true},
                                     {"bad", QualityLevel::Bad, true},
                                     {"ok", QualityLevel::Good, false},
                                     {"valid", QualityLevel::Good, false},
                                     {"invalid", QualityLevel::Bad, false},
                                     {"error", QualityLevel::Bad, false}}};

} // namespace

std::optional<QualityLevel> parseSaidQuality(QByteArrayView text)
{
    text = text.trimmed();
    quint32 code = 0;
    const auto [end, error] = std::from_chars(text.cbegin(), text.cend(), code);
    if (error == std::errc() && end == text.cend())
        return severityOf(code);
    for (const Word &word : Words) {
        const QByteArrayView name(word.text);
        const QByteArrayView compared = word.begins && text.size() > name.size() ? text.first(name.size()) : text;
        if (compared.compare(name, Qt::CaseInsensitive) == 0)
            return word.level;
    }
    return std::nullopt;
}

} // namespace twinscope::telemetry
