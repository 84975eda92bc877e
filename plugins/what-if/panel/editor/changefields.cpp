// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "amounttext.h"
#include "expressionedit.h"
#include "fields.h"

#include <QCoreApplication>
#include <QLocale>

namespace twinscope::whatif {

namespace {

constexpr double Hour = 3600;
using Shape = Change::Shape;

QString text(const char *source)
{
    return QCoreApplication::translate("changes", source);
}

template<typename... Shapes>
auto only(Shapes... shapes)
{
    return [shapes...](const Change &change) { return ((change.shape == shapes) || ...); };
}

const QString SteppedTable = QStringLiteral("3s"); ///< a table that is not straight between its rows

QString shapeKey(const Change &change)
{
    return change.shape == Shape::Table && !change.straight ? SteppedTable : QString::number(int(change.shape));
}

/// With something sensible in what the shape needs, so that choosing it is enough.
void setShape(Change &change, const QString &key)
{
    const bool wasExpression = change.shape == Shape::Expression;
    change.straight = key != SteppedTable;
    change.shape = key == SteppedTable ? Shape::Table : Shape(key.toInt());
    if (change.shape == Shape::Expression && change.value.isGiven())
        change.value = Amount(QString::number(change.value.number, 'g', 12));
    else if (wasExpression && change.shape != Shape::Expression)
        change.value = Amount(QLocale::c().toDouble(change.value.expression));
    if (change.shape == Shape::Ramp && !change.until)
        change.until = Amount(change.at.number + Hour);
    if (change.shape == Shape::Pulse && change.duration == Amount())
        change.duration = Amount(Hour);
    if (change.shape == Shape::Table && change.rows.empty())
        change.rows = {{0, change.value.number}, {Hour, change.value.number}};
}

std::vector<FieldChoice> shapes()
{
    return {{QStringLiteral("0"), text(QT_TRANSLATE_NOOP("changes", "Step"))},
            {QStringLiteral("1"), text(QT_TRANSLATE_NOOP("changes", "Ramp"))},
            {QStringLiteral("2"), text(QT_TRANSLATE_NOOP("changes", "Pulse"))},
            {QStringLiteral("3"), text(QT_TRANSLATE_NOOP("changes", "Table"))},
            {SteppedTable, text(QT_TRANSLATE_NOOP("changes", "Table, in steps"))},
            {QStringLiteral("4"), text(QT_TRANSLATE_NOOP("changes", "Expression"))},
            {QStringLiteral("5"), text(QT_TRANSLATE_NOOP("changes", "Maintenance"))}};
}

std::vector<FieldChoice> operations()
{
    return {{QStringLiteral("0"), text(QT_TRANSLATE_NOOP("changes", "to"))},
            {QStringLiteral("1"), text(QT_TRANSLATE_NOOP("changes", "by"))},
            {QStringLiteral("2"), text(QT_TRANSLATE_NOOP("changes", "times"))}};
}

std::vector<FieldChoice> roles()
{
    return {{QStringLiteral("0"), text(QT_TRANSLATE_NOOP("changes", "set point"))},
            {QStringLiteral("1"), text(QT_TRANSLATE_NOOP("changes", "fault"))},
            {QStringLiteral("2"), text(QT_TRANSLATE_NOOP("changes", "price"))},
            {QStringLiteral("3"), text(QT_TRANSLATE_NOOP("changes", "maintenance"))},
            {QStringLiteral("4"), text(QT_TRANSLATE_NOOP("changes", "assumption"))}};
}

template<typename Enum>
auto readEnum(Enum Change::*member)
{
    return [member](const Change &change) { return QString::number(int(change.*member)); };
}

template<typename Enum>
auto writeEnum(Enum Change::*member)
{
    return [member](Change &change, const QString &key) { change.*member = Enum(key.toInt()); };
}

Field<Change> hours(const char *key, const char *title, const char *hint, Amount Change::*member,
                    std::function<bool(const Change &)> applies)
{
    return {text(title),
            text(hint),
            [member](const Change &change) { return textOf(change.*member, Hour); },
            [member](Change &change, const QString &typed) { change.*member = amountFrom(typed, Hour); },
            std::move(applies),
            {},
            {},
            {},
            72,
            {},
            {QString::fromLatin1(key)}};
}

Field<Change> amount(const char *key, const char *title, const char *hint, Amount Change::*member,
                     std::function<bool(const Change &)> applies)
{
    return {text(title),
            text(hint),
            [member](const Change &change) { return textOf(change.*member); },
            [member](Change &change, const QString &typed) { change.*member = amountFrom(typed); },
            std::move(applies),
            {},
            {},
            {},
            80,
            {},
            {QString::fromLatin1(key)}};
}

Field<Change> valueField()
{
    Field<Change> field =
        amount("to", QT_TRANSLATE_NOOP("changes", "Value"),
               QT_TRANSLATE_NOOP("changes",
                                 "A number, or = and an expression of the uncertain quantities; of a table hours and "
                                 "values, “0: 20; 2.5: 24”; of an expression t in seconds and before"),
               &Change::value, {});
    field.read = [](const Change &change) {
        if (change.shape == Shape::Table)
            return textOf(change.rows);
        return change.shape == Shape::Expression ? change.value.expression : textOf(change.value);
    };
    field.write = [](Change &change, const QString &typed) {
        if (change.shape == Shape::Table)
            change.rows = rowsFrom(typed).value_or(change.rows);
        else if (change.shape == Shape::Expression)
            change.value = Amount(typed);
        else
            change.value = amountFrom(typed);
    };
    field.width = 120;
    field.keys += {QStringLiteral("by"), QStringLiteral("times"), QStringLiteral("rows")};
    return field;
}

Field<Change> untilField()
{
    Field<Change> field = hours("until", QT_TRANSLATE_NOOP("changes", "Until [h]"),
                                QT_TRANSLATE_NOOP("changes", "Hours from the start; a step without it stays"),
                                &Change::at, only(Shape::Step, Shape::Ramp));
    field.read = [](const Change &change) { return change.until ? textOf(*change.until, Hour) : QString(); };
    field.write = [](Change &change, const QString &typed) {
        change.until = typed.isEmpty() ? std::nullopt : std::optional(amountFrom(typed, Hour));
    };
    return field;
}

Field<Change> variableField(const ContentGetter &content)
{
    Field<Change> field;
    field.title = text(QT_TRANSLATE_NOOP("changes", "What changes"));
    field.hint = text(QT_TRANSLATE_NOOP("changes", "The tick says whether the change counts"));
    field.read = [content](const Change &change) {
        const auto known = content();
        const ModelVariable *variable = known ? known->find(change.variable) : nullptr;
        return variable ? variable->title : change.variable;
    };
    field.isOn = [](const Change &change) { return change.enabled; };
    field.turn = [](Change &change, bool on) { change.enabled = on; };
    field.width = 240;
    return field;
}

Field<Change> unitField(const ContentGetter &content)
{
    Field<Change> field;
    field.title = text(QT_TRANSLATE_NOOP("changes", "Unit"));
    field.read = [content](const Change &change) {
        const auto known = content();
        const ModelVariable *variable = known ? known->find(change.variable) : nullptr;
        return variable ? variable->unit : QString();
    };
    field.width = 56;
    return field;
}

} // namespace

std::vector<Field<Change>> changeFields(const ContentGetter &content, const NamesGetter &quantities)
{
    std::vector<Field<Change>> fields{
        variableField(content),
        {text(QT_TRANSLATE_NOOP("changes", "How")), {}, shapeKey, setShape, {}, shapes, {}, {}, 96},
        {text(QT_TRANSLATE_NOOP("changes", "To, by")),
         {},
         readEnum(&Change::operation),
         writeEnum(&Change::operation),
         {},
         operations,
         {},
         {},
         64},
        valueField(),
        unitField(content),
        hours("at", QT_TRANSLATE_NOOP("changes", "At [h]"), QT_TRANSLATE_NOOP("changes", "Hours from the start"),
              &Change::at, {}),
        untilField(),
        hours("duration", QT_TRANSLATE_NOOP("changes", "For [h]"),
              QT_TRANSLATE_NOOP("changes", "Hours that a pulse lasts"), &Change::duration, only(Shape::Pulse)),
        hours("period", QT_TRANSLATE_NOOP("changes", "Every [h]"),
              QT_TRANSLATE_NOOP("changes", "Hours after which it comes again; 0: once"), &Change::period,
              only(Shape::Pulse)),
        hours("delay", QT_TRANSLATE_NOOP("changes", "Late by [h]"),
              QT_TRANSLATE_NOOP("changes", "How late the work is done"), &Change::delay, only(Shape::Maintenance)),
        amount("growth", QT_TRANSLATE_NOOP("changes", "Growth/h"),
               QT_TRANSLATE_NOOP("changes", "By how much it grows an hour"), &Change::growth, only(Shape::Maintenance)),
        amount("most", QT_TRANSLATE_NOOP("changes", "At most"), QT_TRANSLATE_NOOP("changes", "It grows no further"),
               &Change::most, only(Shape::Maintenance)),
        {text(QT_TRANSLATE_NOOP("changes", "Kind")),
         {},
         readEnum(&Change::role),
         writeEnum(&Change::role),
         {},
         roles,
         {},
         {},
         96},
        {text(QT_TRANSLATE_NOOP("changes", "Note")),
         {},
         [](const Change &change) { return change.note; },
         [](Change &change, const QString &typed) { change.note = typed; },
         {},
         {},
         {},
         {},
         120},
    };
    for (Field<Change> &field : fields)
        if (!field.keys.isEmpty())
            field.words = [quantities](const Change &change) {
                const QStringList moving{QStringLiteral("t"), QStringLiteral("before")};
                return quantities() + (change.shape == Shape::Expression ? moving : QStringList()) +
                       functionWords(false);
            };
    return fields;
}

} // namespace twinscope::whatif
