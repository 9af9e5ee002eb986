//! Sheets to write on by hand, each row with the code it is typed in by; the program's own.

use super::model::{Band, Block, Cell, Grid, Paragraph, Side, Table};
use super::unit_recap::heads;
use super::{agency, identity, title, words};
use crate::form::{Form, Office};
use crate::office_sheets::{HandPerson, HandProgress, HandRating, HandRow};
use crate::text::in_threes;

/// Rows to write into where nothing is known, and the lines each row has room for.
const BY_HAND: usize = 8;
const LINES: usize = 3;
/// Letters above the boxes: above, meets, below expectation.
const LEVELS: [&str; 3] = ["A", "S", "B"];
/// Columns of the sheet of ratings.
const N_RATING: usize = 10;

pub(super) fn progress<'a>(sheet: &'a HandProgress, office: &Office<'a>) -> Vec<Block<'a>> {
    let form = Form::HandProgress;
    let mut lines = title(form, office, "LEMBAR ISIAN REALISASI");
    lines.push(Paragraph::bold(format!("KODE {}", in_threes(&sheet.code))));
    let titles = [
        "KODE",
        "RENCANA HASIL KERJA",
        "INDIKATOR KINERJA INDIVIDU",
        "TARGET",
        "REALISASI SEBELUMNYA",
        "REALISASI",
        "BUKTI DUKUNG",
    ];
    let mut body: Vec<_> = sheet.rows.iter().map(progress_row).collect();
    if body.is_empty() {
        body = (1..=BY_HAND).map(|number| blank(titles.len(), format!("{number:02}"))).collect();
    }
    let head = vec![heads(titles.map(Paragraph::plain))];
    vec![
        Block::Title(lines),
        agency(form, (sheet.period.starts_on(), sheet.period.ends_on()), office),
        identity::side_by_side(form, (&sheet.employee, &sheet.evaluator), office, false),
        Block::Gap,
        Block::Table(Table { grid: Grid::HandProgress, head, body }),
        Block::Signatures(vec![words::signature(
            &sheet.employee,
            office,
            Side::Right,
            words::EMPLOYEE,
            Some(words::place_and_date(office, None)),
        )]),
        Block::Notes(vec![Paragraph::italic(
            "Isian dimasukkan ke aplikasi dengan kode lembar dan kode baris; baris tanpa perubahan dibiarkan kosong.",
        )]),
    ]
}

fn progress_row(row: &HandRow) -> Band<'_> {
    Band::row(vec![
        Cell::at(0).centred().with(Paragraph::bold(row.code.as_str())),
        words::cell(1, &row.result),
        words::cell(2, &row.indicator),
        words::cell(3, &row.target),
        words::cell(4, &row.before),
        Cell::at(5),
        Cell::at(6),
    ])
    .by_hand(LINES)
}

/// A row of which only the code is known.
fn blank<'a>(n_columns: usize, code: String) -> Band<'a> {
    let code = Cell::at(0).centred().with(Paragraph::bold(code));
    Band::row([code].into_iter().chain((1..n_columns).map(Cell::at)).collect()).by_hand(LINES)
}

pub(super) fn rating<'a>(sheet: &'a HandRating, office: &Office<'a>) -> Vec<Block<'a>> {
    let form = Form::HandRating;
    let row = Band::labelled;
    let evaluator = &sheet.evaluator;
    let facts = vec![
        row("PEJABAT PENILAI KINERJA", Cell::at(1).says(words::part(evaluator.name.as_ref()))),
        row("JABATAN", Cell::at(1).says(words::part(evaluator.position.as_ref()))),
        row("UNIT KERJA", Cell::at(1).says(words::part(evaluator.unit.as_ref()))),
        row("CAPAIAN KINERJA ORGANISASI", Cell::at(1).with(words::achievement_choice(sheet.achievement))),
    ];
    let body = if sheet.rows.is_empty() {
        let row = |_| Band::row((0..N_RATING).map(Cell::at).collect()).by_hand(LINES);
        (0..BY_HAND).map(row).collect()
    } else {
        (1..).zip(&sheet.rows).map(|(number, one)| rating_row(number, one)).collect()
    };
    vec![
        Block::Title(title(form, office, "LEMBAR ISIAN RATING")),
        agency(form, (sheet.period.starts_on(), sheet.period.ends_on()), office),
        Block::Table(Table { grid: Grid::Labelled, head: Vec::new(), body: facts }),
        Block::Gap,
        Block::Table(Table { grid: Grid::HandRating, head: vec![rating_heads()], body }),
        Block::Signatures(vec![words::signature(
            evaluator,
            office,
            Side::Right,
            words::EVALUATOR,
            Some(words::place_and_date(office, None)),
        )]),
        Block::Notes(vec![
            Paragraph::italic("A diatas ekspektasi, S sesuai ekspektasi, B dibawah ekspektasi."),
            Paragraph::italic(
                "Beri tanda silang pada satu kotak untuk hasil kerja dan satu kotak untuk perilaku kerja; isian \
                 dimasukkan ke aplikasi dengan kodenya.",
            ),
        ]),
    ]
}

fn rating_heads<'a>() -> Band<'a> {
    let head = |at: usize| Cell::at(at).head().centred();
    let mut cells = vec![
        head(0).down(2).says("NO"),
        head(1).down(2).says("KODE"),
        head(2).down(2).says("PEGAWAI"),
        head(3).over(3).says("HASIL KERJA"),
        head(6).over(3).says("PERILAKU KERJA"),
        head(9).down(2).says("CATATAN"),
    ];
    cells.extend((3..9).zip(LEVELS.into_iter().cycle()).map(|(at, level)| head(at).in_row(1).says(level)));
    Band::rows(2, cells)
}

fn rating_row(number: usize, one: &HandPerson) -> Band<'_> {
    let person = [&one.name, &one.position].into_iter().flat_map(|part| words::paragraphs(part));
    let mut cells = vec![
        Cell::at(0).centred().says(number.to_string()),
        Cell::at(1).centred().with(Paragraph::bold(in_threes(&one.code))),
        Cell::at(2).with_all(person),
    ];
    cells.extend((3..N_RATING).map(Cell::at));
    Band::row(cells).by_hand(LINES)
}
