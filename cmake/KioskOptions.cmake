# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the language standard, warnings and strict Qt defines for all code.
add_library(kiosk_options INTERFACE)
target_compile_features(kiosk_options INTERFACE cxx_std_23)
set_target_properties(kiosk_options PROPERTIES INTERFACE_POSITION_INDEPENDENT_CODE ON)
# What the QML compiler writes narrows integers and has a `unit` in every file; its modules are the unity builds.
set(own_code $<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>)
target_compile_options(kiosk_options INTERFACE
  -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align $<${own_code}:-Wconversion>
  -Wno-sign-conversion -Wno-missing-field-initializers -Wimplicit-fallthrough -Werror
  # GCC 14 warns inside std::expected and QList at -O2 about values that are never read.
  -Wno-error=maybe-uninitialized -Wno-error=null-dereference -Wno-error=array-bounds -Wno-error=stringop-overflow
  $<${own_code}:-Wshadow>)
# Programs too: one precompiled header serves them and the libraries only when both are compiled alike.
target_compile_options(kiosk_options INTERFACE -fPIC)
target_compile_definitions(kiosk_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_NO_CONTEXTLESS_CONNECT
  QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_include_directories(kiosk_options INTERFACE ${CMAKE_SOURCE_DIR})

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  # ccache can only reuse a precompiled header when GCC writes its name in a stable way.
  target_compile_options(kiosk_options INTERFACE -fpch-preprocess)
endif()

# One precompiled header for all targets: the Qt and standard headers that nearly every file reads. It is built once, since
# a header per target costs more to write and read than it saves.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/kiosk_precompiled.cpp CONTENT "// Holds the precompiled header.\n")
add_library(kiosk_precompiled STATIC ${CMAKE_BINARY_DIR}/kiosk_precompiled.cpp)
set_target_properties(kiosk_precompiled PROPERTIES AUTOMOC OFF CXX_SCAN_FOR_MODULES OFF POSITION_INDEPENDENT_CODE ON)
target_link_libraries(kiosk_precompiled PRIVATE kiosk_options Qt6::Core)
target_precompile_headers(kiosk_precompiled PRIVATE
  <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString>
  <QStringView> <QUuid> <chrono> <expected> <functional> <memory> <optional> <utility> <variant>)

# kiosk_add_library(NAME SOURCES … PUBLIC … PRIVATE …): a static library of one layer.
function(kiosk_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  qt_add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC kiosk_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  target_precompile_headers(${name} REUSE_FROM kiosk_precompiled)
endfunction()
