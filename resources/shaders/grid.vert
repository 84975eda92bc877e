// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor grid: lines that fade out towards the edge.

in vec3 vertexPosition;
in float vertexStrength;

uniform vec3 gridColour;

out vec4 colour;

void main()
{
    colour = vec4(gridColour, vertexStrength);
    gl_Position = viewProjection * vec4(vertexPosition, 1.0);
}
