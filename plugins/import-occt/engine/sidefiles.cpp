// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidefiles.h"

#include "coordinates.h"

#include <Interface_InterfaceModel.hxx>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <STEPConstruct_ExternRefs.hxx>
#include <STEPControl_Reader.hxx>
#include <StepAP214_AppliedExternalIdentificationAssignment.hxx>
#include <StepBasic_DocumentFile.hxx>
#include <StepBasic_ExternalSource.hxx>
#include <StepBasic_SourceItem.hxx>
#include <TCollection_HAsciiString.hxx>
#include <XSControl_WorkSession.hxx>

namespace twinscope::occt {

namespace {

constexpr qsizetype MaximumFiles = 10'000;

QStringList referencesOf(const STEPControl_Reader &reader)
{
    STEPConstruct_ExternRefs references(reader.WS());
    references.LoadExternRefs();
    QStringList names;
    for (int i = 1; i <= references.NbExternRefs(); ++i) {
        const QString name = QString::fromUtf8(references.FileName(i));
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names;
}

/// Walks the references and sorts them into admitted, missing and forbidden ones.
class ReferenceWalk
{
public:
    explicit ReferenceWalk(const QString &mainFile)
        : m_root(QFileInfo(mainFile).canonicalPath())
    {
    }

    /// Whether the file and everything it refers to may be read. A missing file may: nothing comes of it.
    bool admits(const QString &name, const QString &folder)
    {
        const QFileInfo file(QDir(folder), name);
        if (!file.exists()) {
            m_found.warnings << QCoreApplication::translate("import-occt",
                                                            "The part file “%1” is missing beside the assembly; "
                                                            "what it holds is left out.")
                                    .arg(name);
            m_found.files << file.absoluteFilePath();
            return true;
        }
        const QString path = file.canonicalFilePath();
        if (!file.isFile() || !path.startsWith(m_root + QLatin1Char('/')))
            return false;
        return m_seen.contains(path) || admitsContent(path);
    }

    SideFiles found() && { return std::move(m_found); }
    SideFiles &found() & { return m_found; }
    const std::optional<core::Error> &senseless() const { return m_senseless; } ///< a part file that must not be built

private:
    bool admitsContent(const QString &path)
    {
        if (m_seen.size() >= MaximumFiles)
            return false;
        m_seen.insert(path);
        m_found.files << path;
        STEPControl_Reader reader;
        if (reader.ReadFile(path.toUtf8().constData()) != IFSelect_RetDone) {
            m_found.warnings << QCoreApplication::translate("import-occt",
                                                            "The part file “%1” is broken; what it holds is left out.")
                                    .arg(QFileInfo(path).fileName());
            return true;
        }
        if (auto places = checkPoints(*reader.Model()); !places) {
            m_senseless = places.error();
            m_senseless->sentence.prepend(QFileInfo(path).fileName() + QStringLiteral(": "));
        }
        const QString folder = QFileInfo(path).path();
        const QStringList names = referencesOf(reader);
        return std::all_of(names.begin(), names.end(), [&](const QString &name) { return admits(name, folder); });
    }

    QString m_root;
    QSet<QString> m_seen;
    SideFiles m_found;
    std::optional<core::Error> m_senseless;
};

bool isNamed(const Handle(TCollection_HAsciiString) & text, const QString &name)
{
    return !text.IsNull() && QString::fromUtf8(text->ToCString()) == name;
}

// The name of a reference may stand in up to three entities; which one counts depends on the writer.
void takeOut(STEPControl_Reader &reader, const QString &name)
{
    const Handle(TCollection_HAsciiString) nothing = new TCollection_HAsciiString("");
    const Handle(Interface_InterfaceModel) model = reader.WS()->Model();
    for (int i = 1; i <= model->NbEntities(); ++i) {
        const Handle(Standard_Transient) entity = model->Value(i);
        if (auto assignment = Handle(StepAP214_AppliedExternalIdentificationAssignment)::DownCast(entity);
            !assignment.IsNull() && isNamed(assignment->AssignedId(), name))
            assignment->SetAssignedId(nothing);
        if (auto document = Handle(StepBasic_DocumentFile)::DownCast(entity);
            !document.IsNull() && isNamed(document->Id(), name))
            document->SetId(nothing);
        if (auto source = Handle(StepBasic_ExternalSource)::DownCast(entity);
            !source.IsNull() && isNamed(source->SourceId().Identifier(), name))
            source->SetSourceId(StepBasic_SourceItem());
    }
}

core::Error refusedError(const QString &name)
{
    return {core::ErrorCode::Refused,
            QCoreApplication::translate("import-occt",
                                        "The assembly refers to the file “%1” outside its own folder. Put all its "
                                        "files into one folder.")
                .arg(name),
            {}};
}

} // namespace

core::Result<SideFiles> admitSideFiles(STEPControl_Reader &reader, const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    ReferenceWalk walk(path);
    QStringList forbidden;
    for (const QString &name : referencesOf(reader)) {
        if (walk.admits(name, folder))
            continue;
        forbidden << name;
        takeOut(reader, name);
        walk.found().warnings << QCoreApplication::translate("import-occt",
                                                             "The file “%1” lies, or refers to something, outside the "
                                                             "assembly's folder; what it holds is left out.")
                                     .arg(name);
    }
    if (walk.senseless())
        return *walk.senseless();
    const QStringList left = referencesOf(reader);
    for (const QString &name : forbidden) {
        if (left.contains(name))
            return refusedError(name);
    }
    return std::move(walk).found();
}

} // namespace twinscope::occt
