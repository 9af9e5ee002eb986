//! The indicator manual (A.1.3).

use domain::ControlLevel;

use super::model::{Band, Block, Cell, Grid, Paragraph, Run, Table};
use super::{agency, title, words};
use crate::form::{Form, Office};
use crate::planning::{IndicatorManual, ReportingPeriod};

/// Columns the values span: cells side by side need their edges.
const N_VALUES: usize = 6;
const OPTIONAL: &str = "(opsional bagi pendekatan hasil kerja kualitatif)";

pub(super) fn blocks<'a>(manual: &'a IndicatorManual, office: &Office<'a>) -> Vec<Block<'a>> {
    let row = |label: Cell<'a>, text: &'a str| {
        Band::row(vec![label, Cell::at(1).over(N_VALUES).with_all(words::paragraphs(text))])
    };
    let body = vec![
        row(label("RENCANA HASIL KERJA"), &manual.result),
        row(label("UKURAN KEBERHASILAN/ INDIKATOR KINERJA"), &manual.indicator),
        row(label("TUJUAN"), &manual.purpose),
        description(manual),
        row(label("SATUAN PENGUKURAN").with(Paragraph::italic(OPTIONAL)), &manual.unit_of_measure),
        control_level(manual.control_level),
        row(label("SUMBER DATA"), &manual.data_source),
        reporting(manual.reporting),
    ];
    vec![
        Block::Title(title(Form::A13, office, "MANUAL INDIKATOR KINERJA")),
        agency(Form::A13, (manual.starts_on, manual.ends_on), office),
        Block::Table(Table { grid: Grid::Manual, head: Vec::new(), body }),
    ]
}

fn label<'a>(text: &'static str) -> Cell<'a> {
    Cell::at(0).head().says(text)
}

/// Definition and formula, each under a blue row of its own.
fn description(manual: &IndicatorManual) -> Band<'_> {
    let mut formula = Paragraph::plain("Formula ");
    formula.runs.push(Run::italic(OPTIONAL));
    let value = |row| Cell::at(1).over(N_VALUES).in_row(row);
    Band::rows(
        4,
        vec![
            label("DESKRIPSI").down(4),
            value(0).shaded().says("Definisi"),
            value(1).with_all(words::as_typed(&manual.definition)),
            value(2).shaded().with(formula),
            value(3).with_all(words::as_typed(&manual.formula)),
        ],
    )
    .titled()
}

/// An option with its brackets, crossed where it was chosen.
fn option<'a>(is_chosen: bool, runs: impl IntoIterator<Item = Run<'a>>) -> Paragraph<'a> {
    let brackets = Run::plain(if is_chosen { "(X) " } else { "( ) " });
    Paragraph { runs: [brackets].into_iter().chain(runs).collect(), ..Paragraph::default() }
}

fn control_level<'a>(chosen: Option<ControlLevel>) -> Band<'a> {
    let is = |level| chosen == Some(level);
    let low = [Run::italic("Output "), Run::plain("kendali rendah")];
    let options = [
        option(is(ControlLevel::Outcome), [Run::italic("Outcome")]),
        option(is(ControlLevel::IntermediateOutcome), [Run::italic("Outcome"), Run::plain(" Antara")]),
        option(is(ControlLevel::OutputLowControl), low),
    ];
    let mut cells = vec![label("KUALITAS DAN TINGKAT KENDALI")];
    let places = [1, 3, 5].map(|column| Cell::at(column).over(2));
    cells.extend(places.into_iter().zip(options).map(|(cell, option)| cell.with(option)));
    Band::row(cells).whole()
}

fn reporting<'a>(chosen: Option<ReportingPeriod>) -> Band<'a> {
    let options = [
        (ReportingPeriod::Monthly, "Bulanan"),
        (ReportingPeriod::Quarterly, "Triwulanan"),
        (ReportingPeriod::Semiannual, "Semesteran"),
        (ReportingPeriod::Annual, "Tahunan"),
    ];
    let mut cells = vec![label("PERIODE PELAPORAN")];
    let places = [Cell::at(1), Cell::at(2).over(2), Cell::at(4).over(2), Cell::at(6)];
    let options = options.map(|(period, words)| option(chosen == Some(period), [Run::plain(words)]));
    cells.extend(places.into_iter().zip(options).map(|(cell, option)| cell.with(option)));
    Band::row(cells).whole()
}
