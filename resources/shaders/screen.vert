// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One triangle over the whole picture; with LAYER_AREA over that part of it where something can be seen through.

in vec3 vertexPosition;

void main()
{
#ifdef LAYER_AREA
    vec2 place = mix(layerArea.xy, layerArea.zw, vertexPosition.xy * 0.5 + 0.5);
#else
    vec2 place = vertexPosition.xy;
#endif
    gl_Position = vec4(place, 0.0, 1.0);
}
