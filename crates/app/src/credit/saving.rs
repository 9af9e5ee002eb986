//! What is entered by hand: the box of the person, amounts no grade yields, levels, numbers of sheets.

use super::{YEARS, words};
use crate::App;
use crate::convert::{from_wire, row};
use crate::cycles::{parse_day, parse_period};
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use chrono::Datelike;
use contract::{
    ById, CreditView, Failure, FieldFault, SaveCreditLevelRequest, SaveCreditPaperRequest,
    SaveCreditProfileRequest,
};
use domain::credit::{Level, Thousandths};
use store::records::{CreditLevel, CreditPaperKind, CreditProfile};
use store::schema::{credit_levels as level, credit_papers as paper, credit_profiles as profile};
use store::{Column, RowId, Scope, Table, Value};

impl App {
    /// Enters by hand what no grade yields.
    pub(crate) fn save_credit_profile(
        &mut self,
        request: SaveCreditProfileRequest,
    ) -> Result<CreditView, Halt> {
        let person = self.employee(row(&request.employee)?)?.id;
        let existing = self.read()?.find_credit_profile(person)?;
        let mut values = cells(&request)?;
        values.extend(opening(&request, existing.as_ref())?);
        if existing.is_none() {
            values.push((profile::EMPLOYEE, person.into()));
        }
        self.act("save_credit_profile", None, |act| {
            if let Some(existing) = existing {
                values.into_iter().try_for_each(|(of, value)| act.set(existing.id, of, value).map(drop))?;
            } else {
                act.insert(Table::CreditProfiles, Scope::dossier(person), &filled(values))?;
            }
            Ok(())
        })?;
        self.credit_now(person)
    }

    /// Notes a level from a day on; of two told for one day the later one counts.
    pub(crate) fn save_credit_level(&mut self, request: SaveCreditLevelRequest) -> Result<CreditView, Halt> {
        let person = self.employee(row(&request.employee)?)?.id;
        let from_on = parse_day("from", &request.from)?;
        let known = self.read()?.list_credit_levels(person)?;
        let named = request.id.as_deref().map(row).transpose()?;
        let existing = match named {
            Some(id) => {
                let found = known.iter().find(|one| one.id == id);
                Some(found.ok_or_else(|| invalid("id", FieldFault::UnknownId))?)
            }
            None => known.iter().find(|one| one.since.from_on == from_on),
        };
        let new: Level = from_wire(request.level);
        let (existing, day) = (existing.map(|one| one.id), from_on.to_string());
        // A level moved to the day of another one takes its place.
        let replaced: Vec<RowId> = known
            .iter()
            .filter(|one| one.since.from_on == from_on && Some(one.id) != existing)
            .map(|one| one.id)
            .collect();
        self.act("save_credit_level", None, |act| {
            for level in replaced {
                act.delete(Table::CreditLevels, level)?;
            }
            if let Some(existing) = existing {
                act.set(existing, level::LEVEL, new.code())?;
                act.set(existing, level::FROM_ON, day)?;
            } else {
                let values = [
                    (level::EMPLOYEE, person.into()),
                    (level::LEVEL, new.code().into()),
                    (level::FROM_ON, day.into()),
                ];
                act.insert(Table::CreditLevels, Scope::dossier(person), &values)?;
            }
            Ok(())
        })?;
        self.credit_now(person)
    }

    /// Removes a level that was noted by mistake.
    pub(crate) fn remove_credit_level(&mut self, request: ById) -> Result<CreditView, Halt> {
        let found: Option<CreditLevel> = self.read()?.find_credit_level(row(&request.id)?)?;
        let what = words::say(self.moment().language, words::LEVEL).to_owned();
        let found = found.ok_or(Failure::NotFound { what })?;
        self.act("remove_credit_level", None, |act| Ok(act.delete(Table::CreditLevels, found.id)?))?;
        self.credit_now(found.employee)
    }

    /// Notes number and day of a sheet, or of all three, and what was concluded of a determination.
    pub(crate) fn save_credit_paper(&mut self, request: SaveCreditPaperRequest) -> Result<CreditView, Halt> {
        let person = self.employee(row(&request.employee)?)?.id;
        let period = parse_period(&request.period)?;
        let named: CreditPaperKind = from_wire(request.kind);
        let kinds = CreditPaperKind::ALL.into_iter().filter(|kind| request.for_all || *kind == named);
        let (known, code) = (self.read()?.list_credit_papers(person)?, period.to_string());
        let mut notes = Vec::new();
        for kind in kinds {
            let existing = known.iter().find(|one| one.kind == kind && one.period == code);
            let mut values = numbered(&request)?;
            if kind == named && kind == CreditPaperKind::Determination {
                values.extend(concluded(&request)?);
            }
            if existing.is_none() {
                values.push((paper::EMPLOYEE, person.into()));
                values.push((paper::KIND, kind.word().into()));
                values.push((paper::PERIOD, code.clone().into()));
            }
            notes.push((existing.map(|one| one.id), values));
        }
        self.act("save_credit_paper", None, |act| {
            for (existing, values) in notes {
                if let Some(existing) = existing {
                    values.into_iter().try_for_each(|(of, value)| act.set(existing, of, value).map(drop))?;
                } else {
                    act.insert(Table::CreditPapers, Scope::dossier(person), &filled(values))?;
                }
            }
            Ok(())
        })?;
        self.credit_view(person, period.year())
    }

    fn credit_now(&self, person: RowId) -> Result<CreditView, Halt> {
        self.credit_view(person, self.moment().today().year())
    }
}

/// Number and day of a sheet.
fn numbered(request: &SaveCreditPaperRequest) -> Result<Vec<(Column, Value)>, Halt> {
    let issued_on = request.issued_on.as_deref().filter(|day| !day.is_empty());
    let issued_on = issued_on.map(|day| parse_day("issuedOn", day)).transpose()?;
    Ok(vec![
        (paper::NUMBER, checked_text("number", &request.number)?.into()),
        (paper::ISSUED_ON, issued_on.map(|day| day.to_string()).into()),
    ])
}

/// What was concluded of a determination.
fn concluded(request: &SaveCreditPaperRequest) -> Result<Vec<(Column, Value)>, Halt> {
    let conclusion = request.conclusion.map(from_wire::<domain::credit::Conclusion>);
    let target = checked_text("target", request.target.as_deref().unwrap_or_default())?;
    Ok(vec![
        (paper::CONCLUSION, conclusion.map(|one| one.word().to_owned()).into()),
        (paper::TARGET, target.into()),
    ])
}

/// The cells a request names; what it leaves out stays.
fn cells(request: &SaveCreditProfileRequest) -> Result<Vec<(Column, Value)>, Halt> {
    let mut values = Vec::new();
    for (column, name, text) in [
        (profile::KARPEG, "karpeg", &request.karpeg),
        (profile::BIRTH_PLACE, "birthPlace", &request.birth_place),
        (profile::OTHER_LABEL, "otherLabel", &request.other_label),
    ] {
        if let Some(text) = text {
            values.push((column, checked_text(name, text)?.into()));
        }
    }
    for (column, name, day) in [
        (profile::RANK_SINCE, "rankSince", &request.rank_since),
        (profile::POSITION_SINCE, "positionSince", &request.position_since),
    ] {
        if let Some(day) = day.as_deref() {
            let day = Some(day).filter(|day| !day.is_empty()).map(|day| parse_day(name, day)).transpose()?;
            values.push((column, day.map(|day| day.to_string()).into()));
        }
    }
    for (column, name, amount) in [
        (profile::BASE, "base", &request.base),
        (profile::OLD, "old", &request.old),
        (profile::ADJUSTMENT, "adjustment", &request.adjustment),
        (profile::EDUCATION, "education", &request.education),
        (profile::OTHER, "other", &request.other),
    ] {
        if let Some(amount) = amount {
            values.push((column, parsed(name, amount)?.map(|amount| amount.0).into()));
        }
    }
    Ok(values)
}

/// Year and amount of the balance brought along: the one is nothing without the other.
fn opening(
    request: &SaveCreditProfileRequest,
    existing: Option<&CreditProfile>,
) -> Result<Vec<(Column, Value)>, Halt> {
    let before = existing.and_then(|profile| profile.opening);
    let year = match request.opening_year.as_deref().map(str::trim) {
        None => before.map(|opening| opening.year),
        Some("") => None,
        Some(text) => {
            let year = text.parse::<i32>().ok().filter(|year| YEARS.contains(year));
            Some(year.ok_or_else(|| invalid("openingYear", FieldFault::OutOfRange))?)
        }
    };
    let amount = match &request.opening {
        None => before.map(|opening| opening.amount),
        Some(text) => parsed("opening", text)?,
    };
    if year.is_some() != amount.is_some() {
        let field = if year.is_some() { "opening" } else { "openingYear" };
        return Err(invalid(field, FieldFault::Empty));
    }
    if request.opening_year.is_none() && request.opening.is_none() {
        return Ok(Vec::new());
    }
    Ok(vec![(profile::OPENING_YEAR, year.into()), (profile::OPENING, amount.map(|amount| amount.0).into())])
}

fn parsed(name: &str, text: &str) -> Result<Option<Thousandths>, Halt> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| invalid(name, FieldFault::OutOfRange))
}
