// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmu.h"

#include "descriptionreader.h"

#include "archive/archive.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>
#include <array>

namespace twinscope::whatif {

namespace {

constexpr qint64 LargestDescription = qint64(512) << 20;
const auto DescriptionName = QStringLiteral("modelDescription.xml");
constexpr std::array AllKinds = {Kind::CoSimulation, Kind::ModelExchange, Kind::ScheduledExecution};

const Interface *interfaceOf(const Description &description, Kind kind)
{
    const auto &found = kind == Kind::CoSimulation    ? description.coSimulation
                        : kind == Kind::ModelExchange ? description.modelExchange
                                                      : description.scheduledExecution;
    return found ? &*found : nullptr;
}

QStringList platformsOf(const Archive &archive)
{
    QStringList platforms;
    const QString binaries = QStringLiteral("binaries/");
    for (const QString &file : archive.files()) {
        if (file.startsWith(binaries) && file.count(QLatin1Char('/')) >= 2)
            platforms += file.section(QLatin1Char('/'), 1, 1);
    }
    platforms.removeDuplicates();
    return platforms;
}

core::Error noDescription(const Archive &archive)
{
    QString detail;
    for (const QString &file : archive.files()) {
        if (file.endsWith(QLatin1Char('/') + DescriptionName))
            detail = file;
    }
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate(
                "whatif",
                "The archive has no modelDescription.xml at its top, as an FMU has to have. Export the FMU again."),
            detail};
}

bool hasSources(const FmuSummary &summary)
{
    const auto kinds = kindsOf(summary.description);
    return summary.hasSources || std::any_of(kinds.begin(), kinds.end(), [&](Kind kind) {
               return !interfaceOf(summary.description, kind)->sourceFiles.isEmpty();
           });
}

QString platformProblem(const FmuSummary &summary)
{
    for (const QString &folder : platformFolders(summary.description.version)) {
        if (summary.platforms.contains(folder))
            return {};
    }
    const QString wanted = platformFolders(summary.description.version).value(0);
    if (summary.platforms.isEmpty() && hasSources(summary))
        return QCoreApplication::translate(
                   "whatif", "The FMU brings only its source code. Have it compiled for this platform (%1) first.")
            .arg(wanted);
    return summary.platforms.isEmpty()
               ? QCoreApplication::translate("whatif",
                                             "The FMU has no binaries, so that it cannot run; %1 is needed here.")
                     .arg(wanted)
               : QCoreApplication::translate("whatif", "The FMU has no binary for this platform (%1), only for: %2.")
                     .arg(wanted, summary.platforms.join(QStringLiteral(", ")));
}

/// `lying`: the libraries that are there instead.
QString missingLibrary(const QString &file, const QStringList &lying)
{
    const QString sentence =
        QCoreApplication::translate("whatif", "The FMU's binaries for this platform lack the library %1").arg(file);
    return lying.isEmpty()
               ? sentence + u'.'
               : QCoreApplication::translate("whatif", "%1, which its modelIdentifier names; what lies there is %2.")
                     .arg(sentence, lying.join(QStringLiteral(", ")));
}

QStringList librariesIn(const QStringList &files, FmiVersion version)
{
    QStringList libraries;
    for (const QString &folder : platformFolders(version))
        for (const QString &file : files)
            if (file.startsWith(QStringLiteral("binaries/%1/").arg(folder)) && file.endsWith(QLatin1String(".so")))
                libraries += file.section(u'/', 2);
    return libraries;
}

void addLibraryProblems(FmuSummary &summary, const Archive &archive)
{
    if (const QString problem = platformProblem(summary); !problem.isEmpty()) {
        summary.description.problems += problem;
        return;
    }
    for (const Kind kind : kindsOf(summary.description)) {
        const QString identifier = interfaceOf(summary.description, kind)->modelIdentifier;
        if (identifier.isEmpty())
            continue;
        const QString file = identifier + QStringLiteral(".so");
        if (const QStringList lying = librariesIn(archive.files(), summary.description.version); !lying.contains(file))
            summary.description.problems += missingLibrary(file, lying);
    }
}

core::Result<FmuSummary> summaryOf(const Archive &archive)
{
    if (!archive.contains(DescriptionName))
        return noDescription(archive);
    const auto xml = archive.read(DescriptionName, LargestDescription);
    if (!xml)
        return xml.error();
    auto description = readDescription(*xml);
    if (!description)
        return description.error();
    const QStringList files = archive.files();
    const bool sources = std::any_of(files.begin(), files.end(),
                                     [](const QString &file) { return file.startsWith(QLatin1String("sources/")); });
    FmuSummary summary{std::move(description).value(), platformsOf(archive), sources};
    for (const QString &file : archive.repeated())
        summary.description.problems +=
            QCoreApplication::translate("whatif", "The archive holds the file %1 more than once; the last one is used.")
                .arg(file);
    addLibraryProblems(summary, archive);
    summary.description.problems.removeDuplicates();
    return summary;
}

} // namespace

QString keyOf(Kind kind)
{
    return kind == Kind::CoSimulation    ? QStringLiteral("cs")
           : kind == Kind::ModelExchange ? QStringLiteral("me")
                                         : QStringLiteral("se");
}

std::optional<Kind> kindFromKey(const QString &key)
{
    for (const Kind kind : AllKinds) {
        if (key == keyOf(kind))
            return kind;
    }
    return std::nullopt;
}

QStringList platformFolders(FmiVersion version)
{
    const QString cpu = QSysInfo::currentCpuArchitecture();
    QStringList folders{(cpu == QLatin1String("arm64") ? QStringLiteral("aarch64") : cpu) + QStringLiteral("-linux")};
    if (cpu == QLatin1String("x86_64")) // the names of FMI 1.0 and 2.0
        version == FmiVersion::Fmi3 ? folders.append(QStringLiteral("linux64"))
                                    : folders.prepend(QStringLiteral("linux64"));
    return folders;
}

core::Result<FmuSummary> readFmu(const QString &path)
{
    const auto archive = Archive::open(path);
    if (!archive)
        return archive.error();
    return summaryOf(*archive);
}

core::Result<Fmu> unpackFmu(const QString &path, const QString &folder, core::Progress &progress)
{
    auto summary = readFmu(path);
    if (!summary)
        return summary.error();
    return unpackFmu(path, std::move(summary).value(), folder, progress);
}

core::Result<Fmu> unpackFmu(const QString &path, FmuSummary summary, const QString &folder, core::Progress &progress)
{
    const auto archive = Archive::open(path);
    if (!archive)
        return archive.error();
    if (const auto unpacked = archive->unpack(folder, progress); !unpacked)
        return unpacked.error();
    return Fmu{std::move(summary), QDir(folder).absolutePath()};
}

const Interface *Fmu::interface(Kind kind) const
{
    return interfaceOf(summary.description, kind);
}

core::Result<QString> Fmu::libraryPath(Kind kind) const
{
    if (const QString problem = platformProblem(summary); !problem.isEmpty())
        return core::Error{core::ErrorCode::Unsupported, problem, {}};
    const Interface *chosen = interface(kind);
    const QString file = (chosen ? chosen->modelIdentifier : QString()) + QStringLiteral(".so");
    QStringList lying;
    for (const QString &platform : platformFolders(summary.description.version)) {
        const QDir binaries(QStringLiteral("%1/binaries/%2").arg(folder, platform));
        if (QFileInfo(binaries.filePath(file)).isFile())
            return binaries.filePath(file);
        lying += binaries.entryList({QStringLiteral("*.so")}, QDir::Files, QDir::Name);
    }
    return core::Error{core::ErrorCode::NotFound, missingLibrary(file, lying), {}};
}

QString Fmu::resources() const
{
    const QString path = folder + QStringLiteral("/resources/");
    return QFileInfo(path).isDir() ? path : QString();
}

std::vector<Kind> kindsOf(const Description &description)
{
    std::vector<Kind> kinds;
    std::copy_if(AllKinds.begin(), AllKinds.end(), std::back_inserter(kinds),
                 [&](Kind kind) { return interfaceOf(description, kind); });
    return kinds;
}

core::Result<Kind> chooseKind(const Description &description, std::optional<Kind> wanted)
{
    const auto kinds = kindsOf(description);
    if (kinds.empty())
        return core::Error{
            core::ErrorCode::Unsupported,
            QCoreApplication::translate(
                "whatif", "The FMU is neither for co-simulation nor for model exchange. Export it again."),
            {}};
    if (!wanted)
        return kinds.front();
    if (std::find(kinds.begin(), kinds.end(), *wanted) != kinds.end())
        return *wanted;
    const QString sentence =
        kinds.front() == Kind::CoSimulation
            ? QCoreApplication::translate("whatif", "The FMU is for co-simulation only. Run it with --kind cs.")
        : kinds.front() == Kind::ModelExchange
            ? QCoreApplication::translate("whatif", "The FMU is for model exchange only. Run it with --kind me.")
            : QCoreApplication::translate("whatif", "The FMU is for scheduled execution only. Run it with --kind se.");
    return core::Error{core::ErrorCode::Unsupported, sentence, {}};
}

} // namespace twinscope::whatif
