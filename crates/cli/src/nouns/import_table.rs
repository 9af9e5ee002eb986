//! `import table …`: a table that this program wrote comes back.

use std::path::PathBuf;

use clap::Args;
use contract::Language;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Tabel pegawai, SKP, penilaian, atau rekap yang ditulis program ini.
#[derive(Args)]
pub(crate) struct Table {
    /// Berkas XLSX, CSV, atau ODS
    file: PathBuf,
    /// Hanya pratinjau
    #[arg(long)]
    plan: bool,
    /// Tahun SKP yang kodenya tidak dikenal di sini; tanpa ini tahun berjalan
    #[arg(long)]
    year: Option<i32>,
}

/// Compares a table with the office, and takes it in unless it is only to be looked at.
pub(crate) fn table(wanted: &Table, caller: &mut Caller) -> Outcome {
    let file = caller.existing(&wanted.file)?;
    let mut view = caller.call("preview_table", json!({ "file": file, "year": wanted.year }))?;
    let mut lines = vec![counted(&view, caller)];
    lines.extend(array(&view, "rows").iter().flat_map(|row| row_lines(row, caller)));
    lines.extend(array(&view, "warnings").iter().map(remark_line));
    lines.push(text_of(&view, "note"));
    let is_partial = ["refused", "notHere", "invalid"].iter().any(|field| number(&view, field) > 0);
    if !wanted.plan {
        let applied = caller.call("apply_table", json!({ "preview": view.get("preview") }))?;
        lines.push(done(&applied, caller));
        if let (Some(view), Value::Object(applied)) = (view.as_object_mut(), applied) {
            view.extend(applied);
        }
    }
    Ok(Answer { is_partial, ..Answer::new(view, lines) })
}

fn number(view: &Value, field: &str) -> u64 {
    view.get("counts").and_then(|counts| counts.get(field)).and_then(Value::as_u64).unwrap_or(0)
}

fn counted(view: &Value, caller: &Caller) -> String {
    let [new, changed, same, refused, compared, not_here, invalid] =
        ["new", "changed", "same", "refused", "compared", "notHere", "invalid"]
            .map(|field| number(view, field));
    pick(
        caller,
        &format!(
            "{new} baru, {changed} berubah, {same} sama, {refused} tidak boleh diganti, {compared} hanya dibandingkan, {not_here} tidak ada di sini, {invalid} tidak terbaca."
        ),
        &format!(
            "{new} new, {changed} changed, {same} same, {refused} refused, {compared} only compared, {not_here} not here, {invalid} unreadable."
        ),
    )
}

/// `Baris 4  198002022005012002  Maria Seran  Triwulan III 2026`, below it what differs and why it is left.
fn row_lines(row: &Value, caller: &Caller) -> Vec<String> {
    let at = row.get("row").and_then(Value::as_u64).unwrap_or(0);
    let place = pick(caller, &format!("Baris {at}"), &format!("Row {at}"));
    let [nip, name, about, why, fix] =
        ["nip", "name", "about", "why", "fix"].map(|field| text_of(row, field));
    let head = [place, nip, name, about].into_iter().filter(|part| !part.is_empty());
    let mut lines = vec![head.collect::<Vec<_>>().join("  ")];
    for change in array(row, "changes") {
        let [field, from, to] =
            ["field", "from", "to"].map(|part| text_of(&change, part).replace('\n', " / "));
        lines.push(format!("  {field}: {from} -> {to}"));
    }
    if !why.is_empty() {
        lines.push(format!("  ! {why} {fix}"));
    }
    lines
}

fn remark_line(remark: &Value) -> String {
    let [cell, reason, fix] = ["cell", "reason", "fix"].map(|field| text_of(remark, field));
    format!("! {cell} {reason} {fix}")
}

fn done(applied: &Value, caller: &Caller) -> String {
    let n = |field: &str| applied.get(field).and_then(Value::as_u64).unwrap_or(0);
    match (caller.language, n("written")) {
        (Language::Id, 0) => "Tidak ada yang perlu ditulis.".to_owned(),
        (Language::En, 0) => "There is nothing to write.".to_owned(),
        (Language::Id, written) => format!("{written} baris ditulis."),
        (Language::En, written) => format!("{written} rows written."),
    }
}
