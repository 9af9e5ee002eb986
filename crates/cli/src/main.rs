//! The command `kinerja`: the same commands as the window, for scripts, IT staff and tests. It holds no
//! rule of its own; everything goes through `app::dispatch`.
#![expect(clippy::doc_markdown, reason = "these comments are the help texts people read")]

mod call;
mod host;
mod nouns;
mod refused;
mod say;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset};
use clap::{Parser, ValueEnum};

/// Long lists pass from thread to thread, which the allocators of most systems are slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Pengelolaan kinerja ASN tanpa internet.
#[derive(Parser)]
#[command(
    name = "kinerja",
    version,
    about = "Pengelolaan kinerja ASN tanpa internet",
    arg_required_else_help = true
)]
struct Line {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    noun: nouns::Noun,
}

/// Above the options that every call has, so that its own stand apart.
const COMMON: &str = "Pilihan semua perintah";

/// Options of every call.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Berkas kantor (.kantor); tanpa ini berkas di folder data pengguna
    #[arg(long, global = true, help_heading = COMMON, env = "KINERJA_STORE")]
    store: Option<PathBuf>,
    /// Satu dokumen JSON pada keluaran baku
    #[arg(long, global = true, help_heading = COMMON)]
    json: bool,
    /// Bahasa
    #[arg(long, global = true, help_heading = COMMON, value_enum, default_value = "id")]
    lang: Lang,
    /// Nama pengguna yang bekerja
    #[arg(long = "as", global = true, help_heading = COMMON, default_value = "")]
    user: String,
    /// Jam yang dipakai, misalnya 2026-03-31T16:00:00+08:00
    #[arg(long, global = true, help_heading = COMMON, value_parser = parse_instant)]
    now: Option<DateTime<FixedOffset>>,
    /// Benih nomor catatan dan data rekaan, untuk percobaan; kantor dengan benih yang sama tidak dapat bertukar paket
    #[arg(long, global = true, help_heading = COMMON)]
    seed: Option<u64>,
    /// Tanpa laporan kemajuan
    #[arg(long, global = true, help_heading = COMMON)]
    quiet: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    Id,
    En,
}

impl From<Lang> for contract::Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Id => Self::Id,
            Lang::En => Self::En,
        }
    }
}

fn parse_instant(text: &str) -> Result<DateTime<FixedOffset>, String> {
    DateTime::parse_from_rfc3339(text).map_err(|error| error.to_string())
}

fn main() -> ExitCode {
    let line = match Line::try_parse() {
        Ok(line) => line,
        Err(refused) => return say::wrong_call(&refused),
    };
    let mut caller = call::Caller::new(&line.options);
    let outcome = nouns::carry_out(line.noun, &mut caller);
    caller.close();
    say::outcome(outcome, &line.options)
}
