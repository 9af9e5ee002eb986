#!/bin/sh
# Makes the pictures of this folder anew: from the case files, and from an office invented for the program's own pages.
# Needs poppler-utils and imagemagick.
set -eu
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A command in the office of that name; what it says is not of interest here.
kinerja() {
  store="$folder/$1.kantor"
  shift
  cargo run --quiet -p cli -- --store "$store" --now 2027-01-12T09:00:00+07:00 --quiet "$@" >/dev/null
}

own_pages() {
  export KINERJA_PASSWORD='lima kata yang panjang'
  agency='Pemerintah Kabupaten Lembah Jati'
  unit='Dinas Perizinan Terpadu'
  kinerja induk store create --office "$unit" --user 'Rina Tefa' --agency "$agency" --unit "$unit" --level regional --place 'Lembah Jati'
  kinerja induk --seed 1 demo --employees 12 --units 3 --year 2026
  kinerja laptop store create --office Laptop --user 'Ester Prasetyo' --agency "$agency" --unit Sekretariat --level regional --place 'Lembah Jati'
  kinerja laptop device request --name 'Laptop Sekretariat' --out "$folder/permintaan.kinerja"
  kinerja induk device enrol "$folder/permintaan.kinerja" --scopes unit:Sekretariat
  kinerja induk package export --to 'Laptop Sekretariat' --out "$folder/paket.kinerja"
  kinerja laptop package import "$folder/paket.kinerja"
  # Of two packages of the laptop only the second arrives.
  for number in 1 2; do
    kinerja laptop package export --to "$unit" --out "$folder/balasan-$number.kinerja"
  done
  kinerja induk package import "$folder/balasan-2.kinerja"
  kinerja induk package remind 'Laptop Sekretariat' --out "$folder/TAGIHAN-PAKET-sekretariat.pdf"
  kinerja induk device revoke 'Laptop Sekretariat' --reason 'Hilang di perjalanan dinas'
  kinerja induk device exposure 'Laptop Sekretariat' --out "$folder/DATA-PERANGKAT-sekretariat.pdf"
  kinerja induk checkpoint make
  kinerja induk checkpoint print --out "$folder/TITIK-PERIKSA-dinas.pdf"
  kinerja induk store recovery office --first 'Rina Tefa, Kepala Dinas' --second 'Ester Prasetyo, Sekretaris' --out "$folder/PEMULIHAN-dua-pejabat.pdf"
}

cargo run --quiet -p sheets --example form_pictures -- "$folder"
own_pages
rm -f ./*.png
for file in "$folder"/*.pdf; do
  name=$(basename "$file" .pdf)
  pdftoppm -r 72 -png "$file" "$folder/$name"
done
for page in "$folder"/*.png; do
  convert "$page" -strip -colors 24 -define png:compression-level=9 "PNG8:$(basename "$page")"
done
