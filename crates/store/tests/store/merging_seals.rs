//! Seals among stores that exchange bundles.

use crate::devices::own;
use crate::merging::{are_alike, exchange, lacking, send, store_of, take};
use crate::worlds::{self, NOON, Office};
use store::schema::{actuals, evaluations as column, plans};
use store::{Act, ReplicaId, RowId, Scope, Store, Table, Value};

/// Two stores with the evaluation of a person, and what is told about a result.
fn rated() -> (Office, Office, RowId, RowId) {
    let (mut hub, mut branch) = (store_of(0xA), store_of(0xB));
    let budi = hub.imports(&["Budi Santoso"])[0];
    let scope = Scope::dossier(budi);
    let ((evaluation, actual), _) = hub.does("rate", |act| {
        let plan = act.insert(Table::Plans, scope, &[(plans::EMPLOYEE, budi.into())]).unwrap();
        let values = [
            (column::EMPLOYEE, budi.into()),
            (column::PLAN, plan.into()),
            (column::RESULTS_RATING, "meets".into()),
        ];
        let evaluation = act.insert(Table::Evaluations, scope, &values).unwrap();
        let values = [(actuals::EVALUATION, evaluation.into()), (actuals::TEXT, "38 berkas".into())];
        (evaluation, act.insert(Table::Actuals, scope, &values).unwrap())
    });
    send(&mut hub, &mut branch);
    (hub, branch, evaluation, actual)
}

fn seal(act: &mut Act<'_>, evaluation: RowId, hash: &str) {
    let seen = act.seen_around(Table::Evaluations, evaluation).unwrap();
    act.set(evaluation, column::SEAL_SEEN, seen.encode()).unwrap();
    act.set(evaluation, column::SEAL_HASH, hash).unwrap();
}

fn reopen(act: &mut Act<'_>, evaluation: RowId) {
    act.set(evaluation, column::SEAL_SEEN, Value::Null).unwrap();
    act.settle(evaluation, column::SEAL_HASH, Value::Null).unwrap();
    act.settle(evaluation, column::REOPEN_REASON, "keberatan").unwrap();
}

fn rates(office: &mut Office, evaluation: RowId, rating: &str) {
    office.does("rate", |act| act.set(evaluation, column::RESULTS_RATING, rating).unwrap());
}

#[test]
fn an_edit_that_did_not_know_of_the_seal_is_parked_everywhere_and_counts_once_it_is_reopened() {
    let (mut hub, mut branch, evaluation, actual) = rated();
    hub.does("seal", |act| seal(act, evaluation, "abc"));
    branch.does("rate", |act| {
        act.set(evaluation, column::RESULTS_RATING, "above").unwrap();
        act.set(actual, actuals::TEXT, "99 berkas").unwrap();
    });
    exchange(&mut hub, &mut branch);
    for office in [&hub, &branch] {
        assert_eq!(office.text(evaluation, column::RESULTS_RATING).as_deref(), Some("meets"));
        assert_eq!(office.text(actual, actuals::TEXT).as_deref(), Some("38 berkas"));
        assert_eq!(office.store.late_edits().unwrap().len(), 2);
        assert!(office.store.conflicts().unwrap().is_empty());
    }
    are_alike(&[&hub, &branch]);
    let first = hub.store.late_edits().unwrap().remove(0);
    hub.store.put_away_late(first.cell, first.dot, NOON).unwrap();
    assert_eq!(hub.store.late_edits().unwrap().len(), 1);

    hub.does("reopen", |act| reopen(act, evaluation));
    assert_eq!(hub.text(evaluation, column::RESULTS_RATING).as_deref(), Some("above"));
    send(&mut hub, &mut branch);
    assert_eq!(branch.text(actual, actuals::TEXT).as_deref(), Some("99 berkas"));
    assert!(branch.store.late_edits().unwrap().is_empty());
    are_alike(&[&hub, &branch]);
}

#[test]
fn a_record_added_to_a_sealed_evaluation_without_knowing_is_out_of_sight_until_then() {
    let (mut hub, mut branch, evaluation, _) = rated();
    let scope = hub.store.scope_of(evaluation).unwrap().unwrap().1;
    hub.does("seal", |act| seal(act, evaluation, "abc"));
    let values = [(actuals::EVALUATION, evaluation.into()), (actuals::TEXT, "tambahan".into())];
    branch.does("rate", |act| act.insert(Table::Actuals, scope, &values).unwrap());
    exchange(&mut hub, &mut branch);
    for office in [&hub, &branch] {
        assert_eq!(office.count("select count(*) from actuals where gone = 0"), 1);
    }
    are_alike(&[&hub, &branch]);
    let undone = branch.store.undo(branch.author, NOON).unwrap().unwrap();
    assert!(undone.by.is_none() && !undone.left.is_empty(), "what is out of sight is left");
    hub.does("reopen", |act| reopen(act, evaluation));
    send(&mut hub, &mut branch);
    for office in [&hub, &branch] {
        assert_eq!(office.count("select count(*) from actuals where gone = 0"), 2);
    }
    are_alike(&[&hub, &branch]);
}

#[test]
fn an_evaluation_that_two_people_signed_is_a_conflict_and_both_seals_are_kept() {
    let (mut hub, mut branch, evaluation, _) = rated();
    hub.does("seal", |act| seal(act, evaluation, "abc"));
    branch.does("seal", |act| seal(act, evaluation, "def"));
    exchange(&mut hub, &mut branch);
    for office in [&hub, &branch] {
        let conflicts = office.store.conflicts().unwrap();
        let seals = conflicts.iter().find(|conflict| conflict.cell == column::SEAL_HASH.of(evaluation));
        assert_eq!(seals.unwrap().sides.len(), 2);
    }
    are_alike(&[&hub, &branch]);
    hub.does("reopen", |act| reopen(act, evaluation));
    exchange(&mut hub, &mut branch);
    assert_eq!(branch.text(evaluation, column::SEAL_HASH), None);
    are_alike(&[&hub, &branch]);
}

#[test]
fn a_newcomer_sees_a_sealed_evaluation_as_everybody_does() {
    let (mut hub, mut branch, evaluation, _) = rated();
    hub.does("seal", |act| seal(act, evaluation, "abc"));
    rates(&mut branch, evaluation, "above");
    exchange(&mut hub, &mut branch);
    let mut newcomer = store_of(0xC);
    let snapshot = lacking(&mut hub, |_| None);
    take(&mut newcomer, &snapshot);
    assert_eq!(newcomer.text(evaluation, column::RESULTS_RATING).as_deref(), Some("meets"));
    assert_eq!(newcomer.store.late_edits().unwrap().len(), 1);
    are_alike(&[&hub, &branch, &newcomer]);
    newcomer.does("reopen", |act| reopen(act, evaluation));
    send(&mut newcomer, &mut hub);
    send(&mut hub, &mut branch);
    assert_eq!(branch.text(evaluation, column::RESULTS_RATING).as_deref(), Some("above"));
    are_alike(&[&hub, &branch, &newcomer]);
}

#[test]
fn what_a_restored_backup_seals_is_there_for_everybody_though_it_was_written_over_unsent_elsewhere() {
    let (mut hub, mut branch, evaluation, _) = rated();
    branch.store.put_own_device(&own(None)).unwrap();
    rates(&mut branch, evaluation, "above");
    let folder = tempfile::tempdir().unwrap();
    let backup = branch.store.backup_to(folder.path(), NOON).unwrap();
    let path = folder.path().join("pulih/pulih.kantor");
    Store::restore(&backup.path, &path).unwrap();
    let mut restored = Office { store: worlds::open(&path), folder, author: branch.author };
    restored.store.begin_incarnation(ReplicaId(0xBB)).unwrap();

    rates(&mut branch, evaluation, "below");
    send(&mut branch, &mut hub);
    restored.does("seal", |act| seal(act, evaluation, "abc"));
    send(&mut restored, &mut hub);
    for other in [&mut restored, &mut branch] {
        send(&mut hub, other);
    }
    for office in [&hub, &branch, &restored] {
        assert_eq!(office.text(evaluation, column::RESULTS_RATING).as_deref(), Some("above"));
        assert_eq!(office.store.late_edits().unwrap().len(), 1, "what was written over it came late");
    }
    are_alike(&[&hub, &branch, &restored]);
}
