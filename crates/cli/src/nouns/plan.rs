//! `plan …`

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::plan_carry::{self, AnnexDefaults, CarryOver};
use super::plan_matrix::{self, Matrix};
use super::plan_steps::{self, Because, Occasion, Whose, found};
use super::plan_strategy::{self, Actions, Manual, Tree, Workblock};
use super::plan_work::{self, Annex, Copy, Create, Library, Paste, Workbook};
use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;
use crate::words;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Impor SKP dari berkas kasus
    Import {
        /// Berkas JSON
        file: PathBuf,
    },
    /// SKP seorang pegawai
    Show {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun
        #[arg(long)]
        year: i32,
        /// Nomor SKP; juga versi yang sedang ditulis
        #[arg(long)]
        id: Option<String>,
    },
    /// Siapa yang sudah dan belum punya SKP
    List {
        /// Tahun
        #[arg(long)]
        year: i32,
        /// Hanya unit ini dan di bawahnya
        #[arg(long)]
        unit: Option<String>,
        /// missing, draft, submitted, returned, signed, approved, revising, blocked, exempt
        #[arg(long)]
        only: Option<String>,
    },
    /// Buat SKP
    Create(Create),
    /// Salin SKP seorang pegawai untuk pegawai lain
    Copy(Copy),
    /// Ambil hasil kerja SKP tahun sebelumnya, baris demi baris
    CarryOver(CarryOver),
    /// Isi lampiran beberapa SKP
    Annex(Annex),
    /// Lampiran awal SKP sebuah unit
    AnnexDefaults(AnnexDefaults),
    /// Jawab penugasan dari pimpinan lain
    Consent {
        #[command(flatten)]
        which: Which,
        /// Nomor hasil kerja
        #[arg(long)]
        result: u32,
        /// given, refused, needed
        #[arg(long, value_parser = ["given", "refused", "needed"])]
        answer: String,
        /// Catatan
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Ajukan kepada pejabat penilai
    Submit {
        #[command(flatten)]
        whose: Whose,
    },
    /// Tandai naskah disepakati pejabat penilai
    Agree {
        #[command(flatten)]
        whose: Whose,
        /// Oleh atasan pejabat penilai
        #[arg(long)]
        by_superior: bool,
    },
    /// Kembalikan dengan alasan
    Return {
        #[command(flatten)]
        whose: Whose,
        /// Oleh atasan pejabat penilai
        #[arg(long)]
        by_superior: bool,
    },
    /// Catat tanda tangan pegawai
    Sign {
        #[command(flatten)]
        whose: Whose,
    },
    /// Tetapkan
    Approve {
        #[command(flatten)]
        whose: Whose,
        /// Oleh atasan pejabat penilai, mulai 1 Februari
        #[arg(long)]
        by_superior: bool,
    },
    /// Buka kembali; tanda tangan pegawai gugur
    Reopen {
        #[command(flatten)]
        whose: Whose,
    },
    /// Mulai perubahan SKP yang berlaku
    Revise {
        #[command(flatten)]
        whose: Whose,
        /// Sebab perubahan
        #[arg(long, value_enum, default_value = "feedback")]
        kind: Occasion,
    },
    /// Batalkan perubahan; SKP yang berlaku tetap
    Drop {
        #[command(flatten)]
        whose: Whose,
    },
    /// Ganti pejabat penilai pada SKP
    Evaluator {
        #[command(flatten)]
        whose: Whose,
        /// NIP penilai baru
        #[arg(long = "is")]
        evaluator: String,
    },
    /// Tutup SKP yang berlaku
    Close {
        #[command(flatten)]
        whose: Whose,
        /// Sebab
        #[arg(long, value_enum)]
        because: Because,
    },
    /// Batalkan SKP yang belum pernah ditetapkan
    Cancel {
        #[command(flatten)]
        whose: Whose,
    },
    /// Bandingkan dua versi
    Compare {
        #[command(flatten)]
        which: Which,
        /// Versi pembanding; tanpa ini versi sebelumnya
        #[arg(long)]
        with: Option<String>,
    },
    /// Apa yang terjadi pada sebuah SKP
    Trail {
        #[command(flatten)]
        which: Which,
    },
    /// Periksa rumusan hasil kerja
    Lint {
        /// NIP atau nomor pendek; tanpa ini semua pegawai
        nip: Option<String>,
        /// Tahun; tanpa ini tahun berjalan
        #[arg(long)]
        year: Option<i32>,
    },
    /// Tempel hasil kerja dari lembar kerja
    Paste(Paste),
    /// Buku kerja XLSX: tulis, baca, terapkan
    #[command(subcommand)]
    Workbook(Workbook),
    /// Matriks peran hasil: lihat, isi, jadikan draf SKP
    Matrix(Matrix),
    /// Pohon kinerja
    Tree(Tree),
    /// Workblock strategi
    Workblock(Workblock),
    /// Manual indikator
    Manual(Manual),
    /// Rencana aksi dan target per periode
    Actions(Actions),
    /// Pustaka indikator
    #[command(subcommand)]
    Library(Library),
}

/// Versi SKP yang dimaksud.
#[derive(Args)]
pub(crate) struct Which {
    /// NIP atau nomor pendek
    nip: String,
    /// Tahun
    #[arg(long)]
    year: i32,
    /// Nomor SKP
    #[arg(long)]
    id: Option<String>,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Import { file } => import("import_plans", &file, caller),
        Verb::Show { nip, year, id } => show(&nip, (year, id.as_deref()), caller),
        Verb::List { year, unit, only } => list(year, unit.as_deref(), only.as_deref(), caller),
        Verb::Create(create) => plan_work::create(&create, caller),
        Verb::Copy(copy) => plan_work::copy(&copy, caller),
        Verb::Annex(annex) => plan_work::annex(&annex, caller),
        Verb::AnnexDefaults(wanted) => plan_carry::annex_defaults(&wanted, caller),
        Verb::CarryOver(wanted) => plan_carry::carry_over(&wanted, caller),
        Verb::Consent { which, result, answer, note } => consent(&which, result, (&answer, &note), caller),
        Verb::Submit { whose } => plan_steps::plain("submit", &whose, caller),
        Verb::Agree { whose, by_superior } => plan_steps::by("agree", by_superior, &whose, caller),
        Verb::Return { whose, by_superior } => plan_steps::by("return", by_superior, &whose, caller),
        Verb::Sign { whose } => plan_steps::plain("sign", &whose, caller),
        Verb::Approve { whose, by_superior } => {
            let event = if by_superior { "approve_by_superior" } else { "approve" };
            plan_steps::plain(event, &whose, caller)
        }
        Verb::Reopen { whose } => plan_steps::plain("reopen", &whose, caller),
        Verb::Revise { whose, kind } => plan_steps::revise(kind, &whose, caller),
        Verb::Drop { whose } => plan_steps::plain("drop_revision", &whose, caller),
        Verb::Evaluator { whose, evaluator } => plan_steps::change_evaluator(&evaluator, &whose, caller),
        Verb::Close { whose, because } => plan_steps::close(because, &whose, caller),
        Verb::Cancel { whose } => plan_steps::plain("cancel", &whose, caller),
        Verb::Compare { which, with } => compare(&which, with.as_deref(), caller),
        Verb::Trail { which } => trail(&which, caller),
        Verb::Lint { nip, year } => lint(nip.as_deref(), year, caller),
        Verb::Paste(paste) => plan_work::paste(&paste, caller),
        Verb::Workbook(verb) => plan_work::workbook(verb, caller),
        Verb::Matrix(matrix) => plan_matrix::matrix(&matrix, caller),
        Verb::Tree(tree) => plan_strategy::tree(&tree, caller),
        Verb::Workblock(block) => plan_strategy::workblock(&block, caller),
        Verb::Manual(manual) => plan_strategy::manual(&manual, caller),
        Verb::Actions(actions) => plan_strategy::actions(&actions, caller),
        Verb::Library(verb) => plan_work::library(verb, caller),
    }
}

/// Imports a case file and says what became of each item.
pub(crate) fn import(command: &str, file: &Path, caller: &mut Caller) -> Outcome {
    let token = caller.existing(file)?;
    let view = caller.call(command, json!({ "file": token }))?;
    let [new, changed, same] =
        ["new", "changed", "same"].map(|field| view.get(field).cloned().unwrap_or_default());
    let mut lines = vec![match caller.language {
        contract::Language::Id => format!("{new} baru, {changed} berubah, {same} sama."),
        contract::Language::En => format!("{new} new, {changed} changed, {same} same."),
    }];
    for item in array(&view, "items") {
        lines.push(format!(
            "{}  {}  {}",
            text_of(&item, "shortId"),
            text_of(&item, "caseId"),
            text_of(&item, "name")
        ));
        let warnings = array(&item, "findings");
        lines.extend(warnings.iter().map(|finding| format!("  {}", text_of(finding, "text"))));
    }
    Ok(Answer::new(view, lines))
}

/// The plans of a year that count, or the version named, which may still be written.
fn show(nip: &str, (year, id): (i32, Option<&str>), caller: &mut Caller) -> Outcome {
    let view = if let Some(id) = id {
        let plan = found(nip, year, (Some(id), None), caller)?;
        let plan = caller.call("show_plan", json!({ "id": text_of(&plan, "id") }))?;
        json!({ "plans": [plan] })
    } else {
        let employee = caller.person(nip)?;
        caller.call("list_plans", json!({ "employee": employee, "year": year }))?
    };
    let lines = array(&view, "plans").iter().flat_map(|plan| plan_lines(plan, caller.language)).collect();
    Ok(Answer::new(view, lines))
}

pub(crate) fn plan_lines(plan: &Value, language: contract::Language) -> Vec<String> {
    let head = format!(
        "{} {} v{} {}",
        text_of(plan, "form"),
        plan.get("year").cloned().unwrap_or_default(),
        plan.get("version").cloned().unwrap_or_default(),
        words::of(&text_of(plan, "state"), language)
    );
    let results = array(plan, "results");
    let line = |result: &Value| {
        format!("  {}. {}", result.get("no").cloned().unwrap_or_default(), text_of(result, "text"))
    };
    let about = |finding: &Value| {
        let result = finding.get("result").and_then(Value::as_u64).map(|no| format!("{no}: "));
        let (rule, text) = (text_of(finding, "rule"), text_of(finding, "text"));
        format!("  ! {}{text} ({rule})", result.unwrap_or_default())
    };
    let findings = array(plan, "findings");
    std::iter::once(head).chain(results.iter().map(line)).chain(findings.iter().map(about)).collect()
}

/// Rows of a season asked for at a time.
const PAGE: usize = 2000;

fn list(year: i32, unit: Option<&str>, only: Option<&str>, caller: &mut Caller) -> Outcome {
    let unit = unit.map(|unit| caller.unit(unit)).transpose()?;
    let mut people = Vec::new();
    let mut view;
    loop {
        let request = json!({
            "year": year, "unit": unit, "only": only, "offset": people.len(), "limit": PAGE,
        });
        view = caller.call("list_plan_season", request)?;
        let page = array(&view, "people");
        let is_last = page.len() < PAGE;
        people.extend(page);
        if is_last {
            break;
        }
    }
    let line = |row: &Value| {
        let name = [text_of(row, "name"), text_of(row, "position")].into_iter().find(|text| !text.is_empty());
        let state = match row.get("exempt").and_then(Value::as_str) {
            Some(_) => pick(caller, "dibebaskan", "exempt"),
            None => words::of(&text_of(row, "state"), caller.language),
        };
        format!("{:18}  {}  {}  {state}", text_of(row, "nip"), name.unwrap_or_default(), text_of(row, "unit"))
    };
    let lines = people.iter().map(line).collect();
    if let Some(fields) = view.as_object_mut() {
        fields.insert("people".into(), people.into());
    }
    Ok(Answer::new(view, lines))
}

fn consent(which: &Which, number: u32, (answer, note): (&str, &str), caller: &mut Caller) -> Outcome {
    let plan = text_of(&found(&which.nip, which.year, (which.id.as_deref(), None), caller)?, "id");
    let view = caller.call("show_plan", json!({ "id": plan }))?;
    let results = array(&view, "results");
    let result = results.iter().find(|result| result.get("no") == Some(&json!(number)));
    let Some(result) = result else {
        let what = format!("{} {number}", pick(caller, "hasil kerja", "result"));
        return Err(contract::Failure::NotFound { what }.view(caller.language));
    };
    let request = json!({ "result": text_of(result, "id"), "answer": answer, "note": note });
    let desk = caller.call("answer_consent", request)?;
    let lines = desk.get("plan").map(|plan| plan_lines(plan, caller.language)).unwrap_or_default();
    Ok(Answer::new(desk, lines))
}

fn compare(which: &Which, with: Option<&str>, caller: &mut Caller) -> Outcome {
    let plan = text_of(&found(&which.nip, which.year, (which.id.as_deref(), None), caller)?, "id");
    let with = with
        .map(|with| found(&which.nip, which.year, (Some(with), None), caller))
        .transpose()?
        .map(|plan| text_of(&plan, "id"));
    let view = caller.call("compare_plans", json!({ "plan": plan, "with": with }))?;
    let lines = array(&view, "items")
        .iter()
        .flat_map(|item| {
            let side = |sign: char, field: &str| {
                let text = text_of(item, field);
                text.lines().map(|line| format!("  {sign} {line}")).collect::<Vec<_>>()
            };
            let head = std::iter::once(text_of(item, "part"));
            head.chain(side('-', "before")).chain(side('+', "after")).collect::<Vec<_>>()
        })
        .collect();
    Ok(Answer::new(view, lines))
}

fn trail(which: &Which, caller: &mut Caller) -> Outcome {
    let plan = text_of(&found(&which.nip, which.year, (which.id.as_deref(), None), caller)?, "id");
    let view = caller.call("show_plan_trail", json!({ "plan": plan }))?;
    let line = |item: &Value| {
        let reason = text_of(item, "reason");
        let reason = if reason.is_empty() { reason } else { format!(": {reason}") };
        format!("{}  {}{reason}", text_of(item, "at"), text_of(item, "title"))
    };
    let lines = array(&view, "items").iter().map(line).collect();
    Ok(Answer::new(view, lines))
}

fn lint(nip: Option<&str>, year: Option<i32>, caller: &mut Caller) -> Outcome {
    let employee = nip.map(|nip| caller.person(nip)).transpose()?;
    let year = year.unwrap_or(caller.this_year);
    let view = caller.call("lint_plans", json!({ "year": year, "employee": employee }))?;
    let mut lines = Vec::new();
    for item in array(&view, "items") {
        let remark = item.get("remark").cloned().unwrap_or_default();
        lines.push(format!("{}  {}", text_of(&item, "name"), text_of(&item, "text")));
        lines.push(format!("  {} {}", text_of(&remark, "rule"), text_of(&remark, "text")));
        let rewrites = array(&remark, "rewrites");
        lines.extend(rewrites.iter().filter_map(Value::as_str).map(|rewrite| format!("  → {rewrite}")));
    }
    let checked = view.get("checked").cloned().unwrap_or_default();
    lines.push(match caller.language {
        contract::Language::Id => format!("{checked} rumusan diperiksa."),
        contract::Language::En => format!("{checked} texts looked at."),
    });
    Ok(Answer::new(view, lines))
}
