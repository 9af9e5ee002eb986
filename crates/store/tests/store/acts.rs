use crate::worlds::{self, office, person};
use store::schema::{employees, units};
use store::{ActSummary, StoreError, Table, Value};

#[test]
fn what_an_act_writes_is_there_after_closing_and_opening() {
    let mut office = office();
    let people = office.imports(&["Budi Santoso", "Dewi Lestari"]);
    let (path, store) = (office.path(), office.store);
    store.close().unwrap();
    office.store = worlds::open(&path);
    assert_eq!(office.text(people[1], employees::NAME).as_deref(), Some("Dewi Lestari"));
    assert_eq!(office.count("select count(*) from acts"), 1);
    assert_eq!(office.count("select count(*) from segments"), 2, "one commit for each dossier");
}

#[test]
fn an_act_that_is_dropped_leaves_nothing() {
    let mut office = office();
    let new = office.act("import_employees");
    let mut act = office.store.begin(new).unwrap();
    person(&mut act, "Budi Santoso");
    drop(act);
    assert_eq!(office.count("select count(*) from employees"), 0);
    let people = office.imports(&["Dewi Lestari"]);
    assert_eq!(office.text(people[0], employees::NAME).as_deref(), Some("Dewi Lestari"));
    assert_eq!(office.count("select count(*) from scopes"), 1);
}

#[test]
fn an_act_that_changes_nothing_leaves_no_trace() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let before = office.count("select count(*) from segments");
    let (changed, summary) = office.does("edit_employee", |act| {
        let same = act.set(budi, employees::NAME, "Budi Santoso").unwrap();
        let there = act.set(budi, employees::POSITION, "Arsiparis").unwrap();
        let and_back = act.set(budi, employees::POSITION, "Analis Kepegawaian").unwrap();
        (same, there, and_back)
    });
    assert_eq!(changed, (false, true, true));
    assert_eq!(summary, ActSummary { id: None, changed_cells: 0, commits: 0 });
    assert_eq!(office.count("select count(*) from segments"), before);
}

#[test]
fn a_cell_written_twice_in_one_act_is_one_change() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let ((), summary) = office.does("edit_employee", |act| {
        act.set(budi, employees::NAME, "Budi").unwrap();
        act.set(budi, employees::NAME, "Budi S.").unwrap();
    });
    assert_eq!((summary.changed_cells, summary.commits), (1, 1));
    assert_eq!(office.text(budi, employees::NAME).as_deref(), Some("Budi S."));
}

#[test]
fn a_row_written_again_by_the_act_that_made_it_is_in_the_history_as_it_stands_then() {
    let mut office = office();
    let ([budi, dewi, siti], summary) = office.does("import_employees", |act| {
        let people = ["Budi Santoso", "Dewi Lestari", "Siti Aminah"].map(|name| person(act, name));
        act.set(people[0], employees::POSITION, Value::Null).unwrap();
        act.set(people[0], employees::NAME, "Budi S.").unwrap();
        act.delete(Table::Employees, people[2]).unwrap();
        people
    });
    assert_eq!(summary.commits, 3);
    assert_eq!(office.text(budi, employees::NAME).as_deref(), Some("Budi S."));
    assert_eq!(office.text(dewi, employees::NAME).as_deref(), Some("Dewi Lestari"));
    assert!(office.is_gone(Table::Employees, siti));
    assert_eq!(office.store.verify().unwrap().difference, None, "the history tells the same");
}

#[test]
fn a_value_of_the_wrong_kind_and_a_row_that_is_not_there_are_refused() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let new = office.act("edit_employee");
    let mut act = office.store.begin(new).unwrap();
    assert!(matches!(act.set(budi, employees::NAME, 5_i64), Err(StoreError::WrongKind(_))));
    assert!(matches!(act.set(budi, employees::UNIT, "Bidang"), Err(StoreError::WrongKind(_))));
    assert!(matches!(act.set(budi, units::NAME, "Bidang"), Err(StoreError::NoSuchRow { .. })));
    let foreign = act.insert_root(Table::Employees, &[(units::NAME, Value::from("Bidang"))]);
    assert!(matches!(foreign, Err(StoreError::WrongKind(_))), "a column of another table");
}

#[test]
fn a_short_id_finds_its_row_and_no_deleted_one() {
    let mut office = office();
    let people = office.imports(&["Budi Santoso", "Dewi Lestari"]);
    let short = people[1].to_string().parse().unwrap();
    assert_eq!(office.store.rows_like(Table::Employees, short).unwrap(), [people[1]]);
    office.does("delete_employee", |act| act.delete(Table::Employees, people[1]).unwrap());
    assert!(office.store.rows_like(Table::Employees, short).unwrap().is_empty());
    assert!(office.is_gone(Table::Employees, people[1]));
}
