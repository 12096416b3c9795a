# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when qmlformat would change a file. qmlformat has no check mode of its own.
file(GLOB_RECURSE files ${ROOT}/kiosk-qml/*.qml ${ROOT}/tests/qml/*.qml)
if(NOT files)
  message(FATAL_ERROR "no QML file was found")
endif()
set(bad "")
foreach(file IN LISTS files)
  execute_process(COMMAND ${QMLFORMAT} ${file} OUTPUT_VARIABLE formatted RESULT_VARIABLE failed)
  file(READ ${file} present)
  if(failed OR NOT formatted STREQUAL present)
    string(APPEND bad "\n  ${file}")
  endif()
endforeach()
if(bad)
  message(FATAL_ERROR "Not formatted (qmlformat -i repairs them):${bad}")
endif()
