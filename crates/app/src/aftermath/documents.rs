//! The way of an evaluation document after its signature: delivery, return, refusal, report.

use super::around::Around;
use super::deadlines::next_term;
use super::facts::Case;
use super::objection::LATE;
use super::{calendar, refused, settings, words};
use crate::convert::{finding, id, row, to_wire};
use crate::cycles::{self, parse_day, parse_period};
use crate::failure::Halt;
use crate::permissions::Deed;
use crate::{App, Moment, units, words as all_words};
use chrono::NaiveDate;
use contract::{
    ById, ChangedDocumentsView, DocumentAct, DocumentActView, DocumentCaseView, DocumentRefusedView,
    DocumentRowView, DocumentsStepRequest, DocumentsView, Failure, FindingView, LegalDeadlineView,
    ListDocumentsRequest, RefuseReturnRequest,
};
use domain::evaluation_lifecycle::{EvaluationEvent, EvaluationFacts, allowed, findings, step};
use domain::lifecycle::{Actor, Refusal};
use domain::{Calendar, EvaluationState, Grade};
use std::collections::{BTreeSet, HashMap};
use store::records::{EvaluationRecord, Objected};
use store::schema::evaluations as column;
use store::{Act, RowId, Scope};

/// The rule of a term that a step passes with what to tell of it, or why it cannot be taken.
type Answer = Result<(Option<&'static str>, Vec<FindingView>), Refusal>;

/// What is done with several documents at once.
struct Step {
    event: EvaluationEvent,
    on: NaiveDate,
    received_on: NaiveDate,
}

/// A document that may take the step, with the rule of a term it passes.
struct Ready {
    case: Case,
    late: Option<&'static str>,
}

/// What is to be done next with a document.
pub(crate) struct NextTerm {
    /// As screens show it.
    pub(crate) view: LegalDeadlineView,
    /// Who sees to it: whoever signed, also where the act is the employee's.
    pub(crate) asked_of: Option<RowId>,
}

/// A step that was looked at and not yet taken.
pub(crate) struct PreparedStep {
    step: Step,
    ready: Vec<Ready>,
    /// Documents that may not take it.
    pub(crate) refused: Vec<DocumentRefusedView>,
    /// What to tell of those that may.
    pub(crate) findings: Vec<FindingView>,
}

impl PreparedStep {
    /// The documents that may take it.
    pub(crate) fn evaluations(&self) -> impl Iterator<Item = RowId> + '_ {
        self.ready.iter().map(|one| one.case.record.id)
    }

    /// What stops the whole act: a refusal where none may be left out, or where nothing else is left.
    fn stopped_by(&self, skips: bool) -> Option<&DocumentRefusedView> {
        self.refused.first().filter(|_| self.ready.is_empty() || !skips)
    }

    fn people(&self) -> BTreeSet<RowId> {
        let actor = |one: &Ready| one.case.person_of(actor_of(self.step.event, &one.case));
        self.ready.iter().filter_map(actor).collect()
    }

    /// The person in whose name all of it is done, where that is one.
    pub(crate) fn only_person(&self) -> Option<RowId> {
        let people = self.people();
        people.first().copied().filter(|_| people.len() == 1)
    }

    /// Takes the step with all documents that may; where several take it, each in the own name.
    pub(crate) fn write(&self, act: &mut Act<'_>) -> Result<(), Halt> {
        let is_one = self.only_person().is_some();
        for one in &self.ready {
            let actor = actor_of(self.step.event, &one.case);
            if let Some(person) = one.case.person_of(actor).filter(|_| !is_one) {
                act.in_name_of(Scope::dossier(one.case.record.employee), person);
            }
            write(act, &self.step, one)?;
        }
        Ok(())
    }
}

impl App {
    /// Where the documents of a period are, by evaluator and name.
    pub(crate) fn list_documents(&mut self, request: ListDocumentsRequest) -> Result<DocumentsView, Halt> {
        let period = parse_period(&request.period)?;
        let cycle = self.cycle_of(period)?;
        let unit = request.unit.as_deref().map(row).transpose()?;
        let evaluator = request.evaluator.as_deref().map(row).transpose()?;
        let (reader, moment, sight) = (self.read()?, self.moment(), self.sight()?);
        let mut records = reader.list_evaluations(period, evaluator)?;
        records.retain(|record| {
            sight.sees(record.employee)
                && !sight.hides_outcome(record.employee, Some(record.state))
                && !matches!(record.state, EvaluationState::NotRequired | EvaluationState::Reused)
        });
        let around = Around::of(reader, records.iter(), moment)?;
        records.retain(|record| unit.is_none_or(|unit| around.unit_of(record) == Some(unit)));
        let mut rows = self.document_rows(records, &around, &calendar::of_office(reader)?)?;
        rows.sort_by_cached_key(|row| {
            (row.evaluator.as_ref().map(|who| who.name.clone()), row.employee.name.clone())
        });
        self.note_people_read(rows.iter().filter_map(|shown| row(&shown.employee.id).ok()));
        let reader = self.read()?;
        Ok(DocumentsView { period: cycles::period_view(reader, moment, period, Some(&cycle))?, rows })
    }

    fn document_rows(
        &self,
        records: Vec<EvaluationRecord>,
        around: &Around,
        calendar: &Calendar,
    ) -> Result<Vec<DocumentRowView>, Halt> {
        let reader = self.read()?;
        let row = |record| self.document_row(&around.case(reader, record)?, around, calendar);
        records.into_iter().map(row).collect()
    }

    fn document_row(
        &self,
        case: &Case,
        around: &Around,
        calendar: &Calendar,
    ) -> Result<DocumentRowView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let state = case.state(moment.today(), calendar);
        let employee = around.named(reader, case.record.employee)?;
        Ok(DocumentRowView {
            evaluation: id(case.record.id),
            employee: employee.clone(),
            evaluator: around.evaluator_of(reader, &case.record)?,
            state: to_wire(state),
            words: all_words::evaluation_state(state, moment.language).to_owned(),
            grade: case.record.grade().map(to_wire),
            next: next_term(case, employee, (calendar, moment)),
        })
    }

    /// One document with everything that happened to it and may happen next.
    pub(crate) fn show_document_case(&mut self, request: ById) -> Result<DocumentCaseView, Halt> {
        self.document_case(row(&request.id)?)
    }

    pub(super) fn document_case(&self, evaluation: RowId) -> Result<DocumentCaseView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let (case, calendar) = (self.case(evaluation)?, calendar::of_office(reader)?);
        let record = &case.record;
        let state = case.state(moment.today(), &calendar);
        let cycle = reader.find_cycle(record.period.year())?;
        let person = |who: Option<RowId>| who.map(|who| units::person_ref(reader, who)).transpose();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let (results_rating, conduct_rating) = record.ratings_in_force();
        let papers = record.papers;
        let finality = case.finality.map(|found| words::finality(found, moment.language).to_owned());
        let to_object = case.facts(moment.today(), &calendar).to_object(state);
        Ok(DocumentCaseView {
            evaluation: id(record.id),
            version: reader.version(record.employee)?,
            employee: units::person_ref(reader, record.employee)?,
            evaluator: person(record.evaluator)?,
            superior: person(case.superior)?,
            period: cycles::period_view(reader, moment, record.period, cycle.as_ref())?,
            state: to_wire(state),
            words: all_words::evaluation_state(state, moment.language).to_owned(),
            form: form_of(record).to_owned(),
            results_rating: results_rating.map(to_wire),
            conduct_rating: conduct_rating.map(to_wire),
            grade: record.grade().map(to_wire),
            signed_on: day(record.signed_on),
            signed_by: person(record.signed_by)?,
            delivered_on: day(papers.delivered_on),
            received_on: day(papers.received_on),
            returned_on: day(papers.returned_on),
            return_refused_on: day(papers.return_refused_on),
            witness_note: record.witness_note.clone(),
            reported_on: day(papers.reported_on),
            late: words::late(&record.late_mark, moment.language),
            object_until: day(to_object.last_day().filter(|_| finality.is_none())),
            late_objection: self.late_objection(&to_object)?,
            final_because: finality,
            deadlines: self.term_views(&case, &calendar)?,
            objections: self.objection_views(&case, &calendar)?,
            acts: self.document_acts(&case, state, &calendar)?,
        })
    }

    /// What may be done now, by the rules and by the permissions of the account that works.
    fn document_acts(
        &self,
        case: &Case,
        state: EvaluationState,
        calendar: &Calendar,
    ) -> Result<Vec<DocumentActView>, Halt> {
        let (language, today, sight) = (self.moment().language, self.moment().today(), self.sight()?);
        let achievement_known = self.has_achievement(&case.record)?;
        let has_late = self.has_late_objection(&case.record)?;
        let facts = EvaluationFacts {
            achievement_known,
            grade: case.record.grade().or(Some(Grade::Poor)),
            acted_on: Some(today),
            has_reason: true,
            has_witness_note: true,
            superior_agrees: true,
            has_recorded_error: settings::is_on(self.read()?, settings::REOPEN_FOR_ERROR)?,
            ..case.facts(today, calendar)
        };
        let mut acts = Vec::new();
        for (event, actor, answer) in allowed(state, &facts) {
            let Some((act, deed)) = offered(event, actor) else { continue };
            let by_rule = answer.err().and_then(|found| match (found.code == LATE, has_late) {
                // One that comes too late is kept too, with why it is not examined (13.4): once.
                (true, false) => None,
                (true, true) => Some(words::late_is_kept(language).to_owned()),
                (false, _) => Some(refusal_words(found, case, language)),
            });
            let by_right = self.why_not_do(deed, case.record.id, &sight)?;
            acts.push(DocumentActView { act, actor: to_wire(actor), why_not: by_rule.or(by_right) });
        }
        Ok(acts)
    }

    /// Whether the achievement the evaluation rests on is known.
    pub(super) fn has_achievement(&self, record: &EvaluationRecord) -> Result<bool, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let dossier = crate::sheet::Dossier::read(reader, record.clone())?.seen_on(today);
        Ok(dossier.achievement(reader)?.1.is_some())
    }

    /// Hands documents to their employees.
    pub(crate) fn deliver_documents(
        &mut self,
        request: DocumentsStepRequest,
    ) -> Result<ChangedDocumentsView, Halt> {
        self.step_documents(&request, (EvaluationEvent::Deliver, "deliver_documents"))
    }

    /// Notes that employees gave their documents back signed.
    pub(crate) fn return_documents(
        &mut self,
        request: DocumentsStepRequest,
    ) -> Result<ChangedDocumentsView, Halt> {
        self.step_documents(&request, (EvaluationEvent::Return, "return_documents"))
    }

    /// Reports documents to PyB.
    pub(crate) fn report_documents(
        &mut self,
        request: DocumentsStepRequest,
    ) -> Result<ChangedDocumentsView, Halt> {
        self.step_documents(&request, (EvaluationEvent::Report, "report_documents"))
    }

    fn step_documents(
        &mut self,
        request: &DocumentsStepRequest,
        (event, kind): (EvaluationEvent, &'static str),
    ) -> Result<ChangedDocumentsView, Halt> {
        let prepared = self.prepare_step(request, event)?;
        if let Some(first) = prepared.stopped_by(request.skip_refused) {
            return Err(self.told_of_document(first).into());
        }
        if !prepared.ready.is_empty() {
            self.act(kind, prepared.only_person(), |act| prepared.write(act))?;
        }
        let changed = prepared.ready.iter().map(|done| self.evaluation(done.case.record.id));
        let changed = changed.collect::<Result<Vec<_>, Halt>>()?;
        let (reader, calendar) = (self.read()?, calendar::of_office(self.read()?)?);
        let around = Around::of(reader, changed.iter(), self.moment())?;
        Ok(ChangedDocumentsView {
            done: self.document_rows(changed, &around, &calendar)?,
            refused: prepared.refused,
            findings: prepared.findings,
        })
    }

    /// Which of the documents may take a step, and why the others may not. Nothing is written.
    pub(crate) fn prepare_step(
        &self,
        request: &DocumentsStepRequest,
        event: EvaluationEvent,
    ) -> Result<PreparedStep, Halt> {
        let today = self.moment().today();
        let on = request.on.as_deref().map_or(Ok(today), |day| parse_day("on", day))?;
        let received_on =
            request.received_on.as_deref().map_or(Ok(on), |day| parse_day("receivedOn", day))?;
        if received_on < on || received_on > today.max(on) {
            return Err(super::fault("receivedOn", contract::FieldFault::OutOfRange).into());
        }
        let step = Step { event, on, received_on };
        let calendar = calendar::of_office(self.read()?)?;
        let mut prepared =
            PreparedStep { step, ready: Vec::new(), refused: Vec::new(), findings: Vec::new() };
        let mut seen = BTreeSet::new();
        for evaluation in &request.evaluations {
            let evaluation = row(evaluation)?;
            if !seen.insert(evaluation) {
                continue;
            }
            let case = self.case(evaluation)?;
            match self.try_step(&case, &prepared.step, &calendar)? {
                Ok((late, found)) => {
                    prepared.findings.extend(found);
                    prepared.ready.push(Ready { case, late });
                }
                Err(refusal) => prepared.refused.push(self.refused_view(&case, refusal)?),
            }
        }
        Ok(prepared)
    }

    /// The next term of each of these documents, with whoever has to act; nothing of those without one.
    pub(crate) fn next_terms(
        &self,
        records: Vec<EvaluationRecord>,
        moment: Moment,
    ) -> Result<HashMap<RowId, NextTerm>, Halt> {
        let reader = self.read()?;
        let (around, calendar) = (Around::of(reader, records.iter(), moment)?, calendar::of_office(reader)?);
        let mut terms = HashMap::new();
        for record in records {
            let case = around.case(reader, record)?;
            let employee = around.named(reader, case.record.employee)?;
            if let Some(view) = next_term(&case, employee, (&calendar, moment)) {
                // Whoever hands documents over also gets them back.
                let is_superior = view.actor == contract::PlanActor::Superior;
                let actor = if is_superior { Actor::Superior } else { case.signer() };
                terms.insert(case.record.id, NextTerm { view, asked_of: case.person_of(actor) });
            }
        }
        Ok(terms)
    }

    /// Whether a document may take the step; the rule of a term it passes, and what to tell of it.
    fn try_step(&self, case: &Case, wanted: &Step, calendar: &Calendar) -> Result<Answer, Halt> {
        let (language, today) = (self.moment().language, self.moment().today());
        let state = case.state(today, calendar);
        let facts = EvaluationFacts { acted_on: Some(wanted.on), ..case.facts(today, calendar) };
        if let Err(refusal) = step(state, wanted.event, actor_of(wanted.event, case), &facts) {
            return Ok(Err(refusal));
        }
        let found = findings(state, wanted.event, &facts);
        let late = found.iter().find(|one| one.code.ends_with("_late")).map(|one| one.rule);
        let name = units::person_ref(self.read()?, case.record.employee)?.name;
        let told = found.iter().map(|one| {
            let view = finding(one, language);
            FindingView { text: format!("{name}: {}", view.text), ..view }
        });
        Ok(Ok((late, told.collect())))
    }

    /// Notes that an employee refused to sign, before a witness; the document counts as received.
    pub(crate) fn refuse_return(&mut self, request: RefuseReturnRequest) -> Result<DocumentCaseView, Halt> {
        let (moment, reader) = (self.moment(), self.read()?);
        if !settings::is_on(reader, settings::ACCEPT_REFUSAL)? {
            return Err(refused(
                moment.language,
                "R-249",
                (
                    "Kantor ini tidak mencatat penolakan tanda tangan.",
                    "This office records no refusal to sign.",
                ),
                ("Ubah di Pengaturan bila diperlukan.", "Change it under Settings where it is needed."),
            )
            .into());
        }
        let case = self.case(row(&request.evaluation)?)?;
        let on = request.on.as_deref().map_or(Ok(moment.today()), |day| parse_day("on", day))?;
        let note = request.witness_note.trim().to_owned();
        let calendar = calendar::of_office(reader)?;
        let facts = EvaluationFacts {
            acted_on: Some(on),
            has_witness_note: !note.is_empty(),
            ..case.facts(moment.today(), &calendar)
        };
        let state = case.state(moment.today(), &calendar);
        let signer = case.signer();
        if let Err(refusal) = step(state, EvaluationEvent::RefuseReturn, signer, &facts) {
            return Err(self.told_of_document(&self.refused_view(&case, refusal)?).into());
        }
        let evaluation = case.record.id;
        self.act("refuse_return", case.person_of(signer), |act| {
            act.set(evaluation, column::RETURN_REFUSED_ON, on.to_string())?;
            act.set(evaluation, column::WITNESS_NOTE, note)?;
            Ok(())
        })?;
        self.document_case(evaluation)
    }

    pub(super) fn refused_view(&self, case: &Case, refusal: Refusal) -> Result<DocumentRefusedView, Halt> {
        Ok(DocumentRefusedView {
            evaluation: id(case.record.id),
            employee: units::person_ref(self.read()?, case.record.employee)?,
            rule: refusal.rule.to_owned(),
            why: refusal_words(refusal, case, self.moment().language),
        })
    }

    /// The failure of a document that keeps an act from being done.
    pub(crate) fn told_of_document(&self, left: &DocumentRefusedView) -> Failure {
        let next = (
            "Buka berkas pegawai itu; di sana tertulis langkah berikutnya.",
            "Open that employee's document; its next step is told there.",
        );
        Failure::RuleSays {
            rule: left.rule.clone(),
            why: format!("{}: {}", left.employee.name, left.why),
            next: super::say(self.moment().language, next).to_owned(),
        }
    }
}

/// Whose act a step is.
fn actor_of(event: EvaluationEvent, case: &Case) -> Actor {
    if event == EvaluationEvent::Return {
        Actor::Employee
    } else if event == EvaluationEvent::Report {
        case.reporter()
    } else {
        case.signer()
    }
}

fn write(act: &mut Act<'_>, step: &Step, one: &Ready) -> Result<(), Halt> {
    let (evaluation, on) = (one.case.record.id, step.on.to_string());
    if step.event == EvaluationEvent::Deliver {
        act.set(evaluation, column::DELIVERED_ON, on)?;
        act.set(evaluation, column::RECEIVED_ON, step.received_on.to_string())?;
    } else if step.event == EvaluationEvent::Return {
        act.set(evaluation, column::RETURNED_ON, on)?;
    } else {
        act.set(evaluation, column::REPORTED_ON, on)?;
    }
    if let Some(rule) = one.late {
        act.set(evaluation, column::LATE_MARK, words::with_rule(&one.case.record.late_mark, rule))?;
    }
    Ok(())
}

/// The act of a screen that an event is, with the right it needs; others are offered elsewhere.
fn offered(event: EvaluationEvent, actor: Actor) -> Option<(DocumentAct, Deed)> {
    if event == EvaluationEvent::RefuseReturn && actor == Actor::Superior {
        return None;
    }
    Some(match event {
        EvaluationEvent::SignBySuperior => (DocumentAct::TakeOver, Deed::TakeOver),
        EvaluationEvent::Deliver => (DocumentAct::Deliver, Deed::HandOver),
        EvaluationEvent::Return => (DocumentAct::Return, Deed::NoteReturn),
        EvaluationEvent::RefuseReturn => (DocumentAct::RefuseReturn, Deed::HandOver),
        EvaluationEvent::Report => (DocumentAct::Report, Deed::HandOver),
        EvaluationEvent::Object => (DocumentAct::Object, Deed::FileObjection),
        EvaluationEvent::Reopen => (DocumentAct::Reopen, Deed::Reopen),
        EvaluationEvent::OpenWindow
        | EvaluationEvent::Rate
        | EvaluationEvent::ChangeRatings
        | EvaluationEvent::Sign
        | EvaluationEvent::EndWindow
        | EvaluationEvent::Reuse
        | EvaluationEvent::ChangeEvaluator
        | EvaluationEvent::Exempt
        | EvaluationEvent::Uphold
        | EvaluationEvent::Amend
        | EvaluationEvent::WithdrawObjection => return None,
    })
}

/// Why an act is refused; a final result says why it is one.
pub(super) fn refusal_words(refusal: Refusal, case: &Case, language: contract::Language) -> String {
    match case.finality.filter(|found| found.code() == refusal.code) {
        Some(found) => words::finality(found, language).to_owned(),
        None => words::refusal(refusal, language),
    }
}

/// The official form of a document as it stands.
fn form_of(record: &EvaluationRecord) -> &'static str {
    if record.objection.as_ref().is_some_and(Objected::is_changed) {
        "D.1.3"
    } else if record.papers.is_taken_over() {
        "D.1.2"
    } else {
        "D.1.1"
    }
}
