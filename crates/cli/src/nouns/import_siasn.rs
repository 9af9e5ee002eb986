//! `import siasn …`

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Args)]
pub(crate) struct ImportSiasn {
    /// Berkas JSON: data-utama, rw-skp22, rw-kinerjaperiodik, rw-angkakredit
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Hanya diperlihatkan, tidak ada yang berubah
    #[arg(long)]
    plan: bool,
}

pub(crate) fn siasn(what: &ImportSiasn, caller: &mut Caller) -> Outcome {
    let files = what.files.iter().map(|path| caller.readable(path)).collect::<Result<Vec<_>, _>>()?;
    let preview = caller.call("preview_siasn", json!({ "files": files }))?;
    if what.plan {
        return Ok(told(preview, caller));
    }
    let applied = caller.call("apply_siasn", json!({ "preview": preview.get("preview") }))?;
    Ok(told(applied, caller))
}

fn told(view: Value, caller: &Caller) -> Answer {
    let number = |of: &Value, field: &str| of.get(field).and_then(Value::as_u64).unwrap_or(0);
    let [new, changed, same] = [("baru", "new"), ("berubah", "changed"), ("sama", "same")];
    let mut lines = Vec::new();
    for count in array(&view, "counts") {
        let parts = [new, changed, same].map(|(id, en)| (pick(caller, id, en), number(&count, en)));
        let parts = parts.map(|(words, number)| format!("{number} {words}"));
        lines.push(format!("{}: {}", text_of(&count, "kind").replace('_', "-"), parts.join(", ")));
    }
    for row in array(&view, "rows") {
        let [nip, name, what] = ["nip", "name", "what"].map(|field| text_of(&row, field));
        lines.push(format!("{nip}  {name}  {what}"));
        for change in array(&row, "changes") {
            let [field, from, to] = ["field", "from", "to"].map(|field| text_of(&change, field));
            lines.push(format!("  {field}: {from} → {to}"));
        }
    }
    for remark in array(&view, "remarks") {
        let [file, who, reason, fix] = ["file", "who", "reason", "fix"].map(|field| text_of(&remark, field));
        lines.push(format!("{file} ({}) {who}: {reason} {fix}", number(&remark, "record")));
    }
    let is_partial = number(&view, "foreign") > 0;
    Answer { is_partial, ..Answer::new(view, lines) }
}
