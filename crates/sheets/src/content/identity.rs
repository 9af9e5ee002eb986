//! The two identity blocks side by side (header H, `forms.md` 0.1).

use domain::{Identity, Skp, UnitLabel};

use super::model::{Band, Block, Cell, Grid, Table, Words};
use super::words;
use crate::form::{Form, Office};

/// Rows of an identity as label and value, in the order of every form.
pub(super) fn rows<'a>(
    person: &'a Identity,
    office: &Office<'_>,
    form: Form,
    unit: UnitLabel,
) -> [(&'static str, Words<'a>); 5] {
    [
        ("NAMA", words::part(person.name.as_ref())),
        (words::number_label(person, office), words::part(person.nip.as_ref())),
        (words::rank_label(person, office, form), words::part(person.rank.as_ref())),
        ("JABATAN", words::part(person.position.as_ref())),
        (words::unit_label(person, unit), words::part(person.unit.as_ref())),
    ]
}

/// The table of a plan, with a bar beside it where the evaluator changed since the plan was signed.
pub(super) fn table<'a>(form: Form, plan: &'a Skp, office: &Office<'_>, is_changed: bool) -> Block<'a> {
    side_by_side(form, (&plan.employee, &plan.evaluator), office, is_changed)
}

/// Employee and evaluator, row by row.
pub(super) fn side_by_side<'a>(
    form: Form,
    (employee, evaluator): (&'a Identity, &'a Identity),
    office: &Office<'_>,
    is_changed: bool,
) -> Block<'a> {
    // B.1.4 and C.1.2 call the evaluator's row 5 INSTANSI; a label of the record's own wins over it.
    let evaluator_unit =
        if matches!(form, Form::B14 | Form::C12) { UnitLabel::Agency } else { UnitLabel::Unit };
    let left = rows(employee, office, form, UnitLabel::Unit);
    let right = rows(evaluator, office, form, evaluator_unit);
    let grid = if form.is_landscape() { Grid::Identity } else { Grid::IdentityUpright };
    // As p75 has it, though no II. follows.
    let employee_head = if form == Form::B15 { "I. PEGAWAI YANG DINILAI" } else { "PEGAWAI YANG DINILAI" };
    let head = Band::row(vec![
        Cell::at(0).head().centred().says("NO"),
        Cell::at(1).over(2).head().centred().says(employee_head),
        Cell::at(3).head().centred().says("NO"),
        Cell::at(4).over(2).head().centred().says("PEJABAT PENILAI KINERJA"),
    ]);
    let body = left.into_iter().zip(right).enumerate().map(|(at, (employee, evaluator))| {
        let number = (at + 1).to_string();
        Band::row(vec![
            Cell::at(0).centred().changed(is_changed).says(number.clone()),
            Cell::at(1).says(employee.0),
            Cell::at(2).says(employee.1),
            Cell::at(3).centred().says(number),
            Cell::at(4).says(evaluator.0),
            Cell::at(5).says(evaluator.1),
        ])
        .whole()
    });
    Block::Table(Table { grid, head: Vec::new(), body: [head.leading()].into_iter().chain(body).collect() })
}
