// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Light from the viewer's upper left with a sky above; the alpha channel tells the finish what was drawn:
// 0 nothing, 0.25 floor grid, 0.5 equipment, 1 selected. Variants: TRANSPARENT leaves out what can be seen through; with
// LAYER that alone is drawn, colours times opacity, before what is opaque and with NEXT_LAYER behind the layer before;
// LINES are darker than their surface, and whole where it can be seen through.

in vec3 normal;
in vec3 fromEye;
flat in vec3 colour;
flat in int flags;
#ifdef TRANSPARENT
flat in float opacity;
#endif

uniform vec3 equipment;
#ifdef LAYER
uniform sampler2D sceneDepth;
uniform sampler2D layerBefore;
#endif

out vec4 fragment;

const int Selected = 2;
const int Hatched = 8;
const float Dark = 0.5, Faint = 0.8; // of the colour, for lines

#ifdef TRANSPARENT
const float Opaque = 0.999;
#endif

#if defined(TRANSPARENT) && !defined(LINES)
bool isLeftOut()
{
#ifdef LAYER
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    int samples = int(pixelScale + 0.5); // layers have one a pixel
    bool hidden = gl_FragCoord.z >= texelFetch(sceneDepth, pixel * samples + samples / 2, 0).r;
#ifdef NEXT_LAYER
    hidden = hidden || gl_FragCoord.z <= texelFetch(layerBefore, pixel, 0).r;
#endif
    return opacity > Opaque || hidden;
#else
    return opacity <= Opaque;
#endif
}
#endif

void main()
{
#ifdef LINES
    float mark = (flags & Selected) != 0 ? 1.0 : 0.5;
#ifdef TRANSPARENT
    float darkness = opacity > Opaque ? Dark : Faint;
#else
    float darkness = Dark;
#endif
    fragment = vec4(colour * darkness, mark);
#else
#ifdef TRANSPARENT
    if (isLeftOut())
        discard;
#endif
#ifdef LAYER
    float pixel = 1.0;
#else
    float pixel = pixelScale;
#endif
    vec3 n = normalize(normal);
    if (dot(n, normalize(fromEye)) > 0.15)
        n = -n;
    vec3 base = colour;
    if ((flags & Hatched) != 0) {
        float across = mod(gl_FragCoord.x + gl_FragCoord.y + (part.x + part.y) * pixel, 12.0 * pixel);
        base = across < 5.0 * pixel ? colour : equipment;
    }
    float key = max(dot(n, light.xyz), 0.0);
    float sky = 0.5 + 0.5 * n.z;
    base = min(base * (0.40 + 0.22 * sky + 0.52 * key), vec3(1.0));
#ifdef LAYER
    fragment = vec4(base * opacity, opacity);
#else
    fragment = vec4(base, (flags & Selected) != 0 ? 1.0 : 0.5);
#endif
#endif
}
