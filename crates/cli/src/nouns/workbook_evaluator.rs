//! `workbook export|import`: evaluation by workbook for people without the program.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use contract::Language;
use serde_json::{Value, json};

use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Tulis buku kerja penilai
    Export(Export),
    /// Terima buku kerja yang sudah diisi
    Import(Import),
}

/// Buku kerja untuk satu penilai, beberapa, atau semua.
#[derive(Args)]
pub(crate) struct Export {
    /// Penilai: NIP, nomor pendek, atau nama; boleh beberapa
    #[arg(long, required_unless_present = "all", conflicts_with = "all")]
    evaluator: Vec<String>,
    /// Semua penilai dengan pegawai yang belum ditandatangani
    #[arg(long)]
    all: bool,
    /// Periode: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: String,
    /// Berkas XLSX, atau folder bila lebih dari satu penilai
    #[arg(long)]
    out: PathBuf,
}

/// Buku kerja yang sudah diisi.
#[derive(Args)]
pub(crate) struct Import {
    /// Berkas XLSX, XLS, atau ODS
    file: PathBuf,
    /// Perlihatkan akibatnya saja, tanpa mengubah apa pun
    #[arg(long)]
    plan: bool,
    /// Isian bertentangan yang ditimpa, misalnya 'Penilaian!F4'; boleh beberapa
    #[arg(long)]
    overwrite: Vec<String>,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Export(wanted) => export(&wanted, caller),
        Verb::Import(wanted) => import(&wanted, caller),
    }
}

fn export(wanted: &Export, caller: &mut Caller) -> Outcome {
    let mut evaluators = Vec::new();
    for typed in &wanted.evaluator {
        evaluators.push(caller.person(typed)?);
    }
    let (password, file) = (caller.password()?, caller.file(&wanted.out));
    let request =
        json!({ "period": wanted.period, "evaluators": evaluators, "file": file, "password": password });
    let view = caller.call("write_workbooks", request)?;
    let mut lines: Vec<String> = array(&view, "files").iter().map(|file| written(file, caller)).collect();
    lines.extend(array(&view, "nobody").iter().map(|one| nobody(one, caller)));
    Ok(Answer::new(view, lines))
}

fn import(wanted: &Import, caller: &mut Caller) -> Outcome {
    let file = caller.readable(&wanted.file)?;
    let read = caller.call("preview_workbook", json!({ "file": file }))?;
    if wanted.plan {
        return Ok(looked_at(read, caller));
    }
    let preview = read.get("preview").cloned().unwrap_or_default();
    let request = json!({ "preview": preview, "overwrite": wanted.overwrite });
    let view = caller.call("apply_workbook", request)?;
    let [n, people, kept] = numbers(&view, ["written", "nPeople", "kept"]);
    let mut lines = vec![match caller.language {
        Language::Id => format!("{n} isian untuk {people} pegawai diterima."),
        Language::En => format!("{n} fields of {people} people taken in."),
    }];
    if kept != json!(0) {
        lines.push(match caller.language {
            Language::Id => format!("{kept} isian bertentangan dibiarkan; lihat dengan --plan."),
            Language::En => format!("{kept} conflicting fields left as they are; see --plan."),
        });
    }
    let rejected = array(&view, "rejected");
    lines.extend(rejected.iter().map(remark_line));
    Ok(Answer { is_partial: !rejected.is_empty(), ..Answer::new(view, lines) })
}

fn looked_at(view: Value, caller: &Caller) -> Answer {
    let [new, changed, conflicts, same] = numbers(&view, ["new", "changed", "conflicts", "same"]);
    let rejected = array(&view, "rejected");
    let n = rejected.len();
    let mut lines = vec![match caller.language {
        Language::Id => {
            format!("{new} baru, {changed} berubah, {conflicts} bertentangan, {same} tetap, {n} ditolak.")
        }
        Language::En => {
            format!("{new} new, {changed} changed, {conflicts} conflicting, {same} the same, {n} rejected.")
        }
    }];
    lines.extend(array(&view, "changes").iter().map(change_line));
    lines.extend(rejected.iter().chain(&array(&view, "warnings")).map(remark_line));
    Answer { is_partial: n > 0, ..Answer::new(view, lines) }
}

fn numbers<const N: usize>(view: &Value, fields: [&str; N]) -> [Value; N] {
    fields.map(|field| view.get(field).cloned().unwrap_or_default())
}

/// `Penilaian!F4  Maria Seran  Rating hasil kerja: Sesuai ekspektasi -> Di atas ekspektasi`.
fn change_line(change: &Value) -> String {
    let name = change.get("employee").map(|who| text_of(who, "name")).unwrap_or_default();
    let [key, column, from, to, why] =
        ["key", "column", "from", "to", "why"].map(|field| text_of(change, field).replace('\n', " / "));
    let line = format!("{key}  {name}  {column}: {from} -> {to}");
    if why.is_empty() { line } else { format!("! {line}  {why}") }
}

fn remark_line(remark: &Value) -> String {
    let cell = text_of(remark, "cell");
    let place = [text_of(remark, "sheet"), cell].into_iter().filter(|part| !part.is_empty());
    let place = place.collect::<Vec<_>>().join("!");
    format!("! {place}: {} {}", text_of(remark, "reason"), text_of(remark, "fix"))
}

fn written(file: &Value, caller: &Caller) -> String {
    let name = file.get("evaluator").map(|who| text_of(who, "name")).unwrap_or_default();
    let [n] = numbers(file, ["nPeople"]);
    match caller.language {
        Language::Id => format!("{}  {name}, {n} pegawai", text_of(file, "file")),
        Language::En => format!("{}  {name}, {n} people", text_of(file, "file")),
    }
}

fn nobody(evaluator: &Value, caller: &Caller) -> String {
    let name = text_of(evaluator, "name");
    match caller.language {
        Language::Id => format!("! {name}: tidak ada pegawai yang dapat dinilai"),
        Language::En => format!("! {name}: nobody who can be rated"),
    }
}
