// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "projectreader.h"

#include <QByteArray>

namespace twinscope::plant {

/// The file as it was read, and the plant that was read from it. A save compares the plant of today with that one and
/// changes only what differs; so whatever the reader did not know or could not use stays as it was.
class ProjectDocument
{
public:
    ProjectDocument(QByteArray text, Json root, Reading reading)
        : text(std::move(text))
        , root(std::move(root))
        , plant(std::move(reading.plant))
        , locations(std::move(reading.locations))
    {
    }
    ProjectDocument(const ProjectDocument &) = delete; // the locations point into the root
    ProjectDocument &operator=(const ProjectDocument &) = delete;

    const QByteArray text;
    const Json root;
    const Plant plant;
    const Locations locations;
};

/// The document with the plant's changes in it, and its part "assets".
Json mergedDocument(const Plant &plant, const ProjectDocument &document);
Json mergedAssets(const Plant &plant, const ProjectDocument &document);

} // namespace twinscope::plant
