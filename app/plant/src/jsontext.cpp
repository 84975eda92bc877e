// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsontext.h"

#include <unordered_set>

namespace twinscope::plant {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

/// Line and column (both from 1, columns in characters) of a byte position.
QString place(const QByteArray &text, size_t position)
{
    const QByteArray before = text.left(qsizetype(std::min(position, size_t(text.size()))));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return Sentence::tr("line %1, column %2").arg(line).arg(column);
}

/// Builds the document from the parser's events. Appends members without looking for an older one of the same name:
/// that keeps duplicates and takes linear time, where nlohmann's own builder is quadratic in the keys of an object.
class DocumentBuilder : public nlohmann::json_sax<Json>
{
public:
    DocumentBuilder(ProblemList &problems, const JsonLimits &limits)
        : m_problems(problems)
        , m_limits(limits)
    {
    }

    Json take() { return std::move(m_root); }
    QString limitFault() const { return m_limitFault; }
    size_t errorPosition() const { return m_errorPosition; }
    QString errorDetail() const { return m_errorDetail; }

    bool null() override { return add(Json(nullptr)); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(Json(value)); }
    bool number_float(number_float_t value, const string_t &) override { return add(Json(value)); }
    bool string(string_t &value) override { return add(Json(std::move(value))); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Level &level = m_levels.back();
        if (!level.keys.insert(name).second)
            m_problems.add(pointer(),
                           Sentence::tr("The key \"%1\" stands here twice; only the first is used. Remove one of them.")
                               .arg(toText(name)));
        level.key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &error) override
    {
        m_errorPosition = position > 0 ? position - 1 : 0;
        m_errorDetail = QString::fromUtf8(error.what());
        return false;
    }

private:
    struct Level
    {
        Json *container;
        std::string key;
        std::unordered_set<std::string> keys;
    };

    Json *append(Json &&value)
    {
        if (m_levels.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json &container = *m_levels.back().container;
        if (container.is_array())
            return &container.get_ref<Json::array_t &>().emplace_back(std::move(value));
        auto &members = container.get_ref<Json::object_t &>();
        return &static_cast<Json::object_t::Container &>(members)
                    .emplace_back(m_levels.back().key, std::move(value))
                    .second;
    }

    bool add(Json &&value)
    {
        if (++m_values > m_limits.values) {
            m_limitFault = Sentence::tr("it holds more than %1 values").arg(m_limits.values);
            return false;
        }
        append(std::move(value));
        return true;
    }

    bool open(Json &&container)
    {
        if (m_levels.size() >= size_t(m_limits.depth)) {
            m_limitFault = Sentence::tr("its objects and arrays are nested more than %1 deep").arg(m_limits.depth);
            return false;
        }
        if (++m_values > m_limits.values) {
            m_limitFault = Sentence::tr("it holds more than %1 values").arg(m_limits.values);
            return false;
        }
        Json *place = append(std::move(container));
        m_levels.push_back({place, {}, {}});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    QString pointer() const
    {
        QString pointer;
        for (size_t i = 0; i + 1 < m_levels.size(); ++i) {
            const Level &level = m_levels[i];
            pointer = level.container->is_array() ? pointerTo(pointer, qsizetype(level.container->size()) - 1)
                                                  : pointerTo(pointer, toText(level.key));
        }
        return pointer;
    }

    ProblemList &m_problems;
    const JsonLimits &m_limits;
    Json m_root;
    std::vector<Level> m_levels;
    qsizetype m_values = 0;
    size_t m_errorPosition = 0;
    QString m_limitFault;
    QString m_errorDetail;
};

Error tooLarge(const QString &why)
{
    return {ErrorCode::LimitExceeded,
            Sentence::tr("The project file is not read: %1. Divide the plant into several projects.").arg(why),
            {}};
}

} // namespace

Result<Json> parseJson(const QByteArray &text, ProblemList &problems, const JsonLimits &limits)
{
    if (text.size() > limits.bytes)
        return tooLarge(Sentence::tr("it is larger than %1 MiB").arg(limits.bytes >> 20));
    DocumentBuilder builder(problems, limits);
    if (Json::sax_parse(text.begin(), text.end(), &builder))
        return builder.take();
    if (!builder.limitFault().isEmpty())
        return tooLarge(builder.limitFault());
    return Error{
        ErrorCode::Malformed,
        Sentence::tr("The file is not correct JSON at %1: look there for a missing or extra comma, quote or bracket.")
            .arg(place(text, builder.errorPosition())),
        builder.errorDetail()};
}

} // namespace twinscope::plant
