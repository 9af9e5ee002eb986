//! The documentation of performance (B.1.2).

use super::action_plan::{BY_HAND, lines_to_write, numbered};
use super::model::{Band, Block, Cell, Grid, Paragraph, Side, Table};
use super::{agency, identity, title, words};
use crate::form::{Form, Office};
use crate::progress::{Documentation, DocumentedProgress, DocumentedResult};
use crate::text::plain;

pub(super) fn blocks<'a>(documentation: &'a Documentation, office: &Office<'a>) -> Vec<Block<'a>> {
    let people = (&documentation.employee, &documentation.evaluator);
    let place_and_date = words::place_and_date(office, documentation.signed_on);
    let signature = words::signature(people.0, office, Side::Right, words::EMPLOYEE, Some(place_and_date));
    vec![
        Block::Title(title(Form::B12, office, "PENDOKUMENTASIAN KINERJA")),
        agency(Form::B12, (documentation.starts_on, documentation.ends_on), office),
        identity::side_by_side(Form::B12, people, office, false),
        Block::Table(Table {
            grid: Grid::Documentation,
            head: vec![Band::row(vec![Cell::at(0).over(4).head().says("HASIL KERJA")])],
            body: results(&documentation.results),
        }),
        Block::Signatures(vec![signature]),
    ]
}

fn results(results: &[DocumentedResult]) -> Vec<Band<'_>> {
    if results.is_empty() {
        let blank = |number| {
            let cells = [numbered(number), Cell::at(1), actions(&[]), realisation(&[])];
            Band::row(cells.into()).by_hand(4)
        };
        return (1..=BY_HAND).map(blank).collect();
    }
    results.iter().enumerate().map(|(at, result)| row(at + 1, result)).collect()
}

fn row(number: usize, result: &DocumentedResult) -> Band<'_> {
    Band::row(vec![
        numbered(number),
        words::cell(1, &result.result),
        actions(&result.actions),
        realisation(&result.progress),
    ])
}

fn actions(actions: &[String]) -> Cell<'_> {
    let caption = Cell::at(2).with(Paragraph::plain("Rencana Aksi:").leading());
    if actions.is_empty() { lines_to_write(caption) } else { caption.with_all(words::numbered(actions)) }
}

fn realisation(entries: &[DocumentedProgress]) -> Cell<'_> {
    let caption = Cell::at(3).with(Paragraph::plain("Realisasi dan Bukti Dukung:").leading());
    if entries.is_empty() {
        return lines_to_write(caption);
    }
    let numbered = entries
        .iter()
        .enumerate()
        .map(|(at, entry)| Paragraph::plain(entry_words(entry)).behind(format!("{}.", at + 1)));
    caption.with_all(numbered)
}

/// `Triwulan II: 60% permohonan terlayani (bukti: register Juni; foto loket)`.
fn entry_words(entry: &DocumentedProgress) -> String {
    let (when, text) = (plain(&entry.when), plain(&entry.text));
    let words = if when.is_empty() { text.into_owned() } else { format!("{when}: {text}") };
    let evidence: Vec<_> =
        entry.evidence.iter().map(|one| plain(one)).filter(|one| !one.is_empty()).collect();
    if evidence.is_empty() { words } else { format!("{words} (bukti: {})", evidence.join("; ")) }
}
