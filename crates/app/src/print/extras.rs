//! What goes to an evaluator with the bundles: separator sheet, cover letter, receipt.

use super::laying::How;
use crate::App;
use crate::failure::Halt;
use crate::identity::{Frozen, printed, unit_words};
use contract::PrintExtra;
use domain::{Identity, Period};
use sheets::{Bundle, CoverLetter, Form, Page, Receipt, Record, Separator};
use store::RowId;

/// What goes with which bundles.
pub(super) struct Parcel {
    /// Which of the run it is, from 1.
    pub(super) number: u32,
    pub(super) period: Period,
    pub(super) evaluator: Option<RowId>,
    pub(super) bundles: Vec<Bundle>,
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
        let Parcel { number, period, evaluator, bundles } = parcel;
        let found = evaluator.map(|row| reader.find_employee(row)).transpose()?.flatten();
        let unit = found.as_ref().map(|person| unit_words(reader, person)).transpose()?.unwrap_or_default();
        let to = match &found {
            Some(person) => printed(reader, Some(person), Frozen::default())?,
            None => Identity::default(),
        };
        let (from, on) = (self.whoever_prints()?, self.moment().today());
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
            let separator =
                Separator { batch, period, evaluator: to, unit, return_by: None, people: bundles };
            sheets.push(how.own_pages(Form::Separator, &Record::Separator(&separator))?);
        }
        Ok(sheets)
    }

    /// Who sends the bundles: whoever prints, where the account is somebody's of the office.
    fn whoever_prints(&self) -> Result<Identity, Halt> {
        let reader = self.read()?;
        let person = self.opened()?.account.employee;
        let person = person.map(|row| reader.find_employee(row)).transpose()?.flatten();
        match &person {
            Some(person) => printed(reader, Some(person), Frozen::default()),
            None => Ok(Identity::default()),
        }
    }
}
