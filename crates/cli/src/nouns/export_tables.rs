//! `export employees|plans|evaluations|recap|archive`: tables that come back, and an archive to be read without us.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, pick};
use crate::call::{Caller, text_of, written};
use crate::say::Answer;

/// Berkas yang ditulis, dan periodenya.
#[derive(Args)]
pub(crate) struct Tables {
    /// Berkas .xlsx, .csv, atau .ods; akhirannya menentukan bentuknya
    #[arg(long)]
    out: PathBuf,
    /// Periode, misalnya 2026 atau 2026-Q3
    #[arg(long)]
    period: Option<String>,
}

/// Arsip yang ditulis, dan periodenya.
#[derive(Args)]
pub(crate) struct ArchiveFile {
    /// Berkas ZIP, atau folder tempat arsip ditulis
    #[arg(long)]
    out: PathBuf,
    /// Periode; tanpa ini semuanya
    #[arg(long)]
    period: Option<String>,
}

/// Writes a table; `what` is the code of its kind.
pub(crate) fn tables(what: &str, wanted: &Tables, caller: &mut Caller) -> Outcome {
    let (password, file) = (caller.password()?, caller.file(&wanted.out));
    let request = json!({ "what": what, "period": wanted.period, "file": file, "password": password });
    let view = caller.call("export_tables", request)?;
    let (id, en) = match what {
        "employees" => ("orang", "people"),
        "plans" => ("SKP", "plans"),
        "evaluations" => ("penilaian", "evaluations"),
        _ => ("unit", "units"),
    };
    let held = format!("{} {}", count(&view, "rows"), pick(caller, id, en));
    Ok(answer(view, held))
}

/// Writes the archive.
pub(crate) fn archive(wanted: &ArchiveFile, caller: &mut Caller) -> Outcome {
    let (password, file) = (caller.password()?, caller.file(&wanted.out));
    let request = json!({ "period": wanted.period, "file": file, "password": password });
    let view = caller.call("export_archive", request)?;
    let parts = [
        ("people", "orang", "people"),
        ("plans", "versi SKP", "versions of plans"),
        ("evaluations", "penilaian", "evaluations"),
        ("sheets", "berkas lembar", "files with sheets"),
    ];
    let held = parts.map(|(field, id, en)| format!("{} {}", count(&view, field), pick(caller, id, en)));
    Ok(answer(view, held.join(", ")))
}

fn count(view: &Value, field: &str) -> u64 {
    view.get(field).and_then(Value::as_u64).unwrap_or(0)
}

/// The file by name and size, with the counts beside it, and a line about what is in it.
fn answer(mut view: Value, held: String) -> Answer {
    let file = view.get_mut("file").map(Value::take).unwrap_or_default();
    let file = written(file);
    let line = text_of(&file, "file");
    if let (Some(all), Value::Object(file)) = (view.as_object_mut(), file) {
        all.extend(file);
    }
    Answer::new(view, vec![line, held])
}
