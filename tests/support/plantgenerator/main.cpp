// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the project file of a plant of many assets, made of real CAD files.
// Arguments: COUNT PROJECT.twin.json FILE… [--at X,Y,Z]

#include "generatedplant.h"
#include "program.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSaveFile>

#include <cstdio>
#include <optional>

using namespace twinscope;

namespace {

QVector3D vectorOf(const QJsonValue &value)
{
    const QJsonArray a = value.toArray();
    return {float(a.at(0).toDouble()), float(a.at(1).toDouble()), float(a.at(2).toDouble())};
}

/// As the program itself reads it, into its cache. A copy of the file lies beside the project then.
std::optional<test::RealPart> readPart(const QString &file, const QDir &folder)
{
    QProcess import;
    import.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    import.start(test::twinscopeProgram(), {QStringLiteral("import"), file, QStringLiteral("--json")});
    import.waitForFinished(-1);
    const QJsonObject bounds =
        QJsonDocument::fromJson(import.readAllStandardOutput()).object()[QLatin1String("bounds")].toObject();
    if (import.exitCode() != 0 || bounds.isEmpty())
        return std::nullopt;
    const QString copy = QStringLiteral("models/") + QFileInfo(file).fileName();
    folder.mkpath(QStringLiteral("models"));
    QFile::copy(file, folder.filePath(copy));
    return test::RealPart{copy, vectorOf(bounds[QLatin1String("min")]), vectorOf(bounds[QLatin1String("max")])};
}

bool write(const QString &path, const QJsonObject &project)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(project).toJson()) > 0 && file.commit();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("TWINSCOPE_BUILD_DIR"))
        qputenv("TWINSCOPE_BUILD_DIR", (QCoreApplication::applicationDirPath() + QStringLiteral("/..")).toUtf8());
    QCommandLineParser parser;
    const QCommandLineOption at(QStringLiteral("at"), QStringLiteral("origin in the world, metres"),
                                QStringLiteral("x,y,z"), QStringLiteral("0,0,0"));
    parser.addOption(at);
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < 3) {
        std::fputs("plant_generator COUNT PROJECT.twin.json FILE... [--at X,Y,Z]\n", stderr);
        return 2;
    }
    std::vector<test::RealPart> parts;
    for (const QString &file : arguments.mid(2))
        if (const auto part = readPart(file, QFileInfo(arguments[1]).absoluteDir()))
            parts.push_back(*part);
    const QStringList place = parser.value(at).split(u',');
    const QVector3D origin(place.value(0).toFloat(), place.value(1).toFloat(), place.value(2).toFloat());
    if (parts.empty() || !write(arguments[1], test::generatePlant(parts, {arguments[0].toInt(), origin}))) {
        std::fputs("Nothing could be read or written.\n", stderr);
        return 1;
    }
    return 0;
}
