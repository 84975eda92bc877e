// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleettexts.h"

#include "base/lifetext.h"
#include "fleet/fleetlist.h"

#include <QLocale>

namespace twinscope::predict {

namespace {

/// In the place of a value that is not there: nothing where nothing tells it.
QString unknown(core::ChannelIndex channel, bool rests)
{
    if (channel == core::NoChannel)
        return {};
    return rests ? QStringLiteral("–") : QStringLiteral("?");
}

/// In a word: what is wrong comes before what is not known.
QString stateOf(const FleetRow &row)
{
    if (row.isUnusual.value_or(false))
        return FleetList::tr("unusual");
    if (row.urgency() > 0)
        return row.urgency() == 2 ? FleetList::tr("near its end") : FleetList::tr("worn");
    if (row.stands())
        return FleetList::tr("standing");
    if (!row.isWatched)
        return FleetList::tr("not watched");
    if (row.watchRests)
        return FleetList::tr("not judged");
    return row.isUnusual ? FleetList::tr("as usual") : FleetList::tr("? not known");
}

QString meaningOf(const FleetRow &row)
{
    if (row.isUnusual.value_or(false))
        return FleetList::tr("It does not behave as in its good time: see Reasons.");
    if (row.urgency() > 0)
        return FleetList::tr("Its health or its remaining life is low: see Life.");
    if (row.stands())
        return FleetList::tr("It does not run: nothing is told of it until it does.");
    if (!row.isWatched)
        return FleetList::tr("Choose “Watch” to be told when it behaves unusually.");
    if (row.watchRests)
        return FleetList::tr(
            "It does not run: its behaviour is not judged until it does. Its life is told all the same.");
    return row.isUnusual
               ? FleetList::tr("It behaves as in its good time.")
               : FleetList::tr("Not judged yet: it has just been started, its good time is still being learnt, or its "
                               "channels are bad (see Log).");
}

QString lifeOf(const FleetRow &row)
{
    if (!row.rulValue)
        return unknown(row.rul, row.lifeRests);
    return row.lowValue && row.highValue ? lifeText(*row.rulValue, *row.lowValue, *row.highValue, row.lifeUnit)
                                         : lifeText(*row.rulValue, row.lifeUnit);
}

QString lifeTipOf(const FleetRow &row)
{
    if (!row.hasLife)
        return FleetList::tr("No model is in service for %1: choose “Train a model…”.").arg(row.name);
    return row.lifeRests ? FleetList::tr("It does not run: its life does not go on.")
                         : FleetList::tr("Remaining useful life with its 90 % interval");
}

} // namespace

QString fleetText(const FleetRow &row, int column)
{
    switch (column) {
    case FleetList::Asset:
        return row.name;
    case FleetList::State:
        return stateOf(row);
    case FleetList::Anomaly:
        return row.scoreValue ? look::number(*row.scoreValue, 100) : unknown(row.score, row.watchRests);
    case FleetList::Health:
        return row.healthValue ? QStringLiteral("%1 %").arg(qRound(*row.healthValue))
                               : unknown(row.health, row.lifeRests);
    case FleetList::Life:
        return lifeOf(row);
    case FleetList::Task:
        return row.task ? QLocale().toString(row.task->toUTC(), QStringLiteral("d MMM HH:mm")) : QString();
    case FleetList::Because:
        return row.reasons;
    default:
        return {};
    }
}

QString fleetTip(const FleetRow &row, int column)
{
    switch (column) {
    case FleetList::State:
        return meaningOf(row);
    case FleetList::Anomaly:
        return FleetList::tr("How rarely a sound asset behaves so: 2 is once in a hundred rows, 3 once in a thousand");
    case FleetList::Health:
        return FleetList::tr("100 % is new, 0 % is failed");
    case FleetList::Life:
        return lifeTipOf(row);
    case FleetList::Task:
        return row.task ? FleetList::tr("Start of its planned work, UTC")
                        : FleetList::tr("Nothing is planned: see Plan.");
    default:
        return fleetText(row, column);
    }
}

} // namespace twinscope::predict
