// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setpointlist.h"

#include "scenario/changes.h"

#include <algorithm>

namespace twinscope::whatif {

namespace {

bool isAction(const Change &change)
{
    return change.enabled && (change.role == Change::Role::Setting || change.role == Change::Role::Maintenance);
}

QString field(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString numberField(double number)
{
    return QString::number(number, 'g', 12);
}

QString noteOf(const Scenario &scenario, const QString &variable)
{
    QStringList notes;
    for (const Change &change : scenario.changes)
        if (change.variable == variable && !change.note.isEmpty())
            notes += change.note;
    return notes.join(QStringLiteral("; "));
}

std::vector<SetPoint> pointsOf(const Curve &curve, const ModelVariable &variable, double before, const QString &note)
{
    std::vector<SetPoint> points;
    double at = 0;
    for (const auto &[seconds, value] : curve.points) {
        if (value != before)
            points.push_back({std::max(0.0, seconds), &variable, before, value, seconds > at, note});
        before = value;
        at = seconds;
    }
    return points;
}

QString line(const SetPoint &point, core::Time start)
{
    const QStringList fields{core::toIso8601(start + core::seconds(point.seconds)),
                             numberField(point.seconds / 3600),
                             point.variable->title,
                             point.variable->name,
                             point.variable->channel,
                             numberField(point.before),
                             numberField(point.after),
                             point.variable->unit,
                             point.isRamp ? QStringLiteral("ramp") : QStringLiteral("step"),
                             point.note};
    QStringList escaped;
    for (const QString &each : fields)
        escaped += field(each);
    return escaped.join(u',') + QLatin1Char('\n');
}

} // namespace

core::Result<std::vector<SetPoint>> setPointsOf(const Scenario &scenario, const ModelContent &content,
                                                const PresentValues &present)
{
    Scenario actions = scenario;
    std::erase_if(actions.changes, [](const Change &change) { return !isAction(change); });
    const auto changes = Changes::compile(actions);
    if (!changes)
        return changes.error();
    std::vector<double> quantities;
    for (const ScenarioQuantity &quantity : scenario.quantities)
        quantities.push_back(quantity.value);
    std::vector<SetPoint> points;
    for (const QString &name : changes->variables()) {
        const ModelVariable *variable = content.find(name);
        if (!variable)
            continue;
        const auto known = present.find(name);
        const double before = known != present.end() ? known->second : variable->start.value_or(0);
        const auto own =
            pointsOf(changes->apply(name, Curve{{{0, before}}}, quantities), *variable, before, noteOf(actions, name));
        points.insert(points.end(), own.begin(), own.end());
    }
    std::ranges::stable_sort(points, {}, &SetPoint::seconds);
    return points;
}

core::Result<QString> setPointList(const Scenario &scenario, core::Time start, const ModelContent &content,
                                   const PresentValues &present)
{
    const auto points = setPointsOf(scenario, content, present);
    if (!points)
        return points.error();
    QString list = QStringLiteral("time_utc,hours,what,variable,channel,from,to,unit,how,note\n");
    for (const SetPoint &point : *points)
        list += line(point, start);
    return list;
}

} // namespace twinscope::whatif
