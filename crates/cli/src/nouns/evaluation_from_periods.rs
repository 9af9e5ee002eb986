//! `evaluation take-feedback`: what was said in the periods of a year, into its annual evaluation.

use clap::Args;
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::record::result_with;
use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Siapa yang evaluasi tahunannya diisi, dan tentang apa.
#[derive(Args)]
pub(crate) struct Take {
    /// NIP atau nomor pendek pegawai
    #[arg(required_unless_present = "evaluator", conflicts_with = "evaluator")]
    nip: Option<String>,
    /// Seluruh tim pejabat penilai ini
    #[arg(long)]
    evaluator: Option<String>,
    /// Hanya orang ini dari tim itu
    #[arg(long, requires = "evaluator")]
    only: Vec<String>,
    /// Tahun evaluasinya: 2026
    #[arg(long)]
    period: String,
    /// Nomor SKP atau penilaian bila ada beberapa
    #[arg(long, conflicts_with = "evaluator")]
    id: Option<String>,
    /// Hanya hasil kerja nomor ini
    #[arg(long, conflicts_with_all = ["conduct", "evaluator"])]
    result: Option<u32>,
    /// Hanya nilai perilaku nomor ini, 1 sampai 7
    #[arg(long)]
    conduct: Option<u32>,
    /// Tambahkan juga di belakang yang sudah tertulis
    #[arg(long)]
    append: bool,
    /// Hanya daftarnya, tanpa mencatat
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn take_feedback(what: &Take, caller: &mut Caller) -> Outcome {
    let (evaluations, about) = match &what.nip {
        Some(nip) => of_one(what, nip, caller)?,
        None => (team(what, caller)?, conduct(what)),
    };
    // Of a team those are left out whose evaluation is signed; of one person that is refused.
    let is_alone = what.nip.is_some();
    let view =
        caller.call("take_feedback", request(what, (&evaluations, &about), is_alone && !what.dry_run))?;
    let taken: Vec<String> =
        array(&view, "people").iter().map(|person| text_of(person, "evaluation")).collect();
    if !is_alone && !what.dry_run && !taken.is_empty() {
        caller.call("take_feedback", request(what, (&taken, &about), true))?;
    }
    let lines = lines(&view, caller);
    Ok(Answer::new(view, lines))
}

fn request(what: &Take, (evaluations, about): (&[String], &Value), save: bool) -> Value {
    json!({ "evaluations": evaluations, "about": about, "append": what.append, "save": save })
}

/// The evaluation of one person, and what of it is meant.
fn of_one(what: &Take, nip: &str, caller: &mut Caller) -> Result<(Vec<String>, Value), FailureView> {
    let employee = caller.person(nip)?;
    let request = json!({ "employee": employee, "period": what.period, "id": what.id });
    let evaluation = caller.call("open_evaluation", request)?;
    let about = match what.result {
        None => conduct(what),
        Some(number) => {
            let Some(result) = result_with(&evaluation, number) else {
                return Err(Failure::NotFound { what: format!("RHK {number}") }.view(caller.language));
            };
            json!({ "kind": "result", "id": text_of(&result, "id") })
        }
    };
    Ok((vec![text_of(&evaluation, "id")], about))
}

/// The evaluations of a team, or of those meant.
fn team(what: &Take, caller: &mut Caller) -> Result<Vec<String>, FailureView> {
    let evaluator = caller.person(what.evaluator.as_deref().unwrap_or_default())?;
    let only: Vec<String> = what.only.iter().map(|nip| caller.person(nip)).collect::<Result<_, _>>()?;
    let team = caller.call("open_team", json!({ "evaluator": evaluator, "period": what.period }))?;
    let is_meant = |row: &&Value| {
        let employee = row.get("employee").map(|person| text_of(person, "id")).unwrap_or_default();
        only.is_empty() || only.contains(&employee)
    };
    Ok(array(&team, "rows").iter().filter(is_meant).map(|row| text_of(row, "evaluation")).collect())
}

fn conduct(what: &Take) -> Value {
    what.conduct.map_or(Value::Null, |value| json!({ "kind": "conduct", "value": value }))
}

/// Who gets what, and who gets nothing and why.
fn lines(view: &Value, caller: &Caller) -> Vec<String> {
    let name = |row: &Value| row.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
    let mut lines = Vec::new();
    for person in array(view, "people") {
        lines.push(name(&person));
        for piece in array(&person, "pieces") {
            let [about, period] = ["aboutWords", "period"].map(|field| text_of(&piece, field));
            let said = piece.get("feedback").cloned().unwrap_or_default();
            let [source, text, symbol] = ["sourceLabel", "text", "symbol"].map(|field| text_of(&said, field));
            let said = if text.is_empty() { symbol } else { text };
            lines.push(format!("  {about}  {period}  {source}: {said}"));
        }
    }
    let nothing = pick(caller, "tidak ada yang diambil", "nothing taken");
    let others = array(view, "leftOut");
    lines.extend(others.iter().map(|one| format!("{}  {nothing}: {}", name(one), text_of(one, "why"))));
    lines
}
