// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "faults.h"
#include "idtable.h"
#include "json.h"
#include "objectreader.h"
#include "problems.h"

#include <QSet>

#include <functional>

namespace twinscope::plant {

/// Where in the document each entry of the plant was read from: same indices as the plant's lists. The pointers live as
/// long as the document is neither changed nor destroyed; moving it is fine.
struct Locations
{
    std::vector<const Json *> assets, channels, bindings, alarms, sources, cameras, sets, models;
};

struct Reading
{
    Plant plant;
    Locations locations;
};

/// Turns a document into a plant and tells its faults. One reader, one document, one read(). Sections are read in the
/// order in which they refer to each other: sources, assets, channels, then model readings, bindings, alarms, cameras
/// and sets.
class ProjectReader
{
public:
    /// Directory: what model paths are relative to; empty: the disk is not asked whether models exist.
    ProjectReader(const QString &directory, ProblemList &problems)
        : m_problems(problems)
        , m_models(directory)
    {
    }

    Reading read(const Json &root);

private:
    using EntryReader = std::function<void(ObjectReader &entry, const Json &element)>;
    void forEach(ObjectReader &parent, const char *section, const EntryReader &read);

    void readSource(ObjectReader &entry, const Json &element);
    static void readSessionOptions(ObjectReader &entry, Source &source);
    static void readTlsFiles(ObjectReader &entry, Source &source);
    QString readUrl(ObjectReader &entry, const QString &type);
    void refuseSecrets(ObjectReader &entry);

    void readAsset(ObjectReader &entry, const Json &element, AssetIndex parent);
    ModelReference readModel(ObjectReader &entry);
    Placement readPlacement(ObjectReader &entry);

    void readChannel(ObjectReader &entry, const Json &element);
    QString readUnit(ObjectReader &entry);
    Address readAddress(ObjectReader &entry);
    void readScale(ObjectReader &entry, Channel &channel);
    QHash<qint64, QString> readStates(ObjectReader &entry, ChannelKind kind);

    int findReference(ObjectReader &entry, const char *key, IdTable &table, const QString &unknown);
    void readBinding(ObjectReader &entry, const Json &element);
    bool readShow(ObjectReader &entry, const Channel &channel, Binding &binding);
    void readMotion(ObjectReader &entry, Binding &binding);
    bool checkNeeds(ObjectReader &entry, const Channel &channel, const Binding &binding);

    void readAlarm(ObjectReader &entry, const Json &element);
    bool readLimit(ObjectReader &entry, int channel, AlarmDefinition &alarm);
    bool readAlarmState(ObjectReader &entry, const Channel &channel, AlarmDefinition &alarm);

    void readCamera(ObjectReader &entry, const Json &element);
    void readSet(ObjectReader &entry, const Json &element);
    QStringList readMembers(const Json &ids, const QString &pointer);
    void readModelReading(ObjectReader &entry, const Json &element);
    QString readLengthUnit(ObjectReader &entry);
    void readHistory(ObjectReader &root);
    void readSections(ObjectReader &root);
    void readRetention(ObjectReader &entry);

    ProblemList &m_problems;
    ModelFileCheck m_models;
    Reading m_reading;
    IdTable m_assets, m_channels, m_alarms, m_sources, m_cameras, m_sets, m_modelFiles;
    QHash<QString, QString> m_units;    ///< unit → its fault; plants have few units and many channels
    QHash<QString, QString> m_bindings; ///< channel, asset and kind → pointer of the first
    QHash<int, QString> m_faultyLimits; ///< channel → pointer: no alarm can be built on them
};

/// { "low": …, "high": … } in the right order; nothing, with a problem, where it is faulty.
std::optional<Range> readRange(ObjectReader &entry);

} // namespace twinscope::plant
