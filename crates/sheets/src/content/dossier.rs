//! The first page of the dossier of a candidate for a reward; the program's own sheet.

use domain::ExpectationLevel;

use super::model::{Band, Block, Cell, Grid, Paragraph, Table};
use super::plan::section;
use super::unit_recap::{heads, nothing};
use super::{agency, title, words};
use crate::dossier::{CandidateDossier, CandidateYear};
use crate::form::{Form, Office};

const TITLES: [&str; 6] =
    ["TAHUN", "HASIL KERJA", "PERILAKU KERJA", "PREDIKAT", "KEADAAN DOKUMEN", "LAMPIRAN"];

/// What may be given, by the regulation (Ps. 31 p17, L.V.C p119).
const BASIS: &str = "Penghargaan menurut Pasal 31 PermenPANRB 6/2022: prioritas untuk masuk kelompok rencana suksesi \
     dan prioritas pengembangan kompetensi; Pejabat Pembina Kepegawaian dapat memberikan penghargaan lainnya.";
/// What the page is, and is not.
const LIMITS: &str = "Berkas ini bahan pertimbangan; keputusannya di luar program. Yang tercantum sebagai sanksi hanya \
     yang dicatat pada register kantor ini.";

pub(super) fn blocks<'a>(dossier: &'a CandidateDossier, office: &Office<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![
        Block::Title(title(Form::Candidate, office, "BERKAS CALON PENGHARGAAN")),
        agency(Form::Candidate, (dossier.starts_on, dossier.ends_on), office),
        person(dossier),
        list("ALASAN MENURUT KETENTUAN", &dossier.reasons),
        years(&dossier.years),
    ];
    if !dossier.innovations.is_empty() {
        blocks.push(list("INOVASI YANG TERCATAT", &dossier.innovations));
    }
    blocks.push(list("SANKSI YANG TERCATAT", &dossier.sanctions));
    blocks.push(list("KEPUTUSAN YANG TERCATAT", std::slice::from_ref(&dossier.decision)));
    blocks.push(Block::Notes([BASIS, LIMITS].map(Paragraph::italic).into()));
    blocks
}

fn person(dossier: &CandidateDossier) -> Block<'_> {
    let rows = [
        ("NAMA", &dossier.name),
        ("NIP", &dossier.nip),
        ("PANGKAT/ GOL. RUANG", &dossier.rank),
        ("JABATAN", &dossier.position),
        ("UNIT KERJA", &dossier.unit),
        ("PEJABAT PENILAI KINERJA", &dossier.evaluator),
    ];
    let body = rows.map(|(label, value)| Band::labelled(label, words::cell(1, value)));
    Block::Table(Table { grid: Grid::Labelled, head: Vec::new(), body: body.into() })
}

/// Numbered rows below a head; a dash where there are none.
fn list<'a>(head: &'static str, entries: &'a [String]) -> Block<'a> {
    let row = |(number, entry): (usize, &'a String)| {
        Band::row(vec![Cell::at(0).centred().says(format!("{number}.")), words::cell(1, entry)])
    };
    let mut body: Vec<_> = (1..).zip(entries).map(row).collect();
    if body.is_empty() {
        body.push(nothing(2));
    }
    Block::Table(Table { grid: Grid::MinutesList, head: vec![section(2, head)], body })
}

fn years(years: &[CandidateYear]) -> Block<'_> {
    let head = vec![section(TITLES.len(), "EVALUASI KINERJA TAHUNAN"), heads(TITLES.map(Paragraph::plain))];
    let mut body: Vec<_> = years.iter().map(year_row).collect();
    if body.is_empty() {
        body.push(nothing(TITLES.len()));
    }
    Block::Table(Table { grid: Grid::CandidateYears, head, body })
}

fn year_row(one: &CandidateYear) -> Band<'_> {
    let level = |level: Option<ExpectationLevel>| level.map_or(words::NOTHING, level_words);
    let grade = one.grade.map_or_else(|| Paragraph::plain(words::NOTHING), words::grade_words);
    let enclosure = one.enclosure.map_or_else(|| words::NOTHING.to_owned(), |number| number.to_string());
    Band::row(vec![
        Cell::at(0).centred().says(one.year.to_string()),
        Cell::at(1).centred().says(level(one.results)),
        Cell::at(2).centred().says(level(one.conduct)),
        Cell::at(3).centred().with(grade),
        words::cell(4, &one.state),
        Cell::at(5).centred().says(enclosure),
    ])
    .whole()
}

fn level_words(level: ExpectationLevel) -> &'static str {
    match level {
        ExpectationLevel::Above => "Di atas ekspektasi",
        ExpectationLevel::Meets => "Sesuai ekspektasi",
        ExpectationLevel::Below => "Di bawah ekspektasi",
    }
}
