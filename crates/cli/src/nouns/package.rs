//! `package …`: making, looking into and merging packages, and the book of them.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use contract::FailureView;
use serde_json::{Value, json};

use super::{Outcome, array, device, file_answer, pick};
use crate::call::{Caller, text_of, written};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Buat paket untuk perangkat
    Export(Export),
    /// Lihat apa suatu berkas dan apa yang akan berubah; tidak ada yang diubah
    Inspect {
        /// Berkas paket
        file: PathBuf,
    },
    /// Gabungkan paket; beberapa berkas sekaligus, urutannya bebas
    Import {
        /// Berkas paket; tanpa ini paket yang tersimpan karena menunggu program terbaru
        files: Vec<PathBuf>,
        /// Tampilkan rencananya saja
        #[arg(long)]
        plan: bool,
    },
    /// Buku keluar masuk, dengan nomor yang belum sampai
    Ledger,
    /// Satu paket dengan isinya
    Show {
        /// Nomor pada buku
        id: String,
    },
    /// Catat bahwa paket sudah diserahkan
    HandOver {
        /// Nomor pada buku
        id: String,
    },
    /// Tulis surat tagihan bagi perangkat yang paketnya belum sampai
    Remind {
        /// Nomor atau nama perangkat
        device: String,
        /// Berkas PDF
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct Export {
    /// Nomor atau nama perangkat; dapat diulang, lalu --out berarti folder
    #[arg(long, required = true)]
    to: Vec<String>,
    /// Berkas yang ditulis, atau folder
    #[arg(long)]
    out: PathBuf,
    /// Besar berkas paling banyak, dalam bita; yang lebih besar dibagi
    #[arg(long)]
    part_limit: Option<u32>,
    /// Tanda terima saja
    #[arg(long)]
    acknowledge: bool,
    /// Dalam folder: bungkus setiap paket dalam arsip .zip; untuk satu berkas cukup nama yang berakhiran .zip
    #[arg(long)]
    zip: bool,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Export(what) => export(&what, caller),
        Verb::Inspect { file } => {
            let plan = plan(&[file], caller)?;
            Ok(incoming(plan, caller))
        }
        Verb::Import { files, plan: true } => {
            let plan = plan(&files, caller)?;
            Ok(incoming(plan, caller))
        }
        Verb::Import { files, plan: false } => import(&files, caller),
        Verb::Ledger => {
            let view = caller.call("list_packages", json!({}))?;
            let lines = ledger_lines(&view, caller);
            Ok(Answer::new(view, lines))
        }
        Verb::Show { id } => {
            let view = caller.call("show_package", json!({ "id": id }))?;
            let lines = package_lines(&view, caller);
            Ok(Answer::new(view, lines))
        }
        Verb::HandOver { id } => {
            let view = caller.call("hand_over_package", json!({ "id": id }))?;
            let lines = ledger_lines(&view, caller);
            Ok(Answer::new(view, lines))
        }
        Verb::Remind { device, out } => {
            let id = device::found(&device, caller)?;
            let file = caller.file(&out);
            Ok(file_answer(caller.call("print_reminder", json!({ "id": id, "file": file }))?))
        }
    }
}

fn export(what: &Export, caller: &mut Caller) -> Outcome {
    let mut devices = Vec::new();
    for device in &what.to {
        devices.push(device::found(device, caller)?);
    }
    let file = caller.file(&what.out);
    let request = json!({
        "devices": devices, "file": file, "partLimit": what.part_limit, "acknowledgeOnly": what.acknowledge,
        "wrapped": what.zip,
    });
    let mut view = caller.call("make_packages", request)?;
    let files: Vec<Value> = array(&view, "files").into_iter().map(written).collect();
    let mut lines: Vec<String> = files.iter().map(|file| text_of(file, "file")).collect();
    lines.extend(texts(&view, "notes"));
    if let Some(fields) = view.as_object_mut() {
        fields.insert("files".to_owned(), files.into());
    }
    Ok(Answer::new(view, lines))
}

fn plan(files: &[PathBuf], caller: &mut Caller) -> Result<Value, FailureView> {
    let mut tokens = Vec::new();
    for file in files {
        tokens.push(caller.existing(file)?);
    }
    caller.call("preview_packages", json!({ "files": tokens }))
}

/// Whoever types a command has compared the words of the office, or does so with what is printed now.
fn import(files: &[PathBuf], caller: &mut Caller) -> Outcome {
    let plan = plan(files, caller)?;
    let words = texts(&plan, "officeWords");
    let request = json!({ "preview": plan.get("preview"), "officeConfirmed": !words.is_empty() });
    let mut view = caller.call("merge_packages", request)?;
    if let Some(fields) = view.as_object_mut() {
        fields.insert("officeWords".to_owned(), words.clone().into());
    }
    Ok(incoming(view, caller))
}

/// Files with what they change, or why they cannot be used.
fn incoming(view: Value, caller: &Caller) -> Answer {
    let files = array(&view, "files");
    let mut lines = Vec::new();
    let words = texts(&view, "officeWords");
    if !words.is_empty() {
        lines.push(pick(
            caller,
            "Bandingkan enam kata kantor ini lewat telepon:",
            "Compare these six words of the office by phone:",
        ));
        lines.push(words.join(" "));
    }
    for file in &files {
        lines.push(text_of(file, "name"));
        lines.extend(file_lines(file, caller).into_iter().map(|line| format!("  {line}")));
    }
    let is_partial = files.iter().any(|file| file.get("refusal").is_some_and(|refusal| !refusal.is_null()));
    Answer { is_partial, ..Answer::new(view, lines) }
}

fn file_lines(file: &Value, caller: &Caller) -> Vec<String> {
    if file.get("already").and_then(Value::as_bool) == Some(true) {
        return vec![pick(caller, "Sudah pernah digabungkan.", "Merged before.")];
    }
    if let Some(refusal) = file.get("refusal").filter(|refusal| !refusal.is_null()) {
        return ["what", "why", "next"].map(|field| text_of(refusal, field)).to_vec();
    }
    file.get("package").map(|package| package_lines(package, caller)).unwrap_or_default()
}

fn package_lines(package: &Value, caller: &Caller) -> Vec<String> {
    let labels = [
        ("new", "baru", "new"),
        ("changed", "berubah", "changed"),
        ("same", "sama", "same"),
        ("conflicts", "bertentangan", "in conflict"),
        ("parked", "ditahan", "kept apart"),
    ];
    let count = |field: &str| package.pointer(&format!("/counts/{field}")).cloned().unwrap_or_default();
    let counts = labels.map(|(field, id, en)| format!("{} {}", count(field), pick(caller, id, en)));
    let mut lines = vec![package.get("line").map(line_of).unwrap_or_default(), counts.join(", ")];
    let contains = texts(package, "contains");
    if !contains.is_empty() {
        lines.push(contains.join(", "));
    }
    lines.extend(array(package, "changes").iter().map(|change| {
        let value = |field: &str| Some(text_of(change, field)).filter(|text| !text.is_empty());
        let [before, after] = ["before", "after"].map(|field| value(field).unwrap_or_else(|| "–".to_owned()));
        format!("{} · {}: {before} → {after}", text_of(change, "about"), text_of(change, "field"))
    }));
    lines.extend(texts(package, "notes"));
    lines
}

fn ledger_lines(view: &Value, caller: &Caller) -> Vec<String> {
    let mut lines: Vec<String> = array(view, "packages").iter().map(line_of).collect();
    lines.extend(array(view, "missing").iter().map(|missing| missing_line(missing, caller)));
    lines.extend(texts(view, "warnings"));
    lines
}

fn missing_line(missing: &Value, caller: &Caller) -> String {
    let numbers: Vec<String> = array(missing, "numbers").iter().map(ToString::to_string).collect();
    let said = pick(caller, "belum diterima", "not arrived");
    let [device, words] = ["deviceName", "words"].map(|field| text_of(missing, field));
    format!("{device} no. {}: {said}. {words}", numbers.join(", "))
}

fn line_of(line: &Value) -> String {
    let arrow = if text_of(line, "direction") == "in" { "↓" } else { "↑" };
    let number = |field: &str| line.get(field).and_then(Value::as_u64).unwrap_or_default();
    let cells = ["id", "at", "deviceName", "content", "stateWords"].map(|field| text_of(line, field));
    let [id, at, device, content, state] = cells;
    let (no, size) = (number("number"), number("size"));
    format!("{id:>4} {arrow} {at}  {device}  {content}  no. {no}  {size} B  {state}").trim_end().to_owned()
}

fn texts(view: &Value, field: &str) -> Vec<String> {
    array(view, field).iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
