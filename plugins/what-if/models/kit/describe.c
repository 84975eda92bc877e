// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Writes modelDescription.xml of the model it is linked with: describe VERSION IDENTIFIER TOKEN > modelDescription.xml,
 * VERSION 1 (co-simulation), 1me (model exchange), 2 or 3 */

#include "kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MODEL kit_the_model

static int version, exchange; /* exchange: FMI 1.0 for model exchange, not for co-simulation */

/* The model may name it; nothing goes wrong while it is described. */
void kit_reason(const char *text)
{
    (void)text;
}

static void escaped(const char *text)
{
    for (; *text; ++text) {
        if (*text == '<')
            fputs("&lt;", stdout);
        else if (*text == '&')
            fputs("&amp;", stdout);
        else if (*text == '"')
            fputs("&quot;", stdout);
        else
            putchar(*text);
    }
}

static void attribute(const char *name, const char *value)
{
    if (!value || !*value)
        return;
    printf(" %s=\"", name);
    escaped(value);
    putchar('"');
}

static int has_start(const kit_variable *v)
{
    return strcmp(v->causality, "input") == 0 || strcmp(v->causality, "parameter") == 0 ||
           (v->initial && strcmp(v->initial, "calculated") != 0);
}

static void start(const kit_variable *v, const void *memory)
{
    const double value = *(const double *)((const char *)memory + v->offset);
    if (!has_start(v))
        return;
    if (v->type == KIT_BOOLEAN)
        printf(" start=\"%s\"", value != 0 ? "true" : "false");
    else
        printf(" start=\"%.17g\"", value);
}

static const char *type_name(kit_type type)
{
    static const char *const old[] = {"Real", "Integer", "Boolean"};
    static const char *const now[] = {"Float64", "Int32", "Boolean"};
    return version == 3 ? now[type] : old[type];
}

static void head(size_t i, const kit_variable *v)
{
    attribute("name", v->name);
    printf(" valueReference=\"%zu\"", i);
    attribute("description", v->description);
    if (version == 1) {
        const int known = strcmp(v->causality, "input") == 0 || strcmp(v->causality, "output") == 0;
        attribute("causality", known ? v->causality : "internal");
        attribute("variability", strcmp(v->causality, "parameter") == 0 ? "parameter" : v->variability);
        return;
    }
    attribute("causality", v->causality);
    attribute("variability", v->variability);
    attribute("initial", v->initial);
}

static void variable(size_t i, const void *memory)
{
    const kit_variable *v = &MODEL.variables[i];
    if (version == 3) {
        printf("    <%s", type_name(v->type));
        head(i, v);
        attribute("unit", v->unit);
        start(v, memory);
        if (v->derivative_of > 0)
            printf(" derivative=\"%d\"", v->derivative_of - 1);
        puts("/>");
        return;
    }
    printf("    <ScalarVariable");
    head(i, v);
    printf("><%s", type_name(v->type));
    attribute("unit", v->unit);
    start(v, memory);
    if (version == 2 && v->derivative_of > 0)
        printf(" derivative=\"%d\"", v->derivative_of);
    puts("/></ScalarVariable>");
}

static void units(void)
{
    int any = 0;
    for (size_t i = 0; i < MODEL.variable_count; ++i) {
        const char *unit = MODEL.variables[i].unit;
        int known = !unit;
        for (size_t j = 0; j < i && !known; ++j)
            known = MODEL.variables[j].unit && strcmp(MODEL.variables[j].unit, unit) == 0;
        if (known)
            continue;
        if (!any)
            puts("  <UnitDefinitions>");
        any = 1;
        printf(version == 1 ? "    <BaseUnit" : "    <Unit");
        attribute(version == 1 ? "unit" : "name", unit);
        puts("/>");
    }
    if (any)
        puts("  </UnitDefinitions>");
}

static void interfaces(const char *identifier)
{
    if (version == 1)
        return;
    const char *state = version == 3 ? "State" : "state";
    if (MODEL.can_exchange)
        printf("  <ModelExchange modelIdentifier=\"%s\" canGetAndSetFMU%s=\"true\" canSerializeFMU%s=\"true\"/>\n",
               identifier, state, state);
    printf("  <CoSimulation modelIdentifier=\"%s\" canHandleVariableCommunicationStepSize=\"true\""
           " canGetAndSetFMU%s=\"true\" canSerializeFMU%s=\"true\"%s/>\n",
           identifier, state, state,
           version == 3 && MODEL.event ? " hasEventMode=\"true\" mightReturnEarlyFromDoStep=\"true\"" : "");
}

static void unknowns2(const char *element, int derivatives)
{
    int any = 0;
    for (size_t i = 0; i < MODEL.variable_count; ++i) {
        const kit_variable *v = &MODEL.variables[i];
        if (!(derivatives ? v->derivative_of > 0 : strcmp(v->causality, "output") == 0))
            continue;
        if (!any)
            printf("    <%s>\n", element);
        any = 1;
        printf("      <Unknown index=\"%zu\"/>\n", i + 1);
    }
    if (any)
        printf("    </%s>\n", element);
}

static void unknowns3(const char *element, int derivatives)
{
    for (size_t i = 0; i < MODEL.variable_count; ++i) {
        const kit_variable *v = &MODEL.variables[i];
        if (derivatives ? v->derivative_of > 0 : strcmp(v->causality, "output") == 0)
            printf("    <%s valueReference=\"%zu\"/>\n", element, i);
    }
}

static void structure(void)
{
    puts("  <ModelStructure>");
    if (version == 2) {
        unknowns2("Outputs", 0);
        unknowns2("Derivatives", 1);
    } else {
        unknowns3("Output", 0);
        unknowns3("ContinuousStateDerivative", 1);
        /* Indicators are no variables of these models; their number is asked for at run time. */
    }
    puts("  </ModelStructure>");
}

static int states(void)
{
    int count = 0;
    for (size_t i = 0; i < MODEL.variable_count; ++i)
        count += MODEL.variables[i].derivative_of > 0;
    return count;
}

static void root(const char *identifier, const char *token)
{
    printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<fmiModelDescription fmiVersion=\"%d.0\"", version);
    attribute("modelName", MODEL.name);
    if (version == 1)
        attribute("modelIdentifier", identifier);
    attribute(version == 3 ? "instantiationToken" : "guid", token);
    attribute("description", MODEL.description);
    attribute("generationTool", "Twinscope");
    attribute("variableNamingConvention", "structured");
    if (version == 1)
        printf(" numberOfContinuousStates=\"%d\"", exchange ? states() : 0);
    if (version < 3)
        printf(" numberOfEventIndicators=\"%d\"", version == 1 && !exchange ? 0 : MODEL.indicators);
    puts(">");
}

int main(int argc, char **argv)
{
    void *memory = calloc(1, MODEL.size);
    if (argc != 4 || !memory)
        return 2;
    version = atoi(argv[1]);
    exchange = strstr(argv[1], "me") != NULL;
    MODEL.create(memory);
    root(argv[2], argv[3]);
    interfaces(argv[2]);
    units();
    printf("  <DefaultExperiment startTime=\"0\" stopTime=\"%.17g\"", MODEL.default_stop);
    if (version > 1)
        printf(" stepSize=\"%.17g\"", MODEL.default_step);
    puts("/>\n  <ModelVariables>");
    for (size_t i = 0; i < MODEL.variable_count; ++i)
        variable(i, memory);
    puts("  </ModelVariables>");
    if (version == 1 && !exchange)
        puts("  <Implementation><CoSimulation_StandAlone>"
             "<Capabilities "
             "canHandleVariableCommunicationStepSize=\"true\"/></CoSimulation_StandAlone></Implementation>");
    else if (version > 1)
        structure();
    puts("</fmiModelDescription>");
    free(memory);
    return 0;
}
