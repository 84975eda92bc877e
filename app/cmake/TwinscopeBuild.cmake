# SPDX-FileCopyrightText: 2026 The Twinscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything the rooms, plugins and tests share: compiler settings, folders, and the functions that make a target.
#   twinscope_room(NAME [SHARED] [MOC] SOURCES … [HEADERS …] [LINKS …] [PRIVATE_LINKS …])
#   twinscope_plugin: see TwinscopePlugin.cmake, which the SDK shares
#   twinscope_test(NAME SOURCES … [LINKS …] [LABELS …] [GUI])
#   twinscope_fuzz(NAME SOURCES … [LINKS …] [PRIVATE_OF …]): see tests/support/fuzz.h

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg Charts 3DCore 3DRender 3DInput 3DExtras Network LinguistTools)
find_package(Threads REQUIRED)
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

include(GNUInstallDirs)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}:$ORIGIN/../..:$ORIGIN")

# maybe-uninitialized: GCC 12 takes the unused members of a std::variant for read.
add_compile_options(-Wall -Wextra -Wpedantic -Wno-missing-field-initializers
                    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
                        TWINSCOPE_VERSION="${PROJECT_VERSION}")

# -O3 takes longer to build and nothing here runs faster; tests spend more time in the compiler than running.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(TWINSCOPE_TEST_OPTIONS $<$<CONFIG:Release>:-O1>)

include(TwinscopePrecompiled)
if(TWINSCOPE_PRECOMPILE)
    twinscope_precompiled_kind(core Qt6::Core)
    twinscope_precompiled_kind(widgets Qt6::Widgets)
    if(TWINSCOPE_TESTS)
        find_package(GTest REQUIRED)
        twinscope_precompiled_kind(tests Qt6::Core GTest::gmock GTest::gtest)
        target_compile_options(twinscope_precompiled_tests PRIVATE ${TWINSCOPE_TEST_OPTIONS})
    endif()
endif()

# A room: include/ is what others may see, src/ what they may not; the link list is the list of allowed arrows.
# MOC: it has QObjects (a room without it builds faster; one that needs it fails to link with a missing vtable).
function(twinscope_room name)
    cmake_parse_arguments(ARG "SHARED;MOC" "" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS" ${ARGN})
    set(target twinscope_${name})
    if(NOT ARG_SOURCES)
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE
            $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>)
        target_link_libraries(${target} INTERFACE ${ARG_LINKS})
        target_compile_features(${target} INTERFACE cxx_std_20)
    else()
        set(kind STATIC)
        if(ARG_SHARED)
            set(kind SHARED)
        endif()
        file(GLOB_RECURSE public_headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/include/*.h)
        add_library(${target} ${kind} ${ARG_SOURCES} ${public_headers})
        target_include_directories(${target} PUBLIC
            $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>
            PRIVATE src)
        target_link_libraries(${target} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
        target_compile_features(${target} PUBLIC cxx_std_20)
        if("Qt6::Widgets" IN_LIST ARG_LINKS OR "twinscope::look" IN_LIST ARG_LINKS)
            twinscope_precompile(${target} widgets)
        else()
            twinscope_precompile(${target} core)
        endif()
        set_target_properties(${target} PROPERTIES AUTOMOC ${ARG_MOC} VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
    endif()
    set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
    add_library(twinscope::${name} ALIAS ${target})
    if(ARG_SHARED)
        # The program needs the libraries, a plugin's maker the rest.
        install(TARGETS ${target} EXPORT TwinscopeTargets
                LIBRARY COMPONENT libraries NAMELINK_COMPONENT sdk ARCHIVE COMPONENT sdk)
        install(DIRECTORY include/twinscope DESTINATION include COMPONENT sdk FILES_MATCHING PATTERN "*.h")
    endif()
endfunction()

# A GoogleTest program. GUI tests get a QApplication and run under their own X server; all others a QCoreApplication.
function(twinscope_test name)
    cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;LINKS;LABELS;PRIVATE_OF" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set(target tst_${name})
    add_executable(${target} ${ARG_SOURCES})
    set(main twinscope_testmain)
    if(ARG_GUI)
        set(main twinscope_guitestmain)
    endif()
    target_link_libraries(${target} PRIVATE ${ARG_LINKS} twinscope_testsupport ${main} GTest::gmock GTest::gtest)
    foreach(room IN LISTS ARG_PRIVATE_OF)
        target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/app/${room}/src)
    endforeach()
    target_compile_options(${target} PRIVATE ${TWINSCOPE_TEST_OPTIONS})
    twinscope_precompile(${target} tests)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    set(command $<TARGET_FILE:${target}>)
    if(ARG_GUI)
        set(command ${CMAKE_SOURCE_DIR}/tests/support/with-display $<TARGET_FILE:${target}>)
    endif()
    add_test(NAME ${name} COMMAND ${command})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}" SKIP_RETURN_CODE 77
        ENVIRONMENT "TWINSCOPE_BUILD_DIR=${CMAKE_BINARY_DIR};TWINSCOPE_SOURCE_DIR=${CMAKE_SOURCE_DIR};TWINSCOPE_TEST_DATA=${CMAKE_SOURCE_DIR}/../shared/data;QT3D_RENDERER=opengl;TWINSCOPE_WORKER=${CMAKE_BINARY_DIR}/bin/twinscope-worker")
endfunction()

# A fuzz target: the test fuzz_NAME runs a short round; with TWINSCOPE_FUZZ (preset `fuzz`, Clang) the program fuzz_NAME is
# a libFuzzer one. `./dev fuzz NAME SECONDS` builds and runs it.
function(twinscope_fuzz name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_OF" ${ARGN})
    if(NOT TWINSCOPE_FUZZ)
        twinscope_test(fuzz_${name} SOURCES ${ARG_SOURCES} ${CMAKE_SOURCE_DIR}/tests/support/fuzzround.cpp
            LINKS ${ARG_LINKS} PRIVATE_OF ${ARG_PRIVATE_OF} LABELS fuzz TIMEOUT 600)
        return()
    endif()
    set(target fuzz_${name})
    add_executable(${target} ${ARG_SOURCES} ${CMAKE_SOURCE_DIR}/tests/support/fuzzengine.cpp)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
    foreach(room IN LISTS ARG_PRIVATE_OF)
        target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/app/${room}/src)
    endforeach()
    target_link_libraries(${target} PRIVATE ${ARG_LINKS})
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
endfunction()

# The SDK's version is written once, in its header.
file(READ ${CMAKE_SOURCE_DIR}/app/sdk/include/twinscope/sdk/version.h sdk_version_h)
string(REGEX MATCH "SDK_MAJOR ([0-9]+)" _ "${sdk_version_h}")
set(TWINSCOPE_SDK_VERSION ${CMAKE_MATCH_1})
string(REGEX MATCH "SDK_MINOR ([0-9]+)" _ "${sdk_version_h}")
string(APPEND TWINSCOPE_SDK_VERSION ".${CMAKE_MATCH_1}")
include(TwinscopePlugin)
