# How our own code is compiled, everywhere: the language, the warnings, no exceptions and no run-time types, sanitisers.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Release or Debug" FORCE)
endif()

# Emscripten is given its ccache by its own configuration file: it calls the real compiler itself.
find_program(SAYSO_CCACHE ccache)
if(SAYSO_CCACHE AND NOT EMSCRIPTEN)
    # The sloppiness is what ccache asks for where headers are compiled ahead.
    set(SAYSO_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${SAYSO_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${SAYSO_LAUNCHER})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SAYSO_LAUNCHER})
endif()

if(SAYSO_SANITIZE)
    # vptr checks need run-time types, which we build without.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
    if(SAYSO_BUILD_FUZZ)
        # The rooms are compiled once, for the unit tests and for the fuzz targets, which are told what runs.
        add_compile_options(-fsanitize=fuzzer-no-link)
        # For all else: telling takes a compiler a fifth of its time, and a program too.
        set(SAYSO_NOT_FUZZED -fno-sanitize=fuzzer-no-link)
    endif()
endif()

# Ours: all that is not third-party.
add_library(sayso_strict INTERFACE)
target_compile_options(sayso_strict INTERFACE -Wall -Wextra -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees the first two where they are not, in std::optional and in adding strings, and minds the third where members
    # are named and the rest is left at what their type says. clang, which builds all of it too, does not.
    target_compile_options(sayso_strict INTERFACE
        -Wno-maybe-uninitialized -Wno-restrict $<$<COMPILE_LANGUAGE:CXX>:-Wno-missing-field-initializers>)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT EMSCRIPTEN)
    # libstdc++ 12 sorts stably with a buffer that C++17 calls deprecated, and clang says so of each of our calls.
    target_compile_options(sayso_strict INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-deprecated-declarations>)
endif()

# What goes to wasm does without exceptions and run-time types; built so natively too, so that the tests are of the same code.
add_library(sayso_lean INTERFACE)
target_compile_options(sayso_lean INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
# A product and a sum are rounded each by itself, so that suggestions are the same on every machine.
target_compile_options(sayso_lean INTERFACE -ffp-contract=off)
target_link_libraries(sayso_lean INTERFACE sayso_strict)
