//! What goes to an evaluator with the bundles: separator sheet, cover letter, receipt.

use super::laying::{How, ReadySheet};
use crate::App;
use crate::failure::Halt;
use crate::identity::{Frozen, printed, unit_words};
use crate::paper::Subject;
use chrono::NaiveDate;
use contract::PrintExtra;
use domain::deadlines::DocumentDates;
use domain::{Calendar, Identity, Period};
use sheets::{Bundle, CoverLetter, Form, Page, Receipt, Record, Separator};
use store::RowId;

/// What goes with which bundles.
pub(super) struct Parcel {
    /// Which of the run it is, from 1.
    pub(super) number: u32,
    pub(super) period: Period,
    pub(super) evaluator: Option<RowId>,
    pub(super) bundles: Vec<Bundle>,
    /// The day everything is to be back, where one was told.
    pub(super) return_by: Option<NaiveDate>,
}

impl App {
    /// The sheets before the bundles of an evaluator, in the order they are asked for in an office: letter,
    /// receipt, separator.
    pub(super) fn extra_sheets(
        &self,
        how: &How,
        wanted: &[PrintExtra],
        parcel: Parcel,
    ) -> Result<Vec<Vec<Page>>, Halt> {
        let reader = self.read()?;
        let Parcel { number, period, evaluator, bundles, return_by } = parcel;
        let found = evaluator.map(|row| reader.find_employee(row)).transpose()?.flatten();
        let unit = found.as_ref().map(|person| unit_words(reader, person)).transpose()?.unwrap_or_default();
        let to = match &found {
            Some(person) => printed(reader, Some(person), Frozen::default())?,
            None => Identity::default(),
        };
        let (from, on) = (self.sender()?, self.moment().today());
        let letter = || {
            let (to, from, bundles) = (to.clone(), from.clone(), bundles.clone());
            CoverLetter { number: String::new(), on, to, from, period, bundles }
        };
        let mut sheets = Vec::new();
        if wanted.contains(&PrintExtra::Cover) {
            sheets.push(how.own_pages(Form::Cover, &Record::Cover(&letter()))?);
        }
        if wanted.contains(&PrintExtra::Receipt) {
            let CoverLetter { number, on, to, from, period, bundles } = letter();
            let receipt = Receipt { number, on, to, from, period, bundles };
            sheets.push(how.own_pages(Form::Receipt, &Record::Receipt(&receipt))?);
        }
        if wanted.contains(&PrintExtra::Separator) {
            let batch = format!("{period}/{number:02}");
            let separator = Separator { batch, period, evaluator: to, unit, return_by, people: bundles };
            sheets.push(how.own_pages(Form::Separator, &Record::Separator(&separator))?);
        }
        Ok(sheets)
    }
    /// The day by which the document among the sheets of a person is to be back; one that was
    /// not handed over yet counts as received today. Nothing where none is waited for, or the day has passed.
    pub(super) fn return_by(
        &self,
        sheets: &[ReadySheet],
        calendar: &Calendar,
    ) -> Result<Option<NaiveDate>, Halt> {
        let evaluation = sheets.iter().find_map(|ready| match ready.sheet.followed() {
            Some(Subject::Evaluation(row)) => Some(row),
            Some(Subject::Plan(_)) | None => None,
        });
        let Some(row) = evaluation else { return Ok(None) };
        let Some(record) = self.read()?.find_evaluation(row)? else { return Ok(None) };
        let (papers, today) = (record.papers, self.moment().today());
        if papers.settled().is_some() {
            return Ok(None);
        }
        let received_on = papers.received_on.or(Some(today));
        let due = DocumentDates { received_on, ..papers }.return_due(calendar);
        Ok(due.map(|(day, _)| day).filter(|day| *day >= today))
    }
}
