//! What can be said on the command line, noun by noun.

mod audit;
mod beside;
mod calendar;
mod calibration;
mod compare_ekinerja;
mod conflict;
mod credit;
mod device;
mod employee;
mod employee_map;
mod evaluation;
mod evaluation_after;
mod evaluation_from_periods;
mod evaluation_together;
mod export_ekinerja;
mod export_siasn;
mod export_tables;
mod follow_up;
mod import_ekinerja;
mod import_siasn;
mod import_table;
mod moves;
mod objection;
mod office;
mod outside;
mod package;
mod paper;
mod paper_way;
mod past;
mod plan;
mod plan_carry;
mod plan_matrix;
mod plan_steps;
mod plan_strategy;
mod plan_work;
mod record;
mod recovery;
mod request;
mod standing;
mod store;
mod support;
mod talent;
mod user;
mod verify;
mod workbook_evaluator;
mod year;

use clap::Subcommand;
use contract::FailureView;
use serde_json::Value;

use crate::call::{Caller, text_of, written};
use crate::say::Answer;

pub(crate) type Outcome = Result<Answer, FailureView>;

/// Kata benda; kata kerjanya menyusul.
#[derive(Subcommand)]
pub(crate) enum Noun {
    /// Berkas kantor: buat, periksa, cadangkan, pulihkan
    #[command(subcommand)]
    Store(store::Verb),
    /// Pengguna berkas kantor
    #[command(subcommand)]
    User(user::Verb),
    /// Perangkat kantor: permintaan, pendaftaran, pencabutan
    #[command(subcommand)]
    Device(device::Verb),
    /// Paket: buat, periksa, gabungkan, buku keluar masuk
    #[command(subcommand)]
    Package(package::Verb),
    /// Isian yang bertentangan atau ditahan setelah penggabungan
    #[command(subcommand)]
    Conflict(conflict::Verb),
    /// Titik periksa riwayat
    #[command(subcommand)]
    Checkpoint(audit::CheckpointVerb),
    /// Arsip pemeriksaan
    #[command(subcommand)]
    Audit(audit::AuditVerb),
    /// Data pribadi: salinan, penghapusan, lama penyimpanan
    #[command(subcommand)]
    Privacy(audit::PrivacyVerb),
    /// Isi berkas kosong dengan kantor latihan
    Demo(store::Demo),
    /// Pegawai
    #[command(subcommand)]
    Employee(employee::Verb),
    /// Unit kerja
    #[command(subcommand)]
    Unit(office::UnitVerb),
    /// Siklus dan jangka waktu penilaian
    #[command(subcommand)]
    Cycle(office::CycleVerb),
    /// Tenggat: kantor, seseorang, atau pegawai seorang penilai
    Deadlines(calendar::Deadlines),
    /// Hari libur dan cuti bersama
    #[command(subcommand)]
    Holiday(calendar::HolidayVerb),
    /// Pilihan kantor pada hal yang tidak diatur
    #[command(subcommand)]
    Settings(calendar::SettingsVerb),
    /// Keberatan atas penilaian
    #[command(subcommand)]
    Objection(objection::Verb),
    /// Tindak lanjut: penghargaan, rencana perbaikan, pelatihan
    #[command(subcommand)]
    Followup(follow_up::Verb),
    /// Kotak talenta: potensial, daftar, buku kerja
    #[command(subcommand)]
    Talent(talent::Verb),
    /// Angka kredit jabatan fungsional
    Credit(credit::Credit),
    /// Hasil di sistem lain dan menurut aturan lama
    #[command(subcommand)]
    Outside(outside::Verb),
    /// Muat laporan e-Kinerja, data SIASN, hasil tahun lama
    #[command(subcommand)]
    Import(beside::ImportVerb),
    /// Tulis berkas untuk e-Kinerja, SIASN, tabel, dan arsip
    #[command(subcommand)]
    Export(beside::ExportVerb),
    /// Bandingkan dengan laporan e-Kinerja
    #[command(subcommand)]
    Compare(beside::CompareVerb),
    /// SKP
    #[command(subcommand)]
    Plan(plan::Verb),
    /// Umpan balik
    #[command(subcommand)]
    Feedback(record::FeedbackVerb),
    /// Progres
    #[command(subcommand)]
    Progress(record::ProgressVerb),
    /// Bukti dukung
    #[command(subcommand)]
    Evidence(year::EvidenceVerb),
    /// Catatan kejadian
    #[command(subcommand)]
    Incident(year::IncidentVerb),
    /// Peringatan dini
    Warnings(year::Warnings),
    /// Tinjauan diri dan tanggapan pegawai
    #[command(subcommand)]
    Review(year::ReviewVerb),
    /// Bimbingan dan konseling
    #[command(subcommand)]
    Support(support::SupportVerb),
    /// Rapat kinerja
    #[command(subcommand)]
    Meeting(support::MeetingVerb),
    /// Penilaian
    #[command(subcommand)]
    Evaluation(evaluation::Verb),
    /// Kalibrasi: pola penilai, usulan, dan jawabannya
    #[command(subcommand)]
    Calibration(calibration::Verb),
    /// Sebaran predikat di samping panduan
    Distribution(evaluation::Distribution),
    /// Cetak ke PDF
    Print(paper::Print),
    /// Halaman uji pencetak
    TestPage(paper::TestPage),
    /// Lembar di kertas: keadaan, langkah, pindaian, surat, isian tangan
    #[command(subcommand)]
    Sheet(paper_way::Verb),
    /// Buku kerja penilai: tulis, terima kembali
    #[command(subcommand)]
    Workbook(workbook_evaluator::Verb),
    /// Periksa keaslian lembar dari PDF, JPEG, atau PNG
    VerifySheet(verify::Sheets),
    /// Rekap per unit
    Recap(paper::Recap),
    /// Riwayat seorang pegawai, dan catatan yang sudah dihapus
    History(past::History),
    /// Perintah inti dengan permintaan JSON
    Call(request::Call),
    /// Urungkan langkah terakhir
    Undo,
    /// Ulangi langkah yang diurungkan
    Redo,
}

pub(crate) fn carry_out(noun: Noun, caller: &mut Caller) -> Outcome {
    match noun {
        Noun::Store(verb) => store::carry_out(verb, caller),
        Noun::User(verb) => user::carry_out(verb, caller),
        Noun::Device(verb) => device::carry_out(verb, caller),
        Noun::Package(verb) => package::carry_out(verb, caller),
        Noun::Conflict(verb) => conflict::carry_out(verb, caller),
        Noun::Checkpoint(verb) => audit::checkpoints(&verb, caller),
        Noun::Audit(verb) => audit::audit(&verb, caller),
        Noun::Privacy(verb) => audit::privacy(&verb, caller),
        Noun::Demo(demo) => store::demo(&demo, caller),
        Noun::Employee(verb) => employee::carry_out(verb, caller),
        Noun::Unit(verb) => office::units(verb, caller),
        Noun::Cycle(verb) => office::cycles(verb, caller),
        Noun::Deadlines(what) => calendar::deadlines(&what, caller),
        Noun::Holiday(verb) => calendar::holidays(verb, caller),
        Noun::Settings(verb) => calendar::settings(verb, caller),
        Noun::Objection(verb) => objection::carry_out(verb, caller),
        Noun::Followup(verb) => follow_up::carry_out(verb, caller),
        Noun::Talent(verb) => talent::carry_out(verb, caller),
        Noun::Credit(what) => credit::carry_out(what, caller),
        Noun::Outside(verb) => outside::carry_out(verb, caller),
        Noun::Import(verb) => beside::import(&verb, caller),
        Noun::Export(verb) => beside::export(&verb, caller),
        Noun::Compare(verb) => beside::compare(&verb, caller),
        Noun::Plan(verb) => plan::carry_out(verb, caller),
        Noun::Feedback(verb) => record::feedback(verb, caller),
        Noun::Progress(verb) => record::progress(verb, caller),
        Noun::Evidence(verb) => year::evidence(verb, caller),
        Noun::Incident(verb) => year::incidents(verb, caller),
        Noun::Warnings(what) => year::warnings(&what, caller),
        Noun::Review(verb) => year::review(&verb, caller),
        Noun::Support(verb) => support::supports(verb, caller),
        Noun::Meeting(verb) => support::meetings(verb, caller),
        Noun::Evaluation(verb) => evaluation::carry_out(verb, caller),
        Noun::Calibration(verb) => calibration::carry_out(verb, caller),
        Noun::Distribution(what) => evaluation::distribution(&what, caller),
        Noun::Print(what) => paper::print(&what, caller),
        Noun::TestPage(what) => paper::test_page(&what, caller),
        Noun::Sheet(verb) => paper_way::carry_out(verb, caller),
        Noun::Workbook(verb) => workbook_evaluator::carry_out(verb, caller),
        Noun::VerifySheet(what) => verify::verify(&what, caller),
        Noun::Recap(what) => paper::recap(&what, caller),
        Noun::History(what) => past::history(&what, caller),
        Noun::Call(what) => request::call(&what, caller),
        Noun::Undo => past::undo("undo", caller),
        Noun::Redo => past::undo("redo", caller),
    }
}

/// Picks the words of a language.
pub(crate) fn pick(caller: &Caller, id: &str, en: &str) -> String {
    match caller.language {
        contract::Language::Id => id.to_owned(),
        contract::Language::En => en.to_owned(),
    }
}

/// A list of a view; empty where it is missing.
pub(crate) fn array(view: &Value, field: &str) -> Vec<Value> {
    view.get(field).and_then(Value::as_array).cloned().unwrap_or_default()
}

/// A written file as JSON and as a line.
pub(crate) fn file_answer(view: Value) -> Answer {
    let document = written(view);
    let line = text_of(&document, "file");
    Answer::new(document, vec![line])
}
