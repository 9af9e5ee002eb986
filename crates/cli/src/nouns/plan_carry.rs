//! `plan carry-over|annex-defaults`: what new plans start with.

use clap::Args;
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::plan::plan_lines;
use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// SKP dari baris-baris SKP tahun sebelumnya.
#[derive(Args)]
pub(crate) struct CarryOver {
    /// NIP atau nomor pendek
    nip: String,
    /// Tahun yang direncanakan
    #[arg(long)]
    year: i32,
    /// Buat SKP menurut usul; tanpa ini dan tanpa keputusan barisnya hanya ditunjukkan
    #[arg(long)]
    apply: bool,
    /// Nomor baris yang diambil apa adanya, boleh beberapa
    #[arg(long, num_args = 1..)]
    keep: Vec<usize>,
    /// NOMOR=TEKS BARU, atau NOMOR untuk diubah kemudian; boleh beberapa
    #[arg(long)]
    change: Vec<String>,
    /// Nomor baris yang ditinggalkan, boleh beberapa
    #[arg(long, num_args = 1..)]
    drop: Vec<usize>,
    /// Juga ekspektasi khusus
    #[arg(long)]
    expectations: bool,
    /// Juga lampiran
    #[arg(long)]
    annex: bool,
}

impl CarryOver {
    fn decides(&self) -> bool {
        self.apply || !self.keep.is_empty() || !self.change.is_empty() || !self.drop.is_empty()
    }

    /// What happens to a row: as told, else as proposed.
    fn decision(&self, number: usize, row: &Value) -> Value {
        let changed = self.change.iter().find_map(|change| {
            let (of, text) =
                change.split_once('=').map_or((change.as_str(), None), |(of, text)| (of, Some(text)));
            (of.trim().parse() == Ok(number)).then_some(text)
        });
        let decision = match changed {
            Some(_) => "change".to_owned(),
            None if self.keep.contains(&number) => "keep".to_owned(),
            None if self.drop.contains(&number) => "drop".to_owned(),
            None => text_of(row, "suggestion"),
        };
        json!({ "result": text_of(row, "result"), "decision": decision, "text": changed.flatten() })
    }
}

pub(crate) fn carry_over(wanted: &CarryOver, caller: &mut Caller) -> Outcome {
    let employee = caller.person(&wanted.nip)?;
    let view = caller.call("show_carry_over", json!({ "employee": employee, "year": wanted.year }))?;
    let rows = array(&view, "rows");
    if !wanted.decides() {
        let lines = (1..).zip(&rows).map(|(number, row)| row_line(number, row, caller)).collect();
        return Ok(Answer::new(view, lines));
    }
    for number in wanted.keep.iter().chain(&wanted.drop) {
        if *number == 0 || *number > rows.len() {
            let what = format!("{} {number}", pick(caller, "baris", "row"));
            return Err(Failure::NotFound { what }.view(caller.language));
        }
    }
    let rows: Vec<Value> = (1..).zip(&rows).map(|(number, row)| wanted.decision(number, row)).collect();
    let request = json!({
        "employee": employee, "year": wanted.year, "rows": rows,
        "withExpectations": wanted.expectations, "withAnnex": wanted.annex,
    });
    let desk = caller.call("carry_over_plan", request)?;
    let lines = desk.get("plan").map(|plan| plan_lines(plan, caller.language)).unwrap_or_default();
    Ok(Answer::new(desk, lines))
}

fn row_line(number: usize, row: &Value, caller: &Caller) -> String {
    let suggestion = match text_of(row, "suggestion").as_str() {
        "keep" => pick(caller, "ambil", "keep"),
        "change" => pick(caller, "ubah", "change"),
        _ => pick(caller, "tinggalkan", "drop"),
    };
    format!("{number}. {}  [{suggestion}] {}", text_of(row, "text"), text_of(row, "why"))
}

/// Lampiran awal SKP sebuah unit.
#[derive(Args)]
pub(crate) struct AnnexDefaults {
    /// Unit
    unit: String,
    /// Dukungan sumber daya, boleh beberapa
    #[arg(long)]
    resource: Vec<String>,
    /// Skema pertanggungjawaban, boleh beberapa
    #[arg(long)]
    scheme: Vec<String>,
    /// Konsekuensi, boleh beberapa
    #[arg(long)]
    consequence: Vec<String>,
    /// Hapus milik unit ini; berlaku lagi milik unit di atasnya
    #[arg(long)]
    clear: bool,
}

pub(crate) fn annex_defaults(wanted: &AnnexDefaults, caller: &mut Caller) -> Outcome {
    let unit = caller.unit(&wanted.unit)?;
    let lists = annex_lists(&wanted.resource, &wanted.scheme, &wanted.consequence);
    let view = if lists.is_empty() && !wanted.clear {
        caller.call("show_annex_defaults", json!({ "id": unit }))?
    } else {
        caller.call("save_annex_defaults", json!({ "unit": unit, "lists": lists }))?
    };
    let mut lines: Vec<String> = array(&view, "lines").iter().map(|line| text_of(line, "text")).collect();
    let from = text_of(&view, "inheritedFrom");
    if !from.is_empty() {
        lines.push(format!("{} {from}", pick(caller, "Dari", "From")));
    }
    Ok(Answer::new(view, lines))
}

/// The lists of an annex that something is said about.
pub(crate) fn annex_lists(resources: &[String], scheme: &[String], consequences: &[String]) -> Vec<Value> {
    [("resource_support", resources), ("accountability_scheme", scheme), ("consequences", consequences)]
        .into_iter()
        .filter(|(_, texts)| !texts.is_empty())
        .map(|(list, texts)| {
            let lines: Vec<Value> = texts.iter().map(|text| json!({ "text": text })).collect();
            json!({ "list": list, "lines": lines })
        })
        .collect()
}

/// The n-th of a list, counted from 1.
pub(crate) fn nth<'v>(
    list: &'v [Value],
    number: usize,
    what: (&str, &str),
    caller: &Caller,
) -> Result<&'v Value, FailureView> {
    let missing = || {
        let what = format!("{} {number}", pick(caller, what.0, what.1));
        Failure::NotFound { what }.view(caller.language)
    };
    number.checked_sub(1).and_then(|at| list.get(at)).ok_or_else(missing)
}
