//! Trains the dictionary of packages on `dictionary/phrases-id.txt`:
//! `cargo run --release -p exchange --example train`.
//!
//! A new dictionary gets a new number; those that were shipped once stay, for packages that need them.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    dead_code,
    reason = "a tool that stops where it cannot go on"
)]

#[path = "../tests/generate/mod.rs"]
mod generate;

use exchange::payload::{self, ReplicaTable};
use fastrand::Rng;
use generate::Season;
use std::collections::HashMap;

const PHRASES: &str = include_str!("../dictionary/phrases-id.txt");
const TARGET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dictionary/1.dict");
/// Measured: 32 KB know less, and with 64 KB and more it takes more bits to say where a phrase is.
const MOST: usize = 48 << 10;
const N_SEASONS: u64 = 1500;

fn main() {
    let most = std::env::args().nth(1).and_then(|size| size.parse().ok()).unwrap_or(MOST);
    let phrases = Phrases::read();
    let mut samples: Vec<Vec<u8>> = (0..N_SEASONS).map(|seed| phrases.season(seed)).collect();
    samples.extend((0..N_SEASONS).map(|seed| phrases.records(&mut Rng::with_seed(!seed))));
    let dictionary = zstd::dict::from_samples(&samples, most).expect("enough samples");
    std::fs::write(TARGET, &dictionary).expect("the dictionary can be written");
    println!("{} bytes from {} samples", dictionary.len(), samples.len());
}

/// The phrases by section.
struct Phrases(HashMap<&'static str, Vec<&'static str>>);

impl Phrases {
    fn read() -> Self {
        let (mut sections, mut name) = (HashMap::new(), "");
        for line in PHRASES.lines().filter(|line| !line.starts_with('#')) {
            if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                name = section;
            } else {
                sections.entry(name).or_insert_with(Vec::new).push(line);
            }
        }
        Self(sections)
    }

    fn any<'s>(&'s self, section: &str, rng: &mut Rng) -> &'s str {
        let lines = &self.0[section];
        lines[rng.usize(..lines.len())]
    }

    /// One sentence, or two, or words in a row.
    fn text(&self, rng: &mut Rng) -> String {
        match rng.u8(..10) {
            0 | 1 => self.words(rng),
            2 | 3 => format!("{}, {}.", self.sentence(rng), lower(&self.sentence(rng))),
            4 => format!("{}. {}.", self.sentence(rng), self.sentence(rng)),
            _ => self.sentence(rng) + if rng.bool() { "." } else { "" },
        }
    }

    fn sentence(&self, rng: &mut Rng) -> String {
        let mut text = String::new();
        let mut rest = self.any("sentences", rng);
        while let Some((before, behind)) = rest.split_once('{') {
            let (slot, behind) = behind.split_once('}').expect("slots are closed");
            text.push_str(before);
            text.push_str(&slot_text(slot, rng));
            rest = behind;
        }
        text + rest
    }

    fn words(&self, rng: &mut Rng) -> String {
        let words: Vec<&str> = self.0["words"].iter().flat_map(|line| line.split(' ')).collect();
        // Those in front are the frequent ones.
        let draw = |rng: &mut Rng| words[(rng.f64().powi(3) * words.len() as f64) as usize];
        (0..rng.usize(6..16)).map(|_| draw(rng)).collect::<Vec<_>>().join(" ")
    }

    /// The texts of a season of evaluations as a payload holds them.
    fn season(&self, seed: u64) -> Vec<u8> {
        let evaluations = 1 + usize::try_from(seed % 12).unwrap_or_default();
        let season = Season::new(evaluations, !seed.is_multiple_of(5), seed ^ 0xD1C7);
        let raw = payload::encode(&season.bundle(&|rng| self.text(rng)), &mut ReplicaTable::new());
        raw[payload::end_of_numbers(&raw)..].to_vec()
    }

    /// Kinds of acts, terms and plans, as other payloads hold them.
    fn records(&self, rng: &mut Rng) -> Vec<u8> {
        let mut text = String::new();
        for _ in 0..rng.usize(2..6) {
            text.push_str(self.any("acts", rng));
        }
        for _ in 0..rng.usize(4..12) {
            text.push_str(self.any("terms", rng));
        }
        for _ in 0..rng.usize(2..8) {
            text.push_str(&self.sentence(rng));
        }
        text.into_bytes()
    }
}

fn slot_text(slot: &str, rng: &mut Rng) -> String {
    const MONTHS: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    let month = MONTHS[rng.usize(..12)];
    match slot {
        "n" => rng.u32(1..200).to_string(),
        "m" => format!("{month} 2026"),
        "d" => format!("{} {month} 2026", rng.u32(1..29)),
        _ => {
            let choices: Vec<&str> = slot.split('|').collect();
            choices[rng.usize(..choices.len())].to_owned()
        }
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
