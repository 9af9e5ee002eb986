//! Whose plan a workbook means: by the code the program wrote, by NIP, by name with position and unit.

use std::collections::HashMap;

use contract::Language;
use domain::NameParts;
use interop::plan::{PersonPlan, PlanOwner};
use store::RowId;
use store::records::{Employee, PlanRecord, Reader};

use super::{normal_form, plans_by_person};
use crate::Moment;
use crate::failure::Halt;

/// Everybody a workbook may mean, and the versions they work on.
pub(super) struct Owners {
    people: HashMap<RowId, Employee>,
    plans: HashMap<RowId, Vec<PlanRecord>>,
    units: HashMap<RowId, String>,
    /// Whose plan, or who, a code stands for.
    codes: HashMap<String, Coded>,
    /// Plans of the year that count and nobody works on any more, by code.
    settled: HashMap<String, PlanRecord>,
    by_name: HashMap<String, Vec<RowId>>,
}

#[derive(Clone, Copy)]
struct Coded {
    person: RowId,
    plan: Option<RowId>,
}

/// The person a workbook means.
pub(super) struct Found<'o> {
    pub(super) person: &'o Employee,
    /// The versions it may go into.
    pub(super) plans: Vec<PlanRecord>,
    /// The version its code stands for, where nobody works on that any more.
    pub(super) settled: Option<&'o PlanRecord>,
    /// Whether the name of the row is quite another one.
    pub(super) is_named_otherwise: bool,
}

/// Why nobody was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Nobody has that number or name.
    Unknown,
    /// Several people have that name.
    Several,
    /// Code and number stand for two people.
    Contradiction,
}

impl Missing {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Unknown => "person_unknown",
            Self::Several => "person_ambiguous",
            Self::Contradiction => "code_and_nip_differ",
        }
    }

    /// What is wrong and what to do.
    pub(super) fn words(self, language: Language) -> (&'static str, &'static str) {
        match (self, language) {
            (Self::Unknown, Language::Id) => (
                "Pegawai ini tidak ada dalam daftar pegawai kantor.",
                "Periksa NIP dan namanya, atau impor dulu daftar pegawai, lalu muat lagi berkas ini.",
            ),
            (Self::Unknown, Language::En) => (
                "This employee is not on the office's list.",
                "Check NIP and name, or import the staff list first, then load this file again.",
            ),
            (Self::Several, Language::Id) => (
                "Beberapa pegawai bernama sama.",
                "Isi NIP, atau jabatan dan unitnya, lalu muat lagi berkas ini.",
            ),
            (Self::Several, Language::En) => (
                "Several employees have this name.",
                "Fill in the NIP, or position and unit, then load this file again.",
            ),
            (Self::Contradiction, Language::Id) => (
                "Kode dan NIP pada baris ini milik dua pegawai yang berbeda.",
                "Kosongkan kodenya bila NIP-nya yang benar, lalu muat lagi berkas ini.",
            ),
            (Self::Contradiction, Language::En) => (
                "Code and NIP of this row belong to two employees.",
                "Clear the code where the NIP is right, then load this file again.",
            ),
        }
    }
}

impl Owners {
    pub(super) fn read(reader: Reader<'_>, year: i32, moment: Moment) -> Result<Self, Halt> {
        let plans = plans_by_person(reader, year)?;
        let units = reader.list_units()?.into_iter().map(|unit| (unit.id, unit.name)).collect();
        let mut owners = Self {
            people: HashMap::new(),
            plans,
            units,
            codes: HashMap::new(),
            settled: HashMap::new(),
            by_name: HashMap::new(),
        };
        for person in reader.list_all_employees()? {
            if !person.is_external && !person.is_inactive(moment.today()) {
                owners.by_name.entry(normal_form(&person.name)).or_default().push(person.id);
            }
            owners.codes.insert(code(person.id), Coded { person: person.id, plan: None });
            owners.people.insert(person.id, person);
        }
        for plan in owners.plans.values().flatten() {
            owners.codes.insert(code(plan.id), Coded { person: plan.employee, plan: Some(plan.id) });
        }
        for plan in reader.list_plans_of_year(year)? {
            let code = code(plan.id);
            if !owners.codes.contains_key(&code) {
                owners.settled.insert(code, plan);
            }
        }
        Ok(owners)
    }

    /// The person of a workbook's rows, and the versions that may take them.
    pub(super) fn find(
        &self,
        reader: Reader<'_>,
        owner: &PlanOwner,
    ) -> Result<Result<Found<'_>, Missing>, Halt> {
        let coded = owner.code.as_ref().and_then(|code| self.codes.get(&code.trim().to_uppercase()));
        let numbered = match &owner.nip {
            Some(nip) => reader.find_employee_by_nip(nip.as_str())?.map(|person| person.id),
            None => None,
        };
        if let (Some(coded), Some(numbered)) = (coded, numbered)
            && coded.person != numbered
        {
            return Ok(Err(Missing::Contradiction));
        }
        // A number nobody has does not go to somebody who has another, whatever the code says.
        let is_numbered_otherwise = owner.nip.is_some() && numbered.is_none();
        let has_number = |person| self.people.get(&person).is_some_and(|known| !known.nip.is_empty());
        if is_numbered_otherwise && coded.is_some_and(|coded| has_number(coded.person)) {
            return Ok(Err(Missing::Unknown));
        }
        let row = match coded.map(|coded| coded.person).or(numbered) {
            Some(row) => row,
            None if owner.nip.is_some() => return Ok(Err(Missing::Unknown)),
            None => match self.by_words(owner) {
                Ok(row) => row,
                Err(missing) => return Ok(Err(missing)),
            },
        };
        let Some(person) = self.people.get(&row) else { return Ok(Err(Missing::Unknown)) };
        let mut plans = self.plans.get(&row).cloned().unwrap_or_default();
        if let Some(plan) = coded.and_then(|coded| coded.plan) {
            plans.retain(|other| other.id == plan);
        }
        let is_named_otherwise = owner.name.as_deref().is_some_and(|name| is_another_name(name, person));
        let settled = owner.code.as_ref().and_then(|code| self.settled.get(&code.trim().to_uppercase()));
        let settled = settled.filter(|plan| plan.employee == row);
        Ok(Ok(Found { person, plans, settled, is_named_otherwise }))
    }

    /// By name, then by position and unit where several have it.
    fn by_words(&self, owner: &PlanOwner) -> Result<RowId, Missing> {
        let name = owner.name.as_deref().ok_or(Missing::Unknown)?;
        let named = self.by_name.get(&bare_name(name)).ok_or(Missing::Unknown)?;
        let mut left: Vec<&Employee> = named.iter().filter_map(|row| self.people.get(row)).collect();
        let unit_of = |person: &Employee| {
            person
                .unit
                .and_then(|unit| self.units.get(&unit))
                .map(|unit| normal_form(unit))
                .unwrap_or_default()
        };
        if left.len() > 1
            && let Some(position) = &owner.position
        {
            left.retain(|person| normal_form(&person.position) == normal_form(position));
        }
        if left.len() > 1
            && let Some(unit) = &owner.unit
        {
            left.retain(|person| unit_of(person) == normal_form(unit));
        }
        match left.as_slice() {
            [only] => Ok(only.id),
            [] => Err(Missing::Unknown),
            [_, ..] => Err(Missing::Several),
        }
    }

    pub(super) fn unit_of(&self, person: &Employee) -> Option<String> {
        person.unit.and_then(|unit| self.units.get(&unit)).cloned()
    }

    /// The versions a person works on.
    pub(super) fn plans_of(&self, person: RowId) -> &[PlanRecord] {
        self.plans.get(&person).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The code of a plan, or of a person without one.
pub(super) fn code(row: RowId) -> String {
    row.to_string().to_uppercase()
}

fn bare_name(printed: &str) -> String {
    normal_form(&NameParts::split(printed).name)
}

/// Names less alike than this are two people's.
const SAME_NAME: f64 = 0.5;

fn is_another_name(printed: &str, person: &Employee) -> bool {
    let (one, other) = (bare_name(printed), normal_form(&person.name));
    !one.is_empty() && !other.is_empty() && strsim::normalized_levenshtein(&one, &other) < SAME_NAME
}

/// How a workbook names a person: as it writes it itself, for lists of what happens.
pub(super) fn shown_name(person: &PersonPlan) -> String {
    let owner = &person.owner;
    let nip = owner.nip.as_ref().map(ToString::to_string);
    owner.name.clone().or(nip).or_else(|| owner.position.clone()).unwrap_or_default()
}
