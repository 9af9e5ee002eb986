//! `plan create|paste|workbook|library`: plans written for many at once.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::plan::plan_lines;
use super::plan_carry::annex_lists;
use super::plan_steps::{changed, found};
use super::{Outcome, array, file_answer, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// SKP baru.
#[derive(Args)]
pub(crate) struct Create {
    /// NIP atau nomor pendek, boleh beberapa
    #[arg(required_unless_present = "unit")]
    nip: Vec<String>,
    /// Semua pegawai unit ini yang belum punya SKP
    #[arg(long)]
    unit: Option<String>,
    /// Tahun
    #[arg(long)]
    year: i32,
    /// Isi awal
    #[arg(long, default_value = "blank", value_parser = ["blank", "last-year", "template", "matrix"])]
    from: String,
    /// Pendekatan
    #[arg(long, value_parser = ["quantitative", "qualitative"])]
    approach: Option<String>,
    /// SKP tambahan bagi pegawai yang sudah punya
    #[arg(long)]
    second: bool,
    /// Tugas Plt. atau Plh. yang dibuatkan SKP sendiri: sebagian nama jabatannya; untuk satu pegawai
    #[arg(long, conflicts_with = "unit")]
    appointment: Option<String>,
}

pub(crate) fn create(new: &Create, caller: &mut Caller) -> Outcome {
    let mut employees = people(&new.nip, caller)?;
    if let Some(unit) = &new.unit {
        employees.extend(without_plan(unit, new.year, caller)?);
    }
    let request = json!({
        "employees": employees, "year": new.year, "source": new.from.replace('-', "_"),
        "approach": new.approach, "isSecond": new.second,
        "appointment": new.appointment.as_deref().map(|post| appointment(post, &employees, caller)).transpose()?,
    });
    let view = caller.call("create_plans", request)?;
    Ok(changed(view, caller))
}

/// The one post of a person whose position holds these words.
fn appointment(words: &str, employees: &[String], caller: &mut Caller) -> Result<Value, FailureView> {
    let wanted = words.to_lowercase();
    let mut posts = Vec::new();
    for employee in employees {
        let standing = caller.call("show_standing", json!({ "id": employee }))?;
        let fits = |post: &Value| text_of(post, "position").to_lowercase().contains(&wanted);
        posts.extend(array(&standing, "appointments").into_iter().filter(fits));
    }
    match posts.as_slice() {
        [only] => Ok(only.get("id").cloned().unwrap_or_default()),
        [] => Err(Failure::NotFound { what: words.to_owned() }.view(caller.language)),
        several => {
            let candidates = several.iter().map(|post| text_of(post, "position")).collect();
            Err(Failure::Ambiguous { what: words.to_owned(), candidates }.view(caller.language))
        }
    }
}

/// Salinan SKP untuk pegawai lain.
#[derive(Args)]
pub(crate) struct Copy {
    /// NIP atau nomor pendek
    nip: String,
    /// Tahun
    #[arg(long)]
    year: i32,
    /// Nomor SKP
    #[arg(long)]
    id: Option<String>,
    /// NIP penerima, boleh beberapa
    #[arg(long, required = true, num_args = 1..)]
    to: Vec<String>,
    /// Ganti isi draf mereka
    #[arg(long)]
    replace: bool,
}

pub(crate) fn copy(wanted: &Copy, caller: &mut Caller) -> Outcome {
    let plan = text_of(&found(&wanted.nip, wanted.year, (wanted.id.as_deref(), None), caller)?, "id");
    let to = people(&wanted.to, caller)?;
    let request = json!({
        "plan": plan, "to": to, "results": true, "expectations": true, "annex": true,
        "replace": wanted.replace,
    });
    let view = caller.call("copy_plan", request)?;
    Ok(changed(view, caller))
}

/// Lampiran beberapa SKP sekaligus.
#[derive(Args)]
pub(crate) struct Annex {
    /// NIP atau nomor pendek, boleh beberapa
    #[arg(required = true)]
    nip: Vec<String>,
    /// Tahun
    #[arg(long)]
    year: i32,
    /// Dukungan sumber daya, boleh beberapa
    #[arg(long)]
    resource: Vec<String>,
    /// Skema pertanggungjawaban, boleh beberapa
    #[arg(long)]
    scheme: Vec<String>,
    /// Konsekuensi, boleh beberapa
    #[arg(long)]
    consequence: Vec<String>,
    /// Ganti isi yang sudah ada
    #[arg(long)]
    replace: bool,
}

pub(crate) fn annex(wanted: &Annex, caller: &mut Caller) -> Outcome {
    let plans = wanted
        .nip
        .iter()
        .map(|nip| found(nip, wanted.year, (None, None), caller).map(|plan| text_of(&plan, "id")))
        .collect::<Result<Vec<_>, _>>()?;
    let lists = annex_lists(&wanted.resource, &wanted.scheme, &wanted.consequence);
    let request = json!({ "plans": plans, "lists": lists, "replace": wanted.replace });
    let view = caller.call("fill_annexes", request)?;
    Ok(changed(view, caller))
}

fn people(nips: &[String], caller: &mut Caller) -> Result<Vec<String>, FailureView> {
    nips.iter().map(|nip| caller.person(nip)).collect()
}

fn without_plan(unit: &str, year: i32, caller: &mut Caller) -> Result<Vec<String>, FailureView> {
    let unit = caller.unit(unit)?;
    let request = json!({ "year": year, "unit": unit, "only": "missing", "limit": 2000 });
    let season = caller.call("list_plan_season", request)?;
    Ok(array(&season, "people").iter().map(|row| text_of(row, "employee")).collect())
}

/// Blok dari lembar kerja.
#[derive(Args)]
pub(crate) struct Paste {
    /// NIP atau nomor pendek
    nip: String,
    /// Tahun
    #[arg(long)]
    year: i32,
    /// Nomor SKP
    #[arg(long)]
    id: Option<String>,
    /// Ganti isi yang sudah ada
    #[arg(long)]
    replace: bool,
    /// Hanya lihat
    #[arg(long)]
    dry_run: bool,
    /// Berkas teks berkolom tab; - berarti masukan baku
    file: PathBuf,
}

pub(crate) fn paste(paste: &Paste, caller: &mut Caller) -> Outcome {
    let text = read_text(&paste.file, caller)?;
    let plan = text_of(&found(&paste.nip, paste.year, (paste.id.as_deref(), None), caller)?, "id");
    let request = json!({ "plan": plan, "text": text, "replace": paste.replace, "dryRun": paste.dry_run });
    let view = caller.call("paste_plan", request)?;
    let remarks = array(&view, "remarks");
    let mut lines: Vec<String> =
        array(&view, "results").iter().map(|result| text_of(result, "text")).collect();
    lines.extend(remarks.iter().map(remark_line));
    Ok(Answer::new(view, lines))
}

pub(crate) fn read_text(file: &Path, caller: &mut Caller) -> Result<String, FailureView> {
    let mut text = String::new();
    let read = if file == Path::new("-") {
        std::io::stdin().read_to_string(&mut text)
    } else {
        std::fs::File::open(file).and_then(|mut opened| opened.read_to_string(&mut text))
    };
    let name = file.display().to_string();
    match read {
        Ok(_) => Ok(text),
        Err(problem) if problem.kind() == std::io::ErrorKind::NotFound => {
            Err(Failure::NotFound { what: name }.view(caller.language))
        }
        Err(problem) => {
            let fix = pick(caller, "Simpan sebagai teks UTF-8.", "Save it as UTF-8 text.");
            Err(Failure::UnreadableFile { name, problem: problem.to_string(), fix }.view(caller.language))
        }
    }
}

fn remark_line(remark: &Value) -> String {
    format!("{} {}", text_of(remark, "reason"), text_of(remark, "fix"))
}

/// Buku kerja SKP.
#[derive(Subcommand)]
pub(crate) enum Workbook {
    /// Tulis buku kerja untuk diisi
    Write {
        /// NIP atau nomor pendek, boleh beberapa
        nip: Vec<String>,
        /// Semua pegawai unit ini
        #[arg(long)]
        unit: Option<String>,
        /// Tahun
        #[arg(long)]
        year: i32,
        /// Baris yang sudah terisi
        #[arg(long, default_value = "blank", value_parser = ["blank", "last-year", "template", "matrix"])]
        from: String,
        /// Berkas XLSX
        #[arg(long)]
        out: PathBuf,
    },
    /// Baca tanpa mengubah apa pun
    Read {
        /// Berkas XLSX
        file: PathBuf,
        /// Tahun
        #[arg(long)]
        year: i32,
    },
    /// Baca lalu terapkan
    Apply {
        /// Berkas XLSX
        file: PathBuf,
        /// Tahun
        #[arg(long)]
        year: i32,
    },
}

pub(crate) fn workbook(verb: Workbook, caller: &mut Caller) -> Outcome {
    match verb {
        Workbook::Write { nip, unit, year, from, out } => {
            let employees = people(&nip, caller)?;
            let unit = unit.map(|unit| caller.unit(&unit)).transpose()?;
            let password = caller.password()?;
            let request = json!({
                "file": caller.file(&out), "year": year, "employees": employees, "unit": unit,
                "source": from.replace('-', "_"), "password": password,
            });
            let view = caller.call("write_plan_workbook", request)?;
            Ok(file_answer(view))
        }
        Workbook::Read { file, year } => {
            let view = read_workbook(&file, year, caller)?;
            Ok(looked_at(view, caller))
        }
        Workbook::Apply { file, year } => {
            let read = read_workbook(&file, year, caller)?;
            let preview = read.get("preview").cloned().unwrap_or_default();
            let view = caller.call("apply_plan_workbook", json!({ "preview": preview }))?;
            let mut answer = changed(view, caller);
            let rejected = array(&read, "rejected");
            answer.lines.extend(rejected.iter().map(remark_line));
            answer.is_partial |= !rejected.is_empty();
            if let Some(fields) = answer.json.as_object_mut() {
                fields.insert("rejected".into(), rejected.into());
            }
            Ok(answer)
        }
    }
}

fn read_workbook(file: &Path, year: i32, caller: &mut Caller) -> Result<Value, FailureView> {
    let token = caller.existing(file)?;
    caller.call("read_plan_workbook", json!({ "file": token, "year": year }))
}

fn looked_at(view: Value, caller: &Caller) -> Answer {
    let [new, changed, same] =
        ["new", "changed", "same"].map(|field| view.get(field).cloned().unwrap_or_default());
    let rejected = array(&view, "rejected");
    let n = rejected.len();
    let mut lines = vec![match caller.language {
        contract::Language::Id => format!("{new} baru, {changed} berubah, {same} sama, {n} ditolak."),
        contract::Language::En => format!("{new} new, {changed} changed, {same} same, {n} rejected."),
    }];
    lines.extend(rejected.iter().chain(&array(&view, "warnings")).map(remark_line));
    Answer { is_partial: n > 0, ..Answer::new(view, lines) }
}

/// Pustaka indikator.
#[derive(Subcommand)]
pub(crate) enum Library {
    /// Isi pustaka
    List {
        /// Kata
        #[arg(long)]
        search: Option<String>,
        /// Jabatan
        #[arg(long)]
        position: Option<String>,
        /// Paket
        #[arg(long)]
        pack: Option<String>,
    },
    /// Simpan hasil kerja sebuah SKP ke dalam paket
    Keep {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun
        #[arg(long)]
        year: i32,
        /// Nomor SKP
        #[arg(long)]
        id: Option<String>,
        /// Paket
        #[arg(long)]
        pack: String,
    },
    /// Sisipkan isi pustaka ke dalam SKP
    Insert {
        /// NIP atau nomor pendek
        nip: String,
        /// Tahun
        #[arg(long)]
        year: i32,
        /// Nomor SKP
        #[arg(long)]
        id: Option<String>,
        /// Paket
        #[arg(long)]
        pack: Option<String>,
        /// Kata pada isinya; tanpa ini semua isi untuk jabatan pegawai
        #[arg(long)]
        search: Option<String>,
    },
    /// Ambil paket dari kantor lain: JSON atau XLSX
    Import {
        /// Berkas
        file: PathBuf,
    },
    /// Tulis paket: JSON atau XLSX
    Export {
        /// Paket
        pack: String,
        /// Berkas
        #[arg(long)]
        out: PathBuf,
    },
}

pub(crate) fn library(verb: Library, caller: &mut Caller) -> Outcome {
    match verb {
        Library::List { search, position, pack } => {
            let request = json!({ "search": search, "position": position, "pack": pack, "limit": 2000 });
            let view = caller.call("list_library", request)?;
            let lines = entry_lines(&view);
            Ok(Answer::new(view, lines))
        }
        Library::Keep { nip, year, id, pack } => {
            let plan = text_of(&found(&nip, year, (id.as_deref(), None), caller)?, "id");
            let view = caller.call("keep_in_library", json!({ "plan": plan, "pack": pack }))?;
            let lines = entry_lines(&view);
            Ok(Answer::new(view, lines))
        }
        Library::Insert { nip, year, id, pack, search } => {
            let plan = found(&nip, year, (id.as_deref(), None), caller)?;
            insert(&plan, (pack, search), caller)
        }
        Library::Import { file } => import_pack(&file, caller),
        Library::Export { pack, out } => {
            let file = caller.file(&out);
            let view = caller.call("export_pack", json!({ "pack": pack, "file": file }))?;
            Ok(file_answer(view))
        }
    }
}

/// Puts everything found for the position of a plan into it.
fn insert(plan: &Value, (pack, search): (Option<String>, Option<String>), caller: &mut Caller) -> Outcome {
    let position = Some(text_of(plan, "position")).filter(|position| !position.is_empty());
    // Without any of the three the whole library would go into one plan.
    let is_told = position.is_some() || pack.is_some() || search.is_some();
    let request = json!({ "pack": pack, "search": search, "position": position, "limit": 2000 });
    let entries = array(&caller.call("list_library", request)?, "entries");
    let ids: Vec<String> = entries.iter().map(|entry| text_of(entry, "id")).collect();
    if ids.is_empty() || !is_told {
        let what = pick(caller, "isi pustaka untuk jabatan ini", "an entry of the library for this position");
        return Err(Failure::NotFound { what }.view(caller.language));
    }
    let desk = caller.call("insert_from_library", json!({ "plan": text_of(plan, "id"), "entries": ids }))?;
    let lines = desk.get("plan").map(|plan| plan_lines(plan, caller.language)).unwrap_or_default();
    Ok(Answer::new(desk, lines))
}

fn entry_lines(view: &Value) -> Vec<String> {
    let line = |entry: &Value| {
        let parts = ["pack", "position", "result", "indicator", "target"];
        let parts = parts.map(|field| text_of(entry, field));
        parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("  ")
    };
    array(view, "entries").iter().map(line).collect()
}

fn import_pack(file: &Path, caller: &mut Caller) -> Outcome {
    let token = caller.existing(file)?;
    let view = caller.call("import_pack", json!({ "file": token }))?;
    let [new, same] = ["new", "same"].map(|field| view.get(field).cloned().unwrap_or_default());
    let remarks = array(&view, "remarks");
    let mut lines = vec![match caller.language {
        contract::Language::Id => format!("{}: {new} baru, {same} sama.", text_of(&view, "name")),
        contract::Language::En => format!("{}: {new} new, {same} same.", text_of(&view, "name")),
    }];
    lines.extend(remarks.iter().map(remark_line));
    Ok(Answer { is_partial: !remarks.is_empty(), ..Answer::new(view, lines) })
}
