# Target sayso_phrases: the phrases of web/languages/en.json, namespace sayso::language. "generated/phrases.h" names each in an
# enum, "generated/english_phrases.h" has their texts, laid out as Language::load takes them. The same file, run with -P,
# writes both.
if(CMAKE_SCRIPT_MODE_FILE)
    cmake_policy(VERSION 3.25)
    file(READ ${PHRASES} phrases)
    string(JSON count LENGTH "${phrases}")
    math(EXPR last "${count} - 1")
    string(ASCII 31 between_forms)
    set(names "")
    set(texts "")
    foreach(index RANGE ${last})
        string(JSON name MEMBER "${phrases}" ${index})
        string(JSON type TYPE "${phrases}" ${name})
        if(type STREQUAL "OBJECT")
            set(text "")
            foreach(form zero one two few many other)
                string(JSON words ERROR_VARIABLE missing GET "${phrases}" ${name} ${form})
                if(missing)
                    set(words "")
                endif()
                if(NOT form STREQUAL "zero")
                    string(APPEND text "${between_forms}")
                endif()
                string(APPEND text "${words}")
            endforeach()
        else()
            string(JSON text GET "${phrases}" ${name})
        endif()
        string(REPLACE "\\" "\\\\" text "${text}")
        string(REPLACE "\"" "\\\"" text "${text}")
        string(REPLACE "${between_forms}" "\" \"\\x1f\" \"" text "${text}")
        string(APPEND names "    ${name},\n")
        string(APPEND texts "    \"${text}\" \"\\0\"\n")
    endforeach()
    set(head "// Written by the build from web/languages/en.json. Do not edit.\n#pragma once\n\n")
    # A file that is as it was is left alone: nothing need be compiled anew for it.
    function(write_if_changed file content)
        set(before "")
        if(EXISTS ${file})
            file(READ ${file} before)
        endif()
        if(NOT "${content}" STREQUAL "${before}")
            file(WRITE ${file} "${content}")
        endif()
    endfunction()
    string(CONCAT header "${head}#include <cstddef>\n#include <cstdint>\n\nnamespace sayso::language {\n\n"
        "enum class Phrase : std::uint16_t {\n${names}};\ninline constexpr std::size_t phrase_count = ${count};\n\n"
        "}  // namespace sayso::language\n")
    write_if_changed(${FOLDER}/phrases.h "${header}")
    string(CONCAT header "${head}namespace sayso::language {\n\n"
        "constexpr char english_phrases[] =\n${texts}    ;\n\n}  // namespace sayso::language\n")
    write_if_changed(${FOLDER}/english_phrases.h "${header}")
    return()
endif()

set(SAYSO_PHRASES ${PROJECT_SOURCE_DIR}/web/languages/en.json)
set(SAYSO_PHRASES_FOLDER ${PROJECT_BINARY_DIR}/generated)
add_custom_command(
    OUTPUT ${SAYSO_PHRASES_FOLDER}/phrases.h ${SAYSO_PHRASES_FOLDER}/english_phrases.h
    COMMAND ${CMAKE_COMMAND} -DPHRASES=${SAYSO_PHRASES} -DFOLDER=${SAYSO_PHRASES_FOLDER} -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${SAYSO_PHRASES} ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Embedding phrases"
    VERBATIM)
add_custom_target(sayso_phrases_header DEPENDS ${SAYSO_PHRASES_FOLDER}/phrases.h ${SAYSO_PHRASES_FOLDER}/english_phrases.h)
add_library(sayso_phrases INTERFACE)
target_include_directories(sayso_phrases INTERFACE ${PROJECT_BINARY_DIR})
add_dependencies(sayso_phrases sayso_phrases_header)
