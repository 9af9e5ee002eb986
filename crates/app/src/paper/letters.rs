//! The late list as letters: one to everybody who has to see to documents whose term has passed.

use super::Subject;
use super::bundles::has_terms;
use crate::aftermath::settings;
use crate::convert::row;
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use crate::files::write_whole;
use crate::people::People;
use crate::{App, Moment, identity};
use chrono::NaiveDate;
use contract::{ChosenFile, DeadlineKind, Failure, Language, WriteRemindersRequest};
use domain::period::date_words;
use domain::{Identity, Period};
use sheets::{Form, Imprint, LateItem, Mark, Page, Press, Record, Reminder, Setup, Typeface};
use std::collections::BTreeMap;
use store::RowId;

impl App {
    /// Writes the reminders of a period as one file; each names only what is late.
    pub(crate) fn write_reminders(&mut self, request: WriteRemindersRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let period = parse_period(&request.period)?;
        let only = request.evaluator.as_deref().map(row).transpose()?;
        let late = self.late_items(period, only)?;
        if late.is_empty() {
            return Err(Failure::NothingToPrint.into());
        }
        let (number, on) = (request.number.unwrap_or_default(), self.moment().today());
        let people = People::of(self.read()?, late.keys().copied())?;
        let mut letters = Vec::new();
        for (addressee, items) in late {
            let to = identity::printed(self.read()?, people.find(addressee), identity::Frozen::default())?;
            let from = self.sender()?;
            letters.push(Reminder { number: number.trim().to_owned(), on, to, from, items });
        }
        letters.sort_by(|one, other| one.to.name.cmp(&other.to.name));
        let mut pages = Vec::new();
        for letter in &letters {
            pages.push(self.own_pages(Form::Reminder, &Record::Reminder(letter), period.ends_on())?);
        }
        write_whole(&path, &self.own_file(Form::Reminder, &pages)?)?;
        self.note_office_read();
        Ok(self.written(path))
    }

    /// What is late, by whoever has to see to it.
    fn late_items(
        &self,
        period: Period,
        only: Option<RowId>,
    ) -> Result<BTreeMap<RowId, Vec<LateItem>>, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        // Letters are Indonesian.
        let moment = Moment { language: Language::Id, ..self.moment() };
        let mut records = reader.list_evaluations(period, None)?;
        records.retain(|record| {
            has_terms(record.state)
                && sight.sees(record.employee)
                && !sight.hides_outcome(record.employee, Some(record.state))
        });
        let order: Vec<RowId> = records.iter().map(|record| record.id).collect();
        let mut terms = self.next_terms(records, moment)?;
        let mut late: BTreeMap<RowId, Vec<LateItem>> = BTreeMap::new();
        for evaluation in order {
            let Some(term) = terms.remove(&evaluation) else { continue };
            // A right that passed is no duty that was missed.
            let is_late = term.view.is_missed && term.view.kind != DeadlineKind::Object;
            let Some(asked) = term.asked_of.filter(|asked| is_late && only.is_none_or(|only| only == *asked))
            else {
                continue;
            };
            late.entry(asked).or_default().push(LateItem {
                code: Subject::Evaluation(evaluation).code(),
                name: term.view.employee.name.clone(),
                what: duty(term.view.kind, &period_words(period, moment)),
                due: term.view.due_on.parse::<NaiveDate>().map(date_words).unwrap_or_default(),
                left: term.view.left.clone(),
            });
        }
        for items in late.values_mut() {
            items.sort_by(|one, other| one.name.cmp(&other.name));
        }
        Ok(late)
    }

    /// Who signs letters: whoever works here, else the office.
    pub(crate) fn sender(&self) -> Result<Identity, Halt> {
        let reader = self.read()?;
        if let Some(own) = self.sight()?.own() {
            let person = reader.find_employee(own)?;
            return identity::printed(reader, person.as_ref(), identity::Frozen::default());
        }
        let unit = Some(self.office()?.unit_name).filter(|unit| !unit.is_empty());
        let position = Some("Pengelola Kepegawaian".to_owned());
        Ok(Identity { position, unit, ..Identity::default() })
    }

    /// The pages of a sheet of the office's own.
    pub(super) fn own_pages(
        &self,
        form: Form,
        record: &Record<'_>,
        on: NaiveDate,
    ) -> Result<Vec<Page>, Halt> {
        use chrono::Datelike as _;
        let office = self.office()?;
        let printed = sheets::Office {
            agency_name: &office.agency,
            place: Some(office.place.as_str()).filter(|place| !place.is_empty()),
            rhythm: self.rhythm(on.year())?,
            pppk_labels: office.pppk_labels,
            print_form_code: office.print_form_code,
            guides: sheets::GuideWording::default(),
        };
        let mark = office.is_practice.then_some(Mark::Practice);
        let content = sheets::content(form, &printed, record, mark);
        let content = content.map_err(|_| crate::failure::incident("paper"))?;
        let chosen = settings::word(self.read()?, settings::SHEET_TYPEFACE)?;
        let typeface = if chosen == "arimo" { Typeface::Arimo } else { Typeface::Bonum };
        Ok(sheets::lay_out(&content, Setup { paper: office.paper, typeface, saves_ink: false }))
    }

    /// Such sheets as one file.
    pub(super) fn own_file(&self, form: Form, sheets: &[Vec<Page>]) -> Result<Vec<u8>, Halt> {
        let office = self.office()?;
        let created = self.moment().now.naive_local();
        let imprint = Imprint { title: form.title(), subject: "", author: &office.agency, created };
        let press = Press::new(office.emblem.as_deref()).and_then(|mut press| press.pdf(sheets, &imprint));
        Ok(press.map_err(|_| crate::failure::incident("paper"))?)
    }
}

/// What is waited for, as a letter says it.
fn duty(kind: DeadlineKind, period: &str) -> String {
    let what = match kind {
        DeadlineKind::Plan => "SKP ditetapkan",
        DeadlineKind::Evaluate => "Penilaian dan tanda tangan",
        DeadlineKind::TakeOver => "Penilaian menggantikan pejabat penilai",
        DeadlineKind::Deliver => "Penyampaian dokumen evaluasi kepada pegawai",
        DeadlineKind::Return => "Pengembalian dokumen evaluasi yang ditandatangani",
        DeadlineKind::Object => "Keberatan",
        DeadlineKind::Decide => "Putusan keberatan",
        DeadlineKind::Report => "Pelaporan dokumen evaluasi",
        DeadlineKind::Check => "Pemeriksaan rencana perbaikan",
    };
    format!("{what}, {period}")
}
