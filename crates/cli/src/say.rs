//! What goes to standard output, and the exit status.

use std::io::Write;
use std::process::ExitCode;

use contract::{Failure, FailureView, Language};
use serde_json::{Value, json};

use crate::{Options, refused};

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
const WRONG_CALL: [&str; 8] = [
    "unknown_command",
    "malformed_request",
    "not_found",
    "no_such_sheet",
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
            ExitCode::from(status(&failure))
        }
    }
}

/// A call that does not parse, or one for help, which is no failure.
pub(crate) fn wrong_call(error: &clap::Error) -> ExitCode {
    let said: Vec<String> = std::env::args().collect();
    let is_english =
        said.windows(2).any(|pair| pair == ["--lang", "en"]) || said.iter().any(|word| word == "--lang=en");
    let language = if is_english { Language::En } else { Language::Id };
    let help = || match language {
        Language::Id => refused::help(&error.to_string()),
        Language::En => error.to_string(),
    };
    if !error.use_stderr() {
        print_line(help().trim_end());
        return ExitCode::SUCCESS;
    }
    let is_json = said.iter().any(|word| word == "--json");
    if refused::is_bare(error) && !is_json {
        let _ = writeln!(std::io::stderr(), "{}", help().trim_end());
        return ExitCode::from(2);
    }
    let problem = match language {
        Language::Id => refused::problem(error),
        Language::En => error.to_string().trim_start_matches("error: ").trim_end().to_owned(),
    };
    let failure = Failure::MalformedRequest { problem }.view(language);
    if is_json {
        print_json(&json!({ "failure": failure }));
    } else {
        print_failure(&failure);
    }
    ExitCode::from(2)
}

fn status(failure: &FailureView) -> u8 {
    let code = failure.code.as_str();
    if WRONG_CALL.contains(&code) || names_no_day(failure) {
        2
    } else if FAULT.contains(&code) {
        3
    } else {
        1
    }
}

/// Whether a day, a period or the ending of a file in the call is none.
fn names_no_day(failure: &FailureView) -> bool {
    let fields = failure.details.get("fields").and_then(Value::as_array);
    let is_none = |field: &Value| {
        let problem = field.get("problem").and_then(Value::as_str);
        matches!(problem, Some("not_a_date" | "not_a_period" | "other_rhythm" | "other_ending"))
    };
    fields.is_some_and(|fields| fields.iter().any(is_none))
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
