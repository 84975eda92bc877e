// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/sample.h>

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector3D>

#include <optional>
#include <vector>

namespace twinscope::plant {

using core::ChannelIndex;
using AssetIndex = int; ///< position in Plant::assets; parents stand before their children
constexpr AssetIndex NoAsset = -1;

/// A place in metres. A plant may stand in the coordinates of its country, hundreds of kilometres from their origin, where
/// a float knows centimetres only.
struct Position
{
    double x = 0, y = 0, z = 0;
    bool operator==(const Position &) const = default;
};

/// From `origin` to `place`, to the digits of a float.
inline QVector3D offset(const Position &place, const Position &origin)
{
    return {float(place.x - origin.x), float(place.y - origin.y), float(place.z - origin.z)};
}

/// Where something stands relative to its parent asset. Metres, degrees; rotation about X, then Y, then Z (fixed axes).
struct Placement
{
    Position translation;
    QVector3D rotation;
    float scale = 1.0f;
    bool operator==(const Placement &) const = default;
};

/// Part of a CAD file: path relative to the project file, and the node within it ("" = everything, else "/A/B").
struct ModelReference
{
    QString file;
    QString node;
    bool isEmpty() const { return file.isEmpty(); }
    bool operator==(const ModelReference &) const = default;
};

enum class UpAxis : quint8 { AsInFile, X, Y, Z };
enum class ModelDetail : quint8 { Coarse, Normal, Fine };

/// How a model file is read, wherever it is used, where that differs from what the file says of itself.
struct ModelReading
{
    QString file;                 ///< as in ModelReference
    QString unit;                 ///< UCUM length that a number of the file means; empty: as the file says
    UpAxis up = UpAxis::AsInFile; ///< the file's axis that points up
    ModelDetail detail = ModelDetail::Normal;
    bool operator==(const ModelReading &) const = default;
};

/// A piece of equipment or a place (ISA-95 equipment hierarchy: site, area, unit, equipment module …).
struct Asset
{
    QString id;
    QString name;
    QString type; ///< free text for people and search: "pump", "area"
    QString description;
    AssetIndex parent = NoAsset;
    ModelReference model;
    Placement placement;
    bool operator==(const Asset &) const = default;
};

using ChannelKind = core::ValueKind;

/// Engineering limits of a channel, in its unit. ISA-18.2 names: LL, L, H, HH.
struct Limits
{
    std::optional<double> lowLow, low, high, highHigh;
    bool operator==(const Limits &) const = default;
};

/// Physical range of the quantity: outside it a value is Uncertain/OutOfRange; scale of ramps and trends.
struct Range
{
    double low = 0, high = 0;
    bool operator==(const Range &) const = default;
};

/// Where in a source a channel's values are found.
struct Address
{
    QString source;  ///< id of a Source; empty: nothing feeds it (derived channels)
    QString topic;   ///< MQTT topic, no wildcards; with a metric "spBv1.0/GROUP/NODE" or "spBv1.0/GROUP/NODE/DEVICE"
    QString pointer; ///< JSON pointer (RFC 6901) to the value; "" = whole payload (or its member "value")
    QString timePointer; ///< JSON pointer to the source time; "" = a member "time", "timestamp", "ts" or "t" if there
    QString metric;      ///< name of a Sparkplug B metric; empty: the payload is plain text or JSON
    bool operator==(const Address &) const = default;
};

struct Channel
{
    QString id;
    QString name;
    QString description;
    QString asset; ///< id of the asset it belongs to; may be empty
    Address address;
    QString unit = QStringLiteral("1"); ///< UCUM, case-sensitive form
    ChannelKind kind = ChannelKind::Number;
    std::optional<Range> range;
    Limits limits;
    core::Duration deadTime{0};    ///< a value older than this is stale; 0 = never
    QHash<qint64, QString> states; ///< names of integer or boolean values: 0 → "stopped"
    bool operator==(const Channel &) const = default;
};

enum class BindingKind : quint8 { ColourRamp, StateColour, Visibility, Spin, Slide, Level, Label };

/// How a channel shows on an asset in the 3D view.
struct Binding
{
    QString channel; ///< id
    QString asset;   ///< id
    BindingKind kind = BindingKind::Label;
    QString ramp = QStringLiteral("viridis"); ///< ColourRamp: "viridis" or "cividis"
    std::optional<Range> range; ///< ColourRamp, Slide, Level: channel values mapped to 0…1; absent: the channel's range
    QVector3D axis{0, 0, 1};    ///< Spin, Slide, Level: in the asset's own frame
    QVector3D centre;           ///< Spin: a point of the axis, metres, in the asset's own frame
    double factor = 1.0;        ///< Spin: turns per minute per unit of the channel; Slide: metres at the range's top
    double threshold = 0.5;     ///< Visibility: shown while value >= threshold
    bool inverted = false;      ///< Visibility: shown while value < threshold
    QString text;               ///< Label: "{name}: {value} {unit}", also {asset}; empty: "{value} {unit}"
    bool operator==(const Binding &) const = default;
};

enum class LimitName : quint8 { LowLow, Low, High, HighHigh, State };

/// An alarm definition in the sense of ISA-18.2. The limit's number stands in the channel's Limits.
struct AlarmDefinition
{
    QString id;
    QString channel;
    LimitName limit = LimitName::High;
    std::optional<double> state; ///< limit State: alarm while the value equals this number
    int priority = 3;            ///< 1 critical, 2 high, 3 medium, 4 low
    double deadband = 0;         ///< in the channel's unit
    core::Duration onDelay{0}, offDelay{0};
    QString message, consequence, response;
    bool operator==(const AlarmDefinition &) const = default;
};

/// A broker or other origin of telemetry. Holds no secret, ever.
struct Source
{
    QString id;
    QString type = QStringLiteral("mqtt");
    QString url;                 ///< "mqtt://host:1883"; user and password in the URL are refused
    QString clientId;            ///< empty: made up, the same for each start of the same recorder
    int qos = 0;                 ///< MQTT quality of service asked for: 0 or 1
    int protocolVersion = 4;     ///< 4 = MQTT 3.1.1, 5 = MQTT 5
    int keepAlive = 30;          ///< seconds
    qint64 maxPayload = 1 << 20; ///< bytes; larger payloads are counted and told, not decoded
    QString caFile;              ///< PEM: the accepted authorities, instead of the system's
    QString certificateFile;     ///< PEM: the client's certificate, where the broker asks for one
    QString keyFile;             ///< PEM: its private key
    QString shareGroup;    ///< recorders of one group share the messages ("$share/GROUP/…"); empty: each gets all
    QString sparkplugHost; ///< Sparkplug host id: the recorder says on "spBv1.0/STATE/ID" whether it is there
    QString statusTopic;   ///< the same on a topic of one's own, where it is no Sparkplug host
    int sessionExpiry = 604'800; ///< seconds the broker collects for an absent recorder (QoS 1, MQTT 5)
    int receiveMaximum = 1'000;  ///< QoS 1 messages on their way into the store at a time (MQTT 5)
    bool operator==(const Source &) const = default;
};

struct Camera
{
    QString name;
    Position position{10, -10, 10}, target;
    QVector3D up{0, 0, 1};
    bool orthographic = false;
    float fieldOfView = 45; ///< degrees, vertical
    bool operator==(const Camera &) const = default;
};

/// Assets somebody wants to find together again, each with everything below it.
struct AssetSet
{
    QString name;
    QStringList assets; ///< ids, each once
    bool operator==(const AssetSet &) const = default;
};

/// What a plugin keeps in the project file, under its id in "plugins". Only the plugin knows what it means.
struct PluginSection
{
    QString plugin;
    QJsonObject content;
    bool operator==(const PluginSection &) const = default;
};

/// How long the record of some channels is kept, and from when on only its shape: of every step the least, the greatest
/// and the last value, and the worst quality.
struct RetentionRule
{
    QString channels = QStringLiteral("*"); ///< ids, with * for any characters and ? for one
    core::Duration raw{0};                  ///< kept as recorded for so long; 0 = for ever
    core::Duration step{0};                 ///< thinned to one column every so often after that
    core::Duration keep{0};                 ///< removed after so long; 0 = never
    bool operator==(const RetentionRule &) const = default;

    bool fits(const QString &channelId) const;
};

/// Which program records where several work on one project.
enum class RecordedBy : quint8 {
    Everyone, ///< `twinscope record` and every window
    Headless, ///< only `twinscope record`; windows read the shared history
};

/// Where the record of the plant lies besides the store beside the project. Holds no secret, ever.
struct History
{
    QString sharedUrl; ///< "postgresql://host:5432/database"; empty: nothing is shared
    RecordedBy recordedBy = RecordedBy::Everyone;
    std::vector<RetentionRule> rules; ///< the first that fits a channel holds for it
    bool operator==(const History &) const = default;
};

/// A plant as it is edited, shown and stored. Plain data; cheap to copy where it matters (implicit sharing of strings).
struct Plant
{
    QString name;
    QString description;
    std::vector<Asset> assets;
    std::vector<Channel> channels;
    std::vector<Binding> bindings;
    std::vector<AlarmDefinition> alarms;
    std::vector<Source> sources;
    std::vector<Camera> cameras;
    std::vector<AssetSet> sets;
    std::vector<ModelReading> models; ///< of files that are to be read otherwise than they say; others are not named
    History history;
    std::vector<PluginSection> sections; ///< none of an empty object

    bool operator==(const Plant &) const = default;

    QJsonObject section(const QString &plugin) const;     ///< empty where it keeps nothing
    ModelReading modelReading(const QString &file) const; ///< the defaults where the file is not named in models
    AssetIndex assetIndex(const QString &id) const;       ///< NoAsset where there is none; linear
    ChannelIndex channelIndex(const QString &id) const;   ///< core::NoChannel where there is none; linear
};

} // namespace twinscope::plant
