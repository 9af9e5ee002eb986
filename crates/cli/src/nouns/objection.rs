//! `objection …`

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use super::evaluation::LEVELS;
use super::evaluation_after::case_answer;
use super::{Outcome, array, file_answer};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Keberatan yang menunggu, penilaian yang perlu diambil alih, dan penugasan Plt./Plh.
    List,
    /// Mulai pemeriksaan
    Examine {
        /// Nomor keberatan
        id: String,
    },
    /// Penjelasan pejabat penilai
    Answer {
        /// Nomor keberatan
        id: String,
        /// Penjelasan
        #[arg(long)]
        text: String,
    },
    /// Penjelasan pegawai
    Add {
        /// Nomor keberatan
        id: String,
        /// Penjelasan
        #[arg(long)]
        text: String,
    },
    /// Terima keberatan yang terlambat dengan alasan
    AcceptLate {
        /// Nomor keberatan
        id: String,
        /// Alasan
        #[arg(long)]
        reason: String,
    },
    /// Tarik kembali sebelum diputuskan
    Withdraw {
        /// Nomor keberatan
        id: String,
        /// Hari; tanpa ini hari ini
        #[arg(long)]
        on: Option<String>,
    },
    /// Putuskan: kuatkan, atau ubah dengan rating baru
    Decide {
        /// Nomor keberatan
        id: String,
        /// Keputusan
        #[arg(long)]
        decision: String,
        /// Hasil dikuatkan; tanpa ini hasil diubah
        #[arg(long)]
        uphold: bool,
        /// Rating hasil kerja yang baru
        #[arg(long, value_parser = LEVELS)]
        results: Option<String>,
        /// Rating perilaku kerja yang baru
        #[arg(long, value_parser = LEVELS)]
        conduct: Option<String>,
        /// Rekomendasi yang baru
        #[arg(long, default_value = "")]
        recommendation: String,
        /// Hari; tanpa ini hari ini
        #[arg(long)]
        on: Option<String>,
    },
    /// Tulis berkas keberatan sebagai PDF
    Dossier {
        /// Nomor keberatan
        id: String,
        /// Berkas PDF
        #[arg(long)]
        out: PathBuf,
    },
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    let text = |id: &str, text: &str| json!({ "objection": id, "text": text });
    let view = match verb {
        Verb::List => return list(caller),
        Verb::Examine { id } => caller.call("examine_objection", json!({ "objection": id }))?,
        Verb::Answer { id, text: words } => caller.call("answer_objection", text(&id, &words))?,
        Verb::Add { id, text: words } => caller.call("add_to_objection", text(&id, &words))?,
        Verb::AcceptLate { id, reason } => caller.call("accept_late_objection", text(&id, &reason))?,
        Verb::Withdraw { id, on } => {
            caller.call("withdraw_objection", json!({ "objection": id, "on": on }))?
        }
        Verb::Decide { id, decision, uphold, results, conduct, recommendation, on } => {
            let request = json!({
                "objection": id, "upholds": uphold, "decision": decision, "recommendation": recommendation,
                "results": results, "conduct": conduct, "on": on, "password": caller.password()?,
            });
            caller.call("decide_objection", request)?
        }
        Verb::Dossier { id, out } => {
            let file = caller.file(&out);
            let view = caller.call("write_objection_dossier", json!({ "id": id, "file": file }))?;
            return Ok(file_answer(view));
        }
    };
    Ok(case_answer(view))
}

fn list(caller: &mut Caller) -> Outcome {
    let view = caller.call("list_objections", json!({}))?;
    let name = |row: &Value| row.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
    let mut lines = Vec::new();
    for row in array(&view, "open") {
        let [id, period, words, until] =
            ["id", "period", "words", "decideUntil"].map(|field| text_of(&row, field));
        lines.push(format!("{id}  {}  {period}  {words}  {until}", name(&row)));
    }
    for row in array(&view, "overdue") {
        let [period, until] = ["period", "takeOverUntil"].map(|field| text_of(&row, field));
        lines.push(format!("{}  {period}  {until}", name(&row)));
    }
    for row in array(&view, "delegations") {
        let [words, from, until] = ["words", "fromOn", "untilOn"].map(|field| text_of(&row, field));
        lines.push(format!("{}  {words}  {from}  {until}", name(&row)));
    }
    Ok(Answer::new(view, lines))
}
