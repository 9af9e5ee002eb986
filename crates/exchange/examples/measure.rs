#[path = "../tests/generate/mod.rs"]
mod generate;
use exchange::{pack, payload};
use generate::*;
use std::time::Instant;
fn main() {
    let words = Words::new();
    let mut rows: Vec<(String, ledger::Bundle)> = Vec::new();
    for n in [1, 30, 100, 1000, 2500] {
        for t in [true, false] {
            rows.push((
                format!("{n} {}", if t { "mixed" } else { "ratings" }),
                Season { evaluations: n, has_texts: t, seed: 7 }.bundle(&|rng| words.mixed(rng)),
            ));
        }
    }
    rows.push(("bulk".into(), bulk_codes(300_000, 6, 3)));
    let dict = std::fs::read("crates/exchange/dictionary/1.dict").unwrap_or_default();
    let only = std::env::args().nth(1);
    for (name, bundle) in rows {
        if only.as_ref().is_some_and(|only| !name.contains(only.as_str())) { continue; }
        let mut table = payload::ReplicaTable::new();
        let t = Instant::now();
        let raw = payload::encode(&bundle, &mut table);
        let enc = t.elapsed();
        let t = Instant::now();
        let back = payload::decode(&raw, &table).unwrap();
        let dec = t.elapsed();
        assert!(back == bundle);
        if let Ok(times) = std::env::var("TIMES") {
            let cpu = || { let s = std::fs::read_to_string("/proc/self/stat").unwrap(); let f: Vec<&str> = s.split(' ').collect(); f[13].parse::<f64>().unwrap() / 100.0 };
            let n: u32 = times.parse().unwrap();
            let a = cpu(); for _ in 0..n { payload::encode(&bundle, &mut payload::ReplicaTable::new()); }
            let b = cpu(); for _ in 0..n { payload::decode(&raw, &table).unwrap(); }
            let c = cpu();
            println!("{name}: encode {:.1} ms decode {:.1} ms user", (b - a) * 1000.0 / f64::from(n), (c - b) * 1000.0 / f64::from(n));
            continue;
        }
        let at = payload::end_of_numbers(&raw);
        let frame = |dict: &[u8], at: usize, level: i32| {
            use std::io::Write;
            let mut e = zstd::stream::write::Encoder::with_dictionary(Vec::new(), level, dict).unwrap();
            e.include_contentsize(false).unwrap();
            e.include_dictid(false).unwrap();
            e.set_pledged_src_size(Some(raw.len() as u64)).unwrap();
            if at > 0 {
                e.write_all(&raw[..at]).unwrap();
                e.flush().unwrap();
            }
            e.write_all(&raw[at..]).unwrap();
            e.finish().unwrap().len()
        };
        let none = frame(&[], 0, 19);
        let cut = frame(&[], at, 19);
        let with = frame(&dict, at, 19);
        let with22 = frame(&dict, at, 22);
        let with1 = frame(&dict, 0, 19);
        let packed = pack::pack(&raw).unwrap();
        assert!(pack::unpack(&packed.bytes, packed.dictionary, packed.raw_length).unwrap() == raw);
        let cells = n_cells(&bundle);
        println!(
            "{name:14} packed {} cells {cells:7} raw {:8} numbers {at:7} zstd {none:7} cut {cut:7} dict+cut {with:7} l22 {with22:7} dict {with1} {:.2} B/cell enc {enc:?} dec {dec:?}",
            packed.bytes.len(),
            raw.len(),
            packed.bytes.len() as f64 / cells as f64
        );
    }
}
