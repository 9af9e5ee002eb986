//! `feedback …`, `progress …`.

use clap::{Args, Subcommand};
use contract::Failure;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::{Answer, refuse};

#[derive(Subcommand)]
pub(crate) enum FeedbackVerb {
    /// Tambah umpan balik
    Add(Feedback),
}

#[derive(Args)]
pub(crate) struct Feedback {
    /// NIP atau nomor pendek
    nip: String,
    /// Isi
    #[arg(long, default_value = "")]
    text: String,
    /// Periode; tanpa ini yang sedang berjalan
    #[arg(long)]
    period: Option<String>,
    /// Nomor rencana hasil kerja
    #[arg(long, conflicts_with = "conduct")]
    result: Option<u32>,
    /// Nomor nilai perilaku, 1 sampai 7
    #[arg(long)]
    conduct: Option<u32>,
    /// leader, peer, subordinate, other
    #[arg(long, default_value = "leader", value_parser = ["leader", "peer", "subordinate", "other"])]
    source: String,
    /// thumbs_up, smile, frown
    #[arg(long, value_parser = ["thumbs_up", "smile", "frown"])]
    symbol: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum ProgressVerb {
    /// Catat progres
    Add {
        /// NIP atau nomor pendek
        nip: String,
        /// Nomor rencana hasil kerja
        #[arg(long)]
        result: u32,
        /// Isi
        #[arg(long)]
        text: String,
        /// Bukti dukung
        #[arg(long, default_value = "")]
        evidence: String,
        /// Hari; tanpa ini hari ini
        #[arg(long)]
        on: Option<String>,
    },
    /// Daftar progres
    List {
        /// NIP atau nomor pendek
        nip: String,
    },
}

pub(crate) fn feedback(verb: FeedbackVerb, caller: &mut Caller) -> Outcome {
    let FeedbackVerb::Add(what) = verb;
    let employee = caller.person(&what.nip)?;
    let period = match what.period {
        Some(period) => period,
        None => text_of(&current_session(caller)?, "currentPeriod"),
    };
    let evaluation = caller.call("open_evaluation", json!({ "employee": employee, "period": period }))?;
    let about = match (what.result, what.conduct) {
        (_, Some(value)) => json!({ "kind": "conduct", "value": value }),
        (number, None) => match subject(&evaluation, number.unwrap_or(1)) {
            Some(about) => about,
            None => {
                return refuse(
                    &Failure::NotFound { what: format!("RHK {}", number.unwrap_or(1)) },
                    caller.language,
                );
            }
        },
    };
    let request = json!({
        "evaluation": text_of(&evaluation, "id"), "about": about, "source": what.source,
        "text": what.text, "symbol": what.symbol,
    });
    let view = caller.call("add_feedback", request)?;
    let line = pick(caller, "Umpan balik ditambahkan.", "The feedback was added.");
    Ok(Answer::new(view, vec![line]))
}

fn current_session(caller: &mut Caller) -> Result<Value, contract::FailureView> {
    let status = caller.call("read_status", json!({}))?;
    Ok(status.get("session").cloned().unwrap_or_default())
}

/// The result with a number: itself in a qualitative plan, its first indicator in a quantitative one.
fn subject(evaluation: &Value, number: u32) -> Option<Value> {
    let results = array(evaluation, "results");
    let result =
        results.iter().find(|result| result.get("no").and_then(Value::as_u64) == Some(u64::from(number)))?;
    if text_of(evaluation, "form") == "C.1.1" {
        return Some(json!({ "kind": "result", "id": text_of(result, "id") }));
    }
    let indicators = array(result, "indicators");
    Some(json!({ "kind": "indicator", "id": text_of(indicators.first()?, "id") }))
}

pub(crate) fn progress(verb: ProgressVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        ProgressVerb::Add { nip, result, text, evidence, on } => {
            let employee = caller.person(&nip)?;
            let request = json!({ "employee": employee, "result": result, "text": text, "evidence": evidence, "on": on });
            caller.call("add_progress", request)?
        }
        ProgressVerb::List { nip } => {
            let id = caller.person(&nip)?;
            caller.call("list_progress", json!({ "id": id }))?
        }
    };
    let line = |note: &Value| format!("{}  {}", text_of(note, "on"), text_of(note, "text"));
    let lines = array(&view, "items").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}
