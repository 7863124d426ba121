# shellcheck shell=bash disable=SC2154
# The libraries that Sayso is compiled with, as source, into .toolchain/: nlohmann/json, doctest and CLI11 (headers),
# Dear ImGui, libmd, Gumbo, and the Unicode data with its conformance tests. Sourced by build-scripts/setup.

# unpack_source NAME: what the one upstream archive of that name holds, into $archive/NAME.
unpack_source() {
    mkdir -p "$archive/$1"
    tar -xf "$archive/files/$1"_*.orig.tar.* --strip-components=1 -C "$archive/$1" || fail "could not unpack the source of $1"
}

# put FOLDER FILES…: makes of them the folder .toolchain/FOLDER, all at once and with the times that they came with, so that
# what was built of the same files need not be built again.
put() {
    local folder=$toolchain/$1
    shift
    rm -rf "$folder.put"
    mkdir -p "$folder.put"
    cp -Rp -- "$@" "$folder.put/"
    rm -rf "$folder"
    mv "$folder.put" "$folder"
}

set_up_libraries() {
    local package headers=$archive/headers
    open_debian_archive
    say 'fetching nlohmann/json, doctest, CLI11, Dear ImGui, libmd, Gumbo, Unicode data'
    download_packages nlohmann-json3-dev doctest-dev libcli11-dev unicode-data
    mkdir -p "$headers"
    for package in "$archive"/files/{nlohmann-json3-dev,doctest-dev,libcli11-dev,unicode-data}_*.deb; do
        dpkg -x "$package" "$headers"
    done
    put include "$headers"/usr/include/{nlohmann,doctest,CLI}
    put unicode-data "$headers"/usr/share/unicode/*

    # Any 1.92 or 1.93 will do.
    if download_source imgui '1\.9[23]([^0-9]|$)'; then
        unpack_source imgui
        put imgui "$archive"/imgui/{*.h,*.cpp,LICENSE.txt,backends,misc}
    elif [ ! -e "$toolchain/imgui/imgui.h" ]; then
        fail "Debian offers no Dear ImGui 1.92 or 1.93. Please unpack its source into .toolchain/imgui (imgui.h, backends/), then run this again."
    fi
    download_source libmd '1\.1' || fail "Debian's archive did not give the source of libmd 1.1"
    unpack_source libmd
    put libmd "$archive"/libmd/{src/sha2.c,src/local-link.h,include/sha2.h,COPYING}

    # Debian 13's own version, so that the mirror goes on holding it.
    download_source gumbo-parser '0\.13\.0' || fail "Debian's archive did not give the source of Gumbo 0.13.0"
    unpack_source gumbo-parser
    put gumbo "$archive"/gumbo-parser/{src/*.c,src/*.h,doc/COPYING}
}
