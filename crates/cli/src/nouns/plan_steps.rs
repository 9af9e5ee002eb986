//! `plan submit|agree|return|sign|approve|…`: the steps of a plan's life, of one person or several.

use clap::{Args, ValueEnum};
use contract::FailureView;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;
use crate::words;

/// SKP siapa, dan kapan.
#[derive(Args)]
pub(crate) struct Whose {
    /// NIP atau nomor pendek, boleh beberapa
    #[arg(required = true)]
    nip: Vec<String>,
    /// Tahun
    #[arg(long)]
    year: i32,
    /// Nomor SKP bila seorang pegawai punya beberapa
    #[arg(long)]
    id: Option<String>,
    /// Tanggal tindakan; tanpa ini hari ini
    #[arg(long)]
    on: Option<String>,
    /// Alasan
    #[arg(long, default_value = "")]
    reason: String,
}

/// Sebab perubahan SKP.
#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(crate) enum Occasion {
    Feedback,
    Assignment,
    Resources,
    Coaching,
    StudyStart,
    StudyEnd,
}

/// Sebab SKP ditutup.
#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(crate) enum Because {
    Moved,
    Exempt,
    YearClosed,
}

fn code(value: &impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// A step without anything of its own.
pub(crate) fn plain(event: &str, whose: &Whose, caller: &mut Caller) -> Outcome {
    carry_out(event, whose, &json!({}), caller)
}

/// A step of the evaluator, or of his superior in his place.
pub(crate) fn by(event: &str, by_superior: bool, whose: &Whose, caller: &mut Caller) -> Outcome {
    let own = if by_superior { json!({ "actor": "superior" }) } else { json!({}) };
    carry_out(event, whose, &own, caller)
}

pub(crate) fn revise(kind: Occasion, whose: &Whose, caller: &mut Caller) -> Outcome {
    carry_out("revise", whose, &json!({ "changeKind": code(&kind) }), caller)
}

pub(crate) fn close(because: Because, whose: &Whose, caller: &mut Caller) -> Outcome {
    carry_out("close", whose, &json!({ "closing": code(&because) }), caller)
}

pub(crate) fn change_evaluator(evaluator: &str, whose: &Whose, caller: &mut Caller) -> Outcome {
    let evaluator = caller.person(evaluator)?;
    carry_out("change_evaluator", whose, &json!({ "evaluator": evaluator }), caller)
}

fn carry_out(event: &str, whose: &Whose, own: &Value, caller: &mut Caller) -> Outcome {
    let plans = whose
        .nip
        .iter()
        .map(|nip| found(nip, whose.year, (whose.id.as_deref(), Some(event)), caller))
        .map(|plan| plan.map(|plan| text_of(&plan, "id")))
        .collect::<Result<Vec<_>, _>>()?;
    let mut request = json!({ "plans": plans, "event": event, "reason": whose.reason, "on": whose.on });
    if let (Some(request), Some(own)) = (request.as_object_mut(), own.as_object()) {
        request.extend(own.clone());
    }
    let view = caller.call("move_plans", request)?;
    Ok(changed(view, caller))
}

/// The version of a person's plan that is meant.
pub(crate) fn found(
    nip: &str,
    year: i32,
    (id, event): (Option<&str>, Option<&str>),
    caller: &mut Caller,
) -> Result<Value, FailureView> {
    let employee = caller.person(nip)?;
    caller.call("find_plan", json!({ "employee": employee, "year": year, "id": id, "event": event }))
}

/// What an act on several plans did, and whom it left as they were.
pub(crate) fn changed(view: Value, caller: &Caller) -> Answer {
    let refused = array(&view, "refused");
    let results = pick(caller, "hasil kerja", "results");
    let mut lines: Vec<String> = array(&view, "done")
        .iter()
        .map(|plan| {
            let number = plan.get("nResults").cloned().unwrap_or_default();
            let state = words::of(&text_of(plan, "state"), caller.language);
            format!("{}  {state}  {number} {results}", text_of(plan, "name"))
        })
        .collect();
    for left in &refused {
        let head = pick(caller, "Tidak diubah:", "Left as it was:");
        lines.push(format!(
            "{head} {}. {} ({})",
            text_of(left, "name"),
            text_of(left, "why"),
            text_of(left, "rule")
        ));
    }
    Answer { is_partial: !refused.is_empty(), ..Answer::new(view, lines) }
}
