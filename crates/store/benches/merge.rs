//! How long it takes to merge what a branch office sends: 30 evaluations, and 100,000 cells.
//!
//! `cargo bench -p store --bench merge`. An evaluation is 40 changed cells: four edits of the evaluation,
//! and twelve new records of three cells. The merge itself is measured once; criterion measures planning it, which
//! does the same and takes it back.
#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a measurement, not the product"
)]

use criterion::{Criterion, criterion_group, criterion_main};
use std::path::Path;
use std::time::Instant;
use store::schema::{actuals, employees, evaluations};
use store::{
    Bundle, Commit, Incoming, NewAccount, NewAct, NewStore, Password, ReplicaId, Rights, RowId, Scope, Store,
    Table, Undoing, Value, Wanted, Withholding,
};

const RECORDS: usize = 12;

struct Anything;

impl Rights for Anything {
    fn judge(&self, _scope: Scope, _commit: &Commit) -> Option<Withholding> {
        None
    }
}

fn office(folder: &Path, replica: u64) -> Store {
    let password = Password::new("sandi untuk ukur".to_owned());
    let account = NewAccount { name: "uji", role: "hr", employee: None, password: &password };
    let path = folder.join(format!("{replica}.kantor"));
    Store::create(&path, &NewStore { replica: ReplicaId(replica), account, at: 0 }).unwrap().0
}

fn act(store: &Store, kind: &'static str) -> NewAct<'static> {
    let author = store.find_account("uji").unwrap().unwrap().id;
    NewAct { kind, author, acted_for: None, at: 0, undoing: Undoing::TakesBack }
}

/// People with an open evaluation each.
fn people(store: &mut Store, n: usize) -> Vec<(RowId, RowId)> {
    let new = act(store, "open_evaluations");
    let mut act = store.begin(new).unwrap();
    let made = (0..n)
        .map(|number| {
            let name = Value::from(format!("Pegawai {number}"));
            let person = act.insert_root(Table::Employees, &[(employees::NAME, name)]).unwrap();
            let values =
                [(evaluations::EMPLOYEE, person.into()), (evaluations::PERIOD, Value::from("2026-Q3"))];
            (person, act.insert(Table::Evaluations, Scope::dossier(person), &values).unwrap())
        })
        .collect();
    act.commit().unwrap();
    made
}

/// Rates everybody, each as an act of its own.
fn rate(store: &mut Store, people: &[(RowId, RowId)]) {
    for (number, (person, evaluation)) in people.iter().enumerate() {
        let new = act(store, "rate");
        let mut act = store.begin(new).unwrap();
        let rating = ["below", "meets", "above"][number % 3];
        act.set(*evaluation, evaluations::RESULTS_RATING, rating).unwrap();
        act.set(*evaluation, evaluations::CONDUCT_RATING, rating).unwrap();
        act.set(*evaluation, evaluations::NOTES, format!("Catatan untuk pegawai {number}")).unwrap();
        act.set(*evaluation, evaluations::STATE, "rated").unwrap();
        for record in 0..RECORDS {
            let text = format!("Realisasi ke-{record} dari pegawai {number} sesuai target");
            let values = [(actuals::EVALUATION, (*evaluation).into()), (actuals::TEXT, text.into())];
            act.insert(Table::Actuals, Scope::dossier(*person), &values).unwrap();
        }
        act.commit().unwrap();
    }
}

fn lacking(from: &mut Store, to: &Store) -> Bundle {
    let scopes = from.all_scopes().unwrap();
    let wanted: Vec<Wanted> = scopes
        .into_iter()
        .map(|scope| Wanted { scope, peer: Some(to.scope_known(scope).unwrap()) })
        .collect();
    from.export(&wanted, None).unwrap()
}

fn incoming<'a>(to: &Store, bundle: &'a Bundle) -> Incoming<'a> {
    let author = to.find_account("uji").unwrap().unwrap().id;
    Incoming { bundle, device: author.0, rights: &Anything, package: None, at: 0, author }
}

fn measure(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("merge");
    for (n, what) in [(30, "30 evaluations (1,200 cells)"), (2_500, "2,500 evaluations (100,000 cells)")] {
        let folder = tempfile::tempdir().unwrap();
        let (mut hub, mut branch) = (office(folder.path(), 1), office(folder.path(), 2));
        let made = people(&mut hub, n);
        let seed = lacking(&mut hub, &branch);
        let first = incoming(&branch, &seed);
        branch.merge(&[first]).unwrap();
        rate(&mut branch, &made);
        let start = Instant::now();
        let bundle = lacking(&mut branch, &hub);
        eprintln!("export {what}: {:.3} s", start.elapsed().as_secs_f64());
        let brought = incoming(&hub, &bundle);
        group.bench_function(what, |bencher| bencher.iter(|| hub.plan_merge(&[brought]).unwrap()));
        let start = Instant::now();
        hub.merge(&[brought]).unwrap();
        eprintln!("merge {what}: {:.3} s", start.elapsed().as_secs_f64());
        assert_eq!(hub.verify().unwrap().difference, None);
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).measurement_time(std::time::Duration::from_secs(3));
    targets = measure
}
criterion_main!(benches);
