// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/importer.h>

#include <mutex>

namespace twinscope::occt {

/// STEP, IGES and BREP through OpenCASCADE. Reads one file at a time, whoever asks: OpenCASCADE's translators keep
/// process-wide state.
class OcctImporter : public geometry::Importer
{
public:
    QString id() const override { return QStringLiteral("occt"); }
    QStringList formats() const override;
    int probe(const QByteArray &head, const QString &suffix) const override;
    geometry::ImportEstimate estimate(const QString &path, const geometry::ImportSettings &settings) const override;
    core::Result<geometry::Model> read(const QString &path, const geometry::ImportSettings &settings,
                                       core::Progress &progress, const geometry::CoarseListener &coarse = {}) override;

private:
    std::mutex m_oneAtATime;
};

} // namespace twinscope::occt
