//! What each step of a plan's life writes.

use crate::failure::Halt;
use crate::planning::facts::Situation;
use crate::planning::next_version::{self, Beginning};
use crate::planning::steps::Wish;
use crate::planning::writer::is_editable;
use crate::{employees, identity};
use chrono::NaiveDate;
use contract::{ChangeKind, ClosingReason};
use domain::lifecycle::{Closing, PlanEvent};
use domain::{Identity, SkpState};
use store::records::{Employee, PlanRecord, Term};
use store::schema::plans as column;
use store::{Act, Column, RowId, Value};

/// A plan for which the rules allow the step.
pub(crate) struct Ready {
    /// The version as it is.
    pub situation: Situation,
    /// State afterwards; of the next version, where one begins.
    pub to: SkpState,
    /// The evaluator's superior, where the act is his.
    pub superior: Option<RowId>,
}

/// Writes a step; answers the version people go on with, and its state.
pub(crate) fn write(act: &mut Act<'_>, ready: &Ready, wish: &Wish) -> Result<(RowId, SkpState), Halt> {
    let plan = &ready.situation.plan;
    let on = Value::from(wish.on.to_string());
    match wish.event {
        PlanEvent::Revise | PlanEvent::ChangeEvaluator => return begin(act, ready, wish),
        PlanEvent::Close(closing) => {
            close(act, plan, closing, wish.on)?;
            return Ok((plan.id, ready.to));
        }
        PlanEvent::Submit => {
            act.set(plan.id, column::SUBMITTED_ON, on)?;
            act.set(plan.id, column::AGREED_ON, Value::Null)?;
            act.set(plan.id, column::RETURN_REASON, Value::Null)?;
        }
        PlanEvent::Return => send_back(act, plan, &wish.reason)?,
        PlanEvent::Agree => _ = act.set(plan.id, column::AGREED_ON, on)?,
        PlanEvent::Sign => {
            act.set(plan.id, column::SIGNED_ON, on)?;
            freeze(act, &ready.situation)?;
        }
        PlanEvent::Approve | PlanEvent::ApproveBySuperior => approve(act, ready, wish)?,
        PlanEvent::Reopen => {
            send_back(act, plan, &wish.reason)?;
            act.set(plan.id, column::SIGNED_ON, Value::Null)?;
            thaw(act, &ready.situation)?;
        }
        PlanEvent::DropRevision | PlanEvent::Cancel => withdraw(act, plan, &wish.reason, wish.on)?,
    }
    act.set(plan.id, column::STATE, ready.to.word())?;
    Ok((plan.id, ready.to))
}

fn send_back(act: &mut Act<'_>, plan: &PlanRecord, reason: &str) -> Result<(), Halt> {
    act.set(plan.id, column::RETURN_REASON, reason)?;
    act.set(plan.id, column::AGREED_ON, Value::Null)?;
    Ok(())
}

fn approve(act: &mut Act<'_>, ready: &Ready, wish: &Wish) -> Result<(), Halt> {
    let plan = &ready.situation.plan;
    let facts = &ready.situation.facts;
    let by_superior = wish.event == PlanEvent::ApproveBySuperior;
    let basis = match (by_superior, wish.reason.is_empty()) {
        (true, true) if facts.evaluator_is_absent => "Pejabat penilai berhalangan tetap (hlm. 89).",
        (true, true) => "Pejabat penilai belum menetapkan sampai akhir Januari (hlm. 65).",
        // Without a misfit there is nothing that a reason would override.
        (false, _) if facts.misfit.is_none() => "",
        (true, false) | (false, _) => &wish.reason,
    };
    act.set(plan.id, column::APPROVED_ON, wish.on.to_string())?;
    act.set(plan.id, column::APPROVED_BY, ready.superior)?;
    act.set(plan.id, column::APPROVAL_BASIS, Some(basis.to_owned()).filter(|basis| !basis.is_empty()))?;
    next_version::supersede_earlier(act, plan, wish.on)
}

fn begin(act: &mut Act<'_>, ready: &Ready, wish: &Wish) -> Result<(RowId, SkpState), Halt> {
    let plan = &ready.situation.plan;
    let kind = if wish.evaluator.is_some() { ChangeKind::EvaluatorChanged } else { wish.change_kind };
    let beginning = Beginning { kind, reason: wish.reason.clone(), on: wish.on, evaluator: wish.evaluator };
    let version = next_version::begin(act, plan, &beginning)?;
    // The acting post of a plan has its own evaluator; the person's stays.
    if let (Some(evaluator), None) = (wish.evaluator, plan.appointment) {
        employees::assign(act, plan.employee, evaluator, wish.on, &wish.reason)?;
    }
    Ok((version, ready.to))
}

/// Ends a plan in force, and with it the change of it that is being written.
pub(crate) fn close(
    act: &mut Act<'_>,
    plan: &PlanRecord,
    closing: Closing,
    on: NaiveDate,
) -> Result<(), Halt> {
    let word = match closing {
        Closing::Moved => ClosingReason::Moved,
        Closing::Exempt => ClosingReason::Exempt,
        Closing::YearClosed => ClosingReason::YearClosed,
    };
    act.set(plan.id, column::STATE, SkpState::Closed.word())?;
    act.set(plan.id, column::CLOSED_ON, on.to_string())?;
    act.set(plan.id, column::CLOSE_REASON, word.code())?;
    for later in act.read().list_plan_versions(plan.employee)? {
        let is_open =
            is_editable(later.state) || matches!(later.state, SkpState::Submitted | SkpState::Signed);
        if later.lineage == plan.lineage && later.version > plan.version && is_open {
            withdraw(act, &later, "", on)?;
            act.set(later.id, column::STATE, SkpState::Cancelled.word())?;
        }
    }
    Ok(())
}

fn withdraw(act: &mut Act<'_>, plan: &PlanRecord, reason: &str, on: NaiveDate) -> Result<(), Halt> {
    act.set(plan.id, column::CLOSED_ON, on.to_string())?;
    act.set(plan.id, column::CLOSE_REASON, Some(reason.to_owned()).filter(|reason| !reason.is_empty()))?;
    Ok(())
}

/// Keeps with the signature what the sheet says of both people that day.
fn freeze(act: &mut Act<'_>, situation: &Situation) -> Result<(), Halt> {
    let plan = situation.plan.id;
    for (columns, printed) in [(OWN, &situation.skp.employee), (OF_EVALUATOR, &situation.skp.evaluator)] {
        for (column, value) in columns.into_iter().zip(printed_parts(printed)) {
            act.set(plan, column, value)?;
        }
    }
    if let Some(evaluator) = &situation.evaluator {
        act.set(plan, column::EVALUATOR, evaluator.id)?;
    }
    Ok(())
}

/// Lets a plan whose signature is void follow its people again, where it says the same as they do.
fn thaw(act: &mut Act<'_>, situation: &Situation) -> Result<(), Halt> {
    let people: [(_, Option<&Employee>, _); 2] = [
        (OWN, situation.employee.as_ref(), &situation.skp.employee),
        (OF_EVALUATOR, situation.evaluator.as_ref(), &situation.skp.evaluator),
    ];
    for (columns, person, printed) in people {
        let now = identity::printed(act.read(), person, identity::Frozen::default())?;
        let parts = printed_parts(printed).into_iter().zip(printed_parts(&now));
        for (column, (printed, now)) in columns.into_iter().zip(parts) {
            if printed == now {
                act.set(situation.plan.id, column, Value::Null)?;
            }
        }
    }
    Ok(())
}

const OWN: [Column; 3] = [column::EMPLOYEE_POSITION, column::EMPLOYEE_UNIT, column::EMPLOYEE_UNIT_LABEL];
const OF_EVALUATOR: [Column; 3] =
    [column::EVALUATOR_POSITION, column::EVALUATOR_UNIT, column::EVALUATOR_UNIT_LABEL];

fn printed_parts(printed: &Identity) -> [Value; 3] {
    let text = |text: &Option<String>| Value::from(text.clone().filter(|text| !text.is_empty()));
    [text(&printed.position), text(&printed.unit), printed.unit_label.map(Term::word).into()]
}
