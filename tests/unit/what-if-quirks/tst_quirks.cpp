// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tools write into FMUs beside the standard, or at its edges: each is made of one sound FMU, and runs as that does.

#include "archive/archive.h"
#include "simulation/resultfile.h"
#include "simulation/run.h"
#include "zipfile.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cmath>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

struct Quirk
{
    const char *name;
    const char *fmu;
    std::function<QString(QString)> edit; ///< of the model description
    bool backslashes = false;             ///< between the parts of names in the archive
};

std::function<QString(QString)> replaced(const char *from, const char *to)
{
    return [=](const QString &xml) { return QString(xml).replace(QLatin1String(from), QString::fromUtf8(to)); };
}

/// What lies between the beginnings of two texts goes.
std::function<QString(QString)> without(const char *pattern, const char *instead = "")
{
    return [=](const QString &xml) {
        const QRegularExpression expression(QLatin1String(pattern), QRegularExpression::DotMatchesEverythingOption);
        return QString(xml).replace(expression, QLatin1String(instead));
    };
}

const char *const Alias = "<ScalarVariable name=\"again\" valueReference=\"0\" causality=\"local\" "
                          "variability=\"continuous\"><Real/></ScalarVariable></ModelVariables>";
const char *const Calculated = "<ScalarVariable name=\"p\" valueReference=\"2\" causality=\"calculatedParameter\" "
                               "variability=\"fixed\" initial=\"calculated\"><Real/></ScalarVariable></ModelVariables>";

const Quirk Quirks[] = {
    {"NoModelStructure", "decay-2", without("<ModelStructure>.*</ModelStructure>")},
    {"EmptyModelStructure", "decay-2", without("<ModelStructure>.*</ModelStructure>", "<ModelStructure/>")},
    {"NoDerivativesIn30", "decay-3", without("<ContinuousStateDerivative[^>]*/>")},
    {"NoDefaultExperiment", "decay-2", without("<DefaultExperiment[^>]*/>")},
    {"EmptyDefaultExperiment", "decay-2", without("<DefaultExperiment[^>]*/>", "<DefaultExperiment/>")},
    {"PatchVersion", "decay-2", replaced("fmiVersion=\"2.0\"", "fmiVersion=\"2.0.3\"")},
    {"PatchVersion30", "decay-3", replaced("fmiVersion=\"3.0\"", "fmiVersion=\"3.0.1\"")},
    {"BetaVersion30", "decay-3", replaced("fmiVersion=\"3.0\"", "fmiVersion=\"3.0-beta.2\"")},
    {"OnceInAProcess", "decay-2",
     replaced("modelIdentifier=", "canBeInstantiatedOnlyOncePerProcess=\"true\" modelIdentifier=")},
    {"FixedStep", "decay-2", replaced("canHandleVariableCommunicationStepSize=\"true\"", "")},
    {"PromisesDirectionalDerivatives", "decay-2",
     replaced("<ModelExchange ", "<ModelExchange providesDirectionalDerivative=\"true\" ")},
    {"PromisesDirectionalDerivatives30", "decay-3",
     replaced("<ModelExchange ", "<ModelExchange providesDirectionalDerivatives=\"true\" ")},
    {"ByteOrderMark", "decay-2", [](const QString &xml) { return QChar(0xFEFF) + xml; }},
    {"BackslashesInTheArchive", "decay-2", [](const QString &xml) { return xml; }, true},
    {"Aliases", "decay-2", replaced("</ModelVariables>", Alias)},
    {"CalculatedParameter", "decay-2", replaced("</ModelVariables>", Calculated)},
    {"LogCategories", "decay-2",
     replaced("<DefaultExperiment", "<LogCategories><Category name=\"logAll\"/></LogCategories><DefaultExperiment")},
    {"VendorAnnotations", "decay-2",
     replaced("<DefaultExperiment",
              "<VendorAnnotations><Tool name=\"T\"><x>1</x></Tool></VendorAnnotations><DefaultExperiment")},
    {"UndefinedDeclaredType", "decay-2", replaced("<Real start=\"1\"", "<Real declaredType=\"Nope\" start=\"1\"")},
    {"ForeignAttributes", "decay-2",
     replaced("<fmiModelDescription ", "<fmiModelDescription xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                       "xsi:noNamespaceSchemaLocation=\"fmi2ModelDescription.xsd\" ")},
};

class QuirkyFmu : public testing::TestWithParam<Quirk>
{
protected:
    void SetUp() override
    {
        const auto source = Archive::open(QStringLiteral(TEST_FMUS "/%1.fmu").arg(QLatin1String(GetParam().fmu)));
        ASSERT_TRUE(source);
        std::vector<test::ZipEntry> entries;
        for (const QString &name : source->files()) {
            const auto content = source->read(name, 64 << 20);
            ASSERT_TRUE(content);
            const bool description = name == QLatin1String("modelDescription.xml");
            const QByteArray edited = description ? GetParam().edit(QString::fromUtf8(*content)).toUtf8() : *content;
            EXPECT_TRUE(!description || GetParam().backslashes || edited != *content) << "nothing was edited";
            entries.push_back({GetParam().backslashes ? QString(name).replace(u'/', u'\\') : name, edited});
        }
        ASSERT_TRUE(test::writeZip(path(), entries));
    }

    QString path() const { return m_folder.filePath("quirky.fmu"); }

    /// The decaying content after a second.
    double run(Kind kind)
    {
        core::Progress progress;
        QDir(m_folder.path()).mkdir(keyOf(kind));
        const auto fmu = unpackFmu(path(), m_folder.filePath(keyOf(kind)), progress);
        EXPECT_TRUE(fmu) << fmu.error().sentence.toStdString();
        const QString result = m_folder.filePath("result");
        const auto report = runFmu(*fmu, {.kind = kind, .stop = 1, .step = 0.25, .outputs = {"x"}}, result, progress);
        EXPECT_TRUE(report) << report.error().sentence.toStdString();
        auto reader = ResultReader::open(result);
        if (!report || !reader)
            return -1;
        double time = 0;
        std::vector<ResultCell> cells;
        while ((*reader)->next(time, cells)) {
        }
        return cells.front().real;
    }

private:
    const QTemporaryDir m_folder;
};

INSTANTIATE_TEST_SUITE_P(All, QuirkyFmu, testing::ValuesIn(Quirks),
                         [](const auto &quirk) { return std::string(quirk.param.name); });

} // namespace

TEST_P(QuirkyFmu, RunsAsASoundOne)
{
    EXPECT_NEAR(run(Kind::CoSimulation), std::exp(-1), 1e-5);
    EXPECT_NEAR(run(Kind::ModelExchange), std::exp(-1), 1e-5);
}
