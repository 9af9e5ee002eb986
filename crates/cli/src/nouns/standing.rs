//! `employee posts|status|split`: posts beside the definitive one, times without planning, a merge undone.

use clap::Args;
use serde_json::{Value, json};

use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Jabatan di samping jabatan definitif.
#[derive(Args)]
pub(crate) struct Posts {
    /// NIP atau nomor pendek
    nip: String,
    /// Jenis penugasan baru
    #[arg(long, value_parser = ["plt", "plh", "seconded"], requires = "position", requires = "from")]
    kind: Option<String>,
    /// Nomor catatan yang diubah, bukan penugasan baru
    #[arg(long, requires = "kind")]
    id: Option<String>,
    /// Jabatan
    #[arg(long)]
    position: Option<String>,
    /// Jenis jabatan
    #[arg(long)]
    position_kind: Option<String>,
    /// Unit kerja
    #[arg(long)]
    unit: Option<String>,
    /// Hari pertama
    #[arg(long)]
    from: Option<String>,
    /// Hari terakhir
    #[arg(long)]
    until: Option<String>,
    /// Surat
    #[arg(long, default_value = "")]
    basis: String,
    /// Tempat di luar, bagi yang diperbantukan
    #[arg(long, default_value = "")]
    place: String,
    /// NIP penilai pekerjaan itu; tanpa ini pimpinan unit di atasnya
    #[arg(long)]
    evaluator: Option<String>,
    /// Selama itu menjadi kepala unit
    #[arg(long)]
    leads_unit: bool,
    /// Nomor catatan yang dihapus
    #[arg(long, conflicts_with = "kind")]
    remove: Option<String>,
}

pub(crate) fn posts(wanted: &Posts, caller: &mut Caller) -> Outcome {
    let employee = caller.person(&wanted.nip)?;
    let view = match (&wanted.remove, &wanted.kind) {
        (Some(id), _) => caller.call("remove_appointment", json!({ "id": id }))?,
        (None, None) => caller.call("show_standing", json!({ "id": employee }))?,
        (None, Some(kind)) => {
            let unit = wanted.unit.as_deref().map(|unit| caller.unit(unit)).transpose()?;
            let evaluator = wanted.evaluator.as_deref().map(|nip| caller.person(nip)).transpose()?;
            let request = json!({
                "id": wanted.id, "employee": employee, "kind": kind, "unit": unit,
                "position": wanted.position, "positionKind": wanted.position_kind, "from": wanted.from,
                "until": wanted.until, "basis": wanted.basis, "place": wanted.place,
                "evaluator": evaluator, "leadsUnit": wanted.leads_unit,
            });
            caller.call("save_appointment", request)?
        }
    };
    Ok(standing(view))
}

/// Masa dengan kedudukan hukum lain.
#[derive(Args)]
pub(crate) struct Status {
    /// NIP atau nomor pendek
    nip: String,
    /// Kedudukan hukum pada masa itu
    #[arg(long = "is", requires = "from")]
    position: Option<String>,
    /// Nomor catatan yang diubah, bukan masa baru
    #[arg(long, requires = "position")]
    id: Option<String>,
    /// Hari pertama
    #[arg(long)]
    from: Option<String>,
    /// Hari terakhir
    #[arg(long)]
    until: Option<String>,
    /// Surat
    #[arg(long, default_value = "")]
    basis: String,
    /// Nomor catatan yang dihapus
    #[arg(long, conflicts_with = "position")]
    remove: Option<String>,
}

pub(crate) fn status(wanted: &Status, caller: &mut Caller) -> Outcome {
    let employee = caller.person(&wanted.nip)?;
    let view = match (&wanted.remove, &wanted.position) {
        (Some(id), _) => caller.call("remove_status_period", json!({ "id": id }))?,
        (None, None) => caller.call("show_standing", json!({ "id": employee }))?,
        (None, Some(status)) => {
            let request = json!({
                "id": wanted.id, "employee": employee, "status": status, "from": wanted.from,
                "until": wanted.until, "basis": wanted.basis,
            });
            caller.call("save_status_period", request)?
        }
    };
    Ok(standing(view))
}

pub(crate) fn split(nip: &str, caller: &mut Caller) -> Outcome {
    let employee = caller.person(nip)?;
    let view = caller.call("split_person", json!({ "id": employee }))?;
    Ok(standing(view))
}

fn standing(view: Value) -> Answer {
    let days = |row: &Value| {
        let until = row.get("until").and_then(Value::as_str).unwrap_or("…");
        format!("{} – {until}", text_of(row, "from"))
    };
    let mut lines = Vec::new();
    for post in array(&view, "appointments") {
        let (kind, position) = (text_of(&post, "kind"), text_of(&post, "position"));
        lines.push(format!("{}  {}  {kind} {position}", text_of(&post, "id"), days(&post)));
    }
    for period in array(&view, "statusPeriods") {
        lines.push(format!("{}  {}  {}", text_of(&period, "id"), days(&period), text_of(&period, "status")));
    }
    Answer::new(view, lines)
}
