//! `device …`: becoming a device of the office, enrolling and shutting out, whose data was where.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::{Outcome, array, file_answer, pick};
use crate::call::{Caller, text_of, written};
use crate::say::{Answer, refuse};

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Perangkat ini
    Show,
    /// Tulis permintaan menjadi perangkat suatu kantor; enam katanya dibacakan lewat telepon
    Request {
        /// Berkas yang ditulis
        #[arg(long)]
        out: PathBuf,
        /// Nama perangkat, misalnya “Laptop Kasi Pengaduan”
        #[arg(long)]
        name: Option<String>,
    },
    /// Daftarkan pengirim permintaan
    Enrol(Enrol),
    /// Ganti isi yang boleh ada pada perangkat
    Change {
        /// Nomor atau nama perangkat
        id: String,
        /// unit:UNIT, evaluator:NIP, person:NIP; beberapa dipisahkan koma atau diulang
        #[arg(long, required = true, value_delimiter = ',')]
        scopes: Vec<String>,
    },
    /// Cabut perangkat, misalnya yang hilang
    Revoke {
        /// Nomor atau nama perangkat
        id: String,
        /// Alasan
        #[arg(long)]
        reason: Option<String>,
        /// Hari sejak isinya tidak dipercaya; tanpa ini sekarang
        #[arg(long)]
        since: Option<String>,
    },
    /// Daftar perangkat kantor
    List,
    /// Data siapa yang ada pada perangkat
    Exposure {
        /// Nomor atau nama perangkat
        id: String,
        /// PDF daftarnya
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

#[derive(Args)]
pub(crate) struct Enrol {
    /// Berkas permintaan
    file: PathBuf,
    /// all, unit:UNIT, evaluator:NIP, person:NIP; beberapa dipisahkan koma atau diulang
    #[arg(long, required = true, value_delimiter = ',')]
    scopes: Vec<String>,
    /// Enam kata yang dibacakan pengirimnya
    #[arg(long, num_args = 1..)]
    words: Option<Vec<String>>,
}

/// What `--scopes` says.
struct Wanted {
    kind: &'static str,
    scopes: Value,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Show => {
            let own = listed(caller)?.get("own").cloned().unwrap_or_default();
            let lines = lines_of_own(&own, caller);
            Ok(Answer::new(own, lines))
        }
        Verb::Request { out, name } => request(&out, name, caller),
        Verb::Enrol(what) => enrol(&what, caller),
        Verb::Change { id, scopes } => change(&id, &scopes, caller),
        Verb::Revoke { id, reason, since } => {
            let id = found(&id, caller)?;
            let reason = reason.unwrap_or_else(|| pick(caller, "Perangkat dicabut", "Device shut out"));
            let password = caller.password()?;
            let request = json!({ "id": id, "reason": reason, "since": since, "password": password });
            Ok(exposed(caller.call("revoke_device", request)?))
        }
        Verb::List => {
            let view = listed(caller)?;
            let lines = array(&view, "devices").iter().map(line).collect();
            Ok(Answer::new(view, lines))
        }
        Verb::Exposure { id, out: None } => {
            let id = found(&id, caller)?;
            Ok(exposed(caller.call("show_exposure", json!({ "id": id }))?))
        }
        Verb::Exposure { id, out: Some(out) } => {
            let id = found(&id, caller)?;
            let file = caller.file(&out);
            Ok(file_answer(caller.call("print_exposure", json!({ "id": id, "file": file }))?))
        }
    }
}

fn listed(caller: &mut Caller) -> Result<Value, FailureView> {
    caller.call("list_devices", json!({}))
}

fn request(out: &std::path::Path, name: Option<String>, caller: &mut Caller) -> Outcome {
    let name = match name {
        Some(name) => name,
        None => listed(caller)?.get("own").map(|own| text_of(own, "name")).unwrap_or_default(),
    };
    let file = caller.file(out);
    let mut view = caller.call("request_device", json!({ "name": name, "file": file }))?;
    if let Some(file) = view.get_mut("file") {
        *file = written(file.take());
    }
    let said = pick(caller, "Bacakan enam kata ini lewat telepon:", "Read out these six words by phone:");
    let lines = vec![said, words_of(&view, "words")];
    Ok(Answer::new(view, lines))
}

fn enrol(what: &Enrol, caller: &mut Caller) -> Outcome {
    let file = caller.existing(&what.file)?;
    let request = caller.call("preview_enrolment", json!({ "file": file }))?;
    let wanted = wanted(&what.scopes, caller)?;
    let password = caller.password()?;
    let enrolled = caller.call(
        "enrol_device",
        json!({
            "file": file, "words": what.words, "kind": wanted.kind, "scopes": wanted.scopes, "password": password,
        }),
    )?;
    let (name, words) = (text_of(&request, "name"), words_of(&request, "words"));
    let devices = array(&enrolled, "devices");
    let known = text_of(&request, "known");
    let is_it = |device: &&Value| {
        text_of(device, "id") == known || (known.is_empty() && text_of(device, "name") == name.trim())
    };
    // The newest of that name is the one just enrolled.
    let device = devices.iter().filter(is_it).max_by_key(|device| text_of(device, "enrolledAt"));
    let id = device.map(|device| text_of(device, "id")).unwrap_or_default();
    let mut view = enrolled;
    if let Some(fields) = view.as_object_mut() {
        fields.insert("id".to_owned(), id.clone().into());
        fields.insert("words".to_owned(), request.get("words").cloned().unwrap_or_default());
    }
    let told = pick(
        caller,
        "Bandingkan enam kata ini dengan yang dibacakan pengirimnya:",
        "Compare these six words with those its sender reads out:",
    );
    Ok(Answer::new(view, vec![format!("{id}  {name}"), told, words]))
}

fn change(id: &str, scopes: &[String], caller: &mut Caller) -> Outcome {
    let id = found(id, caller)?;
    let wanted = wanted(scopes, caller)?;
    let password = caller.password()?;
    let request = json!({ "id": id, "scopes": wanted.scopes, "password": password });
    let view = caller.call("change_device", request)?;
    let lines = array(&view, "devices").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

/// Reads `--scopes`: the kind of device follows from what it is to hold.
fn wanted(scopes: &[String], caller: &mut Caller) -> Result<Wanted, FailureView> {
    let (mut units, mut people, mut evaluator, mut is_hub) = (Vec::new(), Vec::new(), None, false);
    for scope in scopes.iter().map(|scope| scope.trim()) {
        match scope.split_once(':') {
            Some(("unit", unit)) => units.push(caller.unit(unit)?),
            Some(("person", person)) => people.push(caller.person(person)?),
            Some(("evaluator", person)) if evaluator.is_none() => evaluator = Some(caller.person(person)?),
            None if scope == "all" => is_hub = true,
            _ => {
                let problem = format!("--scopes {scope}");
                return refuse(&Failure::MalformedRequest { problem }, caller.language);
            }
        }
    }
    let kind = match (is_hub, &evaluator) {
        (true, _) => "hub",
        (false, Some(_)) => "evaluator",
        (false, None) => "office",
    };
    Ok(Wanted { kind, scopes: json!({ "units": units, "evaluator": evaluator, "people": people }) })
}

/// The id of a device by its id, its short id or its name.
pub(super) fn found(text: &str, caller: &mut Caller) -> Result<String, FailureView> {
    let devices = array(&listed(caller)?, "devices");
    let wanted = text.trim().to_lowercase();
    let is_meant = |device: &&Value| {
        let id = text_of(device, "id");
        let is_short = short(&id).is_some_and(|short| short.to_lowercase() == wanted);
        id == wanted || is_short || text_of(device, "name").to_lowercase() == wanted
    };
    let meant: Vec<String> = devices.iter().filter(is_meant).map(|device| text_of(device, "id")).collect();
    match meant.as_slice() {
        [id] => Ok(id.clone()),
        [] => refuse(&Failure::NotFound { what: text.to_owned() }, caller.language),
        several => {
            let candidates = several.to_vec();
            refuse(&Failure::Ambiguous { what: text.to_owned(), candidates }, caller.language)
        }
    }
}

/// The short form of an id, `K7QF-01A3`: the first 20 bits of the store it was made in, then the counter.
pub(super) fn short(id: &str) -> Option<String> {
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let (store, counter) = id.split_once('-')?;
    let (store, counter) = (u64::from_str_radix(store, 16).ok()? >> 44, counter.parse::<u64>().ok()?);
    let digits = |number: u64| {
        let places = (0..13).rev().map(|place| (number >> (5 * place)) & 31);
        let all: String = places
            .filter_map(|digit| DIGITS.get(usize::try_from(digit).ok()?).map(|byte| char::from(*byte)))
            .collect();
        let bare = all.trim_start_matches('0');
        format!("{bare:0>4}")
    };
    Some(format!("{}-{}", digits(store), digits(counter)))
}

fn words_of(view: &Value, field: &str) -> String {
    let words = array(view, field);
    words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
}

fn lines_of_own(own: &Value, caller: &Caller) -> Vec<String> {
    let mut lines =
        vec![format!("{:38} {}", text_of(own, "id"), text_of(own, "name")).trim_start().to_owned()];
    for (field, id, en) in [
        ("words", "Kata perangkat", "Words of the device"),
        ("officeWords", "Kata kantor", "Words of the office"),
    ] {
        let words = words_of(own, field);
        if !words.is_empty() {
            lines.push(format!("{}: {words}", pick(caller, id, en)));
        }
    }
    lines
}

fn line(device: &Value) -> String {
    let people = device.get("nPeople").and_then(Value::as_u64).unwrap_or_default();
    let cells = [text_of(device, "id"), text_of(device, "kind"), text_of(device, "name")];
    let [id, kind, name] = cells;
    format!("{id:38} {kind:10} {people:>6}  {name}")
}

fn exposed(view: Value) -> Answer {
    let line = |one: &Value| {
        let name = one.get("person").map(|person| text_of(person, "name")).unwrap_or_default();
        format!("{}  {name}: {}", text_of(one, "until"), joined(one, "fields"))
    };
    let lines = array(&view, "people").iter().map(line).collect();
    Answer::new(view, lines)
}

fn joined(view: &Value, field: &str) -> String {
    let words = array(view, field);
    words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}
