// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/modelfile.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

const QString kind = QStringLiteral("remaining useful life of a fleet");
constexpr qint64 longestHead = 1 << 20, largestFile = qint64(1) << 30;

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

Error malformed(const QString &path, const QString &what)
{
    return {ErrorCode::Malformed, tr("“%1” is no sound model: %2").arg(path, what), {}};
}

Error brokenField(const QString &path, const QString &field)
{
    return malformed(path, tr("the field “%1” is missing or broken. Train the model anew.").arg(field));
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QCborMap payloadOf(const FleetModel &model)
{
    QCborArray boosters;
    for (const Booster &booster : model.boosters)
        boosters.append(booster.save());
    QCborArray traces;
    for (const Indicator &trace : model.traces)
        traces.append(
            QCborMap{{QStringLiteral("times"), toCbor(trace.times)}, {QStringLiteral("values"), toCbor(trace.values)}});
    return {{QStringLiteral("traces"), traces},
            {QStringLiteral("scale"), model.scale.save()},
            {QStringLiteral("health"), model.health.save()},
            {QStringLiteral("intervals"), model.intervals.save()},
            {QStringLiteral("boosters"), boosters}};
}

QJsonArray toJson(const std::vector<MethodScores> &methods)
{
    QJsonArray array;
    for (const MethodScores &one : methods)
        array += QJsonObject{{QStringLiteral("method"), one.method}, {QStringLiteral("scores"), one.scores.toJson()}};
    return array;
}

QJsonObject headOf(const FleetModel &model, const QByteArray &payload)
{
    return {{QStringLiteral("twinscopeModel"), modelFileVersion},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("program"), QStringLiteral(TWINSCOPE_VERSION)},
            {QStringLiteral("dataHash"), QString::fromLatin1(model.dataHash)},
            {QStringLiteral("unitColumn"), model.unitColumn},
            {QStringLiteral("cycleColumn"), model.cycleColumn},
            {QStringLiteral("fileColumns"), QJsonArray::fromStringList(model.fileColumns)},
            {QStringLiteral("columns"), QJsonArray::fromStringList(model.columns)},
            {QStringLiteral("units"), QJsonArray::fromStringList(model.units)},
            {QStringLiteral("cycleUnit"), model.cycleUnit},
            {QStringLiteral("rowStep"), model.rowStep},
            {QStringLiteral("cap"), model.cap},
            {QStringLiteral("methods"), toJson(model.methods)},
            {QStringLiteral("payloadBytes"), payload.size()},
            {QStringLiteral("payloadHash"), QString::fromLatin1(sha256(payload))}};
}

struct Parts
{
    QJsonObject head;
    QByteArray payload;
};

/// Version and kind, before anything else is believed.
Result<void> checkKind(const QJsonObject &head, const QString &path)
{
    const QJsonValue version = head[QStringLiteral("twinscopeModel")];
    if (!version.isDouble())
        return malformed(path, tr("it does not begin with the field “twinscopeModel”."));
    if (version.toInt() > modelFileVersion)
        return Error{ErrorCode::Unsupported,
                     tr("“%1” has “twinscopeModel” %2 and comes from a newer Twinscope; this one reads up to %3.")
                         .arg(path)
                         .arg(version.toInt())
                         .arg(modelFileVersion),
                     {}};
    if (head[QStringLiteral("kind")].toString() != kind)
        return malformed(
            path, tr("its field “kind” is “%1” instead of “%2”.").arg(head[QStringLiteral("kind")].toString(), kind));
    return {};
}

Result<void> checkPayload(const Parts &parts, const QString &path)
{
    const QJsonValue bytes = parts.head[QStringLiteral("payloadBytes")];
    if (!bytes.isDouble())
        return brokenField(path, QStringLiteral("payloadBytes"));
    if (bytes.toInteger() != parts.payload.size())
        return malformed(path,
                         tr("it was cut off or added to: “payloadBytes” says %1, and there are %2. Copy it again.")
                             .arg(bytes.toInteger())
                             .arg(parts.payload.size()));
    if (parts.head[QStringLiteral("payloadHash")].toString() != QString::fromLatin1(sha256(parts.payload)))
        return malformed(path, tr("“payloadHash” does not fit: it was changed on its way. Copy it again."));
    return {};
}

/// Opens the file and reads its first line.
Result<QJsonObject> readHead(QFile &file)
{
    const QString path = file.fileName();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable, tr("The model “%1” cannot be read.").arg(path), file.errorString()};
    if (file.size() > largestFile)
        return malformed(path, tr("it is larger than 1 GiB."));
    const QByteArray line = file.readLine(longestHead);
    QJsonParseError fault;
    const QJsonObject head = QJsonDocument::fromJson(line, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return malformed(path, line.startsWith(R"({"cap")") ? tr("it was cut off within its first line. Copy it again.")
                                                            : tr("it does not begin with a model's first line."));
    if (const auto checked = checkKind(head, path); !checked)
        return checked.error();
    return head;
}

Result<Parts> readParts(const QString &path)
{
    QFile file(path);
    auto head = readHead(file);
    if (!head)
        return head.error();
    const Parts parts{std::move(head).value(), file.readAll()};
    if (const auto checked = checkPayload(parts, path); !checked)
        return checked.error();
    return parts;
}

/// A list of texts of the head; remembers in `fault` where it is none.
QStringList headTexts(const QJsonObject &head, const QString &name, QString &fault)
{
    if (!head[name].isArray())
        fault = name;
    QStringList texts;
    for (const QJsonValue &text : head[name].toArray())
        texts += text.toString();
    return texts;
}

/// Methods and their scores; at least one, all of known names.
std::vector<MethodScores> headMethods(const QJsonObject &head, QString &fault)
{
    std::vector<MethodScores> methods;
    for (const QJsonValue &entry : head[QStringLiteral("methods")].toArray()) {
        methods.push_back({entry[QStringLiteral("method")].toString(),
                           BackTestScores::fromJson(entry[QStringLiteral("scores")].toObject())});
        if (!lifeMethods().contains(methods.back().method))
            fault = QStringLiteral("methods");
    }
    if (methods.empty())
        fault = QStringLiteral("methods");
    return methods;
}

/// A number above 0.
double headNumber(const QJsonObject &head, const QString &name, QString &fault)
{
    const double number = head[name].toDouble();
    if (!(number > 0))
        fault = name;
    return number;
}

/// A SHA-256 in hexadecimal.
QByteArray headHash(const QJsonObject &head, const QString &name, QString &fault)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}$"));
    const QString hash = head[name].toString();
    if (!form.match(hash).hasMatch())
        fault = name;
    return hash.toLatin1();
}

/// What the first line says; remembers in `fault` the field that is missing.
FleetModel fromHead(const QJsonObject &head, QString &fault)
{
    FleetModel model;
    for (const auto &[text, name] : {std::pair{&model.unitColumn, QStringLiteral("unitColumn")},
                                     std::pair{&model.cycleColumn, QStringLiteral("cycleColumn")}}) {
        *text = head[name].toString();
        if (text->isEmpty())
            fault = name;
    }
    model.dataHash = headHash(head, QStringLiteral("dataHash"), fault);
    model.fileColumns = headTexts(head, QStringLiteral("fileColumns"), fault);
    model.columns = headTexts(head, QStringLiteral("columns"), fault);
    model.units = headTexts(head, QStringLiteral("units"), fault);
    model.cycleUnit = head[QStringLiteral("cycleUnit")].toString();
    if (!head[QStringLiteral("cycleUnit")].isString()) // "" is the unit of mere cycles
        fault = QStringLiteral("cycleUnit");
    model.rowStep = headNumber(head, QStringLiteral("rowStep"), fault);
    model.cap = headNumber(head, QStringLiteral("cap"), fault);
    model.methods = headMethods(head, fault);
    model.method = model.methods.empty() ? QString() : model.methods.front().method;
    if (model.columns.isEmpty() || model.units.size() != model.columns.size())
        fault = QStringLiteral("columns");
    return model;
}

/// Whether the parts of a model speak of the same sensors, and its method has what it needs.
bool fits(const FleetModel &model)
{
    const auto wanted = size_t(AssetState::featureCount(model.scale.sensors()));
    const bool needsTrees = model.method == QStringLiteral("trees");
    const bool needsTraces = model.method == QStringLiteral("similarity");
    return model.boosters.empty() != needsTrees && model.traces.empty() != needsTraces &&
           model.scale.reads(model.columns.size()) &&
           std::ranges::all_of(model.boosters, [=](const Booster &one) { return one.features() == wanted; }) &&
           model.health.sensors() == model.scale.sensors();
}

std::vector<Indicator> tracesIn(Fields &fields)
{
    std::vector<Indicator> traces;
    for (const QCborValue &entry : fields.array(QStringLiteral("traces"))) {
        Fields trace(entry.toMap());
        traces.push_back({trace.numbers(QStringLiteral("times")), trace.numbers(QStringLiteral("values"))});
        const Indicator &read = traces.back();
        const bool rises = std::ranges::adjacent_find(read.times, std::greater_equal()) == read.times.end();
        if (!trace.fault().isEmpty() || read.times.empty() || read.times.size() != read.values.size() || !rises)
            fields.refuse(QStringLiteral("traces"));
    }
    return traces;
}

Result<FleetModel> withPayload(FleetModel model, const QCborMap &payload, const QString &path)
{
    Fields fields(payload);
    model.scale = fields.part(QStringLiteral("scale"), ConditionScale::load);
    model.health = fields.part(QStringLiteral("health"), HealthIndex::load);
    model.intervals = fields.part(QStringLiteral("intervals"), LifeIntervals::load);
    for (const QCborValue &bytes : fields.array(QStringLiteral("boosters"))) {
        auto booster = Booster::load(bytes.toByteArray());
        if (!booster)
            return brokenField(path, QStringLiteral("boosters"));
        model.boosters.push_back(std::move(booster).value());
    }
    model.traces = tracesIn(fields);
    if (!fields.fault().isEmpty() || !fits(model))
        return brokenField(path, fields.fault().isEmpty() ? QStringLiteral("boosters") : fields.fault());
    return model;
}

} // namespace

Result<void> writeModel(const FleetModel &model, const QString &path)
{
    const QByteArray payload = qCompress(QCborValue(payloadOf(model)).toCbor());
    QSaveFile file(path);
    const QByteArray head = QJsonDocument(headOf(model, payload)).toJson(QJsonDocument::Compact) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(head) < 0 || file.write(payload) < 0 || !file.commit())
        return Error{ErrorCode::WriteFailed, tr("The model cannot be written to “%1”.").arg(path), file.errorString()};
    return {};
}

Result<FleetModel> readModelHead(const QString &path)
{
    QFile file(path);
    const auto head = readHead(file);
    if (!head)
        return head.error();
    QString fault;
    FleetModel model = fromHead(*head, fault);
    return fault.isEmpty() ? Result<FleetModel>(std::move(model)) : Result<FleetModel>(brokenField(path, fault));
}

Result<FleetModel> readModel(const QString &path)
{
    const auto parts = readParts(path);
    if (!parts)
        return parts.error();
    QString fault;
    FleetModel model = fromHead(parts->head, fault);
    if (!fault.isEmpty())
        return brokenField(path, fault);
    QCborParserError unsound; // what was read before it is no map one could ask
    const QCborValue payload = QCborValue::fromCbor(qUncompress(parts->payload), &unsound);
    if (unsound.error != QCborError::NoError || !payload.isMap())
        return brokenField(path, QStringLiteral("payload"));
    return withPayload(std::move(model), payload.toMap(), path);
}

} // namespace twinscope::predict
