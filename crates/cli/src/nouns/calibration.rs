//! `calibration …`: the room, marks, proposals and their answers.

use clap::Subcommand;
use contract::Language;
use serde_json::{Value, json};

use super::evaluation::LEVELS;
use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::Answer;
use crate::words;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Ruang kalibrasi: pola tiap penilai dan kartu pegawai
    Show {
        /// Periode, misalnya 2026-Q3
        #[arg(long)]
        period: String,
        /// Unit; tanpa ini unit teratas dalam jangkauan
        #[arg(long)]
        unit: Option<String>,
    },
    /// Tandai seorang pegawai sudah dibahas
    Discussed {
        /// NIP atau nomor pendek
        nip: String,
        /// Nomor rapat kalibrasi
        #[arg(long)]
        meeting: String,
        /// Hapus tandanya
        #[arg(long)]
        undo: bool,
    },
    /// Usulkan rating lain kepada pejabat penilai
    Propose {
        /// NIP atau nomor pendek
        nip: String,
        /// Periode
        #[arg(long)]
        period: String,
        /// Rating hasil kerja
        #[arg(long, value_parser = LEVELS)]
        results: String,
        /// Rating perilaku kerja
        #[arg(long, value_parser = LEVELS)]
        conduct: String,
        /// Alasan
        #[arg(long)]
        reason: String,
        /// Nomor rapat kalibrasi
        #[arg(long)]
        meeting: Option<String>,
    },
    /// Usulan yang menunggu jawaban
    List,
    /// Jawab usulan sebagai pejabat penilai
    Answer {
        /// Nomor usulan
        id: String,
        /// Terima; tanpa ini rating dipertahankan
        #[arg(long)]
        accept: bool,
        /// Tanggapan; wajib bila rating dipertahankan
        #[arg(long, default_value = "")]
        word: String,
    },
    /// Tarik kembali usulan
    Withdraw {
        /// Nomor usulan
        id: String,
    },
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Show { period, unit } => {
            let unit = unit.as_deref().map(|unit| caller.unit(unit)).transpose()?;
            let view = caller.call("open_calibration", json!({ "period": period, "unit": unit }))?;
            Ok(room(view, caller.language))
        }
        Verb::Discussed { nip, meeting, undo } => {
            let employee = caller.person(&nip)?;
            let request = json!({ "meeting": meeting, "employee": employee, "discussed": !undo });
            let view = caller.call("mark_discussed", request)?;
            let line = text_of(&view, "title");
            Ok(Answer::new(view, vec![line]))
        }
        Verb::Propose { nip, period, results, conduct, reason, meeting } => {
            let employee = caller.person(&nip)?;
            let opened = caller.call("open_evaluation", json!({ "employee": employee, "period": period }))?;
            let request = json!({
                "evaluation": text_of(&opened, "id"), "results": results, "conduct": conduct,
                "reason": reason, "meeting": meeting,
            });
            let view = caller.call("propose_rating", request)?;
            Ok(one(view, caller.language))
        }
        Verb::List => {
            let view = caller.call("list_proposals", json!({}))?;
            let lines = array(&view, "rows").iter().map(|row| line(row, caller.language)).collect();
            Ok(Answer::new(view, lines))
        }
        Verb::Answer { id, accept, word } => {
            let request = json!({ "id": id, "accept": accept, "word": word });
            let view = caller.call("answer_proposal", request)?;
            Ok(one(view, caller.language))
        }
        Verb::Withdraw { id } => {
            let view = caller.call("withdraw_proposal", json!({ "id": id }))?;
            Ok(one(view, caller.language))
        }
    }
}

fn one(view: Value, language: Language) -> Answer {
    let line = line(&view, language);
    Answer::new(view, vec![line])
}

fn line(proposal: &Value, language: Language) -> String {
    let [id, period, state] = ["id", "periodWords", "words"].map(|field| text_of(proposal, field));
    let (person, ratings) = (name(proposal, "employee"), ratings(proposal, language));
    format!("{id}  {person}  {period}  {ratings}  {state}")
}

/// Both ratings in words.
fn ratings(view: &Value, language: Language) -> String {
    ["results", "conduct"].map(|field| words::of(&text_of(view, field), language)).join(", ")
}

fn name(view: &Value, field: &str) -> String {
    view.get(field).map(|person| text_of(person, "name")).unwrap_or_default()
}

fn room(view: Value, language: Language) -> Answer {
    let mut lines = Vec::new();
    for evaluator in array(&view, "evaluators") {
        let distribution = evaluator.get("distribution").cloned().unwrap_or_default();
        let counts: Vec<String> = array(&distribution, "grades")
            .iter()
            .map(|row| {
                let count = row.get("count").and_then(Value::as_u64).unwrap_or_default();
                format!("{} {count}", words::of(&text_of(row, "grade"), language))
            })
            .collect();
        let unopened = evaluator.get("nUnopened").and_then(Value::as_u64).unwrap_or_default();
        lines.push(format!("{}  {}  ({unopened})", name(&evaluator, "evaluator"), counts.join(", ")));
    }
    for card in array(&view, "cards") {
        let (person, evaluator) = (name(&card, "employee"), name(&card, "evaluator"));
        lines.push(format!("  {person}  {}  {evaluator}", ratings(&card, language)));
    }
    Answer::new(view, lines)
}
