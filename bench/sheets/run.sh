#!/bin/sh
# The same three-page sheet by our program and five others: speed, size, memory and tags as one table.
#
#   ./run.sh                all of them, with the repetitions the published table has
#   ./run.sh --quick        few sheets, once: shows that everything runs
#   ./run.sh --only NAME    one program: ours, krilla, typst, reportlab, weasyprint or chromium
#   ./run.sh --long         besides, 50,000 sheets of ours as files (3 GB for a while) and as one file
#
# Needs Linux, cargo, Python 3.11 with venv, Pango, Chromium and poppler-utils (Debian: libpango-1.0-0
# libpangoft2-1.0-0 chromium poppler-utils). The Python packages come from PyPI, krilla from crates.io.
# TARGET=FOLDER keeps the builds elsewhere, WORK=FOLDER the environment and the written sheets.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${TARGET:-$root/target/bench-sheets}
work=${WORK:-$target/work}
mkdir -p "$work"
export PYTHONDONTWRITEBYTECODE=1

say() { printf '%s\n' "$*" >&2; }

say "Building (release)"
cargo build --quiet --release --manifest-path "$root/Cargo.toml" --target-dir "$target" -p sheets --example many
cargo build --quiet --release --manifest-path "$here/krilla/Cargo.toml" --target-dir "$target"

if ! cmp -s "$here/requirements.txt" "$work/requirements.txt"; then
    say "Installing the peers in Python"
    rm -rf "$work/venv"
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$work/"
fi

"$work/venv/bin/python" "$here/peers/fonts.py" "$root/crates/sheets/assets/fonts" "$work/fonts"
"$target/release/examples/many" words > "$work/words.json"
cp "$here/peers/sheet.typ" "$work/"
exec "$work/venv/bin/python" "$here/compare.py" "$target/release" "$work" "$@"
