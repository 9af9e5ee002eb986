//! Import of case files: plans and evaluations that were made elsewhere.

use crate::convert::{finding, finding_about, id};
use crate::failure::Halt;
use crate::permissions::Reason;
use crate::planning::writer::{self, Links, NewLine};
use crate::sheet::Dossier;
use crate::{App, Moment, imports, plans, shared_lists};
use chrono::{Datelike, NaiveDate};
use contract::{Failure, FindingView, ImportedCaseView, ImportedCasesView, Language, Outcome, WithFile};
use domain::{
    Approach, ConductItem, CoreValue, EvaluationState, Feedback, Period, Rhythm, Severity, SkpState,
    WorkResult,
};
use interop::{CaseError, CaseEvaluation, CaseFile, CasePerson, CasePlan};
use std::collections::HashMap;
use store::records::{Employee, EvaluationRecord, PlanRecord, Reader, Term};
use store::schema::{
    actuals as actual, cycles as cycle, employees as person, evaluations as evaluation,
    evaluator_assignments as assignment, feedback as feedback_column, org_achievements as achievement,
    plans as plan_column, units as unit_column,
};
use store::{Act, Column, RowId, Scope, Table, Value};

/// What an import leaves as it is, by the names in the case file, and why.
type Refused = HashMap<String, Reason>;

impl App {
    /// Imports the plans of a case file as drafts.
    pub(crate) fn import_plans(&mut self, request: WithFile) -> Result<ImportedCasesView, Halt> {
        let case = self.read_case(request)?;
        let refused = self.refused_plans(&case)?;
        self.import_case("import_plans", refused, |import| {
            let items = case.skps.iter().map(|skp| import.plan_of_case(&skp.id, &skp.plan, SkpState::Draft));
            let items = items.collect::<Result<Vec<_>, _>>()?;
            import.way_to_plans(&case, &items)?;
            Ok(items)
        })
    }

    /// Imports the evaluations of a case file as rated, with the plan version each was rated on.
    pub(crate) fn import_evaluations(&mut self, request: WithFile) -> Result<ImportedCasesView, Halt> {
        let case = self.read_case(request)?;
        let refused = self.refused_ratings(&case)?;
        self.import_case("import_evaluations", refused, |import| {
            case.evaluations.iter().map(|evaluation| import.evaluation_of_case(evaluation)).collect()
        })
    }

    /// Plans known here whose employee or evaluator has an account and writes the next version there.
    fn refused_plans(&self, case: &CaseFile) -> Result<Refused, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let mut refused = Refused::new();
        for skp in &case.skps {
            let known = reader.find_plan_by_outside_id(&skp.id, year_of(&skp.plan, moment))?;
            let Some(known) = known else { continue };
            let named = found_person(reader, &skp.plan.evaluator)?.map(|person| person.id);
            let evaluators: Vec<RowId> = known.evaluator.into_iter().chain(named).collect();
            let reason = self.refuse_imported_plan(known.employee, &evaluators)?;
            refused.extend(reason.map(|reason| (skp.id.clone(), reason)));
        }
        Ok(refused)
    }

    /// Evaluations that are of whoever imports, or whose evaluator has an account and rates there.
    fn refused_ratings(&self, case: &CaseFile) -> Result<Refused, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let mut refused = Refused::new();
        for evaluation in &case.evaluations {
            let (plan, known) = known_evaluation(reader, evaluation, moment)?;
            let person = found_person(reader, &evaluation.plan.employee)?.map(|person| person.id);
            let person = plan.as_ref().map(|plan| plan.employee).or(person);
            let named = found_person(reader, &evaluation.plan.evaluator)?.map(|person| person.id);
            let known = [plan.and_then(|plan| plan.evaluator), known.and_then(|known| known.evaluator)];
            let evaluators: Vec<RowId> = known.into_iter().chain([named]).flatten().collect();
            let reason = self.refuse_imported_rating(person, &evaluators)?;
            refused.extend(reason.map(|reason| (evaluation.id.clone(), reason)));
        }
        Ok(refused)
    }

    fn read_case(&self, request: WithFile) -> Result<CaseFile, Halt> {
        self.opened()?;
        let path = self.path(request.file)?;
        let bytes = crate::files::read_whole(&path)?;
        let read = interop::case_file::parse(&bytes);
        Ok(read.map_err(|error| bad_case(&path, &error, self.moment().language))?)
    }

    fn import_case(
        &mut self,
        kind: &'static str,
        refused: Refused,
        work: impl FnOnce(&mut Import<'_, '_>) -> Result<Vec<ImportedCaseView>, Halt>,
    ) -> Result<ImportedCasesView, Halt> {
        self.backup_before_change()?;
        let moment = self.moment();
        let lists = shared_lists(&self.office()?);
        self.act(kind, None, |act| {
            let mut import = Import { act, moment, lists, refused, people: 0 };
            let items = work(&mut import)?;
            let count = |outcome| {
                u32::try_from(items.iter().filter(|item| item.outcome == outcome).count()).unwrap_or(0)
            };
            Ok(ImportedCasesView {
                new: count(Outcome::New),
                changed: count(Outcome::Changed),
                same: count(Outcome::Same),
                people: import.people,
                items,
            })
        })
    }
}

/// An import in progress.
struct Import<'a, 's> {
    act: &'a mut Act<'s>,
    moment: Moment,
    lists: Scope,
    refused: Refused,
    people: u32,
}

impl Import<'_, '_> {
    fn plan_of_case(
        &mut self,
        case_id: &str,
        plan: &CasePlan,
        state: SkpState,
    ) -> Result<ImportedCaseView, Halt> {
        let known = self.act.read().find_plan_by_outside_id(case_id, self.year(plan))?;
        if let (Some(known), Some(reason)) = (known, self.refused.get(case_id).copied())
            && !self.has_text_of(&known, plan)?
        {
            let row = (known.id, known.employee);
            return self.imported(case_id, row, Outcome::Same, vec![self.left(reason)]);
        }
        let (record, outcome) = self.plan(case_id, plan, state)?;
        self.act.in_name_of(Scope::dossier(record.employee), record.employee);
        let reader = self.act.read();
        let skp = plans::skp(reader, &record, &reader.plan_content(record.id)?)?;
        let findings = skp.findings().iter().map(|found| finding(found, self.moment.language)).collect();
        self.imported(case_id, (record.id, record.employee), outcome, findings)
    }

    /// The tree, manuals, workblocks and matrices that led to the plans of a case.
    fn way_to_plans(&mut self, case: &CaseFile, items: &[ImportedCaseView]) -> Result<(), Halt> {
        let mut people: Vec<Employee> = Vec::new();
        for item in items {
            let plan = self.found_plan(crate::convert::row(&item.id)?)?;
            for person in [Some(plan.employee), plan.evaluator].into_iter().flatten() {
                if people.iter().all(|known| known.id != person) {
                    people.extend(self.act.read().find_employee(person)?);
                }
            }
        }
        let today = self.moment.today();
        let year = case.skps.iter().find_map(|skp| skp.plan.year).unwrap_or_else(|| today.year());
        crate::matrix::import::bring_in(self.act, case, people, (year, today))
    }

    fn imported(
        &self,
        case_id: &str,
        (row, employee): (RowId, RowId),
        outcome: Outcome,
        findings: Vec<FindingView>,
    ) -> Result<ImportedCaseView, Halt> {
        let person = self.act.read().find_employee(employee)?;
        Ok(ImportedCaseView {
            case_id: case_id.to_owned(),
            id: id(row),
            employee: id(employee),
            short_id: employee.to_string(),
            name: person.map(|person| person.shown_name()).unwrap_or_default(),
            outcome,
            findings,
        })
    }

    /// Says that something stays as it is, and why.
    fn left(&self, reason: Reason) -> FindingView {
        let language = self.moment.language;
        let why = reason.words(language);
        let text = match language {
            Language::Id => format!("Dilewati. {why}"),
            Language::En => format!("Left out. {why}"),
        };
        finding_about("R-003", Severity::Warn, reason.code(), text)
    }

    fn year(&self, plan: &CasePlan) -> i32 {
        year_of(plan, self.moment)
    }

    /// The plan of an outside name: as it is when its text is the same, else its next version.
    fn plan(
        &mut self,
        case_id: &str,
        plan: &CasePlan,
        state: SkpState,
    ) -> Result<(PlanRecord, Outcome), Halt> {
        let year = self.year(plan);
        self.cycle(year)?;
        let existing = self.act.read().find_plan_by_outside_id(case_id, year)?;
        if let Some(existing) =
            existing.as_ref().filter(|existing| self.has_text_of(existing, plan).unwrap_or(false))
        {
            if state == SkpState::Approved && existing.state != SkpState::Approved {
                self.supersede_others(existing)?;
                self.act.set(existing.id, plan_column::STATE, state.word())?;
            }
            return Ok((self.found_plan(existing.id)?, Outcome::Same));
        }
        if let Some(in_force) = self.same_in_force(existing.as_ref(), plan, state)? {
            return Ok((in_force, Outcome::Same));
        }
        // What is in force stays in force until its next version is approved (13.1).
        let in_force = match &existing {
            Some(newest) => self.is_in_force(newest)?,
            None => false,
        };
        let state = if in_force && state == SkpState::Draft { SkpState::Revising } else { state };
        let evaluator = self.evaluator(&plan.evaluator)?;
        let employee = match &existing {
            Some(existing) => existing.employee,
            None => self.person(&plan.employee, false)?,
        };
        self.assign(employee, evaluator, year)?;
        let row = self.new_version(case_id, plan, (employee, evaluator), (existing.as_ref(), state))?;
        let outcome = if existing.is_some() { Outcome::Changed } else { Outcome::New };
        Ok((self.found_plan(row)?, outcome))
    }

    /// The version in force, where an evaluation brings just its text while a later one is being written.
    fn same_in_force(
        &self,
        newest: Option<&PlanRecord>,
        plan: &CasePlan,
        state: SkpState,
    ) -> Result<Option<PlanRecord>, Halt> {
        let Some(newest) = newest.filter(|_| state == SkpState::Approved) else { return Ok(None) };
        for version in self.act.read().list_plan_versions(newest.employee)? {
            let is_in_force = version.lineage == newest.lineage && version.state == SkpState::Approved;
            if is_in_force && self.has_text_of(&version, plan)? {
                return Ok(Some(version));
            }
        }
        Ok(None)
    }

    /// Whether any version of a plan is in force, also while a later one is being agreed.
    fn is_in_force(&self, plan: &PlanRecord) -> Result<bool, Halt> {
        let mut versions = self.act.read().list_plan_versions(plan.employee)?.into_iter();
        Ok(versions.any(|other| other.lineage == plan.lineage && other.state == SkpState::Approved))
    }

    /// A version that comes into force ends those before it; what was withdrawn or closed stays so.
    fn supersede_others(&mut self, plan: &PlanRecord) -> Result<(), Halt> {
        for other in self.act.read().list_plan_versions(plan.employee)? {
            if other.lineage == plan.lineage && other.id != plan.id && !other.state.is_over() {
                self.act.set(other.id, plan_column::STATE, SkpState::Superseded.word())?;
            }
        }
        Ok(())
    }

    fn found_plan(&self, row: RowId) -> Result<PlanRecord, Halt> {
        Ok(self.act.read().find_plan(row)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?)
    }

    fn has_text_of(&self, existing: &PlanRecord, plan: &CasePlan) -> Result<bool, Halt> {
        let reader = self.act.read();
        let skp = plans::skp(reader, existing, &reader.plan_content(existing.id)?)?;
        let bare = |results: &[WorkResult]| results.iter().map(without_evaluation).collect::<Vec<_>>();
        let expectations = |items| by_value(items, |item| &item.special_expectations);
        // An evaluation prints no annex; a plan that has one keeps it.
        let same_annex = plan.annex.is_none() || skp.annex == plan.annex;
        Ok(skp.approach == plan.approach
            && skp.group == plan.group
            && bare(&skp.results) == bare(&plan.results)
            && expectations(&skp.conduct) == expectations(&plan.conduct)
            && same_annex)
    }

    fn new_version(
        &mut self,
        case_id: &str,
        plan: &CasePlan,
        (employee, evaluator): (RowId, RowId),
        (before, state): (Option<&PlanRecord>, SkpState),
    ) -> Result<RowId, Halt> {
        let whole = Period::annual(self.year(plan));
        let day = |day: Option<NaiveDate>, other: NaiveDate| Value::from(day.unwrap_or(other).to_string());
        let approved_on =
            (state == SkpState::Approved).then(|| plan.starts_on.unwrap_or(whole.starts_on()).to_string());
        let (own, other) = (&plan.employee.identity, &plan.evaluator.identity);
        let values = vec![
            (plan_column::EMPLOYEE, employee.into()),
            (plan_column::LINEAGE, before.map(|before| before.lineage).into()),
            (plan_column::VERSION, (before.map_or(0, |before| before.version) + 1).into()),
            (plan_column::OUTSIDE_ID, case_id.into()),
            (plan_column::YEAR, self.year(plan).into()),
            (plan_column::STARTS_ON, day(plan.starts_on, whole.starts_on())),
            (plan_column::ENDS_ON, day(plan.ends_on, whole.ends_on())),
            (plan_column::APPROACH, plan.approach.word().into()),
            (plan_column::POSITION_GROUP, plan.group.word().into()),
            (plan_column::EVALUATOR, evaluator.into()),
            (plan_column::EMPLOYEE_POSITION, own.position.clone().into()),
            (plan_column::EMPLOYEE_UNIT, own.unit.clone().into()),
            (plan_column::EMPLOYEE_UNIT_LABEL, own.unit_label.map(Term::word).into()),
            (plan_column::EVALUATOR_POSITION, other.position.clone().into()),
            (plan_column::EVALUATOR_UNIT, other.unit.clone().into()),
            (plan_column::EVALUATOR_UNIT_LABEL, other.unit_label.map(Term::word).into()),
            (plan_column::EVALUATOR_NIP_OPTIONAL, plan.evaluator.nip_optional.into()),
            (plan_column::STATE, state.word().into()),
            (plan_column::APPROVED_ON, approved_on.into()),
        ];
        let scope = Scope::dossier(employee);
        let row = self.act.insert(Table::Plans, scope, &imports::filled(values))?;
        self.content(row, scope, plan)?;
        if let Some(before) = before {
            if state == SkpState::Approved {
                self.supersede_others(&self.found_plan(row)?)?;
            } else if before.state != SkpState::Approved && !before.state.is_over() {
                self.act.set(before.id, plan_column::STATE, SkpState::Superseded.word())?;
            }
            if plan.annex.is_none() {
                let lines: Vec<_> =
                    self.act.read().list_annex(before.id)?.iter().map(NewLine::from).collect();
                writer::insert_annex(self.act, (row, scope), &lines, 1)?;
            }
        }
        Ok(row)
    }

    fn content(&mut self, plan_row: RowId, scope: Scope, plan: &CasePlan) -> Result<(), Halt> {
        let place = (plan_row, scope);
        for (ordinal, result) in (1..).zip(&plan.results) {
            writer::insert_result(self.act, place, ordinal, result, Links::default())?;
        }
        for item in &plan.conduct {
            writer::insert_expectations(self.act, place, item.value, &item.special_expectations)?;
        }
        let Some(lists) = &plan.annex else { return Ok(()) };
        let lists = [&lists.resource_support, &lists.accountability_scheme, &lists.consequences];
        let lines = plans::ANNEX_LISTS.into_iter().zip(lists).flat_map(|(list, texts)| {
            texts.iter().map(move |text| NewLine {
                list: list.into(),
                text: text.clone(),
                ..NewLine::default()
            })
        });
        writer::insert_annex(self.act, place, &lines.collect::<Vec<_>>(), 1)
    }

    /// An evaluation that stays as it is; where none is known yet, none is made.
    fn evaluation_left(&self, case: &CaseEvaluation, reason: Reason) -> Result<ImportedCaseView, Halt> {
        let (plan, known) = known_evaluation(self.act.read(), case, self.moment)?;
        let person = match &plan {
            Some(plan) => self.act.read().find_employee(plan.employee)?,
            None => found_person(self.act.read(), &case.plan.employee)?,
        };
        let named = case.plan.employee.identity.name.clone().unwrap_or_default();
        Ok(ImportedCaseView {
            case_id: case.id.clone(),
            id: known.map(|known| id(known.id)).unwrap_or_default(),
            employee: person.as_ref().map(|person| id(person.id)).unwrap_or_default(),
            short_id: person.as_ref().map(|person| person.id.to_string()).unwrap_or_default(),
            name: person.map_or(named, |person| person.shown_name()),
            outcome: Outcome::Same,
            findings: vec![self.left(reason)],
        })
    }

    fn evaluation_of_case(&mut self, case: &CaseEvaluation) -> Result<ImportedCaseView, Halt> {
        if let Some(reason) = self.refused.get(&case.id).copied() {
            return self.evaluation_left(case, reason);
        }
        let (plan, _) = self.plan(plan_of(case), &case.plan, SkpState::Approved)?;
        let period = case.period(self.moment.today().year());
        let evaluator = plan.evaluator;
        self.org_achievement(evaluator, period, case)?;
        if let Some(evaluator) = evaluator {
            self.act.in_name_of(Scope::dossier(plan.employee), evaluator);
        }
        let existing = evaluation_of_plan(self.act.read(), &plan, period)?;
        let (row, outcome) = match existing {
            Some(existing) if self.says_the_same(&existing, &plan, case)? => (existing.id, Outcome::Same),
            Some(existing) if existing.state.is_sealed() => return Err(Failure::Sealed.into()),
            Some(existing) => (self.rewrite_evaluation(&existing, &plan, case)?, Outcome::Changed),
            None => (self.new_evaluation(&plan, period, case)?, Outcome::New),
        };
        let findings = self.evaluation_findings(row, case)?;
        self.imported(&case.id, (row, plan.employee), outcome, findings)
    }

    fn says_the_same(
        &self,
        existing: &EvaluationRecord,
        plan: &PlanRecord,
        case: &CaseEvaluation,
    ) -> Result<bool, Halt> {
        let reader = self.act.read();
        let now = Dossier::read(reader, existing.clone())?.evaluation(reader)?;
        let feedback = |items| by_value(items, |item| &item.feedback);
        Ok(existing.plan == plan.id
            && now.plan.results.iter().map(without_planning).eq(case
                .plan
                .results
                .iter()
                .map(without_planning))
            && feedback(&now.plan.conduct) == feedback(&case.plan.conduct)
            && existing.grade_as_given == case.grade_as_printed
            && now.results_rating == case.results_rating
            && now.conduct_rating == case.conduct_rating)
    }

    fn new_evaluation(
        &mut self,
        plan: &PlanRecord,
        period: Period,
        case: &CaseEvaluation,
    ) -> Result<RowId, Halt> {
        let mut values = vec![
            (evaluation::EMPLOYEE, plan.employee.into()),
            (evaluation::PLAN, plan.id.into()),
            (evaluation::PERIOD, period.to_string().into()),
            (evaluation::EVALUATOR, plan.evaluator.into()),
        ];
        values.extend(rating_values(case));
        let scope = Scope::dossier(plan.employee);
        let row = self.act.insert(Table::Evaluations, scope, &imports::filled(values))?;
        self.evidence(row, plan, case)?;
        Ok(row)
    }

    fn rewrite_evaluation(
        &mut self,
        existing: &EvaluationRecord,
        plan: &PlanRecord,
        case: &CaseEvaluation,
    ) -> Result<RowId, Halt> {
        for entry in self.act.read().list_actuals(existing.id)? {
            self.act.delete(Table::Actuals, entry.id)?;
        }
        for entry in self.act.read().list_feedback(existing.id)? {
            self.act.delete(Table::Feedback, entry.id)?;
        }
        self.act.set(existing.id, evaluation::PLAN, plan.id)?;
        for (column, value) in rating_values(case) {
            self.act.set(existing.id, column, value)?;
        }
        self.evidence(existing.id, plan, case)?;
        Ok(existing.id)
    }

    /// Realisation and feedback, which the plan version's own rows carry as subjects.
    fn evidence(
        &mut self,
        evaluation_row: RowId,
        plan: &PlanRecord,
        case: &CaseEvaluation,
    ) -> Result<(), Halt> {
        let scope = Scope::dossier(plan.employee);
        let content = self.act.read().plan_content(plan.id)?;
        for (result, entry) in case.plan.results.iter().zip(&content.results) {
            if plan.approach == Approach::Qualitative {
                self.actual(evaluation_row, scope, (actual::WORK_RESULT, entry.id), &result.actual)?;
                self.feedback(
                    evaluation_row,
                    scope,
                    (feedback_column::WORK_RESULT, entry.id.into()),
                    &result.feedback,
                )?;
            }
            for (measure, entry) in result.indicators.iter().zip(&entry.indicators) {
                self.actual(evaluation_row, scope, (actual::INDICATOR, entry.id), &measure.actual)?;
                self.feedback(
                    evaluation_row,
                    scope,
                    (feedback_column::INDICATOR, entry.id.into()),
                    &measure.feedback,
                )?;
            }
        }
        for item in &case.plan.conduct {
            let about = (feedback_column::VALUE, i64::from(item.value.number()).into());
            self.feedback(evaluation_row, scope, about, &item.feedback)?;
        }
        Ok(())
    }

    fn actual(
        &mut self,
        of: RowId,
        scope: Scope,
        about: (Column, RowId),
        bullets: &[String],
    ) -> Result<(), Halt> {
        if !bullets.is_empty() {
            let values = [
                (actual::EVALUATION, of.into()),
                (about.0, about.1.into()),
                (actual::TEXT, bullets.join("\n").into()),
            ];
            self.act.insert(Table::Actuals, scope, &values)?;
        }
        Ok(())
    }

    fn feedback(
        &mut self,
        of: RowId,
        scope: Scope,
        about: (Column, Value),
        entries: &[Feedback],
    ) -> Result<(), Halt> {
        for (ordinal, entry) in (1..).zip(entries) {
            let ordinal: i64 = ordinal;
            let values = vec![
                (feedback_column::EMPLOYEE, scope.row.into()),
                (feedback_column::EVALUATION, of.into()),
                about.clone(),
                (feedback_column::ORDINAL, ordinal.into()),
                (feedback_column::SOURCE, entry.source.word().into()),
                (feedback_column::SOURCE_LABEL, entry.source_label.clone().into()),
                (feedback_column::TEXT, entry.text.clone().into()),
                (feedback_column::SYMBOL, entry.symbol.map(Term::word).into()),
            ];
            self.act.insert(Table::Feedback, scope, &imports::filled(values))?;
        }
        Ok(())
    }

    fn evaluation_findings(&self, row: RowId, case: &CaseEvaluation) -> Result<Vec<FindingView>, Halt> {
        let reader = self.act.read();
        let language = self.moment.language;
        let Some(record) = reader.find_evaluation(row)? else { return Ok(Vec::new()) };
        let evaluation = Dossier::read(reader, record)?.evaluation(reader)?;
        let found = evaluation.plan.findings().into_iter().chain(evaluation.preflight());
        let mut findings: Vec<_> = found.map(|found| finding(&found, language)).collect();
        if let (true, Some(given), Some(grade)) =
            (case.grade_contradicts_quadrant(), case.grade_as_printed, case.grade())
        {
            let (given, grade) = (crate::words::grade(given, language), crate::words::grade(grade, language));
            let text = match language {
                Language::Id => {
                    format!("Berkas menyebut {given}, kuadran memberi {grade}. Yang dipakai kuadran.")
                }
                Language::En => {
                    format!("The file says {given}, the quadrant says {grade}. The quadrant counts.")
                }
            };
            findings.insert(0, finding_about("R-211", Severity::Warn, "grade_not_following", text));
        }
        Ok(findings)
    }

    /// The achievement of the unit the evaluator leads, where none is set yet.
    fn org_achievement(
        &mut self,
        evaluator: Option<RowId>,
        period: Period,
        case: &CaseEvaluation,
    ) -> Result<(), Halt> {
        let (Some(evaluator), Some(value)) = (evaluator, case.org_achievement) else { return Ok(()) };
        let Some(unit) = self.act.read().find_unit_headed_by(evaluator)? else { return Ok(()) };
        if self.act.read().find_achievement(unit.id, period)?.is_none() {
            let values = [
                (achievement::UNIT, unit.id.into()),
                (achievement::PERIOD, period.to_string().into()),
                (achievement::VALUE, value.word().into()),
            ];
            self.act.insert(Table::OrgAchievements, Scope::unit(unit.id), &values)?;
        }
        Ok(())
    }

    fn cycle(&mut self, year: i32) -> Result<(), Halt> {
        begin_cycle(self.act, self.lists, (year, None)).map(drop)
    }

    /// The person of a case: by NIP, else by position and unit; made where unknown.
    fn person(&mut self, case: &CasePerson, is_external: bool) -> Result<RowId, Halt> {
        let identity = &case.identity;
        if let Some(known) = found_person(self.act.read(), case)? {
            if known.is_external && !is_external {
                self.act.set(known.id, person::IS_EXTERNAL, Value::Null)?;
            }
            return Ok(known.id);
        }
        self.people += 1;
        let unit = identity.unit.clone().unwrap_or_default();
        let unit_row = if unit.is_empty() { None } else { Some(self.unit(&unit)?) };
        let mut values = identity.name.as_deref().map(imports::name_values).unwrap_or_default();
        values.push((person::NIP, identity.nip.clone().into()));
        values.push((person::EMPLOYEE_TYPE, identity.employee_type.word().into()));
        values.push((person::RANK_TITLE, identity.rank.clone().into()));
        values.push((person::POSITION, identity.position.clone().into()));
        values.push((person::UNIT, unit_row.into()));
        values.push((person::IS_EXTERNAL, is_external.then_some(true).into()));
        Ok(self.act.insert_root(Table::Employees, &imports::filled(values))?)
    }

    /// The evaluator of a case, who leads a unit so that its achievement can be found.
    fn evaluator(&mut self, case: &CasePerson) -> Result<RowId, Halt> {
        let row = self.person(case, true)?;
        if self.act.read().find_unit_headed_by(row)?.is_some() {
            return Ok(row);
        }
        let unit = case.identity.unit.clone().unwrap_or_default();
        let position = case.identity.position.clone().unwrap_or_default();
        // "KEPALA SUBDIREKTORAT II" in DIREKTORAT II names the unit that he leads.
        let led =
            position.strip_prefix("KEPALA ").filter(|led| !unit.contains(led)).unwrap_or(&unit).to_owned();
        if led.is_empty() {
            return Ok(row);
        }
        let led_row = self.unit(&led)?;
        let found = self.act.read().find_unit(led_row)?;
        if found.is_some_and(|unit| unit.head.is_none()) {
            self.act.set(led_row, unit_column::HEAD, row)?;
        }
        if led != unit && !unit.is_empty() {
            let above = self.unit(&unit)?;
            self.act.set(led_row, unit_column::PARENT, above)?;
        }
        Ok(row)
    }

    fn unit(&mut self, name: &str) -> Result<RowId, Halt> {
        let known = self.act.read().list_units()?.into_iter().find(|unit| unit.name == name);
        match known {
            Some(unit) => Ok(unit.id),
            None => Ok(self.act.insert_root(Table::Units, &[(unit_column::NAME, name.into())])?),
        }
    }

    fn assign(&mut self, employee: RowId, evaluator: RowId, year: i32) -> Result<(), Halt> {
        if self.act.read().list_assignments(employee)?.is_empty() && employee != evaluator {
            let values = [
                (assignment::EMPLOYEE, employee.into()),
                (assignment::EVALUATOR, evaluator.into()),
                (assignment::FROM_ON, Period::annual(year).starts_on().to_string().into()),
            ];
            self.act.insert(Table::EvaluatorAssignments, Scope::dossier(employee), &values)?;
        }
        Ok(())
    }
}

/// Makes the cycle of a year where there is none, in the rhythm that is told, else in that of the newest cycle;
/// whether it was made.
pub(crate) fn begin_cycle(
    act: &mut Act<'_>,
    lists: Scope,
    (year, told): (i32, Option<Rhythm>),
) -> Result<bool, Halt> {
    let cycles = act.read().list_cycles()?;
    if cycles.iter().any(|cycle| cycle.year == year) {
        return Ok(false);
    }
    let rhythm = told.or(cycles.first().map(|cycle| cycle.rhythm)).unwrap_or_default();
    let values = [(cycle::YEAR, year.into()), (cycle::RHYTHM, rhythm.word().into())];
    act.insert(Table::Cycles, lists, &values)?;
    Ok(true)
}

fn year_of(plan: &CasePlan, moment: Moment) -> i32 {
    plan.year.unwrap_or_else(|| moment.today().year())
}

/// The name in the case file of the plan that an evaluation is on.
fn plan_of(case: &CaseEvaluation) -> &str {
    case.skp_ref.as_deref().unwrap_or(&case.id)
}

/// The person of a case where the office knows one: by NIP, else by position and unit.
fn found_person(reader: Reader<'_>, case: &CasePerson) -> Result<Option<Employee>, Halt> {
    let identity = &case.identity;
    let (position, unit) = (identity.position.as_deref(), identity.unit.as_deref());
    Ok(match &identity.nip {
        Some(nip) => reader.find_employee_by_nip(nip)?,
        None => reader.find_employee_by_post(position.unwrap_or_default(), unit.unwrap_or_default())?,
    })
}

/// What the office has of an evaluation of a case: its plan, and the evaluation itself.
fn known_evaluation(
    reader: Reader<'_>,
    case: &CaseEvaluation,
    moment: Moment,
) -> Result<(Option<PlanRecord>, Option<EvaluationRecord>), Halt> {
    let plan = reader.find_plan_by_outside_id(plan_of(case), year_of(&case.plan, moment))?;
    let Some(plan) = plan else { return Ok((None, None)) };
    let known = evaluation_of_plan(reader, &plan, case.period(moment.today().year()))?;
    Ok((Some(plan), known))
}

fn evaluation_of_plan(
    reader: Reader<'_>,
    plan: &PlanRecord,
    period: Period,
) -> Result<Option<EvaluationRecord>, Halt> {
    for evaluation in reader.list_evaluations_of(plan.employee)? {
        let lineage = reader.find_plan(evaluation.plan)?.map(|other| other.lineage);
        if evaluation.period == period && lineage == Some(plan.lineage) {
            return Ok(Some(evaluation));
        }
    }
    Ok(None)
}

fn rating_values(case: &CaseEvaluation) -> Vec<(Column, Value)> {
    let rated = case.results_rating.is_some() && case.conduct_rating.is_some();
    let state = if rated { EvaluationState::Rated } else { EvaluationState::Open };
    vec![
        (evaluation::RESULTS_RATING, case.results_rating.map(Term::word).into()),
        (evaluation::CONDUCT_RATING, case.conduct_rating.map(Term::word).into()),
        (evaluation::STATE, state.word().into()),
        (evaluation::GRADE_AS_GIVEN, case.grade_as_printed.map(Term::word).into()),
    ]
}

/// What stands under each of the seven values; a case need not list those without anything.
fn by_value<T: Clone>(items: &[ConductItem], part: impl Fn(&ConductItem) -> &Vec<T>) -> [Vec<T>; 7] {
    CoreValue::ALL.map(|value| {
        let item = items.iter().find(|item| item.value == value);
        item.map(|item| part(item).clone()).unwrap_or_default()
    })
}

fn without_evaluation(result: &WorkResult) -> WorkResult {
    let mut bare = without_planning(result);
    bare.actual.clear();
    bare.feedback.clear();
    for indicator in &mut bare.indicators {
        indicator.actual.clear();
        indicator.feedback.clear();
    }
    bare
}

/// Case files know nothing of what planning records and no form prints.
fn without_planning(result: &WorkResult) -> WorkResult {
    let mut bare = result.clone();
    bare.planning = domain::Planning::default();
    for indicator in &mut bare.indicators {
        indicator.baseline = None;
    }
    bare
}

fn bad_case(path: &std::path::Path, error: &CaseError, language: Language) -> Failure {
    let (problem, fix) = match language {
        Language::Id => (error.reason_id(), error.fix_id()),
        Language::En => (error.reason_en(), error.fix_en()),
    };
    Failure::BadCaseFile { name: crate::files::file_name(path), problem, fix: fix.to_owned() }
}
