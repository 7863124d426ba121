# shellcheck shell=bash disable=SC2154
# What the host itself must have, by what is looked for: a command where there is one, so that a tool from elsewhere
# will do, else a Debian package. Sourced by build-scripts/setup.

# Prints the Debian packages that are missing.
missing_host_packages() {
    local check package
    {
        echo 'g++ g++' 'cmake cmake' 'ninja ninja-build' 'ccache ccache' 'python3 python3' 'xz xz-utils' 'git git'
        echo 'sha256sum coreutils' 'flock util-linux' '/usr/share/keyrings/debian-archive-trixie-stable.gpg debian-archive-keyring'
        echo '/etc/ssl/certs/ca-certificates.crt ca-certificates'
        if [ -n "$want_web$want_browsers" ]; then
            echo 'node nodejs' 'npm npm' 'brotli brotli'
            usable_emcc > /dev/null || echo 'patchelf patchelf'
        fi
        if [ -n "$want_clang" ]; then
            echo 'clang++-19 clang-19' 'clang-tidy-19 clang-tidy-19' 'clang-format-19 clang-format-19'
            echo 'package:libclang-rt-19-dev libclang-rt-19-dev'
        fi
        if [ -n "$want_browsers" ]; then
            echo 'chromium chromium' 'firefox-esr firefox-esr' 'WebKitWebDriver webkit2gtk-driver' 'Xvfb xvfb' 'xauth xauth'
            for package in python3-gi gir1.2-gtk-3.0 gir1.2-webkit2-4.1 libgl1-mesa-dri fonts-dejavu-core fonts-noto-core fonts-noto-cjk \
                fonts-noto-color-emoji; do
                echo "package:$package $package"
            done
        fi
    } | tr ' ' '\n' | while read -r check && read -r package; do
        case $check in
            package:*) dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null | grep -qx installed ;;
            /*) [ -e "$check" ] ;;
            *) command -v "$check" > /dev/null ;;
        esac || printf '%s\n' "$package"
    done
}

# Prints the command names whose version is too old for us, with what they need to be.
outdated_host_tools() {
    local found
    found=$(cmake --version 2> /dev/null | sed -n '1s/.* //p')
    [ -z "$found" ] || at_least "$found" 3.25 || printf 'cmake is %s, and 3.25 is needed. ' "$found"
    if [ -n "$want_web$want_browsers" ]; then
        found=$(node --version 2> /dev/null | sed 's/^v//')
        [ -z "$found" ] || at_least "$found" 18.0 || printf 'node is %s, and 18 is needed. ' "$found"
    fi
}

# at_least 3.25.1 3.25: is the first version the second or later?
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n1)" = "$2" ]; }

install_host_packages() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" < /dev/null > "$toolchain/apt.log" 2>&1
}

need_host_packages() {
    local missing outdated
    read -ra missing <<< "$(missing_host_packages | tr '\n' ' ')"
    if [ ${#missing[@]} -gt 0 ]; then
        command -v apt-get > /dev/null || fail "This machine lacks: ${missing[*]} (Debian's names). Please install them, then run this again."
        if [ "$(id -u)" != 0 ]; then
            fail "This machine lacks some tools. Please run:
    sudo apt-get install --no-install-recommends ${missing[*]}
then run this again."
        fi
        say "installing with apt: ${missing[*]}"
        # The lists are brought up to date only when what they say now does not do; a list of someone else's that cannot
        # be had is no reason to stop, for the install itself says whether it found everything.
        if ! install_host_packages "${missing[@]}"; then
            apt-get update -q < /dev/null > "$toolchain/apt.log" 2>&1 || true
            install_host_packages "${missing[@]}" || { tail -n 20 "$toolchain/apt.log" >&2; fail "apt could not install: ${missing[*]}"; }
        fi
        hash -r
    fi
    outdated=$(outdated_host_tools)
    [ -z "$outdated" ] || fail "$outdated"
}
