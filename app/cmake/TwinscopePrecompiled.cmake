# SPDX-FileCopyrightText: 2026 The Twinscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Precompiled headers of Qt, the standard library and GoogleTest, made once for all targets of a kind: a build from nothing
# takes a fraction of the time. twinscope_precompile(TARGET core|widgets|tests) uses one.
option(TWINSCOPE_PRECOMPILE "Precompile the headers of Qt, the standard library and GoogleTest" ON)

set(TWINSCOPE_PRECOMPILED_FOLDER ${CMAKE_CURRENT_LIST_DIR}/precompiled)

function(twinscope_precompiled_kind kind)
    set(target twinscope_precompiled_${kind})
    set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// What is precompiled needs one source.\n")
    add_library(${target} OBJECT ${source})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${target} PRIVATE ${ARGN})
    target_precompile_headers(${target} PRIVATE ${TWINSCOPE_PRECOMPILED_FOLDER}/${kind}.h)
endfunction()

function(twinscope_precompile target kind)
    if(TWINSCOPE_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM twinscope_precompiled_${kind})
    endif()
endfunction()
