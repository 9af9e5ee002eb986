//! A device that was lost: shutting it out, and whose data was on it, for the letter of UU 27/2022 art. 46.

use super::page;
use crate::App;
use crate::convert::row;
use crate::cycles::{parse_day, period_words};
use crate::failure::Halt;
use crate::files::write_whole;
use crate::permissions::Reason;
use crate::units::person_ref;
use chrono::{DateTime, NaiveTime, TimeZone};
use contract::{
    ById, ByIdToFile, ChosenFile, Day, ExposedPersonView, ExposureView, Failure, Language,
    RevokeDeviceRequest,
};
use std::collections::BTreeSet;
use store::records::Device;
use store::schema::{devices as column, offices as office};
use store::{DeviceScope, HistoryQuery, RowId, Scope, ScopeKind, Table, Undoing};

/// What is refused here, in Indonesian and English.
const REVOKE_OWN: (&str, &str) = ("mencabut perangkat yang sedang dipakai", "shutting out the device in use");

impl App {
    /// Shuts a device out: nothing is made for it any more, and what it writes from the cut on is kept apart.
    pub(crate) fn revoke_device(&mut self, request: RevokeDeviceRequest) -> Result<ExposureView, Halt> {
        self.refuse_below_hub()?;
        let device = self.device(row(&request.id)?)?;
        let reason = request.reason.trim().to_owned();
        if reason.is_empty() {
            return Err(Failure::ReasonMissing.into());
        }
        if !device.is_in_use() {
            return Err(Failure::DeviceRevoked { name: device.name }.into());
        }
        if self.own_device()? == Some(device.id) {
            let role = crate::permissions::role_of(&self.opened()?.account);
            return Err(self.refused((role, REVOKE_OWN), Reason::OwnDevice, None).into());
        }
        let at = self.moment().millis();
        let since = request.since.as_deref().map(|day| self.start_of(day)).transpose()?.unwrap_or(at);
        self.check_own_password(request.password)?;
        // What it is told by now is the last that it can be told.
        let (of, epoch) = (self.office()?.id, self.next_epoch()?);
        self.act_that("revoke_device", None, Undoing::Stops, |act| {
            act.set(device.id, column::REVOKED_AT, at)?;
            act.set(device.id, column::REVOKED_SINCE, since.min(at))?;
            act.set(device.id, column::REVOKE_REASON, reason)?;
            act.set(of, office::ROSTER_EPOCH, epoch)?;
            Ok(())
        })?;
        self.exposure(device.id)
    }

    /// Whose data was on a device.
    pub(crate) fn show_exposure(&mut self, request: ById) -> Result<ExposureView, Halt> {
        self.exposure(row(&request.id)?)
    }

    /// The same as pages that go with the letter.
    pub(crate) fn print_exposure(&mut self, request: ByIdToFile) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let device = row(&request.id)?;
        let view = self.exposure(device)?;
        let bytes = page::exposure(&self.office()?, &view, self.moment())?;
        write_whole(&path, &bytes)?;
        let people = self.store()?.device_scopes(device)?.into_iter().filter(is_dossier);
        self.note_people_read(people.map(|had| had.scope.row).collect::<Vec<_>>());
        Ok(self.written(path))
    }

    fn exposure(&self, device: RowId) -> Result<ExposureView, Halt> {
        let device = self.device(device)?;
        let had = self.store()?.device_scopes(device.id)?;
        let dossiers = had.iter().filter(|had| is_dossier(had));
        let mut people = dossiers.map(|had| self.exposed(had)).collect::<Result<Vec<_>, _>>()?;
        people.sort_by(|a, b| (&a.person.name, &a.person.id).cmp(&(&b.person.name, &b.person.id)));
        let known = self.store()?.applied_scopes()?;
        let view = self.device_view(&device, &known)?;
        Ok(ExposureView { people, lists: self.lists_on(&device, &had), device: view })
    }

    fn exposed(&self, had: &DeviceScope) -> Result<ExposedPersonView, Halt> {
        Ok(ExposedPersonView {
            person: person_ref(self.read()?, had.scope.row)?,
            fields: self.kinds_of_data(had.scope, had.last_at)?,
            until: self.exposed_until(had.last_at),
            released: had.released_at.is_some(),
        })
    }

    /// What a dossier held up to an instant, deleted records too: they were there.
    fn kinds_of_data(&self, scope: Scope, until: i64) -> Result<Vec<String>, Halt> {
        let query = HistoryQuery { as_of: Some(until), ..HistoryQuery::scope(scope) };
        let entries = self.store()?.history(&query)?;
        let rows: BTreeSet<(Table, RowId)> =
            entries.into_iter().map(|entry| (entry.cell.table, entry.cell.row)).collect();
        let mut kinds = Vec::new();
        for (table, row) in rows {
            let kind = self.kind_of_data(table, row)?;
            kinds.extend(kind.filter(|kind| !kinds.contains(kind)));
        }
        Ok(kinds)
    }

    /// A record in words; nothing where it goes with another that is named.
    fn kind_of_data(&self, table: Table, row: RowId) -> Result<Option<String>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let words = |id: &str, en: &str| {
            Some(match moment.language {
                Language::Id => id.to_owned(),
                Language::En => en.to_owned(),
            })
        };
        if table == Table::Plans {
            let plan = reader.find_plan(row)?;
            return Ok(plan.map_or_else(|| words("SKP", "SKP"), |plan| Some(format!("SKP {}", plan.year))));
        }
        if table == Table::Evaluations {
            let period = reader.find_evaluation(row)?.map(|found| period_words(found.period, moment));
            let word = words("penilaian", "evaluation").unwrap_or_default();
            return Ok(Some(period.map_or(word.clone(), |period| format!("{word} {period}"))));
        }
        let simple = [
            (Table::Employees, "identitas, pangkat, dan jabatan", "identity, rank and position"),
            (Table::EvaluatorAssignments, "pejabat penilai", "evaluator"),
            (Table::Feedback, "umpan balik", "feedback"),
            (Table::FeedbackRequests, "umpan balik", "feedback"),
            (Table::Progress, "progres dan bukti dukung", "progress and evidence"),
            (Table::Evidence, "progres dan bukti dukung", "progress and evidence"),
            (Table::Incidents, "catatan kejadian", "incidents"),
            (Table::Supports, "bimbingan dan konseling", "guidance and counselling"),
            (Table::Objections, "keberatan", "objections"),
            (Table::FollowUps, "tindak lanjut", "follow-ups"),
            (Table::Appointments, "penugasan", "posts"),
            (Table::StatusPeriods, "kedudukan hukum", "legal position"),
            (Table::Moves, "mutasi", "moves"),
        ];
        Ok(simple.into_iter().find(|(named, ..)| *named == table).and_then(|(_, id, en)| words(id, en)))
    }

    /// Shared lists that were there, in words.
    fn lists_on(&self, device: &Device, had: &[DeviceScope]) -> Vec<String> {
        let units = had.iter().filter(|had| had.scope.kind == ScopeKind::Unit).count();
        let has = |kind| had.iter().any(|had| had.scope.kind == kind);
        let has_roster = had
            .iter()
            .any(|had| had.scope.kind == ScopeKind::Roster && had.scope != Scope::roster(device.id));
        let (unit, list, roster) = match self.moment().language {
            Language::Id => (
                format!("unit kerja ({units})"),
                "siklus, jangka waktu penilaian, dan pustaka indikator",
                "data kantor dan daftar pengelolanya",
            ),
            Language::En => (
                format!("units ({units})"),
                "cycles, evaluation windows and the indicator library",
                "data of the office and its HR officers",
            ),
        };
        let lists =
            [(has_roster, roster.to_owned()), (has(ScopeKind::Ref), list.to_owned()), (units > 0, unit)];
        lists.into_iter().filter(|(is_there, _)| *is_there).map(|(_, words)| words).collect()
    }

    fn exposed_until(&self, at: i64) -> Day {
        let offset = *self.moment().now.offset();
        let day = DateTime::from_timestamp_millis(at).unwrap_or_default().with_timezone(&offset);
        day.date_naive().to_string()
    }

    /// The first instant of a day, in milliseconds since 1970 UTC.
    fn start_of(&self, day: &str) -> Result<i64, Halt> {
        let start = parse_day("since", day)?.and_time(NaiveTime::MIN);
        let start = self.moment().now.offset().from_local_datetime(&start).single();
        Ok(start.map_or(0, |start| start.timestamp_millis()))
    }
}

fn is_dossier(had: &DeviceScope) -> bool {
    had.scope.kind == ScopeKind::Dossier
}
