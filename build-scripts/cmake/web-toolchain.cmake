# Toolchain file of the preset web: the Emscripten of .toolchain/ if build-scripts/setup put one there, else the one on PATH.
get_filename_component(sayso_root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
set(EMSCRIPTEN_ROOT_PATH ${sayso_root}/.toolchain/emscripten/usr/share/emscripten)
if(NOT EXISTS ${EMSCRIPTEN_ROOT_PATH}/emcc)
    find_program(sayso_emcc emcc NO_CACHE REQUIRED)
    file(REAL_PATH ${sayso_emcc} sayso_emcc)
    get_filename_component(EMSCRIPTEN_ROOT_PATH ${sayso_emcc} DIRECTORY)
endif()
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
