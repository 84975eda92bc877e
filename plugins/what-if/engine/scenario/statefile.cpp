// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statefile.h"

#include "text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace twinscope::whatif {

QByteArray toBytes(const SavedState &state)
{
    const QJsonObject head{{QStringLiteral("state"), 1},
                           {QStringLiteral("model"), state.modelHash},
                           {QStringLiteral("kind"), keyOf(state.kind)},
                           {QStringLiteral("modelTime"), state.modelTime},
                           {QStringLiteral("moment"), core::toIso8601(state.moment)}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + state.bytes;
}

core::Result<SavedState> savedStateFrom(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(bytes.left(end)).object();
    const auto kind = kindFromKey(head[QStringLiteral("kind")].toString());
    if (end < 0 || !kind || head[QStringLiteral("state")].toInt() != 1)
        return core::Error{
            core::ErrorCode::Malformed,
            Text::tr("The saved state cannot be read. Save it again with twinscope simulate … --save-state."),
            {}};
    return SavedState{.modelHash = head[QStringLiteral("model")].toString(),
                      .kind = *kind,
                      .modelTime = head[QStringLiteral("modelTime")].toDouble(),
                      .moment = core::parseIso8601(head[QStringLiteral("moment")].toString()).value_or(core::Time{}),
                      .bytes = bytes.mid(end + 1)};
}

} // namespace twinscope::whatif
