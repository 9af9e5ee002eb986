//! `plan …`, as far as plans are read and shown.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};

use super::Outcome;
use super::employee::array;
use crate::call::{Caller, text_of};
use crate::say::Answer;
use crate::words;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Impor SKP dari berkas kasus
    Import {
        /// Berkas JSON
        file: PathBuf,
    },
    /// SKP seorang pegawai
    Show {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun
        #[arg(long)]
        year: i32,
    },
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Import { file } => import("import_plans", &file, caller),
        Verb::Show { nip, year } => {
            let employee = caller.person(&nip)?;
            let view = caller.call("list_plans", json!({ "employee": employee, "year": year }))?;
            let lines =
                array(&view, "plans").iter().flat_map(|plan| plan_lines(plan, caller.language)).collect();
            Ok(Answer::new(view, lines))
        }
    }
}

/// Imports a case file and says what became of each item.
pub(crate) fn import(command: &str, file: &Path, caller: &mut Caller) -> Outcome {
    let token = caller.existing(file)?;
    let view = caller.call(command, json!({ "file": token }))?;
    let [new, changed, same] =
        ["new", "changed", "same"].map(|field| view.get(field).cloned().unwrap_or_default());
    let mut lines = vec![match caller.language {
        contract::Language::Id => format!("{new} baru, {changed} berubah, {same} sama."),
        contract::Language::En => format!("{new} new, {changed} changed, {same} same."),
    }];
    for item in array(&view, "items") {
        lines.push(format!(
            "{}  {}  {}",
            text_of(&item, "shortId"),
            text_of(&item, "caseId"),
            text_of(&item, "name")
        ));
        let warnings = array(&item, "findings");
        lines.extend(warnings.iter().map(|finding| format!("  {}", text_of(finding, "text"))));
    }
    Ok(Answer::new(view, lines))
}

fn plan_lines(plan: &Value, language: contract::Language) -> Vec<String> {
    let head = format!(
        "{} {} v{} {}",
        text_of(plan, "form"),
        plan.get("year").cloned().unwrap_or_default(),
        plan.get("version").cloned().unwrap_or_default(),
        words::of(&text_of(plan, "state"), language)
    );
    let results = array(plan, "results");
    let line = |result: &Value| {
        format!("  {}. {}", result.get("no").cloned().unwrap_or_default(), text_of(result, "text"))
    };
    std::iter::once(head).chain(results.iter().map(line)).collect()
}
