//! The list of people, one person's card, and changes by hand.

use crate::convert::{finding_about, from_wire, id, row, to_wire};
use crate::cycles::{self, parse_day};
use crate::failure::Halt;
use crate::organisation::duty;
use crate::{App, Moment, history, identity, units};
use chrono::NaiveDate;
use contract::{
    AssignEvaluatorRequest, AssignUnitRequest, ById, ChangedPeopleView, Condition, EmployeeRowView,
    EmployeeView, EmployeesView, EvaluationRowView, EvaluatorView, Failure, FieldFault, FieldProblem,
    FindingView, Language, ListEmployeesRequest, PlanRowView, RetireEmployeeRequest, SaveEmployeeRequest,
    UnitRef,
};
use domain::nip::NipFault;
use domain::rank::Rank;
use domain::{EmployeeType, Nip, Period, PositionKind, Priority, Severity};
use std::collections::BTreeSet;
use store::records::{Assignment, Employee, EmployeeFilter, PersonStatus, Reader, RecapLine, Term};
use store::schema::{employees as column, evaluator_assignments as assignment};
use store::{RowId, Scope, Table, Value};

/// Superiors above one another that are followed; no office has so many.
const LONGEST_LINE: usize = 64;
/// Most people a search brings; a longer list needs more letters.
const MOST_FOUND: usize = 20_000;

impl App {
    /// A page of the list of people.
    pub(crate) fn list_employees(&mut self, request: ListEmployeesRequest) -> Result<EmployeesView, Halt> {
        let moment = self.moment();
        let periods = cycles::all_periods(self.read()?, moment)?;
        let period = cycles::current(&periods).and_then(|period| period.code.parse::<Period>().ok());
        let search = request.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let found = match search {
            Some(text) => Some(self.store()?.search_people(text, MOST_FOUND)?.people),
            None => None,
        };
        let owing = request.condition == Some(Condition::ReportDue);
        let among = if owing { Some(self.owing_among(found)?) } else { found };
        let sight = self.sight()?;
        let mut among = sight.among(among);
        let tells_how_far = matches!(
            request.condition,
            Some(Condition::Unrated | Condition::Rated | Condition::LeftUnsigned)
        );
        if let (true, Some(people)) = (tells_how_far, &mut among) {
            // To be in such a list, or not, would tell people how far their own evaluation is.
            people.retain(|person| !sight.hides_unsigned(*person));
        }
        let filter = EmployeeFilter {
            among,
            unit: request.unit.as_deref().map(row).transpose()?,
            evaluator: request.evaluator.as_deref().map(row).transpose()?,
            status: request.condition.and_then(status),
            with_inactive: request.with_inactive.unwrap_or(false),
        };
        let wanted = (request.offset.unwrap_or(0), request.limit.unwrap_or(100).min(1000));
        let reader = self.read()?;
        let page = reader.page_employees(&filter, (moment.today(), period), wanted)?;
        let closed = period.map_or(Ok(false), |period| duty::is_closed(reader, period))?;
        let rows = page.rows.into_iter().map(|mut line| {
            duty::with_closing(&mut line, closed);
            sight.veil(&mut line);
            row_view(reader, line, moment)
        });
        Ok(EmployeesView { employees: rows.collect::<Result<_, Halt>>()?, total: page.total })
    }

    /// Those of the people found who owe a report.
    fn owing_among(&self, found: Option<Vec<RowId>>) -> Result<Vec<RowId>, Halt> {
        let owing = self.reports_due()?;
        Ok(match found {
            Some(found) => found.into_iter().filter(|person| owing.contains(person)).collect(),
            None => owing.into_iter().collect(),
        })
    }

    /// One person's card.
    pub(crate) fn show_employee(&mut self, request: ById) -> Result<EmployeeView, Halt> {
        self.employee_view(row(&request.id)?)
    }

    /// Makes or changes a person.
    pub(crate) fn save_employee(&mut self, request: SaveEmployeeRequest) -> Result<EmployeeView, Halt> {
        let existing = request.id.as_deref().map(row).transpose()?;
        if let Some(person) = existing {
            self.employee(person)?;
            self.still_at(person, request.seen_version)?;
        }
        let values = self.checked_fields(&request, existing)?;
        let person =
            self.act(if existing.is_some() { "edit_employee" } else { "add_employee" }, None, |act| {
                let Some(person) = existing else { return Ok(act.insert_root(Table::Employees, &values)?) };
                for (column, value) in values {
                    act.set(person, column, value)?;
                }
                Ok(person)
            })?;
        self.employee_view(person)
    }

    /// A person leaves on a day, or comes back.
    pub(crate) fn retire_employee(&mut self, request: RetireEmployeeRequest) -> Result<EmployeeView, Halt> {
        let person = row(&request.id)?;
        self.employee(person)?;
        let on = request.on.as_deref().map(|day| parse_day("on", day)).transpose()?;
        let value: Value = on.map(|day| day.to_string()).into();
        let kind = if on.is_some() { "retire_employee" } else { "return_employee" };
        self.act(kind, None, |act| Ok(act.set(person, column::RETIRED_ON, value)?))?;
        self.employee_view(person)
    }

    /// Gives several people an evaluator from a day on.
    pub(crate) fn assign_evaluator(
        &mut self,
        request: AssignEvaluatorRequest,
    ) -> Result<ChangedPeopleView, Halt> {
        let people: Vec<RowId> = request.employees.iter().map(|id| row(id)).collect::<Result<_, _>>()?;
        let evaluator = self.employee(row(&request.evaluator)?)?;
        let from = parse_day("from", &request.from)?;
        for person in &people {
            self.refuse_evaluation_loop(*person, evaluator.id, from)?;
        }
        let basis = request.basis.trim().to_owned();
        self.refuse_without_delegation(&evaluator, &basis, from)?;
        let following = people.iter().map(|person| self.evaluator_change(*person, evaluator.id, from));
        let following = following.collect::<Result<Vec<_>, Halt>>()?;
        let changed = self.act("assign_evaluator", None, |act| {
            let mut changed = 0;
            for (person, what_follows) in people.iter().zip(&following) {
                changed += u32::from(assign(act, *person, evaluator.id, from, &basis)?);
                if let Some((plans, decided)) = what_follows {
                    plans.carry_out(act, decided)?;
                }
            }
            Ok(changed)
        })?;
        Ok(ChangedPeopleView {
            changed,
            findings: authority_finding(&evaluator, &basis, self.moment().language),
        })
    }

    /// Places several people in a unit.
    pub(crate) fn assign_unit(&mut self, request: AssignUnitRequest) -> Result<ChangedPeopleView, Halt> {
        let people: Vec<RowId> = request.employees.iter().map(|id| row(id)).collect::<Result<_, _>>()?;
        let unit = row(&request.unit)?;
        self.read()?.find_unit(unit)?.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?;
        let changed = self.act("assign_unit", None, |act| {
            let mut changed = 0;
            for person in people {
                changed += u32::from(act.set(person, column::UNIT, unit)?);
            }
            Ok(changed)
        })?;
        Ok(ChangedPeopleView { changed, findings: Vec::new() })
    }

    /// The record of a person.
    pub(crate) fn employee(&self, person: RowId) -> Result<Employee, Halt> {
        Ok(self.read()?.find_employee(person)?.ok_or_else(|| Failure::NotFound { what: "Pegawai".into() })?)
    }

    pub(crate) fn employee_view(&self, person: RowId) -> Result<EmployeeView, Halt> {
        let (reader, moment, found) = (self.read()?, self.moment(), self.employee(person)?);
        let assignments = reader.list_assignments(person)?.into_iter().map(|assignment| {
            let person = units::person_ref(reader, assignment.evaluator)?;
            Ok(EvaluatorView { person, from: assignment.from_on.to_string() })
        });
        let evaluator = reader.find_evaluator(person, moment.today())?;
        let superior = evaluator
            .map(|evaluator| reader.find_evaluator(evaluator, moment.today()))
            .transpose()?
            .flatten();
        let unit = found.unit.map(|unit| reader.find_unit(unit)).transpose()?.flatten();
        Ok(EmployeeView {
            id: id(person),
            short_id: person.to_string(),
            version: reader.version(person)?,
            full_name: found.full_name(),
            rank: found.rank(),
            position_group: to_wire(found.group()),
            unit: unit.map(|unit| UnitRef { id: id(unit.id), name: unit.name }),
            evaluators: assignments.collect::<Result<_, Halt>>()?,
            superior: superior.map(|superior| units::person_ref(reader, superior)).transpose()?,
            plans: plan_rows(reader, &found)?,
            evaluations: evaluation_rows(reader, (person, self.sight()?.hides_unsigned(person)), moment)?,
            timeline: history::timeline(self, person)?,
            nip: found.nip,
            name: found.name,
            front_degree: found.front_degree,
            back_degree: found.back_degree,
            employee_type: to_wire(found.employee_type),
            legal_status: to_wire(found.legal_status),
            rank_code: found.rank_code,
            position: found.position,
            position_kind: found.position_kind.map(to_wire),
            retired_on: found.retired_on.map(|day| day.to_string()),
            is_team_leader: found.is_team_leader,
            siasn_id: found.siasn_id,
            siasn_position_id: found.siasn_position_id,
        })
    }

    fn checked_fields(
        &self,
        request: &SaveEmployeeRequest,
        existing: Option<RowId>,
    ) -> Result<Vec<(store::Column, Value)>, Halt> {
        let mut faults = Vec::new();
        let mut values = Vec::new();
        let is_new = existing.is_none();
        match request.name.as_deref().map(str::trim) {
            Some("") => faults.push(problem("name", FieldFault::Empty)),
            None if is_new => faults.push(problem("name", FieldFault::Empty)),
            Some(name) => values.push((column::NAME, name.into())),
            None => {}
        }
        let kind = request.employee_type.map(from_wire::<EmployeeType>);
        if let Some(text) = request.nip.as_deref().or(is_new.then_some("")) {
            match checked_nip(text, kind) {
                Ok(nip) => {
                    self.refuse_taken_nip(&nip, existing)?;
                    values.push((column::NIP, Some(nip).filter(|nip| !nip.is_empty()).into()));
                }
                Err(fault) => faults.push(problem("nip", fault)),
            }
        }
        match request.rank.as_deref().map(str::trim) {
            None => {}
            Some("") => values.extend([(column::RANK_CODE, Value::Null), (column::RANK_TITLE, Value::Null)]),
            Some(text) => match Rank::parse(text) {
                Ok(rank) => values.extend(rank_values(rank)),
                Err(_) => faults.push(problem("rank", FieldFault::UnknownRank)),
            },
        }
        if !faults.is_empty() {
            return Err(Failure::Invalid { fields: faults }.into());
        }
        values.extend(plain_fields(request)?);
        Ok(values)
    }

    fn refuse_taken_nip(&self, nip: &str, existing: Option<RowId>) -> Result<(), Halt> {
        let taken = if nip.is_empty() { None } else { self.read()?.find_employee_by_nip(nip)? };
        match taken.filter(|person| Some(person.id) != existing) {
            Some(person) => Err(Failure::NipTaken { id: id(person.id), name: person.shown_name() }.into()),
            None => Ok(()),
        }
    }

    /// A functional official evaluates only with a recorded delegation and while leading a unit.
    pub(crate) fn refuse_without_delegation(
        &self,
        evaluator: &Employee,
        basis: &str,
        from: NaiveDate,
    ) -> Result<(), Halt> {
        let needs_it = evaluator.position_kind == Some(PositionKind::Functional);
        let leads = self.read()?.find_unit_led(evaluator.id, from, None)?.is_some();
        if needs_it && (basis.is_empty() || !leads) {
            return Err(Failure::DelegationMissing { name: evaluator.shown_name() }.into());
        }
        Ok(())
    }

    /// Nobody evaluates himself, directly or through those he evaluates, on any day of the assignment.
    pub(crate) fn refuse_evaluation_loop(
        &self,
        person: RowId,
        evaluator: RowId,
        from: NaiveDate,
    ) -> Result<(), Halt> {
        let reader = self.read()?;
        let later = |assignments: Vec<Assignment>, day| {
            assignments.into_iter().map(|assignment| assignment.from_on).filter(move |from| *from > day)
        };
        let until = later(reader.list_assignments(person)?, from).min();
        let mut days = BTreeSet::from([from]);
        while let Some(day) = days.pop_first().filter(|day| until.is_none_or(|until| *day < until)) {
            let mut next = Some(evaluator);
            for _ in 0..LONGEST_LINE {
                let Some(at) = next else { break };
                if at == person {
                    return Err(Failure::Loop { name: self.employee(person)?.shown_name() }.into());
                }
                let assignments = reader.list_assignments(at)?;
                let ends = assignments.iter().filter_map(|found| found.until_on?.succ_opt());
                days.extend(ends.filter(|end| *end > day).collect::<Vec<_>>());
                days.extend(later(assignments, day));
                next = reader.find_evaluator(at, day)?;
            }
        }
        Ok(())
    }
}

/// Records an evaluator from a day on; false where that is how it stands already.
pub(crate) fn assign(
    act: &mut store::Act<'_>,
    person: RowId,
    evaluator: RowId,
    from: NaiveDate,
    basis: &str,
) -> Result<bool, Halt> {
    let (passing, assignments): (Vec<_>, Vec<_>) = act
        .read()
        .list_assignments(person)?
        .into_iter()
        .partition(|found| found.until_on.is_some() || found.appointment.is_some());
    end_stand_ins(act, &passing, from)?;
    let in_office = assignments.iter().find(|assignment| assignment.from_on <= from);
    if let Some(same) = in_office.filter(|assignment| assignment.evaluator == evaluator) {
        // The basis of a delegation is often recorded after the evaluator.
        let is_told = !basis.is_empty() && basis != same.basis;
        return if is_told { Ok(act.set(same.id, assignment::BASIS, basis)?) } else { Ok(false) };
    }
    if let Some(same_day) = in_office.filter(|assignment| assignment.from_on == from) {
        act.set(same_day.id, assignment::EVALUATOR, evaluator)?;
        act.set(same_day.id, assignment::BASIS, basis)?;
        return Ok(true);
    }
    let values = [
        (assignment::EMPLOYEE, person.into()),
        (assignment::EVALUATOR, evaluator.into()),
        (assignment::FROM_ON, from.to_string().into()),
        (assignment::BASIS, Some(basis).filter(|basis| !basis.is_empty()).into()),
    ];
    act.insert(Table::EvaluatorAssignments, Scope::dossier(person), &values)?;
    Ok(true)
}

/// Whoever evaluates only in the place of another does so until the new evaluator begins.
fn end_stand_ins(act: &mut store::Act<'_>, passing: &[Assignment], from: NaiveDate) -> Result<(), Halt> {
    for stand_in in passing.iter().filter(|found| found.until_on.is_none_or(|until| until >= from)) {
        match from.pred_opt().filter(|last| *last >= stand_in.from_on) {
            Some(last) => drop(act.set(stand_in.id, assignment::UNTIL_ON, last.to_string())?),
            None => drop(act.delete(Table::EvaluatorAssignments, stand_in.id)?),
        }
    }
    Ok(())
}

/// The cells of a rank.
pub(crate) fn rank_values(rank: Rank) -> [(store::Column, Value); 2] {
    [(column::RANK_CODE, rank.code().into()), (column::RANK_TITLE, rank.title().into())]
}

/// An evaluator below *pengawas*, or a functional official, needs a delegation.
pub(crate) fn authority_finding(evaluator: &Employee, basis: &str, language: Language) -> Vec<FindingView> {
    let needs_basis = evaluator.position_kind.is_some_and(|kind| !kind.evaluates_by_office());
    if !needs_basis || !basis.is_empty() {
        return Vec::new();
    }
    let rule = if evaluator.position_kind == Some(PositionKind::Functional) { "R-004" } else { "R-003" };
    let text = match language {
        Language::Id => format!(
            "{} menilai hanya dengan pendelegasian. Catat dasarnya bila sudah ada.",
            evaluator.shown_name()
        ),
        Language::En => {
            format!("{} may evaluate only by delegation. Record its basis.", evaluator.shown_name())
        }
    };
    vec![finding_about(rule, Severity::Warn, "evaluator_without_delegation", text)]
}

fn plain_fields(request: &SaveEmployeeRequest) -> Result<Vec<(store::Column, Value)>, Halt> {
    let text = |text: &Option<String>| {
        text.as_deref().map(|text| Value::from(Some(text.trim()).filter(|t| !t.is_empty())))
    };
    let values = [
        (column::FRONT_DEGREE, text(&request.front_degree)),
        (column::BACK_DEGREE, text(&request.back_degree)),
        (column::POSITION, text(&request.position)),
        (
            column::EMPLOYEE_TYPE,
            request.employee_type.map(|kind| from_wire::<EmployeeType>(kind).word().into()),
        ),
        (
            column::LEGAL_STATUS,
            request.legal_status.map(|status| from_wire::<domain::LegalStatus>(status).word().into()),
        ),
        (
            column::POSITION_KIND,
            request.position_kind.map(|kind| from_wire::<PositionKind>(kind).word().into()),
        ),
        (column::UNIT, request.unit.as_deref().map(|unit| row(unit).map(Value::from)).transpose()?),
        (column::IS_TEAM_LEADER, request.is_team_leader.map(Value::from)),
        (column::SIASN_ID, text(&request.siasn_id)),
        (column::SIASN_POSITION_ID, text(&request.siasn_position_id)),
    ];
    Ok(values.into_iter().filter_map(|(column, value)| Some((column, value?))).collect())
}

/// Employees need a NIP of 18 digits; evaluators from elsewhere may have another number, or none.
fn checked_nip(text: &str, kind: Option<EmployeeType>) -> Result<String, FieldFault> {
    if matches!(kind, Some(EmployeeType::Military | EmployeeType::Other)) {
        return Ok(Nip::strip(text));
    }
    match Nip::parse(text) {
        Ok(nip) => Ok(nip.to_string()),
        Err(_) if text.trim().is_empty() => Err(FieldFault::Empty),
        Err(NipFault::BrokenBySpreadsheet) => Err(FieldFault::NipBroken),
        Err(NipFault::NotEighteenDigits) => Err(FieldFault::NipLength),
        Err(NipFault::NoBirthDate) => Err(FieldFault::NipBirthDate),
    }
}

fn problem(field: &str, problem: FieldFault) -> FieldProblem {
    FieldProblem { field: field.to_owned(), problem }
}

/// What the list itself can tell; who owes a report is told by the plans.
fn status(condition: Condition) -> Option<PersonStatus> {
    Some(match condition {
        Condition::NoPlan => PersonStatus::NoPlan,
        Condition::NoEvaluator => PersonStatus::NoEvaluator,
        Condition::Unrated => PersonStatus::Unrated,
        Condition::Rated => PersonStatus::Rated,
        Condition::Signed => PersonStatus::Signed,
        Condition::LeftUnsigned => PersonStatus::LeftUnsigned,
        Condition::Incomplete => PersonStatus::Incomplete,
        Condition::ReportDue => return None,
    })
}

fn row_view(reader: Reader<'_>, line: RecapLine, moment: Moment) -> Result<EmployeeRowView, Halt> {
    let person = &line.employee;
    Ok(EmployeeRowView {
        id: id(person.id),
        short_id: person.id.to_string(),
        nip: person.nip.clone(),
        name: person.full_name(),
        position: person.position.clone(),
        unit: identity::unit_words(reader, person)?,
        evaluator: line.evaluator.map(|evaluator| units::person_ref(reader, evaluator)).transpose()?,
        employee_type: to_wire(person.employee_type),
        is_inactive: person.is_inactive(moment.today()),
        plan_state: line.plan_state.map(to_wire),
        evaluation_state: line.evaluation_state.map(to_wire),
        grade: line.grade().map(to_wire),
    })
}

fn plan_rows(reader: Reader<'_>, person: &Employee) -> Result<Vec<PlanRowView>, Halt> {
    let rows = reader.list_plan_versions(person.id)?.into_iter().map(|plan| {
        let results = reader.plan_content(plan.id)?.results;
        let count = |priority| {
            u32::try_from(results.iter().filter(|result| result.priority == priority).count()).unwrap_or(0)
        };
        Ok(PlanRowView {
            id: id(plan.id),
            year: plan.year,
            version: plan.version,
            state: to_wire(plan.state),
            form: crate::plans::form_code(plan.group, plan.approach).to_owned(),
            position: plan.employee_position.unwrap_or_else(|| person.position.clone()),
            n_main: count(Priority::Main),
            n_additional: count(Priority::Additional),
        })
    });
    rows.collect()
}

fn evaluation_rows(
    reader: Reader<'_>,
    (person, signed_only): (RowId, bool),
    moment: Moment,
) -> Result<Vec<EvaluationRowView>, Halt> {
    let mut evaluations = reader.list_evaluations_of(person)?;
    evaluations.retain(|evaluation| !signed_only || evaluation.state.is_sealed());
    let rows = evaluations.into_iter().map(|evaluation| {
        Ok(EvaluationRowView {
            id: id(evaluation.id),
            period: evaluation.period.to_string(),
            words: cycles::period_words(evaluation.period, moment),
            state: to_wire(evaluation.state),
            grade: evaluation.grade().map(to_wire),
            evaluator: evaluation
                .evaluator
                .map(|evaluator| units::person_ref(reader, evaluator))
                .transpose()?,
        })
    });
    rows.collect()
}
