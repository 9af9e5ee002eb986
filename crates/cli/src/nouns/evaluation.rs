//! `evaluation …` and `distribution`.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::{Outcome, array, evaluation_after, evaluation_from_periods, evaluation_together, pick, plan};
use crate::call::{Caller, text_of};
use crate::say::{Answer, refuse};
use crate::words;

pub(super) const LEVELS: [&str; 3] = ["above", "meets", "below"];

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Impor penilaian dari berkas kasus
    Import {
        /// Berkas JSON
        file: PathBuf,
    },
    /// Beri rating
    Rate {
        #[command(flatten)]
        which: Which,
        /// Rating hasil kerja
        #[arg(long, value_parser = LEVELS)]
        results: Option<String>,
        /// Rating perilaku kerja
        #[arg(long, value_parser = LEVELS)]
        conduct: Option<String>,
        /// Catatan/rekomendasi
        #[arg(long)]
        note: Option<String>,
    },
    /// Beri rating yang sama kepada beberapa orang dalam satu langkah
    RateTogether(evaluation_together::Together),
    /// Ambil umpan balik periode setahun ke evaluasi tahunan; yang sudah tertulis tetap
    TakeFeedback(evaluation_from_periods::Take),
    /// Tandatangani dan kunci
    Seal {
        #[command(flatten)]
        which: Which,
        /// Hari tanda tangan; tanpa ini hari ini
        #[arg(long)]
        on: Option<String>,
    },
    /// Buka kembali dengan alasan
    Reopen {
        #[command(flatten)]
        which: Which,
        /// Alasan
        #[arg(long)]
        reason: String,
    },
    /// Daftar penilaian suatu periode
    List {
        /// Periode
        #[arg(long)]
        period: String,
        /// Hanya unit ini
        #[arg(long)]
        unit: Option<String>,
    },
    /// Mengapa predikatnya demikian
    Explain {
        #[command(flatten)]
        which: Which,
    },
    /// Isi penilaian
    Show {
        #[command(flatten)]
        which: Which,
    },
    /// Bandingkan dua orang
    Compare {
        #[command(flatten)]
        which: Which,
        /// NIP atau nomor pendek orang kedua
        #[arg(long = "with")]
        other: String,
    },
    #[command(flatten)]
    After(evaluation_after::Verb),
}

/// Penilaian yang dimaksud.
#[derive(Args)]
pub(crate) struct Which {
    /// NIP atau nomor pendek
    nip: String,
    /// Periode: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: String,
    /// Nomor SKP atau penilaian bila ada beberapa
    #[arg(long)]
    id: Option<String>,
}

#[derive(Args)]
pub(crate) struct Distribution {
    /// Unit yang dipimpin penilai
    unit: String,
    /// Periode
    #[arg(long)]
    period: String,
    /// Hitung juga unit di bawahnya
    #[arg(long)]
    roll_up: bool,
    /// Coba rating dari berkas JSON tanpa mengubah data
    #[arg(long)]
    what_if: Option<PathBuf>,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Import { file } => plan::import("import_evaluations", &file, caller),
        Verb::Rate { which, results, conduct, note } => rate(&which, [results, conduct], note, caller),
        Verb::RateTogether(what) => evaluation_together::rate_together(&what, caller),
        Verb::TakeFeedback(what) => evaluation_from_periods::take_feedback(&what, caller),
        Verb::Seal { which, on } => {
            let evaluation = open(&which, caller)?;
            let request = json!({ "evaluations": [text_of(&evaluation, "id")], "password": caller.password()?, "on": on });
            caller.call("seal", request)?;
            shown(&which, caller)
        }
        Verb::Reopen { which, reason } => {
            let evaluation = open(&which, caller)?;
            let request = json!({ "evaluation": text_of(&evaluation, "id"), "reason": reason, "password": caller.password()? });
            caller.call("reopen", request)?;
            shown(&which, caller)
        }
        Verb::List { period, unit } => list(&period, unit.as_deref(), caller),
        Verb::Explain { which } => explain(&which, caller),
        Verb::Show { which } => shown(&which, caller),
        Verb::Compare { which, other } => compare(&which, other, caller),
        Verb::After(verb) => evaluation_after::carry_out(verb, caller),
    }
}

pub(super) fn open(which: &Which, caller: &mut Caller) -> Result<Value, FailureView> {
    let employee = caller.person(&which.nip)?;
    caller.call("open_evaluation", json!({ "employee": employee, "period": which.period, "id": which.id }))
}

fn shown(which: &Which, caller: &mut Caller) -> Outcome {
    let view = open(which, caller)?;
    let lines = evaluation_lines(&view, caller);
    Ok(Answer::new(view, lines))
}

fn rate(
    which: &Which,
    [results, conduct]: [Option<String>; 2],
    note: Option<String>,
    caller: &mut Caller,
) -> Outcome {
    let id = text_of(&open(which, caller)?, "id");
    for (rating, level) in [("results", results), ("conduct", conduct)] {
        if let Some(level) = level {
            caller.call("rate", json!({ "evaluation": id, "rating": rating, "level": level }))?;
        }
    }
    if let Some(note) = note {
        let request = json!({ "evaluation": id, "field": { "kind": "notes" }, "text": note, "draft": false });
        caller.call("write_text", request)?;
    }
    shown(which, caller)
}

fn evaluation_lines(view: &Value, caller: &Caller) -> Vec<String> {
    let person = view.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
    let part = |field: &str| words::of(&text_of(view, field), caller.language);
    let parts = [
        (pick(caller, "hasil kerja", "results"), part("resultsRating")),
        (pick(caller, "perilaku", "conduct"), part("conductRating")),
        (pick(caller, "predikat", "grade"), part("grade")),
    ];
    let ratings: Vec<String> = parts.into_iter().map(|(label, value)| format!("{label}: {value}")).collect();
    let mut lines = vec![format!("{person}  {}  {}", part("state"), ratings.join(", "))];
    lines.extend(array(view, "findings").iter().map(|finding| format!("  {}", text_of(finding, "text"))));
    lines
}

fn compare(which: &Which, other: String, caller: &mut Caller) -> Outcome {
    let left = text_of(&open(which, caller)?, "id");
    let second = Which { nip: other, period: which.period.clone(), id: None };
    let right = text_of(&open(&second, caller)?, "id");
    let view = caller.call("compare_evaluations", json!({ "left": left, "right": right }))?;
    let mut lines = Vec::new();
    for side in ["left", "right"] {
        let of = view.get(side).cloned().unwrap_or_default();
        let person =
            of.get("evidence").and_then(|evidence| evidence.get("employee")).cloned().unwrap_or_default();
        let part = |field: &str| words::of(&text_of(&of, field), caller.language);
        lines.push(format!(
            "{}  {} / {}",
            text_of(&person, "name"),
            part("resultsRating"),
            part("conductRating")
        ));
        for contribution in array(&of, "contributions") {
            let roles: Vec<String> = array(&contribution, "roles")
                .iter()
                .filter_map(|role| role.as_str().map(str::to_owned))
                .collect();
            lines.push(format!("  {}: {}", text_of(&contribution, "of"), roles.join("; ")));
        }
    }
    Ok(Answer::new(view, lines))
}

fn list(period: &str, unit: Option<&str>, caller: &mut Caller) -> Outcome {
    let unit = unit.map(|unit| caller.unit(unit)).transpose()?;
    let view = caller.call("list_evaluations", json!({ "period": period, "unit": unit }))?;
    let part = |row: &Value, field: &str| words::of(&text_of(row, field), caller.language);
    let line = |row: &Value| {
        let name = row.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
        format!("{}  {name}  {}  {}", text_of(row, "shortId"), part(row, "state"), part(row, "grade"))
    };
    let lines = array(&view, "evaluations").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

fn explain(which: &Which, caller: &mut Caller) -> Outcome {
    let id = text_of(&open(which, caller)?, "id");
    let view = caller.call("explain_grade", json!({ "id": id }))?;
    let [results, conduct, grade, source] = ["results", "conduct", "grade", "source"]
        .map(|field| words::of(&text_of(&view, field), caller.language));
    let line = match caller.language {
        contract::Language::Id => {
            format!("Hasil kerja {results} dan perilaku {conduct} bertemu di kotak {grade}.")
        }
        contract::Language::En => format!("Results {results} and conduct {conduct} meet in the box {grade}."),
    };
    Ok(Answer::new(view, vec![line, source]))
}

pub(crate) fn distribution(what: &Distribution, caller: &mut Caller) -> Outcome {
    let unit = caller.unit(&what.unit)?;
    if let Some(file) = &what.what_if {
        return what_if(what, &unit, file, caller);
    }
    let request = json!({ "unit": unit, "period": what.period, "rollUp": what.roll_up });
    let view = caller.call("show_distribution", request)?;
    let mut lines: Vec<String> = array(&view, "grades")
        .iter()
        .map(|row| {
            format!(
                "{:18} {}",
                words::of(&text_of(row, "grade"), caller.language),
                row.get("count").cloned().unwrap_or_default()
            )
        })
        .collect();
    lines.push(text_of(&view, "sentence"));
    lines.extend(array(&view, "findings").iter().map(|finding| text_of(finding, "text")));
    Ok(Answer::new(view, lines))
}

/// Scenarios of a file: `{"scenarios": [{"name", "ratings": [{"employee": NIP, "results", "conduct"}]}]}`.
fn what_if(what: &Distribution, unit: &str, file: &Path, caller: &mut Caller) -> Outcome {
    let name = file.display().to_string();
    let Ok(text) = std::fs::read_to_string(file) else {
        return refuse(&Failure::NotFound { what: name }, caller.language);
    };
    let asked: Value = match serde_json::from_str(&text) {
        Ok(asked) => asked,
        Err(error) => {
            let problem = format!("{name}: {error}");
            return refuse(&Failure::MalformedRequest { problem }, caller.language);
        }
    };
    let mut scenarios = Vec::new();
    for scenario in array(&asked, "scenarios") {
        let mut ratings = Vec::new();
        for rating in array(&scenario, "ratings") {
            let employee = caller.person(&text_of(&rating, "employee"))?;
            let [results, conduct] = ["results", "conduct"].map(|field| rating.get(field).cloned());
            ratings.push(json!({ "employee": employee, "results": results, "conduct": conduct }));
        }
        scenarios.push(json!({ "name": text_of(&scenario, "name"), "ratings": ratings }));
    }
    let request = json!({
        "unit": unit, "period": what.period, "rollUp": what.roll_up, "scenarios": scenarios,
    });
    let view = caller.call("try_distribution", request)?;
    let sentence = |view: &Value| text_of(view.get("distribution").unwrap_or(view), "sentence");
    let mut lines = vec![view.get("now").map(|now| text_of(now, "sentence")).unwrap_or_default()];
    for scenario in array(&view, "scenarios") {
        lines.push(format!("{}: {}", text_of(&scenario, "name"), sentence(&scenario)));
    }
    Ok(Answer::new(view, lines))
}
