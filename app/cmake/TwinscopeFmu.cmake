# SPDX-FileCopyrightText: 2026 The Twinscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# FMUs of our own, from C (see plugins/what-if/models/kit/model.h).
#   twinscope_fmu(IDENTIFIER VERSIONS 1 1me 2 3 OUTPUT FOLDER SOURCES … [INCLUDES …])
# makes FOLDER/IDENTIFIER-VERSION.fmu for each version at build time (1: co-simulation, 1me: model exchange of FMI 1.0); the target fmu_IDENTIFIER builds all of them.
set(TWINSCOPE_FMU_KIT ${CMAKE_SOURCE_DIR}/plugins/what-if/models/kit)

# The platform's folder in an FMU, as that version of the standard calls it.
function(twinscope_fmu_platform result version)
    set(name ${CMAKE_SYSTEM_PROCESSOR}-linux)
    if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64" AND NOT version STREQUAL "3")
        set(name linux64)
    endif()
    set(${result} ${name} PARENT_SCOPE)
endfunction()

# Packs LIBRARY and a model description, written by COMMAND, into an archive.
function(twinscope_pack_fmu fmu identifier version library description)
    twinscope_fmu_platform(platform ${version})
    set(staging ${CMAKE_CURRENT_BINARY_DIR}/${identifier}-${version})
    add_custom_command(OUTPUT ${fmu}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${staging}/binaries/${platform}
        COMMAND ${CMAKE_COMMAND} -E copy ${description} ${staging}/modelDescription.xml
        COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:${library}> ${staging}/binaries/${platform}/${identifier}.so
        COMMAND ${CMAKE_COMMAND} -E chdir ${staging} ${CMAKE_COMMAND} -E tar cf ${fmu} --format=zip modelDescription.xml binaries
        DEPENDS ${library} ${description} VERBATIM)
endfunction()

function(twinscope_fmu identifier)
    cmake_parse_arguments(ARG "" "OUTPUT" "VERSIONS;SOURCES;INCLUDES" ${ARGN})
    # The token says which description and library belong together.
    set(token 0)
    foreach(source IN LISTS ARG_SOURCES)
        file(SHA1 ${CMAKE_CURRENT_SOURCE_DIR}/${source} hash)
        string(SHA1 token "${token}${hash}")
    endforeach()
    set(describe fmu_${identifier}_describe)
    add_executable(${describe} ${ARG_SOURCES} ${TWINSCOPE_FMU_KIT}/describe.c)
    target_include_directories(${describe} PRIVATE ${TWINSCOPE_FMU_KIT} ${ARG_INCLUDES})
    target_link_libraries(${describe} PRIVATE m)
    set_target_properties(${describe} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
    file(MAKE_DIRECTORY ${ARG_OUTPUT})
    set(fmus)
    foreach(version IN LISTS ARG_VERSIONS)
        set(library fmu_${identifier}_${version})
        set(functions ${TWINSCOPE_FMU_KIT}/fmi${version}.c)
        if(version STREQUAL "1me")
            list(PREPEND functions ${TWINSCOPE_FMU_KIT}/fmi1.c)
        endif()
        add_library(${library} MODULE ${ARG_SOURCES} ${TWINSCOPE_FMU_KIT}/kit.c ${functions})
        target_include_directories(${library} PRIVATE ${TWINSCOPE_FMU_KIT} ${ARG_INCLUDES})
        target_compile_definitions(${library} PRIVATE MODEL_IDENTIFIER=${identifier} MODEL_TOKEN="${token}")
        target_link_libraries(${library} PRIVATE m)
        set_target_properties(${library} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
        set(description ${CMAKE_CURRENT_BINARY_DIR}/${identifier}-${version}.xml)
        add_custom_command(OUTPUT ${description}
            COMMAND ${describe} ${version} ${identifier} ${token} > ${description} DEPENDS ${describe} VERBATIM)
        set(fmu ${ARG_OUTPUT}/${identifier}-${version}.fmu)
        twinscope_pack_fmu(${fmu} ${identifier} ${version} ${library} ${description})
        list(APPEND fmus ${fmu})
    endforeach()
    add_custom_target(fmu_${identifier} ALL DEPENDS ${fmus})
endfunction()
