//! How sheets lie on paper, and the pages of one. Knows no store, so that every thread may lay out.

use super::asked::Tracking;
use super::records::{PersonSheets, Sheet};
use crate::aftermath::settings;
use crate::failure::{Halt, incident};
use crate::paper::{Printed, Stamp};
use crate::{App, convert};
use chrono::{NaiveDate, NaiveDateTime};
use contract::Failure;
use domain::Rhythm;
use sheets::{Content, Form, GuideWording, Imprint, Mark, Page, Press, Record, Setup, SheetCode, Typeface};
use store::records::Office;

/// How the sheets of a run are set.
pub(super) struct How {
    pub(super) office: Office,
    pub(super) setup: Setup,
    /// On their side, where their form may be (`forms.md` 0).
    pub(super) is_turned: bool,
    /// The day whose records they show.
    standing_on: Option<NaiveDate>,
    /// How the guides of conduct are worded.
    guides: GuideWording,
}

/// A sheet with all that laying it out needs.
pub(super) struct ReadySheet {
    pub(super) sheet: Sheet,
    rhythm: Rhythm,
    /// Its code and copy, where its way is followed.
    pub(super) stamp: Option<Stamp>,
}

impl How {
    /// What a sheet says.
    pub(super) fn content<'s>(&'s self, ready: &'s ReadySheet) -> Result<Content<'s>, Failure> {
        let sheet = &ready.sheet;
        let content = self.of_record(sheet.form, (&sheet.record(), ready.rhythm), sheet.mark)?;
        let content = content.noting(sheet.basis.as_deref());
        let content = match self.standing_on {
            Some(day) => content.standing_on(day),
            None => content,
        };
        let content = if self.is_turned { content.turned() } else { content };
        Ok(match &ready.stamp {
            Some(stamp) => content.coded(code(stamp)),
            None => content,
        })
    }

    /// The pages of a sheet.
    pub(super) fn pages(&self, ready: &ReadySheet) -> Result<Vec<Page>, Failure> {
        Ok(sheets::lay_out(&self.content(ready)?, self.setup))
    }

    /// The pages of a sheet of the program's own that is about nobody's record.
    pub(super) fn own_pages(&self, form: Form, record: &Record<'_>) -> Result<Vec<Page>, Failure> {
        let mark = self.office.is_practice.then_some(Mark::Practice);
        Ok(sheets::lay_out(&self.of_record(form, (record, Rhythm::default()), mark)?, self.setup))
    }

    fn of_record<'s>(
        &'s self,
        form: Form,
        (record, rhythm): (&Record<'s>, Rhythm),
        mark: Option<Mark>,
    ) -> Result<Content<'s>, Failure> {
        let place = Some(self.office.place.as_str()).filter(|place| !place.is_empty());
        let printed = sheets::Office {
            agency_name: &self.office.agency,
            place,
            rhythm,
            pppk_labels: self.office.pppk_labels,
            print_form_code: self.office.print_form_code,
            guides: self.guides,
        };
        let content = sheets::content(form, &printed, record, mark);
        content.map_err(|wrong| Failure::NoSuchForm { form: wrong.form.to_string() })
    }

    /// A press with the emblem of the office.
    pub(super) fn press(&self) -> Result<Press, Failure> {
        Press::new(self.office.emblem.as_deref()).map_err(|_| incident("print"))
    }
}

/// What the foot says of a print.
fn code(stamp: &Stamp) -> SheetCode<'_> {
    SheetCode {
        code: stamp.code.as_str().into(),
        copy: stamp.copy,
        reason: stamp.reason.as_str().into(),
        proof: stamp.proof.as_deref().map(Into::into),
    }
}

/// What a file says about itself.
pub(super) fn imprint<'a>(title: &'a str, how: &'a How, created: NaiveDateTime) -> Imprint<'a> {
    Imprint { title, subject: "", author: &how.office.agency, created }
}

impl App {
    /// How sheets are set by the office, on the paper asked for.
    pub(super) fn how(
        &self,
        paper: Option<contract::Paper>,
        (is_turned, saves_ink): (bool, bool),
    ) -> Result<How, Halt> {
        let office = self.office()?;
        let paper = paper.map_or(office.paper, convert::from_wire);
        let reader = self.read()?;
        let (chosen, guides) =
            (settings::word(reader, settings::SHEET_TYPEFACE)?, settings::guide_wording(reader)?);
        let typeface = if chosen == "arimo" { Typeface::Arimo } else { Typeface::Bonum };
        let standing_on = self.then.as_ref().map(|then| then.on);
        Ok(How { office, setup: Setup { paper, typeface, saves_ink }, is_turned, standing_on, guides })
    }

    /// The sheets of a person, ready to be laid out, and what is noted once they are printed.
    pub(super) fn ready_sheets(
        &self,
        how: &How,
        person: PersonSheets,
        tracking: Tracking<'_>,
    ) -> Result<(Vec<ReadySheet>, Vec<Printed>), Halt> {
        let (mut sheets, mut notes) = (Vec::new(), Vec::new());
        for sheet in person.sheets {
            let rhythm = self.rhythm(sheet.year())?;
            let mut ready = ReadySheet { sheet, rhythm, stamp: None };
            if tracking.is_on
                && let Some(subject) = ready.sheet.followed()
            {
                let says = how.content(&ready)?.words_and_marks();
                let stamp = self.stamp(subject, ready.sheet.form, &says)?.because(tracking.reason);
                notes.push(Printed::new(subject, ready.sheet.form, &says, stamp.clone()));
                ready.stamp = Some(stamp);
            }
            sheets.push(ready);
        }
        Ok((sheets, notes))
    }
}

/// Whether a sheet says something else than it did when it was printed before.
pub(super) fn is_reprint(ready: &ReadySheet) -> bool {
    ready.stamp.as_ref().is_some_and(|stamp| stamp.is_new && stamp.copy > 1)
}
