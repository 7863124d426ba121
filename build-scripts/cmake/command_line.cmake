# The command line: build/native/sayso. The one room that may throw, because its argument parser does.
sayso_require_file(${SAYSO_CLI11_INCLUDE_DIR}/CLI/CLI.hpp "CLI11")
file(GLOB SAYSO_CLI_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp)
if(SAYSO_CLI_SOURCES)
    add_executable(sayso ${SAYSO_CLI_SOURCES})
    target_include_directories(sayso SYSTEM PRIVATE ${SAYSO_CLI11_INCLUDE_DIR})
    target_compile_definitions(sayso PRIVATE SAYSO_VERSION="${PROJECT_VERSION}")
    target_link_libraries(sayso PRIVATE sayso_exchange sayso_suggest sayso_agreement sayso_strict)
endif()
