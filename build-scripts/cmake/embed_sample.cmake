# Target sayso_sample: the article that a first visit opens, as text in "generated/sample_article.h", namespace
# sayso::generated. Read when CMake configures, and again when the article changes.
set(SAYSO_SAMPLE_ARTICLE ${PROJECT_SOURCE_DIR}/tests/data/sample-article.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${SAYSO_SAMPLE_ARTICLE})
file(READ ${SAYSO_SAMPLE_ARTICLE} SAYSO_SAMPLE_TEXT)
string(JOIN "\n" SAYSO_SAMPLE_HEADER
    "// Written by the build from tests/data/sample-article.txt. Do not edit." "#pragma once" "" "#include <string_view>" ""
    "namespace sayso::generated {"
    "inline constexpr std::string_view sample_article = R\"article(${SAYSO_SAMPLE_TEXT})article\";"
    "}  // namespace sayso::generated" "")
file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/generated/sample_article.h CONTENT "${SAYSO_SAMPLE_HEADER}")
add_library(sayso_sample INTERFACE)
target_include_directories(sayso_sample INTERFACE ${PROJECT_BINARY_DIR})
