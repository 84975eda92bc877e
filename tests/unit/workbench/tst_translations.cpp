// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdata.h"

#include <twinscope/workbench/language.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace twinscope;

namespace {

struct Entry
{
    QString source;
    QStringList translations; ///< plural forms in one text
    bool unfinished = false;
};

std::vector<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    std::vector<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == u"message") {
            entries.emplace_back();
        } else if (xml.name() == u"source") {
            entries.back().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entries.back().unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            entries.back().translations.append(text);
        }
    }
    return entries;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9]"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places.append(match.next().captured());
    places.sort();
    places.removeDuplicates();
    return places;
}

QString committed(const QString &name)
{
    return test::sourceDirectory() + QStringLiteral("/translations/") + name;
}

} // namespace

class Translations : public testing::TestWithParam<const char *>
{
};

TEST_P(Translations, nothingInTheSourcesIsWithoutTranslation)
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QString::fromLatin1(GetParam()));
    ASSERT_TRUE(QFile::copy(committed(QString::fromLatin1(GetParam())), copy));
    QStringList arguments{test::sourceDirectory() + QStringLiteral("/app"),
                          test::sourceDirectory() + QStringLiteral("/plugins"),
                          QStringLiteral("-extensions"),
                          QStringLiteral("cpp,h"),
                          QStringLiteral("-locations"),
                          QStringLiteral("none"),
                          QStringLiteral("-ts"),
                          copy};
    if (copy.endsWith(QStringLiteral("_en.ts")))
        arguments.prepend(QStringLiteral("-pluralonly"));
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE), arguments);
    ASSERT_TRUE(lupdate.waitForFinished(60'000));
    ASSERT_EQ(lupdate.exitCode(), 0);
    const auto entries = entriesOf(copy);
    ASSERT_GT(entries.size(), 5u);
    for (const Entry &entry : entries)
        EXPECT_FALSE(entry.unfinished) << entry.source.toStdString();
}

TEST_P(Translations, everyPlaceholderIsKept)
{
    for (const Entry &entry : entriesOf(committed(QString::fromLatin1(GetParam()))))
        for (const QString &translation : entry.translations)
            EXPECT_EQ(placesIn(translation), placesIn(entry.source)) << entry.source.toStdString();
}

INSTANTIATE_TEST_SUITE_P(EnglishAndCzech, Translations, testing::Values("twinscope_cs.ts", "twinscope_en.ts"));

TEST(Language, czechIsInstalledAndSpeaks)
{
    EXPECT_TRUE(workbench::availableLanguages().contains(QStringLiteral("cs")));
    EXPECT_EQ(workbench::availableLanguages().first(), QStringLiteral("en"));
    EXPECT_EQ(workbench::languageName(QStringLiteral("cs")), QStringLiteral("Čeština"));
    EXPECT_EQ(workbench::installLanguage(*qApp, QStringLiteral("cs")), QStringLiteral("cs"));
    EXPECT_EQ(QCoreApplication::translate("commands", "Undo"), QStringLiteral("Zpět"));
    EXPECT_EQ(QLocale().decimalPoint(), QStringLiteral(","));
    EXPECT_EQ(workbench::installLanguage(*qApp, QStringLiteral("tlh")), QStringLiteral("en")) << "not installed";
}
