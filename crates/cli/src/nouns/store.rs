//! `store …`, `user …`, `demo`.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use contract::Failure;
use serde_json::{Value, json};

use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::{Answer, refuse};

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Buat berkas kantor terenkripsi; kode pemulihan tampil sekali
    Create(Create),
    /// Isi dan versi
    Info,
    /// Keutuhan berkas
    Check,
    /// Susun ulang dari riwayat dan bandingkan
    Verify,
    /// Cadangkan ke folder; tanpa folder ke tempat yang biasa dan tempat kedua
    Backup {
        /// Folder tujuan
        folder: Option<PathBuf>,
    },
    /// Daftar cadangan di semua tempat
    Backups,
    /// Tetapkan tempat cadangan kedua, misalnya flashdisk
    Place {
        /// Folder yang sudah ada
        #[arg(required_unless_present = "none")]
        folder: Option<PathBuf>,
        /// Tanpa tempat kedua
        #[arg(long, conflicts_with = "folder")]
        none: bool,
    },
    /// Lihat isi cadangan tanpa memulihkannya
    Preview {
        /// Berkas .cadangan
        file: PathBuf,
    },
    /// Sisihkan berkas kantor yang rusak dan pulihkan cadangan dengan namanya
    Aside {
        /// Berkas .cadangan; tanpa ini cadangan utuh yang terbaru
        file: Option<PathBuf>,
    },
    /// Pulihkan cadangan menjadi berkas baru
    Restore {
        /// Berkas .cadangan
        file: PathBuf,
        /// Berkas .kantor yang dibuat
        #[arg(long)]
        to: PathBuf,
    },
    /// Ganti kunci berkas; pengguna lain lalu perlu kata sandi baru
    Rekey,
    /// Lembar pemulihan dan kode dua pejabat
    #[command(subcommand)]
    Recovery(super::recovery::Verb),
    /// Sidik keadaan; sama pada perangkat yang tahu hal yang sama
    Fingerprint {
        /// Hanya yang dibagi dengan perangkat ini: nomor atau nama
        #[arg(long)]
        shared_with: Option<String>,
    },
}

#[derive(Args)]
pub(crate) struct Create {
    /// Nama kantor
    #[arg(long)]
    office: String,
    /// Nama pengelola kepegawaian pertama
    #[arg(long)]
    user: String,
    /// Nama instansi; tanpa ini sama dengan kantor
    #[arg(long)]
    agency: Option<String>,
    /// Unit yang dikelola; tanpa ini sama dengan kantor
    #[arg(long)]
    unit: Option<String>,
    /// Pusat atau daerah
    #[arg(long, value_enum, default_value = "regional")]
    level: Level,
    /// Tempat tanda tangan
    #[arg(long)]
    place: Option<String>,
    /// Kertas
    #[arg(long, value_enum)]
    paper: Option<Paper>,
    /// Irama penilaian siklus pertama
    #[arg(long, value_enum, default_value = "quarterly")]
    rhythm: Rhythm,
}

#[derive(Clone, Copy, ValueEnum)]
enum Level {
    Central,
    Regional,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Paper {
    A4,
    F4,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Rhythm {
    Monthly,
    Quarterly,
}

impl Paper {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::F4 => "f4",
        }
    }
}

impl Rhythm {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
        }
    }
}

#[derive(Args)]
pub(crate) struct Demo {
    /// Banyaknya pegawai rekaan
    #[arg(long)]
    employees: u32,
    /// Banyaknya unit
    #[arg(long)]
    units: Option<u32>,
    /// Tahun SKP
    #[arg(long)]
    year: Option<i32>,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Create(what) => create(what, caller),
        Verb::Info => info(caller),
        Verb::Check => check("check_store", caller),
        Verb::Verify => check("verify_store", caller),
        Verb::Backup { folder } => backup(folder, caller),
        Verb::Backups => backups(caller),
        Verb::Place { folder, none } => place(folder.filter(|_| !none), caller),
        Verb::Preview { file } => preview(&file, caller),
        Verb::Aside { file } => aside(file, caller),
        Verb::Restore { file, to } => restore(&file, &to, caller),
        Verb::Rekey => {
            let password = caller.password()?;
            let view = caller.call("rekey", json!({ "password": password }))?;
            Ok(rekeyed(caller, &view))
        }
        Verb::Recovery(verb) => super::recovery::carry_out(verb, caller),
        Verb::Fingerprint { shared_with } => {
            let device = shared_with.map(|device| super::device::found(&device, caller)).transpose()?;
            let view = caller.call("read_fingerprint", json!({ "sharedWith": device }))?;
            let line = text_of(&view, "fingerprint");
            Ok(Answer::new(view, vec![line]))
        }
    }
}

fn backup(folder: Option<PathBuf>, caller: &mut Caller) -> Outcome {
    let view = match folder {
        Some(folder) => {
            let file = caller.file(&folder);
            caller.call("back_up", json!({ "file": file }))?
        }
        None => caller.call("back_up_now", json!({}))?,
    };
    let made = pick(caller, "Cadangan dibuat dan diuji:", "Backup made and tested:");
    let line = format!("{made} {}", text_of(&view, "name"));
    Ok(Answer::new(view, vec![line]))
}

fn backups(caller: &mut Caller) -> Outcome {
    let view = caller.call("list_backups", json!({}))?;
    let found = array(&view, "backups");
    let second = pick(caller, "tempat kedua", "second place");
    let untested = pick(caller, "belum diuji di sini", "not tested here");
    let lines = found.iter().map(|backup| {
        let place = if text_of(backup, "place") == "second" { second.as_str() } else { "" };
        let tested = if backup.get("good").is_none_or(Value::is_null) { untested.as_str() } else { "" };
        let notes: Vec<&str> = [place, tested].into_iter().filter(|note| !note.is_empty()).collect();
        let line = format!("{}  {}", text_of(backup, "at"), text_of(backup, "name"));
        if notes.is_empty() { line } else { format!("{line}  ({})", notes.join(", ")) }
    });
    let lines = lines.collect();
    Ok(Answer::new(view, lines))
}

fn place(folder: Option<PathBuf>, caller: &mut Caller) -> Outcome {
    let file = folder.map(|folder| caller.existing(&folder)).transpose()?;
    let view = caller.call("set_second_place", json!({ "file": file }))?;
    let line = match view.get("secondPlace").and_then(Value::as_str) {
        Some(folder) => {
            format!("{} {folder}", pick(caller, "Tempat cadangan kedua:", "Second place of backups:"))
        }
        None => pick(caller, "Tanpa tempat cadangan kedua.", "No second place of backups."),
    };
    Ok(Answer::new(view, vec![line]))
}

fn preview(file: &Path, caller: &mut Caller) -> Outcome {
    let backup = caller.existing(file)?;
    let view = caller.call("preview_restore", json!({ "file": backup }))?;
    let count = |of: &str, field: &str| view.pointer(&format!("/{of}/{field}")).cloned().unwrap_or_default();
    let labels = [
        ("employees", "Pegawai", "Employees"),
        ("units", "Unit kerja", "Units"),
        ("plans", "SKP", "Plans"),
        ("evaluations", "Penilaian", "Evaluations"),
        ("acts", "Langkah", "Acts"),
    ];
    let (there, now) = (pick(caller, "cadangan", "backup"), pick(caller, "sekarang", "now"));
    let line = |(field, id, en): (&str, &str, &str)| {
        format!("{}: {there} {}, {now} {}", pick(caller, id, en), count("then", field), count("now", field))
    };
    let lines = labels.map(line).to_vec();
    Ok(Answer::new(view, lines))
}

/// Beside an office that is locked, the account and its password are those of the day of the backup.
fn restore(file: &Path, to: &Path, caller: &mut Caller) -> Outcome {
    let (backup, target) = (caller.existing(file)?, caller.file(to));
    let is_locked = text_of(&caller.plain("read_status", json!({}))?, "phase") == "locked";
    let password = if is_locked { Some(caller.password()?) } else { None };
    let request = json!({ "file": backup, "to": target, "account": caller.user(), "password": password });
    let view = caller.plain("restore_backup", request)?;
    let line =
        pick(caller, "Cadangan dipulihkan menjadi berkas baru.", "The backup was restored as a new file.");
    Ok(Answer::new(view, vec![line]))
}

/// Unlocking tells whether the store is damaged at all; one that is whole stays where it is.
fn aside(file: Option<PathBuf>, caller: &mut Caller) -> Outcome {
    let chosen = file.map(|file| caller.existing(&file)).transpose()?;
    match caller.call("read_status", json!({})) {
        Ok(_) => return refuse(&Failure::NotDamaged, caller.language),
        Err(failure) if failure.code == "damaged_store" => {}
        Err(failure) => return Err(failure),
    }
    let status = caller.plain("read_status", json!({}))?;
    let newest = status.pointer("/damage/backup/file").and_then(Value::as_u64);
    let file = chosen.map(u64::from).or(newest);
    let Some(file) = file else {
        let what = pick(caller, "Cadangan yang utuh", "A backup that is whole");
        return refuse(&Failure::NotFound { what }, caller.language);
    };
    let view = caller.plain("set_damaged_aside", json!({ "file": file }))?;
    let line = pick(
        caller,
        "Berkas yang rusak disisihkan; cadangan dipulihkan dengan namanya.",
        "The damaged file was set aside; the backup was restored under its name.",
    );
    Ok(Answer::new(view, vec![line]))
}

fn create(what: Create, caller: &mut Caller) -> Outcome {
    let password = caller.password()?;
    let level = match what.level {
        Level::Central => "central",
        Level::Regional => "regional",
    };
    let request = json!({
        "agency": what.agency.unwrap_or_else(|| what.office.clone()),
        "unit": what.unit.unwrap_or(what.office),
        "level": level,
        "user": what.user,
        "rhythm": what.rhythm.code(),
        "place": what.place,
        "paper": what.paper.map(Paper::code),
        "password": password,
    });
    let view = caller.plain("create_office", request)?;
    caller.is_open_now();
    Ok(Answer::new(recovery(&view), recovery_lines(caller, &view)))
}

fn recovery(view: &Value) -> Value {
    json!({ "recoveryCode": text_of(view, "recoveryCode") })
}

fn recovery_lines(caller: &Caller, view: &Value) -> Vec<String> {
    let words = pick(
        caller,
        "Kode pemulihan, tampil hanya sekali. Cetak dan simpan dalam amplop tersegel:",
        "Recovery code, shown only once. Print it and keep it in a sealed envelope:",
    );
    vec![words, text_of(view, "recoveryCode")]
}

fn rekeyed(caller: &Caller, view: &Value) -> Answer {
    let [without, gone] =
        ["withoutPassword", "officeRecoveryGone"].map(|field| view.get(field).cloned().unwrap_or_default());
    let mut lines = recovery_lines(caller, view);
    let names: Vec<&str> = without.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if !names.is_empty() {
        let words = pick(caller, "Perlu kata sandi baru:", "Need a new password:");
        lines.push(format!("{words} {}", names.join(", ")));
    }
    if gone == Value::Bool(true) {
        lines.push(pick(
            caller,
            "Kode dua pejabat tidak berlaku lagi. Buat yang baru.",
            "The codes of two officers are void. Make new ones.",
        ));
    }
    let code = text_of(view, "recoveryCode");
    Answer::new(
        json!({ "recoveryCode": code, "withoutPassword": without, "officeRecoveryGone": gone }),
        lines,
    )
}

fn info(caller: &mut Caller) -> Outcome {
    let view = caller.call("read_store", json!({}))?;
    let labels = [
        ("employees", "Pegawai", "Employees"),
        ("units", "Unit kerja", "Units"),
        ("plans", "SKP", "Plans"),
        ("evaluations", "Penilaian", "Evaluations"),
        ("cycles", "Siklus", "Cycles"),
        ("acts", "Langkah", "Acts"),
        ("version", "Versi berkas", "File version"),
    ];
    let line = |(field, id, en): (&str, &str, &str)| {
        format!("{}: {}", pick(caller, id, en), view.get(field).cloned().unwrap_or_default())
    };
    let lines = labels.map(line).to_vec();
    Ok(Answer::new(view, lines))
}

fn check(command: &str, caller: &mut Caller) -> Outcome {
    let view = caller.call(command, json!({}))?;
    let is_good = view.get("good").and_then(Value::as_bool).unwrap_or(false);
    let line = if is_good { pick(caller, "Baik.", "Good.") } else { text_of(&view, "problem") };
    Ok(Answer { is_partial: !is_good, ..Answer::new(view, vec![line]) })
}

pub(crate) fn demo(what: &Demo, caller: &mut Caller) -> Outcome {
    let request = json!({ "employees": what.employees, "units": what.units, "year": what.year });
    let view = caller.call("fill_practice", request)?;
    let count = view.get("employees").cloned().unwrap_or_default();
    let line = format!("{} {count}", pick(caller, "Pegawai rekaan:", "Invented employees:"));
    Ok(Answer::new(view, vec![line]))
}
