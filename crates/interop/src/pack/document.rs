//! The JSON document of a pack (`docs/formats/indicator-pack.md`).

use serde_json::Value;

use super::{Pack, PackEntry, PackFault, SCHEMA};
use crate::json::{ASPECTS, At, JsonFault, PERSPECTIVES, PRIORITIES};
use crate::words::date_of_text;

pub(super) fn read(bytes: &[u8]) -> Result<Pack, PackFault> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| JsonFault::NotJson {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })?;
    let root = At::root(&value);
    let found = root.find_text("schema")?.unwrap_or_default();
    if found != SCHEMA {
        return Err(JsonFault::WrongSchema { wanted: SCHEMA, found }.into());
    }
    let made_on = match root.find("made_on")? {
        Some(here) => Some(date_of_text(&here.text()?).ok_or_else(|| here.wrong_kind("date"))?),
        None => None,
    };
    Ok(Pack {
        name: root.need_text("name")?,
        made_by: root.find_text("made_by")?,
        made_on,
        entries: root.each("entries", entry)?,
    })
}

fn entry(at: &At<'_>) -> Result<PackEntry, JsonFault> {
    let result = at.need("result")?;
    if result.text()?.trim().is_empty() {
        return Err(result.wrong_kind("text"));
    }
    Ok(PackEntry {
        position: at.find_text("position")?,
        priority: at.find_word("priority", &PRIORITIES)?,
        result: result.text()?,
        assigned_by: at.find_text("assigned_by")?,
        supported: at.find_text("supported")?,
        aspect: at.find_word("aspect", &ASPECTS)?,
        indicator: at.find_text("indicator")?.unwrap_or_default(),
        target: at.find_text("target")?,
        perspective: at.find_word("perspective", &PERSPECTIVES)?,
        note: at.find_text("note")?,
    })
}

/// One entry to a line and keys always in the same order, so that two packs can be compared by eye.
pub(super) fn write(pack: &Pack) -> String {
    let head = object(&[
        ("schema", Some(SCHEMA)),
        ("name", Some(&pack.name)),
        ("made_by", pack.made_by.as_deref()),
        ("made_on", pack.made_on.map(|day| day.to_string()).as_deref()),
    ]);
    let entries: Vec<String> = pack.entries.iter().map(|entry| format!("    {}", line(entry))).collect();
    let head = head.strip_suffix('}').unwrap_or(&head);
    format!("{head}, \"entries\": [\n{}\n]}}\n", entries.join(",\n"))
}

fn line(entry: &PackEntry) -> String {
    let indicator = Some(entry.indicator.as_str()).filter(|text| !text.is_empty());
    object(&[
        ("position", entry.position.as_deref()),
        ("priority", entry.priority.as_ref().and_then(|it| word(&PRIORITIES, it))),
        ("result", Some(&entry.result)),
        ("assigned_by", entry.assigned_by.as_deref()),
        ("supported", entry.supported.as_deref()),
        ("aspect", entry.aspect.as_ref().and_then(|it| word(&ASPECTS, it))),
        ("indicator", indicator),
        ("target", entry.target.as_deref()),
        ("perspective", entry.perspective.as_ref().and_then(|it| word(&PERSPECTIVES, it))),
        ("note", entry.note.as_deref()),
    ])
}

fn word<T: PartialEq>(words: &[(&'static str, T)], meant: &T) -> Option<&'static str> {
    words.iter().find(|(_, meaning)| meaning == meant).map(|(word, _)| *word)
}

/// A JSON object of texts; what is `None` is left out.
fn object(parts: &[(&str, Option<&str>)]) -> String {
    let parts = parts.iter().filter_map(|(key, text)| Some((key, (*text)?)));
    let parts: Vec<String> = parts.map(|(key, text)| format!("\"{key}\": {}", Value::from(text))).collect();
    format!("{{{}}}", parts.join(", "))
}
