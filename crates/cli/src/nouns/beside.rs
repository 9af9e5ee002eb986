//! `import …`, `export …`, `compare …`: what other systems give and take.

use std::path::Path;

use clap::Subcommand;
use contract::FailureView;
use serde_json::Value;

use super::{
    Outcome, compare_ekinerja, export_ekinerja, export_siasn, export_tables, import_ekinerja, import_siasn,
    import_table, pick,
};
use crate::call::Caller;

#[derive(Subcommand)]
pub(crate) enum ImportVerb {
    Ekinerja(import_ekinerja::Ekinerja),
    OldResults(import_ekinerja::OldResults),
    /// Data SIASN: orang, hasil, angka kredit
    Siasn(import_siasn::ImportSiasn),
    /// Tabel yang ditulis program ini
    Table(import_table::Table),
}

#[derive(Subcommand)]
pub(crate) enum ExportVerb {
    Ekinerja(export_ekinerja::Ekinerja),
    /// Folder untuk operator SIASN: JSON Lines dan PDF
    Siasn(export_siasn::ExportSiasn),
    /// Daftar pegawai
    Employees(export_tables::Tables),
    /// Isi SKP
    Plans(export_tables::Tables),
    /// Penilaian
    Evaluations(export_tables::Tables),
    /// Rekap per unit
    Recap(export_tables::Tables),
    /// Arsip kantor yang terbaca tanpa program ini
    Archive(export_tables::ArchiveFile),
}

#[derive(Subcommand)]
pub(crate) enum CompareVerb {
    Ekinerja(compare_ekinerja::Ekinerja),
}

/// Calls what reads a report, and says how to name its period where neither report nor call does.
pub(super) fn of_period(caller: &mut Caller, command: &str, request: Value) -> Result<Value, FailureView> {
    let is_named = request.get("period").is_some_and(Value::is_string);
    caller.call(command, request).map_err(|failure| {
        let asks = failure.details.pointer("/fields/0/field").and_then(Value::as_str) == Some("period");
        if is_named || !asks {
            return failure;
        }
        let what = pick(
            caller,
            "Judul laporan ini tidak menyebut periodenya.",
            "The title of this report does not name its period.",
        );
        let next = pick(
            caller,
            "Sebut periodenya, misalnya --period 2026-09 atau --period 2026-Q3.",
            "Name it, for example --period 2026-09 or --period 2026-Q3.",
        );
        FailureView { what, why: String::new(), next, ..failure }
    })
}

/// Where the rejected rows are with what to do, or how to get them so.
pub(super) fn how_to_repair(caller: &Caller, n_rejected: usize, errors: Option<&Path>) -> Option<String> {
    if n_rejected == 0 {
        return None;
    }
    Some(match errors {
        Some(file) => {
            let file = file.display();
            pick(
                caller,
                &format!("{n_rejected} baris yang ditolak ditulis ke {file}."),
                &format!("{n_rejected} rejected rows were written to {file}."),
            )
        }
        None => pick(
            caller,
            "Pakai --errors BERKAS.xlsx untuk memperoleh baris yang ditolak dalam satu lembar kerja.",
            "Use --errors FILE.xlsx to get the rejected rows in a workbook.",
        ),
    })
}

pub(crate) fn import(verb: &ImportVerb, caller: &mut Caller) -> Outcome {
    match verb {
        ImportVerb::Ekinerja(wanted) => import_ekinerja::ekinerja(wanted, caller),
        ImportVerb::OldResults(wanted) => import_ekinerja::old_results(wanted, caller),
        ImportVerb::Siasn(wanted) => import_siasn::siasn(wanted, caller),
        ImportVerb::Table(wanted) => import_table::table(wanted, caller),
    }
}

pub(crate) fn export(verb: &ExportVerb, caller: &mut Caller) -> Outcome {
    match verb {
        ExportVerb::Ekinerja(wanted) => export_ekinerja::ekinerja(wanted, caller),
        ExportVerb::Siasn(wanted) => export_siasn::siasn(wanted, caller),
        ExportVerb::Employees(wanted) => export_tables::tables("employees", wanted, caller),
        ExportVerb::Plans(wanted) => export_tables::tables("plans", wanted, caller),
        ExportVerb::Evaluations(wanted) => export_tables::tables("evaluations", wanted, caller),
        ExportVerb::Recap(wanted) => export_tables::tables("recap", wanted, caller),
        ExportVerb::Archive(wanted) => export_tables::archive(wanted, caller),
    }
}

pub(crate) fn compare(verb: &CompareVerb, caller: &mut Caller) -> Outcome {
    match verb {
        CompareVerb::Ekinerja(wanted) => compare_ekinerja::ekinerja(wanted, caller),
    }
}
