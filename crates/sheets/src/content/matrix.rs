//! The role–result matrix (A.1.5): the leader's table, and one below it for every team.

use std::collections::VecDeque;

use super::model::{Band, Block, Cell, Grid, Paragraph, Run, Table};
use super::{title, words};
use crate::form::{Form, Office};
use crate::planning::{RoleResultMatrix, RoleRow, RoleTable};
use crate::text::{plain, plain_lines};

/// Columns before those of the results: employee and position.
const N_BEFORE: usize = 2;

pub(super) fn blocks<'a>(matrix: &'a RoleResultMatrix, office: &Office<'_>) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::Title(title(Form::A15, office, "MATRIKS PEMBAGIAN PERAN DAN HASIL"))];
    let mut n_frames = 0;
    let mut waiting = VecDeque::from([(&matrix.table, None)]);
    while let Some((table, frame)) = waiting.pop_front() {
        if frame.is_some() {
            blocks.push(Block::Gap);
        }
        let body = table.rows.iter().map(|row| {
            let joined = row.team.as_ref().map(|team| {
                n_frames += 1;
                waiting.push_back((team, Some(n_frames)));
                n_frames
            });
            person(row, table.columns.len()).framed(joined)
        });
        let body = body.collect();
        blocks.push(Block::Table(Table { grid: grid(table), head: heads(table, frame), body }));
    }
    blocks
}

fn grid(table: &RoleTable) -> Grid {
    Grid::Matrix(table.columns.len().max(1))
}

/// Titles, and the row of the leader with one column for every indicator or result.
fn heads(table: &RoleTable, frame: Option<usize>) -> Vec<Band<'_>> {
    let n_columns = table.columns.len().max(1);
    let results = Paragraph {
        runs: vec![
            Run::italic("OUTCOME"),
            Run::plain(" ANTARA/ "),
            Run::italic("OUTPUT/"),
            Run::plain(" LAYANAN"),
        ],
        ..Paragraph::default()
    };
    let titles = vec![
        Cell::at(0).head().says("PEGAWAI"),
        Cell::at(1).head().says("JABATAN"),
        Cell::at(N_BEFORE).over(n_columns).head().centred().with(results),
    ];
    let mut leader = vec![
        Cell::at(0).head().says(plain(&table.leader_name)),
        Cell::at(1).head().says(plain(&table.leader_position)),
    ];
    leader.extend((0..n_columns).map(|at| {
        let text = table.columns.get(at).map_or("", String::as_str);
        // The examples print the heads of columns in capitals.
        let lines = plain_lines(text).map(|line| Paragraph::plain(line.to_uppercase()));
        Cell::at(N_BEFORE + at).head().with_all(lines)
    }));
    vec![Band::row(titles), Band::row(leader).framed(frame)]
}

fn person(row: &RoleRow, n_columns: usize) -> Band<'_> {
    let mut name = Cell::at(0).head().with_all(words::paragraphs(&row.name));
    let unit = row.guest_from.as_deref().map(plain).filter(|unit| !unit.is_empty());
    if let Some(unit) = unit {
        // people of other units are named with theirs.
        name = name.with(Paragraph::italic(format!("(dari {unit})")));
    }
    let mut cells = vec![name, Cell::at(1).head().with_all(words::paragraphs(&row.position))];
    cells.extend((0..n_columns.max(1)).map(|at| {
        let results = row.cells.get(at).map_or(&[][..], Vec::as_slice);
        Cell::at(N_BEFORE + at).with_all(results.iter().flat_map(|text| words::signed(text, "•")))
    }));
    Band::row(cells)
}

/// A table of too many columns as several of at most so many, each with the people before it.
pub(crate) fn parted<'a>(table: &Table<'a>, most: usize) -> Vec<Table<'a>> {
    let Grid::Matrix(n_columns) = table.grid else { return vec![table.clone()] };
    let n_parts = n_columns.div_ceil(most.max(1)).max(1);
    let (mut parts, mut from) = (Vec::new(), 0);
    for at in 0..n_parts {
        // As equal as can be, the wider parts first.
        let n_of_part = (n_columns - from).div_ceil(n_parts - at);
        let bands = |bands: &[Band<'a>]| bands.iter().map(|band| part(band, from, n_of_part)).collect();
        let mut head: Vec<_> = bands(&table.head);
        if n_parts > 1 {
            say_which(&mut head, (from + 1, from + n_of_part, n_columns));
        }
        parts.push(Table { grid: Grid::Matrix(n_of_part), head, body: bands(&table.body) });
        from += n_of_part;
    }
    parts
}

/// The people and some of the columns of a band.
fn part<'a>(band: &Band<'a>, from: usize, n_columns: usize) -> Band<'a> {
    let cells = band.cells.iter().filter_map(|cell| {
        if cell.column < N_BEFORE {
            return Some(cell.clone());
        }
        if cell.n_columns > 1 {
            // The title over all columns.
            return Some(Cell { n_columns, ..cell.clone() });
        }
        let at = (cell.column - N_BEFORE).checked_sub(from).filter(|at| *at < n_columns)?;
        Some(Cell { column: N_BEFORE + at, ..cell.clone() })
    });
    Band { cells: cells.collect(), ..band.clone() }
}

/// `(kolom 4–6 dari 12)` behind the title over the columns.
fn say_which(head: &mut [Band<'_>], (first, last, of): (usize, usize, usize)) {
    let title = head.first_mut().and_then(|band| band.cells.last_mut());
    if let Some(super::model::Item::Paragraph(line)) = title.and_then(|cell| cell.items.last_mut()) {
        line.runs.push(Run::plain(format!(" (kolom {first}–{last} dari {of})")));
    }
}
