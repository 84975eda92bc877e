// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lengthunit.h"
#include "occtprogress.h"

#include <twinscope/core/result.h>

#include <QStringList>
#include <TDocStd_Document.hxx>

namespace twinscope::occt {

/// A file as OpenCASCADE understood it: shapes, names, colours and layers in millimetres, and what the file said itself.
struct CafDocument
{
    Handle(TDocStd_Document) document;
    QString format;       ///< as geometry::Model::format
    LengthUnit unit;      ///< the file's own
    QStringList warnings; ///< as geometry::Model::warnings
    QStringList files;    ///< as geometry::Model::files
};

/// An empty document, belonging to nobody but its handle.
Handle(TDocStd_Document) newCafDocument();

// One loader a format. They throw what OpenCASCADE throws; the importer translates. A cancel gives ErrorCode::Cancelled.
core::Result<CafDocument> loadStep(const QString &path, const QByteArray &head, OcctProgress &progress,
                                   const Message_ProgressRange &range);
core::Result<CafDocument> loadIges(const QString &path, OcctProgress &progress, const Message_ProgressRange &range);
core::Result<CafDocument> loadBrep(const QString &path, bool binary, OcctProgress &progress,
                                   const Message_ProgressRange &range);

core::Error cancelledError();
core::Error nothingToShowError();

} // namespace twinscope::occt
