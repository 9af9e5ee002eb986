//! Whose records an account may see; lists show these and no others.

use super::matrix::Whose;
use super::role_of;
use super::subjects::{Subject, kept};
use crate::App;
use crate::failure::Halt;
use chrono::NaiveDate;
use contract::Role;
use domain::EvaluationState;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::RowId;
use store::records::{Reader, RecapLine, Unit};

/// The people and units within sight of an account.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sight {
    sees_everybody: bool,
    own: Option<RowId>,
    /// Other records of the same person, entered twice.
    merged: BTreeSet<RowId>,
    subordinates: BTreeSet<RowId>,
    second_level: BTreeSet<RowId>,
    led: BTreeSet<RowId>,
    below: BTreeSet<RowId>,
    /// Units of the people seen.
    around: BTreeSet<RowId>,
}

impl App {
    /// What the account that works may see, as of today: also while records of the past are read.
    pub(crate) fn sight(&self) -> Result<Sight, Halt> {
        if let Some(then) = &self.then {
            return Ok(then.sight.clone());
        }
        let account = &self.opened()?.account;
        let (role, reader, today) = (role_of(account), self.read()?, self.moment().today());
        let own = account.employee.map(|person| kept(reader, person)).transpose()?;
        let mut sight = Sight { own, ..Sight::default() };
        if let Some(own) = own {
            sight.merged = reader.list_merged_into(own)?.into_iter().map(|record| record.id).collect();
        }
        match (role, own) {
            (Role::HrOfficer | Role::Auditor, _) => sight.sees_everybody = true,
            (Role::Evaluator | Role::EvaluatorSuperior, Some(own)) => {
                let doubles: HashMap<RowId, RowId> = reader.list_doubles()?.into_iter().collect();
                sight.subordinates = entrusted(reader, (own, today), &doubles)?;
                if role == Role::EvaluatorSuperior {
                    sight.look_further(reader, today, &doubles)?;
                }
                sight.find_units(reader, own, today)?;
            }
            (Role::Employee, Some(own)) => sight.around.extend(unit_of(reader, own)?),
            (Role::Evaluator | Role::EvaluatorSuperior | Role::Employee, None) => {}
        }
        Ok(sight)
    }

    /// Whether the account may change records at all.
    pub(crate) fn is_reader_only(&self) -> Result<bool, Halt> {
        Ok(role_of(&self.opened()?.account) == Role::Auditor)
    }

    /// Whether opening a team or a leader's matrix may make what is due there: for the office and for that
    /// person. Whoever only looks finds what is there.
    pub(crate) fn may_make_for(&self, person: RowId) -> Result<bool, Halt> {
        let account = &self.opened()?.account;
        Ok(match role_of(account) {
            Role::HrOfficer => true,
            Role::Evaluator | Role::EvaluatorSuperior => self.sight()?.own == Some(person),
            Role::Employee | Role::Auditor => false,
        })
    }
}

impl Sight {
    /// Whether nothing is hidden.
    pub(crate) fn sees_everybody(&self) -> bool {
        self.sees_everybody
    }

    /// The employee the account is.
    pub(crate) fn own(&self) -> Option<RowId> {
        self.own
    }

    /// Whose team the one who works is concerned with; nobody's where that is the whole office.
    pub(crate) fn team_of(&self) -> Option<RowId> {
        self.own.filter(|_| !self.sees_everybody)
    }

    /// Whether a person is seen.
    pub(crate) fn sees(&self, person: RowId) -> bool {
        self.sees_everybody
            || self.own == Some(person)
            || self.subordinates.contains(&person)
            || self.second_level.contains(&person)
    }

    /// Whether those whom subordinates evaluate are seen.
    pub(crate) fn sees_below(&self) -> bool {
        self.sees_everybody || !self.second_level.is_empty()
    }

    /// Whether a person is evaluated by the one who works.
    pub(crate) fn evaluates(&self, person: RowId) -> bool {
        self.subordinates.contains(&person)
    }

    /// Whether a person and the evaluator of that person are seen as a team: the own one, or one below.
    pub(crate) fn sees_in_team(&self, person: RowId, evaluator: Option<RowId>) -> bool {
        self.sees_everybody
            || self.second_level.contains(&person)
            || (self.subordinates.contains(&person) && evaluator == self.own)
    }

    /// Whether a unit is seen.
    pub(crate) fn sees_unit(&self, unit: RowId) -> bool {
        self.sees_everybody
            || self.led.contains(&unit)
            || self.below.contains(&unit)
            || self.around.contains(&unit)
    }

    /// Whether a unit is led by the one who works, or stands below one that is.
    pub(crate) fn is_of_own_branch(&self, unit: RowId) -> bool {
        self.sees_everybody || self.led.contains(&unit) || self.below.contains(&unit)
    }

    /// Everybody seen; nothing where that is everybody.
    pub(crate) fn people(&self) -> Option<Vec<RowId>> {
        let seen = self.own.iter().chain(&self.subordinates).chain(&self.second_level).copied();
        (!self.sees_everybody).then(|| seen.collect())
    }

    /// Narrows what a search found to who is seen.
    pub(crate) fn among(&self, found: Option<Vec<RowId>>) -> Option<Vec<RowId>> {
        match found {
            Some(mut found) => {
                found.retain(|person| self.sees(*person));
                Some(found)
            }
            None => self.people(),
        }
    }

    /// Whether what is not signed yet of a person's evaluations stays hidden: from the person.
    pub(crate) fn hides_unsigned(&self, person: RowId) -> bool {
        !self.sees_everybody && (self.own == Some(person) || self.merged.contains(&person))
    }

    /// Whether what an evaluation in this state came to stays hidden: from the person, until it is signed.
    pub(crate) fn hides_outcome(&self, person: RowId, state: Option<EvaluationState>) -> bool {
        self.hides_unsigned(person) && !state.is_some_and(EvaluationState::is_sealed)
    }

    /// Takes from a line what its person may not know yet: how far the evaluation is, and its ratings.
    pub(crate) fn veil(&self, line: &mut RecapLine) {
        if self.hides_outcome(line.employee.id, line.evaluation_state) {
            line.evaluation_state = None;
            line.results_rating = None;
            line.conduct_rating = None;
        }
    }

    /// Whose a subject is.
    pub(super) fn whose(&self, subject: &Subject) -> Whose {
        match (subject.person, subject.unit) {
            (Some(person), _) if self.own == Some(person) => Whose::Own,
            (Some(_), _) if self.own.is_some() && self.own == subject.entrusted_to => Whose::Subordinate,
            (Some(person), _) if self.subordinates.contains(&person) => Whose::Subordinate,
            (Some(person), _) if self.second_level.contains(&person) => Whose::SecondLevel,
            (None, Some(unit)) if self.led.contains(&unit) => Whose::Own,
            (None, Some(unit)) if self.below.contains(&unit) => Whose::Subordinate,
            _ => Whose::Other,
        }
    }

    /// Those whom subordinates evaluate.
    fn look_further(
        &mut self,
        reader: Reader<'_>,
        today: NaiveDate,
        doubles: &HashMap<RowId, RowId>,
    ) -> Result<(), Halt> {
        for person in &self.subordinates {
            self.second_level.extend(entrusted(reader, (*person, today), doubles)?);
        }
        let nearer = |person: &RowId| self.own == Some(*person) || self.subordinates.contains(person);
        self.second_level.retain(|person| !nearer(person));
        Ok(())
    }

    /// Units led, those below, and those of the people seen.
    fn find_units(&mut self, reader: Reader<'_>, own: RowId, today: NaiveDate) -> Result<(), Halt> {
        let units = reader.list_units()?;
        self.led = units.iter().filter(|unit| unit.head == Some(own)).map(|unit| unit.id).collect();
        self.led.extend(reader.find_unit_led(own, today, None)?.map(|unit| unit.id));
        self.below = below(&units, &self.led);
        let people = self.people().unwrap_or_default();
        self.around.extend(reader.list_units_of(&people)?);
        Ok(())
    }
}

/// People evaluated today, and those whose open evaluation or plan names this evaluator; of somebody entered
/// twice the record that was kept.
fn entrusted(
    reader: Reader<'_>,
    (evaluator, today): (RowId, NaiveDate),
    doubles: &HashMap<RowId, RowId>,
) -> Result<BTreeSet<RowId>, Halt> {
    let team = reader.list_team(evaluator, today)?.into_iter().map(|person| person.id);
    let named = reader.list_entrusted(evaluator)?.into_iter();
    let kept = named.map(|person| doubles.get(&person).copied().unwrap_or(person));
    let mut people: BTreeSet<RowId> = team.chain(kept).collect();
    people.remove(&evaluator);
    Ok(people)
}

fn unit_of(reader: Reader<'_>, person: RowId) -> Result<Option<RowId>, Halt> {
    Ok(reader.find_employee(person)?.and_then(|person| person.unit))
}

/// Units below some, at any depth.
fn below(units: &[Unit], led: &BTreeSet<RowId>) -> BTreeSet<RowId> {
    let parents: BTreeMap<RowId, Option<RowId>> = units.iter().map(|unit| (unit.id, unit.parent)).collect();
    let is_below = |unit: &&Unit| {
        let mut above = unit.parent;
        // A tree that was damaged into a ring ends here too.
        for _ in 0..units.len() {
            match above {
                Some(parent) if led.contains(&parent) => return true,
                Some(parent) => above = parents.get(&parent).copied().flatten(),
                None => return false,
            }
        }
        false
    };
    units.iter().filter(|unit| !led.contains(&unit.id)).filter(is_below).map(|unit| unit.id).collect()
}
