// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A layer of what can be seen through, for blending under the layers in front of it; its colours are times their cover.

uniform sampler2D layer;

out vec4 fragment;

void main()
{
    fragment = texelFetch(layer, ivec2(gl_FragCoord.xy), 0);
}
