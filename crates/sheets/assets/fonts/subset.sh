#!/bin/sh
# Makes the subsets in this folder from the untouched fonts of Debian's package fonts-texgyre.
# Needs: pip install fonttools brotli. Usage: ./subset.sh [folder of the TeX Gyre OpenType files]
set -eu
cd "$(dirname "$0")"
source=${1:-/usr/share/texmf/fonts/opentype/public/tex-gyre}

# What Indonesian texts use; the file every sheet embeds.
letters="U+0020-007E,U+00B1,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2264,U+2265"
# Every Latin letter of Bonum and the signs of office texts; embedded only where a sheet needs it.
# U+00A0 and U+00AD are left out on purpose: they share their glyphs with space and hyphen.
wide="U+0020-007E,U+00A1-00AC,U+00AE-017F,U+0192,U+0218-021B,U+1E00-1EFF,U+2012-2015,U+2018-201E"
wide="$wide,U+2020-2022,U+2026,U+2030,U+2039,U+203A,U+20AC,U+2122,U+2190-2193,U+2212,U+2260,U+2264,U+2265"
# Signs of formulas.
wide="$wide,U+0394,U+03A3,U+03B1,U+03C0,U+2211,U+221A,U+221E,U+2248"

for face in regular bold italic; do
  common="--layout-features= --no-hinting --notdef-outline --name-IDs=0,1,2,4,6,13,14"
  pyftsubset "$source/texgyrebonum-$face.otf" --unicodes="$letters" $common \
    --desubroutinize --output-file="bonum-$face.otf"
  pyftsubset "$source/texgyrebonum-$face.otf" --unicodes="$wide" $common \
    --output-file="bonum-$face-wide.otf"
  pyftsubset "$source/texgyrebonum-$face.otf" --unicodes="$wide" $common \
    --flavor=woff2 --output-file="bonum-$face.woff2"
done
