# What nearly every source includes of the standard library, compiled once: reading it is half of a compiler's work. The preset
# native goes without, so that a source that includes too little is found.
file(WRITE ${PROJECT_BINARY_DIR}/generated/standard_headers.cpp "")
function(sayso_standard_headers name)
    add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/generated/standard_headers.cpp)
    target_precompile_headers(${name} PRIVATE <algorithm> <array> <cmath> <expected> <functional> <memory> <optional>
        <span> <string> <string_view> <utility> <variant> <vector>)
    target_link_libraries(${name} PRIVATE sayso_lean)
    target_compile_options(${name} PRIVATE ${ARGN})
endfunction()
sayso_standard_headers(sayso_standard_headers)
# The rooms above those that read foreign bytes are not fuzzed.
set(SAYSO_ROOMS_ABOVE layout agreement app ui)
if(SAYSO_NOT_FUZZED)
    sayso_standard_headers(sayso_standard_headers_above ${SAYSO_NOT_FUZZED})
endif()

# sayso_room(name USES targets...): the static library sayso_<name> of src/<name>/*.cpp, which may include what it uses.
function(sayso_room name)
    cmake_parse_arguments(room "" "" "USES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
    # This one belongs to the build of Dear ImGui itself.
    list(FILTER sources EXCLUDE REGEX "/ui/imgui_font_loader\\.cpp$")
    if(sources)
        add_library(sayso_${name} STATIC ${sources})
        target_include_directories(sayso_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(sayso_${name} PUBLIC ${room_USES} PRIVATE sayso_lean)
        if(SAYSO_NOT_FUZZED AND name IN_LIST SAYSO_ROOMS_ABOVE)
            target_compile_options(sayso_${name} PRIVATE ${SAYSO_NOT_FUZZED})
            target_precompile_headers(sayso_${name} REUSE_FROM sayso_standard_headers_above)
        else()
            target_precompile_headers(sayso_${name} REUSE_FROM sayso_standard_headers)
        endif()
    else()
        add_library(sayso_${name} INTERFACE)
        target_include_directories(sayso_${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(sayso_${name} INTERFACE ${room_USES})
    endif()
endfunction()
