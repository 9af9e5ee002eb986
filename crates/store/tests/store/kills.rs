//! The program is killed while it writes: whole acts are there, and nothing half.

use crate::worlds::{self, office, person};
use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;
use store::schema::{employees, evaluator_assignments as assignments};
use store::{NewAct, Scope, StoreError, Table, Undoing};

const STORE: &str = "KINERJA_KILL_STORE";
const PEOPLE_PER_ACT: usize = 40;

/// Not a test of its own: what the killed process runs.
#[test]
#[ignore = "run by the test below, which kills it"]
fn writes_until_killed() {
    let Ok(path) = env::var(STORE) else { return };
    let mut store = worlds::open(path.as_ref());
    let author = store.find_account(worlds::USER).unwrap().unwrap().id;
    println!("\nWRITING");
    for number in 0.. {
        let new = NewAct {
            kind: "import_employees",
            author,
            acted_for: None,
            at: number,
            undoing: Undoing::TakesBack,
        };
        let mut act = store.begin(new).unwrap();
        for _ in 0..PEOPLE_PER_ACT {
            let row = person(&mut act, "Budi Santoso");
            let evaluator = [(assignments::EMPLOYEE, row.into()), (assignments::EVALUATOR, row.into())];
            act.insert(Table::EvaluatorAssignments, Scope::dossier(row), &evaluator).unwrap();
        }
        let summary = act.commit().unwrap();
        assert_eq!(summary.commits, PEOPLE_PER_ACT);
        println!("DONE {number}");
        let cell = employees::NAME.of(store.replicas().row_id(2).unwrap());
        store.keep_draft(author, cell, &format!("ketik {number}"), number).unwrap();
        if number % 3 == 2 {
            store.undo(author, number).unwrap();
        }
    }
}

/// Not a test of its own: what the other killed process runs.
#[test]
#[ignore = "run by the test below, which kills it"]
fn changes_the_key_until_killed() {
    let Ok(path) = env::var(STORE) else { return };
    let mut store = worlds::open(path.as_ref());
    println!("\nWRITING");
    loop {
        store = store.rekey(&[(worlds::USER, &worlds::password())]).unwrap().store;
        println!("DONE");
    }
}

#[test]
fn killed_while_the_key_changes_the_store_opens_with_the_password_given_and_holds_what_it_held() {
    let mut office = office();
    office.imports(&["Budi Santoso", "Agustina Nahak"]);
    let other = store::Password::new("sandi yang lain lagi".to_owned());
    let new = store::NewAccount { name: "Budi", role: "hr", employee: None, password: &other };
    office.store.add_account(office.author, &new, worlds::NOON).unwrap();
    let path = office.path();
    let before = office.store.fingerprint(None).unwrap();
    for milliseconds in [0, 400, 700, 1000, 1300, 1700, 2200] {
        drop(office.store);
        killed_after("kills::changes_the_key_until_killed", &path, milliseconds);
        office.store = worlds::open(&path);
        assert_eq!(office.store.fingerprint(None).unwrap(), before);
        assert_eq!(office.store.check().unwrap(), Vec::<String>::new());
    }
    let budi = office.store.find_account("Budi").unwrap().unwrap();
    drop(office.store);
    let opened = store::Store::open(&path, "Budi", &other);
    let is_told = match opened {
        Ok(_) => !budi.needs_password,
        Err(error) => matches!(error, StoreError::LapsedSlot(_)),
    };
    assert!(is_told, "he keeps his password until the key has changed, and is told that it has");
}

/// Runs a writer and kills it some time after it has begun; returns the acts it had reported.
fn killed_after(writer: &str, path: &std::path::Path, milliseconds: u64) -> usize {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--ignored", "--exact", writer, "--nocapture"])
        .env(STORE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.any(|line| line == "WRITING"), "the writer came to write");
    let counting = thread::spawn(move || lines.filter(|line| line.starts_with("DONE")).count());
    thread::sleep(Duration::from_millis(milliseconds));
    child.kill().unwrap();
    child.wait().unwrap();
    counting.join().unwrap()
}

#[test]
fn killed_at_any_moment_the_store_opens_with_every_reported_act_and_nothing_half() {
    let mut office = office();
    let path = office.path();
    let mut reported = 0;
    for milliseconds in [0, 7, 29, 61, 151] {
        drop(office.store);
        reported += killed_after("kills::writes_until_killed", &path, milliseconds);
        office.store = worlds::open(&path);
        let acts = office.count("select count(*) from acts where kind = 'import_employees'");
        assert!(acts >= i64::try_from(reported).unwrap(), "{acts} acts, {reported} were reported done");
        let people = office.count("select count(*) from employees");
        assert_eq!(people, acts * i64::try_from(PEOPLE_PER_ACT).unwrap(), "whole imports only");
        assert_eq!(office.count("select count(*) from evaluator_assignments"), people);
        assert_eq!(office.store.verify().unwrap().difference, None);
        assert_eq!(office.store.check().unwrap(), Vec::<String>::new());
        reported = usize::try_from(acts).unwrap();
    }
    assert!(reported > 0, "the writer came to commit");
}
