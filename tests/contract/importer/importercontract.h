// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testdata.h"

#include <twinscope/geometry/importer.h>

#include <gtest/gtest.h>

#include <QStringList>

#include <functional>
#include <memory>
#include <ostream>

namespace twinscope::test {

/// One implementation and what it is tried on. Files are relative to the shared test data; those missing are left out.
/// A plugin's test program links twinscope_importercontract and says
///     INSTANTIATE_TEST_SUITE_P(Occt, ImporterContract, testing::Values(subject()));
struct ImporterSubject
{
    std::function<std::unique_ptr<geometry::Importer>()> make;
    QStringList sound;  ///< it has to read these, each with at least one triangle
    QStringList broken; ///< each has to end in an error, or in a model that keeps every promise
    QString scalable;   ///< one of the sound ones, Z up: unit and up axis are tried on it
};

inline void PrintTo(const ImporterSubject &subject, std::ostream *out)
{
    *out << subject.make()->id().toStdString();
}

/// What every importer promises in importer.h and model.h, whatever it reads.
class ImporterContract : public testing::TestWithParam<ImporterSubject>
{
protected:
    void SetUp() override;

    core::Result<geometry::Model> read(const QString &path, const geometry::ImportSettings &settings = {}) const;
    static QByteArray headOf(const QString &path);
    static QStringList existing(const QStringList &relative);

    std::unique_ptr<geometry::Importer> importer;
    QStringList sound; ///< absolute, those that are there
};

} // namespace twinscope::test
