//! The register of a year as a sheet, and training needs as a table for spreadsheets.

use super::calendar::day_words;
use super::follow_ups::{Named, state_words};
use crate::App;
use crate::failure::Halt;
use crate::files::write_whole;
use chrono::{Datelike, NaiveDate};
use contract::{ChosenFile, Failure, TrainingNeedView, WriteFollowUpsRequest};
use domain::Period;
use domain::follow_up::FollowUpKind as Kind;
use interop::needs::{self, NeedRow};
use sheets::{FollowUpKind, FollowUpRecap, Form, Imprint, Press, Record, TrainingNeed};
use store::records::FollowUp;

impl App {
    /// Writes the recap as a PDF, or training needs as a workbook or CSV, by the ending of the file.
    pub(crate) fn write_follow_ups(&mut self, request: WriteFollowUpsRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let ends_with =
            |wanted: &str| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(wanted));
        let bytes = if ends_with("csv") {
            needs::write_csv(&self.need_rows()?)
        } else if ends_with("xlsx") {
            let (office, created) = (self.office()?.unit_name, self.moment().now.naive_local());
            needs::write_xlsx(&office, &self.need_rows()?, created)
                .map_err(|_| crate::failure::incident("needs"))?
        } else {
            self.recap_as_pdf(request.year)?
        };
        write_whole(&path, &bytes)?;
        self.note_office_read();
        Ok(self.written(path))
    }

    fn need_rows(&self) -> Result<Vec<NeedRow>, Halt> {
        let row =
            |need: TrainingNeedView| NeedRow { topic: need.topic, unit: need.unit, n_people: need.n_people };
        Ok(self.training_needs()?.into_iter().map(row).collect())
    }

    fn recap_as_pdf(&self, year: i32) -> Result<Vec<u8>, Halt> {
        let (reader, office, period) = (self.read()?, self.office()?, Period::annual(year));
        let mut found = reader.list_follow_ups(None)?;
        found.retain(|one| one.decided_on.is_some_and(|day| day.year() == year));
        let named = Named::of(reader, &found)?;
        let follow_ups = found.iter().map(|one| self.printed_follow_up(one, &named));
        let follow_ups = follow_ups.collect::<Result<_, Halt>>()?;
        let needs = self.training_needs()?.into_iter().map(|need| TrainingNeed {
            topic: need.topic,
            unit: need.unit,
            n_people: need.n_people,
        });
        let recap = FollowUpRecap {
            unit: office.unit_name.clone(),
            starts_on: period.starts_on(),
            ends_on: period.ends_on(),
            follow_ups,
            training_needs: needs.collect(),
        };
        let printed = sheets::Office {
            agency_name: &office.agency,
            place: Some(office.place.as_str()).filter(|place| !place.is_empty()),
            rhythm: self.rhythm(year)?,
            pppk_labels: office.pppk_labels,
            print_form_code: office.print_form_code,
            guides: sheets::GuideWording::default(),
        };
        let mark = office.is_practice.then_some(sheets::Mark::Practice);
        let content = sheets::content(Form::FollowUps, &printed, &Record::FollowUps(&recap), mark);
        let content = content.map_err(|_| crate::failure::incident("recap"))?;
        let pages = sheets::layout(&content, office.paper);
        let created = self.moment().now.naive_local();
        let imprint = Imprint { title: Form::FollowUps.title(), subject: "", author: "", created };
        let press = Press::new(office.emblem.as_deref()).and_then(|mut press| press.pdf(&[pages], &imprint));
        Ok(press.map_err(|_| crate::failure::incident("recap"))?)
    }

    fn printed_follow_up(&self, one: &FollowUp, named: &Named) -> Result<sheets::FollowUp, Halt> {
        let missing = || Failure::NotFound { what: "Pegawai".into() };
        let person = named.people.find(one.employee).ok_or_else(missing)?;
        let record = named.evaluation(self.read()?, one)?;
        let day = |day: Option<NaiveDate>| day.map(|day| day_words(day, contract::Language::Id));
        let days: Vec<String> = [day(one.starts_on), day(one.ends_on)].into_iter().flatten().collect();
        let text = if one.topic.is_empty() { &one.text } else { &one.topic };
        let state = state_words(one.state, contract::Language::Id);
        let outcome = if one.outcome_text.is_empty() {
            state.to_owned()
        } else {
            format!("{state}: {}", one.outcome_text)
        };
        Ok(sheets::FollowUp {
            kind: printed_kind(one.kind),
            name: person.shown_name(),
            nip: person.nip.clone(),
            position: person.position.clone(),
            grade: record.and_then(|record| record.grade()),
            basis: one.basis.clone(),
            text: text.clone(),
            when: days.join(" – "),
            outcome,
        })
    }
}

fn printed_kind(kind: Kind) -> FollowUpKind {
    match kind {
        Kind::Reward => FollowUpKind::Reward,
        Kind::Innovation => FollowUpKind::Innovation,
        Kind::Improvement => FollowUpKind::Improvement,
        Kind::Sanction => FollowUpKind::Sanction,
        Kind::Training => FollowUpKind::Training,
        Kind::Competency => FollowUpKind::Competency,
    }
}
