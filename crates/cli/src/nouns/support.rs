//! `support …`, `meeting …`.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum SupportVerb {
    /// Bimbingan seorang pegawai
    List {
        /// NIP atau nomor pendek
        nip: String,
    },
    /// Satu bimbingan dengan formulir dan alurnya
    Show {
        /// Nomor dari support list
        id: String,
    },
    /// Rencanakan bimbingan
    Plan(Planned),
    /// Isi satu bidang formulir
    Fill {
        /// Nomor bimbingan
        id: String,
        /// coaching, mentoring, feedback, competency, conduct_report, record
        #[arg(long)]
        form: String,
        /// Bidang, misalnya goal.target
        #[arg(long)]
        field: String,
        /// Baris tabel
        #[arg(long, default_value_t = 1)]
        row: u32,
        /// Isi
        #[arg(long, default_value = "")]
        text: String,
        /// Nilai 1 sampai 5
        #[arg(long)]
        score: Option<u32>,
    },
    /// Ambil satu langkah
    Step {
        /// Nomor bimbingan
        id: String,
        /// Langkah
        #[arg(value_parser = ["begin", "sign_employee", "sign_leader", "finish", "hand_over", "report", "decide", "tell", "close"])]
        step: String,
        /// Hari; tanpa ini hari ini
        #[arg(long)]
        on: Option<String>,
        /// Dilaporkan kepada
        #[arg(long, default_value = "")]
        to: String,
        /// Tindak lanjut yang diputuskan, untuk langkah decide
        #[arg(long, default_value = "")]
        decision: String,
        /// Yang memutuskan, untuk langkah decide
        #[arg(long, default_value = "")]
        by: String,
    },
}

#[derive(Args)]
pub(crate) struct Planned {
    /// NIP atau nomor pendek
    nip: String,
    /// Jenis bimbingan
    #[arg(long, value_parser = ["coaching", "mentoring", "formal_training", "informal_training", "counselling", "competency"])]
    kind: String,
    /// Alasan
    #[arg(long, default_value = "")]
    reason: String,
    /// Pembimbing: NIP atau nomor pendek; tanpa ini pejabat penilai
    #[arg(long)]
    by: Option<String>,
    /// Pembimbing, bila bukan pegawai di sini
    #[arg(long, default_value = "", conflicts_with = "by")]
    label: String,
    /// Konselor
    #[arg(long, value_parser = ["evaluator", "official", "independent"])]
    counsellor: Option<String>,
    /// Mulai
    #[arg(long)]
    on: Option<String>,
    /// Tempat
    #[arg(long, default_value = "")]
    place: String,
}

#[derive(Subcommand)]
pub(crate) enum MeetingVerb {
    /// Rapat dan tindak lanjut yang terbuka
    List {
        /// Unit
        #[arg(long)]
        unit: Option<String>,
    },
    /// Siapkan rapat: agenda dari peringatan, undangan dari unit, tindak lanjut yang belum selesai
    Make {
        /// Unit
        unit: String,
        /// Jenis rapat
        #[arg(long, default_value = "dialog", value_parser = ["dialog", "monitoring", "calibration"])]
        kind: String,
        /// Hari
        #[arg(long)]
        on: Option<String>,
        /// Tempat
        #[arg(long, default_value = "")]
        place: String,
    },
    /// Satu rapat
    Show {
        /// Nomor dari meeting list
        id: String,
    },
    /// Tandai tindak lanjut selesai
    Done {
        /// Nomor tindak lanjut
        line: String,
    },
}

pub(crate) fn supports(verb: SupportVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        SupportVerb::List { nip } => {
            let id = caller.person(&nip)?;
            let view = caller.call("list_supports", json!({ "id": id }))?;
            let line = |one: &Value| {
                let [id, words, state, next] =
                    ["id", "words", "stateWords", "next"].map(|field| text_of(one, field));
                format!("{id}  {words}, {state}. {next}")
            };
            let lines = array(&view, "supports").iter().map(line).collect();
            return Ok(Answer::new(view, lines));
        }
        SupportVerb::Show { id } => caller.call("show_support", json!({ "id": id }))?,
        SupportVerb::Plan(planned) => {
            let led_by = planned.by.as_deref().map(|by| caller.person(by)).transpose()?;
            let request = json!({
                "employee": caller.person(&planned.nip)?, "kind": planned.kind, "reason": planned.reason,
                "ledBy": led_by, "ledByLabel": planned.label, "counsellor": planned.counsellor,
                "startsOn": planned.on, "place": planned.place,
            });
            caller.call("plan_support", request)?
        }
        SupportVerb::Fill { id, form, field, row, text, score } => {
            let entry = json!({ "form": form, "field": field, "ordinal": row, "text": text, "score": score });
            caller.call("save_support", json!({ "id": id, "entries": [entry] }))?
        }
        SupportVerb::Step { id, step, on, to, decision, by } => {
            let request = json!({
                "id": id, "step": step, "on": on, "reportedTo": to, "decision": decision, "decidedBy": by,
            });
            caller.call("move_support", request)?
        }
    };
    let [id, words, state] = ["id", "words", "stateWords"].map(|field| text_of(&view, field));
    let station = |step: &Value| {
        let [words, to, done] = ["words", "to", "doneOn"].map(|field| text_of(step, field));
        format!("  {words}: {to} {done}")
    };
    let route: Vec<String> = array(&view, "route").iter().map(station).collect();
    let lines = std::iter::once(format!("{id}  {words}, {state}")).chain(route).collect();
    Ok(Answer::new(view, lines))
}

pub(crate) fn meetings(verb: MeetingVerb, caller: &mut Caller) -> Outcome {
    let view = match verb {
        MeetingVerb::List { unit } => {
            let unit = unit.as_deref().map(|unit| caller.unit(unit)).transpose()?;
            let view = caller.call("list_meetings", json!({ "unit": unit }))?;
            let line = |one: &Value| {
                let [id, on, title] = ["id", "heldOn", "title"].map(|field| text_of(one, field));
                format!("{id}  {on}  {title}")
            };
            let lines = array(&view, "meetings").iter().map(line).collect();
            return Ok(Answer::new(view, lines));
        }
        MeetingVerb::Make { unit, kind, on, place } => {
            let request = json!({ "unit": caller.unit(&unit)?, "kind": kind, "heldOn": on, "place": place });
            caller.call("make_meeting", request)?
        }
        MeetingVerb::Show { id } => caller.call("show_meeting", json!({ "id": id }))?,
        MeetingVerb::Done { line } => caller.call("tick_action", json!({ "line": line, "done": true }))?,
    };
    let line = |line: &Value| {
        let person = line.get("person").map(|person| text_of(person, "name")).unwrap_or_default();
        let [id, list, text] = ["id", "list", "text"].map(|field| text_of(line, field));
        format!("  {id}  {list}: {text} {person}")
    };
    let [id, on, title] = ["id", "heldOn", "title"].map(|field| text_of(&view, field));
    let lines: Vec<String> = array(&view, "lines").iter().map(line).collect();
    let lines = std::iter::once(format!("{id}  {on}  {title}")).chain(lines).collect();
    Ok(Answer::new(view, lines))
}
