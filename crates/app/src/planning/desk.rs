//! The desk one plan is written and agreed at.

use crate::aftermath::settings;
use crate::convert::{id, row, to_wire};
use crate::failure::Halt;
use crate::planning::bulk::carried_remark;
use crate::planning::facts::{Situation, missing_agreement_items, situation};
use crate::planning::steps::{refusal_words, usual_actor, wire_event};
use crate::planning::versions::version_view;
use crate::planning::wording::{self, Setting};
use crate::planning::{gates, leaders, making, typing, writer};
use crate::{App, plans, units};
use contract::{
    AgreementItemView, AnnexLineView, ById, Failure, Language, PersonRef, PlanActor, PlanDeskView,
    PlanStepView, PlanVersionView, RemarkView, ResultDeskView,
};
use domain::SkpState;
use domain::lifecycle::{Actor, Facts, PlanEvent, allowed};
use serde::de::DeserializeOwned;
use store::RowId;
use store::records::{PlanContent, PlanRecord, Reader, ResultEntry};

impl App {
    /// Opens a version; what a killed session had typed is kept first.
    pub(crate) fn open_plan(&mut self, request: ById) -> Result<PlanDeskView, Halt> {
        let plan = row(&request.id)?;
        self.commit_drafts()?;
        self.desk_view(plan)
    }

    /// The desk of a version as it stands, with what is being typed.
    pub(crate) fn desk_view(&self, plan: RowId) -> Result<PlanDeskView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let found = reader.find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
        let mut situation = situation(reader, found, &self.office()?, moment)?;
        situation.facts.waits_for_hr = self.waits_for_hr()?;
        typing::overlay(&mut situation.plan, &mut situation.content, &self.own_drafts()?);
        let shown = plans::as_shown(situation.plan.approach, situation.content.clone());
        let view = plans::view_of(
            &situation.plan,
            &shown,
            &situation.skp,
            (&situation.facts.findings, moment.language),
        );
        let refused = self.refused_actors(plan)?;
        let desk = Desk {
            reader,
            situation: &situation,
            shown: &shown,
            refused: &refused,
            language: moment.language,
        };
        let mut view = PlanDeskView { plan: view, ..desk.view()? };
        wording::hush(&mut view.results, &settings::silent_hints(reader)?);
        Ok(view)
    }
}

/// What the parts of the view are made from.
pub(crate) struct Desk<'a> {
    /// For records the rules do not look at.
    pub reader: Reader<'a>,
    /// The version and its rules.
    pub situation: &'a Situation,
    /// What stands on it as the form shows it.
    pub shown: &'a PlanContent,
    /// In whose name the reader may not take steps, and why.
    pub refused: &'a [(PlanActor, &'static str)],
    /// Language of sentences.
    pub language: Language,
}

impl Desk<'_> {
    fn view(&self) -> Result<PlanDeskView, Halt> {
        let Situation { plan, employee, evaluator, facts, skp, .. } = self.situation;
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        let before = employee.as_ref().map(|person| making::plan_before(self.reader, person, plan.year));
        Ok(PlanDeskView {
            plan: plans::view_of(plan, self.shown, skp, (&[], self.language)),
            employee: units::person_ref(self.reader, plan.employee)?,
            evaluator: self.person(evaluator.as_ref().map(|person| person.id))?,
            unit: employee.as_ref().and_then(|person| person.unit).map(id),
            seen_version: self.reader.version(plan.employee)?,
            is_editable: writer::is_editable(plan.state),
            is_agreed: plan.agreed_on.is_some(),
            is_revision: facts.is_revision,
            results: self.results()?,
            annex: self.annex(),
            gates: gates::gates(self.situation, self.language),
            steps: steps(plan.state, facts, (self.refused, self.language)),
            versions: self.versions(|other| other.lineage == plan.lineage)?,
            siblings: self.versions(|other| {
                let counts = !matches!(other.state, SkpState::Superseded | SkpState::Cancelled);
                other.lineage != plan.lineage && other.year == plan.year && counts
            })?,
            leader_results: leaders::results(self.reader, self.situation)?,
            agreement_items: self.agreement_items(),
            submitted_on: day(plan.submitted_on),
            agreed_on: day(plan.agreed_on),
            signed_on: day(plan.signed_on),
            approved_on: day(plan.approved_on),
            approved_by: self.person(plan.approved_by)?,
            approval_basis: plan.approval_basis.clone(),
            return_reason: plan.return_reason.clone(),
            change_kind: from_word(&plan.change_kind),
            change_reason: plan.change_reason.clone(),
            employee_comment: plan.employee_comment.clone(),
            dialog_notes: plan.dialog_notes.clone(),
            inputs: plan.inputs.clone(),
            can_carry_over: before.transpose()?.flatten().is_some(),
            checklist: wording::checklist(self.language),
        })
    }

    fn person(&self, person: Option<RowId>) -> Result<Option<PersonRef>, Halt> {
        person.map(|person| units::person_ref(self.reader, person)).transpose()
    }

    fn results(&self) -> Result<Vec<ResultDeskView>, Halt> {
        let cells = leaders::cells(self.reader, self.situation)?;
        let views = self
            .shown
            .results
            .iter()
            .map(|result| ResultDeskView { cell: cells.get(&result.id).cloned(), ..self.result(result) });
        Ok(views.collect())
    }

    fn result(&self, result: &ResultEntry) -> ResultDeskView {
        let planning = &result.planning;
        let setting = Setting::of(&self.situation.plan, self.language);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        ResultDeskView {
            id: id(result.id),
            kind: planning.kind.map(to_wire),
            control_level: planning.control_level.map(to_wire),
            expected_control: self.situation.expected_control().map(to_wire),
            cascading: planning.cascading.map(to_wire),
            mode: to_wire(planning.mode),
            in_team: planning.in_team,
            consent: to_wire(planning.consent),
            consent_on: result.consent_on.map(|day| day.to_string()),
            consent_note: result.consent_note.clone(),
            origin: to_wire(planning.origin),
            clarified_with: text(&planning.clarified_with),
            absolute_because: text(&planning.absolute_because),
            supported_result: result.supported_result.map(id),
            agreement_item: result.agreement_item.map(id),
            to_change: result.to_change,
            cell: None,
            remarks: self.remarks(result),
            indicators: result
                .indicators
                .iter()
                .map(|indicator| wording::of_indicator(result, indicator, setting))
                .collect(),
        }
    }

    /// What is said about a result: first that it still is as it was last year.
    fn remarks(&self, result: &ResultEntry) -> Vec<RemarkView> {
        let carried = result.to_change.then(|| carried_remark(self.language));
        carried.into_iter().chain(wording::of_result(result, self.language)).collect()
    }

    fn annex(&self) -> Vec<AnnexLineView> {
        let lines = self.situation.annex.iter().filter_map(|line| {
            Some(AnnexLineView {
                id: id(line.id),
                list: from_word(&line.list)?,
                text: line.text.clone(),
                kind: from_word(&line.kind),
                status: from_word(&line.status),
                schedule: from_word(&line.schedule),
                work_result: line.work_result.map(id),
            })
        });
        lines.collect()
    }

    fn versions(&self, wanted: impl Fn(&PlanRecord) -> bool) -> Result<Vec<PlanVersionView>, Halt> {
        let found = self.situation.versions.iter().filter(|other| wanted(other));
        found
            .map(|other| {
                let skp = plans::skp(self.reader, other, &PlanContent::default())?;
                Ok(version_view(other, &skp))
            })
            .collect()
    }

    fn agreement_items(&self) -> Vec<AgreementItemView> {
        let missing = missing_agreement_items(self.situation);
        let items = self.situation.agreement.iter().enumerate();
        let own = self.situation.agreement.first().map(|item| item.unit);
        items
            .map(|(at, item)| AgreementItemView {
                id: id(item.id),
                text: item.text.clone(),
                indicator: item.indicator.clone(),
                target: item.target.clone(),
                is_covered: self.is_tied(item.id)
                    || (Some(item.unit) == own
                        && self.situation.skp.group == domain::PositionGroup::Executive
                        && missing.iter().all(|(other, _)| *other != at)),
            })
            .collect()
    }

    fn is_tied(&self, item: RowId) -> bool {
        self.situation.content.results.iter().any(|result| result.agreement_item == Some(item))
    }
}

/// A closed list's value of a permanent word; stored words and codes of interfaces are the same.
pub(crate) fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// What can be done now, and what cannot and why; a reason or day is taken as given. What the reader is not
/// permitted to do is said before anything the rules have against it.
fn steps(
    state: SkpState,
    facts: &Facts,
    (refused, language): (&[(PlanActor, &'static str)], Language),
) -> Vec<PlanStepView> {
    let facts = Facts { has_reason: true, has_date: true, ..facts.clone() };
    let mut views: Vec<PlanStepView> = Vec::new();
    for (event, actor, outcome) in allowed(state, &facts) {
        let wire_actor: PlanActor = to_wire(actor);
        let is_known = |view: &PlanStepView| view.event == wire_event(event) && view.actor == wire_actor;
        if views.iter().any(is_known) || actor == Actor::Time {
            continue;
        }
        let not_permitted = refused.iter().find(|(other, _)| *other == wire_actor).map(|(_, why)| *why);
        let to = outcome.ok().filter(|_| not_permitted.is_none());
        let refusal = outcome.err().filter(|_| not_permitted.is_none());
        let by_rules = refusal.map(|refusal| refusal_words(refusal, &facts, language));
        views.push(PlanStepView {
            event: wire_event(event),
            actor: wire_actor,
            to: to.map(to_wire),
            is_allowed: to.is_some(),
            rule: refusal.map(|refusal| refusal.rule.to_owned()).unwrap_or_default(),
            why: not_permitted.map(str::to_owned).or(by_rules).unwrap_or_default(),
            needs_reason: needs_reason(event, &facts),
            is_usual: actor == usual_actor(event),
        });
    }
    views
}

fn needs_reason(event: PlanEvent, facts: &Facts) -> bool {
    match event {
        PlanEvent::Return | PlanEvent::Reopen | PlanEvent::Revise | PlanEvent::Cancel => true,
        PlanEvent::Approve => facts.misfit.is_some(),
        PlanEvent::Submit
        | PlanEvent::Agree
        | PlanEvent::Sign
        | PlanEvent::ApproveBySuperior
        | PlanEvent::DropRevision
        | PlanEvent::ChangeEvaluator
        | PlanEvent::Close(_) => false,
    }
}
