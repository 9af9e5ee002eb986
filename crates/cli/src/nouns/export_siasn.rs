//! `export siasn …`

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Args)]
pub(crate) struct ExportSiasn {
    /// Folder
    #[arg(long)]
    out: PathBuf,
    /// Periode: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: String,
}

pub(crate) fn siasn(what: &ExportSiasn, caller: &mut Caller) -> Outcome {
    let request = json!({
        "period": what.period, "file": caller.file(&what.out), "password": caller.password()?,
    });
    let view = caller.call("export_siasn", request)?;
    let number = |field: &str| view.get(field).and_then(Value::as_u64).unwrap_or(0);
    let mut lines = Vec::new();
    for (field, id, en) in [
        ("lines", "hasil penilaian", "results"),
        ("credits", "baris angka kredit", "rows of credit points"),
        ("documents", "dokumen PDF", "PDF documents"),
        ("withoutId", "orang belum punya id SIASN", "people without an id of SIASN"),
    ] {
        lines.push(format!("{} {}", number(field), pick(caller, id, en)));
    }
    let left = array(&view, "leftOut");
    if !left.is_empty() {
        let words = pick(
            caller,
            "orang tidak ikut; daftarnya di tidak-ikut.csv",
            "people are left out; they are listed in tidak-ikut.csv",
        );
        lines.push(format!("{} {words}", left.len()));
    }
    let mut reasons = BTreeMap::<String, usize>::new();
    for one in &left {
        *reasons.entry(text_of(one, "why")).or_default() += 1;
    }
    lines.extend(reasons.iter().map(|(why, count)| format!("  {why}: {count}")));
    for name in array(&view, "leftOver").iter().filter_map(Value::as_str) {
        let words = pick(caller, "bukan bagian ekspor ini", "none of this export");
        lines.push(format!("{name}: {words}"));
    }
    lines.push(what.out.display().to_string());
    Ok(Answer::new(view, lines))
}
