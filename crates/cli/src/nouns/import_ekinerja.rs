//! `import ekinerja`, `import old-results`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, array, beside, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Laporan e-Kinerja: orang, unit, penilai, dan ratingnya.
#[derive(Args)]
pub(crate) struct Ekinerja {
    /// Laporan Penilaian SKP atau Laporan SKP: XLSX, XLS, ODS, CSV
    file: PathBuf,
    /// Hanya pratinjau
    #[arg(long)]
    plan: bool,
    /// Periode ratingnya, bila judul laporan tidak menyebutnya: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: Option<String>,
    /// Tulis baris yang ditolak beserta perbaikannya
    #[arg(long)]
    errors: Option<PathBuf>,
}

/// Hasil tahun 2014 sampai 2021 dari buku kerja, disimpan seperti tertulis.
#[derive(Args)]
pub(crate) struct OldResults {
    /// Buku kerja dengan kolom NIP, Tahun, Nilai SKP, Perilaku, Nilai, Predikat
    file: PathBuf,
    /// Hanya pratinjau
    #[arg(long)]
    plan: bool,
}

pub(crate) fn ekinerja(wanted: &Ekinerja, caller: &mut Caller) -> Outcome {
    let token = caller.readable(&wanted.file)?;
    let request = json!({ "file": token, "period": wanted.period });
    let preview = beside::of_period(caller, "preview_ekinerja", request)?;
    let period = text_of(&preview, "periodWords");
    let number = preview.pointer("/people/preview").cloned().unwrap_or_default();
    // Of a report of plans the counts are of plans.
    let what = match text_of(&preview, "kind").as_str() {
        "plans" => "SKP".to_owned(),
        _ => pick(caller, "Rating", "Ratings"),
    };
    if let Some(errors) = &wanted.errors {
        let target = caller.workbook(errors)?;
        let password = caller.password()?;
        caller.call("save_rejected", json!({ "preview": number, "file": target, "password": password }))?;
    }
    let done =
        if wanted.plan { preview } else { caller.call("apply_ekinerja", json!({ "preview": number }))? };
    let people = done.get("people").cloned().unwrap_or_default();
    let counts = done.get("counts").cloned().unwrap_or_default();
    let rejected = array(&people, "rejected");
    let warnings: Vec<Value> =
        array(&people, "warnings").into_iter().chain(array(&done, "remarks")).collect();
    let [new, changed, same, skipped] =
        ["new", "changed", "same", "skipped"].map(|field| people.get(field).cloned().unwrap_or_default());
    let report = match period.as_str() {
        "" => "Laporan SKP".to_owned(),
        period => format!("Laporan Penilaian SKP, {period}"),
    };
    let mut lines = vec![report];
    lines.push(pick(
        caller,
        &format!(
            "Orang: {new} baru, {changed} berubah, {same} sama, {skipped} dilewati, {} ditolak.",
            rejected.len()
        ),
        &format!(
            "People: {new} new, {changed} changed, {same} same, {skipped} skipped, {} rejected.",
            rejected.len()
        ),
    ));
    let [of_new, of_changed, of_same, left, none, plans] =
        ["new", "changed", "same", "left", "none", "plans"]
            .map(|field| counts.get(field).cloned().unwrap_or_default());
    lines.push(pick(
        caller,
        &format!("{what}: {of_new} baru, {of_changed} berubah, {of_same} sama, {left} dibiarkan, {none} belum ada; {plans} SKP dibuat."),
        &format!("{what}: {of_new} new, {of_changed} changed, {of_same} same, {left} left, {none} none; {plans} SKP made."),
    ));
    for row in rejected.iter().chain(&warnings) {
        lines.push(format!("{} {}", text_of(row, "reason"), text_of(row, "fix")));
    }
    lines.extend(beside::how_to_repair(caller, rejected.len(), wanted.errors.as_deref()));
    let document = json!({
        "new": new, "changed": changed, "same": same, "skipped": skipped, "ratings": counts,
        "warnings": warnings, "rejected": rejected,
    });
    Ok(Answer { is_partial: !rejected.is_empty(), ..Answer::new(document, lines) })
}

pub(crate) fn old_results(wanted: &OldResults, caller: &mut Caller) -> Outcome {
    let token = caller.readable(&wanted.file)?;
    let preview = caller.call("preview_old_results", json!({ "file": token }))?;
    let number = preview.get("preview").cloned().unwrap_or_default();
    let done =
        if wanted.plan { preview } else { caller.call("apply_old_results", json!({ "preview": number }))? };
    let [new, changed, same] =
        ["new", "changed", "same"].map(|field| done.get(field).cloned().unwrap_or_default());
    let rejected = array(&done, "rejected");
    let mut lines = vec![pick(
        caller,
        &format!("{new} baru, {changed} berubah, {same} sama, {} ditolak.", rejected.len()),
        &format!("{new} new, {changed} changed, {same} same, {} rejected.", rejected.len()),
    )];
    for row in &rejected {
        lines.push(format!("{} {}", text_of(row, "reason"), text_of(row, "fix")));
    }
    Ok(Answer { is_partial: !rejected.is_empty(), ..Answer::new(done, lines) })
}
