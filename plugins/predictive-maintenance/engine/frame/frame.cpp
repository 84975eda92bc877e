// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/frame.h"

#include <twinscope/core/units.h>
#include <twinscope/core/unitspelling.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace twinscope::predict {

namespace {

template<typename List>
List slice(const List &list, Eigen::Index from, Eigen::Index count)
{
    return list.empty() ? List() : List(list.begin() + from, list.begin() + from + count);
}

Frame rowsOf(const Frame &frame, Eigen::Index from, Eigen::Index count)
{
    Frame part{frame.path,
               {frame.time.name, frame.time.unit, slice(frame.time.moments, from, count),
                slice(frame.time.numbers, from, count)},
               frame.columns,
               frame.units,
               frame.values.middleRows(from, count),
               {}};
    for (const TextColumn &text : frame.texts)
        part.texts.push_back({text.name, slice(text.values, from, count)});
    return part;
}

core::Error missingColumns(const Frame &frame, const QStringList &missing)
{
    return {core::ErrorCode::NotFound,
            QCoreApplication::translate("predict", "“%1” lacks columns that the model was trained on: %2. It has: %3. "
                                                   "Give them the names they had in training.")
                .arg(frame.path, missing.join(QStringLiteral(", ")), frame.columns.join(QStringLiteral(", "))),
            {}};
}

core::Error otherUnit(const Frame &frame, const QString &column, const QString &trained, const QString &now)
{
    return {core::ErrorCode::InvalidArgument,
            QCoreApplication::translate("predict", "The column “%1” of “%2” is in %3, the model was trained in %4: "
                                                   "convert it, or train anew.")
                .arg(column, frame.path, now, trained),
            {}};
}

} // namespace

QJsonValue TimeAxis::at(Eigen::Index row) const
{
    if (!moments.empty())
        return core::toIso8601(moments[size_t(row)]);
    return numbers.empty() ? QJsonValue(qint64(row)) : QJsonValue(numbers[size_t(row)]);
}

double TimeAxis::seconds(Eigen::Index row) const
{
    if (!moments.empty())
        return moments[size_t(row)].toSeconds();
    return numbers.empty() ? double(row) : numbers[size_t(row)];
}

std::optional<Eigen::Index> TimeAxis::firstDisorder() const
{
    const auto find = [](const auto &list) -> std::optional<Eigen::Index> {
        const auto place = std::adjacent_find(list.begin(), list.end(), [](auto a, auto b) { return !(a < b); });
        if (place == list.end())
            return std::nullopt;
        return place - list.begin() + 1;
    };
    return moments.empty() ? find(numbers) : find(moments);
}

const TextColumn *Frame::text(const QString &name) const
{
    const auto place = std::ranges::find(texts, name, &TextColumn::name);
    return place == texts.end() ? nullptr : &*place;
}

Frame Frame::head(Eigen::Index count) const
{
    return rowsOf(*this, 0, std::min(count, rows()));
}

Frame Frame::tail(Eigen::Index from) const
{
    from = std::min(from, rows());
    return rowsOf(*this, from, rows() - from);
}

QString Frame::meant(const QString &wish) const
{
    const int place = fileColumns.contains(wish) ? 0 : wish.toInt();
    return place >= 1 && place <= fileColumns.size() ? fileColumns[place - 1] : wish;
}

Frame Frame::without(const QStringList &names) const
{
    Frame rest{path, time, {}, {}, {}, {}, fileColumns, notices};
    std::vector<Eigen::Index> kept;
    for (int i = 0; i < int(columns.size()); ++i) {
        if (names.contains(columns[i]))
            continue;
        kept.push_back(i);
        rest.columns += columns[i];
        rest.units += units[i];
    }
    rest.values = values(Eigen::all, kept);
    std::ranges::copy_if(texts, std::back_inserter(rest.texts),
                         [&](const TextColumn &text) { return !names.contains(text.name); });
    return rest;
}

std::pair<QString, QString> nameAndUnit(const QString &column)
{
    static const QRegularExpression form(QStringLiteral(R"(^(.*\S)\s*(?:\[([^\]]*)\]|\(([^)]*)\))\s*$)"));
    const auto match = form.match(column);
    return match.hasMatch() ? std::pair(match.captured(1), match.captured(2) + match.captured(3))
                            : std::pair(column, QString());
}

bool isSameUnit(const QString &one, const QString &other)
{
    const auto meant = [](const QString &written) {
        return core::Unit::parse(written) ? written : core::suggestUnits(written).value(0, written);
    };
    return one.isEmpty() || other.isEmpty() || one == other || meant(one) == meant(other);
}

core::Result<Matrix> columnsLike(const Frame &frame, const QStringList &columns, const QStringList &units)
{
    std::vector<Eigen::Index> places;
    QStringList missing;
    for (int i = 0; i < int(columns.size()); ++i) {
        const int place = frame.column(columns[i]);
        if (place < 0) {
            missing += columns[i];
            continue;
        }
        const QString now = frame.units[place], trained = units.value(i);
        if (!isSameUnit(now, trained))
            return otherUnit(frame, columns[i], trained, now);
        places.push_back(place);
    }
    if (!missing.isEmpty())
        return missingColumns(frame, missing);
    return Matrix(frame.values(Eigen::all, places));
}

} // namespace twinscope::predict
