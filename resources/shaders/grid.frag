// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

in vec4 colour;

uniform vec3 backgroundTop;
uniform vec3 backgroundBottom;

out vec4 fragment;

void main()
{
    vec3 behind = mix(backgroundBottom, backgroundTop, gl_FragCoord.y / sceneHeight + part.y * pixelScale / sceneHeight);
    fragment = vec4(mix(behind, colour.rgb, colour.a), 0.25);
}
