# sayso_tests: every unit test of tests/unit in one program, linked with every native room.
sayso_require_file(${SAYSO_DOCTEST_INCLUDE_DIR}/doctest/doctest.h "doctest")
set(SAYSO_UNIT_TESTS ${PROJECT_SOURCE_DIR}/tests/unit)
file(GLOB_RECURSE SAYSO_TEST_SOURCES CONFIGURE_DEPENDS ${SAYSO_UNIT_TESTS}/*.cpp)
file(GLOB SAYSO_SCREEN_TEST_SOURCES CONFIGURE_DEPENDS ${SAYSO_UNIT_TESTS}/app/*.cpp ${SAYSO_UNIT_TESTS}/ui/*.cpp)
list(REMOVE_ITEM SAYSO_TEST_SOURCES ${SAYSO_SCREEN_TEST_SOURCES})

# What all of them are compiled with.
add_library(sayso_test_settings INTERFACE)
target_include_directories(sayso_test_settings INTERFACE ${SAYSO_UNIT_TESTS})
target_include_directories(sayso_test_settings SYSTEM INTERFACE ${SAYSO_DOCTEST_INCLUDE_DIR})
target_compile_options(sayso_test_settings INTERFACE ${SAYSO_NOT_FUZZED})
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(sayso_test_settings INTERFACE -fpch-preprocess)
else()
    # Of the tests themselves, which are run once, compiling is what takes time.
    target_compile_options(sayso_test_settings INTERFACE $<$<CONFIG:Debug>:-O0>)
endif()
# What tests may read and the project does not hold: texts under copyright. Tests of it are skipped where it is absent.
set(SAYSO_SHARED_DIR ${PROJECT_SOURCE_DIR}/../shared CACHE PATH "Folder with data/news-article.txt and data/*.jsonl")
target_compile_definitions(sayso_test_settings INTERFACE
    SAYSO_SHARED_DIR="${SAYSO_SHARED_DIR}"
    SAYSO_LANGUAGES_DIR="${PROJECT_SOURCE_DIR}/web/languages"
    SAYSO_TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data"
    SAYSO_UNICODE_DATA_DIR="${SAYSO_UNICODE_DATA_DIR}")
target_link_libraries(sayso_test_settings INTERFACE sayso_ui sayso_markup sayso_training sayso_shaders sayso_strict)

# What nearly all of them include, which is most of what the compiler has to read.
set(SAYSO_TEST_HEADERS <doctest/doctest.h> <algorithm> <array> <optional> <span> <string> <string_view> <vector>)
add_executable(sayso_tests ${SAYSO_TEST_SOURCES})
set_source_files_properties(${SAYSO_UNIT_TESTS}/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_precompile_headers(sayso_tests PRIVATE ${SAYSO_TEST_HEADERS})
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # These have half a million cases.
    file(GLOB SAYSO_CONFORMANCE_TESTS CONFIGURE_DEPENDS ${SAYSO_UNIT_TESTS}/text/*_conformance_test.cpp)
    set_source_files_properties(${SAYSO_CONFORMANCE_TESTS} PROPERTIES COMPILE_OPTIONS -O1 SKIP_PRECOMPILE_HEADERS ON)
endif()
# Those of the app and its screen include nearly all of both.
add_library(sayso_screen_tests OBJECT ${SAYSO_SCREEN_TEST_SOURCES})
target_precompile_headers(sayso_screen_tests PRIVATE ${SAYSO_TEST_HEADERS} ${SAYSO_UNIT_TESTS}/ui/tested_screen.h)
target_link_libraries(sayso_screen_tests PRIVATE sayso_test_settings)
target_link_libraries(sayso_tests PRIVATE sayso_test_settings sayso_screen_tests)
