//! `conflict …`: what has to be settled after a merge.

use clap::Subcommand;
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::{Answer, refuse};

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Daftar yang perlu diputuskan
    List,
    /// Putuskan satu pertentangan
    Resolve {
        /// Nomor pada daftar, atau idnya
        id: String,
        /// here, package, atau isian ketiga
        #[arg(long)]
        take: String,
    },
    /// Tahan dahulu untuk ditanyakan
    Hold {
        /// Nomor pada daftar, atau idnya
        id: String,
        /// Tidak ditahan lagi
        #[arg(long)]
        release: bool,
    },
    /// Pakai isian yang ditahan, atau simpan saja
    Parked {
        /// Nomor pada daftar, atau idnya
        id: String,
        /// Pakai isiannya sebagai isian Anda
        #[arg(long, conflicts_with = "put_away", required_unless_present = "put_away")]
        apply: bool,
        /// Simpan saja; tetap ada dalam riwayat
        #[arg(long)]
        put_away: bool,
    },
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        Verb::List => caller.call("list_conflicts", json!({}))?,
        Verb::Resolve { id, take } => {
            let id = found("conflicts", &id, caller)?;
            let request = match take.as_str() {
                "here" | "package" => json!({ "id": id, "take": take }),
                value => json!({ "id": id, "take": "value", "value": value }),
            };
            caller.call("settle_conflict", request)?
        }
        Verb::Hold { id, release } => {
            let id = found("conflicts", &id, caller)?;
            caller.call("hold_conflict", json!({ "id": id, "held": !release }))?
        }
        Verb::Parked { id, apply, put_away } => {
            let id = found("parked", &id, caller)?;
            caller.call("settle_parked", json!({ "id": id, "apply": apply && !put_away }))?
        }
    };
    let lines = lines(&view, caller);
    Ok(Answer::new(view, lines))
}

/// The id of an entry of the list by its place there, counted from 1, or by itself.
fn found(list: &str, text: &str, caller: &mut Caller) -> Result<String, FailureView> {
    let view = caller.call("list_conflicts", json!({}))?;
    let entries = array(&view, list);
    let place = text.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
    let named = place.and_then(|place| entries.get(place));
    let named = named.or_else(|| entries.iter().find(|entry| text_of(entry, "id") == text));
    match named {
        Some(entry) => Ok(text_of(entry, "id")),
        None => refuse(&Failure::NotFound { what: text.to_owned() }, caller.language),
    }
}

fn lines(view: &Value, caller: &Caller) -> Vec<String> {
    let mut lines = Vec::new();
    for (conflict, place) in array(view, "conflicts").iter().zip(1..) {
        lines.push(format!("{place}. {} · {}", text_of(conflict, "about"), text_of(conflict, "field")));
        lines.extend(array(conflict, "sides").iter().map(|side| side_line(side, caller)));
        lines.push(format!("   {}", text_of(conflict, "suggestion")));
    }
    for (parked, place) in array(view, "parked").iter().zip(1..) {
        let [about, field, value, by] = ["about", "field", "value", "by"].map(|name| text_of(parked, name));
        lines.push(format!("{} {place}. {about} · {field}: {value} ({by})", pick(caller, "Ditahan", "Kept")));
        lines.push(format!("   {}", text_of(parked, "words")));
    }
    for item in array(view, "items") {
        let people: Vec<String> =
            array(&item, "people").iter().map(|person| text_of(person, "name")).collect();
        lines.push(format!("{}: {}", people.join(", "), text_of(&item, "words")));
    }
    lines
}

fn side_line(side: &Value, caller: &Caller) -> String {
    let origin = if text_of(side, "origin") == "here" {
        pick(caller, "di sini", "here")
    } else {
        pick(caller, "di paket", "package")
    };
    let words =
        Some(text_of(side, "words")).filter(|words| !words.is_empty()).unwrap_or_else(|| "–".to_owned());
    format!("   {origin}: {words} · {} · {}", text_of(side, "by"), text_of(side, "at"))
}
