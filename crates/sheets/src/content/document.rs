//! The evaluation document (D.1.1).

use domain::{Evaluation, Identity, UnitLabel};

use super::model::{Band, Block, Cell, Grid, Paragraph, Side, Table};
use super::{agency, identity, title, words};
use crate::form::{Form, Office};

pub(super) fn blocks<'a>(evaluation: &'a Evaluation, office: &Office<'a>) -> Vec<Block<'a>> {
    let plan = &evaluation.plan;
    let body = vec![
        person("1.", "PEGAWAI YANG DINILAI", &plan.employee, office),
        person("2.", "PEJABAT PENILAI KINERJA", &plan.evaluator, office),
        person("3.", "ATASAN PEJABAT PENILAI KINERJA", &evaluation.superior, office),
        outcome(evaluation),
        notes_box(&evaluation.notes),
    ];
    vec![
        Block::Emblem,
        Block::Title(title(Form::D11, office, "DOKUMEN EVALUASI KINERJA PEGAWAI")),
        Block::Period(words::period_line(evaluation.period, office, "*", "**")),
        agency(Form::D11, (plan.starts_on, plan.ends_on), office),
        Block::Table(Table { grid: Grid::Document, head: Vec::new(), body }),
        signatures(evaluation, office),
        Block::Notes(vec![
            Paragraph::italic(
                "* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
            ),
            Paragraph::italic("** pilih salah satu"),
        ]),
    ]
}

/// A box: its number over all rows, a blue head, and labelled rows.
fn labelled<'a>(
    number: &'static str,
    head: &'static str,
    rows: Vec<(&'static str, Paragraph<'a>)>,
) -> Band<'a> {
    let n_rows = rows.len() + 1;
    let mut cells =
        vec![Cell::at(0).down(n_rows).shaded().centred().says(number), Cell::at(1).over(3).head().says(head)];
    for (at, (label, value)) in rows.into_iter().enumerate() {
        cells.push(Cell::at(1).in_row(at + 1).says(label));
        cells.push(Cell::at(2).in_row(at + 1).centred().says(":"));
        cells.push(Cell::at(3).in_row(at + 1).with(value));
    }
    Band::rows(n_rows, cells).titled()
}

fn person<'a>(
    number: &'static str,
    head: &'static str,
    person: &'a Identity,
    office: &Office<'_>,
) -> Band<'a> {
    let rows = identity::rows(person, office, Form::D11, UnitLabel::Unit);
    labelled(number, head, rows.map(|(label, value)| (label, Paragraph::plain(value))).into()).whole()
}

fn outcome<'a>(evaluation: &Evaluation) -> Band<'a> {
    let achievement = evaluation.org_achievement.map_or("", words::achievement_words);
    let grade = evaluation.grade().map_or_else(Paragraph::default, words::grade_words);
    let rows = vec![
        ("CAPAIAN KINERJA ORGANISASI", Paragraph::plain(achievement)),
        ("PREDIKAT KINERJA PEGAWAI", grade),
    ];
    labelled("4.", "EVALUASI KINERJA", rows).whole()
}

fn notes_box(notes: &str) -> Band<'_> {
    Band::rows(
        2,
        vec![
            Cell::at(0).down(2).shaded().centred().says("5."),
            Cell::at(1).over(3).head().says("CATATAN/REKOMENDASI"),
            Cell::at(1).over(3).in_row(1).with_all(words::paragraphs(notes)),
        ],
    )
    .titled()
}

/// Each signs on a day of his own; the day the employee returned the document is written by hand.
fn signatures<'a>(evaluation: &'a Evaluation, office: &Office<'_>) -> Block<'a> {
    let plan = &evaluation.plan;
    let of_evaluator = words::place_and_date(office, evaluation.signed_on);
    let of_employee = words::place_and_date(office, None);
    Block::Signatures(vec![
        words::signature(&plan.employee, office, Side::Left, "7. Pegawai yang Dinilai", Some(of_employee)),
        words::signature(
            &plan.evaluator,
            office,
            Side::Right,
            "6. Pejabat Penilai Kinerja",
            Some(of_evaluator),
        ),
    ])
}
