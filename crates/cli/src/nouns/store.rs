//! `store …`, `user …`, `demo`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::{Outcome, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

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
    /// Cadangkan ke folder
    Backup {
        /// Folder tujuan
        folder: PathBuf,
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
    /// Sidik keadaan
    Fingerprint,
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
        Verb::Backup { folder } => {
            let file = caller.file(&folder);
            let view = caller.call("back_up", json!({ "file": file }))?;
            let line = format!(
                "{} {}",
                pick(caller, "Cadangan dibuat dan diuji:", "Backup made and tested:"),
                text_of(&view, "name")
            );
            Ok(Answer::new(view, vec![line]))
        }
        Verb::Restore { file, to } => {
            let (backup, target) = (caller.existing(&file)?, caller.file(&to));
            let view = caller.plain("restore_backup", json!({ "file": backup, "to": target }))?;
            let line = pick(
                caller,
                "Cadangan dipulihkan menjadi berkas baru.",
                "The backup was restored as a new file.",
            );
            Ok(Answer::new(view, vec![line]))
        }
        Verb::Rekey => {
            let password = caller.password()?;
            let view = caller.call("rekey", json!({ "password": password }))?;
            Ok(rekeyed(caller, &view))
        }
        Verb::Recovery(verb) => super::recovery::carry_out(verb, caller),
        Verb::Fingerprint => {
            let view = caller.call("read_fingerprint", json!({}))?;
            let line = text_of(&view, "fingerprint");
            Ok(Answer::new(view, vec![line]))
        }
    }
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
