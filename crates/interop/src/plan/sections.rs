//! What else the forms hold: group lines, the qualitative layout, conduct, and the annex.

use domain::{Annex, Approach, CoreValue, Priority};

use super::cell::{
    after_mark, after_measure_caption, is_placeholder, items, lines, split_assignment, split_perspective,
    without_number,
};
use super::columns::{Row, is_number};
use super::gather::{Gatherer, Spot, unusable_cell};
use super::{PlannedExpectation, PlannedIndicator, PlannedResult};
use crate::words::{self, compact};

/// The part of a form a row stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Section {
    /// `HASIL KERJA`.
    #[default]
    Results,
    /// `PERILAKU KERJA`: the value last named, and the column its special expectations stand in.
    Conduct { value: Option<CoreValue>, column: Option<usize> },
    /// `LAMPIRAN`: the list last named.
    Annex(AnnexList),
    /// Signatures and footnotes.
    Done,
}

/// A list of the annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnnexList {
    ResourceSupport,
    AccountabilityScheme,
    Consequences,
}

impl AnnexList {
    /// The lists in the order of print, with their names.
    pub(crate) const ALL: [(Self, &'static str); 3] = [
        (Self::ResourceSupport, "Dukungan sumber daya"),
        (Self::AccountabilityScheme, "Skema pertanggungjawaban"),
        (Self::Consequences, "Konsekuensi"),
    ];

    /// The lines of this list.
    pub(crate) fn of(self, annex: &Annex) -> &[String] {
        match self {
            Self::ResourceSupport => &annex.resource_support,
            Self::AccountabilityScheme => &annex.accountability_scheme,
            Self::Consequences => &annex.consequences,
        }
    }

    /// The list a text names.
    pub(crate) fn named(text: &str) -> Option<Self> {
        match compact(text).as_str() {
            "DUKUNGANSUMBERDAYA" | "SUMBERDAYAYANGDIBUTUHKAN" | "SUMBERDAYA" => Some(Self::ResourceSupport),
            "SKEMAPERTANGGUNGJAWABAN" | "PERTANGGUNGJAWABAN" => Some(Self::AccountabilityScheme),
            "KONSEKUENSI" | "KONSEKUENSIPENCAPAIANKINERJA" => Some(Self::Consequences),
            _ => None,
        }
    }
}

/// Whether a row of a form begins the results without any row of headings.
pub(crate) fn begins_results(row: &Row<'_>) -> bool {
    let joined = row.joined();
    compact(&joined) == "HASILKERJA" || words::priority(&joined).is_some()
}

/// Whether results and measures share a column in these rows, as in A.1.1 and A.1.6.
pub(crate) fn are_narrative(rows: &[Row<'_>]) -> bool {
    let captions = |row: &Row<'_>| {
        row.filled().any(|(_, cell)| {
            lines(cell).iter().any(|line| line.contains(':') && after_measure_caption(line).is_some())
        })
    };
    rows.iter().any(captions)
}

impl Gatherer {
    /// Takes a line that only says what follows.
    pub(super) fn takes_section_line(&mut self, row: &Row<'_>) -> bool {
        let joined = row.joined();
        if joined.chars().count() > 120 {
            return false;
        }
        let word = compact(&joined);
        if let Some(priority) = words::priority(&joined) {
            (self.section, self.priority) = (Section::Results, Some(priority));
            self.measures_follow = false;
        } else if word == "HASILKERJA" || word.starts_with("LAMPIRANSASARANKINERJA") {
            self.section = Section::Results;
        } else if word == "PERILAKUKERJA" {
            self.section = Section::Conduct { value: None, column: None };
        } else if let Some(list) = AnnexList::named(without_number(&joined)) {
            self.section = Section::Annex(list);
        } else if row.filled().any(|(_, cell)| is_signature(&cell.shown())) {
            self.section = Section::Done;
        } else {
            return joined.starts_with('*');
        }
        true
    }

    /// A row of A.1.1 or A.1.6, where a result is followed by its measures in the same column.
    pub(super) fn take_narrative(&mut self, spot: Spot<'_>) {
        self.out.approach = Some(Approach::Qualitative);
        let mut number = String::new();
        for (column, cell) in spot.row.filled() {
            let shown = cell.shown();
            if number.is_empty() && is_number(&shown) {
                number = shown;
                self.begin_narrative(spot.row.number);
                continue;
            }
            if let Some(reason) = unusable_cell(cell) {
                self.refuse(spot, column, reason);
                if !self.measures_follow {
                    self.begin_narrative(spot.row.number);
                    self.unusable.insert(self.out.results.len().saturating_sub(1));
                }
                continue;
            }
            for line in lines(cell) {
                self.take_narrative_line(spot.row.number, &line);
            }
        }
    }

    /// A number begins a result, unless the one it would follow is still without a text.
    fn begin_narrative(&mut self, row: u32) {
        let result = PlannedResult { row, priority: self.priority, ..PlannedResult::default() };
        let is_open = !self.unusable.contains(&self.out.results.len().saturating_sub(1));
        match self.out.results.last_mut().filter(|last| last.text.is_empty() && is_open) {
            Some(last) => *last = result,
            None => self.out.results.push(result),
        }
        self.measures_follow = false;
    }

    fn take_narrative_line(&mut self, row: u32, line: &str) {
        let (line, follows) = match after_measure_caption(line) {
            Some(rest) => {
                self.measures_follow = true;
                (rest, true)
            }
            None => (line, self.measures_follow),
        };
        if is_placeholder(line) {
            return;
        }
        let begins_group = self.out.results.last().is_some_and(|last| last.priority != self.priority);
        if self.out.results.is_empty() || (begins_group && !follows) {
            self.begin_narrative(row);
        }
        let Some(result) = self.out.results.last_mut() else { return };
        if !follows {
            let whole = format!("{} {}", result.text, without_number(line));
            let (text, assigned_by) = split_assignment(whole.trim());
            result.assigned_by = assigned_by.or(result.assigned_by.take());
            text.clone_into(&mut result.text);
            return;
        }
        let marked = after_mark(line);
        let (text, perspective) = split_perspective(marked.unwrap_or(line));
        // A line without a dash after one with a dash continues it.
        let open = result.indicators.last_mut().filter(|_| marked.is_none() && self.measures_are_marked);
        match open {
            Some(open) => {
                open.text = format!("{} {text}", open.text);
                open.perspective = open.perspective.or(perspective);
            }
            None => result.indicators.push(PlannedIndicator {
                row,
                text: text.to_owned(),
                perspective,
                ..PlannedIndicator::default()
            }),
        }
        self.measures_are_marked =
            marked.is_some() || (self.measures_are_marked && !result.indicators.is_empty());
    }

    /// A row below `PERILAKU KERJA`: a value, its guides, or what the leader expects under it.
    pub(super) fn take_conduct(&mut self, spot: Spot<'_>) {
        for (at, cell) in spot.row.filled() {
            if let Some(reason) = unusable_cell(cell) {
                self.refuse(spot, at, reason);
                continue;
            }
            let Section::Conduct { value, column } = &mut self.section else { return };
            let lines = lines(cell);
            if let [only] = lines.as_slice()
                && let Some(named) = words::core_value(only)
            {
                (*value, *column) = (Some(named), None);
                continue;
            }
            let mut rest = lines.as_slice();
            if let Some((first, others)) = lines.split_first()
                && compact(first).starts_with("EKSPEKTASIKHUSUS")
            {
                *column = Some(at);
                rest = others;
            }
            let Some(value) = (*value).filter(|_| *column == Some(at)) else { continue };
            for text in items(rest) {
                self.out.expectations.push(PlannedExpectation { row: spot.row.number, value, text });
            }
        }
    }

    /// A row below the name of a list of the annex.
    pub(super) fn take_annex(&mut self, list: AnnexList, spot: Spot<'_>) {
        for (at, cell) in spot.row.filled().filter(|(_, cell)| !is_number(&cell.shown())) {
            if let Some(reason) = unusable_cell(cell) {
                self.refuse(spot, at, reason);
                continue;
            }
            for text in items(&lines(cell)) {
                self.add_to_annex(list, text);
            }
        }
    }

    /// Adds a line to a list of the annex.
    pub(super) fn add_to_annex(&mut self, list: AnnexList, text: String) {
        let annex = &mut self.out.annex;
        match list {
            AnnexList::ResourceSupport => annex.resource_support.push(text),
            AnnexList::AccountabilityScheme => annex.accountability_scheme.push(text),
            AnnexList::Consequences => annex.consequences.push(text),
        }
    }
}

/// A caption of the signatures, or the place and date above them.
fn is_signature(text: &str) -> bool {
    let captions =
        ["PEGAWAIYANGDINILAI", "PEJABATPENILAIKINERJA", "PEJABATPENILAI", "TEMPATTANGGALBULANTAHUN"];
    let is_dated = text.contains(',') && text.chars().count() <= 60 && words::date_of_text(text).is_some();
    captions.contains(&compact(text).as_str()) || is_dated
}

/// How a priority is written into a table.
pub(crate) fn priority_word(priority: Priority) -> &'static str {
    match priority {
        Priority::Main => "Utama",
        Priority::Additional => "Tambahan",
    }
}
