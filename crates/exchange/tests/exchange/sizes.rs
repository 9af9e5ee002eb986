//! How large packages are: whole files, signed and encrypted, of what offices send most.
//!
//! `tests/data/sizes.tsv` keeps what was measured last. A file that grew by more than 3 % fails, and so does one
//! above its target. `KINERJA_BLESS=1` writes the figures anew; `docs/sizes.md` says what they mean.

use crate::common::{AT, HUB_REPLICA, LAPTOP_REPLICA, hub, hub_device, laptop, laptop_device};
use crate::generate::{Season, Words, bulk_codes, known, n_cells};
use exchange::*;
use ledger::*;
use std::fmt::Write as _;
use std::path::Path;

const RECORDED: &str = "tests/data/sizes.tsv";

/// What is measured: its name, the bundle, and its target in bytes.
struct Case {
    name: &'static str,
    bundle: Bundle,
    target: usize,
}

fn season(evaluations: usize, has_texts: bool) -> Bundle {
    let words = Words::new();
    Season { stores: [LAPTOP_REPLICA, HUB_REPLICA], ..Season::new(evaluations, has_texts, 2_027) }
        .bundle(&|rng| words.mixed(rng))
}

/// Bytes that so many per cell come to.
fn per_cell(bundle: &Bundle, hundredths: usize) -> usize {
    n_cells(bundle) * hundredths / 100
}

fn cases() -> Vec<Case> {
    let (thousand, bulk) = (season(1_000, true), bulk_codes(300_000, 6, 2_027));
    let (per_thousand, per_bulk) = (per_cell(&thousand, 550), per_cell(&bulk, 80));
    let case = |name, bundle, target| Case { name, bundle, target };
    vec![
        case("1 evaluation", season(1, true), 1_300),
        case("30 evaluations", season(30, true), 7_500),
        case("30 evaluations, ratings only", season(30, false), 1_300),
        case("1,000 evaluations", thousand, per_thousand),
        case("1,000 evaluations, ratings only", season(1_000, false), 25_000),
        case("codes of 50,000 people", bulk, per_bulk),
    ]
}

/// From the laptop of an evaluator to the office, as in the middle of a year.
fn manifest(purpose: Purpose) -> Manifest {
    Manifest {
        recipients: vec![hub_device()],
        epoch: 3,
        purpose,
        number: 7,
        previous: Some(*b"previous"),
        at: AT,
        label: "Triwulan I".to_owned(),
        schema: 5,
        tables_known: 38,
        seen: vec![(HUB_REPLICA, Ranges::span(1, 4))],
        ack_digest: [0x5a; 16],
        checkpoint: Some([0xc4; 32]),
        ..Manifest::new(laptop_device(), LAPTOP_REPLICA)
    }
}

/// age adds a line of 11 to 190 bytes at random, so that readers stay used to unknown ones; this is the mean.
const MEAN_GREASE: usize = 95;

/// The length of the file, had age drawn a line of mean length.
fn file_length(manifest: Manifest, bundle: &Bundle) -> usize {
    let to = [hub().public()];
    let outgoing = Outgoing { manifest, bundle, certificate: None, to: &to, part: (1, 1) };
    let file = seal(&outgoing, &laptop()).unwrap();
    let end = file.windows(5).position(|window| window == b"\n--- ").unwrap();
    let header = &file[26..end];
    let drawn = header.windows(4).rposition(|window| window == b"\n-> ").unwrap();
    let is_grease = header[drawn..].windows(7).any(|window| window == b"-grease");
    assert!(is_grease, "the last line but one of an age header is drawn");
    file.len() - (header.len() - drawn) + MEAN_GREASE
}

/// What was measured last, by name.
fn recorded() -> Vec<(String, usize)> {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(RECORDED)).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    lines.filter_map(|(name, bytes)| Some((name.to_owned(), bytes.parse().ok()?))).collect()
}

#[test]
fn packages_stay_as_small_as_they_are() {
    let mut measured: Vec<(&str, usize, usize)> = cases()
        .into_iter()
        .map(|case| (case.name, file_length(manifest(Purpose::Delta), &case.bundle), case.target))
        .collect();
    let thirty = season(30, true);
    let told = Manifest { acks: known(&thirty), ..manifest(Purpose::Acknowledgement) };
    measured.push(("acknowledgement of 30 dossiers", file_length(told, &Bundle::default()), 600));
    let (recorded, mut table) = (recorded(), String::new());
    for (name, bytes, target) in &measured {
        let last = recorded.iter().find(|(known, _)| known == name).map(|(_, bytes)| *bytes);
        let _ = writeln!(table, "{name}: {bytes} bytes, before {last:?}, target {target}");
    }
    println!("{table}");
    if std::env::var_os("KINERJA_BLESS").is_some() {
        let lines: Vec<String> =
            measured.iter().map(|(name, bytes, _)| format!("{name}\t{bytes}\n")).collect();
        std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(RECORDED), lines.concat()).unwrap();
        return;
    }
    for (name, bytes, target) in &measured {
        assert!(bytes <= target, "{name} is above its target\n{table}");
        let last = recorded.iter().find(|(known, _)| known == name).map(|(_, bytes)| *bytes);
        let last = last.unwrap_or_else(|| panic!("{name} was never recorded\n{table}"));
        assert!(bytes * 100 <= last * 103, "{name} grew by more than 3 %\n{table}");
    }
}

fn holds(dictionary: &[u8], words: &[&str]) -> bool {
    let words = words.join(" ");
    dictionary.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn the_dictionary_knows_no_sentence_that_the_sizes_are_measured_on() {
    let dictionary = include_bytes!("../../dictionary/1.dict").as_slice();
    for sentence in include_str!("../data/templates-id.txt").lines() {
        let words: Vec<&str> = sentence.split(' ').collect();
        let met = words.windows(5).find(|run| holds(dictionary, run));
        assert_eq!(met, None, "{sentence}");
    }
}

/// A number as the documents write it: 152,665.
fn written(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|it| str::from_utf8(it).ok()).collect();
    groups.join(",")
}

#[test]
fn the_document_tells_the_sizes_as_they_were_measured_last_beside_those_of_others() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/sizes.md");
    let page = std::fs::read_to_string(page).unwrap();
    for (name, bytes) in recorded() {
        assert!(page.contains(&format!("| {} |", written(bytes))), "{name}: {bytes}");
    }
    for other in ["XLSX", "CSV per table, zip", "SQLite changeset", "Automerge", "Loro"] {
        assert!(page.contains(&format!("| {other}")), "{other}");
    }
}
