//! Letters and sheets that go with bundles of signed sheets: separator, cover letter, receipt, reminder. The
//! program's own.

use chrono::NaiveDate;
use domain::{Identity, Period};

use super::model::{Band, Block, Cell, Grid, Paragraph, Side, Signature, Table};
use super::unit_recap::{heads, nothing};
use super::words;
use crate::form::Office;
use crate::office_sheets::{Bundle, CoverLetter, LateItem, Receipt, Reminder, Separator};
use crate::text::{in_threes, plain};

/// Columns of the tables of bundles and of what is late.
const N_COLUMNS: usize = 6;

pub(super) fn separator<'a>(separator: &'a Separator, office: &Office<'a>) -> Vec<Block<'a>> {
    let name = words::part(separator.evaluator.name.as_ref());
    let mut lines = vec![Paragraph::bold("LEMBAR PEMISAH")];
    if !name.is_empty() {
        lines.push(Paragraph::bold(name.clone()));
    }
    let row = Band::labelled;
    let facts = vec![
        row("PEJABAT PENILAI KINERJA", Cell::at(1).says(name)),
        row("JABATAN", Cell::at(1).says(words::part(separator.evaluator.position.as_ref()))),
        row("UNIT KERJA", words::cell(1, &separator.unit)),
        row("PERIODE", Cell::at(1).says(separator.period.words())),
        row("TUMPUKAN", words::cell(1, &separator.batch)),
        row("JUMLAH PEGAWAI", Cell::at(1).says(separator.people.len().to_string())),
        row("KEMBALI PALING LAMBAT", Cell::at(1).with(Paragraph::bold(words::day(separator.return_by)))),
    ];
    vec![
        Block::Letterhead(letterhead(office)),
        Block::Title(lines),
        Block::Table(Table { grid: Grid::Labelled, head: Vec::new(), body: facts }),
        Block::Gap,
        bundles(&separator.people, "KEMBALI"),
        Block::Notes(vec![Paragraph::italic(
            "Beri tanda pada kolom terakhir bila seluruh lembar pegawai itu sudah ditandatangani dan ada di dalam \
             tumpukan ini.",
        )]),
    ]
}

pub(super) fn cover<'a>(letter: &'a CoverLetter, office: &Office<'a>) -> Vec<Block<'a>> {
    let opening = format!(
        "Bersama ini disampaikan lembar kinerja periode {} menurut daftar berikut untuk ditandatangani. Mohon \
         seluruh lembar dikembalikan setelah ditandatangani.",
        letter.period.words(),
    );
    vec![
        Block::Letterhead(letterhead(office)),
        Block::Title(vec![Paragraph::bold("SURAT PENGANTAR")]),
        number_and_day(&letter.number, letter.on, office),
        addressed(&letter.to, opening),
        bundles(&letter.bundles, "CATATAN"),
        Block::Text(vec![Paragraph::plain("Kode pada kaki lembar menunjukkan lembar milik siapa.")]),
        Block::Signatures(vec![signed(&letter.from, office)]),
    ]
}

pub(super) fn receipt<'a>(receipt: &'a Receipt, office: &Office<'a>) -> Vec<Block<'a>> {
    let day = words::place_and_date(office, Some(receipt.on));
    vec![
        Block::Letterhead(letterhead(office)),
        Block::Title(vec![Paragraph::bold("TANDA TERIMA")]),
        number_and_day(&receipt.number, receipt.on, office),
        Block::Text(vec![Paragraph::plain(received(&receipt.from, receipt.period))]),
        bundles(&receipt.bundles, "DITERIMA"),
        Block::Signatures(vec![
            words::signature(&receipt.from, office, Side::Left, "Yang menyerahkan", None),
            words::signature(&receipt.to, office, Side::Right, "Yang menerima", Some(day)),
        ]),
    ]
}

fn received(from: &Identity, period: Period) -> String {
    let parts = [words::part(from.name.as_ref()), words::part(from.position.as_ref())];
    let known: Vec<_> = parts.iter().filter(|part| !part.is_empty()).map(AsRef::as_ref).collect();
    let from = if known.is_empty() { words::DOTS.to_owned() } else { known.join(", ") };
    format!("Telah diterima dari {from} lembar kinerja periode {} menurut daftar berikut.", period.words())
}

pub(super) fn reminder<'a>(reminder: &'a Reminder, office: &Office<'a>) -> Vec<Block<'a>> {
    let opening = "Menurut catatan kami, hal berikut belum selesai sampai batas waktunya. Mohon diselesaikan, atau \
                   disampaikan kapan dapat diselesaikan.";
    let titles = ["NO", "KODE", "PEGAWAI", "DOKUMEN", "BATAS WAKTU", "KETERANGAN"];
    let mut body: Vec<_> = (1..).zip(&reminder.items).map(|(number, item)| late(number, item)).collect();
    if body.is_empty() {
        body.push(nothing(N_COLUMNS));
    }
    let head = vec![heads(titles.map(Paragraph::plain))];
    vec![
        Block::Letterhead(letterhead(office)),
        Block::Title(vec![Paragraph::bold("SURAT PENGINGAT")]),
        number_and_day(&reminder.number, reminder.on, office),
        addressed(&reminder.to, opening.to_owned()),
        Block::Table(Table { grid: Grid::LateItems, head, body }),
        Block::Text(vec![Paragraph::plain("Surat ini dapat diabaikan bila hal tersebut sudah selesai.")]),
        Block::Signatures(vec![signed(&reminder.from, office)]),
    ]
}

pub(super) fn letterhead<'a>(office: &Office<'a>) -> Vec<Paragraph<'a>> {
    vec![Paragraph::bold(plain(office.agency_name).to_uppercase())]
}

/// Number on the left, place and day on the right.
fn number_and_day<'a>(number: &'a str, on: NaiveDate, office: &Office<'a>) -> Block<'a> {
    let number = plain(number);
    let number = if number.is_empty() { words::SHORT_DOTS.into() } else { number };
    Block::Agency {
        name: [Paragraph::plain(format!("Nomor: {number}"))],
        period: vec![Paragraph::plain(words::place_and_date(office, Some(on)))],
    }
}

/// Whom a letter goes to, then what it begins with.
fn addressed(to: &Identity, opening: String) -> Block<'_> {
    let name = words::part(to.name.as_ref());
    let name = if name.is_empty() { words::DOTS.into() } else { name };
    let mut lines = vec![Paragraph::plain(format!("Yth. {name}"))];
    let parts = [&to.position, &to.unit].map(|part| words::part(part.as_ref()));
    lines.extend(parts.into_iter().filter(|part| !part.is_empty()).map(Paragraph::plain));
    lines.extend([Paragraph::default(), Paragraph::plain(opening)]);
    Block::Text(lines)
}

/// The signature of whoever writes a letter, below the position.
fn signed<'a>(from: &'a Identity, office: &Office<'_>) -> Signature<'a> {
    let signature = words::signature(from, office, Side::Right, "", None);
    Signature {
        above: vec![Paragraph::default(), Paragraph::plain(words::part(from.position.as_ref()))],
        ..signature
    }
}

/// A row a bundle, a box at its end, and how many pages they are.
fn bundles<'a>(bundles: &'a [Bundle], last: &'static str) -> Block<'a> {
    let titles = ["NO", "KODE", "PEGAWAI", "FORMULIR", "HALAMAN", last];
    let mut body: Vec<_> = (1..).zip(bundles).map(|(number, one)| bundle(number, one)).collect();
    if body.is_empty() {
        body.push(nothing(N_COLUMNS));
    } else {
        let n_pages: u32 = bundles.iter().map(|one| one.pages).fold(0, u32::saturating_add);
        body.push(Band::row(vec![
            Cell::at(0).over(4).shaded().says("JUMLAH"),
            Cell::at(4).shaded().decimal().says(n_pages.to_string()),
            Cell::at(5).shaded(),
        ]));
    }
    Block::Table(Table { grid: Grid::Bundles, head: vec![heads(titles.map(Paragraph::plain))], body })
}

fn bundle(number: usize, one: &Bundle) -> Band<'_> {
    let person = [&one.name, &one.nip].into_iter().flat_map(|part| words::paragraphs(part));
    Band::row(vec![
        Cell::at(0).centred().says(number.to_string()),
        Cell::at(1).centred().says(in_threes(&one.code)),
        Cell::at(2).with_all(person),
        Cell::at(3).says(one.forms.join(", ")),
        Cell::at(4).decimal().says(one.pages.to_string()),
        Cell::at(5),
    ])
    .whole()
}

fn late(number: usize, item: &LateItem) -> Band<'_> {
    Band::row(vec![
        Cell::at(0).centred().says(number.to_string()),
        Cell::at(1).centred().says(in_threes(&item.code)),
        words::cell(2, &item.name),
        words::cell(3, &item.what),
        words::cell(4, &item.due),
        words::cell(5, &item.left),
    ])
    .whole()
}
