//! Counselling: the evaluator's report of a conduct problem (B.1.10) and the record of the talk, for which
//! the regulation prints no form.

use super::guidance::{opening, section_head, signed_by};
use super::model::{Band, Block, Cell, Grid, Paragraph, Table};
use super::title;
use super::words::{self, Choice};
use crate::face::Face;
use crate::form::{Form, Office};
use crate::support::{ConductReport, CounsellingRecord, Counsellor};
use crate::text::plain;

const BY_EVALUATOR: &str = "(diisi oleh pejabat penilai kinerja)";

/// Lines to write an answer into.
const LINES_BY_HAND: usize = 4;

pub(super) fn report<'a>(report: &'a ConductReport, office: &Office<'a>) -> Vec<Block<'a>> {
    let guided = &report.guided;
    let is_blank = |texts: &[&str]| texts.iter().all(|text| plain(text).is_empty());
    let problem = "MASALAH: APA PERMASALAHAN PERILAKU KERJA PEGAWAI DIDASARKAN PADA NILAI DASAR ASN?";
    let retrospect = "RETROSPEKTIF: APA YANG SUDAH ANDA LAKUKAN UNTUK PERBAIKAN PERILAKU KERJA PEGAWAI?";
    let parts = [
        (
            section_head(
                1,
                Paragraph::plain(problem),
                BY_EVALUATOR,
                is_blank(&[&report.special_expectations, &report.problem]),
            ),
            vec![
                answered(
                    "APAKAH ANDA MEMILIKI EKSPEKTASI KHUSUS TERHADAP YANG BERSANGKUTAN? JIKA YA, APA EKSPEKTASI \
                     KHUSUS TERSEBUT?",
                    &report.special_expectations,
                ),
                answered(
                    "JELASKAN SECARA DETIL PERMASALAHAN TERKAIT PERILAKU KERJA PEGAWAI YANG DIANGGAP MENGHAMBAT \
                     KINERJA INDIVIDU, UNIT KERJA, DAN/ATAU TIM KERJA!",
                    &report.problem,
                ),
                Band::row(vec![
                    Cell::at(0)
                        .centred()
                        .with(
                            Paragraph::plain(
                                "APAKAH PERMASALAHAN PERILAKU KERJA SERUPA JUGA TERJADI PADA PEGAWAI LAINNYA?",
                            )
                            .leading(),
                        )
                        .with(words::yes_no(report.is_found_with_others)),
                ])
                .whole(),
            ],
        ),
        (
            section_head(1, Paragraph::plain(retrospect), BY_EVALUATOR, is_blank(&[&report.measures_taken])),
            vec![answered(
                "YANG SUDAH SAYA LAKUKAN UNTUK MEMPERBAIKI PERILAKU KERJA PEGAWAI ADALAH:",
                &report.measures_taken,
            )],
        ),
    ];
    let lines = title(Form::B110, office, "LAPORAN PERMASALAHAN PERILAKU KERJA");
    let mut blocks = opening(Form::B110, lines, guided, office);
    blocks
        .extend(parts.map(|(head, body)| Block::Table(Table { grid: Grid::Whole, head: vec![head], body })));
    blocks.push(signed_by((&guided.evaluator, words::EVALUATOR), guided, office));
    blocks
}

/// A question, centred as on the form, and below it the answer, which reads better from the left.
fn answered<'a>(question: &'static str, answer: &'a str) -> Band<'a> {
    let cells = vec![Cell::at(0).centred().says(question), words::cell(0, answer).in_row(1)];
    let band = Band::rows(2, cells).titled();
    if plain(answer).is_empty() { band.by_hand(LINES_BY_HAND) } else { band }
}

pub(super) fn record<'a>(record: &'a CounsellingRecord, office: &Office<'a>) -> Vec<Block<'a>> {
    let guided = &record.guided;
    let row = Band::labelled;
    let text = |label: &'static str, text: &'a str| {
        let band = row(label, words::cell(1, text));
        if plain(text).is_empty() { band.by_hand(LINES_BY_HAND) } else { band }
    };
    let when_and_where = format!("{}, {}", words::day(record.held_on), place(&record.place));
    let agreed = row("LANGKAH YANG DISEPAKATI", Cell::at(1).with_all(words::numbered(&record.agreed)));
    let body = vec![
        row("WAKTU DAN TEMPAT", Cell::at(1).says(when_and_where)),
        row("KONSELOR", Cell::at(1).says(counsellor_words(record))),
        row("KEDUDUKAN KONSELOR*", Cell::at(1).with(counsellor_choice(record.counsellor))),
        row("DASAR KONSELING", words::cell(1, &record.basis)),
        text("PERMASALAHAN PERILAKU KERJA", &record.problem),
        text("PANDANGAN PEGAWAI DAN PENYEBAB", &record.employee_says),
        if record.agreed.is_empty() { agreed.by_hand(LINES_BY_HAND) } else { agreed },
        text("HASIL KONSELING", &record.outcome),
        text("REKOMENDASI TINDAK LANJUT", &record.recommendation),
        row("DILAPORKAN KEPADA", Cell::at(1).says(addressees(record))),
        row("TANGGAL PELAPORAN", Cell::at(1).says(words::day(record.reported_on))),
    ];
    let lines = title(Form::Counselling, office, "REKAMAN INFORMASI HASIL KONSELING KINERJA");
    let mut blocks = opening(Form::Counselling, lines, guided, office);
    blocks.extend([
        Block::Table(Table { grid: Grid::Labelled, head: Vec::new(), body }),
        signed_by((&guided.by, "Konselor"), guided, office),
        Block::Notes(vec![Paragraph::italic("* pilih salah satu")]),
    ]);
    blocks
}

fn place(place: &str) -> String {
    let place = plain(place);
    if place.is_empty() { words::day(None) } else { place.into_owned() }
}

/// Name and position.
fn counsellor_words(record: &CounsellingRecord) -> String {
    let by = &record.guided.by;
    let parts = [&by.name, &by.position].into_iter().map(|part| words::part(part.as_ref()));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn counsellor_choice(chosen: Option<Counsellor>) -> Paragraph<'static> {
    let options: [(Counsellor, Choice); 3] = [
        (Counsellor::Evaluator, &[("Pejabat Penilai Kinerja", Face::Regular)]),
        (Counsellor::Official, &[("Pejabat yang memiliki fungsi memberikan konseling", Face::Regular)]),
        (Counsellor::Independent, &[("Konselor independen", Face::Regular)]),
    ];
    words::choice_line(&options, chosen.as_ref(), "")
}

/// Those it is reported to by R-128, unless the record names others.
fn addressees(record: &CounsellingRecord) -> String {
    let named = plain(&record.reported_to);
    if !named.is_empty() {
        return named.into_owned();
    }
    match record.counsellor {
        Some(Counsellor::Evaluator) => "Atasan dari Pejabat Penilai Kinerja",
        Some(Counsellor::Official) => "Pejabat Penilai Kinerja dan atasan dari Pejabat Penilai Kinerja",
        Some(Counsellor::Independent) => {
            "PyB atau pimpinan unit kerja yang membidangi pengelolaan kepegawaian"
        }
        None => "",
    }
    .to_owned()
}
