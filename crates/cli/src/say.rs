//! What goes to standard output, and the exit status.

use std::io::Write;
use std::process::ExitCode;

use contract::{Failure, FailureView, Language};
use serde_json::{Value, json};

use crate::Options;

/// The answer of a call: the document for scripts, the lines for people, and whether something was refused.
pub(crate) struct Answer {
    pub(crate) json: Value,
    pub(crate) lines: Vec<String>,
    /// Done, but at least one row was rejected or a check found a fault.
    pub(crate) is_partial: bool,
}

impl Answer {
    pub(crate) fn new(json: Value, lines: Vec<String>) -> Self {
        Self { json, lines, is_partial: false }
    }
}

/// Codes that mean the call itself was wrong.
const WRONG_CALL: [&str; 7] = [
    "unknown_command",
    "malformed_request",
    "not_found",
    "ambiguous",
    "no_such_form",
    "no_office",
    "no_such_account",
];
/// Codes that mean the machine or the program failed.
const FAULT: [&str; 4] = ["unexpected", "disk_full", "cannot_write", "damaged_store"];

pub(crate) fn outcome(outcome: Result<Answer, FailureView>, options: &Options) -> ExitCode {
    match outcome {
        Ok(answer) => {
            if options.json {
                print_json(&answer.json);
            } else {
                answer.lines.iter().for_each(|line| print_line(line));
            }
            ExitCode::from(u8::from(answer.is_partial))
        }
        Err(failure) => {
            if options.json {
                print_json(&json!({ "failure": failure }));
            } else {
                print_failure(&failure);
            }
            ExitCode::from(status(&failure.code))
        }
    }
}

fn status(code: &str) -> u8 {
    if WRONG_CALL.contains(&code) {
        2
    } else if FAULT.contains(&code) {
        3
    } else {
        1
    }
}

/// A refusal that the command line itself finds, in the same words as all others.
pub(crate) fn refuse<T>(failure: &Failure, language: Language) -> Result<T, FailureView> {
    Err(failure.view(language))
}

fn print_json(document: &Value) {
    let text = serde_json::to_string_pretty(document).unwrap_or_default();
    print_line(&text);
}

/// A closed pipe is no reason to fail.
fn print_line(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn print_failure(failure: &FailureView) {
    let parts = [&failure.what, &failure.why, &failure.next];
    let mut out = std::io::stderr();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        let _ = writeln!(out, "{part}");
    }
}
