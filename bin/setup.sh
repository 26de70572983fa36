# Sourced by the scripts beside it: finds or installs what the build needs.

say() { printf '%s\n' "polyclinic: $*" >&2; }
die() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# true when packages may be installed without asking for a password
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

can_install() { have apt-get && { [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }; }

install_packages() {
    local log
    say "installing $*"
    log=$(mktemp)
    if ! { as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq \
            --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        die "apt-get could not install: $*"
    fi
    rm -f "$log"
    hash -r
}

# need <command that proves presence> <Debian package>...
need() {
    local proof=$1
    shift
    eval "$proof" && return 0
    can_install || die "please install: $* (Debian: sudo apt-get install $*)"
    install_packages "$@"
    eval "$proof" || die "still missing after installing $*"
}

# ---- Java

oldest_java=21
preferred_java=25
jvm_folder=/usr/lib/jvm

java_major() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

is_jdk() { [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge "$oldest_java" ] 2>/dev/null; }

jdk_of_path() { have javac && dirname "$(dirname "$(readlink -f "$(command -v javac)")")"; }

# where a JDK is downloaded to: the data folder of the product
downloaded_jdk() { printf '%s\n' "$(readlink -m "${POLYCLINIC_DATA:-.polyclinic}")/jdk"; }

# JAVA_HOME where it will do; else the preferred release, else any that will do: of the path, the system's, a downloaded one
find_jdk() {
    local home found=
    for home in "${JAVA_HOME:-}" "$(jdk_of_path)" "$jvm_folder"/* "$(downloaded_jdk)"; do
        [ -n "$home" ] && is_jdk "$home" || continue
        found=${found:-$home}
        if [ "$home" = "${JAVA_HOME:-}" ] || [ "$(java_major "$home")" = "$preferred_java" ]; then
            found=$home
            break
        fi
    done
    [ -n "$found" ] || return 1
    JAVA_HOME=$found
}

# the best package of a JDK that the package manager knows; what it says is translated
packaged_jdk() {
    local release package
    for release in "$preferred_java" "$oldest_java"; do
        package=openjdk-$release-jdk-headless
        if LC_ALL=C apt-cache policy "$package" 2>/dev/null | grep -q 'Candidate: [^(]'; then
            printf '%s\n' "$package"
            return 0
        fi
    done
    return 1
}

jdk_download_address() {
    local processor
    case $(uname -m) in
        x86_64) processor=x64 ;;
        *) processor=$(uname -m) ;;
    esac
    printf '%s\n' "https://api.adoptium.net/v3/binary/latest/$preferred_java/ga/linux/$processor/jdk/hotspot/normal/eclipse"
}

# fetch ADDRESS FILE
fetch() {
    if have curl; then
        curl -fsSL --connect-timeout 20 -o "$2" "$1"
    else
        wget -q --connect-timeout=20 -O "$2" "$1"
    fi
}

# the address that this one forwards to first, or itself
forwarded() {
    local next
    if have curl; then
        next=$(curl -sSI --connect-timeout 20 -o /dev/null -w '%{redirect_url}' "$1")
    else
        next=$(wget -S --spider --tries=1 --connect-timeout=20 --max-redirect=0 "$1" 2>&1 |
            sed -n 's/^ *[Ll]ocation: *\([^ ]*\).*/\1/p' | head -n 1)
    fi
    printf '%s\n' "${next:-$1}"
}

# Unpacks a JDK into the data folder if it is what its published checksum says; whatever fails leaves nothing behind. The
# checksum lies beside the archive, and Adoptium's address forwards to the archive.
download_jdk() (
    help="install a JDK $oldest_java or later and set JAVA_HOME to it, or name with POLYCLINIC_JDK_URL the address of a \
JDK's tar.gz that has its checksum beside it (.sha256.txt)"
    address=${POLYCLINIC_JDK_URL:-$(jdk_download_address)}
    target=$(downloaded_jdk)
    (umask 077 && mkdir -p "$(dirname "$target")") || die "cannot make $(dirname "$target")"
    draft=$(mktemp -d "$target.XXXXXX") || die "cannot write to $(dirname "$target")"
    trap 'rm -rf "$draft"' EXIT

    say "downloading a JDK from $address"
    archive=$(forwarded "$address")
    case $address,$archive in
        https:*,http:*) die "$address forwards to $archive, which is not encrypted; $help" ;;
    esac
    fetch "$archive" "$draft/jdk.tar.gz" || die "cannot download the JDK from $archive; $help"
    fetch "$archive.sha256.txt" "$draft/checksum" || die "cannot download the JDK's checksum from $archive.sha256.txt; $help"
    published=$(head -c 64 "$draft/checksum")
    actual=$(sha256sum "$draft/jdk.tar.gz" | head -c 64)
    [ "$published" = "$actual" ] ||
        die "the JDK from $archive is not the published one and was thrown away: its checksum is $actual, published is $published; $help"
    mkdir "$draft/jdk"
    tar -xzf "$draft/jdk.tar.gz" -C "$draft/jdk" --strip-components=1 || die "cannot unpack the JDK from $archive; $help"
    is_jdk "$draft/jdk" || die "what came from $archive is no JDK $oldest_java or later that runs here; $help"
    rm -rf "$target"
    mv -T "$draft/jdk" "$target" || die "cannot move the JDK to $target"
)

get_jdk() {
    local package
    if can_install; then
        as_root apt-get update -qq >/dev/null 2>&1 || say "apt-get update failed"
    fi
    if package=$(packaged_jdk); then
        can_install || die "please install a JDK $oldest_java or later (Debian: sudo apt-get install $package)"
        install_packages "$package"
    else
        need 'have curl || have wget' curl
        download_jdk || exit 1
    fi
}

need_jdk() {
    local given=${JAVA_HOME:-}
    if ! find_jdk; then
        get_jdk
        find_jdk || die "no JDK $oldest_java or later was found even now"
    fi
    [ -z "$given" ] || [ "$given" = "$JAVA_HOME" ] ||
        say "JAVA_HOME=$given is no JDK $oldest_java or later; using $JAVA_HOME"
    export JAVA_HOME
}

# Later releases warn of what older libraries do, in lines nobody who starts the product can do anything about.
quiet_java() {
    if [ "$(java_major "$JAVA_HOME")" -ge 24 ]; then
        printf '%s\n' "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
    fi
}

has_maven() { have mvn && mvn -v 2>/dev/null | head -n 1 | grep -Eq 'Maven (3\.([89]|[1-9][0-9])|[4-9])'; }

need_maven() {
    need has_maven maven
    MAVEN_OPTS="${MAVEN_OPTS:-} $(quiet_java)"
    export MAVEN_OPTS
}
