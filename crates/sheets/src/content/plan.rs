//! The SKP (A.1.1, A.1.2, A.1.6, A.1.7) and its annex (A.1.8).

use std::ops::RangeInclusive;

use domain::{Indicator, PositionGroup, Priority, Skp, SkpForm, WorkResult};

use super::changes::Marks;
use super::model::{Band, Block, Cell, Grid, Paragraph, Run, Side, Table, Words};
use super::{agency, conduct, identity, title, words};
use crate::form::{Form, Office};
use crate::revision::AnnexList;
use crate::text::plain;

const CONDUCT_NOTE: &str =
    "Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai";
const SUPPORTED_NOTE: &str = "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat \
     pimpinan tinggi dan Pimpinan unit kerja mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator \
     kinerja individu pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja \
     organisasi yang diintervensi";
const ADDABLE: &str = "(dapat ditambahkan pada tahun berjalan)";

/// Main results and additional ones for which a plan without any prints rows to write into.
const BY_HAND: [RangeInclusive<usize>; 2] = [1..=5, 6..=7];
/// Entries of each list of the annex that such a plan prints.
const ANNEX_BY_HAND: usize = 3;

pub(super) fn blocks<'a>(form: Form, plan: &'a Skp, office: &Office<'a>, marks: Marks<'a>) -> Vec<Block<'a>> {
    vec![
        Block::Title(title(form, office, "SASARAN KINERJA PEGAWAI")),
        agency(form, (plan.starts_on, plan.ends_on), office),
        identity::table(form, plan, office, marks.on_evaluator()),
        Block::Table(match plan.form() {
            SkpForm::A11 | SkpForm::A16 => qualitative(plan, marks),
            SkpForm::A12 => executive(plan, marks),
            SkpForm::A17 => supported(plan, marks),
        }),
        conduct::planned(plan.form(), &plan.conduct, marks, office.guides),
        signatures(plan, office),
        Block::Notes(notes(plan.form())),
    ]
}

fn notes(form: SkpForm) -> Vec<Paragraph<'static>> {
    match form {
        SkpForm::A17 => {
            vec![Paragraph::italic(SUPPORTED_NOTE), Paragraph::italic(format!("** {CONDUCT_NOTE}"))]
        }
        // A.1.6 prints the note of A.1.1 and A.1.2 without its full stop.
        SkpForm::A16 => vec![Paragraph::italic(format!("* {CONDUCT_NOTE}"))],
        SkpForm::A11 | SkpForm::A12 => vec![Paragraph::italic(format!("* {CONDUCT_NOTE}."))],
    }
}

fn signatures<'a>(plan: &'a Skp, office: &Office<'_>) -> Block<'a> {
    let place_and_date = words::place_and_date(office, plan.approved_on);
    Block::Signatures(vec![
        words::signature(&plan.employee, office, Side::Left, words::EMPLOYEE, None),
        words::signature(&plan.evaluator, office, Side::Right, words::EVALUATOR, Some(place_and_date)),
    ])
}

/// A full-width section row such as `A. UTAMA`, kept with what follows.
pub(super) fn section<'a>(n_columns: usize, text: &'static str) -> Band<'a> {
    Band::row(vec![Cell::at(0).over(n_columns).shaded().says(text)]).leading()
}

const GROUPS: [(Priority, &str); 2] = [(Priority::Main, "A. UTAMA"), (Priority::Additional, "B. TAMBAHAN")];

/// Both groups with their section rows; an empty group gets `nothing`.
pub(super) fn groups<'a>(
    plan: &'a Skp,
    n_columns: usize,
    band: impl Fn(usize, &'a WorkResult) -> Band<'a>,
    nothing: &Band<'a>,
) -> Vec<Band<'a>> {
    let mut bands = Vec::new();
    for (priority, text) in GROUPS {
        bands.push(section(n_columns, text));
        let before = bands.len();
        bands.extend(plan.numbered(priority).map(|(number, result)| band(number, result)));
        if bands.len() == before {
            bands.push(nothing.clone());
        }
    }
    bands
}

/// Both groups of a plan without results, with numbered rows to write into.
fn by_hand<'a>(n_columns: usize, band: impl Fn(usize) -> Band<'a>) -> Vec<Band<'a>> {
    let groups = GROUPS.into_iter().zip(BY_HAND);
    groups
        .flat_map(|((_, text), numbers)| {
            [section(n_columns, text)].into_iter().chain(numbers.map(&band)).collect::<Vec<_>>()
        })
        .collect()
}

/// A result of several rows to write into: the first columns span them.
fn ruled_by_hand<'a>(number: usize, n_spanning: usize, n_columns: usize) -> Band<'a> {
    let n_rows = 3;
    let mut cells = vec![Cell::at(0).down(n_rows).centred().says(number.to_string())];
    cells.extend((1..n_spanning).map(|at| Cell::at(at).down(n_rows)));
    let rows = (0..n_rows).flat_map(|row| (n_spanning..n_columns).map(move |at| Cell::at(at).in_row(row)));
    cells.extend(rows);
    Band::rows(n_rows, cells).by_hand(2)
}

/// Section row, column titles and column numbers, repeated on every page.
pub(super) fn heads<'a>(titles: &[&'static str]) -> Vec<Band<'a>> {
    let row = |texts: Vec<Words<'a>>| {
        let cells = texts.into_iter().enumerate().map(|(at, text)| Cell::at(at).head().centred().says(text));
        Band::row(cells.collect())
    };
    vec![
        Band::row(vec![Cell::at(0).over(titles.len()).head().says("HASIL KERJA")]),
        row(titles.iter().map(|text| (*text).into()).collect()),
        row((1..=titles.len()).map(|number| format!("({number})").into()).collect()),
    ]
}

/// The text of a result with the assignment in italics behind it.
pub(super) fn assigned(result: &WorkResult) -> Vec<Paragraph<'_>> {
    let mut lines: Vec<_> = words::paragraphs(&result.text).collect();
    let by = result.assigned_by.as_deref().map(plain).filter(|by| !by.is_empty());
    if let Some(by) = by {
        let assignment = Run::italic(format!("(penugasan dari {by})"));
        match lines.last_mut() {
            Some(last) => last.runs.extend([Run::plain(" "), assignment]),
            None => lines.push(Paragraph { runs: vec![assignment], ..Paragraph::default() }),
        }
    }
    lines
}

fn qualitative<'a>(plan: &'a Skp, marks: Marks<'a>) -> Table<'a> {
    let is_executive = plan.group == PositionGroup::Executive;
    let caption = if is_executive {
        "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:"
    } else {
        "Ukuran keberhasilan/ indikator kinerja individu dan Target:"
    };
    let nothing = Band::row(vec![Cell::at(0), Cell::at(1).says(words::NOTHING)]);
    let band = |number: usize, result| {
        let mut cells = vec![Cell::at(0).down(2).centred().says(number.to_string())];
        cells.extend(measured(result, caption, is_executive));
        // All measures stand in the second row.
        marks.on_result(number, Band::rows(2, cells), |_| 1)
    };
    let blank = |number: usize| {
        let number = Cell::at(0).down(2).centred().says(number.to_string());
        Band::rows(2, vec![number, Cell::at(1), Cell::at(1).in_row(1).says(caption)]).by_hand(3)
    };
    let is_by_hand = plan.results.is_empty();
    Table {
        grid: Grid::PlanQualitative,
        head: vec![Band::row(vec![Cell::at(0).over(2).head().says("HASIL KERJA")])],
        body: if is_by_hand { by_hand(2, blank) } else { groups(plan, 2, band, &nothing) },
    }
}

/// A result above its measures, both in column 1.
pub(super) fn measured<'a>(
    result: &'a WorkResult,
    caption: &'static str,
    with_perspective: bool,
) -> [Cell<'a>; 2] {
    let measures = result.indicators.iter().map(|indicator| {
        let mut line = Paragraph::dashed(plain(&indicator.text));
        if let (Some(perspective), true) = (indicator.perspective, with_perspective) {
            let words = format!("(Perspektif {})", words::perspective_words(perspective));
            line.runs.extend([Run::plain(" "), Run::italic(words)]);
        }
        line
    });
    [
        Cell::at(1).with_all(assigned(result)),
        Cell::at(1)
            .in_row(1)
            .with(Paragraph { leads: !result.indicators.is_empty(), ..Paragraph::plain(caption) })
            .with_all(measures),
    ]
}

/// A result over the rows of its indicators: spanning cells first, then those of every indicator.
pub(super) fn spanned<'a>(
    result: &'a WorkResult,
    spanning: impl IntoIterator<Item = Cell<'a>>,
    per_indicator: impl Fn(&'a Indicator) -> Vec<Cell<'a>>,
) -> Band<'a> {
    // A result without indicator still gets its row.
    static NO_INDICATOR: Indicator = Indicator {
        aspect: None,
        text: String::new(),
        target: None,
        perspective: None,
        baseline: None,
        actual: Vec::new(),
        feedback: Vec::new(),
    };
    let n_rows = result.indicators.len().max(1);
    let mut cells: Vec<_> = spanning.into_iter().map(|cell| cell.down(n_rows)).collect();
    if result.indicators.is_empty() {
        cells.extend(per_indicator(&NO_INDICATOR));
    }
    for (row, indicator) in result.indicators.iter().enumerate() {
        cells.extend(per_indicator(indicator).into_iter().map(|cell| cell.in_row(row)));
    }
    Band::rows(n_rows, cells)
}

/// Indicator, target and perspective of an executive, from the given column on.
pub(super) fn executive_cells(indicator: &Indicator, from: usize) -> Vec<Cell<'_>> {
    vec![
        Cell::at(from).with_all(words::paragraphs(&indicator.text)),
        Cell::at(from + 1).centred().says(words::part(indicator.target.as_ref())),
        Cell::at(from + 2).centred().says(indicator.perspective.map_or("", words::perspective_words)),
    ]
}

fn executive<'a>(plan: &'a Skp, marks: Marks<'a>) -> Table<'a> {
    let nothing = Band::row((0..5).map(|at| Cell::at(at).centred().says(words::NOTHING)).collect());
    let band = |number: usize, result| {
        let spanning =
            [Cell::at(0).centred().says(number.to_string()), Cell::at(1).with_all(assigned(result))];
        let band = spanned(result, spanning, |indicator| executive_cells(indicator, 2));
        marks.on_result(number, band, |indicator| indicator - 1)
    };
    let is_by_hand = plan.results.is_empty();
    Table {
        grid: Grid::PlanExecutive,
        head: heads(&["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"]),
        body: if is_by_hand {
            by_hand(5, |number| ruled_by_hand(number, 2, 5))
        } else {
            groups(plan, 5, band, &nothing)
        },
    }
}

/// Number, supported result and result of an administration or functional official.
pub(super) fn supported_cells(number: usize, result: &WorkResult) -> [Cell<'_>; 3] {
    let mut supported = Cell::at(1);
    if let Some(leader) = &result.supported {
        supported = supported.with_all(words::paragraphs(&leader.text));
        if let Some(indicator) = leader.indicator.as_ref().filter(|text| !text.trim().is_empty()) {
            // the result of an executive or an organisation is printed with its indicator.
            supported = supported
                .with(Paragraph::plain("Indikator Kinerja Individu:").leading())
                .with_all(words::paragraphs(indicator));
        }
    }
    [
        Cell::at(0).centred().says(number.to_string()),
        supported,
        Cell::at(2).with_all(words::paragraphs(&result.text)),
    ]
}

/// Aspect, indicator and target, from column 3 on.
pub(super) fn aspect_cells(indicator: &Indicator) -> Vec<Cell<'_>> {
    vec![
        Cell::at(3).says(indicator.aspect.map_or("", words::aspect_words)),
        Cell::at(4).with_all(words::paragraphs(&indicator.text)),
        Cell::at(5).centred().says(words::part(indicator.target.as_ref())),
    ]
}

fn supported<'a>(plan: &'a Skp, marks: Marks<'a>) -> Table<'a> {
    let nothing = Band::row(vec![
        Cell::at(0),
        Cell::at(1).centred().says(words::NOTHING),
        Cell::at(2).with(Paragraph::italic(ADDABLE)),
        Cell::at(3),
        Cell::at(4),
        Cell::at(5),
    ]);
    let band = |number, result| {
        let band = spanned(result, supported_cells(number, result), aspect_cells);
        marks.on_result(number, band, |indicator| indicator - 1)
    };
    let is_by_hand = plan.results.is_empty();
    Table {
        grid: Grid::PlanSupported,
        head: heads(&[
            "NO.",
            "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
            "RENCANA HASIL KERJA",
            "ASPEK",
            "INDIKATOR KINERJA INDIVIDU",
            "TARGET",
        ]),
        body: if is_by_hand {
            by_hand(6, |number| ruled_by_hand(number, 3, 6))
        } else {
            groups(plan, 6, band, &nothing)
        },
    }
}

pub(super) fn annex<'a>(plan: &'a Skp, office: &Office<'a>, marks: Marks<'a>) -> Vec<Block<'a>> {
    let mut lines = title(Form::A18, office, "LAMPIRAN SASARAN KINERJA PEGAWAI");
    let position = words::part(plan.employee.position.as_ref());
    if !position.is_empty() {
        // The sheet has no identity block; the models name the position under the title.
        lines.push(Paragraph::plain(position.to_uppercase()));
    }
    let heads = ["DUKUNGAN SUMBER DAYA", "SKEMA PERTANGGUNGJAWABAN", "KONSEKUENSI"];
    let body = heads.into_iter().zip(AnnexList::ALL).flat_map(|(head, list)| {
        let mut bands = vec![section(2, head)];
        bands.extend(annex_list(plan, list, marks));
        bands
    });
    vec![
        Block::Title(lines),
        agency(Form::A18, (plan.starts_on, plan.ends_on), office),
        Block::Table(Table { grid: Grid::Annex, head: Vec::new(), body: body.collect() }),
        signatures(plan, office),
    ]
}

fn annex_list<'a>(plan: &'a Skp, list: AnnexList, marks: Marks<'a>) -> Vec<Band<'a>> {
    let entries = plan.annex.as_ref().map_or(&[][..], |annex| list.of(annex));
    let numbered = |number: usize| Cell::at(0).centred().says(format!("{number}."));
    if entries.is_empty() && plan.results.is_empty() {
        let blank = |number| Band::row(vec![numbered(number), Cell::at(1)]).by_hand(3);
        return (1..=ANNEX_BY_HAND).map(blank).collect();
    }
    if entries.is_empty() {
        return vec![Band::row(vec![Cell::at(0), Cell::at(1).says(words::NOTHING)])];
    }
    let band = |(at, text): (usize, &'a String)| {
        let number = numbered(at + 1).changed(marks.on_annex(list, at + 1));
        Band::row(vec![number, Cell::at(1).with_all(words::paragraphs(text))])
    };
    entries.iter().enumerate().map(band).collect()
}
