# sayso_tests: every unit test of tests/unit in one program, linked with every native room.
sayso_require_file(${SAYSO_DOCTEST_INCLUDE_DIR}/doctest/doctest.h "doctest")
file(GLOB_RECURSE SAYSO_TEST_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/unit/*.cpp)
add_executable(sayso_tests ${SAYSO_TEST_SOURCES})
target_include_directories(sayso_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests/unit)
target_include_directories(sayso_tests SYSTEM PRIVATE ${SAYSO_DOCTEST_INCLUDE_DIR})
# What nearly all of them include, which is most of what the compiler has to read.
set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/unit/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_precompile_headers(sayso_tests PRIVATE <doctest/doctest.h> <algorithm> <array> <optional> <span> <string> <string_view> <vector>)
target_compile_options(sayso_tests PRIVATE ${SAYSO_NOT_FUZZED})
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(sayso_tests PRIVATE -fpch-preprocess)
else()
    # Of the tests themselves, which are run once, compiling is what takes time; but for those of half a million cases.
    target_compile_options(sayso_tests PRIVATE $<$<CONFIG:Debug>:-O0>)
    file(GLOB SAYSO_CONFORMANCE_TESTS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/unit/text/*_conformance_test.cpp)
    set_source_files_properties(${SAYSO_CONFORMANCE_TESTS} PROPERTIES COMPILE_OPTIONS -O1 SKIP_PRECOMPILE_HEADERS ON)
endif()
# What tests may read and the project does not hold: texts under copyright. Tests of it are skipped where it is absent.
set(SAYSO_SHARED_DIR ${PROJECT_SOURCE_DIR}/../shared CACHE PATH "Folder with data/news-article.txt and data/*.jsonl")
target_compile_definitions(sayso_tests PRIVATE
    SAYSO_SHARED_DIR="${SAYSO_SHARED_DIR}"
    SAYSO_LANGUAGES_DIR="${PROJECT_SOURCE_DIR}/web/languages"
    SAYSO_TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data"
    SAYSO_UNICODE_DATA_DIR="${SAYSO_UNICODE_DATA_DIR}")
target_link_libraries(sayso_tests PRIVATE sayso_ui sayso_markup sayso_training sayso_shaders sayso_strict)
