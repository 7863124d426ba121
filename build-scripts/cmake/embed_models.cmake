# Target sayso_models: what was learned (src/suggest/models/*.bin), as bytes in "generated/models.h", namespace sayso::models.
# checkworthiness.bin becomes the std::span<const std::uint8_t> checkworthiness. The same file, run with -P, writes the
# header and its source.
if(CMAKE_SCRIPT_MODE_FILE)
    set(head "// Written by the build from src/suggest/models/. Do not edit.\n")
    set(declarations "")
    set(definitions "")
    file(GLOB model_files ${MODELS_DIR}/*.bin)
    list(SORT model_files)
    foreach(model_file ${model_files})
        get_filename_component(name ${model_file} NAME_WE)
        string(MAKE_C_IDENTIFIER ${name} identifier)
        file(READ ${model_file} bytes HEX)
        string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
        string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
        string(APPEND declarations "extern const std::span<const std::uint8_t> ${identifier};\n")
        if(bytes STREQUAL "")
            string(APPEND definitions "constinit const std::span<const std::uint8_t> ${identifier};\n")
        else()
            string(APPEND definitions "static constexpr std::uint8_t bytes_of_${identifier}[] = {\n${bytes}};\n"
                "constinit const std::span<const std::uint8_t> ${identifier} = bytes_of_${identifier};\n")
        endif()
    endforeach()
    string(CONCAT header "${head}#pragma once\n\n#include <cstdint>\n#include <span>\n\n"
        "namespace sayso::models {\n\n${declarations}\n}  // namespace sayso::models\n")
    string(CONCAT source "${head}#include \"generated/models.h\"\n\n"
        "namespace sayso::models {\n\n${definitions}\n}  // namespace sayso::models\n")
    # A header that is as it was is left alone: what rests on it need not be compiled anew for other weights.
    function(write_if_changed file content)
        set(before "")
        if(EXISTS ${file})
            file(READ ${file} before)
        endif()
        if(NOT "${content}" STREQUAL "${before}")
            file(WRITE ${file} "${content}")
        endif()
    endfunction()
    write_if_changed(${FOLDER}/models.h "${header}")
    write_if_changed(${FOLDER}/models.cpp "${source}")
    file(TOUCH ${FOLDER}/models.stamp)
    return()
endif()

file(GLOB SAYSO_MODEL_FILES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/suggest/models/*.bin)
set(SAYSO_MODELS_FOLDER ${PROJECT_BINARY_DIR}/generated)
add_custom_command(
    OUTPUT ${SAYSO_MODELS_FOLDER}/models.stamp
    BYPRODUCTS ${SAYSO_MODELS_FOLDER}/models.h ${SAYSO_MODELS_FOLDER}/models.cpp
    COMMAND ${CMAKE_COMMAND} -DMODELS_DIR=${PROJECT_SOURCE_DIR}/src/suggest/models -DFOLDER=${SAYSO_MODELS_FOLDER}
            -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${SAYSO_MODEL_FILES} ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Embedding models"
    VERBATIM)
add_library(sayso_models STATIC ${SAYSO_MODELS_FOLDER}/models.cpp ${SAYSO_MODELS_FOLDER}/models.stamp)
target_include_directories(sayso_models PUBLIC ${PROJECT_BINARY_DIR})
target_link_libraries(sayso_models PRIVATE sayso_lean)
