# Debian's emscripten. Its clang must not see /usr/include, and its optimiser looks for acorn among Debian's Node.js packages.
set(ENV{NODE_PATH} /usr/share/nodejs)
foreach(candidate /usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
  if(EXISTS ${candidate})
    include(${candidate})
    return()
  endif()
endforeach()
message(FATAL_ERROR "emscripten is not installed: apt-get install emscripten")
