# SPDX-FileCopyrightText: 2026 The Twinscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How a plugin is made. The house uses this file from its tree; the installed SDK carries the same file for everybody else.
# Needs Qt6 found, TWINSCOPE_SDK_VERSION set, and the targets twinscope::*.
#   twinscope_plugin(ID NAME … PROVIDES … [DESCRIPTION …] [LICENCE …] [VERSION …] [COMPAT_VERSION …] [OFF_BY_DEFAULT]
#                    [ENGINE …] [PANEL …] SOURCES … [LINKS …] [PRIVATE_LINKS …] [TRANSLATIONS …])
# PROVIDES: importer, source, store, panel, check, command:NAME (a word after `twinscope`), task:NAME (a word after
# `twinscope-worker`); a process starts only the plugins that provide what it uses.
# TRANSLATIONS: .ts files named SOMETHING_LANGUAGE.ts, of the plugin's own texts; the source texts are English.
# A plugin that needs another one to be started before it has plugin::ID or plugin::ID@VERSION among its LINKS: VERSION is
# the one it was made for, and fits as long as it lies between the other's COMPAT_VERSION and VERSION.

# What a plugin's binary code has to agree with; the program compares it as a whole before it loads any code.
set(TWINSCOPE_ABI "itanium-qt${Qt6_VERSION_MAJOR}.${Qt6_VERSION_MINOR}-${CMAKE_SYSTEM_PROCESSOR}")
set(TWINSCOPE_PLUGIN_DIR lib/twinscope/plugins)

set(TWINSCOPE_PLUGIN_FLAGS OFF_BY_DEFAULT)
set(TWINSCOPE_PLUGIN_TEXTS NAME DESCRIPTION LICENCE VERSION COMPAT_VERSION)
set(TWINSCOPE_PLUGIN_LISTS PROVIDES ENGINE PANEL SOURCES LINKS PRIVATE_LINKS TRANSLATIONS)

# Parts a link list into libraries and the metadata's list of plugins, which nothing is linked of: plugins share services.
function(twinscope_split_links libraries dependencies)
    set(others ${ARGN})
    list(FILTER others EXCLUDE REGEX "^plugin::")
    set(entries)
    foreach(link IN LISTS ARGN)
        if(link MATCHES "^plugin::([^@]+)@?(.*)$")
            list(APPEND entries "{ \"id\": \"${CMAKE_MATCH_1}\", \"version\": \"${CMAKE_MATCH_2}\" }")
        endif()
    endforeach()
    list(JOIN entries ", " entries)
    set(${libraries} "${others}" PARENT_SCOPE)
    set(${dependencies} "${entries}" PARENT_SCOPE)
endfunction()

# Writes metadata.json beside the target's other generated files. The arguments are those of twinscope_plugin.
function(twinscope_plugin_metadata id)
    cmake_parse_arguments(ARG "${TWINSCOPE_PLUGIN_FLAGS}" "${TWINSCOPE_PLUGIN_TEXTS}" "${TWINSCOPE_PLUGIN_LISTS}" ${ARGN})
    if(NOT ARG_NAME)
        message(FATAL_ERROR "The plugin ${id} has no NAME")
    endif()
    if(NOT ARG_PROVIDES)
        message(FATAL_ERROR "The plugin ${id} says nothing of what it PROVIDES")
    endif()
    if(NOT ARG_VERSION)
        set(ARG_VERSION ${PROJECT_VERSION})
    endif()
    if(NOT ARG_COMPAT_VERSION)
        set(ARG_COMPAT_VERSION ${ARG_VERSION})
    endif()
    if(NOT ARG_LICENCE)
        set(ARG_LICENCE "GPL-3.0-or-later")
    endif()
    twinscope_split_links(_ PLUGIN_DEPENDS ${ARG_LINKS} ${ARG_PRIVATE_LINKS})
    list(TRANSFORM ARG_PROVIDES REPLACE "(.+)" "\"\\1\"" OUTPUT_VARIABLE PLUGIN_PROVIDES)
    list(JOIN PLUGIN_PROVIDES ", " PLUGIN_PROVIDES)
    set(PLUGIN_ID ${id})
    set(PLUGIN_ENABLED true)
    if(ARG_OFF_BY_DEFAULT)
        set(PLUGIN_ENABLED false)
    endif()
    configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin-metadata.json.in
                   ${CMAKE_CURRENT_BINARY_DIR}/metadata.json @ONLY)
endfunction()

# The plugin's own texts in other languages, as LIBRARY_LANGUAGE.qm beside the library.
function(twinscope_plugin_translations target)
    find_package(Qt6 REQUIRED COMPONENTS LinguistTools)
    get_target_property(library ${target} OUTPUT_NAME)
    set(folder ${CMAKE_BINARY_DIR}/${TWINSCOPE_PLUGIN_DIR})
    foreach(ts IN LISTS ARGN)
        get_filename_component(ts ${ts} ABSOLUTE)
        string(REGEX REPLACE ".*_([^_]+)\\.ts$" "\\1" language ${ts})
        set(qm ${folder}/${library}_${language}.qm)
        add_custom_command(OUTPUT ${qm}
            COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
            COMMAND Qt6::lrelease -silent ${ts} -qm ${qm}
            DEPENDS ${ts} VERBATIM)
        target_sources(${target} PRIVATE ${qm})
        install(FILES ${qm} DESTINATION ${TWINSCOPE_PLUGIN_DIR} COMPONENT plugins)
    endforeach()
endfunction()

# A plugin: ENGINE sources (no widgets) and PANEL sources become static libraries of their own so that tests can link
# them; SOURCES is the thin class that registers them.
function(twinscope_plugin id)
    cmake_parse_arguments(ARG "${TWINSCOPE_PLUGIN_FLAGS}" "${TWINSCOPE_PLUGIN_TEXTS}" "${TWINSCOPE_PLUGIN_LISTS}" ${ARGN})
    twinscope_plugin_metadata(${id} ${ARGN})
    twinscope_split_links(ARG_LINKS _ ${ARG_LINKS})
    twinscope_split_links(ARG_PRIVATE_LINKS _ ${ARG_PRIVATE_LINKS})

    set(target plugin_${id})
    set(engine)
    set(panel)
    add_library(${target} MODULE ${ARG_SOURCES})
    set(seen twinscope::sdk ${ARG_LINKS})
    if(ARG_ENGINE)
        set(engine twinscope_${id}_engine)
        add_library(${engine} STATIC ${ARG_ENGINE})
        target_include_directories(${engine} PUBLIC engine)
        target_link_libraries(${engine} PUBLIC ${seen} PRIVATE ${ARG_PRIVATE_LINKS})
        set(seen ${engine})
    else()
        target_link_libraries(${target} PRIVATE ${ARG_PRIVATE_LINKS})
    endif()
    if(ARG_PANEL)
        add_library(twinscope_${id}_panel STATIC ${ARG_PANEL})
        target_include_directories(twinscope_${id}_panel PUBLIC panel)
        target_link_libraries(twinscope_${id}_panel PUBLIC ${seen} twinscope::desk)
        list(APPEND seen twinscope_${id}_panel)
        set(panel twinscope_${id}_panel)
    endif()
    target_link_libraries(${target} PRIVATE ${seen})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    if(COMMAND twinscope_precompile) # not where somebody else builds a plugin
        foreach(part ${target} ${engine})
            twinscope_precompile(${part} core)
        endforeach()
        if(panel)
            twinscope_precompile(${panel} widgets)
        endif()
    endif()
    set_target_properties(${target} ${engine} ${panel} PROPERTIES POSITION_INDEPENDENT_CODE ON AUTOMOC ON)
    set_target_properties(${target} PROPERTIES
        OUTPUT_NAME twinscope-${id} PREFIX ""
        AUTOMOC_MOC_OPTIONS "-I${CMAKE_CURRENT_BINARY_DIR}"
        LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${TWINSCOPE_PLUGIN_DIR})
    install(TARGETS ${target} LIBRARY DESTINATION ${TWINSCOPE_PLUGIN_DIR} COMPONENT plugins)
    if(ARG_TRANSLATIONS)
        twinscope_plugin_translations(${target} ${ARG_TRANSLATIONS})
    endif()
    set_property(GLOBAL APPEND PROPERTY TWINSCOPE_PLUGINS ${target})
endfunction()
