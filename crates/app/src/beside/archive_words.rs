//! The pages of the archive that people read first.

use super::archive_data::{Chosen, GROUPS};
use interop::archive::escaped;
use interop::recap::BESIDE;
use std::fmt::Write as _;
use store::Table;

/// Of whom, of when, and when it was made.
pub(super) struct Title {
    pub(super) office: String,
    pub(super) period: String,
    pub(super) made: String,
    pub(super) is_practice: bool,
}

impl Title {
    fn practice(&self) -> &'static str {
        if self.is_practice { "LATIHAN: semua data di sini karangan." } else { "" }
    }
}

/// What is in the archive and how to read it.
pub(super) fn read_me(title: &Title) -> String {
    let mut files = String::new();
    for group in GROUPS {
        let name = format!("{}.json", group.name);
        let _ = writeln!(files, "data/{name:18} {}", group.words);
    }
    READ_ME
        .replace("{office}", &title.office)
        .replace("{period}", &title.period)
        .replace("{made}", &title.made)
        .replace("{practice}", title.practice())
        .replace("{files}", &files)
        .replace("{beside}", BESIDE)
}

/// A page without a script that any browser shows.
pub(super) fn index(title: &Title, chosen: &Chosen, n_sheets: u32) -> String {
    let counts = [
        ("Pegawai, juga pejabat penilai dari luar", chosen.n_rows(Table::Employees)),
        ("Unit kerja", chosen.n_rows(Table::Units)),
        ("Versi SKP", chosen.n_rows(Table::Plans)),
        ("Penilaian", chosen.n_rows(Table::Evaluations)),
        ("Umpan balik", chosen.n_rows(Table::Feedback)),
        ("Berkas lembar bertanda tangan", n_sheets),
    ];
    let counts: Vec<String> =
        counts.iter().map(|(name, count)| format!("<tr><th>{name}</th><td>{count}</td></tr>")).collect();
    let file = |name: &str, words: &str| {
        format!(
            "<tr><td><a href=\"data/{name}.json\">data/{name}.json</a></td>\
             <td><a href=\"schema/{name}.schema.json\">skema</a></td><td>{}</td></tr>",
            escaped(words)
        )
    };
    let files: Vec<String> = GROUPS.iter().map(|group| file(group.name, group.words)).collect();
    format!(
        "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Arsip kinerja</title>\
         <style>body{{font:16px/1.5 sans-serif;margin:2rem;max-width:60rem}}th{{text-align:left;padding-right:2rem}}\
         td,th{{border-bottom:1px solid #ccc;padding:.2rem .6rem .2rem 0}}</style>\
         <h1>Arsip kinerja</h1><p>{}<br>{}<br>Ditulis {}</p><p><strong>{}</strong></p><p>{BESIDE}</p>\
         <table>{}</table><h2>Data</h2><table>{}</table>\
         <h2>Tabel dan lembar</h2><p>Folder <a href=\"tabel/\">tabel</a> berisi tabel yang sama untuk Excel dan \
         LibreOffice; folder <a href=\"pdf/\">pdf</a> berisi lembar setiap penilaian yang sudah ditandatangani. \
         <a href=\"BACA-SAYA.txt\">BACA-SAYA.txt</a> menjelaskan semuanya.</p></html>",
        escaped(&title.office),
        escaped(&title.period),
        title.made,
        title.practice(),
        counts.concat(),
        files.concat()
    )
}

const READ_ME: &str = "\
ARSIP KINERJA: {office}
Periode: {period}. Ditulis {made}.
{practice}
{beside}

Arsip ini dapat dibaca tanpa program Kinerja Luring.

index.html              ringkasan; buka dengan peramban
{files}schema/                 skema JSON setiap berkas data: nama dan jenis setiap isian
tabel/                  tabel CSV (UTF-8, titik koma) untuk Excel dan LibreOffice
pdf/TAHUN/UNIT/         lembar resmi setiap penilaian yang sudah ditandatangani

Data: setiap baris punya id; isian yang berisi id menunjuk ke baris tabel lain. Isian kosong tidak ditulis. Ya dan
tidak ditulis 1 dan 0. Tanggal ditulis tahun-bulan-hari.

Tabel: sel yang diawali tanda kutip tunggal berisi teks yang oleh lembar hitung dianggap rumus, angka, atau
tanggal, misalnya NIP. Kinerja Luring membacanya kembali tanpa tanda itu.

Tidak disertakan: bimbingan dan konseling, catatan kejadian, rapat dan usulan kalibrasi, permintaan umpan balik,
berkas bukti dukung, perangkat dan kunci, dan riwayat perubahan. Arsip pemeriksaan dan salinan data seorang pegawai
ditulis tersendiri.

Arsip ini memuat data pribadi. Simpan dan kirim dengan hati-hati.
";
