//! The page about a unit; the program's own sheet. Long lists end with how many more there are, so that it
//! stays one page.

use domain::Grade;

use super::model::{Band, Block, Cell, Grid, Paragraph, Table};
use super::plan::section;
use super::unit_recap::{heads, nothing};
use super::{agency, title, words};
use crate::aftermath::TrainingNeed;
use crate::form::{Form, Office};
use crate::text::plain;
use crate::unit_page::{LateDuty, OpenImprovement, UnitPage, UnitSpread};

/// Rows of units, the whole among them.
const MOST_UNITS: usize = 7;
/// Rows of the other lists.
const MOST_ROWS: usize = 4;
/// Columns of the spread.
const N_SPREAD: usize = 8;

pub(super) fn blocks<'a>(page: &'a UnitPage, office: &Office<'a>) -> Vec<Block<'a>> {
    let mut lines = title(Form::UnitPage, office, "RINGKASAN KINERJA UNIT");
    let unit = plain(&page.unit);
    if !unit.is_empty() {
        lines.push(Paragraph::plain(unit.to_uppercase()));
    }
    vec![
        Block::Title(lines),
        agency(Form::UnitPage, (page.starts_on, page.ends_on), office),
        spread(&page.spread),
        Block::Table(Table {
            grid: Grid::Whole,
            head: Vec::new(),
            body: vec![Band::row(vec![words::cell(0, &page.remark)])],
        }),
        late(&page.late),
        improvements(&page.improvements),
        training_needs(&page.training_needs),
    ]
}

/// The first rows of a list, a line for those left out, and a dash where there is nothing.
fn shortened<'a, T>(
    (entries, most): (&'a [T], usize),
    n_columns: usize,
    row: impl Fn(usize, &'a T) -> Band<'a>,
) -> Vec<Band<'a>> {
    if entries.is_empty() {
        return vec![nothing(n_columns)];
    }
    let shown = if entries.len() > most { most.saturating_sub(1) } else { entries.len() };
    let mut bands: Vec<_> =
        entries.iter().take(shown).enumerate().map(|(at, entry)| row(at + 1, entry)).collect();
    let more = entries.len() - shown;
    if more > 0 {
        bands.push(Band::row(vec![Cell::at(0).over(n_columns).says(format!("dan {more} lainnya"))]));
    }
    bands
}

fn spread(units: &[UnitSpread]) -> Block<'_> {
    let titles = ["UNIT KERJA", "CAPAIAN ORGANISASI"].map(Paragraph::plain).into_iter();
    let titles = titles.chain(Grade::ALL.map(words::grade_words)).chain([Paragraph::plain("BELUM DINILAI")]);
    Block::Table(Table {
        grid: Grid::UnitSpread,
        head: vec![section(N_SPREAD, "CAPAIAN ORGANISASI DAN PREDIKAT PEGAWAI"), heads(titles)],
        body: shortened((units, MOST_UNITS), N_SPREAD, spread_row),
    })
}

fn spread_row(_: usize, unit: &UnitSpread) -> Band<'_> {
    let achievement = unit.achievement.map_or(words::NOTHING, words::achievement_words);
    let mut cells = vec![words::cell(0, &unit.unit), Cell::at(1).centred().says(achievement)];
    for (at, count) in unit.counts.into_iter().chain([unit.unrated]).enumerate() {
        cells.push(Cell::at(at + 2).decimal().says(count.to_string()));
    }
    Band::row(cells)
}

fn late(duties: &[LateDuty]) -> Block<'_> {
    let titles = ["NO", "KETERLAMBATAN", "BATAS WAKTU", "KETERANGAN"];
    Block::Table(Table {
        grid: Grid::LateDuties,
        head: vec![heads(titles.map(Paragraph::plain))],
        body: shortened((duties, MOST_ROWS), titles.len(), late_row),
    })
}

fn late_row(number: usize, duty: &LateDuty) -> Band<'_> {
    Band::row(vec![
        Cell::at(0).centred().says(number.to_string()),
        words::cell(1, &duty.text),
        words::cell(2, &duty.due),
        words::cell(3, &duty.left),
    ])
}

fn improvements(plans: &[OpenImprovement]) -> Block<'_> {
    let titles =
        ["NO", "RENCANA PERBAIKAN KINERJA", "PREDIKAT", "TINDAK LANJUT", "SAMPAI", "PEMERIKSAAN BERIKUT"];
    Block::Table(Table {
        grid: Grid::OpenImprovements,
        head: vec![heads(titles.map(Paragraph::plain))],
        body: shortened((plans, MOST_ROWS), titles.len(), improvement_row),
    })
}

fn improvement_row(number: usize, plan: &OpenImprovement) -> Band<'_> {
    Band::row(vec![
        Cell::at(0).centred().says(number.to_string()),
        words::cell(1, &plan.name),
        Cell::at(2).centred().with_all(plan.grade.map(words::grade_words)),
        words::cell(3, &plan.text),
        words::cell(4, &plan.until),
        words::cell(5, &plan.check),
    ])
}

fn training_needs(needs: &[TrainingNeed]) -> Block<'_> {
    let titles = ["NO", "KEBUTUHAN PELATIHAN", "UNIT KERJA", "JUMLAH PEGAWAI"];
    Block::Table(Table {
        grid: Grid::TrainingNeeds,
        head: vec![heads(titles.map(Paragraph::plain))],
        body: shortened((needs, MOST_ROWS), titles.len(), need_row),
    })
}

pub(super) fn need_row(number: usize, need: &TrainingNeed) -> Band<'_> {
    Band::row(vec![
        Cell::at(0).centred().says(number.to_string()),
        words::cell(1, &need.topic),
        words::cell(2, &need.unit),
        Cell::at(3).decimal().says(need.n_people.to_string()),
    ])
}
