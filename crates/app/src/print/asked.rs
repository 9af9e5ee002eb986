//! What a request asks for: forms by their codes, the order of people, files, and what is noted of them.

use super::names::Pattern;
use super::records::Choice;
use crate::App;
use crate::aftermath::settings;
use crate::convert::row;
use crate::cycles::{parse_day, parse_period};
use crate::failure::Halt;
use chrono::NaiveDate;
use contract::{Failure, PrintExtra, PrintOrder, PrintOutput, PrintRequest, PrintWhat};
use domain::Period;
use sheets::Form;
use std::path::PathBuf;
use store::RowId;

/// What stands for the document of an evaluation, whichever of [`DOCUMENTS`] applies.
const DOCUMENT: &str = "D.1";
/// The documents of an evaluation: signed by the evaluator, by his superior, changed by a decision.
const DOCUMENTS: [Form; 3] = [Form::D11, Form::D12, Form::D13];

/// The forms that a request names.
pub(super) struct Asked {
    /// `None` for `auto`.
    pub(super) forms: Option<Vec<Form>>,
    /// Of the documents of an evaluation only the one that applies.
    only_applying: bool,
}

/// What the record of the period calls for.
pub(super) const AUTO: Asked = Asked { forms: None, only_applying: false };

impl Asked {
    pub(super) fn choice(&self, only: Option<RowId>, is_blank: bool, is_practice: bool) -> Choice<'_> {
        let wanted = self.forms.as_deref();
        Choice { wanted, only_applying: self.only_applying, only, is_blank, is_practice }
    }
}

/// Reads the codes of a request.
pub(super) fn forms(codes: &[String]) -> Result<Asked, Halt> {
    if codes.iter().any(|code| code == "auto") {
        return Ok(AUTO);
    }
    let mut forms: Vec<Form> = Vec::new();
    let mut only_applying = false;
    for code in codes {
        if code == DOCUMENT {
            forms.extend(DOCUMENTS);
            only_applying = true;
        } else {
            forms.push(code.parse().map_err(|_| Failure::NoSuchForm { form: code.clone() })?);
        }
    }
    Ok(Asked { forms: Some(forms), only_applying })
}

/// Whether the way of sheets is followed, and why they are printed again.
#[derive(Clone, Copy)]
pub(super) struct Tracking<'r> {
    pub(super) is_on: bool,
    pub(super) reason: Option<&'r str>,
}

/// What a print run was asked for.
pub(super) struct Job<'r> {
    pub(super) what: &'r PrintWhat,
    pub(super) asked: Asked,
    pub(super) period: Period,
    pub(super) target: PathBuf,
    pub(super) output: PrintOutput,
    pub(super) pattern: Pattern,
    pub(super) is_duplex: bool,
    pub(super) saves_ink: bool,
    pub(super) extras: &'r [PrintExtra],
    /// The day everything is to be back, for the separator sheets.
    pub(super) return_by: Option<NaiveDate>,
    pub(super) tracking: Tracking<'r>,
    /// Whether files that are there with the same bytes stay.
    pub(super) goes_on: bool,
}

impl<'r> Job<'r> {
    /// Reads a request; refuses what cannot be printed before anything is looked at.
    pub(super) fn read(app: &App, request: &'r PrintRequest) -> Result<Self, Halt> {
        let is_one = if request.merge { PrintOutput::One } else { PrintOutput::PerPerson };
        let output = request.output.unwrap_or(is_one);
        let is_on = request.track.map_or_else(|| app.follows_sheets(), Ok)?;
        Ok(Self {
            what: &request.what,
            asked: forms(&request.what.forms)?,
            period: parse_period(&request.what.period)?,
            target: app.path(request.file)?,
            output,
            pattern: Pattern::read(request.pattern.as_deref(), output)?,
            is_duplex: request.duplex,
            saves_ink: request.saves_ink,
            extras: &request.extras,
            return_by: request.return_by.as_deref().map(|day| parse_day("returnBy", day)).transpose()?,
            tracking: Tracking { is_on, reason: request.reason.as_deref() },
            goes_on: request.only_missing,
        })
    }

    pub(super) fn choice(&self, is_practice: bool) -> Result<Choice<'_>, Halt> {
        let only = self.what.record.as_deref().map(row).transpose()?;
        Ok(self.asked.choice(only, self.what.blank, is_practice))
    }

    /// In which order people are asked for: what goes to each evaluator stays together.
    pub(super) fn order(&self) -> (bool, PrintOrder) {
        let by_evaluator = self.output == PrintOutput::PerEvaluator || !self.extras.is_empty();
        (by_evaluator, self.what.order)
    }
}

impl App {
    /// Whether the office follows the way of its sheets.
    pub(super) fn follows_sheets(&self) -> Result<bool, Halt> {
        settings::is_on(self.read()?, settings::TRACK_SHEETS)
    }
}
