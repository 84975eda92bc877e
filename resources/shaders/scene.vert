// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plant's batched geometry. Version and variants (MOVING, TRANSPARENT, LAYER, LINES, SHELL) are put in front by the program.
// Texture layout: StateTexture in app/viewport/src/statetexture.h.

in vec3 vertexPosition;
in vec3 vertexNormal;
in vec4 vertexColour;
in float vertexAsset;

uniform sampler2D states;
uniform sampler2D axes;
uniform vec3 equipment;
uniform vec3 selection;

out vec3 normal;
out vec3 fromEye;
flat out vec3 colour;
flat out int flags;
#ifdef TRANSPARENT
flat out float opacity;
#endif

const int AssetsPerRow = 256;
const int Visible = 1;
const int Selected = 2;
const int Ghost = 4;
const int Coloured = 16;
const float AnyGhost = 0.25;
const float SelectedGhost = 0.45;
const float LineLift = 1.5; // pixels
const float ShellLift = 2.0; // pixels
const float ShellOpacity = 0.5;

// Equipment is grey; how light or dark its CAD colour was still tells parts apart.
vec3 atRest()
{
    if (modelColours > 0.5 && vertexColour.a > 0.0)
        return vertexColour.rgb;
    float lightness = dot(vertexColour.rgb, vec3(0.30, 0.59, 0.11));
    return equipment * (vertexColour.a > 0.0 ? mix(0.72, 1.18, lightness) : 1.0);
}

#ifdef MOVING
vec3 turned(vec3 v, vec3 axis, float angle)
{
    return v * cos(angle) + cross(axis, v) * sin(angle) + axis * dot(axis, v) * (1.0 - cos(angle));
}

void move(ivec2 stateTexel, ivec2 axesTexel, inout vec3 position, inout vec3 n)
{
    vec3 amount = texelFetch(states, stateTexel + ivec2(1, 0), 0).xyz; // spin, slide, level
    vec4 first = texelFetch(axes, axesTexel, 0);
    vec4 second = texelFetch(axes, axesTexel + ivec2(1, 0), 0);
    vec4 third = texelFetch(axes, axesTexel + ivec2(2, 0), 0);
    vec3 spinAxis = first.xyz, spinCentre = second.xyz, slideAxis = third.xyz;
    vec3 apart = vec3(first.w, second.w, third.w);
    vec4 level = texelFetch(axes, axesTexel + ivec2(3, 0), 0);
    position -= level.xyz * (dot(level.xyz, position) - level.w) * (1.0 - amount.z);
    position = spinCentre + turned(position - spinCentre, spinAxis, amount.x) + slideAxis * amount.y + apart * pulledApart;
    n = turned(n, spinAxis, amount.x);
}
#endif

void main()
{
    int asset = int(vertexAsset + 0.5);
    ivec2 place = ivec2(asset % AssetsPerRow, asset / AssetsPerRow);
    vec4 state = texelFetch(states, ivec2(place.x * 2, place.y), 0);
    flags = int(state.a + 0.5);
    colour = (flags & Coloured) != 0 ? state.rgb : atRest();
    if ((flags & Selected) != 0)
        colour = mix(colour, selection, 0.35);

    vec3 position = vertexPosition;
    normal = vertexNormal;
#ifdef MOVING
    move(ivec2(place.x * 2, place.y), ivec2(place.x * 4, place.y), position, normal);
#endif
    fromEye = position - eye.xyz;
#if defined(LINES) || defined(SHELL)
    float pixel = depthRange.z * (depthRange.w > 0.5 ? 1.0 : length(fromEye));
#endif
#ifdef SHELL
    // Stands out all round, so that a second state in the same place is seen as a rim.
    position += normalize(normal) * pixel * ShellLift;
#endif
#ifdef LINES
    // A little nearer than the surface they lie on, so that it does not hide them.
    position -= normalize(fromEye) * pixel * LineLift;
#endif
    gl_ClipDistance[0] = section.w - dot(section.xyz, position);
#ifdef TRANSPARENT
#ifdef SHELL
    opacity = ShellOpacity;
#else
    opacity = vertexColour.a > 0.0 ? vertexColour.a : 1.0;
    if ((flags & Ghost) != 0)
        opacity *= (flags & Selected) != 0 ? SelectedGhost : AnyGhost;
#endif
#endif
    // What is hidden collapses into one point outside the picture.
    gl_Position = (flags & Visible) != 0 ? viewProjection * vec4(position, 1.0) : vec4(0.0, 0.0, 2.0, 1.0);
}
