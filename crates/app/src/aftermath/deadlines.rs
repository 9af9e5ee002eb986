//! Every legal term with its last day, in working days of the office.

use super::calendar::{self, left_words};
use super::facts::{Case, finality, terms_of};
use super::words;
use crate::convert::{id, row, to_wire};
use crate::cycles::{self, parse_day};
use crate::failure::Halt;
use crate::{App, Moment, units};
use chrono::{Datelike, NaiveDate};
use contract::{
    DeadlineGroupView, DeadlineKind, DeadlineView, DeadlinesOf, DeadlinesRequest, DeadlinesView, Language,
    LegalDeadlineView, PeriodView, WindowPhase,
};
use domain::deadlines::{Deadline, DeadlineKind as Kind, deadlines, take_over_due};
use domain::lifecycle::Actor;
use domain::{Calendar, EvaluationState, Period};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use store::RowId;
use store::records::{EvaluationRecord, RecapLine};

/// Rows shown unless told.
const USUAL_LIMIT: u32 = 500;
/// Days after a window in which what nobody began is still looked for.
pub(super) const LOOKED_BACK: i64 = 60;

/// A term of somebody.
pub(crate) struct Term {
    employee: RowId,
    evaluation: Option<RowId>,
    period: Option<Period>,
    kind: DeadlineKind,
    actor: Actor,
    due_on: NaiveDate,
    done_on: Option<NaiveDate>,
    days_left: i32,
    is_missed: bool,
    rule: &'static str,
}

/// Whose terms are wanted.
#[derive(Clone, Copy)]
enum Whose {
    Everybody,
    Person(RowId),
    Evaluator(RowId),
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
        let mut terms = self.terms(whose, on)?;
        if !request.with_done {
            terms.retain(|term| term.is_open(on));
        }
        let total = u32::try_from(terms.len()).unwrap_or(u32::MAX);
        let at = Moment { now: at_day(moment, on), ..moment };
        let groups = groups(&terms, at);
        let limit = usize::try_from(request.limit.unwrap_or(USUAL_LIMIT)).unwrap_or(usize::MAX);
        let rows = terms.iter().take(limit).map(|term| self.term_view(term, at));
        let rows = rows.collect::<Result<_, Halt>>()?;
        if let Whose::Everybody | Whose::Evaluator(_) = whose {
            let people: BTreeSet<RowId> = terms.iter().take(limit).map(|term| term.employee).collect();
            self.note_people_read(people);
        }
        let note = self.calendar_note(on)?;
        Ok(DeadlinesView { on: on.to_string(), total, groups, rows, note })
    }

    /// Open terms of documents on their way, for home: of whoever the account is concerned with.
    pub(crate) fn open_terms(&self, on: NaiveDate) -> Result<Vec<Term>, Halt> {
        let whose = self.sight()?.team_of().map_or(Whose::Everybody, Whose::Evaluator);
        let calendar = calendar::of_office(self.read()?)?;
        let mut terms = self.document_terms(whose, (on, &calendar))?;
        terms.retain(|term| {
            term.is_open(on) && !matches!(term.kind, DeadlineKind::Evaluate | DeadlineKind::Object)
        });
        Ok(terms)
    }

    /// Terms of everybody the account sees.
    pub(super) fn terms_of_everybody(&self, on: NaiveDate) -> Result<Vec<Term>, Halt> {
        self.terms(Whose::Everybody, on)
    }

    fn terms(&self, whose: Whose, on: NaiveDate) -> Result<Vec<Term>, Halt> {
        let calendar = calendar::of_office(self.read()?)?;
        let mut terms = self.document_terms(whose, (on, &calendar))?;
        terms.extend(self.terms_to_begin(whose, (on, &calendar))?);
        terms.extend(self.check_terms(whose, (on, &calendar))?);
        terms.sort_by_key(|term| (term.due_on, term.kind, term.employee));
        Ok(terms)
    }

    /// Terms of evaluations that are there, of this year and the last.
    fn document_terms(
        &self,
        whose: Whose,
        (on, calendar): (NaiveDate, &Calendar),
    ) -> Result<Vec<Term>, Halt> {
        let (reader, office, sight) = (self.read()?, self.office()?, self.sight()?);
        let mut windows: HashMap<Period, NaiveDate> = HashMap::new();
        let mut terms = Vec::new();
        for record in self.records_of(whose, on)? {
            let is_hidden = sight.hides_outcome(record.employee, Some(record.state));
            let is_asked = !matches!(record.state, EvaluationState::NotRequired | EvaluationState::Reused);
            if !sight.sees(record.employee) || is_hidden || !is_asked {
                continue;
            }
            let closes_on = match windows.get(&record.period) {
                Some(closes_on) => *closes_on,
                None => cycles::window_of(reader, record.period)?.1,
            };
            windows.insert(record.period, closes_on);
            // Only the right to object asks whether a result is final.
            let is_received = record.papers.received().is_some();
            let finality = if is_received { finality(reader, &record, &office)? } else { None };
            let found = deadlines(&terms_of(&record, (closes_on, finality), on), calendar);
            terms.extend(found.into_iter().map(|term| Term::of_document(&record, &term, on)));
        }
        Ok(terms)
    }

    fn records_of(&self, whose: Whose, on: NaiveDate) -> Result<Vec<EvaluationRecord>, Halt> {
        let reader = self.read()?;
        let evaluator = match whose {
            Whose::Person(person) => return Ok(reader.list_evaluations_of(person)?),
            Whose::Everybody => None,
            Whose::Evaluator(evaluator) => Some(evaluator),
        };
        let mut records = reader.list_evaluations_of_year(on.year() - 1, evaluator)?;
        records.extend(reader.list_evaluations_of_year(on.year(), evaluator)?);
        Ok(records)
    }

    /// Plans and evaluations that nobody began.
    fn terms_to_begin(
        &self,
        whose: Whose,
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
            for line in self.recap_in(period)?.iter().filter(|line| is_of(line, whose)) {
                let is_demanded = line.employee.legal_status.needs_plan();
                let has_plan = line.plan_state.is_some() || view.phase == WindowPhase::Running;
                if let (true, true, None, Some(due)) = (is_demanded, has_plan, line.evaluation_state, due) {
                    terms.push(Term::to_begin(line, Some(period), due, (on, calendar)));
                }
                let plan_due = NaiveDate::from_ymd_opt(on.year(), 1, 31).filter(|_| is_year);
                if let (true, None, Some(due_on)) = (is_demanded, line.plan_state, plan_due) {
                    let due = (DeadlineKind::Plan, due_on, "R-023");
                    terms.push(Term::to_begin(line, None, due, (on, calendar)));
                }
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
                evaluation: None,
                period: None,
                kind: DeadlineKind::Check,
                actor: Actor::Evaluator,
                due_on,
                done_on: None,
                days_left: calendar.left(on, due_on),
                is_missed: due_on < on,
                rule: "R-260",
            });
        }
        Ok(terms)
    }

    pub(super) fn term_view(&self, term: &Term, moment: Moment) -> Result<LegalDeadlineView, Halt> {
        let employee = units::person_ref(self.read()?, term.employee)?;
        let period = term.period.map(|period| cycles::period_words(period, moment)).unwrap_or_default();
        let mut text = words::due(term.kind, &employee.name, moment.language);
        if !period.is_empty() {
            text = format!("{text}, {period}");
        }
        Ok(LegalDeadlineView {
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
        })
    }

    /// Terms of one evaluation as screens show them.
    pub(super) fn term_views(
        &self,
        case: &Case,
        calendar: &Calendar,
    ) -> Result<Vec<LegalDeadlineView>, Halt> {
        let moment = self.moment();
        let found = deadlines(&case.terms(moment.today()), calendar);
        let terms = found.into_iter().map(|term| Term::of_document(&case.record, &term, moment.today()));
        terms.map(|term| self.term_view(&term, moment)).collect()
    }

    /// The next thing to be done with a document, a duty rather than a right.
    pub(super) fn next_term(
        &self,
        case: &Case,
        calendar: &Calendar,
    ) -> Result<Option<LegalDeadlineView>, Halt> {
        let (moment, today) = (self.moment(), self.moment().today());
        let found = deadlines(&case.terms(today), calendar);
        let open: Vec<&Deadline> = found.iter().filter(|term| term.is_open(today)).collect();
        let next = open.iter().find(|term| term.kind != Kind::Object).or(open.first());
        let next = next.map(|term| Term::of_document(&case.record, term, today));
        next.map(|term| self.term_view(&term, moment)).transpose()
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

impl Term {
    fn of_document(record: &EvaluationRecord, term: &Deadline, on: NaiveDate) -> Self {
        Self {
            employee: record.employee,
            evaluation: Some(record.id),
            period: Some(record.period),
            kind: kind_of(term.kind),
            actor: term.actor,
            due_on: term.due_on,
            done_on: term.done_on,
            days_left: term.days_left,
            is_missed: term.is_missed(on),
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
            evaluation: None,
            period,
            kind,
            actor: Actor::Evaluator,
            due_on,
            done_on: None,
            days_left: calendar.left(on, due_on),
            is_missed: due_on < on,
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

/// Terms of documents together, as home shows them.
pub(crate) fn on_home(terms: &[Term], moment: Moment) -> Vec<DeadlineView> {
    let coming = groups(terms, moment).into_iter().filter(|group| !group.is_missed);
    let view = |group: DeadlineGroupView| DeadlineView {
        on: group.due_on,
        text: group.text,
        working_days_left: u32::try_from(group.days_left).unwrap_or(0),
    };
    coming.map(view).collect()
}

/// Terms of several people with one last day.
#[derive(Default)]
struct Group {
    people: BTreeSet<RowId>,
    days_left: i32,
    is_missed: bool,
}

pub(super) fn groups(terms: &[Term], moment: Moment) -> Vec<DeadlineGroupView> {
    let mut found: BTreeMap<(NaiveDate, DeadlineKind), Group> = BTreeMap::new();
    for term in terms.iter().filter(|term| term.done_on.is_none()) {
        let group = found.entry((term.due_on, term.kind)).or_default();
        group.people.insert(term.employee);
        group.days_left = term.days_left;
        group.is_missed |= term.is_missed;
    }
    let view = |((due_on, kind), group): ((NaiveDate, DeadlineKind), Group)| {
        let Group { people, days_left, is_missed } = group;
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
            text: words::due(kind, &who, moment.language),
            left: left_words((due_on, None), days_left, moment),
        }
    };
    found.into_iter().map(view).collect()
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

fn is_of(line: &RecapLine, whose: Whose) -> bool {
    match whose {
        Whose::Everybody => true,
        Whose::Person(person) => line.employee.id == person,
        Whose::Evaluator(evaluator) => line.evaluator == Some(evaluator),
    }
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
