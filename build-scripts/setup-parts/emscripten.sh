# Emscripten of Debian 13 for this project alone, in .toolchain/emscripten, on any Debian since 12. Sourced by build-scripts/setup.

# Prints an emcc of 3.1.60 or later from PATH, if there is one that is not ours.
usable_emcc() {
    local found version
    found=$(command -v emcc) || return 1
    case $found in "$toolchain"/*) return 1 ;; esac
    version=$("$found" -dumpversion 2> /dev/null) || return 1
    at_least "$version" 3.1.60 && printf '%s\n' "$found"
}

# These suffice; they are not their closure of dependencies (which would be a second Debian).
emscripten_packages=(
    emscripten binaryen clang-19 lld-19 llvm-19 libclang-cpp19 libllvm19 libclang-common-19-dev
    libc6 libstdc++6 libgcc-s1 libxml2 libedit2 libbsd0 libmd0 libffi8 zlib1g libzstd1 libtinfo6 libz3-4 liblzma5 libicu76
)
