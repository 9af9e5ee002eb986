//! `evaluation rate-together`: the list of people first, then one act.

use clap::Args;
use serde_json::{Value, json};

use super::evaluation::LEVELS;
use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;
use crate::words;

/// Siapa yang dinilai bersama, dan dengan rating apa.
#[derive(Args)]
pub(crate) struct Together {
    /// NIP atau nomor pendek pejabat penilai
    #[arg(long)]
    evaluator: String,
    /// Periode: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: String,
    /// Rating hasil kerja
    #[arg(long, value_parser = LEVELS, conflicts_with = "conduct", required_unless_present = "conduct")]
    results: Option<String>,
    /// Rating perilaku kerja
    #[arg(long, value_parser = LEVELS)]
    conduct: Option<String>,
    /// Hanya orang ini; tanpa ini seluruh tim
    #[arg(long)]
    only: Vec<String>,
    /// Hanya daftarnya, tanpa mencatat
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn rate_together(what: &Together, caller: &mut Caller) -> Outcome {
    let evaluator = caller.person(&what.evaluator)?;
    let only: Vec<String> = what.only.iter().map(|nip| caller.person(nip)).collect::<Result<_, _>>()?;
    let team = caller.call("open_team", json!({ "evaluator": evaluator, "period": what.period }))?;
    let is_meant = |row: &&Value| {
        let employee = row.get("employee").map(|person| text_of(person, "id")).unwrap_or_default();
        only.is_empty() || only.contains(&employee)
    };
    let all = array(&team, "rows");
    let evaluations: Vec<String> =
        all.iter().filter(is_meant).map(|row| text_of(row, "evaluation")).collect();
    let (rating, level) = match (&what.results, &what.conduct) {
        (Some(level), _) => ("results", level.as_str()),
        (None, level) => ("conduct", level.as_deref().unwrap_or_default()),
    };
    let request = json!({ "evaluations": evaluations, "rating": rating, "level": level });
    let preview = caller.call("preview_rate_together", request)?;
    let ready: Vec<String> =
        array(&preview, "ready").iter().map(|line| text_of(line, "evaluation")).collect();
    let lines = lines(&preview, level, caller);
    if !what.dry_run && !ready.is_empty() {
        let request = json!({ "evaluations": ready, "rating": rating, "level": level });
        caller.call("rate_together", request)?;
    }
    Ok(Answer::new(preview, lines))
}

/// Who is rated, and who is left out and why.
fn lines(preview: &Value, level: &str, caller: &Caller) -> Vec<String> {
    let name = |row: &Value| row.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
    let word = |word: &str| words::of(word, caller.language);
    let left_out = pick(caller, "tidak ikut", "left out");
    let ready = array(preview, "ready");
    let rated = ready.iter().map(|line| {
        let before = text_of(line, "before");
        let before = if before.is_empty() { String::new() } else { format!("{} → ", word(&before)) };
        format!("{}  {before}{}", name(line), word(level))
    });
    let mut lines: Vec<String> = rated.collect();
    let others = array(preview, "leftOut");
    lines.extend(others.iter().map(|one| format!("{}  {left_out}: {}", name(one), text_of(one, "why"))));
    lines
}
