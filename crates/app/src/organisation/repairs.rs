//! Repairs of the organisation: one or many, one act.

use crate::App;
use crate::convert::row;
use crate::cycles::parse_day;
use crate::employees;
use crate::failure::Halt;
use crate::organisation::fault;
use crate::organisation::outcome::Change;
use crate::organisation::survey::Survey;
use chrono::NaiveDate;
use contract::{Failure, FieldFault, FixCode, FixProblemsRequest, NewFix, Nothing, ProblemsView};
use domain::LegalStatus;
use domain::moves::{MoveCause, MovePlan};
use store::records::{Term, evaluator_on};
use store::schema::{employees as column, evaluator_assignments as assignment, units};
use store::{Act, RowId, Value};

/// A repair with everything it needs.
enum Repair {
    Evaluator {
        person: RowId,
        evaluator: RowId,
        on: NaiveDate,
        basis: String,
        change: Option<(Change, MovePlan)>,
    },
    EndOfPost {
        change: Change,
        decided: MovePlan,
    },
    Cell {
        row: RowId,
        column: store::Column,
        value: Value,
    },
}

impl App {
    /// Repairs cases as told, all or none, in one act.
    pub(crate) fn fix_problems(&mut self, request: FixProblemsRequest) -> Result<ProblemsView, Halt> {
        self.commit_drafts()?;
        let mut repairs = Vec::with_capacity(request.fixes.len());
        for fix in &request.fixes {
            repairs.extend(self.repair(fix)?);
        }
        self.act("fix_problems", None, |act| {
            repairs.iter().try_for_each(|repair| carry_out(act, repair))?;
            // Two repairs that are right alone may close a loop together.
            repairs.iter().try_for_each(|repair| refuse_loop(act, repair))
        })?;
        self.list_problems(Nothing {})
    }

    fn repair(&self, fix: &NewFix) -> Result<Vec<Repair>, Halt> {
        let person = || {
            let id = fix.employee.as_deref().ok_or_else(|| fault("employee", FieldFault::Empty))?;
            Ok::<_, Halt>(self.employee(row(id)?)?.id)
        };
        let unit = || {
            let id = fix.unit.as_deref().ok_or_else(|| fault("unit", FieldFault::Empty))?;
            let found = self.read()?.find_unit(row(id)?)?;
            Ok::<_, Halt>(found.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?.id)
        };
        let on = fix.on.as_deref().map(|day| parse_day("on", day)).transpose()?;
        let cell = |row, column, value: Value| vec![Repair::Cell { row, column, value }];
        Ok(match fix.code {
            FixCode::SetEvaluator | FixCode::HandToSuperior => {
                vec![self.new_evaluator(fix, person()?, on.unwrap_or(self.moment().today()))?]
            }
            FixCode::EndAppointment => self.ends_of_posts(person()?)?,
            FixCode::SetUnit => cell(person()?, column::UNIT, unit()?.into()),
            FixCode::SetHead => {
                let head = fix.evaluator.as_deref().ok_or_else(|| fault("evaluator", FieldFault::Empty))?;
                cell(unit()?, units::HEAD, self.employee(row(head)?)?.id.into())
            }
            FixCode::DetachUnit => cell(unit()?, units::PARENT, Value::Null),
            FixCode::Retire => {
                let on = on.unwrap_or(self.moment().today());
                cell(person()?, column::RETIRED_ON, on.to_string().into())
            }
            FixCode::EndStatus => cell(person()?, column::LEGAL_STATUS, LegalStatus::Active.word().into()),
            FixCode::RecordBasis => {
                let basis = fix.basis.trim();
                if basis.is_empty() {
                    return Err(fault("basis", FieldFault::Empty));
                }
                let held = self.read()?.list_assignments(person()?)?;
                let found =
                    evaluator_on(&held, on.unwrap_or(self.moment().today()).max(self.moment().today()));
                let found = found.ok_or_else(|| Failure::NotFound { what: "Penilai".into() })?;
                cell(found.id, assignment::BASIS, basis.into())
            }
        })
    }

    /// The evaluator told, else the head over the person's unit, or his evaluator's superior.
    fn new_evaluator(&self, fix: &NewFix, person: RowId, on: NaiveDate) -> Result<Repair, Halt> {
        let survey = || Survey::read(self.read()?, self.moment().today());
        let evaluator = match (fix.evaluator.as_deref(), fix.code) {
            (Some(told), _) => Some(self.employee(row(told)?)?.id),
            (None, FixCode::HandToSuperior) => {
                let survey = survey()?;
                survey.evaluator(person).and_then(|evaluator| survey.superior_here(evaluator, person))
            }
            (None, _) => match self.employee(person)?.unit {
                Some(unit) => survey()?.head_over(person, unit),
                None => None,
            },
        };
        let evaluator = evaluator.ok_or_else(|| fault("evaluator", FieldFault::Empty))?;
        let basis = fix.basis.trim().to_owned();
        self.refuse_without_delegation(&self.employee(evaluator)?, &basis, on)?;
        let change = self.evaluator_change(person, evaluator, on)?;
        Ok(Repair::Evaluator { person, evaluator, on, basis, change })
    }

    fn ends_of_posts(&self, person: RowId) -> Result<Vec<Repair>, Halt> {
        let reader = self.read()?;
        let over = reader.list_posts_with_open_plans(self.moment().today())?;
        let mut repairs = Vec::new();
        for post in over.into_iter().filter(|post| post.employee == person) {
            let Some(next) = post.until_on.and_then(|last| last.succ_opt()) else { continue };
            let change =
                Change::of(reader, person, MoveCause::ActingEnds, |plan| plan.appointment == Some(post.id))?
                    .reaching(next)
                    .because(post.position.clone());
            let decided = self.decide(&change, next, false)?;
            repairs.push(Repair::EndOfPost { change, decided });
        }
        Ok(repairs)
    }
}

fn carry_out(act: &mut Act<'_>, repair: &Repair) -> Result<(), Halt> {
    match repair {
        Repair::Evaluator { person, evaluator, on, basis, change } => {
            employees::assign(act, *person, *evaluator, *on, basis)?;
            if let Some((change, decided)) = change {
                change.carry_out(act, decided)?;
            }
        }
        Repair::EndOfPost { change, decided } => drop(change.carry_out(act, decided)?),
        Repair::Cell { row, column, value } => drop(act.set(*row, *column, value.clone())?),
    }
    Ok(())
}

fn refuse_loop(act: &Act<'_>, repair: &Repair) -> Result<(), Halt> {
    let Repair::Evaluator { person, evaluator, on, .. } = repair else { return Ok(()) };
    let reader = act.read();
    let mut seen = std::collections::HashSet::new();
    let mut next = Some(*evaluator);
    while let Some(at) = next.filter(|at| seen.insert(*at)) {
        if at == *person {
            let name = reader.find_employee(at)?.map(|person| person.shown_name()).unwrap_or_default();
            return Err(Failure::Loop { name }.into());
        }
        next = reader.find_evaluator(at, *on)?;
    }
    Ok(())
}
