//! The seven values with their guides and the leader's special expectations (PK, `forms.md` 0.2).

use domain::{ConductItem, CoreValue, SkpForm};

use super::changes::Marks;
use super::model::{Band, Block, Cell, Grid, Paragraph, Table};
use super::words;
use crate::form::{Form, GuideWording};

/// The conduct of a plan, under a section row with the form's asterisks.
pub(super) fn planned<'a>(
    form: SkpForm,
    items: &'a [ConductItem],
    marks: Marks<'a>,
    wording: GuideWording,
) -> Block<'a> {
    let (grid, head) = match form {
        SkpForm::A16 => (Grid::ConductQualitative, "PERILAKU KERJA*"),
        SkpForm::A17 => (Grid::ConductSupported, "PERILAKU KERJA**"),
        SkpForm::A11 | SkpForm::A12 => (Grid::ConductExecutive, "PERILAKU KERJA*"),
    };
    let head = Band::row(vec![Cell::at(0).over(3).head().says(head)]);
    let body = items.iter().map(|item| {
        let is_changed = marks.on_conduct(item.value);
        Band::rows(2, cells((form.into(), wording), item, 2, is_changed)).titled()
    });
    Block::Table(Table { grid, head: vec![head], body: body.collect() })
}

/// The conduct of an evaluation or of recorded feedback, with a column of feedback.
pub(super) fn evaluated<'a>(
    form: (Form, GuideWording),
    (grid, head): (Grid, &'static str),
    items: &'a [ConductItem],
) -> Block<'a> {
    let head = Band::row(vec![
        Cell::at(0).over(3).head().says(head),
        Cell::at(3).head().centred().says(words::FEEDBACK_HEAD),
    ]);
    let body = items.iter().map(|item| {
        let mut cells = cells(form, item, 3, false);
        cells.push(Cell { items: words::feedback(&item.feedback), ..Cell::at(3).in_row(1) });
        Band::rows(2, cells).titled()
    });
    Block::Table(Table { grid, head: vec![head], body: body.collect() })
}

/// A value over `n_columns`, below it its guides and the leader's expectations.
fn cells(
    form: (Form, GuideWording),
    item: &ConductItem,
    n_columns: usize,
    is_changed: bool,
) -> Vec<Cell<'_>> {
    let expectations = Cell::at(2)
        .in_row(1)
        .changed(is_changed)
        .with(Paragraph {
            leads: !item.special_expectations.is_empty(),
            ..Paragraph::plain("Ekspektasi Khusus Pimpinan:")
        })
        .with_all(words::dashes(&item.special_expectations));
    vec![
        Cell::at(0).down(2).centred().says(item.value.number().to_string()),
        Cell::at(1).over(n_columns).says(item.value.label()),
        Cell::at(1).in_row(1).with_all(guides(form, item.value).map(Paragraph::dashed)),
        expectations,
    ]
}

/// The guide sentences as this form prints them (`rules.md` 3.2), unless the office wants one wording on all: A.1.6,
/// A.1.7, the B and the C forms write NKRI.
fn guides((form, wording): (Form, GuideWording), value: CoreValue) -> [&'static str; 3] {
    let [first, second, third] = value.guides();
    if value == CoreValue::Accountable && wording == GuideWording::WithFullStop {
        let with_stop =
            "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien.";
        return [first, with_stop, third];
    }
    let is_long = matches!(form, Form::A11 | Form::A12) || wording == GuideWording::One;
    if value != CoreValue::Loyal || is_long {
        return [first, second, third];
    }
    let with_nkri = "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, \
                     setia pada NKRI serta pemerintahan yang sah";
    [with_nkri, second, third]
}
