//! Where a plan changed since it was signed: which cells get a bar, and what the foot line says.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use domain::CoreValue;

use super::model::{Band, Paragraph};
use super::words;
use crate::revision::{AnnexList, Change, Revision};
use crate::text::plain;

/// Letters of a reason the foot line has room for.
const REASON: usize = 120;

/// The changes to be marked; none for a plan that was not signed before.
#[derive(Clone, Copy, Default)]
pub(super) struct Marks<'a>(Option<&'a Revision>);

impl<'a> Marks<'a> {
    pub(super) fn of(revision: &'a Revision) -> Self {
        Self(Some(revision))
    }

    fn changes(self) -> &'a [Change] {
        self.0.map_or(&[], |revision| &revision.changes)
    }

    fn has(self, change: Change) -> bool {
        self.changes().contains(&change)
    }

    pub(super) fn on_evaluator(self) -> bool {
        self.has(Change::Evaluator)
    }

    pub(super) fn on_conduct(self, value: CoreValue) -> bool {
        self.has(Change::Conduct(value))
    }

    pub(super) fn on_annex(self, list: AnnexList, number: usize) -> bool {
        self.has(Change::Annex(list, number))
    }

    /// The band of a result with its rows marked; `row_of` tells the row of an indicator by its number.
    pub(super) fn on_result(
        self,
        number: usize,
        mut band: Band<'a>,
        row_of: impl Fn(usize) -> usize,
    ) -> Band<'a> {
        if self.has(Change::Result(number)) {
            // The number spans all rows of its result.
            if let Some(first) = band.cells.first_mut() {
                first.is_changed = true;
            }
            return band;
        }
        for change in self.changes() {
            if let Change::Indicator { result, indicator } = change
                && *result == number
            {
                let row = row_of(*indicator);
                let in_row = band.cells.iter_mut().find(|cell| cell.row == row && cell.n_rows == 1);
                if let Some(cell) = in_row {
                    cell.is_changed = true;
                }
            }
        }
        band
    }

    /// `Perubahan ke-1: 2 Feb 2026 · hasil kerja 2, 4 · lampiran · alasan: …`.
    pub(super) fn foot(self) -> Option<Paragraph<'static>> {
        let revision = self.0?;
        let mut parts = vec![format!("Perubahan ke-{}: {}", revision.number, short_date(revision.on))];
        parts.extend(parts_of(&revision.changes));
        let reason = plain(&revision.reason);
        if !reason.is_empty() {
            parts.push(format!("alasan: {}", shortened(&reason)));
        }
        Some(Paragraph::plain(parts.join(" · ")))
    }
}

/// What changed, one phrase for each part of the sheet.
fn parts_of(changes: &[Change]) -> Vec<String> {
    let (mut results, mut measured) = (BTreeSet::new(), BTreeSet::new());
    let (mut n_dropped, mut values) = (0, Vec::new());
    let (mut has_evaluator, mut has_annex) = (false, false);
    for change in changes {
        match *change {
            Change::Evaluator => has_evaluator = true,
            Change::Result(number) => _ = results.insert(number),
            Change::Indicator { result, .. } => _ = measured.insert(result),
            Change::DroppedResult => n_dropped += 1,
            Change::Conduct(value) => values.push(value.label()),
            Change::Annex(..) | Change::DroppedAnnexEntry => has_annex = true,
        }
    }
    let phrases = [
        has_evaluator.then(|| words::EVALUATOR.to_lowercase()),
        (!results.is_empty()).then(|| format!("hasil kerja {}", listed(&results))),
        (!measured.is_empty()).then(|| format!("indikator hasil kerja {}", listed(&measured))),
        (n_dropped > 0).then(|| format!("{n_dropped} hasil kerja dihapus")),
        (!values.is_empty()).then(|| format!("perilaku kerja {}", values.join(", "))),
        has_annex.then(|| "lampiran".to_owned()),
    ];
    phrases.into_iter().flatten().collect()
}

fn listed(numbers: &BTreeSet<usize>) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// `2 Feb 2026`.
fn short_date(date: NaiveDate) -> String {
    let month: String = words::month(date).chars().take(3).collect();
    format!("{} {month} {}", date.day(), date.year())
}

fn shortened(reason: &str) -> String {
    if reason.chars().count() <= REASON {
        return reason.to_owned();
    }
    let kept: String = reason.chars().take(REASON).collect();
    let (kept, _) = kept.rsplit_once(' ').unwrap_or((&kept, ""));
    format!("{kept} …")
}
