// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jsondocument.h"

#include <twinscope/core/quality.h>
#include <twinscope/plant/plant.h>

#include <QCoreApplication>

namespace twinscope::telemetry {

/// The words in which a refused payload is told: which channel, which topic, what came, what was expected.
/// All but sentence() name what came.
class RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(telemetry)

public:
    static QString empty();
    static QString binary();
    static QString null();
    static QString tooLarge(qint64 size, qint64 accepted);
    static QString jsonFault(const JsonDocument &document, QByteArrayView text);
    static QString missing(const QString &pointer);
    static QString container(JsonDocument::Kind kind);
    static QString value(QByteArrayView text);
    static QString notInBirth(const QString &metric);
    static QString notScalar(const QString &metric);
    static QString metricValue(const QString &metric);

    static QString sentence(const plant::Channel &channel, const QString &topic, core::QualityReason reason,
                            const QString &sent);

private:
    static QString expectation(const plant::Channel &channel);
};

} // namespace twinscope::telemetry
