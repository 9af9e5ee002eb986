//! Erasing a person by law, and checkpoints over what remains.

use crate::worlds::{self, NOON, Office, furnish, office};
use rusqlite::types::ValueRef;
use store::schema::{employees, offices};
use store::{NewAct, RowId, Scope, Table, Undoing};

const NAME: &str = "Wulandari Sembiring";
const NIP: &str = "198812122010122009";

/// An office with one person to be erased, edited so that her chain has several links.
fn peopled() -> (Office, RowId) {
    let mut office = office();
    let [wulan, budi] = office.imports(&[NAME, "Budi Santoso"])[..] else { unreachable!() };
    office.does("furnish", |act| furnish(act, budi));
    office.does("edit_employee", |act| act.set(wulan, employees::NIP, NIP).unwrap());
    office.does("edit_employee", |act| act.set(wulan, employees::POSITION, "Analis Wulandari").unwrap());
    (office, wulan)
}

fn erase(office: &mut Office, person: RowId) -> store::Erased {
    let new = NewAct { kind: "erase_person", undoing: Undoing::Stops, ..office.act("erase_person") };
    let mut act = office.store.begin(new).unwrap();
    let erased = act.erase(Scope::dossier(person)).unwrap();
    let root = act.insert_root(Table::Offices, &[(offices::NAME, "Dinas Lain".into())]).unwrap();
    let values = [(store::schema::erasures::REASON, "putusan".into())];
    act.insert(Table::Erasures, Scope::roster(root), &values).unwrap();
    act.commit().unwrap();
    office.store.sweep().unwrap();
    erased
}

/// Whether a text stands anywhere in the decrypted file.
fn holds(office: &Office, text: &str) -> bool {
    let connection = office.store.connection();
    let names: Vec<String> = connection
        .prepare("select name from sqlite_master where type = 'table' and name not like 'people_by%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    names.iter().any(|table| {
        let mut rows = connection.prepare(&format!("select * from {table}")).unwrap();
        let n_columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        let mut found = false;
        while let Some(row) = rows.next().unwrap() {
            for at in 0..n_columns {
                let (ValueRef::Text(bytes) | ValueRef::Blob(bytes)) = row.get_ref(at).unwrap() else {
                    continue;
                };
                found |= bytes.windows(text.len()).any(|window| window == text.as_bytes());
            }
        }
        found
    })
}

#[test]
fn what_was_erased_is_nowhere_in_the_file_and_the_rest_verifies() {
    let (mut office, wulan) = peopled();
    assert!(holds(&office, NAME) && holds(&office, NIP), "the search of this test finds what is there");
    let erased = erase(&mut office, wulan);
    assert_eq!((erased.rows, erased.commits), (1, 3));
    for text in [NAME, NIP, "Analis Wulandari"] {
        assert!(!holds(&office, text), "{text}");
    }
    assert!(office.store.search_people("wuland", 5).unwrap().people.is_empty());
    let verified = office.store.verify().unwrap();
    assert_eq!((verified.difference, verified.erased), (None, 1));
    let path = office.path();
    office.store.close().unwrap();
    office.store = worlds::open(&path);
    assert!(office.store.read().is_erased(wulan).unwrap());
    assert_eq!(office.store.check().unwrap(), Vec::<String>::new());
}

#[test]
fn a_checkpoint_made_before_an_erasure_still_holds_after_it() {
    let (mut office, wulan) = peopled();
    let before = office.store.checkpoint().unwrap();
    office.does("edit_employee", |act| act.set(wulan, employees::POSITION, "Lagi").unwrap());
    erase(&mut office, wulan);
    assert_eq!(office.store.root_of(&before.chains).unwrap(), Some(before.root));
}

#[test]
fn nothing_of_an_erased_person_comes_back_by_undo() {
    let (mut office, wulan) = peopled();
    erase(&mut office, wulan);
    while office.store.undo(office.author, NOON).unwrap().is_some() {}
    assert!(!holds(&office, NAME));
    assert_eq!(office.store.verify().unwrap().difference, None);
}

#[test]
fn a_hash_kept_of_an_erased_person_that_was_altered_is_found() {
    for sql in [
        "update erased_links set head = zeroblob(32) where n = 3",
        "delete from erased_links where n = 1",
        "delete from erased_links where n = 3",
        "insert into segments (scope, replica, n_from, n_to, body)
         select scope, replica, n, n, x'' from erased_links where n = 3",
    ] {
        let (mut office, wulan) = peopled();
        erase(&mut office, wulan);
        office.store.connection().execute(sql, []).unwrap();
        assert!(office.store.verify().unwrap().difference.is_some(), "{sql}");
    }
}

#[test]
fn a_checkpoint_holds_while_work_goes_on_and_fails_once_a_commit_is_altered() {
    let (mut office, wulan) = peopled();
    let point = office.store.checkpoint().unwrap();
    let chains = store::unpack_chains(&point.pack().unwrap(), point.chains.len()).unwrap();
    assert_eq!(chains, point.chains, "the list is read back as it was");
    office.does("edit_employee", |act| act.set(wulan, employees::NAME, "Wulan").unwrap());
    assert_eq!(office.store.root_of(&chains).unwrap(), Some(point.root), "more commits change nothing");
    let later = office.store.checkpoint().unwrap();
    assert_ne!(later.root, point.root);
    let both = office.store.roots_of(&[chains.clone(), later.chains]).unwrap();
    assert_eq!(both, [Some(point.root), Some(later.root)], "each at its own place in the same chains");
    let altered = "update segments set body = (select body from segments where id = 1) where id = 2";
    office.store.connection().execute(altered, []).unwrap();
    assert_ne!(office.store.root_of(&chains).unwrap(), Some(point.root));
}

#[test]
fn a_checkpoint_of_a_commit_that_was_dropped_does_not_hold() {
    let (office, _) = peopled();
    let point = office.store.checkpoint().unwrap();
    office
        .store
        .connection()
        .execute("delete from segments where id = (select max(id) from segments)", [])
        .unwrap();
    assert_ne!(office.store.root_of(&point.chains).unwrap(), Some(point.root));
}

#[test]
fn a_list_of_chains_that_was_cut_is_refused() {
    let (office, _) = peopled();
    let point = office.store.checkpoint().unwrap();
    let packed = point.pack().unwrap();
    assert!(store::unpack_chains(&packed[..packed.len() - 3], point.chains.len()).is_err());
}
