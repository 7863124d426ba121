# shellcheck shell=bash disable=SC2154
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

# What is in those packages and not for us: documentation, its test suite, and the libraries for threads, sanitizers,
# shared modules and a file system (Emscripten builds those itself, should anyone ask for them): 2 GB less on the disk.
emscripten_leaves_out=(
    './usr/share/doc' './usr/share/man' './usr/share/gdb' './usr/share/bash-completion' './usr/share/lintian'
    './usr/share/emscripten/docs' './usr/share/emscripten/test' './usr/share/emscripten/media'
    './usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten/pic' './usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten/lto-pic'
    'lib*-mt*.a' 'lib*-ww*.a' 'lib*asan*.a' 'lib*lsan*.a' 'lib*ubsan*.a' 'libsanitizer*.a' 'libwasmfs*-*.a' './usr/lib/*/gconv'
)

# True, quietly, for a program or library that the host's loader would have to be told about.
is_dynamic_program() { [ -f "$1" ] && [ ! -L "$1" ] && patchelf --print-interpreter "$1" > /dev/null 2>&1; }

set_up_emscripten() {
    local emcc package new=$toolchain/emscripten.new libraries loader program exclude=()
    if emcc=$(usable_emcc); then
        say "using the Emscripten on PATH: $emcc"
        rm -rf "$toolchain/emscripten"
        printf '# Nothing to set: Emscripten is the one on PATH.\n' > "$toolchain/env"
        return 0
    fi
    open_debian_archive
    say 'fetching Emscripten of Debian 13 (310 MB)'
    download_packages "${emscripten_packages[@]}"
    say 'unpacking it into .toolchain/'
    rm -rf "$new" "$toolchain/emscripten"
    mkdir -p "$new"
    for package in "${emscripten_leaves_out[@]}"; do exclude+=("--exclude=$package"); done
    for package in "${emscripten_packages[@]}"; do
        dpkg-deb --fsys-tarfile "$archive/files/$package"_*.deb | tar -x -C "$new" "${exclude[@]}" --keep-directory-symlink ||
            fail "could not unpack $package"
    done
    mv "$new" "$toolchain/emscripten"

    # Its programs are of Debian 13 and so is the C library beside them: each is told to use that one.
    libraries=$(dirname "$(find "$toolchain/emscripten/usr/lib" -name 'libc.so.6' | head -n1)")
    loader=$(find "$libraries" -name 'ld-linux*.so.*' | head -n1)
    [ -n "$loader" ] || fail 'the C library of Debian 13 has no loader where I looked for it'
    for program in "$toolchain"/emscripten/usr/lib/llvm-19/bin/* "$toolchain"/emscripten/usr/bin/wasm*; do
        is_dynamic_program "$program" || continue
        patchelf --set-interpreter "$loader" --force-rpath --set-rpath "$libraries" "$program"
    done
    for program in "$libraries"/libLLVM*.so.* "$libraries"/libclang-cpp.so.* "$libraries"/libbinaryen.so "$toolchain"/emscripten/usr/lib/llvm-19/lib/*.so.*; do
        if [ -f "$program" ] && [ ! -L "$program" ]; then patchelf --force-rpath --set-rpath "$libraries" "$program"; fi
    done
    write_emscripten_configuration
    say "Emscripten $("$toolchain/emscripten/usr/share/emscripten/emcc" -dumpversion 2> /dev/null) is ready"
}

# The file .emscripten beside emcc is where it looks first; nothing in the environment is needed to use it.
write_emscripten_configuration() {
    local folder=$toolchain/emscripten/usr/share/emscripten
    rm -f "$folder/.emscripten"
    cat > "$folder/.emscripten" << CONFIGURATION
# Written by build-scripts/setup.
import shutil
LLVM_ROOT = '$toolchain/emscripten/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$toolchain/emscripten/usr'
NODE_JS = shutil.which('node')
# The system libraries that came built with the package.
CACHE = '$folder/cache'
CLOSURE_COMPILER = [NODE_JS, '$root/node_modules/google-closure-compiler/cli.js']
COMPILER_WRAPPER = shutil.which('ccache')
CONFIGURATION
    # Some of its JavaScript says nothing of its kind and is CommonJS; our package.json says module for all below it.
    printf '{}\n' > "$folder/package.json"
    cat > "$toolchain/env" << ENVIRONMENT
# Written by build-scripts/setup. To use its emcc by hand:  . .toolchain/env
export EM_CONFIG='$folder/.emscripten'
export PATH='$folder':"\$PATH"
ENVIRONMENT
}
