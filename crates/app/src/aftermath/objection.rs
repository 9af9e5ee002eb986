//! Objections: filed by the employee, heard from both, decided one level up.

use super::facts::Case;
use super::take_over::graded;
use super::{calendar, refused, settings, words};
use crate::App;
use crate::convert::{from_wire, row};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::seal::sign_decision;
use chrono::NaiveDate;
use contract::{
    DecideObjectionRequest, DocumentCaseView, Failure, FieldFault, FileObjectionRequest,
    ObjectionStepRequest, ObjectionTextRequest,
};
use domain::ExpectationLevel;
use domain::evaluation_lifecycle::EvaluationFacts;
use domain::lifecycle::{Actor, Refusal};
use domain::objection::{ExaminationFacts, ObjectionEvent, ObjectionState, decision_findings, file, step};
use store::records::{Objection, Term};
use store::schema::{evaluations, objections as column};
use store::{Column, RowId, Scope, Table, Undoing, Value};

/// Why an objection is rejected that came after its term.
pub(super) const LATE: &str = "objection_late";

/// That the office accepts none of those.
pub(super) const NONE_ACCEPTED: (&str, &str) =
    ("Kantor ini tidak menerima keberatan yang terlambat.", "This office accepts no late objection.");

/// That the office lets none be taken back.
pub(super) const NONE_WITHDRAWN: (&str, &str) =
    ("Kantor ini tidak mengenal penarikan keberatan.", "This office lets no objection be taken back.");

/// An objection with the evaluation it is about.
struct Contested {
    objection: Objection,
    case: Case,
}

impl App {
    /// Files an objection; a late one, or one to a final result, is kept and rejected with the reason.
    pub(crate) fn file_objection(&mut self, request: FileObjectionRequest) -> Result<DocumentCaseView, Halt> {
        let today = self.moment().today();
        let received_on = day("receivedOn", request.received_on.as_deref(), today)?;
        let filed_on = day("filedOn", request.filed_on.as_deref(), received_on)?;
        if received_on > today || filed_on > received_on {
            return Err(super::fault("receivedOn", FieldFault::OutOfRange).into());
        }
        let case = self.case(row(&request.evaluation)?)?;
        let is_open = case.record.objection.is_some_and(|objection| !objection.state.is_over());
        if is_open {
            let open = Refusal { rule: "R-250", code: "objection_open" };
            return Err(self.told_of_document(&self.refused_view(&case, open)?).into());
        }
        let reasons = request.reasons.trim().to_owned();
        let calendar = calendar::of_office(self.read()?)?;
        let facts = EvaluationFacts { acted_on: Some(received_on), ..case.facts(today, &calendar) };
        let to_object = facts.to_object(case.state(today, &calendar));
        let answer = file(Actor::Employee, !reasons.is_empty(), &to_object);
        let (state, rejected) = match answer {
            Ok((state, None)) => (state, None),
            // Without a document, or a second time, there is nothing to keep.
            Ok((state, Some(refusal))) if is_kept(refusal, &case) => (state, Some(refusal.code)),
            Ok((_, Some(refusal))) | Err(refusal) => {
                return Err(self.told_of_document(&self.refused_view(&case, refusal)?).into());
            }
        };
        let record = &case.record;
        let values = crate::imports::filled(vec![
            (column::EVALUATION, record.id.into()),
            (column::EMPLOYEE, record.employee.into()),
            (column::STATE, state.word().into()),
            (column::FILED_ON, filed_on.to_string().into()),
            (column::RECEIVED_ON, received_on.to_string().into()),
            (column::REASONS, reasons.into()),
            (column::REJECT_REASON, rejected.into()),
            (column::DOCUMENT_HASH, record.seal_hash.clone().into()),
        ]);
        let (evaluation, employee) = (record.id, record.employee);
        self.act("file_objection", Some(employee), |act| {
            Ok(act.insert(Table::Objections, Scope::dossier(employee), &values)?)
        })?;
        self.document_case(evaluation)
    }

    /// What the employee says when heard.
    pub(crate) fn add_to_objection(
        &mut self,
        request: ObjectionTextRequest,
    ) -> Result<DocumentCaseView, Halt> {
        let contested = self.heard_of_objection(&request)?;
        let (objection, employee) = (contested.objection.id, contested.objection.employee);
        self.act("add_to_objection", Some(employee), |act| {
            Ok(act.set(objection, column::EMPLOYEE_SAYS, request.text.trim())?)
        })?;
        self.document_case(contested.objection.evaluation)
    }

    /// What the evaluator says to it.
    pub(crate) fn answer_objection(
        &mut self,
        request: ObjectionTextRequest,
    ) -> Result<DocumentCaseView, Halt> {
        let contested = self.heard_of_objection(&request)?;
        let (objection, evaluator) = (contested.objection.id, contested.case.record.evaluator);
        self.act("answer_objection", evaluator, |act| {
            Ok(act.set(objection, column::EVALUATOR_SAYS, request.text.trim())?)
        })?;
        self.document_case(contested.objection.evaluation)
    }

    /// An objection that is still to be decided, and a text to add to it.
    fn heard_of_objection(&self, request: &ObjectionTextRequest) -> Result<Contested, Halt> {
        let contested = self.contested(&request.objection)?;
        if request.text.trim().is_empty() {
            return Err(super::fault("text", FieldFault::Empty).into());
        }
        if contested.objection.state.is_over() {
            let over = Refusal { rule: "R-252", code: "objection_is_over" };
            return Err(self.told_of_document(&self.refused_view(&contested.case, over)?).into());
        }
        Ok(contested)
    }

    /// The employee takes the objection back before the decision.
    pub(crate) fn withdraw_objection(
        &mut self,
        request: ObjectionStepRequest,
    ) -> Result<DocumentCaseView, Halt> {
        self.refuse_unless(settings::WITHDRAW, NONE_WITHDRAWN)?;
        let contested = self.contested(&request.objection)?;
        let on = self.day_of_step(&contested, request.on.as_deref())?;
        let facts = ExaminationFacts::default();
        let state = self.stepped(&contested, (ObjectionEvent::Withdraw, Actor::Employee), &facts)?;
        let objection = contested.objection.id;
        self.act("withdraw_objection", Some(contested.objection.employee), |act| {
            act.set(objection, column::STATE, state.word())?;
            act.set(objection, column::WITHDRAWN_ON, on.to_string())?;
            Ok(())
        })?;
        self.document_case(contested.objection.evaluation)
    }

    /// The superior accepts a late objection after all, with a reason.
    pub(crate) fn accept_late_objection(
        &mut self,
        request: ObjectionTextRequest,
    ) -> Result<DocumentCaseView, Halt> {
        self.refuse_unless(settings::ACCEPT_LATE, NONE_ACCEPTED)?;
        let contested = self.contested(&request.objection)?;
        let reason = request.text.trim().to_owned();
        let facts = ExaminationFacts {
            was_late: contested.objection.reject_reason == LATE,
            has_reason: !reason.is_empty(),
            ..ExaminationFacts::default()
        };
        let state = self.stepped(&contested, (ObjectionEvent::AcceptLate, Actor::Superior), &facts)?;
        let objection = contested.objection.id;
        self.act("accept_late_objection", contested.case.superior, |act| {
            act.set(objection, column::STATE, state.word())?;
            act.set(objection, column::LATE_REASON, reason)?;
            Ok(())
        })?;
        self.document_case(contested.objection.evaluation)
    }

    /// The superior begins the examination.
    pub(crate) fn examine_objection(
        &mut self,
        request: ObjectionStepRequest,
    ) -> Result<DocumentCaseView, Halt> {
        let contested = self.contested(&request.objection)?;
        let facts = ExaminationFacts::default();
        let state = self.stepped(&contested, (ObjectionEvent::Examine, Actor::Superior), &facts)?;
        let objection = contested.objection.id;
        self.act("examine_objection", contested.case.superior, |act| {
            Ok(act.set(objection, column::STATE, state.word())?)
        })?;
        self.document_case(contested.objection.evaluation)
    }

    /// The superior decides and signs it: the result stands, or changes with new ratings.
    pub(crate) fn decide_objection(
        &mut self,
        request: DecideObjectionRequest,
    ) -> Result<DocumentCaseView, Halt> {
        let signer = self.signer(request.password.clone())?;
        let contested = self.contested(&request.objection)?;
        let on = self.day_of_step(&contested, request.on.as_deref())?;
        if request.decision.trim().is_empty() {
            return Err(super::fault("decision", FieldFault::Empty).into());
        }
        let new = |level: Option<contract::ExpectationLevel>| level.map(from_wire::<ExpectationLevel>);
        let ratings = new(request.results).zip(new(request.conduct));
        let facts = examination(&contested, &request, ratings);
        let event = if request.upholds { ObjectionEvent::Uphold } else { ObjectionEvent::Change };
        let state = self.stepped(&contested, (event, Actor::Superior), &facts)?;
        let Some(superior) = contested.case.superior else {
            let unknown = Refusal { rule: "R-253", code: "superior_unknown" };
            return Err(self.told_of_document(&self.refused_view(&contested.case, unknown)?).into());
        };
        let calendar = calendar::of_office(self.read()?)?;
        let received_on = contested.objection.received_on.unwrap_or(on);
        let found = decision_findings(&facts, (received_on, on), &calendar);
        let is_late = found.iter().any(|found| found.code == "decided_late");
        let values = decision(&request, ratings, (state, superior, on));
        let record = &contested.case.record;
        let (evaluation, mark) = (record.id, words::with_rule(&record.late_mark, "R-253"));
        let objection = contested.objection.id;
        self.act_that("decide_objection", Some(superior), Undoing::Stops, |act| {
            for (column, value) in values {
                act.set(objection, column, value)?;
            }
            sign_decision(act, objection, &signer)?;
            if is_late {
                act.set(evaluation, evaluations::LATE_MARK, mark)?;
            }
            Ok(())
        })?;
        self.document_case(evaluation)
    }

    fn contested(&self, objection: &str) -> Result<Contested, Halt> {
        let missing = || Failure::NotFound { what: "Keberatan".into() };
        let objection = self.read()?.find_objection(row(objection)?)?.ok_or_else(missing)?;
        let case = self.case(objection.evaluation)?;
        Ok(Contested { objection, case })
    }

    /// The state after an act, or why it cannot be done.
    fn stepped(
        &self,
        contested: &Contested,
        (event, actor): (ObjectionEvent, Actor),
        facts: &ExaminationFacts,
    ) -> Result<ObjectionState, Halt> {
        step(contested.objection.state, event, actor, facts).or_else(|refusal| {
            Err(self.told_of_document(&self.refused_view(&contested.case, refusal)?).into())
        })
    }

    /// The day of an act: not before the objection was received, and none to come.
    fn day_of_step(&self, contested: &Contested, on: Option<&str>) -> Result<NaiveDate, Halt> {
        let today = self.moment().today();
        let on = day("on", on, today)?;
        let is_before = contested.objection.received_on.is_some_and(|received| on < received);
        if on > today || is_before {
            return Err(super::fault("on", FieldFault::OutOfRange).into());
        }
        Ok(on)
    }

    fn refuse_unless(&self, key: &str, why: (&'static str, &'static str)) -> Result<(), Halt> {
        if settings::is_on(self.read()?, key)? {
            return Ok(());
        }
        let next = ("Ubah di Pengaturan bila diperlukan.", "Change it under Settings where it is needed.");
        Err(refused(self.moment().language, "R-250", why, next).into())
    }
}

/// The cells of a decision; an upheld result keeps its ratings.
fn decision(
    request: &DecideObjectionRequest,
    ratings: Option<(ExpectationLevel, ExpectationLevel)>,
    (state, superior, on): (ObjectionState, RowId, NaiveDate),
) -> [(Column, Value); 7] {
    let new = ratings.filter(|_| !request.upholds);
    let recommendation = Some(request.recommendation.trim()).filter(|text| !text.is_empty());
    [
        (column::STATE, state.word().into()),
        (column::DECIDED_ON, on.to_string().into()),
        (column::DECIDED_BY, superior.into()),
        (column::DECISION, request.decision.trim().into()),
        (column::RECOMMENDATION, recommendation.into()),
        (column::RESULTS_RATING, new.map(|(results, _)| results.word()).into()),
        (column::CONDUCT_RATING, new.map(|(_, conduct)| conduct.word()).into()),
    ]
}

/// A day of a request, or the usual one.
fn day(field: &str, told: Option<&str>, usual: NaiveDate) -> Result<NaiveDate, Halt> {
    told.map_or(Ok(usual), |day| parse_day(field, day))
}

/// Whether a rejected objection is kept with its reason: a late one, or one to a final result (13.4).
fn is_kept(refusal: Refusal, case: &Case) -> bool {
    refusal.code == LATE || case.finality.is_some_and(|found| found.code() == refusal.code)
}

fn examination(
    contested: &Contested,
    request: &DecideObjectionRequest,
    ratings: Option<(ExpectationLevel, ExpectationLevel)>,
) -> ExaminationFacts {
    let not_graduated = contested.case.record.not_graduated;
    ExaminationFacts {
        was_late: false,
        has_reason: true,
        evaluator_explained: !contested.objection.evaluator_says.trim().is_empty(),
        employee_explained: !contested.objection.employee_says.trim().is_empty(),
        new_grade: ratings.map(|(results, conduct)| graded(results, conduct, not_graduated)),
        not_graduated,
        has_recommendation: !request.recommendation.trim().is_empty(),
    }
}
