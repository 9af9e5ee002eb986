//! `compare ekinerja`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Bandingkan kantor dengan laporan e-Kinerja; tidak ada yang berubah.
#[derive(Args)]
pub(crate) struct Ekinerja {
    /// Laporan Penilaian SKP atau Laporan SKP: XLSX, XLS, ODS, CSV
    file: PathBuf,
    /// Periode, bila judul laporan tidak menyebutnya: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: Option<String>,
    /// Tulis daftar perbaikan untuk pengelola SIASN
    #[arg(long)]
    out: Option<PathBuf>,
}

pub(crate) fn ekinerja(wanted: &Ekinerja, caller: &mut Caller) -> Outcome {
    let token = caller.existing(&wanted.file)?;
    let view = caller.call("compare_ekinerja", json!({ "file": token, "period": wanted.period }))?;
    if let Some(out) = &wanted.out {
        let target = caller.file(out);
        let password = caller.password()?;
        let compared = view.get("compared").cloned().unwrap_or_default();
        let request = json!({ "compared": compared, "file": target, "password": password });
        caller.call("write_corrections", request)?;
    }
    let [people, agree] = ["people", "agree"].map(|field| view.get(field).cloned().unwrap_or_default());
    let found = array(&view, "lines");
    let counts = array(&view, "counts");
    let n_found: u64 = counts.iter().filter_map(|count| count.get("count")?.as_u64()).sum();
    let mut lines = vec![pick(
        caller,
        &format!(
            "{}: {people} orang di laporan, {agree} sama, {n_found} perbedaan.",
            text_of(&view, "periodWords")
        ),
        &format!(
            "{}: {people} people in the report, {agree} agree, {n_found} differences.",
            text_of(&view, "periodWords")
        ),
    )];
    let other = text_of(&view, "otherAgency");
    if !other.is_empty() {
        lines.push(pick(
            caller,
            &format!("Judul laporan menyebut instansi lain: {other}."),
            &format!("The title of the report names another agency: {other}."),
        ));
    }
    lines.extend(found.iter().map(|line| difference(line, caller)));
    Ok(Answer::new(view, lines))
}

fn difference(line: &Value, caller: &Caller) -> String {
    let row = line.get("row").and_then(Value::as_u64).map(|row| row.to_string()).unwrap_or_default();
    let parts = ["nip", "name", "field", "ours", "theirs", "why", "fix"].map(|part| text_of(line, part));
    let told = [row, kind(&text_of(line, "kind"), caller)].into_iter().chain(parts);
    told.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}

/// A kind of difference in words; one that a newer program tells stays as it is.
fn kind(code: &str, caller: &Caller) -> String {
    let (id, en) = match code {
        "missing_there" => ("Belum ada di e-Kinerja", "Missing in e-Kinerja"),
        "missing_here" => ("Belum ada di kantor ini", "Missing here"),
        "not_rated_there" => ("Belum dinilai di e-Kinerja", "Not rated in e-Kinerja"),
        "not_rated_here" => ("Belum dinilai di sini", "Not rated here"),
        "different" => ("Isinya berbeda", "Different"),
        "doubled" => ("Tercatat lebih dari sekali", "Recorded more than once"),
        "other_evaluator" => ("Penilainya lain", "Another evaluator"),
        "grade_does_not_follow" => ("Predikat tidak mengikuti rating", "Grade does not follow"),
        "unreadable" => ("Baris tidak terbaca", "Unreadable row"),
        other => (other, other),
    };
    pick(caller, id, en)
}
