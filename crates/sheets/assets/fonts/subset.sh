#!/bin/sh
# Makes the files in this folder from the untouched fonts of Debian's packages fonts-texgyre and fonts-croscore.
# Needs: pip install fonttools brotli uharfbuzz. Usage: ./subset.sh [folder of TeX Gyre] [folder of Arimo]
set -eu
cd "$(dirname "$0")"
bonum=${1:-/usr/share/texmf/fonts/opentype/public/tex-gyre}
arimo=${2:-/usr/share/fonts/truetype/croscore}

# What Indonesian texts use: what files of many sheets embed, which share their fonts.
letters="U+0020-007E,U+00B1,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2264,U+2265"
# Every Latin letter of the face and the signs of office texts; the letters of a sheet are taken out of it.
# U+00A0 and U+00AD are left out on purpose: they share their glyphs with space and hyphen.
wide="U+0020-007E,U+00A1-00AC,U+00AE-017F,U+0192,U+0218-021B,U+1E00-1EFF,U+2012-2015,U+2018-201E"
wide="$wide,U+2020-2022,U+2026,U+2030,U+2039,U+203A,U+20AC,U+2122,U+2190-2193,U+2212,U+2260,U+2264,U+2265"
# Signs of formulas.
wide="$wide,U+0394,U+03A3,U+03B1,U+03C0,U+2211,U+221A,U+221E,U+2248"

common="--layout-features= --no-hinting --notdef-outline --name-IDs=0,1,2,4,6,13,14"
preview="--layout-features=kern --no-hinting --notdef-outline --name-IDs=0,1,2,4,6,13,14 --flavor=woff2"

for face in regular bold italic; do
  source="$bonum/texgyrebonum-$face.otf"
  pyftsubset "$source" --unicodes="$letters" $common --desubroutinize --output-file="bonum-$face.otf"
  pyftsubset "$source" --unicodes="$wide" $common --output-file="bonum-$face-wide.otf"
  pyftsubset "$source" --unicodes="$wide" $preview --output-file="bonum-$face.woff2"
  python3 kern.py "$source" "bonum-$face.kern"
done
# Arimo has the letters Bonum has and no others, so that one check of letters speaks for both.
same=$(python3 -c 'from fontTools.ttLib import TTFont
print(",".join(f"U+{one:04X}" for one in sorted(TTFont("bonum-regular-wide.otf").getBestCmap())))')
for style in Regular Bold Italic; do
  source="$arimo/Arimo-$style.ttf"
  face=$(echo "$style" | tr RBI rbi)
  pyftsubset "$source" --unicodes="$letters" $common --output-file="arimo-$face.ttf"
  pyftsubset "$source" --unicodes="$same" $common --output-file="arimo-$face-wide.ttf"
  pyftsubset "$source" --unicodes="$same" $preview --output-file="arimo-$face.woff2"
  python3 kern.py "$source" "arimo-$face.kern"
done
