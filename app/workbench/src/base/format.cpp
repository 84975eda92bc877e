// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/format.h"

#include <twinscope/look/theme.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("workbench", source);
}

QDateTime utc(core::Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), QTimeZone::utc());
}

QString stateName(const plant::Channel &channel, double number)
{
    return channel.states.value(std::llround(number));
}

} // namespace

QString valueText(const plant::Channel &channel, const core::Value &value)
{
    if (value.isEmpty())
        return QStringLiteral("–");
    const std::optional<double> number = value.toNumber();
    if (!number)
        return value.toText();
    if (const QString name = stateName(channel, *number); !name.isEmpty())
        return name;
    if (channel.kind == plant::ChannelKind::Boolean)
        return *number != 0 ? text(QT_TRANSLATE_NOOP("workbench", "on")) : text(QT_TRANSLATE_NOOP("workbench", "off"));
    if (channel.kind == plant::ChannelKind::Integer && std::abs(*number) < 1e15)
        return QLocale().toString(qlonglong(std::llround(*number)));
    const double span = channel.range ? channel.range->high - channel.range->low : 0;
    return look::number(*number, span);
}

QString qualityMark(const core::Quality &quality)
{
    switch (quality.level) {
    case core::QualityLevel::Good:
        return {};
    case core::QualityLevel::Uncertain:
        return QStringLiteral("~");
    case core::QualityLevel::Bad:
        break;
    }
    return QStringLiteral("?");
}

QString qualityWord(const core::Quality &quality)
{
    using core::QualityReason;
    switch (quality.reason) {
    case QualityReason::NoValueYet:
        return text(QT_TRANSLATE_NOOP("workbench", "no value yet"));
    case QualityReason::Stale:
        return text(QT_TRANSLATE_NOOP("workbench", "stale"));
    case QualityReason::SourceLost:
        return text(QT_TRANSLATE_NOOP("workbench", "source lost"));
    case QualityReason::Undecodable:
        return text(QT_TRANSLATE_NOOP("workbench", "not understood"));
    case QualityReason::NotANumber:
        return text(QT_TRANSLATE_NOOP("workbench", "not a number"));
    case QualityReason::OutOfRange:
        return text(QT_TRANSLATE_NOOP("workbench", "out of range"));
    case QualityReason::TooLarge:
        return text(QT_TRANSLATE_NOOP("workbench", "too large"));
    case QualityReason::BadSourceTime:
        return text(QT_TRANSLATE_NOOP("workbench", "time unclear"));
    case QualityReason::SaidBySource:
        return text(QT_TRANSLATE_NOOP("workbench", "said by source"));
    case QualityReason::None:
        break;
    }
    if (quality.isGood())
        return {};
    return quality.level == core::QualityLevel::Bad ? text(QT_TRANSLATE_NOOP("workbench", "bad"))
                                                    : text(QT_TRANSLATE_NOOP("workbench", "uncertain"));
}

QString timeOfDay(core::Time time)
{
    return utc(time).toString(QStringLiteral("HH:mm:ss"));
}

QString dateAndTime(core::Time time)
{
    return utc(time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString timeText(core::Time time, core::Time reference)
{
    return utc(time).date() == utc(reference).date() ? timeOfDay(time) : dateAndTime(time);
}

QString ageText(core::Duration age)
{
    const double seconds = std::max(0.0, core::toSeconds(age));
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(int(seconds));
    if (seconds < 3600)
        return QStringLiteral("%1 min").arg(int(seconds / 60));
    if (seconds < 48 * 3600)
        return QStringLiteral("%1 h").arg(int(seconds / 3600));
    return QStringLiteral("%1 d").arg(int(seconds / 86400));
}

QString speedText(double speed)
{
    return QLocale().toString(speed, 'g', 4) + QStringLiteral("×");
}

QString priorityName(int priority)
{
    switch (priority) {
    case 1:
        return text(QT_TRANSLATE_NOOP("workbench", "critical"));
    case 2:
        return text(QT_TRANSLATE_NOOP("workbench", "high"));
    case 3:
        return text(QT_TRANSLATE_NOOP("workbench", "medium"));
    default:
        return text(QT_TRANSLATE_NOOP("workbench", "low"));
    }
}

QString stateText(alarms::AlarmState state)
{
    switch (state) {
    case alarms::AlarmState::Normal:
        return text(QT_TRANSLATE_NOOP("workbench", "normal"));
    case alarms::AlarmState::UnacknowledgedActive:
        return text(QT_TRANSLATE_NOOP("workbench", "new"));
    case alarms::AlarmState::AcknowledgedActive:
        return text(QT_TRANSLATE_NOOP("workbench", "acknowledged"));
    case alarms::AlarmState::UnacknowledgedReturn:
        return text(QT_TRANSLATE_NOOP("workbench", "returned"));
    case alarms::AlarmState::Shelved:
        return text(QT_TRANSLATE_NOOP("workbench", "shelved"));
    }
    return {};
}

bool isUnacknowledged(alarms::AlarmState state)
{
    return state == alarms::AlarmState::UnacknowledgedActive || state == alarms::AlarmState::UnacknowledgedReturn;
}

QString limitText(plant::LimitName limit)
{
    switch (limit) {
    case plant::LimitName::LowLow:
        return QStringLiteral("LL");
    case plant::LimitName::Low:
        return QStringLiteral("L");
    case plant::LimitName::High:
        return QStringLiteral("H");
    case plant::LimitName::HighHigh:
        return QStringLiteral("HH");
    case plant::LimitName::State:
        break;
    }
    return text(QT_TRANSLATE_NOOP("workbench", "state"));
}

} // namespace twinscope::workbench
