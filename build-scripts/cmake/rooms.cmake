# What nearly every source includes of the standard library, compiled once: reading it is half of a compiler's work. The preset
# native goes without, so that a source that includes too little is found.
file(WRITE ${PROJECT_BINARY_DIR}/generated/standard_headers.cpp "")
add_library(sayso_standard_headers OBJECT ${PROJECT_BINARY_DIR}/generated/standard_headers.cpp)
target_precompile_headers(sayso_standard_headers PRIVATE <algorithm> <array> <cmath> <expected> <functional> <memory> <optional>
    <span> <string> <string_view> <utility> <variant> <vector>)
target_link_libraries(sayso_standard_headers PRIVATE sayso_lean)

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
        target_precompile_headers(sayso_${name} REUSE_FROM sayso_standard_headers)
    else()
        add_library(sayso_${name} INTERFACE)
        target_include_directories(sayso_${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(sayso_${name} INTERFACE ${room_USES})
    endif()
endfunction()
