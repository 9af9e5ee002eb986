//! The recap of follow-ups; the program's own sheet. What it does not have it does not propose.

use super::model::{Band, Block, Cell, Grid, Paragraph, Table};
use super::plan::section;
use super::unit_page::need_row;
use super::unit_recap::{heads, person};
use super::{agency, title, words};
use crate::aftermath::{FollowUp, FollowUpKind, FollowUpRecap, TrainingNeed};
use crate::form::{Form, Office};
use crate::text::plain;

const TITLES: [&str; 7] =
    ["NO", "PEGAWAI", "PREDIKAT KINERJA", "DASAR", "TINDAK LANJUT", "WAKTU", "STATUS/ HASIL"];

pub(super) fn blocks<'a>(recap: &'a FollowUpRecap, office: &Office<'a>) -> Vec<Block<'a>> {
    let mut lines = title(Form::FollowUps, office, "REKAPITULASI TINDAK LANJUT EVALUASI KINERJA PEGAWAI");
    let unit = plain(&recap.unit);
    if !unit.is_empty() {
        lines.push(Paragraph::plain(unit.to_uppercase()));
    }
    let mut blocks = vec![
        Block::Title(lines),
        agency(Form::FollowUps, (recap.starts_on, recap.ends_on), office),
        Block::Table(Table {
            grid: Grid::FollowUps,
            head: vec![heads(TITLES.map(Paragraph::plain))],
            body: follow_ups(&recap.follow_ups),
        }),
    ];
    if !recap.training_needs.is_empty() {
        blocks.extend([Block::Gap, training_needs(&recap.training_needs)]);
    }
    blocks
}

fn kind_words(kind: FollowUpKind) -> &'static str {
    match kind {
        FollowUpKind::Reward => "PENGHARGAAN",
        FollowUpKind::Innovation => "INOVASI",
        FollowUpKind::Improvement => "RENCANA PERBAIKAN KINERJA",
        FollowUpKind::Training => "PELATIHAN",
        FollowUpKind::Competency => "PENGEMBANGAN KOMPETENSI",
        FollowUpKind::Sanction => "SANKSI YANG DIJATUHKAN MENURUT KETENTUAN LAIN",
    }
}

/// By kind, numbers running on; a dash where nothing follows.
fn follow_ups(follow_ups: &[FollowUp]) -> Vec<Band<'_>> {
    let mut bands = Vec::new();
    let mut number = 0;
    for kind in FollowUpKind::ALL {
        let of_kind: Vec<_> = follow_ups.iter().filter(|one| one.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        bands.push(section(TITLES.len(), kind_words(kind)));
        for one in of_kind {
            number += 1;
            bands.push(row(number, one));
        }
    }
    if bands.is_empty() {
        let cell = |at| Cell::at(at).centred().says(words::NOTHING);
        bands.push(Band::row((0..TITLES.len()).map(cell).collect()));
    }
    bands
}

fn row(number: usize, one: &FollowUp) -> Band<'_> {
    Band::row(vec![
        Cell::at(0).centred().says(number.to_string()),
        person(1, [&one.name, &one.nip, &one.position]),
        Cell::at(2).centred().with_all(one.grade.map(words::grade_words)),
        words::cell(3, &one.basis),
        words::cell(4, &one.text),
        words::cell(5, &one.when),
        words::cell(6, &one.outcome),
    ])
}

fn training_needs(needs: &[TrainingNeed]) -> Block<'_> {
    let titles = ["NO", "MATERI PELATIHAN", "UNIT KERJA", "JUMLAH PEGAWAI"];
    let head = vec![section(titles.len(), "KEBUTUHAN PELATIHAN"), heads(titles.map(Paragraph::plain))];
    let body = (1..).zip(needs).map(|(number, need)| need_row(number, need)).collect();
    Block::Table(Table { grid: Grid::TrainingNeeds, head, body })
}
