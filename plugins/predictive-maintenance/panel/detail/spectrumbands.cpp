// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/spectrumbands.h"

#include <QJsonArray>

namespace twinscope::predict {

namespace {
const QString SpectraKey = QStringLiteral("spectra");
}

std::vector<SpectrumBand> bandsOf(const QJsonObject &section, const QString &channel)
{
    std::vector<SpectrumBand> bands;
    for (const QJsonValue &entry : section.value(SpectraKey).toObject().value(channel).toArray()) {
        const SpectrumBand band{entry[u"name"].toString(), entry[u"from"].toDouble(-1), entry[u"to"].toDouble(-1)};
        if (band.from >= 0 && band.to >= band.from)
            bands.push_back(band);
    }
    return bands;
}

QJsonObject withBands(QJsonObject section, const QString &channel, const std::vector<SpectrumBand> &bands)
{
    QJsonArray entries;
    for (const SpectrumBand &band : bands)
        entries += QJsonObject{
            {QStringLiteral("name"), band.name}, {QStringLiteral("from"), band.from}, {QStringLiteral("to"), band.to}};
    QJsonObject spectra = section.value(SpectraKey).toObject();
    if (entries.isEmpty())
        spectra.remove(channel);
    else
        spectra.insert(channel, entries);
    if (spectra.isEmpty())
        section.remove(SpectraKey);
    else
        section.insert(SpectraKey, spectra);
    return section;
}

} // namespace twinscope::predict
