//! The assessment of competency after guidance (B.1.9).

use super::guidance::{opening, signed_by};
use super::model::{Band, Block, Cell, Grid, Paragraph, Table, Words};
use super::plan::section;
use super::unit_recap::heads;
use super::{title, words};
use crate::form::{Form, Office};
use crate::support::{CompetencyAssessment, Score};
use crate::text::plain;

const TITLES: [&str; 4] =
    ["NO", "KOMPETENSI PEGAWAI*", "NILAI (SKALA 1-5)", "ALASAN TERHADAP PENILAIAN KOMPETENSI"];
/// What stands for a technical competency still to be named.
const UNNAMED: &str = "…….";
/// Lines to write a recommendation into.
const LINES_BY_HAND: usize = 4;

pub(super) fn blocks<'a>(assessment: &'a CompetencyAssessment, office: &Office<'a>) -> Vec<Block<'a>> {
    let guided = &assessment.guided;
    let mut lines = title(Form::B19, office, "EVALUASI KOMPETENSI PEGAWAI");
    lines.push(Paragraph::plain("SEBAGAI TINDAK LANJUT BIMBINGAN KINERJA"));
    let signer = (&guided.by, "Pimpinan atau Pihak Lain yang Diberikan Penugasan Khusus");
    let mut blocks = opening(Form::B19, lines, guided, office);
    blocks.extend([
        Block::Table(Table {
            grid: Grid::Competency,
            head: vec![heads(TITLES.map(Paragraph::plain))],
            body: body(assessment),
        }),
        Block::Gap,
        Block::Table(scale()),
        signed_by(signer, guided, office),
    ]);
    blocks
}

fn body(assessment: &CompetencyAssessment) -> Vec<Band<'_>> {
    static NOT_ASSESSED: Score = Score { value: None, reason: String::new() };
    let named = |name: &'static str| Words::from(name);
    let managerial = CompetencyAssessment::MANAGERIAL.into_iter().map(named).zip(&assessment.managerial);
    let socio_cultural = (named(CompetencyAssessment::SOCIO_CULTURAL), &assessment.socio_cultural);
    let mut technical: Vec<_> =
        assessment.technical.iter().map(|one| (plain(&one.competency), &one.score)).collect();
    if technical.is_empty() {
        technical.push((named(UNNAMED), &NOT_ASSESSED));
    }
    let recommendation = Band::row(vec![words::cell(0, &assessment.recommendation).over(4)]);
    let is_blank = plain(&assessment.recommendation).is_empty();
    vec![
        group("1", "Manajerial", managerial.collect()),
        group("2", "Sosio Kultural", vec![socio_cultural]),
        group("3", "Teknis", technical),
        section(4, "REKOMENDASI"),
        if is_blank { recommendation.by_hand(LINES_BY_HAND) } else { recommendation },
    ]
}

/// Competencies of one kind, numbered below its name.
fn group<'a>(number: &'static str, name: &'static str, scores: Vec<(Words<'a>, &'a Score)>) -> Band<'a> {
    let n_rows = scores.len() + 1;
    let mut cells = vec![Cell::at(0).down(n_rows).centred().says(number), Cell::at(1).over(3).says(name)];
    for (at, (competency, score)) in scores.into_iter().enumerate() {
        let row = at + 1;
        let value = score.value.map(|value| value.to_string()).unwrap_or_default();
        cells.push(Cell::at(1).in_row(row).with(Paragraph::plain(competency).behind(format!("{row}."))));
        cells.push(Cell::at(2).in_row(row).centred().says(value));
        cells.push(words::cell(3, &score.reason).in_row(row));
    }
    Band::rows(n_rows, cells).titled()
}

fn scale<'a>() -> Table<'a> {
    let head = Cell::at(0).over(3).head().centred().says("DESKRIPSI SKALA PENILAIAN");
    let steps = CompetencyAssessment::SCALE.into_iter().enumerate();
    let body = steps.map(|(at, (step, description))| {
        let number = Cell::at(0).centred().says((at + 1).to_string());
        Band::row(vec![number, Cell::at(1).says(step), Cell::at(2).says(description)]).whole()
    });
    Table { grid: Grid::Scale, head: vec![Band::row(vec![head])], body: body.collect() }
}
