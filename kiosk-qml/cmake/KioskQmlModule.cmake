# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# kiosk_qml_module(NAME kiosk_qml_menu URI Kiosk.Menu QML … SOURCES … LIBRARIES … IMPORTS …): one static QML module.
# It has no plugin (two targets and two compilations a module): app/qml_modules.cpp registers the types.
# Unity builds, because nearly all of a QML file's compile time is spent in the same Qt headers.

option(KIOSK_QML_AOT "Compile QML ahead of time (off: faster builds while developing)" ON)

function(kiosk_qml_module)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;URI" "QML;SOURCES;LIBRARIES;IMPORTS;SINGLETONS;RESOURCES")
  string(REPLACE "." "/" path "${arg_URI}")
  set(aot "")
  if(NOT KIOSK_QML_AOT)
    set(aot NO_CACHEGEN)
  endif()
  qt_add_library(${arg_NAME} STATIC)
  qt_add_qml_module(${arg_NAME}
    URI ${arg_URI}
    VERSION 1.0
    OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml/${path}
    RESOURCE_PREFIX /qt/qml
    NO_IMPORT_SCAN NO_PLUGIN ${aot}
    QML_FILES ${arg_QML}
    SOURCES ${arg_SOURCES}
    RESOURCES ${arg_RESOURCES}
    IMPORTS ${arg_IMPORTS}
    IMPORT_PATH ${CMAKE_BINARY_DIR}/qml)
  target_link_libraries(${arg_NAME} PUBLIC kiosk_options Qt6::Quick ${arg_LIBRARIES})
  target_include_directories(${arg_NAME} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR})
  set_target_properties(${arg_NAME} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
endfunction()
