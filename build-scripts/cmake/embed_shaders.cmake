# Target sayso_shaders: every file of shaders/ as text in "generated/shaders.h", namespace sayso::shaders.
# shaders/quad.vert becomes the constexpr std::string_view quad_vert. The same file, run with -P, writes that header.
if(CMAKE_SCRIPT_MODE_FILE)
    set(header "// Written by the build from shaders/. Do not edit.\n#pragma once\n\n#include <string_view>\n\nnamespace sayso::shaders {\n")
    file(GLOB shader_files ${SHADERS_DIR}/*.vert ${SHADERS_DIR}/*.frag)
    list(SORT shader_files)
    foreach(shader_file ${shader_files})
        get_filename_component(name ${shader_file} NAME)
        string(MAKE_C_IDENTIFIER ${name} identifier)
        file(READ ${shader_file} source)
        # Whole-line comments and indentation are for people: the page need not carry them.
        string(REGEX REPLACE "\n[ \t]*//[^\n]*" "" source "${source}")
        string(REGEX REPLACE "\n[ \t\n]+" "\n" source "${source}")
        string(APPEND header "inline constexpr std::string_view ${identifier} = R\"glsl(${source})glsl\";\n")
    endforeach()
    string(APPEND header "}  // namespace sayso::shaders\n")
    file(WRITE ${OUTPUT} "${header}")
    return()
endif()

file(GLOB SAYSO_SHADER_FILES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/shaders/*.vert ${PROJECT_SOURCE_DIR}/shaders/*.frag)
set(SAYSO_SHADER_HEADER ${PROJECT_BINARY_DIR}/generated/shaders.h)
add_custom_command(
    OUTPUT ${SAYSO_SHADER_HEADER}
    COMMAND ${CMAKE_COMMAND} -DSHADERS_DIR=${PROJECT_SOURCE_DIR}/shaders -DOUTPUT=${SAYSO_SHADER_HEADER}
            -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${SAYSO_SHADER_FILES} ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Embedding shaders"
    VERBATIM)
add_custom_target(sayso_shaders_header DEPENDS ${SAYSO_SHADER_HEADER})
add_library(sayso_shaders INTERFACE)
target_include_directories(sayso_shaders INTERFACE ${PROJECT_BINARY_DIR})
add_dependencies(sayso_shaders sayso_shaders_header)
