//! Early warnings about everybody the account sees, each with the one act that answers it.

use super::row_or_none;
use super::warning_words::{kind_of, kind_words, sentence};
use crate::App;
use crate::aftermath::around::windows_of;
use crate::aftermath::calendar;
use crate::aftermath::deadlines::no_objection_before;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::people;
use crate::permissions::{Deed, Sight};
use chrono::{Datelike, NaiveDate};
use contract::{
    NoProgressAnswer, PersonRef, SupportKind, WarningActView, WarningCountView, WarningKind, WarningView,
    WarningsRequest, WarningsView,
};
use domain::deadlines::{Deadline, DeadlineFacts, deadlines};
use domain::reporting::Reporting;
use domain::warnings::{EarlyWarning, ResultProgress, WarningReason, YearFacts, early_warnings, plan_due_on};
use domain::{Calendar, Period};
use std::collections::{HashMap, HashSet};
use store::RowId;
use store::records::{
    DOCUMENTATION_RHYTHM, EvaluationRecord, SeasonFilter, SeasonLine, Term, TrajectoryStanding, YearStanding,
};

/// Evaluations with their legal terms, by person.
type Terms = HashMap<RowId, Vec<TermsOf>>;

/// An evaluation with its legal terms.
struct TermsOf {
    evaluation: RowId,
    period: Period,
    evaluator: Option<RowId>,
    is_signed: bool,
    terms: Vec<Deadline>,
}

/// What is known of everybody, by person.
struct Known {
    today: NaiveDate,
    calendar: Calendar,
    documentation: Reporting,
    /// The period today falls in.
    period: Period,
    /// All of the year.
    periods: Vec<Period>,
    standings: HashMap<RowId, YearStanding>,
    trajectories: HashMap<RowId, Vec<TrajectoryStanding>>,
    /// Requests for feedback with their last days.
    requests: HashMap<RowId, Vec<(RowId, NaiveDate)>>,
    terms: Terms,
    /// Checks of improvement plans with their days.
    checks: HashMap<RowId, Vec<(RowId, NaiveDate)>>,
}

/// A warning found about a person.
pub(super) struct Found {
    pub(super) employee: PersonRef,
    person: RowId,
    pub(super) warning: EarlyWarning,
    act: WarningActView,
}

impl App {
    /// The warnings about everybody the account sees, the longest waiting first; of whoever sees only the own
    /// team those about the own person stand behind those about the team.
    pub(crate) fn list_warnings(&mut self, request: WarningsRequest) -> Result<WarningsView, Halt> {
        let unit = row_or_none(request.unit.as_ref())?;
        let evaluator = row_or_none(request.evaluator.as_ref())?;
        let employee = row_or_none(request.employee.as_ref())?;
        let mut found = self.warnings_of((unit, evaluator), employee)?;
        let own = self.apart()?;
        found.sort_by_key(|one| own == Some(one.person));
        let counts = self.counts_of(&found, own);
        found.retain(|one| request.kind.is_none_or(|kind| kind_of(one.warning.reason) == kind));
        self.lead_past_noting(&mut found)?;
        let calendar = calendar::of_office(self.read()?)?;
        let warnings = found.into_iter().map(|one| self.warning_view(one, &calendar));
        let warnings = warnings.collect();
        Ok(WarningsView { today: self.moment().today().to_string(), warnings, counts })
    }

    /// Warnings about people of a unit and those below it, or of an evaluator, or one person.
    pub(super) fn warnings_of(
        &self,
        (unit, evaluator): (Option<RowId>, Option<RowId>),
        employee: Option<RowId>,
    ) -> Result<Vec<Found>, Halt> {
        let (reader, today, sight) = (self.read()?, self.moment().today(), self.sight()?);
        let filter = SeasonFilter { year: today.year(), unit, evaluator, manual_required: false };
        let known = self.known_of_the_year(evaluator)?;
        let mut found = Vec::new();
        for line in reader.list_season(today, filter)? {
            let person = line.employee.id;
            if sight.sees(person) && employee.is_none_or(|wanted| wanted == person) {
                found.extend(known.warnings(&line, &sight));
            }
        }
        found.sort_by_key(|one| (one.warning.since, one.person));
        Ok(found)
    }

    /// Whoever may not note the progress of a person is led to what may be done about it instead.
    fn lead_past_noting(&self, found: &mut [Found]) -> Result<(), Halt> {
        let (sight, only_reads) = (self.sight()?, self.is_reader_only()?);
        let with_account = self.people_with_account()?;
        for one in found {
            let WarningActView::NoteProgress { employee, plan, period } = &one.act else { continue };
            if self.may_note_progress(one.person, &with_account, &sight)? {
                continue;
            }
            let answers = if only_reads {
                Vec::new()
            } else {
                self.answers_to_no_progress(one.person, row(plan)?, &sight)?
            };
            let (employee, plan, period) = (employee.clone(), plan.clone(), period.clone());
            one.act = WarningActView::AnswerNoProgress { employee, plan, period, answers };
        }
        Ok(())
    }

    /// What the account may do about progress that is not noted, in the order of the rules: ask, guide, and
    /// where that did not help take a result over.
    fn answers_to_no_progress(
        &self,
        person: RowId,
        plan: RowId,
        sight: &Sight,
    ) -> Result<Vec<NoProgressAnswer>, Halt> {
        let evaluator = self.read()?.find_plan(plan)?.and_then(|plan| plan.evaluator);
        let mut answers = Vec::new();
        for (answer, deed) in [
            (NoProgressAnswer::Ask, Deed::GiveFeedback),
            (NoProgressAnswer::Coach, Deed::WriteSupports),
            (NoProgressAnswer::TakeOver, Deed::TakeOverResult),
        ] {
            if self.may_do_for(deed, (person, evaluator), sight)? {
                answers.push(answer);
            }
        }
        Ok(answers)
    }

    /// The own person of whoever looks after a team, who is none of its people.
    fn apart(&self) -> Result<Option<RowId>, Halt> {
        let sight = self.sight()?;
        Ok(sight.own().filter(|_| !sight.sees_everybody()))
    }

    fn counts_of(&self, found: &[Found], own: Option<RowId>) -> Vec<WarningCountView> {
        let language = self.moment().language;
        let people = |kind: WarningKind| {
            let of_kind = found.iter().filter(|one| kind_of(one.warning.reason) == kind);
            of_kind.map(|one| one.person).collect::<HashSet<RowId>>()
        };
        let count = |kind: &WarningKind| {
            let mut counted = people(*kind);
            let is_own = own.is_some_and(|own| counted.remove(&own));
            WarningCountView {
                kind: *kind,
                words: kind_words(*kind, language).to_owned(),
                people: u32::try_from(counted.len()).unwrap_or(u32::MAX),
                is_own,
            }
        };
        WarningKind::ALL.iter().map(count).filter(|count| count.people > 0 || count.is_own).collect()
    }

    fn warning_view(&self, found: Found, calendar: &Calendar) -> WarningView {
        let (today, warning) = (self.moment().today(), found.warning);
        WarningView {
            employee: found.employee,
            kind: kind_of(warning.reason),
            rule: warning.rule.to_owned(),
            words: sentence(&warning, self.moment().language),
            since: warning.since.to_string(),
            days_late: u32::try_from(calendar.left(warning.since, today)).unwrap_or_default(),
            result: warning.result.and_then(|number| u32::try_from(number).ok()).unwrap_or_default(),
            act: found.act,
        }
    }

    fn known_of_the_year(&self, evaluator: Option<RowId>) -> Result<Known, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let (period, calendar) = (self.period_of_day(today)?, calendar::of_office(self.read()?)?);
        let standings = reader.list_year_standings(today.year(), evaluator, today)?;
        let mut trajectories: HashMap<RowId, Vec<TrajectoryStanding>> = HashMap::new();
        for one in reader.list_trajectory_standings(period, evaluator, today)? {
            trajectories.entry(one.employee).or_default().push(one);
        }
        let mut requests: HashMap<RowId, Vec<(RowId, NaiveDate)>> = HashMap::new();
        for one in reader.list_open_feedback_requests(None)? {
            requests.entry(one.employee).or_default().extend(one.due_on.map(|due| (one.id, due)));
        }
        let mut checks: HashMap<RowId, Vec<(RowId, NaiveDate)>> = HashMap::new();
        for one in reader.list_waiting_checks()? {
            checks.entry(one.employee).or_default().extend(one.check.due_on.map(|due| (one.check.id, due)));
        }
        Ok(Known {
            documentation: self.documentation_rhythm()?,
            terms: self.terms_of_the_year(evaluator, &calendar)?,
            standings: standings.into_iter().map(|standing| (standing.employee, standing)).collect(),
            periods: self.short_periods(today.year())?,
            today,
            calendar,
            period,
            trajectories,
            requests,
            checks,
        })
    }

    /// How often progress is documented: what the office chose, else monthly.
    fn documentation_rhythm(&self) -> Result<Reporting, Halt> {
        let chosen = self.read()?.find_office_setting(DOCUMENTATION_RHYTHM)?;
        let chosen = chosen.and_then(|setting| Reporting::from_word(&setting.value));
        Ok(chosen.unwrap_or(Reporting::Monthly))
    }

    /// The legal terms of the evaluations of this year and of the year before that something is left to do of:
    /// of the others nothing can be overdue.
    fn terms_of_the_year(&self, evaluator: Option<RowId>, calendar: &Calendar) -> Result<Terms, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let before = no_objection_before(today);
        let mut records = reader.list_evaluations_under_way(today.year(), evaluator, before)?;
        records.extend(reader.list_evaluations_under_way(today.year() - 1, evaluator, before)?);
        let windows = windows_of(reader, records.iter().map(|record| record.period))?;
        let mut terms = Terms::new();
        for record in records {
            let Some((_, closes_on)) = windows.get(&record.period) else { continue };
            terms.entry(record.employee).or_default().push(TermsOf {
                evaluation: record.id,
                period: record.period,
                evaluator: record.evaluator,
                is_signed: record.state.is_sealed(),
                terms: deadlines(&self.facts_of(&record, *closes_on), calendar),
            });
        }
        Ok(terms)
    }

    /// Only the right to object asks whether a result is final, and a right that lapsed is no warning.
    fn facts_of(&self, record: &EvaluationRecord, closes_on: NaiveDate) -> DeadlineFacts {
        DeadlineFacts {
            today: self.moment().today(),
            closes_on,
            recorded_late: record.recorded_late,
            is_reopened: !record.reopen_reason.is_empty() && !record.state.is_sealed(),
            papers: record.papers,
            finality: None,
            objection: record.objection.and_then(|objection| objection.dates()),
        }
    }
}

impl Known {
    fn warnings(&self, line: &SeasonLine, sight: &Sight) -> Vec<Found> {
        let person = line.employee.id;
        let standing = self.standings.get(&person);
        let results = self.results_of(person);
        let terms = self.terms.get(&person).map(Vec::as_slice).unwrap_or_default();
        let terms: Vec<Deadline> = terms.iter().flat_map(|of| &of.terms).copied().collect();
        let new_year = Period::annual(self.today.year()).starts_on();
        let due_on = plan_due_on(self.today.year(), line.plan.as_ref().and_then(|plan| plan.starts_on));
        let (requests, checks) = (days(self.requests.get(&person)), days(self.checks.get(&person)));
        let facts = YearFacts {
            today: self.today,
            calendar: &self.calendar,
            is_exempt: !line.employee.legal_status.needs_plan(),
            plan_due_on: due_on,
            plan_from: standing.map(|standing| standing.in_force_from.unwrap_or(new_year)),
            documentation: self.documentation,
            progress_on: standing.and_then(|standing| standing.progress_on),
            feedback: standing.and_then(|standing| standing.feedback_rhythm),
            feedback_on: standing.and_then(|standing| standing.feedback_on),
            results: &results,
            requests: &requests,
            deadlines: &terms,
            checks: &checks,
        };
        let mut warnings = early_warnings(&facts);
        // A result with several indicators that lag is named once.
        warnings.dedup_by_key(|warning| (warning.reason, warning.result, warning.since));
        // How far the evaluation is stays with those who evaluate, until it is signed.
        let hides = sight.hides_unsigned(person);
        warnings.retain(|warning| !(hides && matches!(warning.reason, WarningReason::Overdue(_))));
        let found = |warning: EarlyWarning| {
            let act = self.act(line, &warning)?;
            Some(Found { employee: people::named(&line.employee), person, warning, act })
        };
        warnings.into_iter().filter_map(found).collect()
    }

    fn results_of(&self, person: RowId) -> Vec<ResultProgress<'_>> {
        let standings = self.trajectories.get(&person).map(Vec::as_slice).unwrap_or_default();
        let target_on = self.period.ends_on();
        let progress = standings.iter().map(|standing| ResultProgress {
            number: usize::try_from(standing.number).unwrap_or_default(),
            target: &standing.target,
            value: &standing.value,
            target_on,
        });
        progress.collect()
    }

    /// The period of this year that a day falls in, else the running one.
    fn period_of(&self, day: NaiveDate) -> Period {
        let holds = |period: &&Period| period.starts_on() <= day && day <= period.ends_on();
        self.periods.iter().find(holds).copied().unwrap_or(self.period)
    }

    /// What answers a warning; nothing where what it is about is gone.
    fn act(&self, line: &SeasonLine, warning: &EarlyWarning) -> Option<WarningActView> {
        let person = line.employee.id;
        let employee = id(person);
        let plan = self.standings.get(&person).map(|standing| id(standing.plan));
        let of_day = |list: &HashMap<RowId, Vec<(RowId, NaiveDate)>>| {
            let found = list.get(&person)?.iter().find(|(_, due)| *due == warning.since);
            found.map(|(row, _)| id(*row))
        };
        Some(match warning.reason {
            WarningReason::NoPlan => WarningActView::OpenPlan {
                employee,
                year: self.today.year(),
                plan: line.plan.as_ref().map(|plan| id(plan.id)),
            },
            WarningReason::NoProgress => {
                let period = self.period_of(warning.since).to_string();
                WarningActView::NoteProgress { employee, plan: plan?, period }
            }
            WarningReason::NoScheduledFeedback => WarningActView::GiveFeedback { employee, plan: plan? },
            WarningReason::FeedbackUnanswered => {
                WarningActView::AnswerFeedback { employee, request: of_day(&self.requests)? }
            }
            WarningReason::BehindTrajectory => {
                let number = warning.result.and_then(|number| u32::try_from(number).ok());
                let standings = self.trajectories.get(&person)?;
                let behind = standings.iter().find(|standing| Some(standing.number) == number)?;
                WarningActView::PlanSupport {
                    employee,
                    plan: id(behind.plan),
                    result: id(behind.work_result),
                    support: SupportKind::Coaching,
                }
            }
            WarningReason::Overdue(kind) => {
                let is_missed = |term: &Deadline| term.kind == kind && term.due_on == warning.since;
                let mut terms = self.terms.get(&person)?.iter();
                let of = terms.find(|of| of.terms.iter().any(is_missed))?;
                WarningActView::OpenEvaluation {
                    employee,
                    evaluation: id(of.evaluation),
                    period: of.period.to_string(),
                    evaluator: of.evaluator.map(id),
                    signed: of.is_signed,
                }
            }
            WarningReason::CheckDue => WarningActView::NoteCheck { employee, check: of_day(&self.checks)? },
        })
    }
}

fn days(list: Option<&Vec<(RowId, NaiveDate)>>) -> Vec<NaiveDate> {
    list.into_iter().flatten().map(|(_, day)| *day).collect()
}
