// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/modelloader.h>
#include <twinscope/geometry/reattach.h>
#include <twinscope/plant/projectfile.h>

namespace twinscope::session {

/// The import as the project wants it.
geometry::ImportSettings importSettings(const plant::ModelReading &reading);

/// Everything that reading one model file of a project needs; may go to another thread.
struct ModelOrder
{
    QString file; ///< as in plant::ModelReference
    QString path; ///< where it lies
    geometry::ImportSettings settings;
    QStringList nodes; ///< what assets refer to within it, each once, without the whole
};

/// One order a distinct model file, in the order of the assets.
std::vector<ModelOrder> modelOrders(const plant::Project &project);

struct ReadModel
{
    geometry::LoadedModel loaded;
    std::vector<geometry::Attachment> attachments; ///< of the order's nodes
};

/// Loads the model, finds the nodes again, also where the CAD file was exported anew, and remembers what they look like.
/// Blocks.
core::Result<ReadModel> readModel(const ModelOrder &order, const geometry::ModelLoader &loader,
                                  core::Progress &progress, const geometry::LoadListener &listener = {});

/// What there is to tell of an attachment, and how to mend it; empty where the part is where it should be.
QString sentenceOn(const geometry::Attachment &attachment, const QString &file);

/// Reads all models of a project, from the cache where they are there: files that cannot be read and node paths that lead
/// nowhere, or elsewhere. Files that do not exist are left to openProject(). Blocks.
std::vector<plant::Problem> checkModels(const plant::Project &project, const geometry::ModelLoader &loader,
                                        core::Progress &progress);

} // namespace twinscope::session
