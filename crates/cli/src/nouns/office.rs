//! `unit …`, `cycle …`.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};

use super::store::Rhythm;
use super::{Outcome, array, file_answer, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;
use crate::words;

#[derive(Subcommand)]
pub(crate) enum UnitVerb {
    /// Daftar unit kerja
    List,
    /// Tambah unit kerja
    Add {
        /// Nama
        name: String,
        /// Kode
        #[arg(long, default_value = "")]
        code: String,
        /// Unit di atasnya
        #[arg(long)]
        parent: Option<String>,
        /// NIP kepala unit
        #[arg(long)]
        head: Option<String>,
        /// Unit kerja mandiri
        #[arg(long)]
        independent: bool,
        /// Hari pertama unit itu ada
        #[arg(long)]
        from: Option<String>,
        /// Hari terakhirnya
        #[arg(long)]
        until: Option<String>,
    },
    /// Ganti kepala unit
    Head {
        /// Unit
        unit: String,
        /// NIP kepala unit
        #[arg(long = "is")]
        head: String,
    },
    /// Isi capaian kinerja organisasi
    Achievement {
        /// Unit
        unit: String,
        /// Periode
        #[arg(long)]
        period: String,
        /// outstanding, good, needs_improvement, poor, very_poor
        #[arg(long, value_parser = ["outstanding", "good", "needs_improvement", "poor", "very_poor"])]
        value: String,
        /// Dasar
        #[arg(long, default_value = "")]
        basis: String,
    },
    /// Satu halaman tentang unit dan unit di bawahnya
    Page {
        /// Unit
        unit: String,
        /// Periode
        #[arg(long)]
        period: String,
        /// Berkas PDF; tanpa ini hanya ditampilkan
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
pub(crate) enum CycleVerb {
    /// Buat siklus
    Create {
        /// Tahun
        #[arg(long)]
        year: i32,
        /// Irama
        #[arg(long, value_enum)]
        rhythm: Rhythm,
    },
    /// Daftar siklus
    List,
    /// Geser jangka waktu penilaian
    Window {
        /// Periode
        #[arg(long)]
        period: String,
        /// Hari pertama
        #[arg(long)]
        opens: String,
        /// Hari terakhir
        #[arg(long)]
        closes: String,
        /// Alasan
        #[arg(long)]
        reason: String,
    },
    /// Tutup periode yang dicatat kemudian
    Close {
        /// Periode
        #[arg(long)]
        period: String,
        /// Alasan
        #[arg(long)]
        reason: String,
    },
}

pub(crate) fn units(verb: UnitVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        UnitVerb::List => caller.call("list_units", json!({}))?,
        UnitVerb::Add { name, code, parent, head, independent, from, until } => {
            let parent = parent.map(|unit| caller.unit(&unit)).transpose()?;
            let head = head.map(|nip| caller.person(&nip)).transpose()?;
            let request = json!({
                "name": name, "code": code, "parent": parent, "head": head, "isIndependent": independent,
                "startsOn": from, "endsOn": until,
            });
            caller.call("save_unit", request)?
        }
        UnitVerb::Head { unit, head } => change_head(&unit, &head, caller)?,
        UnitVerb::Achievement { unit, period, value, basis } => {
            let unit = caller.unit(&unit)?;
            let request = json!({ "unit": unit, "period": period, "value": value, "basis": basis });
            let view = caller.call("set_achievement", request)?;
            let line = pick(caller, "Capaian unit diisi.", "The achievement was set.");
            return Ok(Answer::new(view, vec![line]));
        }
        UnitVerb::Page { unit, period, out } => return page(&unit, &period, out.as_deref(), caller),
    };
    let line = |unit: &Value| {
        let depth = unit
            .get("depth")
            .and_then(Value::as_u64)
            .and_then(|depth| usize::try_from(depth).ok())
            .unwrap_or(0);
        format!("{}  {}{}", text_of(unit, "shortId"), "  ".repeat(depth), text_of(unit, "name"))
    };
    let lines = array(&view, "units").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

fn page(unit: &str, period: &str, out: Option<&Path>, caller: &mut Caller) -> Outcome {
    let unit = caller.unit(unit)?;
    if let Some(out) = out {
        let file = caller.file(out);
        let request = json!({ "unit": unit, "period": period, "file": file });
        return Ok(file_answer(caller.call("write_unit_page", request)?));
    }
    let view = caller.call("show_unit_page", json!({ "unit": unit, "period": period }))?;
    let mut lines = vec![view.get("distribution").map(|one| text_of(one, "sentence")).unwrap_or_default()];
    lines.extend(
        array(&view, "late").iter().map(|one| format!("{}  {}", text_of(one, "text"), text_of(one, "left"))),
    );
    lines.extend(array(&view, "improvements").iter().map(|one| {
        let name = one.get("employee").map(|person| text_of(person, "name")).unwrap_or_default();
        format!("{name}  {}  {}", text_of(one, "text"), text_of(one, "left"))
    }));
    lines.extend(array(&view, "needs").iter().map(|one| {
        let people = one.get("nPeople").and_then(Value::as_u64).unwrap_or_default();
        format!("{}  {}  {people}", text_of(one, "topic"), text_of(one, "unit"))
    }));
    Ok(Answer::new(view, lines))
}

fn change_head(unit: &str, head: &str, caller: &mut Caller) -> Result<Value, contract::FailureView> {
    let (id, head) = (caller.unit(unit)?, caller.person(head)?);
    let units = caller.call("list_units", json!({}))?;
    let found = array(&units, "units").into_iter().find(|unit| text_of(unit, "id") == id).unwrap_or_default();
    let request = json!({
        "id": id,
        "name": found.get("name"),
        "code": text_of(&found, "code"),
        "parent": found.get("parent"),
        "head": head,
        "isIndependent": found.get("isIndependent").and_then(Value::as_bool).unwrap_or(false),
        "startsOn": found.get("startsOn"),
        "endsOn": found.get("endsOn"),
    });
    caller.call("save_unit", request)
}

pub(crate) fn cycles(verb: CycleVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        CycleVerb::Create { year, rhythm } => {
            caller.call("create_cycle", json!({ "year": year, "rhythm": rhythm.code() }))?
        }
        CycleVerb::List => caller.call("list_cycles", json!({}))?,
        CycleVerb::Window { period, opens, closes, reason } => {
            let request = json!({ "period": period, "opensOn": opens, "closesOn": closes, "reason": reason });
            caller.call("change_window", request)?
        }
        CycleVerb::Close { period, reason } => {
            caller.call("close_period", json!({ "period": period, "reason": reason }))?
        }
    };
    let mut lines = Vec::new();
    for cycle in array(&view, "cycles") {
        lines.push(format!(
            "{} {}",
            cycle.get("year").cloned().unwrap_or_default(),
            words::of(&text_of(&cycle, "rhythm"), caller.language)
        ));
        for period in array(&cycle, "periods") {
            let [code, opens, closes] = ["code", "opensOn", "closesOn"].map(|field| text_of(&period, field));
            lines.push(format!("  {code:8} {opens} – {closes}"));
        }
    }
    Ok(Answer::new(view, lines))
}
