//! `import …`, `export …`, `compare …`: what other systems give and take.

use clap::Subcommand;

use super::{
    Outcome, compare_ekinerja, export_ekinerja, export_siasn, export_tables, import_ekinerja, import_siasn,
};
use crate::call::Caller;

#[derive(Subcommand)]
pub(crate) enum ImportVerb {
    Ekinerja(import_ekinerja::Ekinerja),
    OldResults(import_ekinerja::OldResults),
    /// Data SIASN: orang, hasil, angka kredit
    Siasn(import_siasn::ImportSiasn),
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

pub(crate) fn import(verb: &ImportVerb, caller: &mut Caller) -> Outcome {
    match verb {
        ImportVerb::Ekinerja(wanted) => import_ekinerja::ekinerja(wanted, caller),
        ImportVerb::OldResults(wanted) => import_ekinerja::old_results(wanted, caller),
        ImportVerb::Siasn(wanted) => import_siasn::siasn(wanted, caller),
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
