// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Light from the viewer's upper left with a sky above; the alpha channel tells the finish what was drawn:
// 0 nothing, 0.25 floor grid, 0.35 ghost, 0.5 equipment, 1 selected. Variant: GHOSTS.

in vec3 normal;
in vec3 fromEye;
flat in vec3 colour;
flat in int flags;

uniform vec3 light;
uniform vec3 equipment;
uniform float pixelScale;

out vec4 fragment;

const int Selected = 2;
const int Ghost = 4;
const int Hatched = 8;

void main()
{
#ifdef GHOSTS
    ivec2 pixel = ivec2(gl_FragCoord.xy) & 3;
    if ((flags & Ghost) != 0 && (pixel.x + pixel.y * 2) % 4 != 0)
        discard;
#endif
    vec3 n = normalize(normal);
    if (dot(n, normalize(fromEye)) > 0.15)
        n = -n;
    vec3 base = colour;
    if ((flags & Hatched) != 0) {
        float across = mod(gl_FragCoord.x + gl_FragCoord.y, 12.0 * pixelScale);
        base = across < 5.0 * pixelScale ? colour : equipment;
    }
    float key = max(dot(n, light), 0.0);
    float sky = 0.5 + 0.5 * n.z;
    base *= 0.40 + 0.22 * sky + 0.52 * key;
    float mark = (flags & Selected) != 0 ? 1.0 : (flags & Ghost) != 0 ? 0.35 : 0.5;
    fragment = vec4(min(base, vec3(1.0)), mark);
}
