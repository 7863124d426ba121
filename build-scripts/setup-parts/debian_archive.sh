# shellcheck shell=bash disable=SC2154
# Debian's archive read with lists of our own and an empty status, so that the host's packages are left alone and no root
# is needed. Sourced by build-scripts/setup.
#
# apt checks Debian's signature over every index and the index's SHA-256 over every file. Where a file is one that we know
# (setup-parts/checksums), its SHA-256 must also be the one pinned there; a newer point release has another name and
# rests on the signature alone.

archive=$toolchain/debian-archive

# The mirror that the host takes Debian from, unless SAYSO_DEBIAN_MIRROR names another.
debian_mirror() {
    if [ -n "${SAYSO_DEBIAN_MIRROR:-}" ]; then
        printf '%s\n' "$SAYSO_DEBIAN_MIRROR"
    else
        apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2> /dev/null | sed -n '/\/debian\/\{0,1\}$/{p;q}'
    fi
}

open_debian_archive() {
    local mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    [ ! -e "$archive/open" ] || return 0
    command -v apt-get > /dev/null || fail "Sayso's libraries come from Debian's archive, and there is no apt-get here."
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || fail "I found no Debian mirror in apt's sources. Please set SAYSO_DEBIAN_MIRROR to the URL of one."
    rm -rf "$archive"
    mkdir -p "$archive/state/lists/partial" "$archive/cache/archives/partial" "$archive/files"
    : > "$archive/state/status"
    {
        printf 'deb [signed-by=%s] %s trixie main\n' "$keyring" "$mirror"
        printf 'deb-src [signed-by=%s] %s '"%s"' main\n' "$keyring" "$mirror" trixie "$keyring" "$mirror" testing "$keyring" "$mirror" unstable
    } > "$archive/sources.list"
    # Read after the host's own settings (a proxy, say), which are taken along.
    cat > "$archive/apt.conf" << CONFIGURATION
Dir::State "$archive/state";
Dir::State::status "$archive/state/status";
Dir::Cache "$archive/cache";
Dir::Etc::sourcelist "$archive/sources.list";
Dir::Etc::sourceparts "-";
Dir::Etc::preferences "-";
Dir::Etc::preferencesparts "-";
Dir::Log "$archive";
Acquire::Languages "none";
Acquire::AllowInsecureRepositories "false";
Acquire::Retries "3";
APT::Get::AllowUnauthenticated "false";
APT::Sandbox::User "root";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONFIGURATION
    say 'reading the index of Debian 13'
    apt-get -c "$archive/apt.conf" update -q < /dev/null > "$archive/log" 2>&1 ||
        say 'some of the index could not be read; going on with what could'
    touch "$archive/open"
}

close_debian_archive() { rm -rf "$archive"; }

# Downloads the newest .deb of each package into $archive/files.
download_packages() {
    (cd "$archive/files" && apt-get -c "$archive/apt.conf" download -q "$@" < /dev/null >> "$archive/log" 2>&1) ||
        { tail -n 20 "$archive/log" >&2; fail "Debian's archive did not give all of: $*"; }
    verify_checksums
}

# source_versions NAME PATTERN: prints the versions of a source package that begin with the regular expression, newest first.
source_versions() {
    apt-cache -c "$archive/apt.conf" madison "$1" | awk -F'|' '/ Sources$/ { gsub(/ /, "", $2); print $2 }' |
        grep -E "^($2)" | sort -Vur
}

# download_source NAME PATTERN: the upstream source of the newest such version that the mirror still holds, into
# $archive/files. False if there is none.
download_source() {
    local version
    for version in $(source_versions "$1" "$2"); do
        if (cd "$archive/files" && apt-get -c "$archive/apt.conf" source --download-only --tar-only -q "$1=$version" \
            < /dev/null >> "$archive/log" 2>&1); then
            verify_checksums
            return 0
        fi
    done
    return 1
}

# Every downloaded file whose name is pinned must be the pinned one.
verify_checksums() {
    local file pinned
    for file in "$archive"/files/*; do
        pinned=$(awk -v name="${file##*/}" '$2 == name { print $1 }' "$parts/checksums")
        if [ -n "$pinned" ]; then
            printf '%s  %s\n' "$pinned" "$file" | sha256sum --check --quiet - ||
                fail "${file##*/} is not the file that setup-parts/checksums pins. Nothing was installed from it."
        fi
    done
}
