// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidefiles.h"

#include "coordinates.h"

#include <Interface_InterfaceModel.hxx>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
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

/// What the file itself says; `fault` is a sentence where it must not be built.
struct SideFile
{
    QStringList references;
    QString fault;
};

/// Follows references, reading each file once.
class ReferenceWalk
{
public:
    explicit ReferenceWalk(const QString &mainFile)
        : m_root(QFileInfo(mainFile).canonicalPath())
    {
    }

    /// Why the file, or anything it leads to, must not be read; empty: it may. A missing file may: nothing comes of it.
    QString faultBehind(const QString &name, const QString &folder)
    {
        QSet<QString> walked;
        return faultBehind(name, folder, walked);
    }

    SideFiles found() && { return std::move(m_found); }
    SideFiles &found() & { return m_found; }

private:
    QString faultBehind(const QString &name, const QString &folder, QSet<QString> &walked)
    {
        const QFileInfo file(QDir(folder), name);
        if (!file.exists()) {
            noteMissing(name, file.absoluteFilePath());
            return {};
        }
        const QString path = file.canonicalFilePath();
        if (!file.isFile() || !path.startsWith(m_root + QLatin1Char('/')))
            return QCoreApplication::translate("import-occt", "“%1” lies outside the assembly's folder.").arg(name);
        if (walked.contains(path))
            return {};
        walked.insert(path);
        const SideFile &content = contentOf(path);
        if (!content.fault.isEmpty())
            return content.fault;
        const QString inside = QFileInfo(path).path();
        for (const QString &reference : QStringList(content.references)) {
            if (const QString fault = faultBehind(reference, inside, walked); !fault.isEmpty())
                return fault;
        }
        return {};
    }

    void noteMissing(const QString &name, const QString &path)
    {
        if (m_found.files.contains(path))
            return;
        m_found.warnings << QCoreApplication::translate("import-occt",
                                                        "The part file “%1” is missing beside the assembly; what it "
                                                        "holds is left out.")
                                .arg(name);
        m_found.files << path;
    }

    const SideFile &contentOf(const QString &path)
    {
        const auto known = m_contents.constFind(path);
        return known != m_contents.cend() ? *known : *m_contents.insert(path, read(path));
    }

    SideFile read(const QString &path)
    {
        const QString name = QFileInfo(path).fileName();
        if (m_contents.size() >= MaximumFiles)
            return {{}, QCoreApplication::translate("import-occt", "It has more than %1 files.").arg(MaximumFiles)};
        m_found.files << path;
        STEPControl_Reader reader;
        if (reader.ReadFile(path.toUtf8().constData()) != IFSelect_RetDone) {
            m_found.warnings << QCoreApplication::translate("import-occt",
                                                            "The part file “%1” is broken; what it holds is left out.")
                                    .arg(name);
            return {};
        }
        if (const auto places = checkPoints(*reader.Model()); !places)
            return {{}, name + QStringLiteral(": ") + places.error().sentence};
        return {referencesOf(reader), {}};
    }

    QString m_root;
    QHash<QString, SideFile> m_contents; ///< by canonical path
    SideFiles m_found;
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

core::Error refusedError(const QString &name, const QString &fault)
{
    return {core::ErrorCode::Refused,
            QCoreApplication::translate("import-occt", "The part file “%1” cannot be left out of the assembly. %2")
                .arg(name, fault),
            {}};
}

} // namespace

core::Result<SideFiles> admitSideFiles(STEPControl_Reader &reader, const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    ReferenceWalk walk(path);
    QHash<QString, QString> forbidden; // why, by name
    for (const QString &name : referencesOf(reader)) {
        const QString fault = walk.faultBehind(name, folder);
        if (fault.isEmpty())
            continue;
        forbidden.insert(name, fault);
        takeOut(reader, name);
        walk.found().warnings << QCoreApplication::translate("import-occt",
                                                             "What the part file “%1” holds is left out. %2")
                                     .arg(name, fault);
    }
    const QStringList left = referencesOf(reader);
    for (const QString &name : left) {
        if (forbidden.contains(name))
            return refusedError(name, forbidden[name]);
    }
    return std::move(walk).found();
}

} // namespace twinscope::occt
