//! The grid of an evaluator: who is rated, how far each is, and what is left out.

use crate::aftermath::phrases;
use crate::convert::{id, row, to_wire};
use crate::cycles::{self, parse_period};
use crate::failure::Halt;
use crate::organisation::duty;
use crate::people::{self, People, unit_names, unit_words};
use crate::plans::plain;
use crate::sheet::Dossier;
use crate::year::adopt_feedback;
use crate::{App, achievements, distribution, evaluations, plans, units};
use contract::{
    ByPeriod, EvaluationListRowView, EvaluationView, EvaluationsView, Failure, Language, LeftOutView,
    ListEvaluationsRequest, OpenEvaluationRequest, OpenTeamRequest, TeamCountView, TeamRowView, TeamView,
    TeamsView, UnitRef,
};
use domain::{Approach, EvaluationState, FeedbackSymbol, OrgAchievement, Period, Priority};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use store::records::{Employee, EvaluationRecord, PlanRecord, Term};
use store::schema::evaluations as column;
use store::{RowId, Scope, Table, Undoing};

impl App {
    /// Evaluators with people to rate in a period.
    pub(crate) fn list_teams(&mut self, request: ByPeriod) -> Result<TeamsView, Halt> {
        let period = parse_period(&request.period)?;
        let cycle = self.cycle_of(period)?;
        let (reader, moment) = (self.read()?, self.moment());
        let sight = self.sight()?;
        let mut counts: BTreeMap<RowId, [u32; 5]> = BTreeMap::new();
        let lines = self.recap_in(period)?;
        for line in lines.iter().filter(|line| sight.sees_in_team(line.employee.id, line.evaluator)) {
            let is_asked = line.employee.legal_status.needs_plan()
                && line.evaluation_state != Some(EvaluationState::Reused);
            let Some(evaluator) = line.evaluator.filter(|_| is_asked) else { continue };
            let [total, unrated, rated, signed, left_unsigned] = counts.entry(evaluator).or_default();
            *total += 1;
            match line.evaluation_state {
                Some(state) if state.is_sealed() => *signed += 1,
                Some(EvaluationState::Rated) => *rated += 1,
                Some(EvaluationState::LeftUnsigned) => *left_unsigned += 1,
                _ => *unrated += 1,
            }
        }
        let people = People::of(reader, counts.keys().copied())?;
        let mut teams = Vec::new();
        for (evaluator, [total, unrated, rated, signed, left_unsigned]) in counts {
            let unit = reader
                .find_unit_headed_by(evaluator)?
                .map(|unit| UnitRef { id: id(unit.id), name: unit.name });
            let evaluator = people.named(reader, evaluator)?;
            teams.push(TeamCountView { evaluator, unit, total, unrated, rated, signed, left_unsigned });
        }
        teams.sort_by(|a, b| a.evaluator.name.cmp(&b.evaluator.name));
        Ok(TeamsView { period: cycles::period_view(reader, moment, period, Some(&cycle))?, teams })
    }

    /// Opens the grid; evaluations that are due and not yet there are made on the way.
    pub(crate) fn open_team(&mut self, request: OpenTeamRequest) -> Result<TeamView, Halt> {
        let evaluator = row(&request.evaluator)?;
        let period = parse_period(&request.period)?;
        self.cycle_of(period)?;
        self.commit_drafts()?;
        if self.may_make_for(evaluator)? {
            self.make_due_evaluations(evaluator, period)?;
        }
        let view = self.team_view(evaluator, period)?;
        self.note_people_read(view.rows.iter().filter_map(|member| row(&member.employee.id).ok()));
        Ok(view)
    }

    /// Opens one person's evaluation of a period, made where it is due.
    pub(crate) fn open_evaluation(&mut self, request: OpenEvaluationRequest) -> Result<EvaluationView, Halt> {
        let (employee, period) = (row(&request.employee)?, parse_period(&request.period)?);
        self.cycle_of(period)?;
        let name = self.employee(employee)?.shown_name();
        for evaluator in self.evaluators_of(employee, period)? {
            if self.may_make_for(evaluator)? {
                self.make_due_evaluations(evaluator, period)?;
            }
        }
        let wanted = request.id.as_deref().map(row).transpose()?;
        let mut records = self.read()?.list_evaluations_of(employee)?;
        records.retain(|record| {
            record.period == period
                && wanted.is_none_or(|wanted| wanted == record.id || wanted == record.plan)
        });
        match records.as_slice() {
            [] => Err(Failure::NoPlan { name }.into()),
            [only] => self.evaluation_view(only.id),
            several => {
                let candidates = several.iter().map(|record| id(record.id)).collect();
                Err(Failure::Ambiguous { what: name, candidates }.into())
            }
        }
    }

    /// The evaluations of a period, by name.
    pub(crate) fn list_evaluations(
        &mut self,
        request: ListEvaluationsRequest,
    ) -> Result<EvaluationsView, Halt> {
        let period = parse_period(&request.period)?;
        let unit = request.unit.as_deref().map(row).transpose()?;
        let reader = self.read()?;
        let mut evaluations = Vec::new();
        let sight = self.sight()?;
        let mut records = reader.list_evaluations(period, None)?;
        records.retain(|record| {
            sight.sees(record.employee)
                && (record.state.is_sealed() || !sight.hides_unsigned(record.employee))
        });
        let named = records.iter().flat_map(|record| [Some(record.employee), record.evaluator]);
        let (people, units) = (People::of(reader, named.flatten())?, unit_names(reader)?);
        let mut achievements = HashMap::new();
        for record in &records {
            let Some(person) = people.find(record.employee) else { continue };
            if unit.is_some_and(|unit| person.unit != Some(unit)) {
                continue;
            }
            let evaluator = self.evaluator_named(record)?;
            let (results_rating, conduct_rating) = record.ratings_in_force();
            evaluations.push(EvaluationListRowView {
                id: id(record.id),
                employee: people::named(person),
                short_id: record.employee.to_string(),
                nip: person.nip.clone(),
                unit: unit_words(person, &units),
                evaluator: people.named_if(reader, evaluator)?,
                achievement: self
                    .achievement_beside(record, (evaluator, person.unit), &mut achievements)?
                    .map(to_wire),
                state: to_wire(record.state),
                results_rating: results_rating.map(to_wire),
                conduct_rating: conduct_rating.map(to_wire),
                grade: record.grade().map(to_wire),
                grade_as_given: record
                    .grade_as_given
                    .filter(|given| Some(*given) != record.grade())
                    .map(to_wire),
            });
        }
        evaluations.sort_by(|a, b| (&a.employee.name, &a.id).cmp(&(&b.employee.name, &b.id)));
        Ok(EvaluationsView { evaluations })
    }

    /// The evaluator an evaluation names, else that of its plan.
    fn evaluator_named(&self, record: &EvaluationRecord) -> Result<Option<RowId>, Halt> {
        if record.evaluator.is_some() {
            return Ok(record.evaluator);
        }
        let reader = self.read()?;
        let plan = reader.find_plan(record.plan)?;
        Ok(plan.map(|plan| plans::evaluator_of(reader, &plan)).transpose()?.flatten())
    }

    /// The achievement an evaluation rests on, as [`Dossier`] tells it, asked once for each evaluator and unit.
    fn achievement_beside(
        &self,
        record: &EvaluationRecord,
        (evaluator, own_unit): (Option<RowId>, Option<RowId>),
        known: &mut HashMap<(RowId, Option<RowId>), Option<OrgAchievement>>,
    ) -> Result<Option<OrgAchievement>, Halt> {
        if let Some(signed) = record.as_signed.as_ref().filter(|_| record.state.is_sealed()) {
            return Ok(signed.achievement);
        }
        let Some(evaluator) = evaluator else { return Ok(None) };
        if let Some(found) = known.get(&(evaluator, own_unit)) {
            return Ok(*found);
        }
        let (reader, today) = (self.read()?, self.moment().today());
        let unit = reader.find_unit_led(evaluator, record.period.ends_on(), own_unit)?;
        let used = unit.map(|unit| achievements::used(reader, unit.id, record.period, Some(today)));
        let found = used.transpose()?.flatten().map(|used| used.value);
        known.insert((evaluator, own_unit), found);
        Ok(found)
    }

    /// Whoever evaluates a person in a period: definitively, and for work as Plt..
    fn evaluators_of(&self, person: RowId, period: Period) -> Result<BTreeSet<RowId>, Halt> {
        let plans = self.read()?.list_plans(person, period.year())?;
        let acting = plans.into_iter().filter(|plan| plan.appointment.is_some());
        Ok(acting.filter_map(|plan| plan.evaluator).chain(self.evaluator_in(person, period)?).collect())
    }

    pub(crate) fn make_due_evaluations(&mut self, evaluator: RowId, period: Period) -> Result<(), Halt> {
        self.follow_evaluators(evaluator, period)?;
        let due = self.due_plans(evaluator, period)?;
        self.make_evaluations((evaluator, period), due)
    }

    /// Makes the evaluation of one person that is due, for whoever writes of himself before it is opened.
    pub(crate) fn make_own_evaluation(&mut self, employee: RowId, period: Period) -> Result<(), Halt> {
        for evaluator in self.evaluators_of(employee, period)? {
            let mut due = self.due_plans(evaluator, period)?;
            due.retain(|plan| plan.employee == employee);
            self.make_evaluations((evaluator, period), due)?;
        }
        Ok(())
    }

    /// The plans that somebody has to evaluate in a period and whose evaluation was not made yet.
    fn due_plans(&self, evaluator: RowId, period: Period) -> Result<Vec<PlanRecord>, Halt> {
        let reader = self.read()?;
        let mut plans = duty::acting_plans_to_rate(reader, evaluator, period)?;
        for person in self.team_in(evaluator, period)? {
            plans.extend(duty::plans_to_rate(reader, &person, period)?);
        }
        let mut due = Vec::new();
        for plan in plans {
            if !self.evaluated_lineages(plan.employee, period)?.contains(&plan.lineage) {
                due.push(plan);
            }
        }
        Ok(due)
    }

    fn make_evaluations(
        &mut self,
        (evaluator, period): (RowId, Period),
        due: Vec<PlanRecord>,
    ) -> Result<(), Halt> {
        if due.is_empty() {
            return Ok(());
        }
        let cycle = self.cycle_of(period)?;
        let view = cycles::period_view(self.read()?, self.moment(), period, Some(&cycle))?;
        self.act_that("open_evaluations", Some(evaluator), Undoing::PassesOver, |act| {
            for plan in due {
                let values = [
                    (column::EMPLOYEE, plan.employee.into()),
                    (column::PLAN, plan.id.into()),
                    (column::PERIOD, period.to_string().into()),
                    (column::EVALUATOR, evaluator.into()),
                    (column::STATE, EvaluationState::Open.word().into()),
                    (column::RECORDED_LATE, view.recorded_late.into()),
                ];
                let made = act.insert(Table::Evaluations, Scope::dossier(plan.employee), &values)?;
                adopt_feedback(act, &plan, (made, period))?;
            }
            Ok(())
        })
    }

    /// Evaluations that nobody rated yet go to whoever has to evaluate by now (13.2).
    fn follow_evaluators(&mut self, evaluator: RowId, period: Period) -> Result<(), Halt> {
        let reader = self.read()?;
        let team = self.team_in(evaluator, period)?.into_iter().map(|person| person.id);
        let listed =
            reader.list_evaluations(period, Some(evaluator))?.into_iter().map(|record| record.employee);
        let people: BTreeSet<RowId> = team.chain(listed).collect();
        let people: Vec<RowId> = people.into_iter().collect();
        let evaluators = self.evaluators_in_all(&people, period)?;
        let mut evaluations = reader.list_evaluations_of_people(&people)?;
        let mut moved = Vec::new();
        for person in people {
            let mut records = Vec::new();
            let of_person = evaluations.remove(&person).unwrap_or_default();
            for record in of_person.into_iter().filter(|one| one.period == period) {
                match duty::acting_plan(reader, record.plan)? {
                    Some(plan) => moved
                        .extend(plan.evaluator.filter(|_| is_untouched(&record)).map(|who| (record, who))),
                    None => records.push(record),
                }
            }
            // Several evaluations of a period belong to several assignments, each with its own evaluator.
            let Ok([record]) = <[EvaluationRecord; 1]>::try_from(records) else { continue };
            let in_office = evaluators.get(&person).copied();
            moved.extend(in_office.filter(|_| is_untouched(&record)).map(|who| (record, who)));
        }
        moved.retain(|(record, in_office)| record.evaluator != Some(*in_office));
        if moved.is_empty() {
            return Ok(());
        }
        self.act_that("open_evaluations", Some(evaluator), Undoing::PassesOver, |act| {
            for (record, in_office) in moved {
                act.set(record.id, column::EVALUATOR, in_office)?;
            }
            Ok(())
        })
    }

    fn evaluated_lineages(&self, person: RowId, period: Period) -> Result<HashSet<RowId>, Halt> {
        let reader = self.read()?;
        let mut lineages = HashSet::new();
        for evaluation in reader.list_evaluations_of(person)? {
            if evaluation.period == period {
                lineages.extend(reader.find_plan(evaluation.plan)?.map(|plan| plan.lineage));
            }
        }
        Ok(lineages)
    }

    pub(crate) fn team_view(&self, evaluator: RowId, period: Period) -> Result<TeamView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let cycle = reader.find_cycle(period.year())?;
        let unit = reader.find_unit_led(evaluator, self.evaluator_day(period)?, None)?;
        let used =
            |unit: &store::records::Unit| achievements::used(reader, unit.id, period, Some(moment.today()));
        let achievement = unit.as_ref().map(used).transpose()?.flatten().map(|used| used.value);
        let mut records = reader.list_evaluations(period, Some(evaluator))?;
        let reused = self.reused_in(&records)?;
        records
            .retain(|record| !matches!(record.state, EvaluationState::NotRequired | EvaluationState::Reused));
        let why_not = match self.why_not_rate(evaluator, &records)? {
            None => self.why_over(&records)?,
            by_right => by_right,
        };
        let rated: HashSet<RowId> = records.iter().map(|record| record.employee).collect();
        let team = self.team_in(evaluator, period)?;
        let left_out: Vec<Employee> = team.into_iter().filter(|person| !rated.contains(&person.id)).collect();
        let waits = |person: &&Employee| person.legal_status.needs_plan() && !reused.contains_key(&person.id);
        let waiting = left_out.iter().filter(waits).count();
        let twins = twins_of_notes(&records);
        let grades = records.iter().map(EvaluationRecord::grade).chain(std::iter::repeat_n(None, waiting));
        let reading = self.reading_of_guide()?;
        let distribution = distribution::view(achievement, reading, grades, moment.language);
        let people = People::of(reader, records.iter().map(|record| record.employee))?;
        let bank = phrases::known_texts(reader)?;
        let read = |record: EvaluationRecord| {
            let twin = twins.get(&record.id).copied();
            self.row(record, twin, (&people, &bank))
        };
        let mut rows = records.into_iter().map(read).collect::<Result<Vec<_>, Halt>>()?;
        rows.sort_by(|a, b| (&a.employee.name, &a.evaluation).cmp(&(&b.employee.name, &b.evaluation)));
        let at = self.place_in(evaluator)?.filter(|at| rows.iter().any(|row| row.evaluation == *at));
        Ok(TeamView {
            period: cycles::period_view(reader, moment, period, cycle.as_ref())?,
            evaluator: units::person_ref(reader, evaluator)?,
            unit: unit.map(|unit| UnitRef { id: id(unit.id), name: unit.name }),
            achievement: achievement.map(to_wire),
            rows,
            left_out: left_out
                .iter()
                .map(|person| left_out_view(person, reused.get(&person.id), moment.language))
                .collect(),
            distribution,
            why_not,
            at,
        })
    }

    fn row(
        &self,
        record: EvaluationRecord,
        twin: Option<RowId>,
        (people, bank): (&People, &[String]),
    ) -> Result<TeamRowView, Halt> {
        let reader = self.read()?;
        let dossier = Dossier::read(reader, record)?;
        let record = &dossier.record;
        let (results_rating, conduct_rating) = record.ratings_in_force();
        let marks = self.result_marks(&dossier.content)?;
        let marks_of = |priority| {
            let results = dossier.content.results.iter().filter(move |result| result.priority == priority);
            results.map(|result| marks.get(&result.id).copied().map(to_wire)).collect()
        };
        let subjects: Vec<RowId> = match dossier.plan.approach {
            Approach::Qualitative => dossier.content.results.iter().map(|result| result.id).collect(),
            Approach::Quantitative => dossier
                .content
                .results
                .iter()
                .flat_map(|result| &result.indicators)
                .map(|indicator| indicator.id)
                .collect(),
        };
        let has_actual =
            |row: &&RowId| dossier.actuals.get(row).is_some_and(|(_, text)| !text.trim().is_empty());
        let said = self.said_in_year(&dossier)?;
        let heard = || dossier.feedback.iter().chain(&said);
        let bad = heard().filter(|entry| entry.symbol == Some(FeedbackSymbol::Frown)).count();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let post = dossier.plan.appointment.map(|post| reader.find_appointment(post)).transpose()?.flatten();
        let twin = twin.map(|person| units::person_ref(reader, person)).transpose()?;
        Ok(TeamRowView {
            evaluation: id(record.id),
            version: reader.version(record.employee)?,
            employee: people.named(reader, record.employee)?,
            nip: people.find(record.employee).map(|person| person.nip.clone()).unwrap_or_default(),
            acting: post.map_or("", |post| acting_words(&post.kind)).to_owned(),
            main_marks: marks_of(Priority::Main),
            additional_marks: marks_of(Priority::Additional),
            n_evidence: count(subjects.iter().filter(has_actual).count()),
            n_evidence_due: count(subjects.len()),
            n_feedback_good: count(heard().count() - bad),
            n_feedback_bad: count(bad),
            results_rating: results_rating.map(to_wire),
            conduct_rating: conduct_rating.map(to_wire),
            grade: record.grade().map(to_wire),
            has_note: phrases::is_note(&record.notes, bank),
            same_note_as: twin.map(|person| person.name),
            held: record.held,
            evidence_seen: record.evidence_seen || self.has_seen(record.id)?,
            batch_size: record.batch_size,
            state: to_wire(record.state),
            findings: evaluations::soft_warnings(record, &dossier.content, &marks, self.moment().language),
            proposal: self.proposal_beside(record)?,
        })
    }
}

/// Evaluations whose note somebody else's repeats, each with that person: a note is about one person.
fn twins_of_notes(records: &[EvaluationRecord]) -> HashMap<RowId, RowId> {
    let mut first: HashMap<String, &EvaluationRecord> = HashMap::new();
    let mut twins = HashMap::new();
    for record in records.iter().filter(|record| !record.notes.trim().is_empty()) {
        let other = *first.entry(plain(&record.notes)).or_insert(record);
        if other.employee != record.employee {
            twins.insert(record.id, other.employee);
            twins.insert(other.id, record.employee);
        }
    }
    twins
}

/// What stands beside a name where the work of a post beside the definitive one is rated.
fn acting_words(kind: &str) -> &'static str {
    match kind {
        "plt" => "Plt.",
        "plh" => "Plh.",
        _ => "",
    }
}

/// Whether an evaluation is open and carries no rating of anybody.
fn is_untouched(record: &EvaluationRecord) -> bool {
    record.state == EvaluationState::Open
        && record.results_rating.is_none()
        && record.conduct_rating.is_none()
}

fn left_out_view(person: &Employee, reused: Option<&String>, language: Language) -> LeftOutView {
    let standing = match (person.legal_status.needs_plan(), language) {
        (true, Language::Id) => "Belum punya SKP untuk periode ini.",
        (true, Language::En) => "Has no SKP for this period.",
        (false, Language::Id) => "Tidak wajib menyusun SKP menurut kedudukan hukumnya.",
        (false, Language::En) => "Needs no SKP by legal status.",
    };
    LeftOutView {
        person: contract::PersonRef {
            id: id(person.id),
            name: person.shown_name(),
            position: person.position.clone(),
        },
        reason: reused.cloned().unwrap_or_else(|| standing.to_owned()),
    }
}
