//! What stays between few: counselling, what an employee says of guidance before it is handed over
//! and what the person it is about does not read: the diary of incidents, proposals of a calibration,
//! potentials.

use crate::App;
use crate::aftermath::settings;
use crate::failure::Halt;
use crate::permissions::{kept, role_of};
use contract::Role;
use std::collections::HashSet;
use store::records::{Reader, Support};
use store::schema::{support_lines, supports};
use store::{CellRef, HistoryEntry, RowId, Table, Value};

/// Form of the support lines that hold what the employee says of guidance.
const GUIDANCE_FEEDBACK: &str = "B.1.8";

impl App {
    /// Whether the account may see a support. Counselling is open to the evaluator, the superior, whoever
    /// counsels, and the HR officer as head of the personnel unit; not to the person, who is told by the
    /// evaluator, and not to the auditor.
    pub(crate) fn may_see_support(&self, support: &Support) -> Result<bool, Halt> {
        if !support.is_secret {
            return Ok(true);
        }
        let sight = self.sight()?;
        let person = kept(self.read()?, support.employee)?;
        let is_led = support.led_by.is_some() && support.led_by == sight.own();
        let is_auditor = role_of(&self.opened()?.account) == Role::Auditor;
        Ok(!is_auditor && sight.own() != Some(person) && (is_led || sight.sees(person)))
    }

    /// Whether the account may read what the employee says of guidance: the employee and the office from the
    /// first word, everybody else once it was handed to the superior, or from the first word too where the office
    /// hides nothing.
    pub(crate) fn may_see_guidance_feedback(&self, support: &Support) -> Result<bool, Halt> {
        let is_open =
            support.handed_over_on.is_some() || !settings::is_on(self.read()?, settings::HIDE_GUIDANCE)?;
        Ok(is_open || self.may_write_guidance_feedback(support)?)
    }

    /// Whether it is for the account to write that and to hand it over: for the employee and the office.
    pub(crate) fn may_write_guidance_feedback(&self, support: &Support) -> Result<bool, Halt> {
        let own = self.sight()?.own();
        let is_person = own == Some(kept(self.read()?, support.employee)?);
        let is_leader = own.is_some() && own == support.led_by;
        let is_office = role_of(&self.opened()?.account) == Role::HrOfficer;
        Ok(is_person || (is_office && !is_leader))
    }

    /// The cells of a dossier that the account may not read, by their row.
    pub(crate) fn hide_confidential(
        &self,
        person: RowId,
        entries: &mut Vec<HistoryEntry>,
    ) -> Result<(), Halt> {
        let is_about_reader = self.sight()?.hides_unsigned(person);
        let hidden = self.hidden_rows(entries.iter().map(|entry| (entry.cell, &entry.to)))?;
        entries.retain(|entry| {
            let is_of_others =
                matches!(entry.cell.table, Table::Incidents | Table::RatingProposals | Table::Potentials);
            !(hidden.contains(&entry.cell.row) || is_of_others && is_about_reader)
        });
        Ok(())
    }

    /// Rows of supports and of their lines that the account may not read, among cells written at any time;
    /// a support that is gone is judged by what was written of it.
    pub(crate) fn hidden_rows<'c>(
        &self,
        cells: impl Iterator<Item = (CellRef, &'c Value)>,
    ) -> Result<HashSet<RowId>, Halt> {
        let reader = self.read()?;
        let is_office = role_of(&self.opened()?.account) == Role::HrOfficer;
        let (mut hidden, mut guidance, mut lines) = (HashSet::new(), HashSet::new(), Vec::new());
        for (cell, value) in cells {
            match cell.column {
                Some(column) if column == supports::IS_SECRET && value.as_integer() == Some(1) => {
                    // Of one that was removed only the office is told.
                    let may_see = match reader.find_support(cell.row)? {
                        Some(found) => self.may_see_support(&found)?,
                        None => is_office,
                    };
                    if !may_see {
                        hidden.insert(cell.row);
                    }
                }
                Some(column) if column == support_lines::SUPPORT => {
                    lines.extend(value.as_row().map(|support| (cell.row, support)));
                }
                Some(column)
                    if column == support_lines::FORM && value.as_text() == Some(GUIDANCE_FEEDBACK) =>
                {
                    guidance.insert(cell.row);
                }
                Some(_) | None => {}
            }
        }
        for (line, support) in lines {
            if hidden.contains(&support)
                || (guidance.contains(&line) && self.hides_guidance(reader, support)?)
            {
                hidden.insert(line);
            }
        }
        Ok(hidden)
    }

    fn hides_guidance(&self, reader: Reader<'_>, support: RowId) -> Result<bool, Halt> {
        match reader.find_support(support)? {
            Some(support) => Ok(!self.may_see_guidance_feedback(&support)?),
            None => Ok(role_of(&self.opened()?.account) != Role::HrOfficer),
        }
    }

    /// Whether a table is closed to the account altogether where rows are listed without their dossier: that
    /// of guidance and counselling to the auditor.
    pub(crate) fn is_closed_table(&self, table: Table) -> Result<bool, Halt> {
        let is_auditor = role_of(&self.opened()?.account) == Role::Auditor;
        Ok(is_auditor && matches!(table, Table::Supports | Table::SupportLines))
    }
}

/// Rows of counselling among the history of a dossier: no bundle that leaves the office has them, whoever
/// writes it.
pub(crate) fn counselling_rows(entries: &[HistoryEntry]) -> HashSet<RowId> {
    let says = |entry: &&HistoryEntry| {
        entry.cell.column == Some(supports::IS_SECRET) && entry.to.as_integer() == Some(1)
    };
    let mut rows: HashSet<RowId> = entries.iter().filter(says).map(|entry| entry.cell.row).collect();
    let is_line = |entry: &&HistoryEntry| entry.cell.column == Some(support_lines::SUPPORT);
    let of_them = entries.iter().filter(is_line);
    let of_them = of_them.filter(|entry| entry.to.as_row().is_some_and(|support| rows.contains(&support)));
    let lines: Vec<RowId> = of_them.map(|entry| entry.cell.row).collect();
    rows.extend(lines);
    rows
}
