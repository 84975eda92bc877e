// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <nlohmann/json.hpp>

namespace twinscope::plant {

/// The document's values. Ordered, so that keys keep their places. An object read by parseJson() holds every key of the
/// text, duplicates too; find() answers with the first.
using Json = nlohmann::ordered_json;

inline QString toText(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace twinscope::plant
