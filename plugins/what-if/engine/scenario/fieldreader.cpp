// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldreader.h"

#include "expression.h"
#include "text.h"

#include <cmath>

namespace twinscope::whatif {

namespace {

/// What a value is, for people.
QString shown(const QJsonValue &value)
{
    if (value.isString())
        return QStringLiteral("“%1”").arg(value.toString().left(60));
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.isArray() ? Text::tr("a list") : value.isObject() ? Text::tr("an object") : QStringLiteral("null");
}

} // namespace

/// "/changes/2/at" as people write it: changes[2].at.
QString FieldReader::labelOf(const QString &pointer)
{
    QString label;
    const QStringList parts = pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (QString part : parts) {
        bool isIndex = false;
        part.toInt(&isIndex);
        part.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        if (isIndex)
            label += QStringLiteral("[%1]").arg(part);
        else
            label += (label.isEmpty() ? QString() : QStringLiteral(".")) + part;
    }
    return label;
}

void FieldReader::fault(const char *key, const QString &what)
{
    QString pointer = m_pointer;
    if (*key)
        pointer += QLatin1Char('/') + QString::fromUtf8(key)
                                          .replace(QLatin1Char('~'), QLatin1String("~0"))
                                          .replace(QLatin1Char('/'), QLatin1String("~1"));
    const QString label = labelOf(pointer);
    m_isWrong = true;
    m_faults.push_back({pointer, label.isEmpty() ? what : QStringLiteral("%1: %2").arg(label, what)});
}

QJsonValue FieldReader::raw(const char *key)
{
    const QString name = QString::fromLatin1(key);
    m_known.insert(name);
    return m_object.value(name);
}

bool FieldReader::has(const char *key)
{
    return !raw(key).isUndefined();
}

void FieldReader::require(const char *key)
{
    if (!has(key))
        fault(key, Text::tr("this field is missing."));
}

void FieldReader::text(const char *key, QString &value)
{
    const QJsonValue given = raw(key);
    if (given.isString())
        value = given.toString();
    else if (!given.isUndefined())
        fault(key, Text::tr("%1 is no text.").arg(shown(given)));
}

void FieldReader::number(const char *key, double &value)
{
    const QJsonValue given = raw(key);
    if (given.isDouble() && std::isfinite(given.toDouble()))
        value = given.toDouble();
    else if (!given.isUndefined())
        fault(key, Text::tr("%1 is no number.").arg(shown(given)));
}

void FieldReader::positive(const char *key, double &value)
{
    number(key, value);
    if (!(value > 0))
        fault(key, Text::tr("%1 is not above 0.").arg(value));
}

void FieldReader::integer(const char *key, int &value, int least, int most)
{
    double number = value;
    this->number(key, number);
    if (number < least || number > most || number != std::floor(number))
        return fault(key, Text::tr("%1 is no whole number from %2 to %3.").arg(number).arg(least).arg(most));
    value = int(number);
}

void FieldReader::flag(const char *key, bool &value)
{
    const QJsonValue given = raw(key);
    if (given.isBool())
        value = given.toBool();
    else if (!given.isUndefined())
        fault(key, Text::tr("%1 is neither true nor false.").arg(shown(given)));
}

void FieldReader::optional(const char *key, std::optional<double> &value)
{
    if (!has(key))
        return;
    double number = 0;
    this->number(key, number);
    value = number;
}

void FieldReader::amount(const char *key, Amount &value)
{
    const QJsonValue given = raw(key);
    if (given.isDouble() && std::isfinite(given.toDouble()))
        value = given.toDouble();
    else if (given.isString() && !given.toString().trimmed().isEmpty())
        value = given.toString();
    else if (!given.isUndefined())
        fault(key, Text::tr("%1 is neither a number nor an expression.").arg(shown(given)));
}

void FieldReader::optional(const char *key, std::optional<Amount> &value)
{
    if (!has(key))
        return;
    Amount amount;
    this->amount(key, amount);
    value = amount;
}

void FieldReader::texts(const char *key, QStringList &value)
{
    const QJsonValue given = raw(key);
    if (given.isUndefined())
        return;
    const QJsonArray array = given.toArray();
    for (const QJsonValue entry : array) {
        if (!entry.isString())
            return fault(key, Text::tr("%1 is no text.").arg(shown(entry)));
        value += entry.toString();
    }
    if (!given.isArray())
        fault(key, Text::tr("%1 is no list.").arg(shown(given)));
}

void FieldReader::numbers(const char *key, std::vector<double> &value)
{
    const QJsonValue given = raw(key);
    const QJsonArray array = given.toArray();
    for (const QJsonValue entry : array) {
        if (!entry.isDouble())
            return fault(key, Text::tr("%1 is no number.").arg(shown(entry)));
        value.push_back(entry.toDouble());
    }
    if (!given.isArray() && !given.isUndefined())
        fault(key, Text::tr("%1 is no list.").arg(shown(given)));
}

void FieldReader::map(const char *key, QMap<QString, QString> &value, bool numbers)
{
    const QJsonValue given = raw(key);
    if (given.isUndefined())
        return;
    if (!given.isObject())
        return fault(key, Text::tr("%1 is no object with a field for each name.").arg(shown(given)));
    const QJsonObject object = given.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QJsonValue entry = field.value();
        if (entry.isString())
            value.insert(field.key(), entry.toString());
        else if (numbers && entry.isDouble())
            value.insert(field.key(), QString::number(entry.toDouble(), 'g', 17));
        else if (numbers && entry.isBool())
            value.insert(field.key(), entry.toBool() ? QStringLiteral("true") : QStringLiteral("false"));
        else
            fault(key, Text::tr("the value of “%1”, %2, is not what belongs here.").arg(field.key(), shown(entry)));
    }
}

void FieldReader::object(const char *key, const std::function<void(FieldReader &)> &read)
{
    const QJsonValue given = raw(key);
    if (given.isUndefined())
        return;
    if (!given.isObject())
        return fault(key, Text::tr("%1 is no object.").arg(shown(given)));
    FieldReader inner(given.toObject(), m_pointer + QLatin1Char('/') + QLatin1String(key), m_faults);
    read(inner);
    inner.end();
    m_isWrong |= inner.isWrong();
}

void FieldReader::objects(const char *key, const std::function<void(FieldReader &)> &read)
{
    const QJsonValue given = raw(key);
    if (given.isUndefined())
        return;
    if (!given.isArray())
        return fault(key, Text::tr("%1 is no list.").arg(shown(given)));
    const QJsonArray array = given.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        FieldReader inner(array[i].toObject(), QStringLiteral("%1/%2/%3").arg(m_pointer, QLatin1String(key)).arg(i),
                          m_faults);
        if (array[i].isObject())
            read(inner);
        else
            inner.fault("", Text::tr("%1 is no object.").arg(shown(array[i])));
        if (array[i].isObject())
            inner.end();
        m_isWrong |= inner.isWrong();
    }
}

void FieldReader::wrongWord(const char *key, const QString &word, const QStringList &known)
{
    fault(key, Text::tr("“%1” is none of %2.").arg(word.left(60), known.join(QStringLiteral(", "))));
}

void FieldReader::end()
{
    Names known;
    for (const QString &name : std::as_const(m_known))
        known.add(name);
    for (auto field = m_object.begin(); field != m_object.end(); ++field) {
        if (m_known.contains(field.key()))
            continue;
        const QString similar = known.similar(field.key());
        fault(field.key().toUtf8().constData(),
              similar.isEmpty() ? Text::tr("this field is not known here.")
                                : Text::tr("this field is not known; did you mean “%1”?").arg(similar));
    }
}

} // namespace twinscope::whatif
