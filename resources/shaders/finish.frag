// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the scene's samples to the picture: background, averaging, what can be seen through, and with FINE edges and the
// selection's outline.

uniform sampler2D sceneColour;
uniform sampler2D sceneDepth;
uniform vec3 backgroundTop;
uniform vec3 backgroundBottom;
uniform vec3 selection;
uniform sampler2D layers; // what can be seen through, all its layers together; colours times their cover

out vec4 fragment;

const float OnlyGrid = 0.3;
const float AnyEquipment = 0.45;
const float AnySelected = 0.9;

vec3 background()
{
    return mix(backgroundBottom, backgroundTop, (gl_FragCoord.y + part.y) * pixelScale / sceneHeight) * backdrop;
}

#ifdef FINE
// Flat surfaces are straight lines in this measure, so that its second derivative shows edges and nothing else.
float nearness(ivec2 at)
{
    float depth = texelFetch(sceneDepth, at, 0).r;
    if (depthRange.w > 0.5)
        return -mix(depthRange.x, depthRange.y, depth);
    return mix(1.0 / depthRange.x, 1.0 / depthRange.y, depth);
}

float edge(ivec2 centre, int reach)
{
    float here = nearness(centre);
    vec2 sides = vec2(nearness(centre + ivec2(reach, 0)) + nearness(centre - ivec2(reach, 0)),
                      nearness(centre + ivec2(0, reach)) + nearness(centre - ivec2(0, reach)));
    vec2 bend = 2.0 * here - sides;
    float unit = depthRange.w > 0.5 ? depthRange.z : here * depthRange.z;
    float noise = depthRange.w > 0.5 ? 0.0 : 5e-7 / (depthRange.x * unit);
    float convex = max(bend.x, bend.y) / unit - noise;
    float concave = -min(bend.x, bend.y) / unit - noise;
    float outlinesOnly = edges - 1.0;
    float dark = smoothstep(mix(0.5, 6.0, outlinesOnly), mix(1.6, 12.0, outlinesOnly), convex);
    if (outlinesOnly > 0.5)
        return dark;
    // On the far side of an outline the bend is huge: that line belongs to the near side alone.
    return max(dark, 0.6 * smoothstep(0.5, 1.6, concave) * (1.0 - smoothstep(6.0, 12.0, concave)));
}

// Round what is selected, and not round what stands in front of it: there this surface, carried on, is the nearer one.
float outline(ivec2 centre, int reach, float here)
{
    float found = 0.0;
    for (int i = 0; i < int(outlineTaps); ++i) {
        ivec2 way = ivec2(round(vec2(cos(float(i) * 0.7853982), sin(float(i) * 0.7853982)) * float(reach) * 2.0));
        float selected = step(AnySelected, texelFetch(sceneColour, centre + way, 0).a);
        float carriedOn = 2.0 * nearness(centre) - nearness(centre - way);
        found = max(found, selected * step(carriedOn, nearness(centre + way)));
    }
    return here > AnySelected ? 0.0 : found;
}
#endif

void main()
{
    int samples = int(pixelScale + 0.5);
    ivec2 origin = ivec2(gl_FragCoord.xy) * samples;
    vec3 behind = background();
    vec3 sum = vec3(0.0);
    float covered = 0.0;
    float nothing = backdrop > 0.5 ? 0.1 : OnlyGrid;
    for (int y = 0; y < samples; ++y) {
        for (int x = 0; x < samples; ++x) {
            vec4 texel = texelFetch(sceneColour, origin + ivec2(x, y), 0);
            float there = step(nothing, texel.a);
            sum += mix(behind, texel.rgb, there);
            covered += there;
        }
    }
    vec3 picture = sum / float(samples * samples);
    float cover = max(covered / float(samples * samples), backdrop);
#ifdef FINE
    ivec2 centre = origin + ivec2(samples / 2);
    int reach = samples * int(part.z + 0.5);
    // A loop, because drawing by the processor skips loops where no pixel needs them, but not branches.
    float here = texelFetch(sceneColour, centre, 0).a;
    int rounds = here > AnyEquipment && edges > 0.5 ? 1 : 0;
    for (int i = 0; i < rounds; ++i)
        picture *= 1.0 - 0.5 * edge(centre, reach);
#endif
    int layerRounds = hasLayers > 0.5 ? 1 : 0;
    for (int i = 0; i < layerRounds; ++i) {
        vec4 front = texelFetch(layers, ivec2(gl_FragCoord.xy), 0);
        picture = front.rgb + picture * (1.0 - front.a);
        cover = front.a + cover * (1.0 - front.a);
    }
#ifdef FINE
    float selected = outline(centre, reach, here);
    picture = mix(picture, selection, selected);
    cover = max(cover, selected);
#endif
    fragment = vec4(picture, cover);
}
