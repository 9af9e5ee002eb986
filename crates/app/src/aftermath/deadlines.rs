//! Every legal term with its last day, in working days of the office.

mod on_home;

pub(crate) use on_home::{lists, next_dates};

use super::around::{Around, windows_of};
use super::calendar::{self, left_words};
use super::facts::{Case, terms_of};
use super::words;
use crate::convert::{id, row, to_wire};
use crate::cycles::{self, parse_day};
use crate::failure::Halt;
use crate::people::People;
use crate::{App, Moment};
use chrono::{Datelike, Days, NaiveDate};
use contract::{
    DeadlineGroupView, DeadlineKind, DeadlinesOf, DeadlinesRequest, DeadlinesView, Language,
    LegalDeadlineView, PeriodView, PersonRef, WindowPhase,
};
use domain::deadlines::{Deadline, DeadlineKind as Kind, deadlines, take_over_due};
use domain::lifecycle::Actor;
use domain::{Calendar, EvaluationState, Period};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use store::RowId;
use store::records::{EvaluationRecord, RecapLine};

/// Rows shown unless told.
const USUAL_LIMIT: u32 = 500;
/// Days after a window in which what nobody began is still looked for.
pub(super) const LOOKED_BACK: i64 = 60;
/// Days after the receipt within which the term to object has surely ended.
const LONGEST_OBJECTION: u64 = 90;

/// A term of somebody.
pub(crate) struct Term {
    employee: RowId,
    evaluator: Option<RowId>,
    evaluation: Option<RowId>,
    period: Option<Period>,
    kind: DeadlineKind,
    actor: Actor,
    due_on: NaiveDate,
    done_on: Option<NaiveDate>,
    days_left: i32,
    is_missed: bool,
    /// Whether the document has come as far as the act.
    is_next: bool,
    rule: &'static str,
}

/// Whose terms are wanted.
#[derive(Clone, Copy)]
enum Whose {
    Everybody,
    Person(RowId),
    Evaluator(RowId),
}

/// Whose terms are wanted, and of an evaluator those whom he evaluates: of their people he does as the
/// superior what is the superior's.
struct Asked {
    whose: Whose,
    below: BTreeSet<RowId>,
}

impl Asked {
    /// Whether an act on the record of a person with this evaluator is meant.
    fn holds(&self, employee: RowId, evaluator: Option<RowId>, actor: Actor) -> bool {
        match self.whose {
            Whose::Everybody => true,
            Whose::Person(person) => employee == person,
            Whose::Evaluator(asked) => {
                let is_below = evaluator.is_some_and(|who| self.below.contains(&who));
                evaluator == Some(asked) || (is_below && actor == Actor::Superior)
            }
        }
    }
}

impl App {
    /// Terms of the office, of a person or of an evaluator's people, the earliest legal date first.
    pub(crate) fn list_deadlines(&mut self, request: DeadlinesRequest) -> Result<DeadlinesView, Halt> {
        let moment = self.moment();
        let on = request.on.as_deref().map_or(Ok(moment.today()), |day| parse_day("on", day))?;
        let whose = match &request.of {
            DeadlinesOf::Office => Whose::Everybody,
            DeadlinesOf::Person { id } => Whose::Person(row(id)?),
            DeadlinesOf::Evaluator { id } => Whose::Evaluator(row(id)?),
        };
        let mut terms = self.terms(whose, on, request.with_done)?;
        if !request.with_done {
            terms.retain(|term| term.is_open(on));
        }
        let total = u32::try_from(terms.len()).unwrap_or(u32::MAX);
        let at = Moment { now: at_day(moment, on), ..moment };
        let groups = groups(&terms, at);
        let limit = usize::try_from(request.limit.unwrap_or(USUAL_LIMIT)).unwrap_or(usize::MAX);
        let rows = self.term_views_of(terms.iter().take(limit), at)?;
        if let Whose::Everybody | Whose::Evaluator(_) = whose {
            let people: BTreeSet<RowId> = terms.iter().take(limit).map(|term| term.employee).collect();
            self.note_people_read(people);
        }
        let note = self.calendar_note(on)?;
        Ok(DeadlinesView { on: on.to_string(), total, groups, rows, note })
    }

    /// Open terms of everybody the account sees.
    pub(super) fn terms_of_everybody(&self, on: NaiveDate) -> Result<Vec<Term>, Halt> {
        self.terms(Whose::Everybody, on, false)
    }

    fn terms(&self, whose: Whose, on: NaiveDate, with_done: bool) -> Result<Vec<Term>, Halt> {
        let calendar = calendar::of_office(self.read()?)?;
        let asked = self.asked(whose, on)?;
        let mut terms = self.document_terms(&asked, with_done, (on, &calendar))?;
        terms.extend(self.terms_to_begin(&asked, (on, &calendar))?);
        terms.extend(self.check_terms(whose, (on, &calendar))?);
        terms.sort_by_key(|term| (term.due_on, term.kind, term.employee));
        Ok(terms)
    }

    fn asked(&self, whose: Whose, on: NaiveDate) -> Result<Asked, Halt> {
        let below = match whose {
            Whose::Evaluator(evaluator) if self.sight()?.sees_below() => {
                self.read()?.list_team(evaluator, on)?.into_iter().map(|person| person.id).collect()
            }
            Whose::Everybody | Whose::Person(_) | Whose::Evaluator(_) => BTreeSet::new(),
        };
        Ok(Asked { whose, below })
    }

    /// Terms of evaluations that are there, of this year and the last.
    fn document_terms(
        &self,
        asked: &Asked,
        with_done: bool,
        (on, calendar): (NaiveDate, &Calendar),
    ) -> Result<Vec<Term>, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let mut records = self.records_of(asked, on, with_done)?;
        records.retain(|record| {
            sight.sees(record.employee)
                && !sight.hides_outcome(record.employee, Some(record.state))
                && !matches!(record.state, EvaluationState::NotRequired | EvaluationState::Reused)
        });
        let windows = windows_of(reader, records.iter().map(|record| record.period))?;
        // Only the right to object asks whether a result is final.
        let received = records.iter().filter(|record| record.papers.received().is_some());
        let around = Around::of(reader, received, self.moment())?;
        let mut terms = Vec::new();
        for record in &records {
            let Some((_, closes_on)) = windows.get(&record.period) else { continue };
            let finality = record.papers.received().and_then(|_| around.finality(record));
            let found = deadlines(&terms_of(record, (*closes_on, finality), on), calendar);
            let is_of_person = matches!(asked.whose, Whose::Person(_));
            let meant = found
                .iter()
                .filter(|term| is_of_person || asked.holds(record.employee, record.evaluator, term.actor));
            terms.extend(meant.map(|term| Term::of_document(record, term, on)));
        }
        Ok(terms)
    }

    /// Evaluations of this year and the last; those of which nothing is left to do only where asked for.
    fn records_of(
        &self,
        asked: &Asked,
        on: NaiveDate,
        with_done: bool,
    ) -> Result<Vec<EvaluationRecord>, Halt> {
        let reader = self.read()?;
        let evaluators = match asked.whose {
            Whose::Person(person) => return Ok(reader.list_evaluations_of(person)?),
            Whose::Everybody => vec![None],
            Whose::Evaluator(evaluator) => {
                std::iter::once(evaluator).chain(asked.below.iter().copied()).map(Some).collect()
            }
        };
        let mut records = Vec::new();
        for evaluator in evaluators {
            for year in [on.year() - 1, on.year()] {
                records.extend(if with_done {
                    reader.list_evaluations_of_year(year, evaluator)?
                } else {
                    reader.list_evaluations_under_way(year, evaluator, no_objection_before(on))?
                });
            }
        }
        Ok(records)
    }

    /// Plans and evaluations that nobody began.
    fn terms_to_begin(
        &self,
        asked: &Asked,
        (on, calendar): (NaiveDate, &Calendar),
    ) -> Result<Vec<Term>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let mut terms = Vec::new();
        for view in cycles::all_periods(reader, Moment { now: at_day(moment, on), ..moment })? {
            let Ok(period) = view.code.parse::<Period>() else { continue };
            let is_year = period == Period::annual(on.year());
            let (_, closes_on) = cycles::window_of(reader, period)?;
            let due = due_to_begin(&view, (closes_on, on), calendar);
            if due.is_none() && !is_year {
                continue;
            }
            let lines = self.recap_in(period)?;
            if let Some(due) = due {
                terms.extend(never_begun(&lines, (period, asked), due, (on, calendar)));
            }
            let plan_due = NaiveDate::from_ymd_opt(on.year(), 1, 31).filter(|_| is_year);
            if let Some(due_on) = plan_due {
                let due = (DeadlineKind::Plan, due_on, "R-023");
                let without = lines.iter().filter(|line| {
                    line.employee.legal_status.needs_plan()
                        && line.plan_state.is_none()
                        && asked.holds(line.employee.id, line.evaluator, Actor::Evaluator)
                });
                terms.extend(without.map(|line| Term::to_begin(line, None, due, (on, calendar))));
            }
        }
        Ok(terms)
    }

    /// Days on which plans to improve are looked at.
    fn check_terms(&self, whose: Whose, (on, calendar): (NaiveDate, &Calendar)) -> Result<Vec<Term>, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let mut terms = Vec::new();
        for waiting in reader.list_waiting_checks()? {
            let is_his = match whose {
                Whose::Everybody => true,
                Whose::Person(person) => waiting.employee == person,
                Whose::Evaluator(evaluator) => {
                    reader.find_evaluator(waiting.employee, on)? == Some(evaluator)
                }
            };
            let Some(due_on) = waiting.check.due_on.filter(|_| is_his && sight.sees(waiting.employee)) else {
                continue;
            };
            terms.push(Term {
                employee: waiting.employee,
                evaluator: None,
                evaluation: None,
                period: None,
                kind: DeadlineKind::Check,
                actor: Actor::Evaluator,
                due_on,
                done_on: None,
                days_left: calendar.left(on, due_on),
                is_missed: due_on < on,
                is_next: true,
                rule: "R-260",
            });
        }
        Ok(terms)
    }

    fn term_views_of<'t>(
        &self,
        terms: impl Iterator<Item = &'t Term> + Clone,
        moment: Moment,
    ) -> Result<Vec<LegalDeadlineView>, Halt> {
        let reader = self.read()?;
        let people = People::of(reader, terms.clone().map(|term| term.employee))?;
        terms.map(|term| Ok(term_view(term, people.named(reader, term.employee)?, moment))).collect()
    }

    /// Terms of one evaluation as screens show them.
    pub(super) fn term_views(
        &self,
        case: &Case,
        calendar: &Calendar,
    ) -> Result<Vec<LegalDeadlineView>, Halt> {
        let moment = self.moment();
        let found = deadlines(&case.terms(moment.today()), calendar);
        let terms = found.iter().map(|term| Term::of_document(&case.record, term, moment.today()));
        let terms: Vec<Term> = terms.collect();
        self.term_views_of(terms.iter(), moment)
    }

    fn calendar_note(&self, on: NaiveDate) -> Result<String, Halt> {
        let calendar = calendar::of_office(self.read()?)?;
        if calendar.knows_year_of(on) {
            return Ok(String::new());
        }
        let year = on.year();
        Ok(match self.moment().language {
            Language::Id => format!("Hari libur {year} belum diisi; yang dihitung hanya akhir pekan."),
            Language::En => format!("The holidays of {year} are not entered; only weekends count."),
        })
    }
}

/// The next thing to be done with a document, a duty rather than a right.
pub(super) fn next_term(
    case: &Case,
    employee: PersonRef,
    (calendar, moment): (&Calendar, Moment),
) -> Option<LegalDeadlineView> {
    let today = moment.today();
    let found = deadlines(&case.terms(today), calendar);
    let open: Vec<&Deadline> = found.iter().filter(|term| term.is_open(today)).collect();
    let next = open.iter().find(|term| term.kind != Kind::Object).or(open.first());
    let next = next.map(|term| Term::of_document(&case.record, term, today));
    next.map(|term| term_view(&term, employee, moment))
}

/// A term as screens show it.
fn term_view(term: &Term, employee: PersonRef, moment: Moment) -> LegalDeadlineView {
    let period = term.period.map(|period| cycles::period_words(period, moment)).unwrap_or_default();
    let mut text = words::due(term.kind, &employee.name, moment.language);
    if !period.is_empty() {
        text = format!("{text}, {period}");
    }
    LegalDeadlineView {
        kind: term.kind,
        actor: to_wire(term.actor),
        employee,
        evaluation: term.evaluation.map(id),
        period,
        due_on: term.due_on.to_string(),
        done_on: term.done_on.map(|day| day.to_string()),
        days_left: term.days_left,
        is_missed: term.is_missed,
        is_late: term.done_on.is_some_and(|done| done > term.due_on),
        rule: term.rule.to_owned(),
        text,
        left: left_words((term.due_on, term.done_on), term.days_left, moment),
    }
}

/// Whoever received a document before this day has no time left to object on another: the term is of
/// a few weeks whatever the holidays.
pub(crate) fn no_objection_before(on: NaiveDate) -> NaiveDate {
    on.checked_sub_days(Days::new(LONGEST_OBJECTION)).unwrap_or(on)
}

impl Term {
    fn of_document(record: &EvaluationRecord, term: &Deadline, on: NaiveDate) -> Self {
        Self {
            employee: record.employee,
            evaluator: record.evaluator,
            evaluation: Some(record.id),
            period: Some(record.period),
            kind: kind_of(term.kind),
            actor: term.actor,
            due_on: term.due_on,
            done_on: term.done_on,
            days_left: term.days_left,
            is_missed: term.is_missed(on),
            is_next: term.kind != Kind::Report || may_be_reported(record),
            rule: term.rule,
        }
    }

    fn to_begin(
        line: &RecapLine,
        period: Option<Period>,
        (kind, due_on, rule): (DeadlineKind, NaiveDate, &'static str),
        (on, calendar): (NaiveDate, &Calendar),
    ) -> Self {
        Self {
            employee: line.employee.id,
            evaluator: line.evaluator,
            evaluation: None,
            period,
            kind,
            actor: actor_to_begin(kind),
            due_on,
            done_on: None,
            days_left: calendar.left(on, due_on),
            is_missed: due_on < on,
            is_next: true,
            rule,
        }
    }

    /// Whether it is a duty about one of these people that was missed and still waits.
    pub(super) fn is_missed_of(&self, people: &HashSet<RowId>) -> bool {
        self.is_missed && self.done_on.is_none() && people.contains(&self.employee)
    }

    /// Whether there is still something to do, or a right still to use.
    fn is_open(&self, on: NaiveDate) -> bool {
        self.done_on.is_none() && (self.kind != DeadlineKind::Object || on <= self.due_on)
    }
}

/// Terms of several people with one last day.
#[derive(Default)]
struct Group {
    people: BTreeSet<RowId>,
    /// What they are about; nothing where a term is of no period.
    periods: BTreeSet<Option<Period>>,
    days_left: i32,
    is_missed: bool,
}

pub(super) fn groups(terms: &[Term], moment: Moment) -> Vec<DeadlineGroupView> {
    let mut found: BTreeMap<(NaiveDate, DeadlineKind), Group> = BTreeMap::new();
    for term in terms.iter().filter(|term| term.done_on.is_none()) {
        let group = found.entry((term.due_on, term.kind)).or_default();
        group.people.insert(term.employee);
        group.periods.insert(term.period);
        group.days_left = term.days_left;
        group.is_missed |= term.is_missed;
    }
    let view = |((due_on, kind), group): ((NaiveDate, DeadlineKind), Group)| {
        let Group { people, periods, days_left, is_missed } = group;
        let n_people = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let who = match moment.language {
            Language::Id => format!("{n_people} pegawai"),
            Language::En if n_people == 1 => "one employee".to_owned(),
            Language::En => format!("{n_people} employees"),
        };
        DeadlineGroupView {
            kind,
            due_on: due_on.to_string(),
            n_people,
            days_left,
            is_missed,
            text: about_period(words::due(kind, &who, moment.language), &periods, moment),
            left: left_words((due_on, None), days_left, moment),
        }
    };
    found.into_iter().map(view).collect()
}

/// What is due with the period it is about, where that is one: the same act of two periods is told apart.
fn about_period(text: String, periods: &BTreeSet<Option<Period>>, moment: Moment) -> String {
    match (periods.len(), periods.first().copied().flatten()) {
        (1, Some(period)) => format!("{text}, {}", cycles::period_words(period, moment)),
        _ => text,
    }
}

fn kind_of(kind: Kind) -> DeadlineKind {
    match kind {
        Kind::Evaluate => DeadlineKind::Evaluate,
        Kind::TakeOver => DeadlineKind::TakeOver,
        Kind::Deliver => DeadlineKind::Deliver,
        Kind::Return => DeadlineKind::Return,
        Kind::Object => DeadlineKind::Object,
        Kind::Decide => DeadlineKind::Decide,
        Kind::Report => DeadlineKind::Report,
    }
}

/// Whether a document waits for nothing but its report: the employee is done with it, or its result was
/// changed; and no objection is open.
fn may_be_reported(record: &EvaluationRecord) -> bool {
    match record.state {
        EvaluationState::Amended => true,
        EvaluationState::Objected => false,
        EvaluationState::Planned
        | EvaluationState::Open
        | EvaluationState::Rated
        | EvaluationState::Signed
        | EvaluationState::Overdue
        | EvaluationState::LeftUnsigned
        | EvaluationState::SignedBySuperior
        | EvaluationState::Delivered
        | EvaluationState::Returned
        | EvaluationState::Reported
        | EvaluationState::Reused
        | EvaluationState::NotRequired => record.papers.settled().is_some(),
    }
}

/// Evaluations that are due of people with a plan, and that nobody began.
fn never_begun<'l>(
    lines: &'l [RecapLine],
    (period, asked): (Period, &'l Asked),
    due: (DeadlineKind, NaiveDate, &'static str),
    (on, calendar): (NaiveDate, &'l Calendar),
) -> impl Iterator<Item = Term> + 'l {
    // While the window runs a plan may still be made.
    let may_be_planned = due.0 == DeadlineKind::Evaluate;
    let is_missing = move |line: &&'l RecapLine| {
        line.employee.legal_status.needs_plan()
            && (line.plan_state.is_some() || may_be_planned)
            && line.evaluation_state.is_none()
            && asked.holds(line.employee.id, line.evaluator, actor_to_begin(due.0))
    };
    lines.iter().filter(is_missing).map(move |line| Term::to_begin(line, Some(period), due, (on, calendar)))
}

/// Whose act it is to begin: after the window it is the superior's.
fn actor_to_begin(kind: DeadlineKind) -> Actor {
    if kind == DeadlineKind::TakeOver { Actor::Superior } else { Actor::Evaluator }
}

/// What is due of an evaluation that nobody began: the evaluator's while the window is open, the superior's
/// for some weeks after it.
fn due_to_begin(
    view: &PeriodView,
    (closes_on, on): (NaiveDate, NaiveDate),
    calendar: &Calendar,
) -> Option<(DeadlineKind, NaiveDate, &'static str)> {
    match view.phase {
        WindowPhase::Running => Some((DeadlineKind::Evaluate, closes_on, "R-233")),
        WindowPhase::Over if !view.recorded_late && (on - closes_on).num_days() <= LOOKED_BACK => {
            Some((DeadlineKind::TakeOver, take_over_due(closes_on, calendar), "R-244"))
        }
        WindowPhase::Over | WindowPhase::Coming => None,
    }
}

/// The moment of the day asked for.
fn at_day(moment: Moment, on: NaiveDate) -> chrono::DateTime<chrono::FixedOffset> {
    let noon = on.and_hms_opt(12, 0, 0);
    let at = noon.and_then(|noon| noon.and_local_timezone(*moment.now.offset()).single());
    if on == moment.today() { moment.now } else { at.unwrap_or(moment.now) }
}
