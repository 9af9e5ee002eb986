//! `feedback …`, `progress …`.

use clap::{Args, Subcommand};
use contract::Failure;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::{Answer, refuse};

#[derive(Subcommand)]
pub(crate) enum FeedbackVerb {
    /// Tambah umpan balik pada penilaian yang terbuka
    Add(Feedback),
    /// Beri umpan balik kepada satu atau beberapa orang sekaligus
    Give(Given),
    /// Umpan balik dan permintaannya dalam setahun
    List {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun; tanpa ini tahun berjalan
        #[arg(long)]
        year: Option<i32>,
    },
    /// Minta umpan balik tentang seseorang
    Ask {
        /// NIP atau nomor pendek
        nip: String,
        /// Yang diminta: NIP atau nomor pendek
        #[arg(long, conflicts_with = "label")]
        of: Option<String>,
        /// Yang diminta, bila bukan pegawai di sini
        #[arg(long, default_value = "")]
        label: String,
        /// leader, peer, subordinate, other
        #[arg(long, default_value = "peer", value_parser = ["leader", "peer", "subordinate", "other"])]
        source: String,
        /// Perihal
        #[arg(long, default_value = "")]
        about: String,
        /// Batas jawaban
        #[arg(long)]
        due: Option<String>,
    },
    /// Permintaan yang menunggu jawaban
    Asked,
    /// Jawab permintaan
    Answer {
        /// Nomor permintaan dari feedback asked
        id: String,
        /// Isi
        #[arg(long, default_value = "")]
        text: String,
        /// Nomor nilai perilaku, 1 sampai 7; tanpa ini hasil kerja pada permintaan
        #[arg(long)]
        conduct: Option<u32>,
        /// thumbs_up, smile, frown
        #[arg(long, value_parser = ["thumbs_up", "smile", "frown"])]
        symbol: Option<String>,
    },
    /// Sepakati jadwal umpan balik berkala
    Agree {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun; tanpa ini tahun berjalan
        #[arg(long)]
        year: Option<i32>,
        /// daily, weekly, monthly, quarterly, half_yearly, yearly
        #[arg(long, value_parser = ["daily", "weekly", "monthly", "quarterly", "half_yearly", "yearly"])]
        every: String,
    },
}

#[derive(Args)]
pub(crate) struct Given {
    /// NIP atau nomor pendek, satu atau beberapa
    #[arg(required = true)]
    nip: Vec<String>,
    /// Isi; {nama} menjadi nama masing-masing
    #[arg(long, default_value = "")]
    text: String,
    /// Nomor rencana hasil kerja pada SKP masing-masing
    #[arg(long, conflicts_with = "conduct")]
    result: Option<u32>,
    /// Nomor nilai perilaku, 1 sampai 7
    #[arg(long, required_unless_present = "result")]
    conduct: Option<u32>,
    /// leader, peer, subordinate, other
    #[arg(long, default_value = "leader", value_parser = ["leader", "peer", "subordinate", "other"])]
    source: String,
    /// thumbs_up, smile, frown
    #[arg(long, value_parser = ["thumbs_up", "smile", "frown"])]
    symbol: Option<String>,
    /// Umpan balik berkala
    #[arg(long)]
    scheduled: bool,
    /// Hari; tanpa ini hari ini
    #[arg(long)]
    on: Option<String>,
}

#[derive(Args)]
pub(crate) struct Feedback {
    /// NIP atau nomor pendek
    nip: String,
    /// Isi
    #[arg(long, default_value = "")]
    text: String,
    /// Periode; tanpa ini yang sedang berjalan
    #[arg(long)]
    period: Option<String>,
    /// Nomor rencana hasil kerja
    #[arg(long, conflicts_with = "conduct")]
    result: Option<u32>,
    /// Nomor nilai perilaku, 1 sampai 7
    #[arg(long)]
    conduct: Option<u32>,
    /// leader, peer, subordinate, other
    #[arg(long, default_value = "leader", value_parser = ["leader", "peer", "subordinate", "other"])]
    source: String,
    /// thumbs_up, smile, frown
    #[arg(long, value_parser = ["thumbs_up", "smile", "frown"])]
    symbol: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum ProgressVerb {
    /// Catat progres
    Add {
        /// NIP atau nomor pendek
        nip: String,
        /// Nomor rencana hasil kerja
        #[arg(long)]
        result: u32,
        /// Isi
        #[arg(long)]
        text: String,
        /// Bukti dukung
        #[arg(long, default_value = "")]
        evidence: String,
        /// Hari; tanpa ini hari ini
        #[arg(long)]
        on: Option<String>,
    },
    /// Isi satu sel periode: nilai, kata-kata, atau sama dengan target
    Set(Cell),
    /// Tempel blok lembar kerja; tanpa --save hanya diperlihatkan
    Paste {
        /// NIP atau nomor pendek
        nip: String,
        /// Berkas teks dengan sel terpisah tab
        file: std::path::PathBuf,
        /// Periode sel pertama
        #[arg(long)]
        period: String,
        /// Nomor rencana hasil kerja sel pertama
        #[arg(long, default_value_t = 1)]
        result: u32,
        /// Simpan
        #[arg(long)]
        save: bool,
    },
    /// Tabel setahun: hasil kerja, periode, target, capaian
    Year {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun; tanpa ini tahun berjalan
        #[arg(long)]
        year: Option<i32>,
    },
    /// Ambil alih hasil kerja yang tidak dapat diselesaikan pegawai
    TakeOver {
        /// NIP atau nomor pendek
        nip: String,
        /// Nomor rencana hasil kerja
        #[arg(long)]
        result: u32,
        /// Catatan
        #[arg(long)]
        note: String,
    },
    /// Daftar progres
    List {
        /// NIP atau nomor pendek
        nip: String,
    },
}

#[derive(Args)]
pub(crate) struct Cell {
    /// NIP atau nomor pendek
    nip: String,
    /// Periode
    #[arg(long)]
    period: String,
    /// Nomor rencana hasil kerja
    #[arg(long)]
    result: u32,
    /// Indikator ke berapa pada hasil kerja itu
    #[arg(long, default_value_t = 1)]
    indicator: usize,
    /// Nilai yang dicapai
    #[arg(long)]
    value: Option<String>,
    /// Kata-kata
    #[arg(long)]
    text: Option<String>,
    /// Sama dengan target
    #[arg(long, conflicts_with = "value")]
    same_as_target: bool,
}

pub(crate) fn feedback(verb: FeedbackVerb, caller: &mut Caller) -> Outcome {
    match verb {
        FeedbackVerb::Add(what) => add_feedback(what, caller),
        FeedbackVerb::Give(what) => give(&what, caller),
        FeedbackVerb::List { nip, year } => {
            let request =
                json!({ "employee": caller.person(&nip)?, "year": year.unwrap_or(caller.this_year) });
            let view = caller.call("list_year_feedback", request)?;
            Ok(listed(view))
        }
        FeedbackVerb::Ask { nip, of, label, source, about, due } => {
            let asked_of = of.map(|of| caller.colleague(&of)).transpose()?;
            let request = json!({
                "employee": caller.person(&nip)?, "askedOf": asked_of, "askedOfLabel": label,
                "source": source, "about": about, "dueOn": due,
            });
            let view = caller.call("ask_feedback", request)?;
            Ok(listed(view))
        }
        FeedbackVerb::Asked => {
            let view = caller.call("list_feedback_asked", json!({}))?;
            Ok(asked(view))
        }
        FeedbackVerb::Answer { id, text, conduct, symbol } => {
            let about = conduct.map(|value| json!({ "kind": "conduct", "value": value }));
            let request = json!({ "request": id, "about": about, "text": text, "symbol": symbol });
            let view = caller.call("answer_feedback", request)?;
            Ok(asked(view))
        }
        FeedbackVerb::Agree { nip, year, every } => {
            let plan = plan_of(&nip, year, caller)?;
            let view = caller.call("agree_feedback", json!({ "plan": plan, "rhythm": every }))?;
            Ok(listed(view))
        }
    }
}

/// The plan of a person in a year, as progress is noted on it.
pub(super) fn plan_of(
    nip: &str,
    year: Option<i32>,
    caller: &mut Caller,
) -> Result<String, contract::FailureView> {
    let employee = caller.person(nip)?;
    let year = year.unwrap_or(caller.this_year);
    let view = caller.call("show_year_progress", json!({ "employee": employee, "year": year }))?;
    Ok(text_of(&view, "plan"))
}

fn listed(view: Value) -> Answer {
    let line = |item: &Value| {
        let feedback = item.get("feedback").cloned().unwrap_or_default();
        let [on, source, text] = ["givenOn", "sourceLabel", "text"].map(|field| text_of(&feedback, field));
        format!("{on}  {:14} {source}: {text}", text_of(item, "about"))
    };
    let lines = array(&view, "items").iter().map(line).collect();
    Answer::new(view, lines)
}

fn asked(view: Value) -> Answer {
    let line = |request: &Value| {
        let about = request.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
        let [id, of, due] = ["id", "askedOf", "dueOn"].map(|field| text_of(request, field));
        format!("{id}  {about}  {of}  {due}")
    };
    let lines = array(&view, "requests").iter().map(line).collect();
    Answer::new(view, lines)
}

fn give(what: &Given, caller: &mut Caller) -> Outcome {
    let mut people = Vec::new();
    for nip in &what.nip {
        let employee = caller.colleague(nip)?;
        let about = if let Some(value) = what.conduct {
            json!({ "kind": "conduct", "value": value })
        } else {
            let number = what.result.unwrap_or(1);
            let request = json!({ "employee": employee, "year": caller.this_year });
            let year = caller.call("show_year_progress", request)?;
            let Some(result) = result_with(&year, number) else { return no_result(number, caller) };
            json!({ "kind": "result", "id": text_of(&result, "id") })
        };
        people.push(json!({ "employee": employee, "about": about }));
    }
    let request = json!({
        "people": people, "source": what.source, "text": what.text, "symbol": what.symbol,
        "scheduled": what.scheduled, "on": what.on,
    });
    let view = caller.call("give_feedback", request)?;
    let lines = array(&view, "people").iter().map(|person| text_of(person, "name")).collect();
    Ok(Answer::new(view, lines))
}

fn no_result(number: u32, caller: &Caller) -> Outcome {
    refuse(&Failure::NotFound { what: format!("RHK {number}") }, caller.language)
}

/// The result with a number in the year of a plan.
pub(super) fn result_with(year: &Value, number: u32) -> Option<Value> {
    let is_it = |result: &Value| result.get("no").and_then(Value::as_u64) == Some(u64::from(number));
    array(year, "results").into_iter().find(is_it)
}

fn add_feedback(what: Feedback, caller: &mut Caller) -> Outcome {
    let employee = caller.person(&what.nip)?;
    let period = match what.period {
        Some(period) => period,
        None => text_of(&current_session(caller)?, "currentPeriod"),
    };
    let evaluation = caller.call("open_evaluation", json!({ "employee": employee, "period": period }))?;
    let about = match (what.result, what.conduct) {
        (_, Some(value)) => json!({ "kind": "conduct", "value": value }),
        (number, None) => match subject(&evaluation, number.unwrap_or(1)) {
            Some(about) => about,
            None => return no_result(number.unwrap_or(1), caller),
        },
    };
    let request = json!({
        "evaluation": text_of(&evaluation, "id"), "about": about, "source": what.source,
        "text": what.text, "symbol": what.symbol,
    });
    let view = caller.call("add_feedback", request)?;
    let line = pick(caller, "Umpan balik ditambahkan.", "The feedback was added.");
    Ok(Answer::new(view, vec![line]))
}

fn current_session(caller: &mut Caller) -> Result<Value, contract::FailureView> {
    let status = caller.call("read_status", json!({}))?;
    Ok(status.get("session").cloned().unwrap_or_default())
}

/// The result with a number: itself in a qualitative plan, its first indicator in a quantitative one.
fn subject(evaluation: &Value, number: u32) -> Option<Value> {
    let results = array(evaluation, "results");
    let result =
        results.iter().find(|result| result.get("no").and_then(Value::as_u64) == Some(u64::from(number)))?;
    if text_of(evaluation, "form") == "C.1.1" {
        return Some(json!({ "kind": "result", "id": text_of(result, "id") }));
    }
    let indicators = array(result, "indicators");
    Some(json!({ "kind": "indicator", "id": text_of(indicators.first()?, "id") }))
}

/// The plan and a result of it, by number.
fn result_of(
    nip: &str,
    (year, number): (i32, u32),
    caller: &mut Caller,
) -> Result<(String, Option<Value>), contract::FailureView> {
    let employee = caller.person(nip)?;
    let view = caller.call("show_year_progress", json!({ "employee": employee, "year": year }))?;
    Ok((text_of(&view, "plan"), result_with(&view, number)))
}

fn year_of(period: &str, caller: &Caller) -> i32 {
    period.get(..4).and_then(|year| year.parse().ok()).unwrap_or(caller.this_year)
}

fn set(cell: &Cell, caller: &mut Caller) -> Outcome {
    let year = year_of(&cell.period, caller);
    let (plan, result) = result_of(&cell.nip, (year, cell.result), caller)?;
    let Some(result) = result else { return no_result(cell.result, caller) };
    let rows = array(&result, "rows");
    let at = cell.indicator.checked_sub(1);
    let indicator = at.and_then(|at| rows.get(at)).and_then(|row| row.get("indicator")).cloned();
    let request = json!({ "plan": plan, "cells": [{
        "result": text_of(&result, "id"), "indicator": indicator, "period": cell.period,
        "value": cell.value, "text": cell.text, "asTarget": cell.same_as_target,
    }] });
    let view = caller.call("save_year_progress", request)?;
    Ok(table(view))
}

fn paste(
    (nip, file): (&str, &std::path::Path),
    (period, number): (&str, u32),
    save: bool,
    caller: &mut Caller,
) -> Outcome {
    let year = year_of(period, caller);
    let text = std::fs::read_to_string(file)
        .map_err(|_| Failure::NotFound { what: file.display().to_string() }.view(caller.language))?;
    let (plan, result) = result_of(nip, (year, number), caller)?;
    let Some(result) = result else { return no_result(number, caller) };
    let request = json!({
        "plan": plan, "text": text, "result": text_of(&result, "id"), "period": period, "save": save,
    });
    let view = caller.call("paste_year_progress", request)?;
    let line = |cell: &Value| {
        let [period, from, to] = ["period", "from", "to"].map(|field| text_of(cell, field));
        format!("{period}  {}: {from} → {to}", text_of(cell, "indicator"))
    };
    let cells = array(&view, "cells").iter().map(line).collect::<Vec<_>>();
    let left_out = array(&view, "leftOut").into_iter().filter_map(|text| text.as_str().map(str::to_owned));
    let lines = cells.into_iter().chain(left_out).collect();
    Ok(Answer::new(view, lines))
}

/// The year as lines: number, indicator, and one `value/target` a period.
fn table(view: Value) -> Answer {
    let mut lines = Vec::new();
    for result in array(&view, "results") {
        lines.push(format!(
            "{}. {}",
            result.get("no").cloned().unwrap_or_default(),
            text_of(&result, "text")
        ));
        for row in array(&result, "rows") {
            let cell = |cell: &Value| format!("{}/{}", text_of(cell, "value"), text_of(cell, "target"));
            let cells: Vec<String> = array(&row, "cells").iter().map(cell).collect();
            lines.push(format!("   {}  {}", text_of(&row, "text"), cells.join("  ")));
        }
    }
    Answer::new(view, lines)
}

pub(crate) fn progress(verb: ProgressVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        ProgressVerb::Set(cell) => return set(&cell, caller),
        ProgressVerb::Paste { nip, file, period, result, save } => {
            return paste((&nip, &file), (&period, result), save, caller);
        }
        ProgressVerb::Year { nip, year } => {
            let employee = caller.person(&nip)?;
            let year = year.unwrap_or(caller.this_year);
            let request = json!({ "employee": employee, "year": year });
            return Ok(table(caller.call("show_year_progress", request)?));
        }
        ProgressVerb::TakeOver { nip, result, note } => {
            let (_, found) = result_of(&nip, (caller.this_year, result), caller)?;
            let Some(found) = found else { return no_result(result, caller) };
            let request = json!({ "result": text_of(&found, "id"), "note": note });
            return Ok(table(caller.call("take_over_result", request)?));
        }
        ProgressVerb::Add { nip, result, text, evidence, on } => {
            let employee = caller.person(&nip)?;
            let request = json!({ "employee": employee, "result": result, "text": text, "evidence": evidence, "on": on });
            caller.call("add_progress", request)?
        }
        ProgressVerb::List { nip } => {
            let id = caller.person(&nip)?;
            caller.call("list_progress", json!({ "id": id }))?
        }
    };
    let line = |note: &Value| format!("{}  {}", text_of(note, "on"), text_of(note, "text"));
    let lines = array(&view, "items").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}
