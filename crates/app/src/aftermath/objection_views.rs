//! Objections as screens show them, and what waits for whoever stands above evaluators.

use super::around::{Around, windows_of};
use super::calendar;
use super::deadlines::{LOOKED_BACK, no_objection_before};
use super::facts::Case;
use super::objection::{LATE, NONE_ACCEPTED, NONE_WITHDRAWN};
use super::take_over::graded;
use super::{settings, words};
use crate::convert::{finding, id, to_wire};
use crate::failure::Halt;
use crate::permissions::Deed;
use crate::{App, cycles, units};
use chrono::{Datelike, NaiveDate};
use contract::{
    DelegationView, Failure, Language, Nothing, ObjectionView, ObjectionsView, OverdueView, UnitRef,
    WindowPhase,
};
use domain::deadlines::take_over_due;
use domain::lifecycle::Actor;
use domain::objection::{
    ExaminationFacts, Finality, ObjectionEvent, ObjectionFacts, ObjectionState, TERM_TO_DECIDE,
    decision_findings, may_object, step,
};
use domain::{Calendar, EvaluationState, Period};
use std::collections::BTreeSet;
use store::RowId;
use store::records::{EvaluationRecord, Objection};

/// Reasons for which a result is final.
const FINALITIES: [Finality; 6] = [
    Finality::TakenOver,
    Finality::ExecutiveUtama,
    Finality::CentralMadya,
    Finality::RegionalExecutive,
    Finality::CentralUnitHead,
    Finality::RegionalUnitHead,
];

impl App {
    /// Objections that wait for a decision, and evaluations whose evaluator let the window pass.
    pub(crate) fn list_objections(&mut self, _: Nothing) -> Result<ObjectionsView, Halt> {
        self.make_overdue()?;
        let (reader, sight) = (self.read()?, self.sight()?);
        let calendar = calendar::of_office(reader)?;
        let (mut open, mut people) = (Vec::new(), Vec::new());
        for objection in reader.list_open_objections()? {
            if sight.sees(objection.employee) {
                let case = self.case(objection.evaluation)?;
                people.push(objection.employee);
                open.push(self.objection_view(&objection, &case, &calendar)?);
            }
        }
        let overdue = self.overdue(&calendar)?;
        people.extend(overdue.iter().filter_map(|view| crate::convert::row(&view.employee.id).ok()));
        let delegations = self.delegations(&calendar)?;
        people.extend(delegations.iter().filter_map(|view| crate::convert::row(&view.employee.id).ok()));
        self.note_people_read(people);
        Ok(ObjectionsView { open, overdue, delegations })
    }

    /// Posts as Plt. or Plh. that last today, the first to end first.
    fn delegations(&self, calendar: &Calendar) -> Result<Vec<DelegationView>, Halt> {
        let (reader, moment, sight) = (self.read()?, self.moment(), self.sight()?);
        let today = moment.today();
        let mut posts = reader.list_appointments()?;
        posts.retain(|post| sight.sees(post.employee) && post.holds_on(today));
        posts.sort_by_key(|post| (post.until_on.is_none(), post.until_on, post.id));
        let mut found = Vec::new();
        for post in posts {
            let Some(kind) = acting_words(&post.kind) else { continue };
            let unit = post.unit.map(|unit| reader.find_unit(unit)).transpose()?.flatten();
            found.push(DelegationView {
                id: id(post.id),
                employee: units::person_ref(reader, post.employee)?,
                words: with_kind(kind, &post.position),
                unit: unit.map(|unit| UnitRef { id: id(unit.id), name: unit.name }),
                leads_unit: post.leads_unit,
                evaluator: post.evaluator.map(|who| units::person_ref(reader, who)).transpose()?,
                from_on: post.from_on.to_string(),
                until_on: post.until_on.map(|day| day.to_string()),
                days_left: post.until_on.map(|until| calendar.left(today, until)),
            });
        }
        Ok(found)
    }

    /// Makes the evaluations that nobody opened while their window lasted, so that the superior finds them.
    fn make_overdue(&mut self) -> Result<(), Halt> {
        if self.is_reader_only()? {
            return Ok(());
        }
        for (evaluator, period) in self.never_opened()? {
            self.make_due_evaluations(evaluator, period)?;
        }
        Ok(())
    }

    /// Evaluators below the account that works, with the periods in which they opened nothing for somebody.
    fn never_opened(&self) -> Result<BTreeSet<(RowId, Period)>, Halt> {
        let (reader, moment, sight) = (self.read()?, self.moment(), self.sight()?);
        let mut found = BTreeSet::new();
        for view in cycles::all_periods(reader, moment)? {
            let (Ok(period), Ok(closes_on)) =
                (view.code.parse::<Period>(), view.closes_on.parse::<NaiveDate>())
            else {
                continue;
            };
            let is_over = view.phase == WindowPhase::Over && !view.recorded_late;
            if !is_over || (moment.today() - closes_on).num_days() > LOOKED_BACK {
                continue;
            }
            for line in self.recap_in(period)? {
                let is_missing = line.evaluation_state.is_none()
                    && line.plan_state.is_some()
                    && line.employee.legal_status.needs_plan();
                let evaluator = line.evaluator.filter(|who| sight.sees_everybody() || sight.evaluates(*who));
                found.extend(evaluator.filter(|_| is_missing).map(|evaluator| (evaluator, period)));
            }
        }
        Ok(found)
    }

    fn overdue(&self, calendar: &Calendar) -> Result<Vec<OverdueView>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let (today, records) = (moment.today(), self.unsigned_after_the_window()?);
        let around = Around::of(reader, records.iter(), moment)?;
        let mut found = Vec::new();
        for record in records {
            let case = around.case(reader, record)?;
            if case.state(today, calendar) != EvaluationState::Overdue {
                continue;
            }
            let until = take_over_due(case.window.1, calendar);
            let record = &case.record;
            found.push(OverdueView {
                evaluation: id(record.id),
                employee: around.named(reader, record.employee)?,
                evaluator: around.evaluator_of(reader, record)?,
                period: cycles::period_words(record.period, moment),
                take_over_until: until.to_string(),
                days_left: calendar.left(today, until),
            });
        }
        found.sort_by(|a, b| {
            (&a.take_over_until, &a.employee.name).cmp(&(&b.take_over_until, &b.employee.name))
        });
        Ok(found)
    }

    /// Evaluations of this year and the last whose window is over and that nobody signed.
    fn unsigned_after_the_window(&self) -> Result<Vec<EvaluationRecord>, Halt> {
        let (reader, today, sight) = (self.read()?, self.moment().today(), self.sight()?);
        let mut records = Vec::new();
        for year in [today.year() - 1, today.year()] {
            records.extend(reader.list_evaluations_under_way(year, None, no_objection_before(today))?);
        }
        records.retain(|record| {
            let is_unsigned = matches!(record.state, EvaluationState::Open | EvaluationState::Rated);
            is_unsigned && !sight.hides_unsigned(record.employee) && sight.sees(record.employee)
        });
        let windows = windows_of(reader, records.iter().map(|record| record.period))?;
        records.retain(|record| windows.get(&record.period).is_some_and(|window| today > window.1));
        Ok(records)
    }

    /// Objections to one evaluation, oldest first.
    pub(super) fn objection_views(
        &self,
        case: &Case,
        calendar: &Calendar,
    ) -> Result<Vec<ObjectionView>, Halt> {
        let objections = self.read()?.list_objections_to(case.record.id)?;
        objections.iter().map(|objection| self.objection_view(objection, case, calendar)).collect()
    }

    fn objection_view(
        &self,
        objection: &Objection,
        case: &Case,
        calendar: &Calendar,
    ) -> Result<ObjectionView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let (record, language) = (&case.record, moment.language);
        let person = |who: Option<RowId>| who.map(|who| units::person_ref(reader, who)).transpose();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let is_open = !objection.state.is_over();
        let until = objection.received_on.map(|received| calendar.add(received, TERM_TO_DECIDE));
        let before = record.results_rating.zip(record.conduct_rating);
        let after = objection.results_rating.zip(objection.conduct_rating);
        let grade = |ratings: Option<_>| {
            ratings.map(|(results, conduct)| to_wire(graded(results, conduct, record.not_graduated)))
        };
        let open_until = until.filter(|_| is_open);
        let sight = self.sight()?;
        let why_not = |deed: Deed| self.why_not_do(deed, objection.id, &sight);
        Ok(ObjectionView {
            id: id(objection.id),
            evaluation: id(objection.evaluation),
            employee: units::person_ref(reader, objection.employee)?,
            evaluator: person(record.evaluator)?,
            period: cycles::period_words(record.period, moment),
            state: to_wire(objection.state),
            words: words::objection_state(objection.state, language).to_owned(),
            filed_on: day(objection.filed_on),
            received_on: day(objection.received_on),
            reasons: objection.reasons.clone(),
            evaluator_says: objection.evaluator_says.clone(),
            employee_says: objection.employee_says.clone(),
            decide_until: day(until),
            days_left: open_until.map(|until| calendar.left(moment.today(), until)),
            decided_on: day(objection.decided_on),
            decided_by: person(objection.decided_by)?,
            decision: objection.decision.clone(),
            recommendation: objection.recommendation.clone(),
            grade_before: grade(before),
            grade_after: grade(after),
            late_reason: objection.late_reason.clone(),
            reject_reason: reject_words(&objection.reject_reason, language),
            why_not_accept: self.why_not_accept(objection)?,
            why_not_decide: why_not(Deed::DecideObjection)?,
            why_not_answer: why_not(Deed::AnswerObjection)?,
            why_not_add: why_not(Deed::FileObjection)?,
            why_not_withdraw: self.why_not_withdraw()?.or(why_not(Deed::FileObjection)?),
            withdrawn_on: day(objection.withdrawn_on),
            seal: self.decision_seal(objection)?,
            findings: if is_open { self.decision_findings(objection, calendar) } else { Vec::new() },
        })
    }

    /// Why a rejected objection is not accepted after all: by the rules, by what the office chose, or by the
    /// permissions of the account that works.
    fn why_not_accept(&self, objection: &Objection) -> Result<Option<String>, Halt> {
        if objection.state != ObjectionState::RejectedFormal {
            return Ok(None);
        }
        let language = self.moment().language;
        let facts = ExaminationFacts {
            was_late: objection.reject_reason == LATE,
            has_reason: true,
            ..ExaminationFacts::default()
        };
        let answer = step(objection.state, ObjectionEvent::AcceptLate, Actor::Superior, &facts);
        if let Err(refusal) = answer {
            return Ok(Some(words::refusal(refusal, language)));
        }
        if !settings::is_on(self.read()?, settings::ACCEPT_LATE)? {
            return Ok(Some(super::say(language, NONE_ACCEPTED).to_owned()));
        }
        self.why_not_do(Deed::DecideObjection, objection.id, &self.sight()?)
    }

    /// Why no objection is taken back here, where the office chose that.
    fn why_not_withdraw(&self) -> Result<Option<String>, Halt> {
        let is_allowed = settings::is_on(self.read()?, settings::WITHDRAW)?;
        let words = super::say(self.moment().language, NONE_WITHDRAWN);
        Ok((!is_allowed).then(|| words.to_owned()))
    }

    /// What becomes of an objection that is received today, where that is too late.
    pub(super) fn late_objection(&self, facts: &ObjectionFacts<'_>) -> Result<Option<String>, Halt> {
        let is_late = may_object(facts).is_err_and(|refusal| refusal.code == LATE);
        if !is_late {
            return Ok(None);
        }
        let is_acceptable = settings::is_on(self.read()?, settings::ACCEPT_LATE)?;
        Ok(Some(words::late_objection(is_acceptable, self.moment().language).to_owned()))
    }

    /// Whether an objection to the document as it is signed now was rejected for being late: it is accepted
    /// with a reason, or none is, and nobody files it again.
    pub(super) fn has_late_objection(&self, record: &EvaluationRecord) -> Result<bool, Halt> {
        let objections = self.read()?.list_objections_to(record.id)?;
        Ok(objections.iter().any(|objection| {
            objection.state == ObjectionState::RejectedFormal
                && objection.reject_reason == LATE
                && (objection.document_hash.is_none() || objection.document_hash == record.seal_hash)
        }))
    }

    /// What is to be looked at before a decision today.
    fn decision_findings(&self, objection: &Objection, calendar: &Calendar) -> Vec<contract::FindingView> {
        let moment = self.moment();
        let facts = ExaminationFacts {
            evaluator_explained: !objection.evaluator_says.trim().is_empty(),
            employee_explained: !objection.employee_says.trim().is_empty(),
            ..ExaminationFacts::default()
        };
        let received = objection.received_on.unwrap_or(moment.today());
        let found = decision_findings(&facts, (received, moment.today()), calendar);
        found.iter().map(|one| finding(one, moment.language)).collect()
    }

    /// An objection, or that there is none.
    pub(super) fn objection(&self, objection: &str) -> Result<Objection, Halt> {
        let missing = || Failure::NotFound { what: "Keberatan".into() };
        Ok(self.read()?.find_objection(crate::convert::row(objection)?)?.ok_or_else(missing)?)
    }
}

/// A position with what it is held as, which often stands in it already.
fn with_kind(kind: &str, position: &str) -> String {
    if position.starts_with(kind) { position.to_owned() } else { format!("{kind} {position}") }
}

/// How a post of somebody who acts for another begins; nothing for other posts.
fn acting_words(kind: &str) -> Option<&'static str> {
    match kind {
        "plt" => Some("Plt."),
        "plh" => Some("Plh."),
        _ => None,
    }
}

/// Why an objection was not examined, in words.
pub(super) fn reject_words(code: &str, language: Language) -> String {
    if code.is_empty() {
        return String::new();
    }
    match FINALITIES.into_iter().find(|finality| finality.code() == code) {
        Some(finality) => words::finality(finality, language).to_owned(),
        None => crate::convert::sentence(code, language),
    }
}
