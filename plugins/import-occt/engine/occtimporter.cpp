// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "occtimporter.h"

#include "estimate.h"
#include "fileformat.h"
#include "messagecapture.h"
#include "modelbuilder.h"

#include <Message_ProgressScope.hxx>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <Standard_Failure.hxx>
#include <Standard_OutOfMemory.hxx>

namespace twinscope::occt {

namespace {

constexpr qint64 HeadSize = 64 * 1024;
constexpr int Certain = 95;

core::Result<QByteArray> readHead(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return core::Error{core::ErrorCode::NotFound,
                           QCoreApplication::translate("import-occt", "The file “%1” does not exist.").arg(path),
                           {}};
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate("import-occt", "The file “%1” cannot be opened. Check its access rights.")
                .arg(path),
            file.errorString()};
    return file.read(HeadSize);
}

core::Error unknownContentError()
{
    return {core::ErrorCode::Unsupported,
            QCoreApplication::translate("import-occt", "The file's content is neither STEP nor IGES nor BREP."),
            {}};
}

core::Error memoryError()
{
    return {core::ErrorCode::LimitExceeded,
            QCoreApplication::translate(
                "import-occt", "The model needs more memory than an import may use. Raise the limit, or export "
                               "the model in parts."),
            {}};
}

core::Error brokenError(const char *what)
{
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate("import-occt", "The file is broken and cannot be read. Export it again."),
            QString::fromUtf8(what)};
}

core::Result<CafDocument> load(const QString &path, const QByteArray &head, OcctProgress &indicator,
                               const Message_ProgressRange &range)
{
    switch (fileKind(head)) {
    case FileKind::Step:
        return loadStep(path, head, indicator, range);
    case FileKind::Iges:
        return loadIges(path, indicator, range);
    case FileKind::BrepText:
        return loadBrep(path, false, indicator, range);
    case FileKind::BrepBinary:
        return loadBrep(path, true, indicator, range);
    case FileKind::Unknown:
        break;
    }
    return unknownContentError();
}

/// What a read is asked for; lives as long as the read.
struct Order
{
    const QString &path;
    const geometry::ImportSettings &settings;
    core::Progress &progress;
    const geometry::CoarseListener &coarse;
};

core::Result<geometry::Model> build(const CafDocument &caf, const Order &order, OcctProgress &indicator,
                                    const Message_ProgressRange &range)
{
    using Detail = geometry::ImportSettings::Detail;
    ModelBuilder builder(caf, order.settings, order.progress);
    if (const auto walked = builder.walk(QFileInfo(order.path).completeBaseName()); !walked)
        return walked.error();
    Message_ProgressScope scope(range, nullptr, 4);
    if (order.coarse && order.settings.detail != Detail::Coarse && builder.isLarge()) {
        indicator.setStep(QCoreApplication::translate("import-occt", "Meshing the shapes coarsely"));
        if (auto model = builder.build(Detail::Coarse, scope.Next()))
            order.coarse(std::move(model).value());
        builder.forgetTriangles();
    }
    indicator.setStep(QCoreApplication::translate("import-occt", "Meshing the shapes"));
    return builder.build(order.settings.detail, scope.Next(3));
}

core::Result<geometry::Model> readUnguarded(const QByteArray &head, const Order &order)
{
    const Handle(OcctProgress) indicator = new OcctProgress(order.progress);
    Message_ProgressScope scope(indicator->Start(), nullptr, 2);
    auto caf = load(order.path, head, *indicator, scope.Next());
    if (!caf)
        return caf.error();
    return build(*caf, order, *indicator, scope.Next());
}

/// The plugin's edge: whatever OpenCASCADE throws ends here.
core::Result<geometry::Model> readGuarded(const QByteArray &head, const Order &order)
{
    try {
        return readUnguarded(head, order);
    } catch (const Standard_OutOfMemory &) {
        return memoryError();
    } catch (const std::bad_alloc &) {
        return memoryError();
    } catch (const Standard_Failure &failure) {
        return brokenError(failure.GetMessageString());
    } catch (const std::exception &e) {
        return brokenError(e.what());
    } catch (...) {
        return brokenError("unknown exception");
    }
}

} // namespace

QStringList OcctImporter::formats() const
{
    return {QStringLiteral("STEP (AP203, AP214, AP242)"), QStringLiteral("IGES"), QStringLiteral("BREP")};
}

int OcctImporter::probe(const QByteArray &head, const QString &) const
{
    return fileKind(head) == FileKind::Unknown ? 0 : Certain;
}

geometry::ImportEstimate OcctImporter::estimate(const QString &path, const geometry::ImportSettings &settings) const
{
    return estimateOf(path, settings.detail);
}

core::Result<geometry::Model> OcctImporter::read(const QString &path, const geometry::ImportSettings &settings,
                                                 core::Progress &progress, const geometry::CoarseListener &coarse)
{
    const std::lock_guard lock(m_oneAtATime);
    if (progress.isCancelled())
        return cancelledError();
    const auto head = readHead(path);
    if (!head)
        return head.error();
    const MessageCapture messages;
    auto result = readGuarded(*head, {path, settings, progress, coarse});
    if (progress.isCancelled())
        return cancelledError();
    if (result)
        return result;
    core::Error error = result.error();
    error.detail = QStringList{error.detail, messages.text()}.join(QLatin1Char('\n')).trimmed();
    return error;
}

} // namespace twinscope::occt
