// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariodifference.h"

#include "amounttext.h"
#include "fields.h"
#include "scenariotext.h"
#include "unittext.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::whatif {

namespace {

constexpr double Hour = 3600;

QString text(const char *source)
{
    return QCoreApplication::translate("differences", source);
}

QString path(const QStringList &words)
{
    return words.join(QStringLiteral(" › "));
}

QString startText(const ScenarioStart &start)
{
    switch (start.kind) {
    case ScenarioStart::Kind::Now:
        return text(QT_TRANSLATE_NOOP("differences", "now"));
    case ScenarioStart::Kind::Moment:
        return momentText(start.moment, true);
    case ScenarioStart::Kind::State:
        return start.stateFile;
    case ScenarioStart::Kind::Model:
        break;
    }
    return text(QT_TRANSLATE_NOOP("differences", "model's start"));
}

QString mapText(const QMap<QString, QString> &map)
{
    QStringList parts;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        parts += QStringLiteral("%1: %2").arg(entry.key(), entry.value());
    return parts.join(QStringLiteral("; "));
}

template<typename Record>
Field<Record> shown(const char *title, const std::function<QString(const Record &)> &read)
{
    Field<Record> field;
    field.title = text(title);
    field.read = read;
    return field;
}

std::vector<Field<Scenario>> scenarioFields()
{
    const auto field = [](const char *title, const std::function<QString(const Scenario &)> &read) {
        return shown<Scenario>(title, read);
    };
    return {
        field(QT_TRANSLATE_NOOP("differences", "About"), [](const Scenario &s) { return s.description; }),
        field(QT_TRANSLATE_NOOP("differences", "Begins"), [](const Scenario &s) { return startText(s.start); }),
        field(QT_TRANSLATE_NOOP("differences", "Spin-up [h]"),
              [](const Scenario &s) { return textOf(s.start.spinUpSeconds / Hour); }),
        field(QT_TRANSLATE_NOOP("differences", "Goes on for [h]"),
              [](const Scenario &s) { return textOf(s.horizonSeconds / Hour); }),
        field(QT_TRANSLATE_NOOP("differences", "A point every [s]"),
              [](const Scenario &s) { return textOf(s.stepSeconds); }),
        field(QT_TRANSLATE_NOOP("differences", "Model"), [](const Scenario &s) { return s.model.file; }),
        field(QT_TRANSLATE_NOOP("differences", "Kind of FMU"), [](const Scenario &s) { return s.model.kind; }),
        field(QT_TRANSLATE_NOOP("differences", "Channels of its inputs"),
              [](const Scenario &s) { return mapText(s.model.inputs); }),
        field(QT_TRANSLATE_NOOP("differences", "Channels of its outputs"),
              [](const Scenario &s) { return mapText(s.model.outputs); }),
        field(QT_TRANSLATE_NOOP("differences", "Curves kept"),
              [](const Scenario &s) { return s.outputs.join(QStringLiteral("; ")); }),
        field(QT_TRANSLATE_NOOP("differences", "Points of an ensemble"),
              [](const Scenario &s) { return QString::number(s.ensemblePoints); }),
        field(QT_TRANSLATE_NOOP("differences", "Plant"), [](const Scenario &s) { return s.plant; }),
    };
}

/// A list of a scenario in the words of its page.
template<typename Record>
struct Page
{
    QString title;
    std::vector<Field<Record>> fields;
    std::function<QString(const Record &)> name;     ///< members of one name belong together
    std::function<QString(const Record &)> sentence; ///< all of a member
};

template<typename Record>
QString textOf(const Field<Record> &field, const Record &record)
{
    if (field.applies && !field.applies(record))
        return {};
    const QString key = field.read(record);
    if (!field.choices)
        return key;
    const auto choices = field.choices();
    const auto chosen = std::ranges::find(choices, key, &FieldChoice::key);
    return chosen == choices.end() ? key : chosen->title;
}

class Comparison
{
public:
    template<typename Record>
    void compareFields(const QStringList &place, const std::vector<Field<Record>> &fields, const Record &then,
                       const Record &now)
    {
        const auto yesOrNo = [](bool on) {
            return on ? text(QT_TRANSLATE_NOOP("differences", "yes")) : text(QT_TRANSLATE_NOOP("differences", "no"));
        };
        for (const Field<Record> &field : fields) {
            add(place + QStringList(field.title), textOf(field, then), textOf(field, now));
            if (field.isOn)
                add(place + QStringList(text(QT_TRANSLATE_NOOP("differences", "counts"))), yesOrNo(field.isOn(then)),
                    yesOrNo(field.isOn(now)));
        }
    }
    template<typename Record>
    void compareLists(const Page<Record> &page, const std::vector<Record> &then, const std::vector<Record> &now)
    {
        const QStringList before = namesOf(page, then), after = namesOf(page, now);
        QStringList stayed, order;
        for (qsizetype i = 0; i < before.size(); ++i) {
            const QStringList place{page.title, before[i]};
            const qsizetype at = after.indexOf(before[i]);
            if (at < 0) {
                add(place, page.sentence(then[size_t(i)]), {});
                continue;
            }
            stayed += before[i];
            compareFields(place, page.fields, then[size_t(i)], now[size_t(at)]);
        }
        for (qsizetype i = 0; i < after.size(); ++i) {
            if (before.contains(after[i]))
                order += after[i];
            else
                add({page.title, after[i]}, {}, page.sentence(now[size_t(i)]));
        }
        add({page.title, text(QT_TRANSLATE_NOOP("differences", "order"))}, stayed.join(QStringLiteral("; ")),
            order.join(QStringLiteral("; ")));
    }
    std::vector<ScenarioDifference> found;

private:
    void add(const QStringList &place, const QString &then, const QString &now)
    {
        if (then != now)
            found.push_back({path(place), then, now});
    }
    /// The second change of a variable is "P-101.wear (2)".
    template<typename Record>
    static QStringList namesOf(const Page<Record> &page, const std::vector<Record> &records)
    {
        QStringList names;
        for (const Record &record : records) {
            const QString wanted = page.name(record);
            QString name = wanted;
            for (int number = 2; names.contains(name); ++number)
                name = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
            names += name;
        }
        return names;
    }
};

std::vector<ParameterValue> parametersOf(const Scenario &scenario)
{
    std::vector<ParameterValue> parameters;
    for (auto value = scenario.parameters.cbegin(); value != scenario.parameters.cend(); ++value)
        parameters.push_back({value.key(), value.value()});
    return parameters;
}

std::vector<Field<ScenarioQuantity>> describedQuantityFields(const ContentGetter &content)
{
    auto fields = quantityFields(content);
    fields.push_back(shown<ScenarioQuantity>(QT_TRANSLATE_NOOP("differences", "Meaning"),
                                             [](const ScenarioQuantity &quantity) { return quantity.description; }));
    return fields;
}

} // namespace

std::vector<ScenarioDifference> differences(const Scenario &then, const Scenario &now,
                                            const std::shared_ptr<const ModelContent> &content)
{
    const ContentGetter getter = [content] { return content; };
    const NamesGetter names = [] { return QStringList(); };
    const auto title = [content](const QString &variable) {
        const ModelVariable *known = content ? content->find(variable) : nullptr;
        return known ? known->title : variable;
    };
    Comparison comparison;
    comparison.compareFields({}, scenarioFields(), then, now);
    Page<Change> changes;
    changes.title = text(QT_TRANSLATE_NOOP("differences", "Changes"));
    changes.fields = changeFields(getter, names);
    changes.name = [title](const Change &change) { return title(change.variable); };
    changes.sentence = [](const Change &change) { return sentenceOf(change); };
    comparison.compareLists(changes, then.changes, now.changes);
    Page<ScenarioQuantity> quantities;
    quantities.title = text(QT_TRANSLATE_NOOP("differences", "Uncertain"));
    quantities.fields = describedQuantityFields(getter);
    quantities.name = [](const ScenarioQuantity &quantity) { return quantity.name; };
    quantities.sentence = [](const ScenarioQuantity &quantity) { return sentenceOf(quantity); };
    comparison.compareLists(quantities, then.quantities, now.quantities);
    Page<Kpi> kpis;
    kpis.title = text(QT_TRANSLATE_NOOP("differences", "KPIs"));
    kpis.fields = kpiFields(getter, names);
    kpis.name = [](const Kpi &kpi) { return kpi.name; };
    kpis.sentence = [](const Kpi &kpi) { return kpi.expression; };
    comparison.compareLists(kpis, then.kpis, now.kpis);
    Page<ParameterValue> parameters;
    parameters.title = text(QT_TRANSLATE_NOOP("differences", "Parameters"));
    parameters.fields = parameterFields(getter);
    parameters.name = [title](const ParameterValue &parameter) { return title(parameter.variable); };
    parameters.sentence = [](const ParameterValue &parameter) { return parameter.value; };
    comparison.compareLists(parameters, parametersOf(then), parametersOf(now));
    return std::move(comparison.found);
}

} // namespace twinscope::whatif
