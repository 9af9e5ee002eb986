//! `verify-sheet`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Args)]
pub(crate) struct Sheets {
    /// PDF, JPEG, atau PNG
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Catat pengembalian lembar yang asli dan berlaku
    #[arg(long)]
    book: bool,
}

/// Says of each sheet what it is; the status is 1 unless all are genuine and current.
pub(crate) fn verify(what: &Sheets, caller: &mut Caller) -> Outcome {
    let files: Vec<u32> = what.files.iter().map(|file| caller.existing(file)).collect::<Result<_, _>>()?;
    let view = caller.call("verify_sheets", json!({ "files": files, "book": what.book }))?;
    let verdicts = array(&view, "verdicts");
    let is_partial = verdicts.iter().any(|one| text_of(one, "verdict") != "genuine");
    let lines = verdicts.iter().map(|one| line(caller, one)).collect();
    Ok(Answer { is_partial, ..Answer::new(view, lines) })
}

fn line(caller: &Caller, one: &Value) -> String {
    let page = one.get("page").cloned().unwrap_or_default();
    let who = one.get("person").map(|person| text_of(person, "name")).unwrap_or_default();
    let parts = [text_of(one, "code"), text_of(one, "form"), text_of(one, "period"), who];
    let about = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let is_booked = one.get("booked").and_then(Value::as_bool) == Some(true);
    let booked =
        if is_booked { pick(caller, " Pengembalian dicatat.", " Return noted.") } else { String::new() };
    format!("{}:{page}  {about}\n  {}{booked}", text_of(one, "name"), text_of(one, "words"))
}
