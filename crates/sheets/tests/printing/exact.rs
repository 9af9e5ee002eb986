//! The text of a file in reading order is the text of its content, word for word, on every form.

use std::collections::BTreeMap;

use domain::Paper;
use sheets::content::{Block, Content, Item, Paragraph};
use sheets::layout::{Draw, Page, Role};
use sheets::{Form, Record, Setup};

use crate::file::Printed;
use crate::pages::{every_sheet_of_all_forms, runs};
use crate::support::office_sheets::code;
use crate::support::{Cases, OFFICE};

/// Part of a sheet that is read as one: a cell, or what is not in a table.
type Element = Option<(usize, usize, usize)>;

fn letters(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// The letters of a sheet's elements in reading order: its blocks, then its foot.
fn wanted(content: &Content<'_>, foot: &str) -> Vec<(Element, String)> {
    let mut elements = Vec::new();
    let mut n_tables = 0;
    for block in &content.blocks {
        match block {
            Block::Table(table) => {
                let mut row = 0;
                for band in table.head.iter().chain(&table.body) {
                    for cell in &band.cells {
                        let said = cell.items.iter().filter_map(|item| match item {
                            Item::Paragraph(paragraph) => Some(paragraph),
                            _ => None,
                        });
                        elements.push((Some((n_tables, row + cell.row, cell.column)), all(said)));
                    }
                    row += band.n_rows;
                }
                n_tables += 1;
            }
            Block::Title(lines) | Block::Notes(lines) | Block::Letterhead(lines) | Block::Text(lines) => {
                elements.push((None, all(lines)));
            }
            Block::Period(line) => elements.push((None, all([line]))),
            Block::Agency { name, period } => elements.push((None, all(name.iter().chain(period)))),
            Block::Signatures(signatures) => {
                for signature in signatures {
                    elements.push((None, all(signature.above.iter().chain(&signature.below))));
                }
            }
            Block::Marks(sheets::content::Marks::Front(labels)) => elements.push((None, all(labels))),
            Block::Emblem | Block::Gap | Block::PageBreak | Block::Marks(_) => {}
        }
    }
    elements.push((None, letters(foot)));
    joined(elements)
}

fn all<'c>(paragraphs: impl IntoIterator<Item = &'c Paragraph<'c>>) -> String {
    let said = |paragraph: &Paragraph<'_>| {
        let sign = paragraph.sign.iter();
        sign.chain(&paragraph.runs).map(|run| letters(&run.text)).collect::<String>()
    };
    paragraphs.into_iter().map(said).collect()
}

/// Elements in the order of their beginnings; what is not in a table runs on until a cell begins.
fn joined(elements: Vec<(Element, String)>) -> Vec<(Element, String)> {
    let mut found = BTreeMap::new();
    let mut inside: Vec<(Element, String)> = Vec::new();
    for (element, said) in elements.into_iter().filter(|(_, said)| !said.is_empty()) {
        let known = element.and_then(|_| found.get(&element).copied());
        match (known, inside.last_mut()) {
            (Some(at), _) => {
                let entry: &mut (Element, String) = &mut inside[at];
                entry.1.push_str(&said);
            }
            (None, Some((None, last))) if element.is_none() => last.push_str(&said),
            _ => {
                found.insert(element, inside.len());
                inside.push((element, said));
            }
        }
    }
    inside
}

/// What is read of laid-out pages: no artifacts, no words inside a drawing. The foot of the first page is read where
/// that page ends; it is taken last, as it is told.
fn read(pages: &[Page]) -> Vec<(Element, String)> {
    let (mut elements, mut foot) = (Vec::new(), Vec::new());
    for page in pages {
        for (role, run) in runs(page) {
            let said = letters(&run.text);
            match role {
                Role::Foot | Role::Artifact | Role::Figure(_) => {}
                Role::Note | Role::Continued if run.size < 3.0 => foot.push((None, said)),
                Role::TableHead(place) | Role::TableCell(place) => {
                    elements.push((Some((place.table, place.row, place.column)), said));
                }
                _ => elements.push((None, said)),
            }
        }
    }
    joined(elements.into_iter().chain(foot).collect())
}

/// The words of the pages as they are drawn; runs that touch are one word.
fn drawn(pages: &[Page]) -> String {
    let mut text = String::new();
    for page in pages {
        let mut end = (f32::MIN, f32::MIN);
        for (_, run) in runs(page) {
            let touches = (run.y - end.1).abs() < 0.01 && (run.x - end.0).abs() < 0.05;
            if !touches {
                text.push(' ');
            }
            text.push_str(&run.text);
            end = (run.x + run.width, run.y);
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every sheet with a code in its foot, as it is printed to be signed.
fn every_coded_sheet(cases: &Cases, mut look: impl FnMut(Form, &Content<'_>, &[Page])) {
    every_sheet_of_all_forms(cases, |form, record: Record<'_>| {
        let content = sheets::content(form, &OFFICE, &record, None).expect("a form of the record");
        let content = content.coded(code());
        for paper in [Paper::Folio, Paper::A4] {
            look(form, &content, &sheets::lay_out(&content, Setup { paper, ..Setup::default() }));
        }
    });
}

const CODE_LINE: &str = "Lembar K7Q F2A · Cetakan ke-2: keberatan dikabulkan, rating hasil kerja diubah";

#[test]
fn what_is_read_of_every_form_is_its_content_in_its_order_and_then_its_foot() {
    let Some(cases) = Cases::read() else { return };
    every_coded_sheet(&cases, |form, content, pages| {
        // Columns of a wide matrix are parted between tables by the layout.
        if form == Form::A15 {
            return;
        }
        let foot: String = content.foot.iter().flat_map(|line| &line.runs).map(|run| &*run.text).collect();
        let wanted = wanted(content, &format!("{foot} {CODE_LINE}"));
        let read_all = read(pages);
        if pages.len() == 1 {
            for (wanted, read) in wanted.iter().zip(&read_all) {
                assert_eq!(read, wanted, "{form}");
            }
            assert_eq!(read_all.len(), wanted.len(), "{form}");
            return;
        }
        // Cells beside one that goes on on the next page are read before its rest: no word is lost, and on every
        // page the cells are read in their order.
        assert_eq!(by_element(&read_all), by_element(&wanted), "{form}");
        let place = |element: &Element| wanted.iter().position(|(one, _)| one == element);
        for page in pages {
            let on_page = read(std::slice::from_ref(page));
            let places =
                on_page.iter().filter(|(element, _)| element.is_some()).map(|(element, _)| place(element));
            let places: Vec<_> = places.collect();
            assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{form}: {on_page:?}");
        }
    });
}

/// What each cell says, and what is said outside of tables.
fn by_element(elements: &[(Element, String)]) -> BTreeMap<Element, String> {
    let mut said = BTreeMap::<_, String>::new();
    for (element, text) in elements {
        said.entry(*element).or_default().push_str(text);
    }
    said
}

#[test]
fn the_text_of_a_file_is_the_text_of_its_pages_word_for_word() {
    let Some(cases) = Cases::read() else { return };
    every_coded_sheet(&cases, |form, _, pages| {
        let Some(text) = Printed::of(&[pages.to_vec()]).reading() else { return };
        let wanted = drawn(pages);
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        for (at, (is, wanted)) in words(&text).iter().zip(words(&wanted)).enumerate() {
            assert_eq!(*is, wanted, "{form}: word {at}");
        }
        assert_eq!(text.len(), wanted.len(), "{form}");
    });
}

#[test]
fn the_words_of_a_sheet_are_those_of_its_content_struck_ones_between_tildes_without_foot_and_code() {
    let Some(cases) = Cases::read() else { return };
    let evaluation = cases.evaluation("eval-jf-tbp-muda");
    let content = sheets::content(Form::C13, &OFFICE, &Record::Evaluation(&evaluation), None).expect("C.1.3");
    let words = content.words();
    assert!(
        words.starts_with("HASIL EVALUASI KINERJA PEGAWAI\nPENDEKATAN HASIL KERJA KUANTITATIF\n"),
        "{words}"
    );
    assert!(words.contains("\n~SANGAT BAIK/~ BAIK/ ~BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG~\n"));
    assert!(words.contains("\n- ") || words.contains("\n1. "), "signs of lists: {words}");
    let day = chrono::NaiveDate::from_ymd_opt(2027, 3, 1).expect("a day");
    assert_eq!(content.standing_on(day).coded(code()).words(), words);
}

#[test]
fn symbols_and_bars_are_no_words_and_still_make_another_sheet() {
    let Some(cases) = Cases::read() else { return };
    let said = |evaluation: &domain::Evaluation| {
        let record = Record::Evaluation(evaluation);
        let content = sheets::content(Form::C13, &OFFICE, &record, None).expect("C.1.3");
        (content.words(), content.words_and_marks())
    };
    let mut evaluation = cases.evaluation("eval-jf-tbp-muda");
    for item in &mut evaluation.plan.conduct {
        item.feedback.iter_mut().for_each(|entry| entry.symbol = None);
    }
    for result in &mut evaluation.plan.results {
        result.feedback.iter_mut().for_each(|entry| entry.symbol = None);
        let indicators = result.indicators.iter_mut();
        indicators.flat_map(|one| &mut one.feedback).for_each(|entry| entry.symbol = None);
    }
    let (plain, plain_marks) = said(&evaluation);
    assert_eq!(plain, plain_marks, "without marks the words alone");
    evaluation.plan.conduct[0].feedback.push(domain::Feedback {
        source: domain::FeedbackSource::Leader,
        source_label: "Pimpinan".into(),
        text: "Ramah".into(),
        symbol: Some(domain::FeedbackSymbol::Smile),
    });
    let (words, smiling) = said(&evaluation);
    evaluation.plan.conduct[0].feedback.last_mut().expect("feedback").symbol =
        Some(domain::FeedbackSymbol::Frown);
    let (same_words, frowning) = said(&evaluation);
    assert_eq!(words, same_words);
    assert_ne!(smiling, frowning);

    let (plan, revision) = crate::support::revised(cases.plan("skp-kasubdit-ii"));
    let bare = sheets::content(Form::A17, &OFFICE, &Record::Plan(&plan), None).expect("A.1.7");
    let barred =
        sheets::content(Form::A17, &OFFICE, &Record::RevisedPlan(&plan, &revision), None).expect("A.1.7");
    assert_eq!(bare.words(), barred.words());
    assert_ne!(bare.words_and_marks(), barred.words_and_marks());
}

#[test]
fn a_drawing_command_of_every_kind_is_among_the_sheets_that_are_compared() {
    let Some(cases) = Cases::read() else { return };
    let mut kinds = [false; 6];
    every_coded_sheet(&cases, |_, _, pages| {
        for command in pages.iter().flat_map(|page| &page.commands) {
            let kind = match command.draw {
                Draw::Text(_) => 0,
                Draw::Line { .. } => 1,
                Draw::Fill { .. } => 2,
                Draw::Path { .. } => 3,
                Draw::Emblem { .. } => 4,
                Draw::Modules { .. } => 5,
            };
            kinds[kind] = true;
        }
    });
    assert_eq!(kinds, [true; 6]);
}
