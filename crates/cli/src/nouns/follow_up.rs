//! `followup …`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};

use super::{Outcome, array, file_answer};
use crate::call::{Caller, text_of};
use crate::say::Answer;

const KINDS: [&str; 6] = ["reward", "innovation", "improvement", "sanction", "training", "competency"];
const STATES: [&str; 5] = ["proposed", "decided", "running", "done", "dropped"];

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Register tindak lanjut
    List {
        /// Hanya orang ini
        nip: Option<String>,
        /// Hanya jenis ini
        #[arg(long, value_parser = KINDS)]
        kind: Option<String>,
        /// Hanya tahun ini
        #[arg(long)]
        year: Option<i32>,
    },
    /// Catat tindak lanjut
    Add {
        /// NIP atau nomor pendek
        nip: String,
        /// Jenis
        #[arg(long, value_parser = KINDS)]
        kind: String,
        /// Keadaan
        #[arg(long, value_parser = STATES, default_value = "decided")]
        state: String,
        /// Apa yang dilakukan
        #[arg(long, default_value = "")]
        text: String,
        /// Dasar keputusan
        #[arg(long, default_value = "")]
        basis: String,
        /// Materi pelatihan
        #[arg(long, default_value = "")]
        topic: String,
        /// Periode evaluasi yang ditindaklanjuti
        #[arg(long)]
        period: Option<String>,
        /// Hari pertama
        #[arg(long)]
        from: Option<String>,
        /// Hari terakhir
        #[arg(long)]
        until: Option<String>,
    },
    /// Catat pemeriksaan rencana perbaikan
    Check {
        /// Nomor pemeriksaan
        id: String,
        /// Temuan
        #[arg(long)]
        text: String,
        /// Hari; tanpa ini hari ini
        #[arg(long)]
        on: Option<String>,
    },
    /// Akhiri tindak lanjut
    Close {
        /// Nomor tindak lanjut
        id: String,
        /// Hasilnya
        #[arg(long)]
        text: String,
        /// Dihentikan, bukan selesai
        #[arg(long)]
        dropped: bool,
    },
    /// Hapus yang keliru dicatat
    Remove {
        /// Nomor tindak lanjut
        id: String,
    },
    /// Calon penghargaan dan yang perlu rencana perbaikan
    Candidates {
        /// Tahun; tanpa ini tahun ini
        #[arg(long)]
        year: Option<i32>,
    },
    /// Tulis berkas calon penghargaan, satu PDF tiap calon
    Dossiers {
        /// NIP atau nomor pendek; tanpa ini semua calon
        nip: Vec<String>,
        /// Tahun; tanpa ini tahun ini
        #[arg(long)]
        year: Option<i32>,
        /// Folder
        #[arg(long)]
        out: PathBuf,
    },
    /// Kebutuhan pelatihan per materi dan unit
    Needs {
        /// Tulis sebagai tabel: .xlsx atau .csv
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Tulis rekap: .pdf lembar register, .xlsx atau .csv kebutuhan pelatihan
    Write {
        /// Tahun; tanpa ini tahun ini
        #[arg(long)]
        year: Option<i32>,
        /// Berkas
        #[arg(long)]
        out: PathBuf,
    },
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::List { nip, kind, year } => {
            let employee = nip.map(|nip| caller.person(&nip)).transpose()?;
            let request = json!({ "employee": employee, "kind": kind, "year": year });
            Ok(register(caller.call("list_follow_ups", request)?))
        }
        Verb::Add { nip, kind, state, text, basis, topic, period, from, until } => {
            let employee = caller.person(&nip)?;
            let evaluation = match period {
                Some(period) => {
                    let opened =
                        caller.call("open_evaluation", json!({ "employee": employee, "period": period }))?;
                    Some(text_of(&opened, "id"))
                }
                None => None,
            };
            let request = json!({
                "employee": employee, "evaluation": evaluation, "kind": kind, "state": state, "text": text,
                "basis": basis, "topic": topic, "startsOn": from, "endsOn": until,
            });
            Ok(register(caller.call("save_follow_up", request)?))
        }
        Verb::Check { id, text, on } => {
            Ok(register(caller.call("record_check", json!({ "check": id, "text": text, "on": on }))?))
        }
        Verb::Close { id, text, dropped } => {
            let request = json!({ "id": id, "text": text, "isDropped": dropped });
            Ok(register(caller.call("close_follow_up", request)?))
        }
        Verb::Remove { id } => Ok(register(caller.call("remove_follow_up", json!({ "id": id }))?)),
        Verb::Candidates { year } => candidates(year, caller),
        Verb::Dossiers { nip, year, out } => {
            let year = year.unwrap_or(caller.this_year);
            dossiers((nip.as_slice(), year), &out, caller)
        }
        Verb::Needs { out: Some(out) } => write(&out, caller.this_year, caller),
        Verb::Needs { out: None } => {
            let view = caller.call("show_training_needs", json!({}))?;
            let line = |row: &Value| {
                let count = row.get("nPeople").cloned().unwrap_or_default();
                format!("{count}  {}  {}", text_of(row, "topic"), text_of(row, "unit"))
            };
            let lines = array(&view, "rows").iter().map(line).collect();
            Ok(Answer::new(view, lines))
        }
        Verb::Write { year, out } => write(&out, year.unwrap_or(caller.this_year), caller),
    }
}

fn write(out: &Path, year: i32, caller: &mut Caller) -> Outcome {
    let file = caller.file(out);
    let request = json!({ "year": year, "file": file, "password": caller.password()? });
    Ok(file_answer(caller.call("write_follow_ups", request)?))
}

fn dossiers((numbers, year): (&[String], i32), out: &Path, caller: &mut Caller) -> Outcome {
    let mut people = Vec::new();
    for number in numbers {
        people.push(caller.person(number)?);
    }
    let people = (!people.is_empty()).then_some(people);
    let file = caller.file(out);
    let request = json!({ "year": year, "people": people, "file": file, "password": caller.password()? });
    let view = caller.call("write_dossiers", request)?;
    let [n_people, n_pages, n_kept] =
        ["people", "pages", "kept"].map(|field| view.get(field).cloned().unwrap_or_default());
    let mut lines = vec![match caller.language {
        contract::Language::Id => format!("{n_people} calon, {n_pages} halaman; {n_kept} berkas dibiarkan."),
        contract::Language::En => {
            format!("{n_people} candidates, {n_pages} pages; {n_kept} files left alone.")
        }
    }];
    let files = array(&view, "files");
    lines.extend(files.iter().filter_map(|file| file.as_str().map(str::to_owned)));
    Ok(Answer::new(view, lines))
}

fn register(view: Value) -> Answer {
    let mut lines = Vec::new();
    for row in array(&view, "rows") {
        let name = row.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
        let [id, kind, state, outcome] =
            ["id", "kindWords", "stateWords", "outcomeWords"].map(|field| text_of(&row, field));
        lines.push(format!("{id}  {name}  {kind}  {state}  {outcome}").trim_end().to_owned());
        for check in array(&row, "checks") {
            let [id, due, left] = ["id", "dueOn", "left"].map(|field| text_of(&check, field));
            lines.push(format!("  {id}  {due}  {left}"));
        }
    }
    Answer::new(view, lines)
}

fn candidates(year: Option<i32>, caller: &mut Caller) -> Outcome {
    let year = year.unwrap_or(caller.this_year);
    let view = caller.call("list_candidates", json!({ "year": year }))?;
    let mut lines = Vec::new();
    for list in ["rewards", "improvements"] {
        for row in array(&view, list) {
            let name = row.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
            let reasons: Vec<String> =
                array(&row, "reasons").iter().filter_map(|one| one.as_str().map(str::to_owned)).collect();
            lines.push(format!("{name}  {}  {}", text_of(&row, "unit"), reasons.join("; ")));
            let missing = array(&row, "missing");
            lines.extend(missing.iter().filter_map(|one| one.as_str().map(|lack| format!("  {lack}"))));
        }
    }
    lines.push(text_of(&view, "note"));
    Ok(Answer::new(view, lines))
}
