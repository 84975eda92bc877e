// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

#include <QSize>
#include <QString>

namespace CLI {
class App;
}

namespace twinscope::cli {

/// What `render` and a demo without a display have in common.
struct PictureOptions
{
    std::string out;
    std::string size = "1280x800";
    std::string select;  ///< asset id or name of a set
    std::string view;    ///< front, back, left, right, top, bottom, isometric
    std::string camera;  ///< name of one of the project's cameras
    std::string theme;   ///< light or dark; empty: light
    std::string heatMap; ///< name of a quantity that several assets measure
    std::string time;    ///< ISO 8601: as it was then, from the record; empty: now
    bool transparent = false;
    bool edges = true;
    bool colours = false;
    double liveSeconds = 0; ///< let telemetry come in for so long first

    void declare(CLI::App &app, bool outRequired);
};

/// Draws the plant of a started session and writes the picture; returns an exit status.
int writePicture(session::Session &session, const PictureOptions &options);

} // namespace twinscope::cli
