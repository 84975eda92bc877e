// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "madeestimate.h"

#include <QHash>
#include <QObject>

#include <mutex>

namespace twinscope::whatif {

/// Where models that run live put what they found, and panels find it: the newest estimate of each model. Thread-safe.
class EstimateBoard : public QObject
{
    Q_OBJECT
public:
    void put(const QString &projectFolder, const QString &model, MadeEstimate estimate);
    std::optional<MadeEstimate> newest(const QString &projectFolder, const QString &model) const;

signals:
    void changed(); ///< from the thread that put

private:
    mutable std::mutex m_mutex;
    QHash<std::pair<QString, QString>, MadeEstimate> m_newest;
};

} // namespace twinscope::whatif
