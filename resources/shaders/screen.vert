// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One triangle over the whole picture.

in vec3 vertexPosition;

void main()
{
    gl_Position = vec4(vertexPosition.xy, 0.0, 1.0);
}
