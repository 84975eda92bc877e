// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectreader.h"

#include <twinscope/plant/spelling.h>

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace twinscope::plant {

namespace {

constexpr double FarthestMetres = 1e9;
constexpr double LongestSeconds = 10 * 365.25 * 86400;

QString describe(const Json &value)
{
    switch (value.type()) {
    case Json::value_t::null:
        return Sentence::tr("null");
    case Json::value_t::object:
        return Sentence::tr("an object");
    case Json::value_t::array:
        return Sentence::tr("an array of %1").arg(value.size());
    case Json::value_t::string:
        return Sentence::tr("the text \"%1\"").arg(toText(value.get_ref<const std::string &>()).left(40));
    case Json::value_t::boolean:
        return value.get<bool>() ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return Sentence::tr("the number %1").arg(QString::fromStdString(value.dump()));
    }
}

bool isVector(const Json &value)
{
    return value.is_array() && value.size() == 3 &&
           std::all_of(value.begin(), value.end(), [](const Json &v) { return v.is_number(); });
}

} // namespace

QString numberText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

ObjectReader::ObjectReader(const Json &object, QString pointer, ProblemList &problems)
    : m_object(&object)
    , m_pointer(std::move(pointer))
    , m_problems(&problems)
{
}

const Json *ObjectReader::find(const char *key)
{
    m_asked.push_back(key);
    const auto member = m_object->find(key);
    return member == m_object->end() ? nullptr : &*member;
}

QString ObjectReader::text(const char *key, const QString &fallback)
{
    const Json *value = find(key);
    if (value && value->is_string())
        return toText(value->get_ref<const std::string &>());
    if (value)
        wrongType(key, *value, Sentence::tr("a text in quotes"));
    return fallback;
}

bool ObjectReader::flag(const char *key, bool fallback)
{
    const Json *value = find(key);
    if (value && value->is_boolean())
        return value->get<bool>();
    if (value)
        wrongType(key, *value, Sentence::tr("true or false"));
    return fallback;
}

std::optional<double> ObjectReader::number(const char *key)
{
    const Json *value = find(key);
    if (value && value->is_number())
        return value->get<double>();
    if (value)
        wrongType(key, *value, Sentence::tr("a number without quotes"));
    return std::nullopt;
}

double ObjectReader::number(const char *key, double fallback, Bounds bounds)
{
    const std::optional<double> value = number(key);
    if (!value || (*value >= bounds.low && *value <= bounds.high))
        return value.value_or(fallback);
    fault(key, Sentence::tr("\"%1\" must lie between %2 and %3, but is %4: write a number within.")
                   .arg(QString::fromLatin1(key), numberText(bounds.low), numberText(bounds.high), numberText(*value)));
    return fallback;
}

qint64 ObjectReader::integer(const char *key, qint64 fallback, qint64 low, qint64 high)
{
    const Json *value = find(key);
    if (!value)
        return fallback;
    const bool isWhole = value->is_number() && std::trunc(value->get<double>()) == value->get<double>();
    const double number = isWhole ? value->get<double>() : 0;
    if (isWhole && number >= double(low) && number <= double(high))
        return qint64(number);
    wrongType(key, *value, Sentence::tr("a whole number from %1 to %2").arg(low).arg(high));
    return fallback;
}

core::Duration ObjectReader::duration(const char *key)
{
    const std::optional<double> seconds = number(key);
    if (!seconds)
        return core::Duration(0);
    if (*seconds >= 0 && *seconds <= LongestSeconds)
        return core::Duration(std::llround(*seconds * 1e9));
    fault(key, *seconds < 0 ? Sentence::tr("\"%1\" is a time in seconds and cannot be negative: write 0 or more.")
                                  .arg(QString::fromLatin1(key))
                            : Sentence::tr("\"%1\" is a time in seconds and cannot be longer than ten years.")
                                  .arg(QString::fromLatin1(key)));
    return core::Duration(0);
}

Position ObjectReader::position(const char *key, const Position &fallback)
{
    const Json *value = find(key);
    if (!value)
        return fallback;
    if (!isVector(*value)) {
        wrongType(key, *value, Sentence::tr("an array of three numbers, such as [0, 0, 1]"));
        return fallback;
    }
    double parts[3];
    for (int i = 0; i < 3; ++i)
        parts[i] = (*value)[i].get<double>();
    if (std::ranges::all_of(parts, [](double part) { return std::abs(part) <= FarthestMetres; }))
        return {parts[0], parts[1], parts[2]};
    fault(key, Sentence::tr("\"%1\" lies too far away: write numbers of at most %2.")
                   .arg(QString::fromLatin1(key), numberText(FarthestMetres)));
    return fallback;
}

QVector3D ObjectReader::vector(const char *key, const QVector3D &fallback)
{
    return offset(position(key, {fallback.x(), fallback.y(), fallback.z()}), {});
}

std::optional<ObjectReader> ObjectReader::object(const char *key)
{
    const Json *value = find(key);
    if (value && value->is_object())
        return ObjectReader(*value, pointerTo(m_pointer, QString::fromLatin1(key)), *m_problems);
    if (value)
        wrongType(key, *value, Sentence::tr("an object in braces { }"));
    return std::nullopt;
}

const Json *ObjectReader::array(const char *key)
{
    const Json *value = find(key);
    if (value && value->is_array())
        return value;
    if (value)
        wrongType(key, *value, Sentence::tr("an array in brackets [ ]"));
    return nullptr;
}

int ObjectReader::choiceIndex(const char *key, const QStringList &names)
{
    const Json *value = find(key);
    if (!value)
        return -1;
    if (!value->is_string()) {
        wrongType(key, *value, Sentence::tr("one of %1").arg(names.join(QStringLiteral(", "))));
        return -1;
    }
    const QString name = toText(value->get_ref<const std::string &>());
    const int index = int(names.indexOf(name));
    if (index < 0)
        fault(key, Sentence::tr("\"%1\" cannot be \"%2\": write one of %3.")
                           .arg(QString::fromLatin1(key), name.left(40), names.join(QStringLiteral(", "))) +
                       didYouMean(name, names));
    return index;
}

void ObjectReader::fault(const char *key, const QString &message)
{
    m_problems->add(pointerTo(m_pointer, QString::fromLatin1(key)), message);
}

void ObjectReader::wrongType(const char *key, const Json &value, const QString &expected)
{
    fault(key, Sentence::tr("\"%1\" must be %2, but is %3.").arg(QString::fromLatin1(key), expected, describe(value)));
}

void ObjectReader::reportMisspelt()
{
    QStringList absent;
    const auto wasAsked = [this](const std::string &name) {
        return std::ranges::any_of(m_asked, [&](const char *key) { return name == key; });
    };
    for (const char *key : m_asked) {
        if (!m_object->contains(key))
            absent += QString::fromLatin1(key);
    }
    for (auto member = m_object->begin(); member != m_object->end(); ++member) {
        const QString name = toText(member.key());
        if (wasAsked(member.key()) || name.startsWith(u'$') || name.startsWith(u'_') || name.startsWith(u"x-"))
            continue;
        if (const QString nearest = nearestSpelling(name, absent); !nearest.isEmpty())
            m_problems->add(pointerTo(m_pointer, name),
                            Sentence::tr("\"%1\" has no meaning here and is ignored: write \"%2\" if that was meant.")
                                .arg(name, nearest));
    }
}

} // namespace twinscope::plant
