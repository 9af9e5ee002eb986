//! The list that goes with the letter to those concerned: whose data was on a device, which, until when.

use crate::Moment;
use crate::failure::Halt;
use crate::leaves::printed;
use chrono::DateTime;
use contract::{ExposedPersonView, ExposureView, Instant, Language};
use domain::period::date_words;
use sheets::Leaf;
use store::records::Office;

/// Lines that a page takes below its head; a line is taken for wrapped from this many letters on.
const LINES: usize = 28;
const LETTERS: usize = 78;

/// The pages as a PDF.
pub(super) fn exposure(office: &Office, view: &ExposureView, moment: Moment) -> Result<Vec<u8>, Halt> {
    let title = match moment.language {
        Language::Id => "Daftar data pribadi yang ada pada perangkat",
        Language::En => "Personal data that was on a device",
    };
    let mut lines = head(office, view, moment);
    lines.push(String::new());
    for (at, person) in view.people.iter().enumerate() {
        lines.push(line_of(at + 1, person, moment.language));
    }
    let pages = in_pages(&lines);
    let last = pages.len().saturating_sub(1);
    let leaves = pages.iter().enumerate().map(|(at, lines)| {
        let leaf = Leaf::titled(title).text(lines.iter().copied());
        if at == last { leaf.gap(6.0).signature(signed(moment.language)) } else { leaf }
    });
    printed(title, leaves.collect(), moment.now.naive_local())
}

fn signed(language: Language) -> &'static str {
    match language {
        Language::Id => "Pejabat yang menangani, tanggal",
        Language::En => "Officer in charge, date",
    }
}

fn head(office: &Office, view: &ExposureView, moment: Moment) -> Vec<String> {
    let (agency, unit, device) = (&office.agency, &office.unit_name, &view.device);
    let mut lines = vec![format!("{unit}, {agency}")];
    let (enrolled, people) = (day_words(&device.enrolled_at), view.people.len());
    let (revoked, reason) = (device.revoked_at.as_ref(), device.revoke_reason.as_deref().unwrap_or_default());
    match moment.language {
        Language::Id => {
            lines.push(format!("Perangkat: {}, terdaftar sejak {enrolled}", device.name));
            lines.extend(revoked.map(|at| format!("Dicabut {}: {reason}", day_words(at))));
            lines.push(format!("Data pribadi {people} orang. Daftar bersama: {}.", joined(&view.lists)));
            lines.push(
                "Berkas pada perangkat terenkripsi dan hanya terbuka dengan kata sandi penggunanya. UU 27/2022 \
                 pasal 46: beri tahu secara tertulis subjek data dan lembaga, paling lambat 3 x 24 jam."
                    .to_owned(),
            );
        }
        Language::En => {
            lines.push(format!("Device: {}, enrolled since {enrolled}", device.name));
            lines.extend(revoked.map(|at| format!("Shut out on {}: {reason}", day_words(at))));
            lines.push(format!("Personal data of {people} people. Shared lists: {}.", joined(&view.lists)));
            lines.push(
                "The file on the device is encrypted and opens with the password of its user only. Law 27/2022 \
                 art. 46: tell those concerned and the agency in writing within 3 x 24 hours."
                    .to_owned(),
            );
        }
    }
    lines
}

fn line_of(number: usize, person: &ExposedPersonView, language: Language) -> String {
    let until = person.until.parse().map(date_words).unwrap_or_default();
    let fields = joined(&person.fields);
    let (name, position) = (&person.person.name, &person.person.position);
    let who = if position.is_empty() { name.clone() } else { format!("{name} ({position})") };
    match (language, person.released) {
        (Language::Id, false) => format!("{number}. {who}: {fields}; sampai {until}"),
        (Language::Id, true) => {
            format!("{number}. {who}: {fields}; sampai {until}, salinannya sudah dihapus")
        }
        (Language::En, false) => format!("{number}. {who}: {fields}; up to {until}"),
        (Language::En, true) => format!("{number}. {who}: {fields}; up to {until}, the copy is erased"),
    }
}

fn joined(words: &[String]) -> String {
    if words.is_empty() { "–".to_owned() } else { words.join(", ") }
}

fn day_words(at: &Instant) -> String {
    DateTime::parse_from_rfc3339(at).map(|at| date_words(at.date_naive())).unwrap_or_default()
}

/// Lines by page, counting those that go on below.
fn in_pages(lines: &[String]) -> Vec<Vec<&str>> {
    let mut pages = vec![Vec::new()];
    let mut room = LINES;
    for line in lines {
        let takes = line.chars().count().div_ceil(LETTERS).max(1);
        if takes > room {
            pages.push(Vec::new());
            room = LINES;
        }
        room = room.saturating_sub(takes);
        if let Some(page) = pages.last_mut() {
            page.push(line.as_str());
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_goes_on_overleaf_and_loses_nobody() {
        let lines: Vec<String> = (0..100).map(|number| format!("{number}. {}", "x".repeat(100))).collect();
        let pages = in_pages(&lines);
        assert_eq!(pages.iter().map(Vec::len).sum::<usize>(), 100);
        assert!(pages.iter().all(|page| page.len() * 2 <= LINES && !page.is_empty()));
    }
}
