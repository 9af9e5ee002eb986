//! The recap of a unit with its people; the program's own sheet.

use domain::Grade;

use super::model::{Band, Block, Cell, Grid, Paragraph, Table};
use super::plan::section;
use super::{agency, title, words};
use crate::form::{Form, Office};
use crate::office_sheets::{RecapPerson, RecapRow, UnitRecap};
use crate::text::plain;

/// Columns of the numbers and of the people.
const N_NUMBERS: usize = 10;
const N_PEOPLE: usize = 8;

pub(super) fn blocks<'a>(recap: &'a UnitRecap, office: &Office<'a>) -> Vec<Block<'a>> {
    let mut lines = title(Form::Recap, office, "REKAPITULASI KINERJA UNIT");
    let unit = plain(&recap.unit);
    if !unit.is_empty() {
        lines.push(Paragraph::plain(unit.to_uppercase()));
    }
    vec![
        Block::Title(lines),
        agency(Form::Recap, (recap.starts_on, recap.ends_on), office),
        numbers(&recap.rows),
        Block::Gap,
        people(&recap.people),
    ]
}

/// A row of column titles.
pub(super) fn heads<'a>(titles: impl IntoIterator<Item = Paragraph<'a>>) -> Band<'a> {
    let cells = titles.into_iter().enumerate();
    Band::row(cells.map(|(at, text)| Cell::at(at).head().centred().with(text)).collect())
}

/// A row that says that there is nothing.
pub(super) fn nothing<'a>(n_columns: usize) -> Band<'a> {
    Band::row(vec![Cell::at(0).over(n_columns).centred().says(words::NOTHING)])
}

/// Name, number and position of a person, a line each.
pub(super) fn person(column: usize, parts: [&str; 3]) -> Cell<'_> {
    Cell::at(column).with_all(parts.into_iter().flat_map(words::paragraphs))
}

fn numbers(rows: &[RecapRow]) -> Block<'_> {
    let titles = ["UNIT KERJA", "JUMLAH PEGAWAI", "SKP", "DINILAI", "TANDA TANGAN"];
    let titles = titles.map(Paragraph::plain).into_iter().chain(Grade::ALL.map(words::grade_words));
    let mut body: Vec<_> = rows.iter().map(numbers_row).collect();
    if body.is_empty() {
        body.push(nothing(N_NUMBERS));
    }
    let head = vec![section(N_NUMBERS, "JUMLAH PEGAWAI MENURUT TAHAP DAN PREDIKAT"), heads(titles)];
    Block::Table(Table { grid: Grid::UnitRecap, head, body })
}

fn numbers_row(row: &RecapRow) -> Band<'_> {
    let numbers = [row.total, row.plans, row.rated, row.signed].into_iter().chain(row.counts);
    let cells = (1..).zip(numbers).map(|(at, number)| Cell::at(at).decimal().says(number.to_string()));
    Band::row([words::cell(0, &row.unit)].into_iter().chain(cells).collect())
}

fn people(people: &[RecapPerson]) -> Block<'_> {
    let titles = [
        "NO",
        "PEGAWAI",
        "PEJABAT PENILAI KINERJA",
        "SKP",
        "EVALUASI",
        "HASIL KERJA",
        "PERILAKU KERJA",
        "PREDIKAT",
    ];
    let mut body: Vec<_> = (1..).zip(people).map(|(number, one)| person_row(number, one)).collect();
    if body.is_empty() {
        body.push(nothing(N_PEOPLE));
    }
    Block::Table(Table { grid: Grid::RecapPeople, head: vec![heads(titles.map(Paragraph::plain))], body })
}

fn person_row(number: usize, one: &RecapPerson) -> Band<'_> {
    Band::row(vec![
        Cell::at(0).centred().says(number.to_string()),
        person(1, [&one.name, &one.nip, &one.position]),
        words::cell(2, &one.evaluator),
        words::cell(3, &one.plan_state),
        words::cell(4, &one.evaluation_state),
        words::cell(5, &one.results),
        words::cell(6, &one.conduct),
        Cell::at(7).with_all(one.grade.map(words::grade_words)),
    ])
    .whole()
}
