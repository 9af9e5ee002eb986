//! `plan tree|workblock|manual|actions`: what leads to plans and what goes with them.

use std::path::PathBuf;

use clap::Args;
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::plan_carry::nth;
use super::plan_steps::found;
use super::plan_work::read_text;
use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Pohon kinerja sebuah unit.
#[derive(Args)]
pub(crate) struct Tree {
    /// Unit
    unit: String,
    /// Tahun; tanpa ini tahun berjalan
    #[arg(long)]
    year: Option<i32>,
    /// Kerangka bertingkat dengan tab; - berarti masukan baku
    #[arg(long)]
    paste: Option<PathBuf>,
    /// Simpul baru
    #[arg(long)]
    add: Option<String>,
    /// Jenis simpul baru
    #[arg(long, default_value = "objective", value_parser = ["goal", "objective", "key_indicator", "intermediate_outcome", "output", "service"])]
    kind: String,
    /// Indikator simpul baru
    #[arg(long, default_value = "")]
    indicator: String,
    /// Target simpul baru
    #[arg(long, default_value = "")]
    target: String,
    /// Simpul baru termasuk perjanjian kinerja
    #[arg(long)]
    agreement: bool,
    /// Nomor simpul di atasnya
    #[arg(long)]
    below: Option<usize>,
    /// Nomor simpul yang dihapus beserta cabangnya
    #[arg(long, conflicts_with_all = ["paste", "add"])]
    remove: Option<usize>,
}

pub(crate) fn tree(wanted: &Tree, caller: &mut Caller) -> Outcome {
    let unit = caller.unit(&wanted.unit)?;
    let year = wanted.year.unwrap_or(caller.this_year);
    let mut view = caller.call("show_tree", json!({ "unit": unit, "year": year }))?;
    let nodes = array(&view, "nodes");
    let node = |number: usize, caller: &Caller| {
        nth(&nodes, number, ("simpul", "node"), caller).map(|node| text_of(node, "id"))
    };
    let parent = wanted.below.map(|number| node(number, caller)).transpose()?;
    let mut edits = Vec::new();
    if let Some(file) = &wanted.paste {
        edits.push(json!({ "edit": "paste", "parent": parent, "text": read_text(file, caller)? }));
    }
    if let Some(text) = &wanted.add {
        edits.push(json!({
            "edit": "add", "parent": parent, "kind": wanted.kind, "text": text,
            "indicator": wanted.indicator, "target": wanted.target, "isAgreement": wanted.agreement,
        }));
    }
    if let Some(number) = wanted.remove {
        edits.push(json!({ "edit": "remove", "id": node(number, caller)? }));
    }
    if !edits.is_empty() {
        view = caller.call("edit_tree", json!({ "unit": unit, "year": year, "edits": edits }))?;
    }
    let lines = node_lines(&view);
    Ok(Answer::new(view, lines))
}

fn node_lines(view: &Value) -> Vec<String> {
    let line = |(number, node): (usize, &Value)| {
        let depth = node.get("depth").and_then(Value::as_u64).unwrap_or(0);
        let indent = "  ".repeat(usize::try_from(depth).unwrap_or(0));
        let parts = ["text", "indicator", "target"].map(|field| text_of(node, field));
        let words: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{number}. {indent}{}", words.join(" · "))
    };
    let mut lines: Vec<String> = (1..).zip(&array(view, "nodes")).map(line).collect();
    lines.extend(array(view, "findings").iter().map(|finding| text_of(finding, "text")));
    lines
}

/// Workblock sebuah unit.
#[derive(Args)]
pub(crate) struct Workblock {
    /// Unit
    unit: String,
    /// Tahun; tanpa ini tahun berjalan
    #[arg(long)]
    year: Option<i32>,
    /// Nomor workblock yang diubah; tanpa ini dibuat baru bila ada judul
    #[arg(long)]
    no: Option<usize>,
    #[command(flatten)]
    fields: WorkblockFields,
    /// Strategi rutin, boleh beberapa
    #[arg(long)]
    activity: Vec<String>,
    /// Strategi transformatif, boleh beberapa
    #[arg(long)]
    new_activity: Vec<String>,
    /// Keluaran kunci rutin, boleh beberapa
    #[arg(long)]
    milestone: Vec<String>,
    /// Keluaran kunci transformatif, boleh beberapa
    #[arg(long)]
    new_milestone: Vec<String>,
    /// Nomor workblock yang dihapus
    #[arg(long)]
    remove: Option<usize>,
}

/// Isian workblock.
#[derive(Args)]
pub(crate) struct WorkblockFields {
    /// Judul inisiatif strategi
    #[arg(long)]
    title: Option<String>,
    /// Indikator dan target yang diintervensi
    #[arg(long)]
    supported: Option<String>,
    /// Pemilik strategi
    #[arg(long)]
    owner: Option<String>,
    /// Pihak yang terlibat
    #[arg(long)]
    parties: Option<String>,
    /// Waktu penyelesaian
    #[arg(long)]
    due: Option<String>,
    /// Penerima manfaat
    #[arg(long)]
    beneficiaries: Option<String>,
    /// Tujuan
    #[arg(long)]
    purpose: Option<String>,
    /// Anggaran
    #[arg(long)]
    budget: Option<String>,
}

impl Workblock {
    fn fields(&self) -> [(&'static str, &Option<String>); 8] {
        let own = &self.fields;
        [
            ("title", &own.title),
            ("supported", &own.supported),
            ("owner", &own.owner),
            ("parties", &own.parties),
            ("due", &own.due),
            ("beneficiaries", &own.beneficiaries),
            ("purpose", &own.purpose),
            ("budget", &own.budget),
        ]
    }

    fn lists(&self) -> [(&'static str, &Vec<String>); 4] {
        [
            ("activity_routine", &self.activity),
            ("activity_transformative", &self.new_activity),
            ("milestone_routine", &self.milestone),
            ("milestone_transformative", &self.new_milestone),
        ]
    }

    fn says_something(&self) -> bool {
        self.fields().iter().any(|(_, text)| text.is_some())
            || self.lists().iter().any(|(_, texts)| !texts.is_empty())
    }

    /// The workblock as it is to be: what is not told stays.
    fn request(&self, known: &Value, (unit, year): (&str, i32)) -> Value {
        let mut request = json!({ "id": known.get("id"), "unit": unit, "year": year });
        let mut lines = array(known, "lines");
        for (list, texts) in self.lists().into_iter().filter(|(_, texts)| !texts.is_empty()) {
            lines.retain(|line| text_of(line, "list") != list);
            lines.extend(texts.iter().map(|text| json!({ "list": list, "text": text })));
        }
        if let Some(fields) = request.as_object_mut() {
            for (field, text) in self.fields() {
                let text = text.clone().unwrap_or_else(|| text_of(known, field));
                fields.insert(field.to_owned(), text.into());
            }
            fields.insert("lines".to_owned(), lines.into());
        }
        request
    }
}

pub(crate) fn workblock(wanted: &Workblock, caller: &mut Caller) -> Outcome {
    let unit = caller.unit(&wanted.unit)?;
    let year = wanted.year.unwrap_or(caller.this_year);
    let mut view = caller.call("list_workblocks", json!({ "unit": unit, "year": year }))?;
    let items = array(&view, "items");
    let known = |number: usize, caller: &Caller| nth(&items, number, ("workblock", "workblock"), caller);
    if let Some(number) = wanted.remove {
        let id = text_of(known(number, caller)?, "id");
        view = caller.call("remove_workblock", json!({ "id": id }))?;
    } else if wanted.says_something() {
        let known = wanted.no.map(|number| known(number, caller)).transpose()?;
        let request = wanted.request(known.unwrap_or(&Value::Null), (unit.as_str(), year));
        view = caller.call("save_workblock", request)?;
    }
    let line = |(number, item): (usize, &Value)| format!("{number}. {}", text_of(item, "title"));
    let lines = (1..).zip(&array(&view, "items")).map(line).collect();
    Ok(Answer::new(view, lines))
}

/// Manual indikator SKP.
#[derive(Args)]
pub(crate) struct Manual {
    /// NIP atau nomor pendek
    nip: String,
    /// Tahun; tanpa ini tahun berjalan
    #[arg(long)]
    year: Option<i32>,
    /// Nomor SKP
    #[arg(long)]
    id: Option<String>,
    /// Nomor indikator dalam daftar; tanpa ini hanya ditunjukkan
    #[arg(long)]
    indicator: Option<usize>,
    /// Tujuan
    #[arg(long, requires = "indicator")]
    purpose: Option<String>,
    /// Definisi
    #[arg(long, requires = "indicator")]
    definition: Option<String>,
    /// Formula
    #[arg(long, requires = "indicator")]
    formula: Option<String>,
    /// Satuan pengukuran
    #[arg(long, requires = "indicator")]
    measure_unit: Option<String>,
    /// Kualitas dan tingkat kendali
    #[arg(long, requires = "indicator", value_parser = ["outcome", "intermediate_outcome", "output_low_control", "output_medium_control", "output_high_control"])]
    control: Option<String>,
    /// Sumber data
    #[arg(long, requires = "indicator")]
    source: Option<String>,
    /// Periode pelaporan
    #[arg(long, requires = "indicator", value_parser = ["monthly", "quarterly", "half_yearly", "yearly"])]
    reporting: Option<String>,
}

pub(crate) fn manual(wanted: &Manual, caller: &mut Caller) -> Outcome {
    let year = wanted.year.unwrap_or(caller.this_year);
    let plan = text_of(&found(&wanted.nip, year, (wanted.id.as_deref(), None), caller)?, "id");
    let mut view = caller.call("list_manuals", json!({ "id": plan }))?;
    if let Some(number) = wanted.indicator {
        let items = array(&view, "items");
        let known = nth(&items, number, ("indikator", "indicator"), caller)?;
        view = caller.call("save_manual", wanted.request(known))?;
    }
    let line = |(number, item): (usize, &Value)| {
        let is_complete = item.get("isComplete").and_then(Value::as_bool).unwrap_or(false);
        format!("{number}. {} {}", if is_complete { "✓" } else { "–" }, text_of(item, "indicatorText"))
    };
    let lines = (1..).zip(&array(&view, "items")).map(line).collect();
    Ok(Answer::new(view, lines))
}

impl Manual {
    /// The manual as it is to be: what is not told stays.
    fn request(&self, known: &Value) -> Value {
        let told = |field: &str, text: &Option<String>| text.clone().unwrap_or_else(|| text_of(known, field));
        let chosen = |field: &str, code: &Option<String>| match code {
            Some(code) => json!(code),
            None => known.get(field).cloned().unwrap_or_default(),
        };
        json!({
            "indicator": text_of(known, "indicator"),
            "purpose": told("purpose", &self.purpose), "definition": told("definition", &self.definition),
            "formula": told("formula", &self.formula), "measureUnit": told("measureUnit", &self.measure_unit),
            "source": told("source", &self.source), "controlLevel": chosen("controlLevel", &self.control),
            "reporting": chosen("reporting", &self.reporting),
        })
    }
}

/// Rencana aksi dan target per periode.
#[derive(Args)]
pub(crate) struct Actions {
    /// NIP atau nomor pendek
    nip: String,
    /// Tahun; tanpa ini tahun berjalan
    #[arg(long)]
    year: Option<i32>,
    /// Nomor SKP
    #[arg(long)]
    id: Option<String>,
    /// Nomor hasil kerja; tanpa ini hanya ditunjukkan
    #[arg(long)]
    result: Option<usize>,
    /// Aksi, atau AKSI=WAKTU; boleh beberapa
    #[arg(long, requires = "result")]
    action: Vec<String>,
    /// PERIODE=TARGET, misalnya 2026-Q1=40%; boleh beberapa
    #[arg(long, requires = "result")]
    target: Vec<String>,
    /// Nomor indikator pada hasil kerja itu, untuk target
    #[arg(long, default_value_t = 1)]
    indicator: usize,
}

pub(crate) fn actions(wanted: &Actions, caller: &mut Caller) -> Outcome {
    let year = wanted.year.unwrap_or(caller.this_year);
    let plan = text_of(&found(&wanted.nip, year, (wanted.id.as_deref(), None), caller)?, "id");
    let mut view = caller.call("show_action_plan", json!({ "id": plan }))?;
    if let Some(number) = wanted.result {
        let request = wanted.request(&view, number, caller)?;
        view = caller.call("save_action_plan", request)?;
    }
    let lines = action_lines(&view);
    Ok(Answer::new(view, lines))
}

impl Actions {
    fn request(&self, view: &Value, number: usize, caller: &Caller) -> Result<Value, FailureView> {
        let results = array(view, "results");
        let result = nth(&results, number, ("hasil kerja", "result"), caller)?;
        let (mut actions, mut trajectories) = (Vec::new(), Vec::new());
        if !self.action.is_empty() {
            let line = |action: &String| {
                let (text, due) = action.rsplit_once('=').unwrap_or((action.as_str(), ""));
                json!({ "text": text.trim(), "due": due.trim() })
            };
            let lines: Vec<Value> = self.action.iter().map(line).collect();
            actions.push(json!({ "result": text_of(result, "id"), "lines": lines }));
        }
        if !self.target.is_empty() {
            let indicators = array(result, "indicators");
            let known = nth(&indicators, self.indicator, ("indikator", "indicator"), caller)?;
            let targets = self.targets(view, known, caller)?;
            trajectories.push(json!({ "indicator": text_of(known, "id"), "targets": targets }));
        }
        Ok(json!({ "plan": text_of(view, "plan"), "results": actions, "indicators": trajectories }))
    }

    /// One target per period: those told, and for the others what is there.
    fn targets(&self, view: &Value, known: &Value, caller: &Caller) -> Result<Vec<Value>, FailureView> {
        let periods: Vec<String> =
            array(view, "periods").iter().map(|period| text_of(period, "code")).collect();
        let mut targets = array(known, "targets");
        targets.resize(periods.len(), "".into());
        for told in &self.target {
            let (period, text) = told.split_once('=').unwrap_or((told.as_str(), ""));
            let at = periods.iter().position(|code| code.eq_ignore_ascii_case(period.trim()));
            let Some(target) = at.and_then(|at| targets.get_mut(at)) else {
                let what = format!("{period} ({})", periods.join(", "));
                return Err(Failure::NotFound { what }.view(caller.language));
            };
            *target = text.trim().into();
        }
        Ok(targets)
    }
}

fn action_lines(view: &Value) -> Vec<String> {
    let periods = array(view, "periods");
    let mut lines = Vec::new();
    for (number, result) in (1..).zip(array(view, "results")) {
        lines.push(format!("{number}. {}", text_of(&result, "text")));
        for line in array(&result, "lines") {
            lines.push(
                format!("  - {} {}", text_of(&line, "text"), text_of(&line, "due")).trim_end().to_owned(),
            );
        }
        for indicator in array(&result, "indicators") {
            for (period, target) in periods.iter().zip(array(&indicator, "targets")) {
                let target = target.as_str().unwrap_or_default().to_owned();
                if !target.is_empty() {
                    lines.push(format!("  {}: {target}", text_of(period, "words")));
                }
            }
        }
    }
    lines
}
