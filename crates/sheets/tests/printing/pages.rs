//! How pages are filled: nothing lost, nothing outside the margins, what belongs together together.

use std::collections::{BTreeMap, BTreeSet};

use domain::{FeedbackSymbol, Paper};
use sheets::content::{Block, Item};
use sheets::layout::{Draw, Figure, Page, Role, TextRun};
use sheets::{Form, Record};

use crate::file::pages;
use crate::support::credit::CreditSheets;
use crate::support::office_sheets::OfficeSheets;
use crate::support::{Cases, OFFICE, evaluated, revised, without_results, year};

/// Every sheet of the case files, and C.1.1 for the plans that have no evaluation there.
pub fn every_sheet(cases: &Cases, mut look: impl FnMut(Form, Record<'_>)) {
    for (_, plan) in &cases.plans {
        for form in Record::Plan(plan).forms() {
            look(*form, Record::Plan(plan));
        }
    }
    let qualitative = cases.plans.iter().filter(|(_, plan)| plan.approach == domain::Approach::Qualitative);
    let invented = qualitative.map(|(_, plan)| evaluated(plan.clone()));
    for evaluation in cases.evaluations.iter().map(|(_, one)| one.clone()).chain(invented) {
        for form in Record::Evaluation(&evaluation).forms() {
            look(*form, Record::Evaluation(&evaluation));
        }
    }
}

/// Every sheet of the case files, those of planning included.
pub fn every_sheet_of_all_forms(cases: &Cases, mut look: impl FnMut(Form, Record<'_>)) {
    every_sheet(cases, &mut look);
    cases.manuals.iter().for_each(|(_, manual)| look(Form::A13, Record::Manual(manual)));
    cases.workblocks.iter().for_each(|(_, workblock)| look(Form::A14, Record::Workblock(workblock)));
    cases.matrices.iter().for_each(|(_, matrix)| look(Form::A15, Record::Matrix(matrix)));
    let action_plan = crate::support::planning::action_plan(cases, "skp-jf-tbp-muda");
    look(Form::B11, Record::ActionPlan(&action_plan));
    every_sheet_of_the_year(cases, &mut look);
    for (_, plan) in &cases.plans {
        let blank = without_results(plan.clone());
        look(blank.form().into(), Record::Plan(&blank));
        look(Form::A18, Record::Plan(&blank));
    }
    let (plan, revision) = revised(cases.plan("skp-kasubdit-ii"));
    look(Form::A17, Record::RevisedPlan(&plan, &revision));
    look(Form::A18, Record::RevisedPlan(&plan, &revision));
    for (form, record) in OfficeSheets::of(cases).records() {
        look(form, record);
    }
    for (form, record) in CreditSheets::example().records() {
        look(form, record);
    }
}

/// The invented sheets of the year and of what follows a signature, filled in.
pub fn every_sheet_of_the_year(cases: &Cases, mut look: impl FnMut(Form, Record<'_>)) {
    look(Form::B12, Record::Documentation(&year::documentation(cases)));
    for id in ["bidan-penyelia", "kadis-kesehatan", "dirjen-iii", "jf-tbp-muda"] {
        let record = year::feedback(cases, id);
        look(Record::Feedback(&record).forms()[0], Record::Feedback(&record));
    }
    look(Form::B16, Record::Coaching(&year::coaching(cases)));
    look(Form::B17, Record::Mentoring(&year::mentoring(cases)));
    look(Form::B18, Record::GuidanceFeedback(&year::guidance_feedback(cases)));
    look(Form::B19, Record::CompetencyAssessment(&year::competency(cases)));
    look(Form::B110, Record::ConductReport(&year::conduct_report(cases)));
    let decided = year::objection(cases);
    look(Form::D12, Record::TakenOver(&decided.evaluation));
    look(Form::D13, Record::Objection(&decided));
    look(Form::Counselling, Record::Counselling(&year::counselling(cases)));
    look(Form::Minutes, Record::Minutes(&year::minutes()));
    look(Form::FollowUps, Record::FollowUps(&year::follow_ups()));
    look(Form::UnitPage, Record::UnitPage(&year::unit_page()));
    look(Form::Candidate, Record::Candidate(&year::candidate()));
}

#[test]
fn every_form_there_is_stands_among_the_sheets_that_are_looked_at() {
    let Some(cases) = Cases::read() else { return };
    let mut missing = BTreeSet::from(Form::ALL);
    every_sheet_of_all_forms(&cases, |form, _| {
        missing.remove(&form);
    });
    assert!(missing.is_empty(), "{missing:?}");
}

pub fn runs(page: &Page) -> impl Iterator<Item = (Role, &TextRun)> {
    page.commands.iter().filter_map(|command| match &command.draw {
        Draw::Text(run) => Some((command.role, run)),
        _ => None,
    })
}

pub fn text(page: &Page) -> String {
    runs(page).map(|(_, run)| run.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// Letters without spaces, hyphens of wrapped lists included.
fn letters(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// What the cells of a laid-out sheet say, by table, row and column.
fn cells_on_paper(pages: &[Page]) -> BTreeMap<(usize, usize, usize), String> {
    let mut cells = BTreeMap::<_, String>::new();
    for (role, run) in pages.iter().flat_map(runs) {
        if let Role::TableHead(place) | Role::TableCell(place) = role {
            cells.entry((place.table, place.row, place.column)).or_default().push_str(&letters(&run.text));
        }
    }
    cells
}

/// What the cells of a sheet are to say.
pub fn assert_nothing_is_lost(form: Form, record: Record<'_>, paper: Paper) {
    let content = sheets::content(form, &OFFICE, &record, None).expect("a form of the record");
    let on_paper = cells_on_paper(&sheets::layout(&content, paper));
    let mut n_cells = 0;
    let tables = content.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for (number, table) in tables.enumerate() {
        let mut row = 0;
        for band in table.head.iter().chain(&table.body) {
            for cell in &band.cells {
                let mut said = String::new();
                for item in &cell.items {
                    if let Item::Paragraph(paragraph) = item {
                        said.push_str(paragraph.sign.as_ref().map_or("", |sign| &sign.text));
                        paragraph.runs.iter().for_each(|run| said.push_str(&letters(&run.text)));
                    }
                }
                let place = (number, row + cell.row, cell.column);
                assert_eq!(
                    on_paper.get(&place).map_or("", String::as_str),
                    said,
                    "{form} {paper:?} {place:?}"
                );
                n_cells += usize::from(!said.is_empty());
            }
            row += band.n_rows;
        }
    }
    assert_eq!(n_cells, on_paper.len(), "no cell is printed that says nothing");
}

#[test]
fn every_word_of_every_cell_is_on_paper_once_and_in_order_wherever_pages_break() {
    let Some(cases) = Cases::read() else { return };
    for paper in [Paper::Folio, Paper::A4] {
        every_sheet_of_all_forms(&cases, |form, record| assert_nothing_is_lost(form, record, paper));
    }
}

#[test]
fn nothing_is_printed_outside_the_margins() {
    let Some(cases) = Cases::read() else { return };
    for paper in [Paper::Folio, Paper::A4] {
        every_sheet_of_all_forms(&cases, |form, record| {
            // The test page is there to find out where the printer ends.
            if form == Form::TestPage {
                return;
            }
            // Frames of a matrix are joined, and changes marked, in the margin.
            let has_margin_lines = form == Form::A15 || matches!(record, Record::RevisedPlan(..));
            let leftmost = if has_margin_lines { 15.0 } else { 22.9 };
            for page in crate::file::pages_on(form, record, paper, None) {
                let (wide, high) = (page.width_mm, page.height_mm);
                assert_eq!(wide > high, form.is_landscape());
                for (_, run) in runs(&page) {
                    let inside = run.x >= 22.9
                        && run.x + run.width <= wide - 16.9
                        && run.y > 20.0
                        && run.y < high - 9.0;
                    assert!(inside, "{form} {paper:?}: {run:?}");
                }
                for command in &page.commands {
                    if let Draw::Line { from, to, .. } = command.draw {
                        assert!(
                            from.0 >= leftmost && to.0 <= wide - 16.9 && to.1 <= high - 17.9,
                            "{form} {command:?}"
                        );
                    }
                }
            }
        });
    }
}

#[test]
fn lines_of_text_never_overlap() {
    let Some(cases) = Cases::read() else { return };
    every_sheet_of_all_forms(&cases, |form, record| {
        for page in pages(form, record) {
            let all: Vec<_> = runs(&page).map(|(_, run)| run).collect();
            for (at, one) in all.iter().enumerate() {
                for other in &all[at + 1..] {
                    let beside = one.x + one.width <= other.x + 0.05 || other.x + other.width <= one.x + 0.05;
                    let apart = (one.y - other.y).abs() > 0.9 * one.size.min(other.size);
                    assert!(beside || apart, "{form}: {one:?} and {other:?}");
                }
            }
        }
    });
}

#[test]
fn struck_words_are_crossed_by_a_line_from_end_to_end() {
    let Some(cases) = Cases::read() else { return };
    let evaluation = cases.evaluation("eval-jf-tbp-muda");
    let page = &pages(Form::C13, Record::Evaluation(&evaluation))[0];
    let (_, struck) = runs(page).find(|(_, run)| run.text == "I/II/III/").expect("the struck quarters");
    let crosses = page.commands.iter().any(|command| match command.draw {
        Draw::Line { from, to, .. } => {
            (from.0 - struck.x).abs() < 0.1
                && (to.0 - struck.x - struck.width).abs() < 0.1
                && from.1 < struck.y
                && from.1 > struck.y - struck.size / 2.0
        }
        _ => false,
    });
    assert!(crosses);
}

#[test]
fn heads_of_a_table_stand_on_every_page_it_reaches_and_count_as_read_once() {
    let Some(cases) = Cases::read() else { return };
    let evaluation = cases.evaluation("eval-jf-tbp-muda");
    let pages = pages(Form::C13, Record::Evaluation(&evaluation));
    let with_results: Vec<_> = pages.iter().filter(|page| text(page).contains("INDIKATOR KINERJA")).collect();
    assert!(with_results.len() > 1);
    for (at, page) in with_results.iter().enumerate() {
        let (role, _) = runs(page).find(|(_, run)| run.text == "HASIL KERJA").expect("the section row");
        assert!(runs(page).any(|(_, run)| run.text == "(8)"), "column numbers");
        assert_eq!(role == Role::Artifact, at > 0, "page {at}");
    }
}

#[test]
fn signatures_stay_together_and_never_stand_alone() {
    let Some(cases) = Cases::read() else { return };
    for paper in [Paper::Folio, Paper::A4] {
        every_sheet(&cases, |form, record| {
            let pages = crate::file::pages_on(form, record, paper, None);
            let signed: Vec<_> =
                pages.iter().filter(|page| text(page).contains("Pejabat Penilai Kinerja")).collect();
            assert_eq!(signed.len(), 1, "{form} {paper:?}: the caption stands once");
            let has_table = runs(signed[0]).any(|(role, _)| matches!(role, Role::TableCell(_)));
            assert!(has_table, "{form} {paper:?}: some of the table goes with it");
            assert!(
                text(signed[0]).contains("………………") || text(signed[0]).contains("NIP."),
                "the name as well"
            );
        });
    }
}

#[test]
fn every_symbol_of_a_feedback_is_drawn() {
    let Some(cases) = Cases::read() else { return };
    let evaluation = cases.evaluation("eval-kasubdit-ii");
    let wanted = evaluation.plan.results.iter().flat_map(|result| &result.indicators);
    let wanted =
        wanted.flat_map(|indicator| &indicator.feedback).filter_map(|feedback| feedback.symbol).count();
    let mut drawn = Vec::new();
    for page in pages(Form::C13, Record::Evaluation(&evaluation)) {
        drawn.extend(page.commands.iter().filter_map(|command| match command.role {
            Role::Figure(Figure::Symbol(symbol)) => Some(symbol),
            _ => None,
        }));
    }
    drawn.dedup();
    assert_eq!(drawn.len(), wanted);
    assert!(
        [FeedbackSymbol::ThumbsUp, FeedbackSymbol::Smile, FeedbackSymbol::Frown]
            .iter()
            .all(|one| drawn.contains(one))
    );
}

#[test]
fn the_document_fits_one_page_on_both_papers() {
    let Some(cases) = Cases::read() else { return };
    for paper in [Paper::Folio, Paper::A4] {
        every_sheet(&cases, |form, record| {
            if form == Form::D11 {
                assert_eq!(crate::file::pages_on(form, record, paper, None).len(), 1, "{paper:?}");
            }
        });
    }
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let pages = pages(Form::A17, Record::Plan(&plan));
    assert_eq!(pages.len(), 4, "as many as p151 to p154");
    for (at, page) in pages.iter().enumerate() {
        assert!(text(page).ends_with(&format!("Halaman {} dari 4", at + 1)));
    }
}
