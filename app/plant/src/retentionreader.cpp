// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

#include <QRegularExpression>

namespace twinscope::plant {

namespace {

constexpr Bounds Days{0, 36'500};
constexpr Bounds Seconds{0, 31'557'600}; // a year

core::Duration days(double count)
{
    return core::seconds(count * 86'400);
}

} // namespace

bool RetentionRule::fits(const QString &channelId) const
{
    QString expression = QRegularExpression::escape(channels);
    expression.replace(QLatin1String("\\*"), QLatin1String(".*")).replace(QLatin1String("\\?"), QLatin1String("."));
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(expression),
                                     QRegularExpression::DotMatchesEverythingOption);
    return pattern.match(channelId).hasMatch();
}

void ProjectReader::readRetention(ObjectReader &entry)
{
    RetentionRule rule;
    rule.channels = entry.text("channels", rule.channels);
    rule.raw = days(entry.number("rawDays", 0, Days));
    rule.step = core::seconds(entry.number("thinSeconds", 0, Seconds));
    rule.keep = days(entry.number("keepDays", 0, Days));
    entry.reportMisspelt();
    const bool thins = rule.raw.count() > 0 || rule.step.count() > 0;
    if (thins && (rule.raw.count() == 0 || rule.step.count() == 0)) {
        entry.fault(Sentence::tr("Thinning needs both: write \"rawDays\" (kept as recorded for so long) and "
                                 "\"thinSeconds\" (then one column every so often)."));
        rule.raw = rule.step = {};
    }
    if (rule.keep.count() > 0 && rule.keep < rule.raw) {
        entry.fault("keepDays",
                    Sentence::tr("What is removed after \"keepDays\" cannot be kept as recorded for longer: "
                                 "make \"keepDays\" at least \"rawDays\"."));
        rule.keep = {};
    }
    m_reading.plant.history.rules.push_back(std::move(rule));
}

} // namespace twinscope::plant
