# Third-party code, from where build-scripts/setup puts it (.toolchain/) or from wherever these cache paths point.
set(SAYSO_TOOLCHAIN_DIR ${PROJECT_SOURCE_DIR}/.toolchain)
set(SAYSO_IMGUI_DIR ${SAYSO_TOOLCHAIN_DIR}/imgui CACHE PATH "Dear ImGui 1.92 or 1.93: imgui.h, imgui.cpp, backends/")
set(SAYSO_JSON_INCLUDE_DIR ${SAYSO_TOOLCHAIN_DIR}/include CACHE PATH "Folder that holds nlohmann/json.hpp")
set(SAYSO_DOCTEST_INCLUDE_DIR ${SAYSO_TOOLCHAIN_DIR}/include CACHE PATH "Folder that holds doctest/doctest.h")
set(SAYSO_CLI11_INCLUDE_DIR ${SAYSO_TOOLCHAIN_DIR}/include CACHE PATH "Folder that holds CLI/CLI.hpp")
set(SAYSO_LIBMD_DIR ${SAYSO_TOOLCHAIN_DIR}/libmd CACHE PATH "libmd: sha2.c, sha2.h, local-link.h")
set(SAYSO_GUMBO_DIR ${SAYSO_TOOLCHAIN_DIR}/gumbo CACHE PATH "Gumbo 0.13: its src/ with parser.c, gumbo.h")
set(SAYSO_UNICODE_DATA_DIR ${SAYSO_TOOLCHAIN_DIR}/unicode-data CACHE PATH
    "The Unicode character database with its conformance tests (auxiliary/, BidiTest.txt)")

function(sayso_require_file path what)
    if(NOT EXISTS ${path})
        message(FATAL_ERROR "${what} is not at ${path}. Run build-scripts/setup, or point CMake to it.")
    endif()
endfunction()

sayso_require_file(${SAYSO_IMGUI_DIR}/imgui.h "Dear ImGui")
sayso_require_file(${SAYSO_JSON_INCLUDE_DIR}/nlohmann/json.hpp "nlohmann/json")
sayso_require_file(${SAYSO_LIBMD_DIR}/sha2.h "libmd")

# nlohmann/json: its errors are asked for, never thrown.
add_library(sayso_json INTERFACE)
target_include_directories(sayso_json SYSTEM INTERFACE ${SAYSO_JSON_INCLUDE_DIR})
target_compile_definitions(sayso_json INTERFACE JSON_NOEXCEPTION)

# libmd: SHA-256. Its build would write a config.h; nothing in it concerns sha2.c.
file(WRITE ${PROJECT_BINARY_DIR}/libmd/config.h "")
add_library(sayso_libmd STATIC ${SAYSO_LIBMD_DIR}/sha2.c)
target_include_directories(sayso_libmd SYSTEM PUBLIC ${SAYSO_LIBMD_DIR} PRIVATE ${PROJECT_BINARY_DIR}/libmd)

# Gumbo: HTML, for the command line and the tests; in a page the browser's own parser does that. Its parser and tokenizer are
# compiled within ours, which put bounds on them (src/markup/bounded_gumbo.h).
if(NOT EMSCRIPTEN)
    sayso_require_file(${SAYSO_GUMBO_DIR}/gumbo.h "Gumbo")
    set(SAYSO_GUMBO_SOURCES attribute.c char_ref.c error.c string_buffer.c string_piece.c tag.c utf8.c util.c vector.c)
    list(TRANSFORM SAYSO_GUMBO_SOURCES PREPEND ${SAYSO_GUMBO_DIR}/)
    add_library(sayso_gumbo STATIC ${SAYSO_GUMBO_SOURCES}
        ${PROJECT_SOURCE_DIR}/src/markup/bounded_gumbo_parser.c
        ${PROJECT_SOURCE_DIR}/src/markup/bounded_gumbo_tokenizer.c)
    target_include_directories(sayso_gumbo SYSTEM PUBLIC ${SAYSO_GUMBO_DIR})
    target_include_directories(sayso_gumbo PRIVATE ${PROJECT_SOURCE_DIR}/src)
    target_compile_options(sayso_gumbo PRIVATE -w) # its warnings are not ours to mend
endif()

# Dear ImGui's core, without fonts of its own (src/ui/imgui_config.h says what else it is without).
add_library(sayso_imgui STATIC
    ${SAYSO_IMGUI_DIR}/imgui.cpp
    ${SAYSO_IMGUI_DIR}/imgui_draw.cpp
    ${SAYSO_IMGUI_DIR}/imgui_tables.cpp
    ${SAYSO_IMGUI_DIR}/imgui_widgets.cpp
    ${PROJECT_SOURCE_DIR}/src/ui/imgui_font_loader.cpp)
target_include_directories(sayso_imgui SYSTEM PUBLIC ${SAYSO_IMGUI_DIR})
target_include_directories(sayso_imgui PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(sayso_imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui_config.h")
target_compile_options(sayso_imgui PRIVATE -fno-exceptions -fno-rtti)
if(EMSCRIPTEN)
    # In the page, functions of ImGui give way to those of src/web/imgui_left_out.cpp.
    target_compile_definitions(sayso_imgui PRIVATE IMGUI_API=__attribute__\(\(weak\)\))
else()
    # Natively the views are only ever drawn by tests, which hold the semantic tree against every item that ImGui reports.
    target_compile_definitions(sayso_imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
endif()
