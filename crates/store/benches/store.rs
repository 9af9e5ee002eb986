//! How long an office of 300,000 people takes: import, search, edit, verify, backup, undo.
//!
//! `cargo bench -p store`; `KINERJA_BENCH_PEOPLE` makes the office smaller or larger. What happens once
//! in a while is measured once and printed; searches and single edits are measured by criterion.
#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a measurement, not the product"
)]

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use store::schema::employees as column;
use store::{NewAccount, NewAct, NewStore, Password, ReplicaId, RowId, Store, Table, Undoing, Value};

const FIRST: [&str; 12] =
    ["Budi", "Dewi", "Siti", "Agus", "Rina", "Eko", "Sri", "Joko", "Wahyu", "Indah", "Putu", "Made"];
const LAST: [&str; 12] = [
    "Santoso",
    "Lestari",
    "Wibowo",
    "Ningrum",
    "Kusuma",
    "Hidayat",
    "Saragih",
    "Utami",
    "Nasution",
    "Rahayu",
    "Kurniawan",
    "Mulyani",
];
const POSITIONS: [&str; 6] = [
    "Analis Kepegawaian Ahli Muda",
    "Guru Ahli Pertama",
    "Perawat Mahir",
    "Pengelola Keuangan",
    "Arsiparis Terampil",
    "Kepala Subbagian Umum",
];

fn people() -> usize {
    std::env::var("KINERJA_BENCH_PEOPLE").ok().and_then(|number| number.parse().ok()).unwrap_or(300_000)
}

fn once<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let outcome = work();
    eprintln!("{what}: {:.2} s", start.elapsed().as_secs_f64());
    outcome
}

fn pick<'t>(texts: &[&'t str], number: usize) -> &'t str {
    texts.get(number % texts.len()).copied().unwrap_or_default()
}

fn employee(number: usize, unit: RowId) -> Vec<(store::Column, Value)> {
    let name =
        format!("{} {} {}", pick(&FIRST, number), pick(&LAST, number / 12), pick(&LAST, number / 144 + 5));
    vec![
        (column::NIP, Value::from(format!("19800101200501{}{:03}", number / 999 % 10, number % 999 + 1))),
        (column::NAME, Value::from(name)),
        (column::FRONT_DEGREE, "Dr.".into()),
        (column::BACK_DEGREE, "S.Kom.".into()),
        (column::EMPLOYEE_TYPE, "pns".into()),
        (column::LEGAL_STATUS, "active".into()),
        (column::RANK_CODE, "III/c".into()),
        (column::RANK_TITLE, "Penata".into()),
        (column::POSITION, pick(&POSITIONS, number).into()),
        (column::POSITION_KIND, "functional".into()),
        (column::UNIT, unit.into()),
        (column::RETIRED_ON, "2041-01-01".into()),
        (column::IS_EXTERNAL, false.into()),
        (column::UNIT_AS_PRINTED, "Bidang Pengembangan".into()),
    ]
}

fn import(store: &mut Store, n: usize) -> Vec<RowId> {
    let author = store.find_account("uji").unwrap().unwrap().id;
    let new =
        NewAct { kind: "import_employees", author, acted_for: None, at: 0, undoing: Undoing::TakesBack };
    let mut act = store.begin(new).unwrap();
    let units: Vec<RowId> = (0..n.div_ceil(300))
        .map(|number| {
            let name = Value::from(format!("Bidang {} {number}", pick(&LAST, number)));
            act.insert_root(Table::Units, &[(store::schema::units::NAME, name)]).unwrap()
        })
        .collect();
    let rows = (0..n)
        .map(|number| {
            act.insert_root(Table::Employees, &employee(number, units[number % units.len()])).unwrap()
        })
        .collect();
    act.commit().unwrap();
    rows
}

fn office(folder: &Path) -> Store {
    let password = Password::new("sandi untuk ukur".to_owned());
    let account = NewAccount { name: "uji", role: "hr", employee: None, password: &password };
    let new = NewStore { replica: ReplicaId(0x2026), account, at: 0 };
    once("create a store (two key slots)", || Store::create(&folder.join("uji.kantor"), &new).unwrap().0)
}

fn measure(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let n = people();
    let rows = once(&format!("import {n} people as one act"), || import(&mut store, n));
    let bytes = std::fs::metadata(store.path()).unwrap().len();
    eprintln!("file: {} MB", bytes / 1_000_000);

    let mut group = criterion.benchmark_group("store");
    for typed in ["b", "mu", "bud", "mu kus", "penata keu", "antos", "198001012005010"] {
        let found = store.search_people(typed, 50).unwrap().people.len();
        group.bench_function(format!("search {typed:?} ({found} found)"), |bencher| {
            bencher.iter(|| store.search_people(black_box(typed), 50).unwrap());
        });
    }
    let author = store.find_account("uji").unwrap().unwrap().id;
    let mut number = 0;
    group.bench_function("edit one cell as one act", |bencher| {
        bencher.iter(|| {
            number += 1;
            let new = NewAct { kind: "rate", author, acted_for: None, at: 0, undoing: Undoing::TakesBack };
            let mut act = store.begin(new).unwrap();
            act.set(rows[number % 100], column::POSITION, format!("Jabatan {number}")).unwrap();
            act.commit().unwrap()
        });
    });
    group.finish();
    drop(store);

    let password = Password::new("sandi untuk ukur".to_owned());
    let path = folder.path().join("uji.kantor");
    let mut store = once("open with a password", || Store::open(&path, "uji", &password).unwrap());
    let verified = once("verify", || store.verify().unwrap());
    assert_eq!(verified.difference, None);
    once("fingerprint", || store.fingerprint(None).unwrap());
    once("check", || store.check().unwrap());
    once("backup with its test", || store.backup_to(&folder.path().join("cadangan"), 0).unwrap());
    let new =
        NewAct { kind: "import_employees", author, acted_for: None, at: 0, undoing: Undoing::TakesBack };
    once("change one cell of everybody", || {
        let mut act = store.begin(new).unwrap();
        for row in &rows {
            act.set(*row, column::RANK_CODE, "III/d").unwrap();
        }
        act.commit().unwrap()
    });
    once("undo that", || store.undo(author, 0).unwrap());
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).measurement_time(std::time::Duration::from_secs(2));
    targets = measure
}
criterion_main!(benches);
