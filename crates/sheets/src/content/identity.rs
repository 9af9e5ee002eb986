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
    // C.1.2 calls the evaluator's row 5 INSTANSI; a label of the record's own wins over it.
    let evaluator_unit = if form == Form::C12 { UnitLabel::Agency } else { UnitLabel::Unit };
    let left = rows(&plan.employee, office, form, UnitLabel::Unit);
    let right = rows(&plan.evaluator, office, form, evaluator_unit);
    side_by_side(Grid::Identity, left, right, is_changed)
}

/// Two people, row by row.
pub(super) fn side_by_side<'a>(
    grid: Grid,
    left: [(&'static str, Words<'a>); 5],
    right: [(&'static str, Words<'a>); 5],
    is_changed: bool,
) -> Block<'a> {
    let head = Band::row(vec![
        Cell::at(0).head().centred().says("NO"),
        Cell::at(1).over(2).head().centred().says("PEGAWAI YANG DINILAI"),
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
