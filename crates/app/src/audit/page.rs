//! The page with a checkpoint, to be printed, signed and filed away from the laptop.

use crate::Moment;
use crate::failure::Halt;
use chrono::DateTime;
use contract::{CheckpointView, Language};
use domain::period::date_words;
use sheets::layout::{Command, Draw, Role, TextRun};
use sheets::{Face, Imprint, Page, Press};
use store::records::Office;

const LEFT: f32 = 25.0;
const LINE: f32 = 7.0;

/// The page as a PDF.
pub(super) fn checkpoint(office: &Office, view: &CheckpointView, moment: Moment) -> Result<Vec<u8>, Halt> {
    let (title, before, after) = words(office, view, moment.language);
    let mut commands = vec![text(30.0, 6.0, Face::Bold, title.clone())];
    let mut y = 44.0;
    for line in before {
        commands.push(text(y, 4.0, Face::Regular, line));
        y += LINE;
    }
    y += LINE;
    let groups: Vec<&str> = view.root.split(' ').collect();
    for half in groups.chunks(4) {
        commands.push(text(y, 6.0, Face::Bold, half.join("  ")));
        y += 11.0;
    }
    y += LINE;
    for line in after {
        commands.push(text(y, 4.0, Face::Regular, line));
        y += LINE;
    }
    let page = Page { width_mm: 210.0, height_mm: 297.0, commands };
    let imprint = Imprint { title: &title, created: made_at(view, moment).naive_local() };
    let press = Press::new(None).and_then(|mut press| press.pdf(&[vec![page]], &imprint));
    Ok(press.map_err(|_| crate::failure::incident("checkpoint"))?)
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
                "Angka ini mengikat semua isi sampai saat itu. Bila satu perubahan saja kemudian diganti,"
                    .to_owned(),
                "dihapus, atau disisipkan, program tidak lagi sampai pada angka yang sama.".to_owned(),
                "Simpan lembar ini di luar laptop. Untuk memeriksa: Pengaturan, Keaslian.".to_owned(),
                String::new(),
                String::new(),
                "Tanda tangan: ........................................     Tanggal: ...................."
                    .to_owned(),
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
                "This number binds everything up to that moment. If a single change is later altered,"
                    .to_owned(),
                "removed or slipped in, the program no longer comes to the same number.".to_owned(),
                "Keep this page away from the laptop. To check: Settings, Authenticity.".to_owned(),
                String::new(),
                String::new(),
                "Signature: ...........................................     Date: ...................."
                    .to_owned(),
            ],
        ),
    }
}

fn text(y: f32, size: f32, face: Face, text: String) -> Command {
    Command { role: Role::Paragraph, draw: Draw::Text(TextRun { x: LEFT, y, size, width: 0.0, face, text }) }
}
