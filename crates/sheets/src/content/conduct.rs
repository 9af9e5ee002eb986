//! The seven values with their guides and the leader's special expectations (PK, `forms.md` 0.2).

use domain::{ConductItem, CoreValue};

use super::model::{Band, Block, Cell, Grid, Paragraph, Table};
use super::words;
use crate::form::Form;

/// The conduct of a plan, under a section row with the form's asterisks.
pub(super) fn planned(form: Form, items: &[ConductItem]) -> Block<'_> {
    let (grid, head) = match form {
        Form::A16 => (Grid::ConductQualitative, "PERILAKU KERJA*"),
        Form::A17 => (Grid::ConductSupported, "PERILAKU KERJA**"),
        Form::A11 | Form::A12 | Form::A18 | Form::C11 | Form::C12 | Form::C13 | Form::D11 => {
            (Grid::ConductExecutive, "PERILAKU KERJA*")
        }
    };
    let head = Band::row(vec![Cell::at(0).over(3).head().says(head)]);
    let body = items.iter().map(|item| band(form, item, false)).collect();
    Block::Table(Table { grid, head: vec![head], body })
}

/// The conduct of an evaluation, with a column of feedback.
pub(super) fn evaluated(form: Form, items: &[ConductItem]) -> Block<'_> {
    let grid = match form {
        Form::C12 => Grid::ConductEvaluatedExecutive,
        Form::C13 => Grid::ConductEvaluatedSupported,
        Form::C11 | Form::A11 | Form::A12 | Form::A16 | Form::A17 | Form::A18 | Form::D11 => {
            Grid::EvaluationQualitative
        }
    };
    let head = Band::row(vec![
        Cell::at(0).over(3).head().says("PERILAKU KERJA"),
        Cell::at(3).head().centred().says(words::FEEDBACK_HEAD),
    ]);
    let body = items.iter().map(|item| band(form, item, true)).collect();
    Block::Table(Table { grid, head: vec![head], body })
}

fn band(form: Form, item: &ConductItem, with_feedback: bool) -> Band<'_> {
    let expectations = Cell::at(2)
        .in_row(1)
        .with(Paragraph {
            leads: !item.special_expectations.is_empty(),
            ..Paragraph::plain("Ekspektasi Khusus Pimpinan:")
        })
        .with_all(words::dashes(&item.special_expectations));
    let mut cells = vec![
        Cell::at(0).down(2).centred().says(item.value.number().to_string()),
        Cell::at(1).over(if with_feedback { 3 } else { 2 }).says(item.value.label()),
        Cell::at(1).in_row(1).with_all(guides(form, item.value).map(Paragraph::dashed)),
        expectations,
    ];
    if with_feedback {
        cells.push(Cell { items: words::feedback(&item.feedback), ..Cell::at(3).in_row(1) });
    }
    Band::rows(2, cells).titled()
}

/// The guide sentences as this form prints them (`rules.md` 3.2): A.1.6, A.1.7 and the C forms write NKRI.
fn guides(form: Form, value: CoreValue) -> [&'static str; 3] {
    let [first, second, third] = value.guides();
    if value != CoreValue::Loyal || matches!(form, Form::A11 | Form::A12) {
        return [first, second, third];
    }
    let with_nkri = "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, \
                     setia pada NKRI serta pemerintahan yang sah";
    [with_nkri, second, third]
}
