//! The evaluation document: D.1.1, D.1.2 after a take-over, D.1.3 after an objection.

use domain::{Evaluation, Identity, UnitLabel};

use super::model::{Band, Block, Cell, Grid, Paragraph, Side, Signature, Table};
use super::{agency, identity, title, words};
use crate::aftermath::ObjectionDecision;
use crate::form::{Form, Office};

/// D.1.1, or D.1.2 where the superior signed.
pub(super) fn blocks<'a>(form: Form, evaluation: &'a Evaluation, office: &Office<'a>) -> Vec<Block<'a>> {
    let plan = &evaluation.plan;
    let (signer, caption) = if form == Form::D12 {
        (&evaluation.superior, "6. Atasan Pejabat Penilai Kinerja")
    } else {
        (&plan.evaluator, "6. Pejabat Penilai Kinerja")
    };
    let of_signer = words::place_and_date(office, evaluation.signed_on);
    let signatures = vec![
        of_employee("7. Pegawai yang Dinilai", evaluation, office),
        words::signature(signer, office, Side::Right, caption, Some(of_signer)),
    ];
    sheet(form, evaluation, office, Vec::new(), vec![Block::Signatures(signatures)])
}

/// D.1.3. The evaluator signs it on a day of his own, written by hand.
pub(super) fn objection<'a>(decided: &'a ObjectionDecision, office: &Office<'a>) -> Vec<Block<'a>> {
    let evaluation = &decided.evaluation;
    let boxes = vec![
        free_box("6.", "KEBERATAN", &decided.objection),
        free_box("7.", "PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN", &decided.explanation),
        free_box("8.", "KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA", &decided.decision),
    ];
    let signature = |person, side, caption, day| {
        words::signature(person, office, side, caption, Some(words::place_and_date(office, day)))
    };
    let evaluator = &evaluation.plan.evaluator;
    let signatures = vec![
        Block::Signatures(vec![
            of_employee("10. Pegawai yang Dinilai", evaluation, office),
            signature(evaluator, Side::Right, "9. Pejabat Penilai Kinerja", None),
        ]),
        Block::Signatures(vec![signature(
            &evaluation.superior,
            Side::Middle,
            "11. Atasan Pejabat Penilai Kinerja",
            decided.decided_on,
        )]),
    ];
    sheet(Form::D13, evaluation, office, boxes, signatures)
}

/// The day the employee returned the document is written by hand.
fn of_employee<'a>(caption: &'static str, evaluation: &'a Evaluation, office: &Office<'_>) -> Signature<'a> {
    let place_and_date = words::place_and_date(office, None);
    words::signature(&evaluation.plan.employee, office, Side::Left, caption, Some(place_and_date))
}

/// What the three have in common: emblem, head, five boxes, footnotes.
fn sheet<'a>(
    form: Form,
    evaluation: &'a Evaluation,
    office: &Office<'a>,
    boxes: Vec<Band<'a>>,
    signatures: Vec<Block<'a>>,
) -> Vec<Block<'a>> {
    let plan = &evaluation.plan;
    let notes = if form == Form::D11 { "CATATAN/REKOMENDASI" } else { "CATATAN/ REKOMENDASI" };
    let mut body = vec![
        person("1.", "PEGAWAI YANG DINILAI", &plan.employee, office),
        person("2.", "PEJABAT PENILAI KINERJA", &plan.evaluator, office),
        person("3.", "ATASAN PEJABAT PENILAI KINERJA", &evaluation.superior, office),
        outcome(evaluation),
        free_box("5.", notes, &evaluation.notes),
    ];
    body.extend(boxes);
    let mut blocks = vec![
        Block::Emblem,
        Block::Title(title(form, office, "DOKUMEN EVALUASI KINERJA PEGAWAI")),
        Block::Period(words::period_line(evaluation.period, office, "*", "**")),
        agency(form, (plan.starts_on, plan.ends_on), office),
        Block::Table(Table { grid: Grid::Document, head: Vec::new(), body }),
    ];
    blocks.extend(signatures);
    blocks.push(Block::Notes(vec![
        Paragraph::italic(
            "* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
        ),
        Paragraph::italic("** pilih salah satu"),
    ]));
    blocks
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

/// A box of one free cell.
fn free_box<'a>(number: &'static str, head: &'static str, text: &'a str) -> Band<'a> {
    Band::rows(
        2,
        vec![
            Cell::at(0).down(2).shaded().centred().says(number),
            Cell::at(1).over(3).head().says(head),
            words::cell(1, text).over(3).in_row(1),
        ],
    )
    .titled()
}
