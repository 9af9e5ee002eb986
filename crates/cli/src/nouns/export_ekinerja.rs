//! `export ekinerja`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::{Outcome, file_answer};
use crate::call::Caller;

/// Laporan dalam susunan e-Kinerja, 30 kolom
#[derive(Args)]
pub(crate) struct Ekinerja {
    /// Berkas XLSX
    #[arg(long)]
    out: PathBuf,
    /// Periode: 2026, 2026-Q3, 2026-07
    #[arg(long)]
    period: String,
}

pub(crate) fn ekinerja(what: &Ekinerja, caller: &mut Caller) -> Outcome {
    let file = caller.workbook(&what.out)?;
    let password = caller.password()?;
    let request = json!({ "period": what.period, "file": file, "password": password });
    Ok(file_answer(caller.call("export_ekinerja", request)?))
}
