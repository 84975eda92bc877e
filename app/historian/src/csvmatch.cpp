// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvmatch.h>

#include <QHash>
#include <QSet>

#include <array>

namespace twinscope::historian {

namespace {

constexpr int Ambiguous = -2;

QString verbatim(const QString &text)
{
    return text;
}

QString plain(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

QString lastPart(const QString &text)
{
    qsizetype end = -1;
    for (const char16_t separator : {u'.', u'/', u':', u'\\'})
        end = std::max(end, text.lastIndexOf(QChar(separator)));
    return plain(text.sliced(end + 1));
}

/// One way in which a series and a channel can be called the same.
struct Way
{
    QString (*ofSeries)(const QString &);
    QString (*ofChannel)(const QString &);
    QString CsvChannel::*called;
    bool isGuess;
};

constexpr std::array<Way, 6> Ways = {{{verbatim, verbatim, &CsvChannel::id, false},
                                      {plain, plain, &CsvChannel::id, false},
                                      {plain, plain, &CsvChannel::name, false},
                                      {plain, lastPart, &CsvChannel::id, true},
                                      {plain, lastPart, &CsvChannel::name, true},
                                      {lastPart, lastPart, &CsvChannel::id, true}}};

QHash<QString, int> namesIn(const Way &way, std::span<const CsvChannel> channels)
{
    QHash<QString, int> names;
    for (size_t i = 0; i < channels.size(); ++i) {
        const QString name = way.ofChannel(channels[i].*way.called);
        names.insert(name, names.contains(name) ? Ambiguous : int(i));
    }
    names.remove(QString());
    return names;
}

} // namespace

std::vector<CsvMatch> matchChannels(std::span<const CsvSeries> series, std::span<const CsvChannel> channels)
{
    std::vector<CsvMatch> found(series.size());
    QSet<int> taken;
    for (const Way &way : Ways) {
        const auto names = namesIn(way, channels);
        for (size_t i = 0; i < series.size(); ++i) {
            const int channel = found[i].channel >= 0 ? -1 : names.value(way.ofSeries(series[i].name), -1);
            if (channel < 0 || taken.contains(channel))
                continue;
            found[i] = {channel, way.isGuess};
            taken.insert(channel);
        }
    }
    return found;
}

} // namespace twinscope::historian
