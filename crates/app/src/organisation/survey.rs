//! Everybody, every unit and every dated evaluator of the office, read once to be looked at together.

use crate::convert::id;
use crate::failure::Halt;
use chrono::NaiveDate;
use contract::{PersonRef, UnitRef};
use std::collections::{HashMap, HashSet};
use store::RowId;
use store::records::{
    Appointment, Assignment, Employee, MoveRecord, Reader, StatusPeriod, Unit, evaluator_on,
};

/// The organisation as it stands on a day.
pub(super) struct Survey {
    pub(super) today: NaiveDate,
    people: HashMap<RowId, Employee>,
    /// In the order of their names.
    names: Vec<RowId>,
    units: HashMap<RowId, Unit>,
    assignments: HashMap<RowId, Vec<Assignment>>,
    /// Newest first.
    pub(super) appointments: Vec<Appointment>,
    pub(super) times: Vec<StatusPeriod>,
    /// Posts that ended while their plan is in force.
    pub(super) posts_with_open_plans: Vec<Appointment>,
    /// The newest move of each person that was carried out.
    moved: HashMap<RowId, MoveRecord>,
    looped: HashSet<RowId>,
}

impl Survey {
    pub(super) fn read(reader: Reader<'_>, today: NaiveDate) -> Result<Self, Halt> {
        let mut all = reader.list_all_employees()?;
        all.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        let mut survey = Self {
            today,
            names: all.iter().map(|person| person.id).collect(),
            people: all.into_iter().map(|person| (person.id, person)).collect(),
            units: reader.list_units()?.into_iter().map(|unit| (unit.id, unit)).collect(),
            assignments: reader.list_all_assignments()?,
            appointments: reader.list_appointments()?,
            times: reader.list_status_periods(None)?,
            posts_with_open_plans: reader.list_posts_with_open_plans(today)?,
            // Oldest first, so that the newest stays.
            moved: reader
                .list_moves_between(NaiveDate::default(), today)?
                .into_iter()
                .map(|found| (found.employee, found))
                .collect(),
            looped: HashSet::new(),
        };
        survey.looped = survey.find_loops();
        Ok(survey)
    }

    pub(super) fn person(&self, person: RowId) -> Option<&Employee> {
        self.people.get(&person)
    }

    pub(super) fn unit(&self, unit: RowId) -> Option<&Unit> {
        self.units.get(&unit)
    }

    /// Units by name.
    pub(super) fn units(&self) -> Vec<&Unit> {
        let mut units: Vec<&Unit> = self.units.values().collect();
        units.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        units
    }

    /// Everybody who is here, evaluators from elsewhere too, by name.
    pub(super) fn present(&self) -> impl Iterator<Item = &Employee> {
        let people = self.names.iter().filter_map(|person| self.people.get(person));
        people.filter(|person| !person.is_inactive(self.today))
    }

    /// People of the office's own list who are in service, by name.
    pub(super) fn in_service(&self) -> impl Iterator<Item = &Employee> {
        self.present().filter(|person| !person.is_external)
    }

    /// Whether somebody is here to evaluate: known, not merged away, not gone.
    pub(super) fn is_here(&self, person: RowId) -> bool {
        self.people.get(&person).is_some_and(|person| !person.is_inactive(self.today))
    }

    /// The assignment in force today.
    pub(super) fn assignment(&self, person: RowId) -> Option<&Assignment> {
        evaluator_on(self.assignments.get(&person)?, self.today)
    }

    pub(super) fn evaluator(&self, person: RowId) -> Option<RowId> {
        self.assignment(person).map(|found| found.evaluator)
    }

    /// The move that took somebody out of a unit, where he works elsewhere since.
    pub(super) fn left_unit(&self, person: RowId, unit: RowId) -> Option<&MoveRecord> {
        let elsewhere = self.person(person).is_some_and(|person| person.unit != Some(unit));
        self.moved.get(&person).filter(|found| elsewhere && found.from_unit == Some(unit))
    }

    /// Whether somebody leads a unit or one above it.
    pub(super) fn leads_over(&self, person: RowId, unit: RowId) -> bool {
        let mut seen = HashSet::new();
        let mut next = Some(unit);
        while let Some(at) = next.filter(|at| seen.insert(*at)) {
            if self.head(at) == Some(person) {
                return true;
            }
            next = self.units.get(&at).and_then(|unit| unit.parent);
        }
        false
    }

    /// Whether a person evaluates himself through others.
    pub(super) fn is_looped(&self, person: RowId) -> bool {
        self.looped.contains(&person)
    }

    /// Whoever leads a unit today: for a time, else definitively.
    pub(super) fn head(&self, unit: RowId) -> Option<RowId> {
        let acting = self
            .appointments
            .iter()
            .find(|post| post.leads_unit && post.unit == Some(unit) && post.holds_on(self.today));
        acting.map(|post| post.employee).or_else(|| self.units.get(&unit)?.head)
    }

    /// Whoever leads the unit, or the nearest one above, and is here; never the person himself and nobody
    /// he evaluates, directly or through others.
    pub(super) fn head_over(&self, person: RowId, unit: RowId) -> Option<RowId> {
        self.nearest_head(unit, |head| !self.comes_under(head, person))
    }

    /// The same by the tree of units alone, for somebody whose line of evaluators leads nowhere.
    pub(super) fn head_in_tree(&self, person: RowId, unit: RowId) -> Option<RowId> {
        self.nearest_head(unit, |head| head != person)
    }

    fn nearest_head(&self, unit: RowId, may_be: impl Fn(RowId) -> bool) -> Option<RowId> {
        let mut seen = HashSet::new();
        let mut next = Some(unit);
        while let Some(at) = next.filter(|at| seen.insert(*at)) {
            let head = self.head(at).filter(|head| self.is_here(*head) && may_be(*head));
            if head.is_some() {
                return head;
            }
            next = self.units.get(&at).and_then(|unit| unit.parent);
        }
        None
    }

    /// Whether somebody is a person or evaluated by him, directly or through others.
    pub(super) fn comes_under(&self, somebody: RowId, person: RowId) -> bool {
        let mut seen = HashSet::new();
        let mut next = Some(somebody);
        while let Some(at) = next.filter(|at| seen.insert(*at)) {
            if at == person {
                return true;
            }
            next = self.evaluator(at);
        }
        false
    }

    /// The nearest one above an evaluator who is here.
    pub(super) fn superior_here(&self, evaluator: RowId, person: RowId) -> Option<RowId> {
        let mut seen = HashSet::new();
        let mut next = self.evaluator(evaluator);
        while let Some(at) = next.filter(|at| seen.insert(*at)) {
            if self.is_here(at) && !self.comes_under(at, person) {
                return Some(at);
            }
            next = self.evaluator(at);
        }
        None
    }

    fn find_loops(&self) -> HashSet<RowId> {
        let (mut looped, mut settled) = (HashSet::new(), HashSet::new());
        for person in self.people.keys() {
            let mut path: Vec<RowId> = Vec::new();
            let mut next = Some(*person);
            while let Some(at) = next.filter(|at| !settled.contains(at)) {
                if let Some(start) = path.iter().position(|passed| *passed == at) {
                    looped.extend(path.iter().skip(start));
                    break;
                }
                path.push(at);
                next = self.evaluator(at);
            }
            settled.extend(path);
        }
        looped
    }

    /// Units that lie inside themselves.
    pub(super) fn looped_units(&self) -> HashSet<RowId> {
        let is_inside_itself = |unit: &RowId| {
            let mut seen = HashSet::new();
            let mut next = self.units.get(unit).and_then(|unit| unit.parent);
            while let Some(at) = next.filter(|at| seen.insert(*at)) {
                if at == *unit {
                    return true;
                }
                next = self.units.get(&at).and_then(|unit| unit.parent);
            }
            false
        };
        self.units.keys().copied().filter(is_inside_itself).collect()
    }

    pub(super) fn person_ref(&self, person: RowId) -> PersonRef {
        let found = self.people.get(&person);
        PersonRef {
            id: id(person),
            name: found.map_or_else(|| person.to_string(), Employee::shown_name),
            position: found.map(|found| found.position.clone()).unwrap_or_default(),
        }
    }

    pub(super) fn unit_ref(&self, unit: RowId) -> Option<UnitRef> {
        self.units.get(&unit).map(|found| UnitRef { id: id(unit), name: found.name.clone() })
    }

    pub(super) fn name(&self, person: RowId) -> String {
        self.person_ref(person).name
    }
}
