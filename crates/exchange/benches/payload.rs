//! Writing, packing, unpacking and reading of 100,000 cells: a season of ratings and words, and codes in bulk.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    dead_code,
    reason = "a benchmark stops where it cannot measure"
)]

#[path = "../tests/generate/mod.rs"]
mod generate;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use exchange::pack::{pack, unpack};
use exchange::payload::{ReplicaTable, decode, encode};
use generate::{Season, Words, bulk_codes, n_cells};

fn cells_per_second(criterion: &mut Criterion) {
    let words = Words::new();
    let season = Season::new(2_440, true, 1).bundle(&|rng| words.mixed(rng));
    let small = Season::new(30, true, 1).bundle(&|rng| words.mixed(rng));
    let bulk = bulk_codes(300_000, 6, 1);
    let mut group = criterion.benchmark_group("payload");
    group.sample_size(10);
    for (name, bundle) in [("30 evaluations", small), ("2,440 evaluations", season), ("codes in bulk", bulk)]
    {
        let n = n_cells(&bundle);
        group.throughput(Throughput::Elements(n as u64));
        let mut replicas = ReplicaTable::new();
        let raw = encode(&bundle, &mut replicas);
        let packed = pack(&raw).expect("packs");
        group.bench_function(format!("write {name}, {n} cells"), |bencher| {
            bencher.iter(|| encode(&bundle, &mut ReplicaTable::new()));
        });
        group.bench_function(format!("pack {name}"), |bencher| bencher.iter(|| pack(&raw)));
        group.bench_function(format!("unpack {name}"), |bencher| {
            bencher.iter(|| unpack(&packed.bytes, packed.dictionary, packed.raw_length).expect("unpacks"));
        });
        group.bench_function(format!("read {name}"), |bencher| {
            bencher.iter(|| decode(&raw, &replicas).expect("reads"));
        });
    }
    group.finish();
}

criterion_group!(benches, cells_per_second);
criterion_main!(benches);
