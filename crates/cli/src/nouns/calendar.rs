//! `deadlines`, `holiday …` and `settings …`

use clap::{Args, Subcommand};
use contract::{Failure, FailureView};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::{Answer, refuse};

const KINDS: [&str; 3] = ["national", "collective", "removed"];

/// Tenggat yang dimaksud.
#[derive(Args)]
pub(crate) struct Deadlines {
    /// Dilihat pada hari ini
    #[arg(long)]
    on: Option<String>,
    /// Hanya tentang orang ini
    #[arg(long, conflicts_with = "evaluator")]
    person: Option<String>,
    /// Hanya pegawai penilai ini
    #[arg(long)]
    evaluator: Option<String>,
    /// Juga yang sudah selesai
    #[arg(long)]
    done: bool,
}

#[derive(Subcommand)]
pub(crate) enum HolidayVerb {
    /// Hari libur setahun
    List {
        /// Tahun; tanpa ini tahun ini
        #[arg(long)]
        year: Option<i32>,
    },
    /// Tambah atau ubah satu hari
    Add {
        /// Hari
        day: String,
        /// Nama; kosong memakai nama dari daftar nasional
        #[arg(long, default_value = "")]
        name: String,
        /// national, collective (cuti bersama), removed (tetap hari kerja)
        #[arg(long, value_parser = KINDS, default_value = "collective")]
        kind: String,
    },
    /// Muat dari berkas teks: hari, titik koma, nama, tiap baris
    Import {
        /// Berkas
        file: PathBuf,
        /// Jenis semua hari itu
        #[arg(long, value_parser = KINDS, default_value = "collective")]
        kind: String,
    },
    /// Kembalikan ke daftar nasional
    Restore {
        /// Tahun
        #[arg(long)]
        year: i32,
        /// Hanya hari ini
        days: Vec<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum SettingsVerb {
    /// Semua pilihan program beserta nomor aturannya
    List,
    /// Ubah satu pilihan; tanpa nilai kembali ke bawaan
    Set {
        /// Kunci
        key: String,
        /// Nilai
        value: Option<String>,
    },
}

pub(crate) fn deadlines(what: &Deadlines, caller: &mut Caller) -> Outcome {
    let of = match (&what.person, &what.evaluator) {
        (Some(nip), _) => json!({ "kind": "person", "id": caller.person(nip)? }),
        (None, Some(nip)) => json!({ "kind": "evaluator", "id": caller.person(nip)? }),
        (None, None) => match caller.only_person()? {
            Some(id) => json!({ "kind": "person", "id": id }),
            None => json!({ "kind": "office" }),
        },
    };
    let is_office = text_of(&of, "kind") == "office";
    let request = json!({ "of": of, "on": what.on, "withDone": what.done });
    let mut view = caller.call("list_deadlines", request)?;
    let shown = if is_office { "groups" } else { "rows" };
    let mut lines: Vec<String> = array(&view, shown).iter().map(line).collect();
    lines.extend(Some(text_of(&view, "note")).filter(|note| !note.is_empty()));
    if let Some(fields) = view.as_object_mut() {
        let rows = fields.remove("rows").unwrap_or_default();
        fields.insert("deadlines".to_owned(), rows);
    }
    Ok(Answer::new(view, lines))
}

fn line(term: &Value) -> String {
    let [due, text, left] = ["dueOn", "text", "left"].map(|field| text_of(term, field));
    format!("{due}  {text}  {left}")
}

pub(crate) fn holidays(verb: HolidayVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        HolidayVerb::List { year } => {
            caller.call("list_holidays", json!({ "year": year.unwrap_or(caller.this_year) }))?
        }
        HolidayVerb::Add { day, name, kind } => {
            let days = json!([{ "day": day, "name": name, "kind": kind }]);
            caller.call("save_holidays", json!({ "days": days }))?
        }
        HolidayVerb::Import { file, kind } => {
            let days = read_days(&file, &kind, caller)?;
            caller.call("save_holidays", json!({ "days": days }))?
        }
        HolidayVerb::Restore { year, days } => {
            let days = (!days.is_empty()).then_some(days);
            caller.call("restore_holidays", json!({ "year": year, "days": days }))?
        }
    };
    let mut lines: Vec<String> = array(&view, "days")
        .iter()
        .map(|day| {
            let [on, weekday, name] = ["day", "weekday", "name"].map(|field| text_of(day, field));
            format!("{on}  {weekday:7}  {name}")
        })
        .collect();
    lines.extend(array(&view, "notes").iter().filter_map(|note| note.as_str().map(str::to_owned)));
    Ok(Answer::new(view, lines))
}

/// Days of a text file, one a line.
fn read_days(file: &Path, kind: &str, caller: &Caller) -> Result<Vec<Value>, FailureView> {
    let Ok(text) = std::fs::read_to_string(file) else {
        return refuse(&Failure::NotFound { what: file.display().to_string() }, caller.language);
    };
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
    let entry = |line: &str| {
        let (day, name) = line.split_once([';', '\t', ',']).unwrap_or((line, ""));
        json!({ "day": day.trim(), "name": name.trim(), "kind": kind })
    };
    Ok(lines.map(entry).collect())
}

pub(crate) fn settings(verb: SettingsVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        SettingsVerb::List => caller.call("list_settings", json!({}))?,
        SettingsVerb::Set { key, value } => {
            caller.call("change_setting", json!({ "key": key, "value": value }))?
        }
    };
    let line = |setting: &Value| {
        let [rule, key, title, words, source, because] =
            ["rule", "key", "title", "words", "source", "because"].map(|field| text_of(setting, field));
        format!("{rule}  {key}  {title}: {words}  ({source})  {because}").trim_end().to_owned()
    };
    let lines = array(&view, "settings").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}
