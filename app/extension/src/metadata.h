// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/extension/pluginmanager.h>

#include <QJsonObject>

namespace twinscope::extension {

/// What a library says about itself, read without loading its code, and judged. The info's state stays Refused until it
/// is started; `refusal` None means that nothing speaks against it so far.
PluginInfo readMetadata(const QString &file);

/// The same on metadata as QPluginLoader hands it out ({"IID": …, "MetaData": {…}}).
PluginInfo judgeMetadata(const QString &file, const QJsonObject &library);

} // namespace twinscope::extension
