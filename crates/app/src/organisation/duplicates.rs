//! People who may have been entered twice: found by number, birthday and name.

use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::organisation::{fault, retirement, say};
use chrono::NaiveDate;
use contract::{
    DistinguishPeopleRequest, DuplicatePairView, DuplicatePersonView, DuplicatesView, FieldFault, Language,
    Nothing,
};
use std::collections::{HashMap, HashSet};
use store::records::{Employee, Unit};
use store::schema::distinctions as column;
use store::{RowId, Scope, Table};

/// Digits of a NIP that tell birthday, appointment and sex; the last three only count people.
const SAME_ORIGIN: usize = 15;
/// From here two spellings may be one name.
const NEAR: f64 = 0.95;
/// From here two numbers differ by a slip of the keys.
const SLIP: usize = 2;
/// Pairs shown.
const MOST_PAIRS: usize = 500;

impl App {
    /// Pairs of records that may be one person, the most likely first.
    pub(crate) fn find_duplicates(&mut self, _: Nothing) -> Result<DuplicatesView, Halt> {
        let reader = self.read()?;
        let people = reader.list_all_employees()?;
        let units: HashMap<RowId, Unit> =
            reader.list_units()?.into_iter().map(|unit| (unit.id, unit)).collect();
        let counts = reader.count_records()?;
        let traits: Vec<Traits<'_>> = people.iter().map(Traits::of).collect();
        let language = self.moment().language;
        let apart: HashSet<(RowId, RowId)> =
            reader.list_distinctions()?.into_iter().map(|(one, other)| in_row(one, other)).collect();
        let mut pairs = Vec::new();
        for (one, other) in candidates(&traits) {
            if apart.contains(&in_row(one.person.id, other.person.id)) {
                continue;
            }
            if let Some((confidence, reasons)) = judge(one, other, language) {
                let (kept, merged) = in_order(one.person, other.person, &counts);
                let view = |person: &Employee| person_view(person, &units, &counts);
                let pair = DuplicatePairView { left: view(kept), right: view(merged), confidence, reasons };
                pairs.push(pair);
            }
        }
        pairs.sort_by(|a, b| {
            (b.confidence, &a.left.name, &a.right.id).cmp(&(a.confidence, &b.left.name, &b.right.id))
        });
        pairs.truncate(MOST_PAIRS);
        Ok(DuplicatesView { pairs })
    }

    /// Records that two records are two people, so that they are not proposed again.
    pub(crate) fn distinguish_people(
        &mut self,
        request: DistinguishPeopleRequest,
    ) -> Result<DuplicatesView, Halt> {
        let (one, other) = (self.employee(row(&request.one)?)?.id, self.employee(row(&request.other)?)?.id);
        if one == other {
            return Err(fault("other", FieldFault::OutOfRange));
        }
        let (one, other) = in_row(one, other);
        if !self.read()?.list_distinctions()?.contains(&(one, other)) {
            let values = [(column::ONE, one.into()), (column::OTHER, other.into())];
            self.act("distinguish_people", None, |act| {
                Ok(act.insert(Table::Distinctions, Scope::dossier(one), &values)?)
            })?;
        }
        self.find_duplicates(Nothing {})
    }
}

/// A pair in the one order it is kept in.
fn in_row(one: RowId, other: RowId) -> (RowId, RowId) {
    if one <= other { (one, other) } else { (other, one) }
}

/// What is compared of a person.
struct Traits<'p> {
    person: &'p Employee,
    /// Letters only, in small, one space between words.
    name: String,
    born_on: Option<NaiveDate>,
    origin: Option<&'p str>,
}

impl<'p> Traits<'p> {
    fn of(person: &'p Employee) -> Self {
        Self {
            person,
            name: folded(&person.name),
            born_on: retirement::birth_date(&person.nip),
            origin: person.nip.get(..SAME_ORIGIN),
        }
    }

    fn has_number(&self) -> bool {
        !self.person.nip.is_empty()
    }
}

/// A name without what spellings differ in: capitals, marks, doubled letters of the old spelling.
fn folded(name: &str) -> String {
    let lower = name.to_lowercase().replace("oe", "u").replace("dj", "j").replace("tj", "c");
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Pairs that share a number, a birthday, a name, or a unit while one has no number.
fn candidates<'t, 'p>(all: &'t [Traits<'p>]) -> Vec<(&'t Traits<'p>, &'t Traits<'p>)> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    let mut put = |key: String, at: usize| groups.entry(key).or_default().push(at);
    for (at, found) in all.iter().enumerate() {
        if found.has_number() {
            put(format!("nip {}", found.person.nip), at);
        }
        if let Some(day) = found.born_on {
            put(format!("born {day}"), at);
        }
        if !found.name.is_empty() {
            put(format!("name {}", found.name), at);
        }
        if let Some(unit) = found.person.unit {
            let first = found.name.chars().next().unwrap_or_default();
            put(format!("unit {unit} {first}"), at);
        }
    }
    let mut pairs = HashSet::new();
    for (key, group) in &groups {
        for (place, one) in group.iter().enumerate() {
            for other in group.iter().skip(place + 1) {
                let both_numbered =
                    [one, other].into_iter().all(|at| all.get(*at).is_some_and(Traits::has_number));
                if !(key.starts_with("unit ") && both_numbered) {
                    pairs.insert((*one, *other));
                }
            }
        }
    }
    let mut pairs: Vec<_> = pairs.into_iter().collect();
    pairs.sort_unstable();
    pairs.into_iter().filter_map(|(one, other)| Some((all.get(one)?, all.get(other)?))).collect()
}

/// How likely two records are one person, in percent, and why; nothing where nothing speaks for it.
fn judge(one: &Traits<'_>, other: &Traits<'_>, language: Language) -> Option<(u32, Vec<String>)> {
    let (a, b) = (one.person, other.person);
    let is_same_name = !one.name.is_empty() && one.name == other.name;
    let is_near = is_same_name || strsim::jaro_winkler(&one.name, &other.name) >= NEAR;
    let both_numbered = one.has_number() && other.has_number();
    let same_number = both_numbered && a.nip == b.nip;
    let same_origin = both_numbered && one.origin.is_some() && one.origin == other.origin;
    let slip = both_numbered && !same_number && strsim::damerau_levenshtein(&a.nip, &b.nip) <= SLIP;
    let same_birthday = one.born_on.is_some() && one.born_on == other.born_on;
    let same_unit = a.unit.is_some() && a.unit == b.unit;
    let same_position = !a.position.is_empty() && folded(&a.position) == folded(&b.position);
    let reason = |id: &str, en: &str| say(language, || id.to_owned(), || en.to_owned());
    let mut reasons = Vec::new();
    let mut note = |holds: bool, id: &str, en: &str| reasons.extend(holds.then(|| reason(id, en)));
    note(same_number, "NIP sama", "same NIP");
    note(!same_number && same_origin, "15 angka pertama NIP sama", "same first 15 digits of the NIP");
    note(slip && !same_origin, "NIP berbeda satu atau dua angka", "NIP differs by a digit or two");
    note(is_same_name, "nama sama", "same name");
    note(is_near && !is_same_name, "nama hampir sama", "nearly the same name");
    note(same_birthday && !same_origin && !same_number, "tanggal lahir sama", "same birthday");
    note(same_unit, "unit sama", "same unit");
    note(same_position, "jabatan sama", "same position");
    let lacks_number = !both_numbered;
    let confidence = match () {
        () if same_number => 100,
        () if is_same_name && (same_origin || slip) => 95,
        () if is_same_name && same_birthday => 85,
        () if is_near && (same_origin || slip) => 85,
        () if lacks_number && is_same_name && same_unit && same_position => 85,
        () if lacks_number && is_same_name && (same_unit || same_position) => 75,
        () if is_near && same_birthday => 70,
        () if lacks_number && is_near && same_unit && same_position => 65,
        () => return None,
    };
    Some((confidence, reasons))
}

/// The record to keep first: with a number, on the office's own list, with more to it, the older.
fn in_order<'p>(
    one: &'p Employee,
    other: &'p Employee,
    counts: &HashMap<RowId, (u32, u32)>,
) -> (&'p Employee, &'p Employee) {
    let weight = |person: &Employee| {
        let (plans, evaluations) = counts.get(&person.id).copied().unwrap_or_default();
        (!person.nip.is_empty(), !person.is_external, plans + evaluations)
    };
    if weight(other) > weight(one) { (other, one) } else { (one, other) }
}

fn person_view(
    person: &Employee,
    units: &HashMap<RowId, Unit>,
    counts: &HashMap<RowId, (u32, u32)>,
) -> DuplicatePersonView {
    let (n_plans, n_evaluations) = counts.get(&person.id).copied().unwrap_or_default();
    let unit = person.unit.and_then(|unit| units.get(&unit)).map(|unit| unit.name.clone());
    DuplicatePersonView {
        id: id(person.id),
        name: person.shown_name(),
        nip: person.nip.clone(),
        position: person.position.clone(),
        unit: unit.unwrap_or_else(|| person.unit_as_printed.clone()),
        n_plans,
        n_evaluations,
    }
}
