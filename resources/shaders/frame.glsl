// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What all programs know of the picture being drawn; FrameBlock in app/viewport/src/frameblock.h fills it.
// The program puts this in front of every shader.

layout(std140) uniform Frame
{
    mat4 viewProjection;
    vec4 eye;          // xyz
    vec4 light;        // xyz: where it comes from
    vec4 section;      // normal and offset: what lies beyond is cut away
    vec4 depthRange;   // near, far, metres or radians of an edge's width, 1 = orthographic
    vec4 layerArea;    // left, bottom, right, top of what can be seen through: -1 to 1
    vec4 part;         // xy: where the part of the picture that is drawn begins, picture pixels from the lower left;
                       // z: how wide edges are, picture pixels
    float pixelScale;  // samples a side
    float sceneHeight; // of the picture, samples
    float pulledApart; // 0 in place … 1 twice as far from the plant's centre; with MOVING only
    float backdrop;    // 1 background and floor grid, 0 neither
    float outlineTaps; // 0 where nothing is selected
    float hasLayers;   // 0 where nothing can be seen through
    float edges;       // 0 none, 1 found in the depth, 2 the shapes' own lines, and only outlines from the depth
    float modelColours; // 1 the CAD file's colours, 0 grey equipment
};
