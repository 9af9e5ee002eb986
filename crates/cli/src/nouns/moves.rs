//! `employee move|duplicates|merge`: a person elsewhere, and a person entered twice.

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Perpindahan pegawai.
#[derive(Args)]
pub(crate) struct Move {
    /// NIP atau nomor pendek
    nip: String,
    /// Unit kerja baru
    #[arg(long)]
    to: String,
    /// Hari pertama di tempat baru
    #[arg(long)]
    on: String,
    /// Jabatan baru; tanpa ini jabatannya tetap
    #[arg(long, default_value = "")]
    position: String,
    /// Jenis jabatan baru
    #[arg(long)]
    position_kind: Option<String>,
    /// NIP penilai; tanpa ini kepala unit baru
    #[arg(long)]
    evaluator: Option<String>,
    /// Penilaian periode perpindahan, bila peraturan menyerahkannya pada kesepakatan
    #[arg(long, value_parser = ["new_evaluator", "reuse_previous"])]
    choice: Option<String>,
    /// Kesepakatan yang mendasari pilihan itu
    #[arg(long, default_value = "")]
    agreement: String,
    /// Surat
    #[arg(long, default_value = "")]
    basis: String,
    /// Bawa hasil kerja ke draf baru
    #[arg(long)]
    carry_results: bool,
    /// Hanya tunjukkan akibatnya
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn move_employee(wanted: &Move, caller: &mut Caller) -> Outcome {
    let employee = caller.person(&wanted.nip)?;
    let unit = caller.unit(&wanted.to)?;
    let evaluator = wanted.evaluator.as_deref().map(|nip| caller.person(nip)).transpose()?;
    let place = json!({
        "employee": employee, "on": wanted.on, "toUnit": unit, "position": wanted.position,
        "positionKind": wanted.position_kind, "evaluator": evaluator,
    });
    if wanted.dry_run {
        let view = caller.call("preview_move", place)?;
        let lines = preview_lines(&view, caller);
        return Ok(Answer::new(view, lines));
    }
    let mut request = place;
    if let Some(fields) = request.as_object_mut() {
        fields.insert("basis".into(), wanted.basis.clone().into());
        fields.insert("periodicChoice".into(), wanted.choice.clone().into());
        fields.insert("agreementNote".into(), wanted.agreement.clone().into());
        fields.insert("carryResults".into(), wanted.carry_results.into());
    }
    let view = caller.call("move_employee", request)?;
    if view.get("isPending") == Some(&Value::Bool(true)) {
        let line = pick(
            caller,
            "Mutasi dicatat dan berlaku pada harinya. Sampai hari itu tidak ada yang berubah.",
            "The move is recorded and holds from its day. Until then nothing changes.",
        );
        return Ok(Answer::new(view, vec![line]));
    }
    let closed = array(&view, "closed").len();
    let opened = view.get("opened").is_some_and(Value::is_string);
    let mut lines = vec![match caller.language {
        contract::Language::Id => format!("{closed} SKP ditutup."),
        contract::Language::En => format!("{closed} SKP closed."),
    }];
    if opened {
        lines.push(pick(caller, "Draf SKP baru dibuat.", "A new draft was made."));
    }
    Ok(Answer::new(view, lines))
}

fn preview_lines(view: &Value, caller: &Caller) -> Vec<String> {
    let mut lines = vec![format!("{} → {}", text_of(view, "fromUnit"), text_of(view, "toUnit"))];
    let closes = array(view, "closes");
    lines.extend(closes.iter().filter_map(Value::as_str).map(str::to_owned));
    lines.extend(Some(text_of(view, "opens")).filter(|text| !text.is_empty()));
    for period in array(view, "periods") {
        let evaluator = period.get("evaluator").map(|person| text_of(person, "name")).unwrap_or_default();
        let (words, why) = (text_of(&period, "words"), text_of(&period, "why"));
        lines.push(format!("{words}  {evaluator}  {why} ({})", text_of(&period, "rule")));
    }
    for question in array(view, "asks") {
        lines.push(format!(
            "{} {}",
            pick(caller, "Perlu dijawab:", "To be answered:"),
            text_of(&question, "text")
        ));
    }
    lines.extend(array(view, "findings").iter().map(|finding| text_of(finding, "text")));
    lines
}

/// What is wrong in the organisation, after repairing one kind of it where asked for.
pub(crate) fn problems(fix: Option<&str>, basis: &str, caller: &mut Caller) -> Outcome {
    let mut view = caller.call("list_problems", json!({}))?;
    if let Some(code) = fix {
        let fixes: Vec<Value> = array(&view, "problems")
            .iter()
            .filter(|problem| text_of(problem, "code") == code)
            .flat_map(|problem| array(problem, "cases"))
            .filter_map(|case| repair(&case, basis))
            .collect();
        view = caller.call("fix_problems", json!({ "fixes": fixes }))?;
    }
    let mut lines = Vec::new();
    for problem in array(&view, "problems") {
        lines.push(format!("{} ({})", text_of(&problem, "title"), text_of(&problem, "code")));
        lines.extend(array(&problem, "cases").iter().map(|case| format!("  {}", text_of(case, "detail"))));
    }
    Ok(Answer::new(view, lines))
}

/// The repair a case proposes, with the letter it rests on; nothing where people must decide.
fn repair(case: &Value, basis: &str) -> Option<Value> {
    let fix = case.get("fix").filter(|fix| fix.is_object())?;
    let id = |of: &Value, field: &str| of.get(field).and_then(|named| named.get("id")).cloned();
    Some(json!({
        "code": fix.get("code"), "on": fix.get("on"), "evaluator": id(fix, "evaluator"),
        "employee": id(case, "employee"), "unit": id(case, "unit"), "basis": basis,
    }))
}

pub(crate) fn duplicates(caller: &mut Caller) -> Outcome {
    let view = caller.call("find_duplicates", json!({}))?;
    let person = |pair: &Value, side: &str| {
        let person = pair.get(side).cloned().unwrap_or_default();
        let parts = ["name", "nip", "position", "unit"].map(|field| text_of(&person, field));
        parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("  ")
    };
    let mut lines = Vec::new();
    for pair in array(&view, "pairs") {
        let confidence = pair.get("confidence").cloned().unwrap_or_default();
        let reasons = array(&pair, "reasons");
        let reasons: Vec<_> = reasons.iter().filter_map(Value::as_str).collect();
        lines.push(format!("{confidence}%  {}", reasons.join(", ")));
        lines.extend(["left", "right"].map(|side| format!("  {}", person(&pair, side))));
    }
    Ok(Answer::new(view, lines))
}

pub(crate) fn merge(keep: &str, other: &str, caller: &mut Caller) -> Outcome {
    let (keep, other) = (caller.person(keep)?, caller.person(other)?);
    let view = caller.call("merge_people", json!({ "keep": keep, "merge": other }))?;
    let line = pick(caller, "Digabung. Dapat diurungkan.", "Merged. This can be undone.");
    Ok(Answer::new(view, vec![line]))
}
