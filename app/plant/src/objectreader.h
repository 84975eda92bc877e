// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"
#include "keys.h"
#include "problems.h"

#include <twinscope/plant/plant.h>

#include <optional>
#include <vector>

namespace twinscope::plant {

/// What a number must lie within, both ends included.
struct Bounds
{
    double low;
    double high;
};

/// Reads the members of one JSON object and reports whatever is not as it should be. A member that is absent or faulty
/// reads as the fallback. Short-lived: refers to the document and to the list of problems.
class ObjectReader
{
public:
    ObjectReader(const Json &object, QString pointer, ProblemList &problems);

    const QString &pointer() const { return m_pointer; }
    ProblemList &problems() { return *m_problems; }

    /// The member, or null where there is none. A JSON null is a member of the wrong type.
    const Json *find(const char *key);
    bool has(const char *key) const { return m_object->contains(key); }

    QString text(const char *key, const QString &fallback = {});
    bool flag(const char *key, bool fallback);
    std::optional<double> number(const char *key);
    double number(const char *key, double fallback, Bounds bounds);
    qint64 integer(const char *key, qint64 fallback, qint64 low, qint64 high);
    core::Duration duration(const char *key);                     ///< a number of seconds, zero to ten years
    Position position(const char *key, const Position &fallback); ///< three numbers of at most 1e9
    QVector3D vector(const char *key, const QVector3D &fallback); ///< likewise
    std::optional<ObjectReader> object(const char *key);
    const Json *array(const char *key);

    template<typename T, size_t N>
    std::optional<T> choice(const char *key, const Key<T> (&keys)[N])
    {
        const int index = choiceIndex(key, keyNames(keys));
        return index < 0 ? std::nullopt : std::optional<T>(keys[index].value);
    }

    void fault(const char *key, const QString &message);
    void fault(const QString &message) { m_problems->add(m_pointer, message); }

    /// Reports members nobody asked for whose names look like a slip of one that was asked for and is absent. All other
    /// unknown members are left in peace: they belong to a later version or to somebody else.
    void reportMisspelt();

private:
    void wrongType(const char *key, const Json &value, const QString &expected);
    int choiceIndex(const char *key, const QStringList &names);

    const Json *m_object;
    QString m_pointer;
    ProblemList *m_problems;
    std::vector<const char *> m_asked;
};

/// Number for a message: as short as it reads back.
QString numberText(double value);

} // namespace twinscope::plant
