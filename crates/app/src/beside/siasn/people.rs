//! `data-utama`: it completes people who are known, and makes those who are not.

use super::compare::{Directory, Loaded, Plan, Spot, Step, UnitNamed, Who, Write, change};
use super::words;
use crate::beside::text_cell;
use crate::beside::words::legal_status;
use crate::employees::rank_values;
use crate::failure::Halt;
use crate::history::choice_words;
use crate::imports::folded;
use contract::{FieldChangeView, Language, Outcome, SiasnKind};
use domain::{EmployeeType, LegalStatus, Nip, PositionKind};
use interop::siasn::SiasnPerson;
use std::collections::{HashMap, HashSet};
use store::records::{Employee, Reader, Term};
use store::schema::employees as column;
use store::{Column, RowId, Value};

/// The units of the office, by what SIASN calls them and by name.
struct Units {
    by_id: HashMap<String, RowId>,
    by_name: HashMap<String, RowId>,
    /// Name of each, and whether its id of SIASN is known.
    known: HashMap<RowId, (String, bool)>,
}

impl Units {
    fn of(reader: Reader<'_>) -> Result<Self, Halt> {
        let mut units = Self { by_id: HashMap::new(), by_name: HashMap::new(), known: HashMap::new() };
        for unit in reader.list_units()? {
            if !unit.siasn_id.is_empty() {
                units.by_id.insert(unit.siasn_id.clone(), unit.id);
            }
            units.by_name.entry(folded(&unit.name)).or_insert(unit.id);
            units.known.insert(unit.id, (unit.name, !unit.siasn_id.is_empty()));
        }
        Ok(units)
    }

    /// The unit a person of SIASN is in; nothing where SIASN names none.
    fn named(&self, stated: &SiasnPerson) -> Option<UnitNamed> {
        if stated.unit.is_empty() {
            return None;
        }
        let by_id = self.by_id.get(&stated.unit_id).filter(|_| !stated.unit_id.is_empty());
        let row = by_id.or_else(|| self.by_name.get(&folded(&stated.unit))).copied();
        Some(UnitNamed { row, id: stated.unit_id.clone(), name: stated.unit.clone() })
    }

    fn name(&self, unit: Option<RowId>) -> String {
        unit.and_then(|unit| self.known.get(&unit)).map(|(name, _)| name.clone()).unwrap_or_default()
    }

    /// Whether the id of SIASN is still to be noted with the unit.
    fn lacks_id(&self, unit: &UnitNamed) -> bool {
        let lacks = unit.row.and_then(|row| self.known.get(&row)).is_some_and(|(_, has)| !has);
        lacks && !unit.id.is_empty()
    }
}

pub(super) fn compare(
    reader: Reader<'_>,
    files: &[Loaded],
    (directory, plan): (&mut Directory, &mut Plan),
    language: Language,
) -> Result<(), Halt> {
    let units = Units::of(reader)?;
    let mut seen: HashSet<Who> = HashSet::new();
    for loaded in files {
        for stated in &loaded.file.people {
            let spot = Spot { file: &loaded.name, record: stated.record, language };
            let name = stated.name.printed();
            odd(plan, spot, stated, &name);
            let who = match directory.find(&stated.nip, &stated.id) {
                Some(who) => who,
                None if directory.contradicts(&stated.nip, &stated.id) => {
                    let told = words::about(&words::NIP_DIFFERS, &stated.nip, language);
                    plan.remarks.push(spot.remark(&name, "nip_differs", told));
                    continue;
                }
                None => match new_number(stated) {
                    Ok(nip) => Who::New(nip),
                    Err(why) => {
                        plan.remarks.push(spot.remark(&name, "person_left_out", why.told(language)));
                        continue;
                    }
                },
            };
            directory.learn(&who, &stated.id, &name);
            if !seen.insert(who.clone()) {
                continue;
            }
            let known = who.known().and_then(|row| directory.people.get(&row));
            let (values, shown, unit) = match known {
                Some(person) => differences((stated, person), &units, language),
                None => whole(stated, &units),
            };
            if known.is_some() && values.is_empty() && unit.is_none() {
                plan.same(SiasnKind::DataUtama);
                continue;
            }
            let outcome = if known.is_some() { Outcome::Changed } else { Outcome::New };
            let (nip, name) = directory.named(&who);
            let write = Write::Person { values, unit };
            let (kind, what) = (SiasnKind::DataUtama, String::new());
            plan.steps.push(Step { kind, outcome, who, nip, name, what, shown, write });
        }
    }
    Ok(())
}

/// Says what no table explains; it stays as it is here.
fn odd(plan: &mut Plan, spot: Spot<'_>, stated: &SiasnPerson, name: &str) {
    for (is_odd, code, said, written) in [
        (stated.rank.is_odd(), "rank_unknown", &words::RANK_UNKNOWN, &stated.rank.written),
        (
            stated.legal_status.is_odd(),
            "legal_status_unknown",
            &words::STATUS_UNKNOWN,
            &stated.legal_status.written,
        ),
    ] {
        if is_odd {
            plan.remarks.push(spot.remark(name, code, words::about(said, written, spot.language)));
        }
    }
}

/// Why nobody is made of a record.
enum LeftOut {
    Nip(String),
    Name,
}

impl LeftOut {
    fn told(self, language: Language) -> (String, &'static str) {
        match self {
            Self::Nip(written) => words::about(&words::NIP_REFUSED, &written, language),
            Self::Name => words::fixed(&words::NAME_MISSING, language),
        }
    }
}

/// The NIP of somebody who is to be made.
fn new_number(stated: &SiasnPerson) -> Result<String, LeftOut> {
    let nip = Nip::parse(&stated.nip).map_err(|_| LeftOut::Nip(stated.nip.clone()))?;
    if stated.name.name.is_empty() { Err(LeftOut::Name) } else { Ok(nip.to_string()) }
}

type Changes = (Vec<(Column, Value)>, Vec<FieldChangeView>, Option<UnitNamed>);

/// What SIASN states otherwise than the office; what it leaves blank stays.
fn differences((stated, person): (&SiasnPerson, &Employee), units: &Units, language: Language) -> Changes {
    let (mut values, mut shown) = (Vec::new(), Vec::new());
    let texts = [
        ("employees.siasn_id", column::SIASN_ID, &stated.id, &person.siasn_id),
        (
            "employees.siasn_position_id",
            column::SIASN_POSITION_ID,
            &stated.position_id,
            &person.siasn_position_id,
        ),
        ("employees.position", column::POSITION, &stated.position, &person.position),
    ];
    for (field, of, to, from) in texts {
        if !to.is_empty() && to != from {
            values.push((of, text_cell(to)));
            shown.push(change(field, language, from, to));
        }
    }
    if let Some(rank) = stated.rank.known.filter(|rank| rank.code() != person.rank_code) {
        values.extend(rank_values(rank));
        shown.push(change("employees.rank_code", language, &person.rank(), &rank.to_string()));
    }
    if let Some(kind) = other_kind(stated, person) {
        values.push((column::POSITION_KIND, kind.word().into()));
        let words =
            |kind: PositionKind| choice_words("position_kind", kind.word(), language).unwrap_or_default();
        let (from, to) = (person.position_kind.map(words).unwrap_or_default(), words(kind));
        shown.push(change("employees.position_kind", language, from, to));
    }
    if let Some(status) = stated.legal_status.known.filter(|status| *status != person.legal_status) {
        values.push((column::LEGAL_STATUS, status.word().into()));
        let [from, to] = [person.legal_status, status].map(|status| legal_status(status, language));
        shown.push(change("employees.legal_status", language, from, to));
    }
    // The unit of somebody from elsewhere is none of the office's.
    let unit = units.named(stated).filter(|_| !person.is_external);
    let is_elsewhere = |unit: &UnitNamed| unit.row.is_none() || unit.row != person.unit;
    if let Some(unit) = unit.as_ref().filter(|unit| is_elsewhere(unit)) {
        shown.push(change("employees.unit", language, &units.name(person.unit), &unit.name));
    }
    let unit = unit.filter(|unit| is_elsewhere(unit) || units.lacks_id(unit));
    (values, shown, unit)
}

/// The other kind of position that SIASN states. Which heads lead independent units is for the agency to say; of
/// such a post SIASN knows less.
fn other_kind(stated: &SiasnPerson, person: &Employee) -> Option<PositionKind> {
    let is_same_post = stated.position.is_empty() || stated.position == person.position;
    let is_set_here = person.position_kind == Some(PositionKind::IndependentUnitHead) && is_same_post;
    stated.position_kind.filter(|kind| Some(*kind) != person.position_kind && !is_set_here)
}

/// All that SIASN states about somebody new.
fn whole(stated: &SiasnPerson, units: &Units) -> Changes {
    let nip = Nip::parse(&stated.nip).ok();
    let by_number =
        if nip.as_ref().is_some_and(Nip::is_pppk) { EmployeeType::Pppk } else { EmployeeType::Pns };
    let name = &stated.name;
    let mut values = vec![
        (column::NIP, nip.map(|nip| nip.to_string()).into()),
        (column::NAME, text_cell(&name.name)),
        (column::FRONT_DEGREE, text_cell(&name.front)),
        (column::BACK_DEGREE, text_cell(&name.back)),
        (column::EMPLOYEE_TYPE, stated.employee_type.unwrap_or(by_number).word().into()),
        (column::LEGAL_STATUS, stated.legal_status.known.unwrap_or(LegalStatus::Active).word().into()),
        (column::POSITION, text_cell(&stated.position)),
        (column::POSITION_KIND, stated.position_kind.map(Term::word).into()),
        (column::SIASN_ID, text_cell(&stated.id)),
        (column::SIASN_POSITION_ID, text_cell(&stated.position_id)),
    ];
    values.extend(stated.rank.known.into_iter().flat_map(rank_values));
    (crate::imports::filled(values), Vec::new(), units.named(stated))
}
