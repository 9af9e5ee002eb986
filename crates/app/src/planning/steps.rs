//! Steps of a plan's life, `rules.md` 13.1: one plan or many, one act.

use crate::aftermath::settings;
use crate::convert::{finding, from_wire, id, row, to_wire};
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::permissions::role_of;
use crate::planning::edits::invalid;
use crate::planning::facts::{Situation, situation};
use crate::planning::step_rows::{self, Ready};
use crate::{App, units};
use chrono::NaiveDate;
use contract::{
    ChangeKind, ChangedPlansView, ClosingReason, Failure, FieldFault, Language, MovePlansRequest,
    PlanDoneView, PlanRefusedView, Role,
};
use domain::lifecycle::{Actor, Closing, Facts, PlanEvent, Refusal, step};
use domain::period::date_words;
use serde_json::json;
use std::collections::HashSet;
use store::RowId;
use store::records::{Office, Reader};

/// What somebody wants done, read from the request.
pub(crate) struct Wish {
    /// The act.
    pub event: PlanEvent,
    /// In whose name.
    pub actor: Actor,
    /// Reason; empty where none was given.
    pub reason: String,
    /// Why a change begins.
    pub change_kind: ChangeKind,
    /// Day of the act.
    pub on: NaiveDate,
    /// Whether the day was told.
    has_date: bool,
    /// The new evaluator.
    pub evaluator: Option<RowId>,
}

impl App {
    /// Does something with plans; whoever cannot is left as they are, a single plan's refusal is told.
    pub(crate) fn move_plans(&mut self, request: MovePlansRequest) -> Result<ChangedPlansView, Halt> {
        self.commit_drafts()?;
        if !request.password.is_empty() {
            self.check_own_password(request.password.clone())?;
        }
        let wish = self.wish(&request)?;
        let mut seen = HashSet::new();
        let mut plans: Vec<RowId> = request.plans.iter().map(|id| row(id)).collect::<Result<_, _>>()?;
        plans.retain(|plan| seen.insert(*plan));
        let office = self.office()?;
        let (mut ready, mut refused) = (Vec::new(), Vec::new());
        for plan in &plans {
            match self.prepare(*plan, &wish, &office)? {
                Ok(plan) => ready.push(plan),
                Err(left) => refused.push(left),
            }
        }
        if let ([_], [only]) = (plans.as_slice(), refused.as_slice()) {
            return Err(self.told(only, wish.event).into());
        }
        let done = if ready.is_empty() { Vec::new() } else { self.carry_out(&ready, &wish)? };
        Ok(ChangedPlansView { done, refused })
    }

    fn wish(&self, request: &MovePlansRequest) -> Result<Wish, Halt> {
        let today = self.moment().today();
        let on = request.on.as_deref().map(|day| parse_day("on", day)).transpose()?;
        let event = event_of(request)?;
        let wish = Wish {
            event,
            actor: request.actor.map_or(usual_actor(event), from_wire),
            reason: request.reason.trim().to_owned(),
            change_kind: request.change_kind.unwrap_or(ChangeKind::Feedback),
            on: on.unwrap_or(today),
            has_date: on.is_some(),
            evaluator: request.evaluator.as_deref().map(row).transpose()?,
        };
        if wish.on > today && matches!(event, PlanEvent::Close(_)) {
            return Err(self.closes_too_early(wish.on).into());
        }
        if wish.on > today && event != PlanEvent::ChangeEvaluator {
            return Err(invalid("on", FieldFault::OutOfRange));
        }
        match (event, wish.evaluator) {
            (PlanEvent::ChangeEvaluator, None) => Err(invalid("evaluator", FieldFault::Empty)),
            (PlanEvent::ChangeEvaluator, Some(evaluator)) => self.employee(evaluator).map(|_| wish),
            _ => Ok(wish),
        }
    }

    /// A plan is in force until the day it ends: what ends it is recorded, and closes it on the day.
    fn closes_too_early(&self, on: NaiveDate) -> Failure {
        let (rule, until) = ("R-096".to_owned(), date_words(on));
        let (why, next) = match self.moment().language {
            Language::Id => (
                format!("SKP masih berlaku sampai {until}; harinya belum tiba."),
                "Tutup pada harinya. Mutasi dan masa dibebaskan boleh dicatat sekarang: SKP-nya ditutup pada harinya.",
            ),
            Language::En => (
                format!("The SKP is in force until {on}; that day is to come."),
                "Close it on the day. A move or an exempt time may be recorded now: it closes the SKP on its day.",
            ),
        };
        Failure::RuleSays { rule, why, next: next.to_owned() }
    }

    fn prepare(
        &self,
        plan: RowId,
        wish: &Wish,
        office: &Office,
    ) -> Result<Result<Ready, PlanRefusedView>, Halt> {
        let reader = self.read()?;
        let found = reader.find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
        let situation = situation(reader, found, office, self.moment())?;
        let facts = Facts {
            today: wish.on,
            has_reason: !wish.reason.is_empty(),
            has_date: wish.has_date,
            waits_for_hr: self.waits_for_hr()?,
            ..situation.facts.clone()
        };
        let answer = step(situation.plan.state, wish.event, wish.actor, &facts)
            .and_then(|to| check_order(&situation, wish).map(|()| to));
        let superior = superior_of(reader, &situation, wish)?;
        let answer = match answer {
            Ok(_) if wish.actor == Actor::Superior && superior.is_none() => {
                Err(Refusal { rule: "R-094", code: "superior_unknown" })
            }
            other => other,
        };
        let to = match answer {
            Ok(to) => to,
            Err(refusal) => return Ok(Err(self.left(&situation, refusal)?)),
        };
        if let Some(evaluator) = wish.evaluator {
            let employee = situation.plan.employee;
            let answer = self.refuse_evaluation_loop(employee, evaluator, wish.on).and_then(|()| {
                self.refuse_new_evaluator(employee, evaluator, (wish.reason.as_str(), wish.on))
            });
            match answer {
                Err(Halt::Told(failure)) => return Ok(Err(self.left_by(employee, &failure)?)),
                other => other?,
            }
        }
        Ok(Ok(Ready { situation, to, superior }))
    }

    /// Whether HR checks plans before they are set and whoever works is not of HR.
    pub(crate) fn waits_for_hr(&self) -> Result<bool, Halt> {
        let is_hr = role_of(&self.opened()?.account) == Role::HrOfficer;
        Ok(!is_hr && settings::is_on(self.read()?, settings::HR_REVIEW_STEP)?)
    }

    /// The letter of a delegation is told as the reason, unless it is recorded with the evaluator.
    fn refuse_new_evaluator(
        &self,
        employee: RowId,
        evaluator: RowId,
        (reason, on): (&str, NaiveDate),
    ) -> Result<(), Halt> {
        let held = self.read()?.list_assignments(employee)?;
        let recorded = held.iter().find(|found| found.evaluator == evaluator && !found.basis.is_empty());
        let basis = recorded.map_or(reason, |found| found.basis.as_str());
        self.refuse_without_delegation(&self.employee(evaluator)?, basis, on)
    }

    /// Somebody left as he was for a reason that is no state of the plan: he would evaluate himself, or
    /// whoever is named may not evaluate.
    fn left_by(&self, employee: RowId, failure: &Failure) -> Result<PlanRefusedView, Halt> {
        let words = contract::failure_words(failure, self.moment().language);
        Ok(PlanRefusedView {
            employee: id(employee),
            name: units::person_ref(self.read()?, employee)?.name,
            rule: PlanEvent::ChangeEvaluator.rule().to_owned(),
            why: words.what,
        })
    }

    fn left(&self, situation: &Situation, refusal: Refusal) -> Result<PlanRefusedView, Halt> {
        let employee = situation.plan.employee;
        Ok(PlanRefusedView {
            employee: id(employee),
            name: units::person_ref(self.read()?, employee)?.name,
            rule: refusal.rule.to_owned(),
            why: refusal_words(refusal, &situation.facts, self.moment().language),
        })
    }

    /// The failure of a single plan.
    fn told(&self, left: &PlanRefusedView, event: PlanEvent) -> Failure {
        Failure::RuleSays {
            rule: left.rule.clone(),
            why: left.why.clone(),
            next: next_words((left.rule.as_str(), event), self.moment().language).to_owned(),
        }
    }

    fn carry_out(&mut self, ready: &[Ready], wish: &Wish) -> Result<Vec<PlanDoneView>, Halt> {
        let names: HashSet<_> = ready.iter().map(|plan| acted_for(plan, wish.actor)).collect();
        let in_name_of = match names.into_iter().collect::<Vec<_>>().as_slice() {
            [only] => *only,
            _ => None,
        };
        let label = json!({
            "event": wire_event(wish.event), "actor": to_wire(wish.actor), "plans": ready.len(),
        });
        self.act(act_kind(wish.event), in_name_of, |act| {
            act.label(label.to_string());
            let done = ready.iter().map(|plan| {
                let (version, state) = step_rows::write(act, plan, wish)?;
                Ok(PlanDoneView {
                    employee: id(plan.situation.plan.employee),
                    name: units::person_ref(act.read(), plan.situation.plan.employee)?.name,
                    plan: id(version),
                    state: to_wire(state),
                    n_results: u32::try_from(plan.situation.content.results.len()).unwrap_or(u32::MAX),
                })
            });
            done.collect()
        })
    }
}

/// In whose name an act on a plan is done.
fn acted_for(ready: &Ready, actor: Actor) -> Option<RowId> {
    match actor {
        Actor::Employee => Some(ready.situation.plan.employee),
        Actor::Evaluator => ready.situation.evaluator.as_ref().map(|person| person.id),
        Actor::Superior => ready.superior,
        Actor::Leader | Actor::HrOfficer | Actor::Time => None,
    }
}

fn superior_of(reader: Reader<'_>, situation: &Situation, wish: &Wish) -> Result<Option<RowId>, Halt> {
    let evaluator = situation.evaluator.as_ref().filter(|_| wish.actor == Actor::Superior);
    Ok(evaluator.map(|person| reader.find_evaluator(person.id, wish.on)).transpose()?.flatten())
}

/// An act carries its day, none before the step it follows; and a new evaluator is another one.
fn check_order(situation: &Situation, wish: &Wish) -> Result<(), Refusal> {
    let plan = &situation.plan;
    let follows = match wish.event {
        PlanEvent::Submit | PlanEvent::Cancel | PlanEvent::DropRevision => None,
        PlanEvent::Return | PlanEvent::Agree => plan.submitted_on,
        PlanEvent::Sign => plan.agreed_on,
        PlanEvent::Approve | PlanEvent::ApproveBySuperior | PlanEvent::Reopen => plan.signed_on,
        PlanEvent::Revise => plan.approved_on,
        PlanEvent::ChangeEvaluator | PlanEvent::Close(_) => Some(situation.skp.starts_on),
    };
    match follows {
        Some(day) if wish.on < day => Err(Refusal { rule: wish.event.rule(), code: "day_before_last_step" }),
        _ if is_same_evaluator(situation, wish) => {
            Err(Refusal { rule: wish.event.rule(), code: "same_evaluator" })
        }
        _ => Ok(()),
    }
}

fn is_same_evaluator(situation: &Situation, wish: &Wish) -> bool {
    wish.event == PlanEvent::ChangeEvaluator
        && situation.evaluator.as_ref().map(|person| person.id) == wish.evaluator
}

fn event_of(request: &MovePlansRequest) -> Result<PlanEvent, Halt> {
    use contract::PlanEvent as Wire;
    Ok(match request.event {
        Wire::Submit => PlanEvent::Submit,
        Wire::Return => PlanEvent::Return,
        Wire::Agree => PlanEvent::Agree,
        Wire::Sign => PlanEvent::Sign,
        Wire::Approve => PlanEvent::Approve,
        Wire::ApproveBySuperior => PlanEvent::ApproveBySuperior,
        Wire::Reopen => PlanEvent::Reopen,
        Wire::Revise => PlanEvent::Revise,
        Wire::DropRevision => PlanEvent::DropRevision,
        Wire::ChangeEvaluator => PlanEvent::ChangeEvaluator,
        Wire::Cancel => PlanEvent::Cancel,
        Wire::Close => PlanEvent::Close(match request.closing {
            Some(ClosingReason::Moved) => Closing::Moved,
            Some(ClosingReason::Exempt) => Closing::Exempt,
            Some(ClosingReason::YearClosed) => Closing::YearClosed,
            None => return Err(invalid("closing", FieldFault::Empty)),
        }),
    })
}

/// An act as interfaces name it.
pub(crate) fn wire_event(event: PlanEvent) -> contract::PlanEvent {
    use contract::PlanEvent as Wire;
    match event {
        PlanEvent::Submit => Wire::Submit,
        PlanEvent::Return => Wire::Return,
        PlanEvent::Agree => Wire::Agree,
        PlanEvent::Sign => Wire::Sign,
        PlanEvent::Approve => Wire::Approve,
        PlanEvent::ApproveBySuperior => Wire::ApproveBySuperior,
        PlanEvent::Reopen => Wire::Reopen,
        PlanEvent::Revise => Wire::Revise,
        PlanEvent::DropRevision => Wire::DropRevision,
        PlanEvent::ChangeEvaluator => Wire::ChangeEvaluator,
        PlanEvent::Close(_) => Wire::Close,
        PlanEvent::Cancel => Wire::Cancel,
    }
}

/// Who does an act where nobody is named.
pub(crate) fn usual_actor(event: PlanEvent) -> Actor {
    match event {
        PlanEvent::Submit | PlanEvent::Sign | PlanEvent::Revise | PlanEvent::DropRevision => Actor::Employee,
        PlanEvent::Return | PlanEvent::Agree | PlanEvent::Approve | PlanEvent::Reopen => Actor::Evaluator,
        PlanEvent::ApproveBySuperior => Actor::Superior,
        PlanEvent::ChangeEvaluator | PlanEvent::Close(_) | PlanEvent::Cancel => Actor::HrOfficer,
    }
}

/// The permanent kind of an act on plans.
pub(crate) fn act_kind(event: PlanEvent) -> &'static str {
    match event {
        PlanEvent::Submit => "submit_plan",
        PlanEvent::Return => "return_plan",
        PlanEvent::Agree => "agree_plan",
        PlanEvent::Sign => "sign_plan",
        PlanEvent::Approve => "approve_plan",
        PlanEvent::ApproveBySuperior => "approve_plan_by_superior",
        PlanEvent::Reopen => "reopen_plan",
        PlanEvent::Revise => "revise_plan",
        PlanEvent::DropRevision => "drop_revision",
        PlanEvent::ChangeEvaluator => "change_plan_evaluator",
        PlanEvent::Close(_) => "close_plan",
        PlanEvent::Cancel => "cancel_plan",
    }
}

/// The act on plans of a permanent kind.
pub(crate) fn event_of_kind(kind: &str) -> Option<PlanEvent> {
    PlanEvent::ALL.into_iter().find(|event| act_kind(*event) == kind)
}

/// Why an act is refused, with the result it is about where a finding refuses.
pub(crate) fn refusal_words(refusal: Refusal, facts: &Facts, language: Language) -> String {
    let mut known = facts.findings.iter().chain(&facts.misfit);
    let found = known.find(|found| (found.rule, found.code) == (refusal.rule, refusal.code));
    finding(found.unwrap_or(&refusal.finding()), language).text
}

/// What to do about a refusal.
fn next_words((rule, event): (&str, PlanEvent), language: Language) -> &'static str {
    let (id, en) = match event {
        PlanEvent::Approve | PlanEvent::ApproveBySuperior if rule == "R-019" => (
            "Minta pengelola kinerja memeriksa dan mencatatnya, atau kembalikan dengan alasan.",
            "Ask HR to check and record it, or return it with a reason.",
        ),
        PlanEvent::Submit => {
            ("Lengkapi SKP itu, lalu ajukan lagi.", "Complete the SKP, then submit it again.")
        }
        PlanEvent::Return | PlanEvent::Reopen => (
            "Sebutkan alasan, dan periksa status SKP-nya.",
            "Give a reason, and look at the state of the SKP.",
        ),
        PlanEvent::Agree | PlanEvent::Sign => (
            "Ajukan SKP itu, tandai disepakati, lalu tandatangani.",
            "Submit the SKP, mark it as agreed, then sign it.",
        ),
        PlanEvent::Approve => (
            "Perbaiki yang kurang; bila penetapnya memang orang itu, tulis alasannya.",
            "Repair what is missing; where this person sets it all the same, give the reason.",
        ),
        PlanEvent::ApproveBySuperior => (
            "Tunggu pejabat penilai, atau periksa siapa atasan pejabat penilai.",
            "Wait for the evaluator, or look who the evaluator's superior is.",
        ),
        PlanEvent::Revise => (
            "Tulis alasannya; perubahan yang sudah berjalan dilanjutkan atau dibatalkan dahulu.",
            "Give the reason; continue or drop a change that is under way first.",
        ),
        PlanEvent::DropRevision => (
            "Tidak ada perubahan yang perlu dibatalkan; periksa versinya.",
            "There is no change to drop; look at the version.",
        ),
        PlanEvent::ChangeEvaluator => (
            "Pilih pejabat penilai lain dan isi tanggal berlakunya.",
            "Choose another evaluator and give the day from which it holds.",
        ),
        PlanEvent::Close(_) => (
            "Isi tanggalnya, atau tunggu evaluasi tahunannya dilaporkan.",
            "Give the day, or wait until its annual evaluation is reported.",
        ),
        PlanEvent::Cancel => (
            "Tulis alasannya; SKP yang sudah ditetapkan ditutup, bukan dibatalkan.",
            "Give the reason; an SKP in force is closed, not cancelled.",
        ),
    };
    match language {
        Language::Id => id,
        Language::En => en,
    }
}
