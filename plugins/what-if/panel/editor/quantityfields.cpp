// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "amounttext.h"
#include "fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::whatif {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("quantities", source);
}

/// In the order of Distribution::Kind.
constexpr const char *DistributionTitles[] = {
    QT_TRANSLATE_NOOP("quantities", "uniform"),     QT_TRANSLATE_NOOP("quantities", "normal"),
    QT_TRANSLATE_NOOP("quantities", "log-normal"),  QT_TRANSLATE_NOOP("quantities", "triangular"),
    QT_TRANSLATE_NOOP("quantities", "exponential"), QT_TRANSLATE_NOOP("quantities", "Weibull"),
    QT_TRANSLATE_NOOP("quantities", "gamma"),       QT_TRANSLATE_NOOP("quantities", "beta"),
    QT_TRANSLATE_NOOP("quantities", "one of")};

/// By the engine's names of parameters.
constexpr std::pair<const char *, const char *> ParameterTitles[] = {
    {"low", QT_TRANSLATE_NOOP("quantities", "low")},
    {"high", QT_TRANSLATE_NOOP("quantities", "high")},
    {"mode", QT_TRANSLATE_NOOP("quantities", "most likely")},
    {"mean", QT_TRANSLATE_NOOP("quantities", "mean")},
    {"median", QT_TRANSLATE_NOOP("quantities", "median")},
    {"deviation", QT_TRANSLATE_NOOP("quantities", "deviation")},
    {"shape", QT_TRANSLATE_NOOP("quantities", "shape")},
    {"scale", QT_TRANSLATE_NOOP("quantities", "scale")},
    {"alpha", QT_TRANSLATE_NOOP("quantities", "alpha")},
    {"beta", QT_TRANSLATE_NOOP("quantities", "beta")}};

QString titleOfParameter(const char *name)
{
    for (const auto &[key, title] : ParameterTitles)
        if (QLatin1String(key) == QLatin1String(name))
            return text(title);
    return QString::fromLatin1(name);
}

std::vector<FieldChoice> distributions()
{
    std::vector<FieldChoice> choices{{QString(), text(QT_TRANSLATE_NOOP("quantities", "certain"))}};
    for (const Distribution::Kind kind : allDistributions())
        choices.push_back({keyOf(kind), text(DistributionTitles[int(kind)])});
    return choices;
}

/// "low 0.8, high 1.2".
QString numbersText(const Distribution &distribution)
{
    const auto &parameters = distribution.parameters;
    const auto names = parameterNames(distribution.kind);
    const bool isList = distribution.kind == Distribution::Kind::Choice;
    QStringList parts;
    for (size_t i = 0; i < parameters.size(); ++i)
        parts += isList || i >= names.size()
                     ? textOf(parameters[i])
                     : QStringLiteral("%1 %2").arg(titleOfParameter(names[i]), textOf(parameters[i]));
    return parts.join(QStringLiteral("; "));
}

QString spreadText(const ScenarioQuantity &quantity)
{
    return quantity.distribution ? numbersText(*quantity.distribution) : QString();
}

/// The numbers of a text, names before them passed over.
void setSpread(ScenarioQuantity &quantity, const QString &typed)
{
    if (!quantity.distribution)
        return;
    std::vector<double> numbers;
    for (const QString &part : typed.split(u';', Qt::SkipEmptyParts))
        if (const auto number = numberFrom(part.simplified().section(u' ', -1)))
            numbers.push_back(*number);
    const Distribution next{quantity.distribution->kind, numbers};
    if (!next.fault())
        quantity.distribution = next;
}

/// Something sensible round the value, so that choosing a kind is enough.
Distribution spreadAround(Distribution::Kind kind, double value)
{
    const double size = value == 0 ? 1 : std::abs(value);
    const double low = value - 0.1 * size, high = value + 0.1 * size;
    switch (kind) {
    case Distribution::Kind::Uniform:
        return {kind, {low, high}};
    case Distribution::Kind::Normal:
        return {kind, {value, 0.05 * size}};
    case Distribution::Kind::LogNormal:
        return {kind, {size, 0.1}};
    case Distribution::Kind::Triangular:
        return {kind, {low, value, high}};
    case Distribution::Kind::Exponential:
        return {kind, {size}};
    case Distribution::Kind::Weibull:
        return {kind, {2, size}};
    case Distribution::Kind::Gamma:
        return {kind, {4, size / 4}};
    case Distribution::Kind::Beta:
        return {kind, {2, 2, low, high}};
    case Distribution::Kind::Choice:
        return {kind, {low, value, high}};
    }
    return {};
}

void setKind(ScenarioQuantity &quantity, const QString &key)
{
    const auto kind = distributionFromKey(key);
    if (!kind)
        quantity.distribution.reset();
    else if (!quantity.distribution || quantity.distribution->kind != *kind)
        quantity.distribution = spreadAround(*kind, quantity.value);
}

QString nameFrom(const QString &typed)
{
    QString name;
    for (const QChar c : typed)
        name += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('_');
    return name.isEmpty() || !name[0].isLetter() ? QLatin1Char('q') + name : name;
}

Field<ScenarioQuantity> bound(const char *title, const char *hint, std::optional<double> ScenarioQuantity::*member,
                              std::optional<double> ScenarioQuantity::*other)
{
    Field<ScenarioQuantity> field;
    field.title = text(title);
    field.hint = text(hint);
    field.read = [member](const ScenarioQuantity &quantity) {
        return quantity.*member ? textOf(*(quantity.*member)) : QString();
    };
    field.write = [member, other](ScenarioQuantity &quantity, const QString &typed) {
        quantity.*member = numberFrom(typed);
        if (!(quantity.*member))
            (quantity.*other).reset(); // both or none
        else if (!(quantity.*other))
            quantity.*other = quantity.value;
    };
    field.width = 72;
    return field;
}

} // namespace

QString spreadSentence(const Distribution &distribution)
{
    return QStringLiteral("%1: %2").arg(text(DistributionTitles[int(distribution.kind)]), numbersText(distribution));
}

std::vector<Field<ScenarioQuantity>> quantityFields(const ContentGetter &content)
{
    return {
        {text(QT_TRANSLATE_NOOP("quantities", "Quantity")),
         text(QT_TRANSLATE_NOOP("quantities", "How expressions call it")),
         [](const ScenarioQuantity &q) { return q.name; },
         [](ScenarioQuantity &q, const QString &typed) { q.name = nameFrom(typed); },
         {},
         {},
         {},
         {},
         140},
        {text(QT_TRANSLATE_NOOP("quantities", "Sets")),
         text(QT_TRANSLATE_NOOP("quantities", "The input or parameter of the model that it sets")),
         [content](const ScenarioQuantity &q) {
             const auto known = content();
             const ModelVariable *variable = known ? known->find(q.variable) : nullptr;
             return variable ? variable->title : q.variable;
         },
         {},
         {},
         {},
         {},
         {},
         200},
        {text(QT_TRANSLATE_NOOP("quantities", "Value")),
         {},
         [](const ScenarioQuantity &q) { return textOf(q.value); },
         [](ScenarioQuantity &q, const QString &typed) { q.value = numberFrom(typed).value_or(q.value); },
         {},
         {},
         {},
         {},
         72},
        {text(QT_TRANSLATE_NOOP("quantities", "Unit")),
         {},
         [](const ScenarioQuantity &q) { return q.unit; },
         [](ScenarioQuantity &q, const QString &typed) { q.unit = typed; },
         {},
         {},
         {},
         {},
         56},
        {text(QT_TRANSLATE_NOOP("quantities", "Spread")),
         text(QT_TRANSLATE_NOOP("quantities", "How it varies in an ensemble")),
         [](const ScenarioQuantity &q) { return q.distribution ? keyOf(q.distribution->kind) : QString(); },
         setKind,
         {},
         distributions,
         {},
         {},
         104,
         {},
         {QStringLiteral("distribution")}},
        {text(QT_TRANSLATE_NOOP("quantities", "With")),
         text(QT_TRANSLATE_NOOP("quantities", "Numbers with ; between them")),
         spreadText,
         setSpread,
         [](const ScenarioQuantity &q) { return q.distribution.has_value(); },
         {},
         {},
         {},
         180},
        bound(QT_TRANSLATE_NOOP("quantities", "From"),
              QT_TRANSLATE_NOOP("quantities", "Least value in a sweep or a search for the best"),
              &ScenarioQuantity::low, &ScenarioQuantity::high),
        bound(QT_TRANSLATE_NOOP("quantities", "To"),
              QT_TRANSLATE_NOOP("quantities", "Greatest value in a sweep or a search for the best"),
              &ScenarioQuantity::high, &ScenarioQuantity::low),
    };
}

std::vector<Field<ParameterValue>> parameterFields(const ContentGetter &content)
{
    const auto variable = [content](const ParameterValue &p) {
        const auto known = content();
        return known ? known->find(p.variable) : nullptr;
    };
    return {
        {text(QT_TRANSLATE_NOOP("quantities", "Parameter")),
         {},
         [variable](const ParameterValue &p) { return variable(p) ? variable(p)->title : p.variable; },
         {},
         {},
         {},
         {},
         {},
         260},
        {text(QT_TRANSLATE_NOOP("quantities", "Start value")),
         {},
         [](const ParameterValue &p) { return p.value; },
         [](ParameterValue &p, const QString &typed) { p.value = typed; },
         {},
         {},
         {},
         {},
         100},
        {text(QT_TRANSLATE_NOOP("quantities", "Unit")),
         {},
         [variable](const ParameterValue &p) { return variable(p) ? variable(p)->unit : QString(); },
         {},
         {},
         {},
         {},
         {},
         56},
    };
}

} // namespace twinscope::whatif
