//! `employee …`

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::employee_map::Columns;
use super::moves::{self, Move};
use super::standing::{self, Posts, Status};
use super::{Outcome, array, beside, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Impor daftar pegawai: XLSX, XLS, ODS, CSV
    Import {
        /// Berkas
        file: PathBuf,
        /// Hanya pratinjau
        #[arg(long)]
        dry_run: bool,
        /// Tulis baris yang ditolak beserta perbaikannya
        #[arg(long)]
        errors: Option<PathBuf>,
        #[command(flatten)]
        columns: Columns,
    },
    /// Daftar pegawai
    List {
        /// Bagian nama, NIP, jabatan, atau unit
        #[arg(long)]
        search: Option<String>,
        /// Hanya unit ini
        #[arg(long)]
        unit: Option<String>,
        /// Paling banyak
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Seorang pegawai
    Show {
        /// NIP atau nomor pendek
        nip: String,
    },
    /// Tambah pegawai
    Add {
        /// NIP
        nip: String,
        #[command(flatten)]
        fields: Fields,
    },
    /// Ubah pegawai
    Edit {
        /// NIP atau nomor pendek
        nip: String,
        /// NIP baru
        #[arg(long)]
        new_nip: Option<String>,
        #[command(flatten)]
        fields: Fields,
    },
    /// Pegawai keluar
    Retire {
        /// NIP atau nomor pendek
        nip: String,
        /// Hari terakhir; tanpa ini pegawai kembali
        #[arg(long)]
        on: Option<String>,
    },
    /// Pindahkan ke unit atau jabatan lain
    Move(Move),
    /// Masalah dalam susunan organisasi
    Problems {
        /// Perbaiki semua masalah jenis ini seperti yang diusulkan, misalnya no_evaluator
        #[arg(long)]
        fix: Option<String>,
        /// Surat yang menjadi dasar perbaikan, misalnya pendelegasian kewenangan
        #[arg(long, default_value = "", requires = "fix")]
        basis: String,
    },
    /// Pegawai yang mungkin tercatat dua kali
    Duplicates,
    /// Gabungkan dua catatan orang yang sama
    Merge {
        /// Yang tetap
        keep: String,
        /// Yang dilebur
        other: String,
    },
    /// Pisahkan lagi catatan yang pernah digabung
    Split {
        /// Yang dilebur dulu
        nip: String,
    },
    /// Plt., Plh., dan penugasan di luar
    Posts(Posts),
    /// Masa tugas belajar, cuti, dan kedudukan hukum lain
    Status(Status),
    /// Tetapkan penilai mulai suatu hari
    Evaluator {
        /// NIP atau nomor pendek, boleh beberapa
        #[arg(required = true)]
        nip: Vec<String>,
        /// NIP penilai
        #[arg(long = "is")]
        evaluator: String,
        /// Mulai tanggal
        #[arg(long)]
        from: String,
        /// Dasar, misalnya pendelegasian
        #[arg(long, default_value = "")]
        basis: String,
    },
}

/// Isian pegawai.
#[derive(Args)]
pub(crate) struct Fields {
    /// Nama
    #[arg(long)]
    name: Option<String>,
    /// Gelar depan
    #[arg(long)]
    front_degree: Option<String>,
    /// Gelar belakang
    #[arg(long)]
    back_degree: Option<String>,
    /// pns, cpns, pppk, pppk_paruh_waktu, military, other
    #[arg(long = "type")]
    employee_type: Option<String>,
    /// Kedudukan hukum
    #[arg(long)]
    legal_status: Option<String>,
    /// Pangkat/golongan
    #[arg(long)]
    rank: Option<String>,
    /// Jabatan
    #[arg(long)]
    position: Option<String>,
    /// Jenis jabatan
    #[arg(long)]
    position_kind: Option<String>,
    /// Unit kerja
    #[arg(long)]
    unit: Option<String>,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Import { file, dry_run, errors, columns } => {
            import(&file, (dry_run, &columns), errors.as_deref(), caller)
        }
        Verb::List { search, unit, limit } => list(search.as_deref(), unit.as_deref(), limit, caller),
        Verb::Show { nip } => {
            let id = caller.person(&nip)?;
            let view = caller.call("show_employee", json!({ "id": id }))?;
            let lines = card(&view);
            Ok(Answer::new(view, lines))
        }
        Verb::Add { nip, fields } => save(None, Some(&nip), fields, caller),
        Verb::Edit { nip, new_nip, fields } => {
            let id = caller.person(&nip)?;
            save(Some(&id), new_nip.as_deref(), fields, caller)
        }
        Verb::Retire { nip, on } => {
            let id = caller.person(&nip)?;
            let view = caller.call("retire_employee", json!({ "id": id, "on": on }))?;
            let lines = card(&view);
            Ok(Answer::new(view, lines))
        }
        Verb::Move(wanted) => moves::move_employee(&wanted, caller),
        Verb::Problems { fix, basis } => moves::problems(fix.as_deref(), &basis, caller),
        Verb::Duplicates => moves::duplicates(caller),
        Verb::Merge { keep, other } => moves::merge(&keep, &other, caller),
        Verb::Split { nip } => standing::split(&nip, caller),
        Verb::Posts(posts) => standing::posts(&posts, caller),
        Verb::Status(status) => standing::status(&status, caller),
        Verb::Evaluator { nip, evaluator, from, basis } => {
            let employees: Vec<String> =
                nip.iter().map(|nip| caller.person(nip)).collect::<Result<_, _>>()?;
            let evaluator = caller.person(&evaluator)?;
            let request =
                json!({ "employees": employees, "evaluator": evaluator, "from": from, "basis": basis });
            let view = caller.call("assign_evaluator", request)?;
            let mut lines = vec![format!(
                "{} {}",
                pick(caller, "Penilai diganti:", "Evaluator changed:"),
                view.get("changed").cloned().unwrap_or_default()
            )];
            lines.extend(array(&view, "findings").iter().map(|finding| text_of(finding, "text")));
            Ok(Answer::new(view, lines))
        }
    }
}

fn import(
    file: &Path,
    (dry_run, columns): (bool, &Columns),
    errors: Option<&Path>,
    caller: &mut Caller,
) -> Outcome {
    let token = caller.readable(file)?;
    let preview = columns.preview(token, caller)?;
    let number = preview.get("preview").cloned().unwrap_or_default();
    if let Some(errors) = errors {
        let target = caller.workbook(errors)?;
        let password = caller.password()?;
        caller.call("save_rejected", json!({ "preview": number, "file": target, "password": password }))?;
    }
    let view = if dry_run { preview } else { caller.call("apply_import", json!({ "preview": number }))? };
    let counts =
        ["new", "changed", "same", "skipped"].map(|field| view.get(field).cloned().unwrap_or_default());
    let [new, changed, same, skipped] = counts;
    let rejected = array(&view, "rejected");
    let mut lines = vec![match caller.language {
        contract::Language::Id => format!(
            "{new} baru, {changed} berubah, {same} sama, {skipped} dilewati, {} ditolak.",
            rejected.len()
        ),
        contract::Language::En => format!(
            "{new} new, {changed} changed, {same} same, {skipped} skipped, {} rejected.",
            rejected.len()
        ),
    }];
    for row in rejected.iter().chain(&array(&view, "warnings")) {
        lines.push(format!("{} {}", text_of(row, "reason"), text_of(row, "fix")));
    }
    lines.extend(beside::how_to_repair(caller, rejected.len(), errors));
    let document = json!({
        "new": new, "changed": changed, "same": same, "skipped": skipped,
        "warnings": view.get("warnings"), "rejected": view.get("rejected"),
    });
    Ok(Answer { is_partial: !rejected.is_empty(), ..Answer::new(document, lines) })
}

fn list(search: Option<&str>, unit: Option<&str>, limit: u32, caller: &mut Caller) -> Outcome {
    let unit = unit.map(|unit| caller.unit(unit)).transpose()?;
    let mut employees = Vec::new();
    let mut total = 0;
    while employees.len() < usize::try_from(limit).unwrap_or(usize::MAX) {
        let page = limit.saturating_sub(u32::try_from(employees.len()).unwrap_or(0)).min(1000);
        let request = json!({ "search": search, "unit": unit, "limit": page, "offset": employees.len(), "withInactive": true });
        let view = caller.call("list_employees", request)?;
        total = view.get("total").and_then(Value::as_u64).unwrap_or(0);
        let rows = array(&view, "employees");
        if rows.is_empty() {
            break;
        }
        employees.extend(rows);
    }
    for row in &mut employees {
        // Scripts read the short id under the name that the command line takes it by.
        if let (Some(short), Some(fields)) = (row.get("shortId").cloned(), row.as_object_mut()) {
            fields.insert("id".into(), short);
        }
    }
    let line = |row: &Value| {
        let name = [text_of(row, "name"), text_of(row, "position")].into_iter().find(|text| !text.is_empty());
        format!(
            "{}  {:18}  {}  {}",
            text_of(row, "id"),
            text_of(row, "nip"),
            name.unwrap_or_default(),
            text_of(row, "unit")
        )
    };
    let lines = employees.iter().map(line).collect();
    Ok(Answer::new(json!({ "employees": employees, "total": total }), lines))
}

fn save(id: Option<&str>, nip: Option<&str>, fields: Fields, caller: &mut Caller) -> Outcome {
    let unit = fields.unit.map(|unit| caller.unit(&unit)).transpose()?;
    let request = json!({
        "id": id,
        "nip": nip,
        "name": fields.name,
        "frontDegree": fields.front_degree,
        "backDegree": fields.back_degree,
        "employeeType": fields.employee_type,
        "legalStatus": fields.legal_status,
        "rank": fields.rank,
        "position": fields.position,
        "positionKind": fields.position_kind,
        "unit": unit,
    });
    let view = caller.call("save_employee", request)?;
    let lines = card(&view);
    Ok(Answer::new(view, lines))
}

fn card(view: &Value) -> Vec<String> {
    let fields = ["shortId", "fullName", "nip", "rank", "position"];
    let parts: Vec<String> =
        fields.into_iter().map(|field| text_of(view, field)).filter(|text| !text.is_empty()).collect();
    vec![parts.join("  ")]
}
