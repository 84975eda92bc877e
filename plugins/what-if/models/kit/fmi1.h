// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kit.h"

/* What the FMUs of FMI 1.0 for co-simulation (fmi1.c) and for model exchange (fmi1me.c) share. MODEL_IDENTIFIER goes
 * before each name. */

#define JOIN2(a, b) a##_##b
#define JOIN(a, b) JOIN2(a, b)
#define NAME(f) JOIN(MODEL_IDENTIFIER, f)

typedef void fmi1_logger(void *, const char *, int, const char *, const char *, ...);

typedef struct
{
    kit_instance *kit;
    fmi1_logger *logger;
    char *name;
} fmi1_component;

/* NULL where the GUID is another one, which the logger is told. */
fmi1_component *fmi1_new(const char *name, const char *guid, fmi1_logger *logger);
void fmi1_free(fmi1_component *component);
int fmi1_answer(fmi1_component *component, kit_status status);
