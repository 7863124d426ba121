# The web app: build/web/sayso_app.mjs and sayso_app.wasm, from src/web and what stands below it.
# Objects, not an archive: what JavaScript calls is referred to by nothing in C++ and would be left out of one.
file(GLOB SAYSO_WEB_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/web/*.cpp)
if(NOT SAYSO_WEB_SOURCES)
    message(STATUS "src/web has no source yet: nothing to link for the web")
    return()
endif()
include(${CMAKE_CURRENT_LIST_DIR}/embed_sample.cmake)
add_library(sayso_web OBJECT ${SAYSO_WEB_SOURCES})
target_include_directories(sayso_web PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(sayso_web PUBLIC sayso_ui PRIVATE sayso_sample sayso_shaders sayso_lean)

# What goes over every byte of an article is built for speed; all else for size. 2 kB that halve the time of the first five, and
# 5 kB by which suggestions are 1.4 times as fast.
set_source_files_properties(
    ${PROJECT_SOURCE_DIR}/src/exchange/json_characters.cpp ${PROJECT_SOURCE_DIR}/src/exchange/json_scan.cpp
    ${PROJECT_SOURCE_DIR}/src/exchange/json_text.cpp
    ${PROJECT_SOURCE_DIR}/src/text/utf8.cpp ${PROJECT_SOURCE_DIR}/src/text/offsets.cpp
    ${PROJECT_SOURCE_DIR}/src/suggest/linear_chain.cpp ${PROJECT_SOURCE_DIR}/src/suggest/tagging_scores.cpp
    ${PROJECT_SOURCE_DIR}/src/suggest/pairing_scores.cpp
    DIRECTORY ${PROJECT_SOURCE_DIR} PROPERTIES COMPILE_OPTIONS -O2 SKIP_PRECOMPILE_HEADERS ON)
target_compile_options(sayso_libmd PRIVATE -O2)

# The room of floor 5 is called sayso_app already.
add_executable(sayso_page)
target_link_libraries(sayso_page PRIVATE sayso_web)
set_target_properties(sayso_page PROPERTIES OUTPUT_NAME sayso_app SUFFIX ".mjs")
target_link_options(sayso_page PRIVATE
    -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=create_sayso -sENVIRONMENT=web
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1MB
    # No eval: the page's Content Security Policy refuses it.
    -sDYNAMIC_EXECUTION=0
    -sINCOMING_MODULE_JS_API=instantiateWasm,locateFile,onAbort,print,printErr
    # Data in one piece: cut at its zeros, which pack to nothing, its 400 pieces' heads took 2 kB.
    -sBINARYEN_EXTRA_PASSES=--skip-pass=memory-packing,--converge)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_link_options(sayso_page PRIVATE --closure=1)
endif()
set(SAYSO_BRIDGE ${PROJECT_SOURCE_DIR}/web/bridge.js)
if(EXISTS ${SAYSO_BRIDGE})
    target_link_options(sayso_page PRIVATE --js-library=${SAYSO_BRIDGE})
    set_property(TARGET sayso_page APPEND PROPERTY LINK_DEPENDS ${SAYSO_BRIDGE})
endif()
