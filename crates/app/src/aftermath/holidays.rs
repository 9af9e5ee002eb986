//! The holidays of the office: the table of national ones, and what the office says about single days.

use super::calendar::{self, weekday_words};
use super::{fault, say};
use crate::convert::{from_wire, to_wire};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::{App, shared_lists};
use chrono::{Datelike, NaiveDate};
use contract::{
    FieldFault, HolidayEntry, HolidayView, HolidaysView, Language, RestoreHolidaysRequest,
    SaveHolidaysRequest, YearRequest,
};
use domain::WorkWeek;
use domain::holidays::{HolidayKind, KNOWN_YEARS, is_estimate, national};
use std::collections::{BTreeMap, BTreeSet};
use store::records::{Holiday, Term};
use store::schema::holidays as column;
use store::{Table, Value};

impl App {
    /// Holidays of a year.
    pub(crate) fn list_holidays(&mut self, request: YearRequest) -> Result<HolidaysView, Halt> {
        self.holidays_view(request.year)
    }

    /// Enters days, or says otherwise about days of the table, in one act.
    pub(crate) fn save_holidays(&mut self, request: SaveHolidaysRequest) -> Result<HolidaysView, Halt> {
        let entries = request.days.iter().map(entry).collect::<Result<Vec<_>, Halt>>()?;
        let Some((first, ..)) = entries.first() else {
            return Err(fault("days", FieldFault::Empty).into());
        };
        let (year, scope) = (first.year(), shared_lists(&self.office()?));
        let existing = self.read()?.list_holidays()?;
        self.act("save_holidays", None, |act| {
            for (day, name, kind) in entries {
                let values: [(_, Value); 2] =
                    [(column::NAME, name.into()), (column::KIND, kind.word().into())];
                // Of several rows about a day the last has the last word.
                if let Some(known) = existing.iter().rfind(|known| known.day == day) {
                    for (column, value) in values {
                        act.set(known.id, column, value)?;
                    }
                    continue;
                }
                let [name, kind] = values;
                act.insert(Table::Holidays, scope, &[(column::DAY, day.to_string().into()), name, kind])?;
            }
            Ok(())
        })?;
        self.holidays_view(year)
    }

    /// Takes back what the office entered: of some days, or of a whole year.
    pub(crate) fn restore_holidays(&mut self, request: RestoreHolidaysRequest) -> Result<HolidaysView, Halt> {
        let days = request
            .days
            .as_ref()
            .map(|days| days.iter().map(|day| parse_day("days", day)).collect::<Result<BTreeSet<_>, Halt>>());
        let days = days.transpose()?;
        let is_meant = |known: &Holiday| match &days {
            Some(days) => days.contains(&known.day),
            None => known.day.year() == request.year,
        };
        let mut existing = self.read()?.list_holidays()?;
        existing.retain(is_meant);
        self.act("restore_holidays", None, |act| {
            existing.iter().try_for_each(|known| act.delete(Table::Holidays, known.id).map(drop))?;
            Ok(())
        })?;
        self.holidays_view(request.year)
    }

    fn holidays_view(&self, year: i32) -> Result<HolidaysView, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let calendar = calendar::of_office(reader)?;
        let mut days: BTreeMap<NaiveDate, HolidayView> = BTreeMap::new();
        for (day, name) in national(year) {
            days.insert(day, view((day, name), (HolidayKind::National, false), language));
        }
        let own = reader.list_holidays()?;
        for known in own.iter().filter(|known| known.day.year() == year) {
            let of_table = days.get(&known.day).map(|day| day.name.clone());
            let name = if known.name.is_empty() { of_table.unwrap_or_default() } else { known.name.clone() };
            days.insert(known.day, view((known.day, &name), (known.kind, true), language));
        }
        let has_collective =
            own.iter().any(|known| known.day.year() == year && known.kind == HolidayKind::Collective);
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        let worked = first.iter_days().take_while(|day| day.year() == year);
        let n_working_days = worked.filter(|day| calendar.is_working(*day)).count();
        let days: Vec<_> = days.into_values().collect();
        let is_known = KNOWN_YEARS.contains(&year);
        Ok(HolidaysView {
            year,
            notes: notes(&days, (is_known, has_collective), language),
            days,
            is_known,
            has_collective,
            is_six_day_week: calendar.week == WorkWeek::Six,
            n_working_days: u32::try_from(n_working_days).unwrap_or(u32::MAX),
        })
    }
}

fn entry(entry: &HolidayEntry) -> Result<(NaiveDate, String, HolidayKind), Halt> {
    let day = parse_day("days.day", &entry.day)?;
    let kind = from_wire::<HolidayKind>(entry.kind);
    let of_table = national(day.year()).into_iter().find(|(known, _)| *known == day).map(|(_, name)| name);
    let name = entry.name.trim();
    if name.is_empty() && of_table.is_none() {
        return Err(fault("days.name", FieldFault::Empty).into());
    }
    Ok((day, if name.is_empty() { of_table.unwrap_or_default() } else { name }.to_owned(), kind))
}

fn view(
    (day, name): (NaiveDate, &str),
    (kind, is_own): (HolidayKind, bool),
    language: Language,
) -> HolidayView {
    HolidayView {
        day: day.to_string(),
        weekday: weekday_words(day, language).to_owned(),
        name: name.to_owned(),
        kind: to_wire(kind),
        is_own,
        is_estimate: is_estimate(name),
    }
}

fn notes(days: &[HolidayView], (is_known, has_collective): (bool, bool), language: Language) -> Vec<String> {
    let mut found = Vec::new();
    if !is_known {
        found.push((
            "Tahun ini tidak ada dalam daftar hari libur; isi semua hari liburnya.",
            "The list does not know this year; enter all of its holidays.",
        ));
    }
    if days.iter().any(|day| day.is_estimate) {
        found.push((
            "Tanggal bertanda perkiraan belum ditetapkan; sesuaikan setelah keputusan bersama terbit.",
            "Days marked as reckoned are not decreed yet; set them right once the joint decree is out.",
        ));
    }
    if !has_collective {
        found.push((
            "Cuti bersama tahun ini belum diisi; tenggat dihitung tanpa itu.",
            "The collective leave of this year is not entered; deadlines are counted without it.",
        ));
    }
    found.into_iter().map(|words| say(language, words).to_owned()).collect()
}
