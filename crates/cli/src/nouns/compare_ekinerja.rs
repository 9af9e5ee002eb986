//! `compare ekinerja`.

use std::path::PathBuf;

use clap::Args;
use contract::Language;
use serde_json::{Value, json};

use super::{Outcome, array, beside, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;
use crate::words;

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
    let token = caller.readable(&wanted.file)?;
    let target = wanted.out.as_deref().map(|out| caller.workbook(out)).transpose()?;
    let request = json!({ "file": token, "period": wanted.period });
    let view = beside::of_period(caller, "compare_ekinerja", request)?;
    if let Some(target) = target {
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
    lines.extend(differences(&found, &counts, caller.language));
    if let Some(out) = &wanted.out {
        lines.push(out.display().to_string());
    }
    Ok(Answer::new(view, lines))
}

/// The differences under their kind, and under their reason where several share it.
fn differences(found: &[Value], counts: &[Value], language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut last_kind, mut last_reason) = (String::new(), String::new());
    for line in found {
        let kind = text_of(line, "kind");
        if kind != last_kind {
            let of = counts.iter().find(|count| text_of(count, "kind") == kind);
            let count = of.and_then(|count| count.get("count")?.as_u64()).unwrap_or_default();
            lines.push(format!("{}: {count}", words::of(&kind, language)));
            last_reason = String::new();
        }
        let reason = [text_of(line, "why"), text_of(line, "fix")].join(" ");
        if reason != last_reason {
            lines.push(format!("  {}", reason.trim_end()));
        }
        lines.push(format!("    {}", difference(line, &kind, language)));
        (last_kind, last_reason) = (kind, reason);
    }
    lines
}

/// Of whom a line is, and what each side says where that is more than the name.
fn difference(line: &Value, kind: &str, language: Language) -> String {
    let [nip, name, unit, field, ours, theirs] =
        ["nip", "name", "unit", "field", "ours", "theirs"].map(|part| text_of(line, part));
    let row = line.get("row").and_then(Value::as_u64);
    let (of_row, here, there) = match language {
        Language::Id => ("baris", "di sini", "di e-Kinerja"),
        Language::En => ("row", "here", "in e-Kinerja"),
    };
    let is_told = |said: &str| !said.is_empty() && said != name && said != nip && kind != "doubled";
    let sides = [(here, &ours), (there, &theirs)];
    let sides = sides.iter().filter(|(_, said)| is_told(said)).map(|(side, said)| format!("{side} {said}"));
    let sides = sides.collect::<Vec<_>>().join(", ");
    let told = [field, sides].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    let row = row.map(|row| format!("{of_row} {row}")).unwrap_or_default();
    [nip, name, unit, told, row].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_stand_under_their_kind_in_words_and_a_shared_reason_is_said_once() {
        let missing = |name: &str| {
            json!({
                "kind": "missing_there", "nip": "1", "name": name, "unit": "BKPSDM", "ours": name,
                "why": "Belum ada.", "fix": "Sinkronkan.",
            })
        };
        let other = json!({
            "kind": "different", "nip": "2", "name": "Ani", "unit": "", "field": "Predikat", "ours": "Baik",
            "theirs": "Sangat Baik", "why": "Beda.", "fix": "", "row": 18,
        });
        let counts =
            [json!({ "kind": "missing_there", "count": 2 }), json!({ "kind": "different", "count": 1 })];
        let told = differences(&[missing("Budi"), missing("Cici"), other], &counts, Language::Id);
        let expected = [
            "Tidak ada di e-Kinerja: 2",
            "  Belum ada. Sinkronkan.",
            "    1  Budi  BKPSDM",
            "    1  Cici  BKPSDM",
            "Isinya berbeda: 1",
            "  Beda.",
            "    2  Ani  Predikat: di sini Baik, di e-Kinerja Sangat Baik  baris 18",
        ];
        assert_eq!(told, expected);
    }
}
