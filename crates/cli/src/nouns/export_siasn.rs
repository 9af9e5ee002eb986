//! `export siasn …`

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
    for left in array(&view, "leftOut") {
        let name = left.get("person").map(|person| text_of(person, "name")).unwrap_or_default();
        lines.push(format!("{}  {name}: {}", text_of(&left, "nip"), text_of(&left, "why")));
    }
    for name in array(&view, "leftOver").iter().filter_map(Value::as_str) {
        let words = pick(caller, "bukan bagian ekspor ini", "none of this export");
        lines.push(format!("{name}: {words}"));
    }
    lines.push(what.out.display().to_string());
    Ok(Answer::new(view, lines))
}
