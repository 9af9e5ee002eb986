//! `history …`, `undo`, `redo`.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct History {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// NIP atau nomor pendek
    #[arg(required = true)]
    nip: Option<String>,
    /// Hanya isian ini, misalnya notes
    #[arg(long)]
    field: Option<String>,
    /// Hanya yang dilakukan pengguna ini
    #[arg(long)]
    by: Option<String>,
    /// Sampai tanggal ini
    #[arg(long)]
    as_of: Option<String>,
}

#[derive(Subcommand)]
enum Verb {
    /// Keadaan seorang pegawai pada akhir suatu hari
    At {
        /// NIP atau nomor pendek
        nip: String,
        /// Hari
        #[arg(long)]
        on: String,
    },
    /// Catatan yang sudah dihapus
    Deleted {
        /// Hanya milik pegawai ini
        nip: Option<String>,
    },
    /// Kembalikan catatan yang sudah dihapus
    BringBack {
        /// Nomor catatan dari `history deleted`
        #[arg(required = true)]
        records: Vec<String>,
    },
}

pub(crate) fn history(what: &History, caller: &mut Caller) -> Outcome {
    match &what.verb {
        Some(Verb::At { nip, on }) => at(nip, on, caller),
        Some(Verb::Deleted { nip }) => {
            let id = nip.as_deref().map(|nip| caller.person(nip)).transpose()?;
            let view = caller.call("list_deleted", json!({ "id": id }))?;
            Ok(deleted(view))
        }
        Some(Verb::BringBack { records }) => {
            let view = caller.call("bring_back", json!({ "rows": records }))?;
            let said = pick(caller, "Catatan dikembalikan.", "The records are back.");
            Ok(Answer::new(view, vec![said]))
        }
        None => changes(what, caller),
    }
}

fn changes(what: &History, caller: &mut Caller) -> Outcome {
    let id = caller.person(what.nip.as_deref().unwrap_or_default())?;
    let request = json!({ "id": id, "field": what.field, "by": what.by, "asOf": what.as_of });
    let view = caller.call("show_history", request)?;
    let line = |entry: &Value| {
        let [at, by, field, from, to] =
            ["at", "by", "fieldWords", "from", "to"].map(|name| text_of(entry, name));
        format!("{at}  {by}  {field}: {from} → {to}")
    };
    let lines = array(&view, "entries").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

fn at(nip: &str, on: &str, caller: &mut Caller) -> Outcome {
    let id = caller.person(nip)?;
    let view = caller.call("look_back", json!({ "id": id, "on": on }))?;
    let lines = match view.get("person").filter(|person| !person.is_null()) {
        None => vec![pick(caller, "Belum tercatat pada hari itu.", "Not on record by that day.")],
        Some(person) => standing(person),
    };
    Ok(Answer::new(view, lines))
}

/// The person with plans and evaluations, a line each.
fn standing(person: &Value) -> Vec<String> {
    let unit = person.get("unit").map(|unit| text_of(unit, "name")).unwrap_or_default();
    let mut lines = vec![text_of(person, "fullName"), format!("{}, {unit}", text_of(person, "position"))];
    if let Some(evaluator) = array(person, "evaluators").first() {
        let name = evaluator.get("person").map(|person| text_of(person, "name")).unwrap_or_default();
        lines.push(format!("{name} ({})", text_of(evaluator, "from")));
    }
    lines.extend(array(person, "plans").iter().map(|plan| {
        let [year, version] = ["year", "version"].map(|field| plan.get(field).cloned().unwrap_or_default());
        format!("SKP {year} v{version}  {}", text_of(plan, "state"))
    }));
    lines.extend(array(person, "evaluations").iter().map(|evaluation| {
        let period = evaluation.get("period").map(|period| text_of(period, "code")).unwrap_or_default();
        format!("{period}  {}  {}", text_of(evaluation, "state"), text_of(evaluation, "grade"))
    }));
    lines
}

fn deleted(view: Value) -> Answer {
    let line = |row: &Value| {
        let [id, record, title, of, at, by] =
            ["id", "record", "title", "of", "at", "by"].map(|name| text_of(row, name));
        format!("{id}  {record}: {title}  {of}  {at}  {by}")
    };
    let lines = array(&view, "rows").iter().map(line).collect();
    Answer::new(view, lines)
}

pub(crate) fn undo(command: &str, caller: &mut Caller) -> Outcome {
    let view = caller.call(command, json!({}))?;
    let line = text_of(&view, "words");
    Ok(Answer::new(view, vec![line]))
}
