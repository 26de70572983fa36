# Sourced by bin/run and bin/test: finds or installs what the build needs.

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

# need <command that proves presence> <Debian package>...
need() {
    local proof=$1
    shift
    eval "$proof" && return 0
    can_install || die "please install: $* (Debian: sudo apt-get install $*)"
    say "installing $*"
    local log
    log=$(mktemp)
    if ! { as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq \
            --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        die "apt-get could not install: $*"
    fi
    rm -f "$log"
    hash -r
    eval "$proof" || die "still missing after installing $*"
}

java_major() { "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

is_jdk() { [ -x "$1/bin/javac" ] && [ "$(java_major "$1/bin/java")" -ge 17 ] 2>/dev/null; }

# JAVA_HOME, else the javac of the path, else what Debian installs
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" "$(have javac && dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
            /usr/lib/jvm/java-17-openjdk-* /usr/lib/jvm/java-2*-openjdk-*; do
        if [ -n "$home" ] && is_jdk "$home"; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

need_jdk() {
    [ -z "${JAVA_HOME:-}" ] || is_jdk "$JAVA_HOME" || die "JAVA_HOME=$JAVA_HOME is no JDK 17 or later"
    need find_jdk openjdk-17-jdk-headless
}

has_maven() { have mvn && mvn -v 2>/dev/null | head -n 1 | grep -Eq 'Maven (3\.([89]|[1-9][0-9])|[4-9])'; }

need_maven() { need has_maven maven; }

# libraries that the embedded MariaDB is linked with
has_database_libraries() { ldconfig -p 2>/dev/null | grep -q 'libncurses\.so\.6\|libtinfo\.so\.6' ; }
