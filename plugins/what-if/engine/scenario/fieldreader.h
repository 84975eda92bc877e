// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenariojson.h"

#include <QJsonArray>
#include <QSet>

#include <functional>

namespace twinscope::whatif {

/// Reads the fields of one JSON object and tells what is wrong with them; what is absent keeps its default. Fields that
/// nobody has asked for are told by end().
class FieldReader
{
public:
    FieldReader(const QJsonObject &object, QString pointer, std::vector<ScenarioFault> &faults)
        : m_object(object)
        , m_pointer(std::move(pointer))
        , m_faults(faults)
    {
    }

    bool has(const char *key); ///< says that the field is known, too
    void require(const char *key);

    void text(const char *key, QString &value);
    void number(const char *key, double &value);
    void positive(const char *key, double &value);
    void integer(const char *key, int &value, int least, int most);
    void flag(const char *key, bool &value);
    void optional(const char *key, std::optional<double> &value);
    void amount(const char *key, Amount &value);
    void optional(const char *key, std::optional<Amount> &value);
    void texts(const char *key, QStringList &value);
    void numbers(const char *key, std::vector<double> &value);
    /// Texts by name; with `numbers` the values may be numbers and truth values, too.
    void map(const char *key, QMap<QString, QString> &value, bool numbers);
    void object(const char *key, const std::function<void(FieldReader &)> &read);
    void objects(const char *key, const std::function<void(FieldReader &)> &read);

    /// One of the words of a table: { {"step", Shape::Step}, … }.
    template<typename T, size_t N>
    void choice(const char *key, T &value, const std::pair<const char *, T> (&words)[N])
    {
        QString word;
        QStringList known;
        text(key, word);
        for (const auto &[name, meaning] : words) {
            known += QString::fromLatin1(name);
            if (word == known.last()) {
                value = meaning;
                return;
            }
        }
        if (!word.isNull())
            wrongWord(key, word, known);
    }
    void wrongWord(const char *key, const QString &word, const QStringList &known);

    QJsonValue raw(const char *key);
    void fault(const char *key, const QString &what); ///< "" for the object itself
    void end();
    bool isWrong() const { return m_isWrong; } ///< a fault was told by this one

private:
    static QString labelOf(const QString &pointer);

    const QJsonObject m_object;
    const QString m_pointer;
    std::vector<ScenarioFault> &m_faults;
    QSet<QString> m_known;
    bool m_isWrong = false;
};

} // namespace twinscope::whatif
