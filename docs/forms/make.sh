#!/bin/sh
# Makes the pictures of this folder anew from the case files. Needs poppler-utils and imagemagick.
set -eu
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo run --quiet -p sheets --example form_pictures -- "$folder"
rm -f ./*.png
for file in "$folder"/*.pdf; do
  name=$(basename "$file" .pdf)
  pdftoppm -r 72 -png "$file" "$folder/$name"
done
for page in "$folder"/*.png; do
  convert "$page" -strip -colors 24 -define png:compression-level=9 "PNG8:$(basename "$page")"
done
