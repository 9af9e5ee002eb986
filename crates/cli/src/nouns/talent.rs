//! `kinerja talent …`: the nine boxes.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::{Outcome, array, file_answer};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Potensial menurut pengukuran instansi.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Level {
    Low,
    Middle,
    High,
    /// Hapus isian tahun itu
    None,
}

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Siapa di kotak mana, dan mengapa
    List {
        /// Tahun; bila tidak disebut, tahun ini
        #[arg(long)]
        year: Option<i32>,
    },
    /// Isi potensial seseorang
    Set {
        /// NIP atau id pendek
        nip: String,
        /// Potensial
        #[arg(long)]
        level: Level,
        /// Tahun; bila tidak disebut, tahun ini
        #[arg(long)]
        year: Option<i32>,
        /// Dasar pengukuran, misalnya nomor berita acara
        #[arg(long)]
        basis: Option<String>,
        /// Tanggal pengukuran, tahun-bulan-hari
        #[arg(long)]
        on: Option<String>,
    },
    /// Tulis daftarnya sebagai buku kerja
    Export {
        /// Tahun; bila tidak disebut, tahun ini
        #[arg(long)]
        year: Option<i32>,
        /// Berkas XLSX
        #[arg(long)]
        out: PathBuf,
    },
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::List { year } => {
            let year = year.unwrap_or(caller.this_year);
            Ok(listed(caller.call("show_talent", json!({ "year": year }))?))
        }
        Verb::Set { nip, level, year, basis, on } => {
            let level = match level {
                Level::Low => json!("low"),
                Level::Middle => json!("middle"),
                Level::High => json!("high"),
                Level::None => Value::Null,
            };
            let year = year.unwrap_or(caller.this_year);
            let people = [caller.person(&nip)?];
            let request =
                json!({ "year": year, "people": people, "level": level, "basis": basis, "measuredOn": on });
            Ok(listed(caller.call("save_potentials", request)?))
        }
        Verb::Export { year, out } => {
            let (file, year) = (caller.workbook(&out)?, year.unwrap_or(caller.this_year));
            let request = json!({ "year": year, "file": file, "password": caller.password()? });
            Ok(file_answer(caller.call("write_talent", request)?))
        }
    }
}

fn listed(view: Value) -> Answer {
    let mut lines = Vec::new();
    for list in ["people", "missing"] {
        for row in array(&view, list) {
            let number =
                row.get("number").and_then(Value::as_u64).map_or("–".to_owned(), |one| one.to_string());
            let name = row.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
            let reasons: Vec<String> =
                array(&row, "reasons").iter().filter_map(|one| one.as_str().map(str::to_owned)).collect();
            lines.push(format!("{number}  {name}  {}  {}", text_of(&row, "unit"), reasons.join("; ")));
        }
    }
    lines.push(text_of(&view, "note"));
    Answer::new(view, lines)
}
