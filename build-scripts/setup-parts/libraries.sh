# shellcheck shell=bash disable=SC2154
# The libraries that Sayso is compiled with, as source, into .toolchain/: nlohmann/json, doctest and CLI11 (headers),
# Dear ImGui, libunibreak, libmd, and the Unicode data with its conformance tests. Sourced by build-scripts/setup.

# unpack_source GLOB FOLDER: replaces FOLDER of .toolchain/ by what the one archive matching GLOB holds.
unpack_source() {
    local new=$toolchain/$2.new
    rm -rf "$new"
    mkdir -p "$new"
    # shellcheck disable=SC2086 # the glob is meant to be one
    tar -xf "$archive"/files/$1 --strip-components=1 -C "$new" || fail "could not unpack $1"
}

# keep_files FOLDER GLOBS: keeps of the unpacked source just what the globs match, flat, as .toolchain/FOLDER.
keep_files() {
    local folder=$toolchain/$1
    rm -rf "$folder"
    mkdir -p "$folder"
    # shellcheck disable=SC2086 # the globs are meant to be expanded, in that folder
    (cd "$folder.new" && cp -R -- $2 "$folder/") || fail "the source of $1 does not hold what it should"
    rm -rf "$folder.new"
}

set_up_libraries() {
    local package headers=$archive/headers
    open_debian_archive
    say 'fetching nlohmann/json, doctest, CLI11, Dear ImGui, libunibreak, libmd, Unicode data'
    download_packages nlohmann-json3-dev doctest-dev libcli11-dev unicode-data
    mkdir -p "$headers"
    for package in "$archive"/files/{nlohmann-json3-dev,doctest-dev,libcli11-dev,unicode-data}_*.deb; do
        dpkg -x "$package" "$headers"
    done
    rm -rf "$toolchain/include" "$toolchain/unicode-data"
    mkdir -p "$toolchain/include"
    cp -R "$headers"/usr/include/{nlohmann,doctest,CLI} "$toolchain/include/"
    cp -R "$headers/usr/share/unicode" "$toolchain/unicode-data"

    # Any 1.92 or 1.93 will do. Of the others just the series that our expectations of breaks and hashes are written for.
    if download_source imgui '1\.9[23]([^0-9]|$)'; then
        unpack_source 'imgui_*.orig.tar.*' imgui
        keep_files imgui '*.h *.cpp LICENSE.txt backends misc'
    elif [ ! -e "$toolchain/imgui/imgui.h" ]; then
        fail "Debian offers no Dear ImGui 1.92 or 1.93. Please unpack its source into .toolchain/imgui (imgui.h, backends/), then run this again."
    fi
    download_source libunibreak '6\.1' || fail "Debian's archive did not give the source of libunibreak 6.1"
    unpack_source 'libunibreak_*.orig.tar.*' libunibreak
    keep_files libunibreak 'src/*.c src/*.h src/*Test.txt LICENCE'
    download_source libmd '1\.1' || fail "Debian's archive did not give the source of libmd 1.1"
    unpack_source 'libmd_*.orig.tar.*' libmd
    keep_files libmd 'src/sha2.c src/local-link.h include/sha2.h COPYING'
}
