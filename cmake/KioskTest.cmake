# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# kiosk_add_test(NAME tst_money LABELS unit SOURCES … LIBRARIES … [ENVIRONMENT …]): one Qt Test program.
function(kiosk_add_test)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;TIMEOUT" "LABELS;SOURCES;LIBRARIES;ENVIRONMENT")
  find_package(Qt6 REQUIRED COMPONENTS Test)
  qt_add_executable(${arg_NAME} ${arg_SOURCES})
  # QML plugins are found at run time; the scan only warns that they are not linked.
  set_target_properties(${arg_NAME} PROPERTIES QT_QML_MODULE_NO_IMPORT_SCAN ON)
  target_link_libraries(${arg_NAME} PRIVATE kiosk_options Qt6::Test ${arg_LIBRARIES})
  target_precompile_headers(${arg_NAME} REUSE_FROM kiosk_precompiled)
  # QTRY_* of Qt 6.8 narrows a duration inside its own macro.
  set_source_files_properties(${arg_SOURCES} PROPERTIES COMPILE_OPTIONS -Wno-conversion)
  add_test(NAME ${arg_NAME} COMMAND ${arg_NAME})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  set_tests_properties(${arg_NAME} PROPERTIES
    LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;${arg_ENVIRONMENT}")
endfunction()
