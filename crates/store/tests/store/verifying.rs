//! Whether the tables are what the ledger says.

use crate::worlds::{self, NOON, Office, furnish, office, person};
use store::schema::employees;
use store::{Difference, Table, Value};

fn furnished() -> (Office, store::RowId) {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso", "Dewi Lestari"])[0];
    office.does("furnish", |act| furnish(act, budi));
    office.does("edit_employee", |act| act.set(budi, employees::NAME, "Budi S.").unwrap());
    (office, budi)
}

fn difference_after(office: &Office, sql: &str) -> Option<Difference> {
    assert!(office.store.connection().execute(sql, []).unwrap() > 0, "{sql}");
    office.store.verify().unwrap().difference
}

#[test]
fn an_honest_store_verifies_and_says_how_much_was_compared() {
    let (office, _) = furnished();
    let verified = office.store.verify().unwrap();
    assert_eq!(verified.difference, None);
    assert_eq!((verified.scopes, verified.rows), (5, 6));
    assert_eq!(office.store.check().unwrap(), Vec::<String>::new());
}

#[test]
fn a_cell_edited_by_hand_is_found_and_named() {
    let (office, budi) = furnished();
    let found = difference_after(&office, "update employees set name = 'Budi Palsu' where name = 'Budi S.'");
    let expected = Difference::Cell {
        cell: employees::NAME.of(budi),
        in_ledger: Value::from("Budi S."),
        in_table: Value::from("Budi Palsu"),
    };
    assert_eq!(found, Some(expected));
}

#[test]
fn a_row_removed_added_or_deleted_by_hand_is_found() {
    let (office, budi) = furnished();
    let removed = difference_after(&office, "delete from plans");
    assert!(matches!(removed, Some(Difference::MissingRow(Table::Plans, _))));

    let (office, _) = furnished();
    let added = difference_after(
        &office,
        "insert into plans (id, scope, gone, state) values (900, 1, 0, 'approved')",
    );
    assert!(matches!(added, Some(Difference::ForeignRow(Table::Plans, _))));

    let (office, _) = furnished();
    let nowhere = difference_after(&office, "insert into plans (id, scope, gone) values (900, 77, 0)");
    assert!(
        matches!(nowhere, Some(Difference::ForeignRow(Table::Plans, _))),
        "in a scope that does not exist"
    );

    let (office, _) = furnished();
    let gone = difference_after(&office, "update employees set gone = 1 where name = 'Budi S.'");
    let Some(Difference::Cell { cell, .. }) = gone else { panic!("{gone:?}") };
    assert_eq!((cell.row, cell.column), (budi, None));
}

#[test]
fn a_commit_that_was_altered_dropped_or_swapped_is_found() {
    for sql in [
        "delete from segments where id = (select max(id) from segments)",
        "update segments set body = (select body from segments where id = 1) where id = 2",
        "update segments set body = zeroblob(5) where id = 3",
        "update chain_heads set n = n + 1 where scope = 1",
        "update chain_heads set salt = zeroblob(16) where scope = 1",
        "delete from chain_heads where scope = 2",
    ] {
        let (office, _) = furnished();
        let found = difference_after(&office, sql);
        assert!(matches!(found, Some(Difference::Chain(..))), "{sql}: {found:?}");
    }
}

#[test]
fn live_edits_that_do_not_follow_from_the_ledger_are_found() {
    for sql in [
        "delete from cell_heads where col = 2",
        "update cell_heads set n = 1",
        "insert into cell_heads (tbl, row, col, replica, n, lamport) values (3, 2, 1, 0, 1, 1)",
    ] {
        let (office, _) = furnished();
        let found = difference_after(&office, sql);
        assert!(matches!(found, Some(Difference::Heads(_))), "{sql}: {found:?}");
    }
}

#[test]
fn the_fingerprint_follows_the_content_and_not_the_file() {
    let (mut office, budi) = furnished();
    let before = office.store.fingerprint(None).unwrap();
    office.store.set_setting("only", "here").unwrap();
    let path = office.path();
    office.store.close().unwrap();
    office.store = worlds::open(&path);
    assert_eq!(office.store.fingerprint(None).unwrap(), before);
    office.does("edit_employee", |act| act.set(budi, employees::NAME, "Budi").unwrap());
    assert_ne!(office.store.fingerprint(None).unwrap(), before);
}

#[test]
fn a_picture_in_a_cell_is_packed_and_read_back() {
    use store::schema::offices;
    let mut office = office();
    let picture: Vec<u8> = (0..60_000_u32).map(|n| u8::try_from(n % 7).unwrap()).collect();
    let values = [(offices::NAME, "Dinas".into()), (offices::EMBLEM, picture.into())];
    office.does("create_office", |act| act.insert_root(Table::Offices, &values).unwrap());
    assert!(office.count("select length(body) from segments") < 10_000);
    assert_eq!(office.store.verify().unwrap().difference, None);
}

#[test]
fn random_work_undone_and_redone_at_random_always_verifies() {
    let mut office = office();
    let mut seed = 0x2026_0331_u64;
    let mut draw = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    let mut people = office.imports(&["A", "B", "C"]);
    for step in 0..400 {
        let somebody = people[draw(people.len())];
        match draw(8) {
            0 => {
                let (made, _) = office.does("add", |act| person(act, "X"));
                people.push(made);
            }
            1 => {
                office.does("delete", |act| act.delete(Table::Employees, somebody).unwrap());
            }
            2 => {
                office.does("revive", |act| act.revive(Table::Employees, somebody).unwrap());
            }
            3 => {
                office.store.undo(office.author, NOON).unwrap();
            }
            4 => {
                office.store.redo(office.author, NOON).unwrap();
            }
            _ => {
                let columns = [employees::NAME, employees::NIP, employees::POSITION];
                let column = columns[draw(3)];
                let value = if draw(4) == 0 { Value::Null } else { Value::from(format!("{step}")) };
                office.does("edit", |act| act.set(somebody, column, value).unwrap());
            }
        }
    }
    assert_eq!(office.store.verify().unwrap().difference, None);
    assert_eq!(office.store.check().unwrap(), Vec::<String>::new());
}
