//! The list of what is missing, by what it is; the program's own sheet.

use super::model::{Band, Block, Cell, Grid, Paragraph, Table};
use super::unit_recap::{heads, nothing, person};
use super::{agency, title, words};
use crate::form::{Form, Office};
use crate::office_sheets::{MissingGroup, MissingList, MissingPerson};
use crate::text::plain;

const TITLES: [&str; 4] = ["NO", "PEGAWAI", "PEJABAT PENILAI KINERJA", "KETERANGAN"];

pub(super) fn blocks<'a>(list: &'a MissingList, office: &Office<'a>) -> Vec<Block<'a>> {
    let mut lines = title(Form::Missing, office, "DAFTAR YANG BELUM LENGKAP");
    let unit = plain(&list.unit);
    if !unit.is_empty() {
        lines.push(Paragraph::plain(unit.to_uppercase()));
    }
    let days = (list.period.starts_on(), list.period.ends_on());
    let mut body: Vec<_> =
        list.groups.iter().filter(|group| !group.people.is_empty()).flat_map(rows).collect();
    if body.is_empty() {
        body.push(nothing(TITLES.len()));
    }
    let head = vec![heads(TITLES.map(Paragraph::plain))];
    vec![
        Block::Title(lines),
        agency(Form::Missing, days, office),
        Block::Table(Table { grid: Grid::Missing, head, body }),
    ]
}

/// What is missing and by how many, then the people, numbered anew.
fn rows(group: &MissingGroup) -> impl Iterator<Item = Band<'_>> {
    let what = format!("{}: {} orang", plain(&group.what), group.people.len());
    let section = Band::row(vec![Cell::at(0).over(TITLES.len()).shaded().says(what)]).leading();
    [section].into_iter().chain((1..).zip(&group.people).map(|(number, one)| row(number, one)))
}

fn row(number: usize, one: &MissingPerson) -> Band<'_> {
    Band::row(vec![
        Cell::at(0).centred().says(number.to_string()),
        person(1, [&one.name, &one.nip, &one.position]),
        words::cell(2, &one.evaluator),
        words::cell(3, &one.why),
    ])
    .whole()
}
