//! The page a printer is tried with, front and back; the program's own.

use domain::{Grade, Paper};

use super::model::{Band, Block, Cell, Grid, Marks, Paragraph, Table};
use super::words;
use crate::office_sheets::TestPage;

/// In the letters of the foot.
pub(super) const FOOT: &str = "Huruf 8 poin: kode lembar dan nomor halaman, AaBbGgQq 0123456789";

/// What stands beside the samples, in their order.
const LABELS: [&str; 7] = ["dasar biru", "garis abu-abu", "100 mm", "100 mm", "0,4 mm", "0,5 mm", "0,6 mm"];

pub(super) fn blocks<'a>(page: TestPage) -> Vec<Block<'a>> {
    let paper = match page.paper {
        Paper::Folio => "Folio, lebar 215,9 mm, tinggi 330,2 mm",
        Paper::A4 => "A4, lebar 210 mm, tinggi 297 mm",
    };
    let row = |label: &'static str, value: Paragraph<'a>| {
        Band::row(vec![Cell::at(0).head().says(label), Cell::at(1).with(value)])
    };
    let says = |label: &'static str, text: &'static str| row(label, Paragraph::plain(text));
    let body = vec![
        says("KERTAS", paper),
        says("SKALA", "Cetak 100%, bukan “sesuaikan ke halaman”. Kedua penggaris harus tepat 100 mm."),
        says("TEPI", "Bingkai luar 5 mm dari tepi kertas, boleh terpotong. Bingkai dalam harus utuh."),
        says("HURUF", "Huruf 11 poin: AaBbGgQq 0123456789 – “ ” %"),
        row("CORETAN", words::grade_choice(Some(Grade::Good))),
        says("KODE", "Pindai kode. Yang bermodul 0,6 mm harus terbaca; ukuran itu dipakai pada lembar."),
        says("BOLAK-BALIK", "Silang di halaman belakang harus tepat di balik silang di halaman ini."),
    ];
    vec![
        Block::Gap,
        Block::Title(vec![Paragraph::bold("HALAMAN UJI PENCETAK")]),
        Block::Table(Table { grid: Grid::Labelled, head: Vec::new(), body }),
        Block::Marks(Marks::Front(LABELS.map(Paragraph::plain).into_iter().collect())),
        Block::PageBreak,
        Block::Title(vec![Paragraph::bold("HALAMAN UJI PENCETAK, SISI BELAKANG")]),
        Block::Marks(Marks::Back),
    ]
}
