#!/bin/sh
# The same 300,000 × 20 workbook written and read by our program and by openpyxl, and the whole import of it into an
# encrypted store, as one table: time and memory.
#
#   ./run.sh                everything; some minutes, most of them openpyxl's
#   ./run.sh --quick        3,000 people: shows that everything runs
#   ./run.sh --rows N       another number of people
#
# Needs Linux, cargo and Python 3.11 with venv. The Python packages come from PyPI.
# TARGET=FOLDER keeps the builds elsewhere, WORK=FOLDER the environment and the written workbooks.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${TARGET:-$root/target/bench-spreadsheets}
work=${WORK:-$target/work}
mkdir -p "$work"
export PYTHONDONTWRITEBYTECODE=1

say() { printf '%s\n' "$*" >&2; }

say "Building (release)"
cargo build --quiet --release --manifest-path "$root/Cargo.toml" --target-dir "$target" -p interop --example spreadsheet
cargo build --quiet --release --manifest-path "$root/Cargo.toml" --target-dir "$target" -p cli

if ! cmp -s "$here/requirements.txt" "$work/requirements.txt"; then
    say "Installing openpyxl"
    rm -rf "$work/venv"
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$work/"
fi
exec "$work/venv/bin/python" "$here/compare.py" "$target/release" "$work" "$@"
