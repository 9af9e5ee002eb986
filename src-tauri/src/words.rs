//! The few words that the window itself says: titles of dialogs and of closing.

use contract::{FilePurpose, Language};

/// What a dialog lets a person do.
#[derive(Clone, Copy)]
pub(crate) enum Act {
    Open,
    Save,
    Folder,
}

/// A dialog in words.
pub(crate) struct Dialog {
    pub(crate) act: Act,
    pub(crate) title: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) endings: &'static [&'static str],
}

/// The dialog of a purpose.
pub(crate) fn dialog(purpose: FilePurpose, language: Language) -> Dialog {
    use FilePurpose as P;
    let (act, endings): (Act, &'static [&'static str]) = match purpose {
        P::OpenOffice => (Act::Open, &["kantor"]),
        P::StaffList | P::PlanWorkbook => (Act::Open, &["xlsx", "xls", "ods", "csv"]),
        P::IndicatorPack => (Act::Open, &["json", "xlsx"]),
        P::SaveIndicatorPack => (Act::Save, &["json", "xlsx"]),
        P::CaseFile => (Act::Open, &["json"]),
        P::SiasnFiles => (Act::Open, &["json", "jsonl"]),
        P::Emblem => (Act::Open, &["png", "jpg", "jpeg"]),
        P::RestoreBackup => (Act::Open, &["cadangan"]),
        P::BackupFolder | P::PrintFolder | P::PackageFolder | P::SiasnFolder | P::WorkbookFolder => {
            (Act::Folder, &[])
        }
        P::PrintFile | P::RecoverySheet | P::SavePage => (Act::Save, &["pdf"]),
        P::SaveArchive => (Act::Save, &["zip"]),
        P::SaveWorkbook => (Act::Save, &["xlsx"]),
        P::SaveTable => (Act::Save, &["xlsx", "csv"]),
        P::SaveExport => (Act::Save, &["xlsx", "csv", "ods"]),
        // Packages are known by their content: mail and chat rename what they carry. Anything can be evidence.
        P::Packages | P::Evidence => (Act::Open, &[]),
        P::SavePackage => (Act::Save, &["kinerja", "zip"]),
        P::SaveEvidence => (Act::Save, &[]),
        P::Sheets => (Act::Open, &["pdf", "jpg", "jpeg", "png"]),
        P::EvaluatorWorkbook => (Act::Open, &["xlsx", "xls", "ods"]),
    };
    let (title, kind) = match language {
        Language::Id => indonesian(purpose),
        Language::En => english(purpose),
    };
    Dialog { act, title, kind, endings }
}

fn indonesian(purpose: FilePurpose) -> (&'static str, &'static str) {
    use FilePurpose as P;
    match purpose {
        P::OpenOffice => ("Buka berkas kantor", "Berkas kantor"),
        P::StaffList => ("Pilih daftar pegawai", "Daftar pegawai"),
        P::CaseFile => ("Pilih berkas SKP atau evaluasi", "Berkas JSON"),
        P::Emblem => ("Pilih gambar lambang", "Gambar"),
        P::RestoreBackup => ("Pilih cadangan", "Cadangan"),
        P::BackupFolder => ("Pilih folder cadangan", ""),
        P::PrintFolder => ("Pilih folder hasil cetak", ""),
        P::PrintFile => ("Simpan hasil cetak", "PDF"),
        P::SaveWorkbook => ("Simpan buku kerja", "Buku kerja"),
        P::SaveTable => ("Simpan tabel", "Buku kerja atau CSV"),
        P::SaveExport => ("Simpan tabel", "Excel, CSV, atau LibreOffice"),
        P::RecoverySheet => ("Simpan lembar pemulihan", "PDF"),
        P::PlanWorkbook => ("Pilih buku kerja SKP", "Buku kerja"),
        P::IndicatorPack => ("Pilih paket indikator", "Paket indikator"),
        P::SaveIndicatorPack => ("Simpan paket indikator", "Paket indikator"),
        P::SavePage => ("Simpan lembar", "PDF"),
        P::SaveArchive => ("Simpan arsip", "Arsip ZIP"),
        P::Packages => ("Pilih paket atau permintaan perangkat", ""),
        P::SavePackage => ("Simpan paket", "Paket Kinerja Luring"),
        P::PackageFolder => ("Pilih folder paket", ""),
        P::Evidence => ("Pilih berkas bukti dukung", ""),
        P::SaveEvidence => ("Simpan salinan bukti dukung", ""),
        P::Sheets => ("Pilih pindaian lembar", "PDF, JPEG, atau PNG"),
        P::SiasnFiles => ("Pilih data dari SIASN", "Berkas JSON"),
        P::SiasnFolder => ("Pilih folder berkas SIASN", ""),
        P::EvaluatorWorkbook => ("Pilih buku kerja penilai", "Buku kerja"),
        P::WorkbookFolder => ("Pilih folder buku kerja penilai", ""),
    }
}

fn english(purpose: FilePurpose) -> (&'static str, &'static str) {
    use FilePurpose as P;
    match purpose {
        P::OpenOffice => ("Open office file", "Office file"),
        P::StaffList => ("Choose staff list", "Staff list"),
        P::CaseFile => ("Choose plan or evaluation file", "JSON file"),
        P::Emblem => ("Choose emblem picture", "Picture"),
        P::RestoreBackup => ("Choose backup", "Backup"),
        P::BackupFolder => ("Choose backup folder", ""),
        P::PrintFolder => ("Choose folder for prints", ""),
        P::PrintFile => ("Save print", "PDF"),
        P::SaveWorkbook => ("Save workbook", "Workbook"),
        P::SaveTable => ("Save table", "Workbook or CSV"),
        P::SaveExport => ("Save table", "Excel, CSV or LibreOffice"),
        P::RecoverySheet => ("Save recovery sheet", "PDF"),
        P::PlanWorkbook => ("Choose plan workbook", "Workbook"),
        P::IndicatorPack => ("Choose indicator pack", "Indicator pack"),
        P::SaveIndicatorPack => ("Save indicator pack", "Indicator pack"),
        P::SavePage => ("Save page", "PDF"),
        P::SaveArchive => ("Save archive", "ZIP archive"),
        P::Packages => ("Choose packages or the request of a device", ""),
        P::SavePackage => ("Save package", "Kinerja Luring package"),
        P::PackageFolder => ("Choose folder for packages", ""),
        P::Evidence => ("Choose a file as evidence", ""),
        P::SaveEvidence => ("Save a copy of the evidence", ""),
        P::Sheets => ("Choose scans of sheets", "PDF, JPEG or PNG"),
        P::SiasnFiles => ("Choose data of SIASN", "JSON file"),
        P::SiasnFolder => ("Choose folder for files of SIASN", ""),
        P::EvaluatorWorkbook => ("Choose the workbook of an evaluator", "Workbook"),
        P::WorkbookFolder => ("Choose folder for workbooks of evaluators", ""),
    }
}

/// The title while the last backup is written.
pub(crate) fn closing_title(language: Language) -> &'static str {
    match language {
        Language::Id => "Kinerja Luring: menyimpan cadangan …",
        Language::En => "Kinerja Luring: writing the backup …",
    }
}
