//! The page with a checkpoint, to be printed, signed and filed away from the laptop.

use crate::Moment;
use crate::failure::Halt;
use crate::leaves::printed;
use chrono::DateTime;
use contract::{CheckpointView, Language};
use domain::period::date_words;
use sheets::Leaf;
use store::records::Office;

/// The page as a PDF.
pub(super) fn checkpoint(office: &Office, view: &CheckpointView, moment: Moment) -> Result<Vec<u8>, Halt> {
    let (title, before, after) = words(office, view, moment.language);
    let groups: Vec<&str> = view.root.split(' ').collect();
    let halves: Vec<String> = groups.chunks(4).map(|half| half.join("  ")).collect();
    let leaf = Leaf::titled(&title).text(before.iter().map(String::as_str)).gap(3.0);
    let leaf = leaf.large(halves.iter().map(String::as_str)).gap(5.0);
    let leaf = leaf.text(after.iter().map(String::as_str)).signature(&view.by);
    printed(&title, vec![leaf], made_at(view, moment).naive_local())
}

fn made_at(view: &CheckpointView, moment: Moment) -> DateTime<chrono::FixedOffset> {
    DateTime::parse_from_rfc3339(&view.at).unwrap_or(moment.now)
}

fn words(office: &Office, view: &CheckpointView, language: Language) -> (String, Vec<String>, Vec<String>) {
    let (agency, unit) = (&office.agency, &office.unit_name);
    let (day, clock) = DateTime::parse_from_rfc3339(&view.at)
        .map(|at| (date_words(at.date_naive()), at.format("%H.%M").to_string()))
        .unwrap_or_default();
    match language {
        Language::Id => (
            "Titik periksa riwayat".to_owned(),
            vec![
                format!("{unit}, {agency}"),
                format!("Dibuat {day} pukul {clock} oleh {}", view.by),
                format!("Meliputi {} rantai dengan {} perubahan", view.n_chains, view.n_commits),
                String::new(),
                "Akar riwayat:".to_owned(),
            ],
            vec![
                "Angka ini mengikat semua isi sampai saat itu. Bila satu perubahan saja kemudian diganti, \
                 dihapus, atau disisipkan, program tidak lagi sampai pada angka yang sama."
                    .to_owned(),
                "Simpan lembar ini di luar laptop. Untuk memeriksa: Pengaturan, Keaslian.".to_owned(),
                String::new(),
                "Ditandatangani tanggal ____________________".to_owned(),
            ],
        ),
        Language::En => (
            "Checkpoint of the history".to_owned(),
            vec![
                format!("{unit}, {agency}"),
                format!("Made on {day} at {clock} by {}", view.by),
                format!("Covers {} chains with {} changes", view.n_chains, view.n_commits),
                String::new(),
                "Root of the history:".to_owned(),
            ],
            vec![
                "This number binds everything up to that moment. If a single change is later altered, \
                 removed or slipped in, the program no longer comes to the same number."
                    .to_owned(),
                "Keep this page away from the laptop. To check: Settings, Authenticity.".to_owned(),
                String::new(),
                "Signed on ____________________".to_owned(),
            ],
        ),
    }
}
