//! `evidence …`, `incident …`, `warnings`, `review …`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::{Outcome, array, file_answer};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum EvidenceVerb {
    /// Register bukti dukung seorang pegawai
    List {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun
        #[arg(long)]
        year: Option<i32>,
    },
    /// Catat berkas, tautan, atau catatan
    Add(Added),
    /// Simpan berkas bukti ke suatu tempat
    Save {
        /// Nomor bukti dari evidence list
        id: String,
        /// Berkas yang ditulis
        #[arg(long)]
        out: PathBuf,
    },
    /// Hapus berkas dari komputer ini; registernya tetap
    Forget {
        /// Nomor bukti
        id: String,
    },
    /// Hapus dari register
    Remove {
        /// Nomor bukti
        id: String,
    },
}

#[derive(Args)]
pub(crate) struct Added {
    /// NIP atau nomor pendek
    nip: String,
    #[command(flatten)]
    what: What,
    /// Nama atau sebutan
    #[arg(long, default_value = "")]
    name: String,
    /// Keterangan
    #[arg(long, default_value = "")]
    text: String,
    /// Nomor rencana hasil kerja
    #[arg(long)]
    result: Option<u32>,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct What {
    /// Berkas
    #[arg(long)]
    file: Option<PathBuf>,
    /// Tautan
    #[arg(long)]
    link: Option<String>,
    /// Catatan: isi --text menyebut tempatnya
    #[arg(long)]
    note: bool,
}

#[derive(Subcommand)]
pub(crate) enum IncidentVerb {
    /// Catat kejadian satu atau beberapa orang
    Note {
        /// NIP atau nomor pendek, satu atau beberapa
        #[arg(required = true)]
        nip: Vec<String>,
        /// Kejadian; {nama} menjadi nama masing-masing
        #[arg(long)]
        text: String,
        /// Kejadian yang kurang baik
        #[arg(long)]
        negative: bool,
        /// Nomor nilai perilaku, 1 sampai 7
        #[arg(long)]
        conduct: Option<u32>,
        /// Hari; tanpa ini hari ini
        #[arg(long)]
        on: Option<String>,
    },
    /// Daftar kejadian
    List {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun
        #[arg(long)]
        year: Option<i32>,
    },
}

#[derive(Args)]
pub(crate) struct Warnings {
    /// Seorang pegawai
    #[arg(long)]
    nip: Option<String>,
    /// Unit dan di bawahnya
    #[arg(long)]
    unit: Option<String>,
    /// Yang dinilai orang ini
    #[arg(long)]
    evaluator: Option<String>,
    /// Jenis, misalnya no_progress
    #[arg(long)]
    kind: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum ReviewVerb {
    /// Tinjauan diri dan tanggapan suatu periode
    Show(Period),
    /// Tulis tinjauan diri sebelum penilaian ditandatangani
    Write(Words),
    /// Tulis tanggapan sesudah penilaian ditandatangani
    Reply(Words),
}

#[derive(Args)]
pub(crate) struct Period {
    /// NIP atau nomor pendek
    nip: String,
    /// Periode
    #[arg(long)]
    period: String,
}

#[derive(Args)]
pub(crate) struct Words {
    #[command(flatten)]
    of: Period,
    /// Isi
    #[arg(long)]
    text: String,
}

pub(crate) fn evidence(verb: EvidenceVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        EvidenceVerb::List { nip, year } => {
            let request = json!({ "employee": caller.person(&nip)?, "year": year });
            caller.call("list_evidence", request)?
        }
        EvidenceVerb::Add(added) => add(added, caller)?,
        EvidenceVerb::Save { id, out } => {
            let request = json!({ "id": id, "file": caller.file(&out) });
            return Ok(file_answer(caller.call("write_evidence_file", request)?));
        }
        EvidenceVerb::Forget { id } => caller.call("forget_evidence_file", json!({ "id": id }))?,
        EvidenceVerb::Remove { id } => caller.call("remove_evidence", json!({ "id": id }))?,
    };
    let line = |item: &Value| {
        let [id, number, on, name] =
            ["id", "registerNo", "addedOn", "name"].map(|field| text_of(item, field));
        format!("{id}  {number:8} {on}  {name}  {}", text_of(item, "text"))
    };
    let lines = array(&view, "items").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

fn add(added: Added, caller: &mut Caller) -> Result<Value, contract::FailureView> {
    let employee = caller.person(&added.nip)?;
    let result = match added.result {
        Some(number) => {
            let request = json!({ "employee": employee, "year": caller.this_year });
            let year = caller.call("show_year_progress", request)?;
            super::record::result_with(&year, number).map(|result| text_of(&result, "id"))
        }
        None => None,
    };
    let file = match &added.what.file {
        Some(path) => Some(caller.existing(path)?),
        None => None,
    };
    let kind = if file.is_some() {
        "file"
    } else if added.what.note {
        "note"
    } else {
        "link"
    };
    let request = json!({
        "employee": employee, "kind": kind, "file": file, "link": added.what.link.unwrap_or_default(),
        "name": added.name, "text": added.text, "result": result,
    });
    caller.call("add_evidence", request)
}

pub(crate) fn incidents(verb: IncidentVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        IncidentVerb::Note { nip, text, negative, conduct, on } => {
            let people = nip.iter().map(|nip| caller.person(nip)).collect::<Result<Vec<_>, _>>()?;
            let request = json!({
                "employees": people, "text": text, "isPositive": !negative, "value": conduct, "on": on,
            });
            caller.call("note_incident", request)?
        }
        IncidentVerb::List { nip, year } => {
            let request = json!({ "employee": caller.person(&nip)?, "year": year });
            caller.call("list_incidents", request)?
        }
    };
    let line = |incident: &Value| {
        let is_positive = incident.get("isPositive").and_then(Value::as_bool) == Some(true);
        let sign = if is_positive { '+' } else { '-' };
        format!("{} {sign} {}", text_of(incident, "on"), text_of(incident, "text"))
    };
    let lines = array(&view, "incidents").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

pub(crate) fn warnings(what: &Warnings, caller: &mut Caller) -> Outcome {
    let employee = what.nip.as_deref().map(|nip| caller.person(nip)).transpose()?;
    let unit = what.unit.as_deref().map(|unit| caller.unit(unit)).transpose()?;
    let evaluator = what.evaluator.as_deref().map(|nip| caller.person(nip)).transpose()?;
    let request = json!({ "employee": employee, "unit": unit, "evaluator": evaluator, "kind": what.kind });
    let view = caller.call("list_warnings", request)?;
    let line = |warning: &Value| {
        let name = warning.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
        format!("{}  {name}: {}", text_of(warning, "since"), text_of(warning, "words"))
    };
    let lines = array(&view, "warnings").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

pub(crate) fn review(verb: &ReviewVerb, caller: &mut Caller) -> Outcome {
    let (command, of, text) = match verb {
        ReviewVerb::Show(of) => ("show_own_words", of, None),
        ReviewVerb::Write(words) => ("save_self_review", &words.of, Some(&words.text)),
        ReviewVerb::Reply(words) => ("save_reply", &words.of, Some(&words.text)),
    };
    let employee = caller.person(&of.nip)?;
    let request = match text {
        Some(text) => json!({ "employee": employee, "period": of.period, "text": text }),
        None => json!({ "employee": employee, "period": of.period }),
    };
    let view = caller.call(command, request)?;
    let lines = ["selfReview", "reply"].map(|field| text_of(&view, field)).to_vec();
    Ok(Answer::new(view, lines))
}
