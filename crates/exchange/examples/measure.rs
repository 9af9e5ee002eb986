#[path = "../tests/generate/mod.rs"]
mod generate;
use generate::*;
use exchange::{pack, payload};
use std::time::Instant;
fn main() {
    let words = Words::new();
    let mut rows: Vec<(String, ledger::Bundle)> = Vec::new();
    for n in [1, 30, 100, 1000, 2500] {
        for t in [true, false] {
            rows.push((format!("{n} {}", if t { "mixed" } else { "ratings" }), Season { evaluations: n, has_texts: t, seed: 7 }.bundle(&|rng| words.mixed(rng))));
        }
    }
    rows.push(("bulk".into(), bulk_codes(300_000, 6, 3)));
    let dict = std::fs::read("crates/exchange/dictionary/1.dict").unwrap_or_default();
    for (name, bundle) in rows {
        let mut table = payload::ReplicaTable::new();
        let t = Instant::now();
        let raw = payload::encode(&bundle, &mut table);
        let enc = t.elapsed();
        let t = Instant::now();
        let back = payload::decode(&raw, &table).unwrap();
        let dec = t.elapsed();
        assert!(back == bundle);
        let at = payload::end_of_numbers(&raw);
        let none = pack::frame(&raw, &[], 19, 0).unwrap().len();
        let cut = pack::frame(&raw, &[], 19, at).unwrap().len();
        let with = pack::frame(&raw, &dict, 19, at).unwrap().len();
        let with22 = pack::frame(&raw, &dict, 22, at).unwrap().len();
        let with1 = pack::frame(&raw, &dict, 19, 0).unwrap().len();
        let cells = n_cells(&bundle);
        println!("{name:14} cells {cells:7} raw {:8} numbers {at:7} zstd {none:7} cut {cut:7} dict+cut {with:7} l22 {with22:7} dict {with1} {:.2} B/cell enc {enc:?} dec {dec:?}", raw.len(), none as f64 / cells as f64);
    }
}
