// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileframe.h"

#include "zipentry.h"

#include <assimp/metadata.h>

#include <QFile>
#include <QXmlStreamReader>

#include <array>
#include <cmath>

namespace twinscope::assimp {

namespace {

constexpr qsizetype LongestXmlHead = 1 << 20;

struct NamedUnit
{
    const char *ucum;
    double metres;
    std::array<const char *, 3> names; ///< as AMF and 3MF write it
};
constexpr std::array<NamedUnit, 6> Units = {{
    {"um", 1e-6, {"micron", "micrometer", "um"}},
    {"mm", 1e-3, {"millimeter", "millimeters", "mm"}},
    {"cm", 1e-2, {"centimeter", "centimeters", "cm"}},
    {"m", 1, {"meter", "meters", "m"}},
    {"[in_i]", 0.0254, {"inch", "inches", "in"}},
    {"[ft_i]", 0.3048, {"foot", "feet", "ft"}},
}};

void setMetres(FileFrame &frame, double metres)
{
    if (!(metres > 0) || !std::isfinite(metres))
        return;
    frame.known = true;
    frame.metresPerUnit = metres;
    frame.unit.clear();
    for (const NamedUnit &unit : Units) {
        if (std::abs(metres / unit.metres - 1) < 1e-4)
            frame.unit = QString::fromLatin1(unit.ucum);
    }
}

void setNamedUnit(FileFrame &frame, QStringView name)
{
    for (const NamedUnit &unit : Units) {
        for (const char *known : unit.names) {
            if (name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
                setMetres(frame, unit.metres);
        }
    }
}

/// The root of AMF and 3MF has the unit; both mean millimetres where it is missing.
void readUnitOfRoot(FileFrame &frame, const QByteArray &xmlHead)
{
    setMetres(frame, 1e-3);
    QXmlStreamReader xml(xmlHead);
    if (xml.readNextStartElement())
        setNamedUnit(frame, xml.attributes().value(QLatin1String("unit")));
}

void readColladaAsset(FileFrame &frame, const QByteArray &xmlHead)
{
    setMetres(frame, 1);
    QXmlStreamReader xml(xmlHead);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("asset"))
            return;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("unit")) {
            setMetres(frame, xml.attributes().value(QLatin1String("meter")).toDouble());
        } else if (xml.name() == QLatin1String("up_axis")) {
            const QString axis = xml.readElementText().trimmed();
            frame.up = axis == QLatin1String("Z_UP")   ? FileFrame::Up::Z
                       : axis == QLatin1String("X_UP") ? FileFrame::Up::X
                                                       : FileFrame::Up::Y;
        }
    }
}

void readFbxSettings(FileFrame &frame, const aiScene &scene)
{
    setMetres(frame, 0.01);
    if (!scene.mMetaData)
        return;
    float factor = 0;
    double preciseFactor = 0;
    if (scene.mMetaData->Get("UnitScaleFactor", factor))
        setMetres(frame, double(factor) * 0.01);
    else if (scene.mMetaData->Get("UnitScaleFactor", preciseFactor))
        setMetres(frame, preciseFactor * 0.01);
    int32_t axis = 1;
    if (scene.mMetaData->Get("UpAxis", axis) && axis >= 0 && axis <= 2)
        frame.up = std::array{FileFrame::Up::X, FileFrame::Up::Y, FileFrame::Up::Z}[size_t(axis)];
}

QByteArray headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(LongestXmlHead) : QByteArray();
}

QByteArray modelHeadOfPackage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray main = zipEntryHead(file, QStringLiteral("3d/3dmodel.model"), LongestXmlHead);
    return main.isEmpty() ? zipEntryHead(file, QStringLiteral(".model"), LongestXmlHead) : main;
}

void assume(FileFrame &frame, double metres)
{
    frame.metresPerUnit = metres;
    frame.known = false;
}

} // namespace

FileFrame fileFrame(const QString &path, const FileFormat &format, const aiScene &scene)
{
    FileFrame frame;
    frame.up = format.yUp ? FileFrame::Up::Y : FileFrame::Up::Z;
    switch (format.unit) {
    case FileFormat::Unit::Metre:
        setMetres(frame, 1);
        break;
    case FileFormat::Unit::Millimetre:
        assume(frame, 1e-3);
        break;
    case FileFormat::Unit::AssumeMetre:
        assume(frame, 1);
        break;
    case FileFormat::Unit::InScene:
        readFbxSettings(frame, scene);
        break;
    case FileFormat::Unit::InPackage:
        readUnitOfRoot(frame, modelHeadOfPackage(path));
        break;
    case FileFormat::Unit::InXml:
        if (format.suffix == QLatin1String("dae"))
            readColladaAsset(frame, headOf(path));
        else
            readUnitOfRoot(frame, headOf(path));
        break;
    }
    return frame;
}

FileFrame withSettings(FileFrame frame, const geometry::ImportSettings &settings)
{
    if (settings.unitOverride > 0) {
        frame.metresPerUnit = settings.unitOverride;
        frame.known = true;
    }
    if (settings.up != FileFrame::Up::AsInFile)
        frame.up = settings.up;
    return frame;
}

} // namespace twinscope::assimp
