// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzfile.h"

#include "prognosis/modelfile.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace twinscope::test {

namespace {

/// Assets that wear evenly, of different lives.
predict::Fleet smallFleet()
{
    predict::Fleet fleet{QStringLiteral("fleet"), {QStringLiteral("a"), QStringLiteral("b")}, {{}, {}}, {}, {}, {}, {}};
    for (int unit = 0; unit < 5; ++unit) {
        const int rows = 30 + 7 * unit;
        predict::Run run{QString::number(unit), predict::Vector::LinSpaced(rows, 1, rows), {}};
        run.values.resize(rows, 2);
        for (int row = 0; row < rows; ++row)
            run.values.row(row) << double(row) / rows + 0.01 * (row % 3), 0.02 * (row % 5);
        fleet.runs.push_back(std::move(run));
    }
    return fleet;
}

QByteArray soundFile()
{
    core::Progress progress;
    predict::TrainingWishes wishes;
    wishes.method = QStringLiteral("similarity"); // nothing of a foreign library is in such a file
    auto model = predict::trainFleetModel(smallFleet(), wishes, progress);
    if (!model)
        return {};
    model->unitColumn = model->cycleColumn = QStringLiteral("c");
    QFile file(fuzzFile({}, "sound.life"));
    const QString path = file.fileName();
    return predict::writeModel(*model, path).ok() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The file with a first line that agrees with whatever stands behind it, so that what is behind it is looked at.
QByteArray signedAnew(const QByteArray &input)
{
    const auto end = input.indexOf('\n');
    QJsonObject head = QJsonDocument::fromJson(input.left(std::max<qsizetype>(end, 0))).object();
    const QByteArray payload = qCompress(input.mid(end + 1));
    head[QStringLiteral("payloadBytes")] = payload.size();
    head[QStringLiteral("payloadHash")] =
        QString::fromLatin1(QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex());
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + payload;
}

void readAll(const QByteArray &bytes)
{
    const auto model = predict::readModel(fuzzFile(bytes, "fuzz.life"));
    if (!model)
        return fuzzExpect(!model.error().sentence.isEmpty(), "a refusal without a sentence");
    if (model->columns.size() > 100)
        return;
    std::vector<predict::AssetState> assets(1, model->newAsset());
    for (int row = 0; row < 40; ++row)
        model->push(assets.front(), row, predict::Vector::Constant(model->columns.size(), row));
    const auto estimates = model->estimate(assets);
    fuzzExpect(!estimates || estimates->size() == 1, "an asset without an estimate");
}

} // namespace

std::vector<QByteArray> fuzzSeeds()
{
    const QByteArray sound = soundFile();
    const auto end = sound.indexOf('\n');
    return {sound, sound.left(end + 1) + qUncompress(sound.mid(end + 1)), sound.left(sound.size() / 2),
            R"({"twinscopeModel":2})", "{}\n"};
}

void fuzzOne(const QByteArray &input)
{
    readAll(input);
    readAll(signedAnew(input));
}

} // namespace twinscope::test
