# shellcheck shell=sh disable=SC2034
# What ./run and ./test ask of a machine. Sourced, not run.
# Rust and Node are the person's own; everything else is installed on Debian and Ubuntu, and
# named in one line elsewhere.

say() { printf '\n== %s\n' "$*"; }
stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

needs_rust() {
    command -v cargo >/dev/null || stop "Rust 1.90 or newer is missing. Install it: https://rustup.rs, or: sudo apt-get install rustup && rustup default stable"
    minor=$(rustc --version | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
    [ "${minor:-0}" -ge 90 ] || stop "Rust 1.90 or newer is needed, this is $(rustc --version). Update it: rustup update stable"
}

needs_node() {
    command -v npm >/dev/null || stop "Node 20.19 or newer with npm is missing. Install it: https://nodejs.org, or: sudo apt-get install nodejs npm"
    node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
        process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
        stop "Node 20.19 or newer is needed, this is $(node --version). Install it: https://nodejs.org"
}

# Installs the Debian packages named in the arguments that are not there yet.
needs_packages() {
    [ "$(uname)" = Linux ] || return 0
    if ! command -v dpkg-query >/dev/null; then
        printf 'Needed here: a C compiler, make, perl, pkg-config and the development files of webkit2gtk 4.1 (Fedora: sudo dnf install gcc make perl pkgconf webkit2gtk4.1-devel; Arch: sudo pacman -S base-devel webkit2gtk-4.1).\n' >&2
        return 0
    fi
    missing=
    for package; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=sudo
    else
        stop "Missing packages. Install them: sudo apt-get install$missing"
    fi
    say "Installing$missing"
    # Another installation may be running; wait for it instead of failing.
    # shellcheck disable=SC2086 # a list of words
    {
        $as_root apt-get -o DPkg::Lock::Timeout=600 update -q &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -q --no-install-recommends $missing
    } || stop "That did not work. Install them: sudo apt-get install$missing"
}

BUILD_PACKAGES="build-essential pkg-config perl libwebkit2gtk-4.1-dev"
TEST_PACKAGES="libssl-dev webkit2gtk-driver xvfb xauth openbox wmctrl xdotool chromium poppler-utils qpdf mupdf-tools strace age libreoffice-calc python3-openpyxl"

# Puts the packages of the interface in place unless they are those of the lock file already.
interface_packages() {
    cmp -s ui/package-lock.json ui/node_modules/.of-lock 2>/dev/null && return 0
    npm --prefix ui ci --no-audit --no-fund && cp ui/package-lock.json ui/node_modules/.of-lock
}
