// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

#include <QUrl>

namespace twinscope::plant {

QString historyUrlFault(const QString &text)
{
    const QString example = QStringLiteral("postgresql://host:5432/database");
    if (text.isEmpty())
        return Sentence::tr("The shared history has no address: add \"url\", such as \"%1\".").arg(example);
    if (holdsSecret(text))
        return Sentence::tr("The address holds a user or a password, but secrets are never kept in files: leave only "
                            "\"%1\" and put them into the environment variables TWINSCOPE_HISTORY_USER and "
                            "TWINSCOPE_HISTORY_PASSWORD.")
            .arg(example);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty() || !text.contains(QStringLiteral("://")))
        return Sentence::tr("The address \"%1\" cannot be understood: write it as \"%2\".").arg(text, example);
    if (url.path().size() < 2)
        return Sentence::tr("The address \"%1\" names no database: write it as \"%2\".").arg(text, example);
    return {};
}

void ProjectReader::readHistory(ObjectReader &root)
{
    std::optional<ObjectReader> history = root.object("history");
    if (!history)
        return;
    History &read = m_reading.plant.history;
    read.recordedBy = history->choice("recordedBy", Recorders).value_or(read.recordedBy);
    forEach(*history, "rules", [this](ObjectReader &entry, const Json &) { readRetention(entry); });
    if (std::optional<ObjectReader> shared = history->object("shared")) {
        refuseSecrets(*shared);
        const bool present = shared->has("url");
        const QString url = shared->text("url");
        const QString fault = historyUrlFault(url);
        if (fault.isEmpty())
            read.sharedUrl = url;
        else if (!present)
            shared->fault(fault);
        else
            shared->fault("url", fault);
        shared->reportMisspelt();
    }
    history->reportMisspelt();
}

} // namespace twinscope::plant
