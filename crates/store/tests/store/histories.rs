//! Who changed what, when, from what to what.

use crate::worlds::{NOON, USER, office, person};
use store::schema::employees;
use store::{HistoryQuery, Scope, Table, Value};

const HOUR: i64 = 3_600_000;

#[test]
fn the_history_of_a_field_tells_who_when_for_whom_from_and_to() {
    let mut office = office();
    let people = office.imports(&["Budi Santoso", "Dewi Lestari"]);
    let mut new = office.act("edit_employee");
    (new.at, new.acted_for) = (NOON + HOUR, Some(people[1]));
    let mut act = office.store.begin(new).unwrap();
    act.set(people[0], employees::POSITION, "Arsiparis").unwrap();
    act.commit().unwrap();

    let mut query = HistoryQuery::row(Table::Employees, people[0]);
    query.column = Some(employees::POSITION);
    let entries = office.store.history(&query).unwrap();
    let told: Vec<_> =
        entries.iter().map(|entry| (entry.at, entry.act_kind.as_str(), &entry.from, &entry.to)).collect();
    let (first, second) = (Value::from("Analis Kepegawaian"), Value::from("Arsiparis"));
    assert_eq!(
        told,
        [(NOON, "import_employees", &Value::Null, &first), (NOON + HOUR, "edit_employee", &first, &second)]
    );
    assert_eq!(entries[1].author_name.as_deref(), Some(USER));
    assert_eq!(entries[1].acted_for, Some(people[1]));
    assert_eq!(entries[1].cell, employees::POSITION.of(people[0]));
}

#[test]
fn the_history_as_of_an_instant_leaves_out_what_came_later() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    for hour in 1..=3 {
        let mut new = office.act("edit_employee");
        new.at = NOON + hour * HOUR;
        let mut act = office.store.begin(new).unwrap();
        act.set(budi, employees::POSITION, format!("Jabatan {hour}")).unwrap();
        act.commit().unwrap();
    }
    let mut query = HistoryQuery::scope(Scope::dossier(budi));
    (query.column, query.as_of) = (Some(employees::POSITION), Some(NOON + 2 * HOUR));
    let entries = office.store.history(&query).unwrap();
    assert_eq!(entries.last().unwrap().to, Value::from("Jabatan 2"));
    assert_eq!(entries.len(), 3);
}

#[test]
fn the_history_of_a_dossier_holds_all_its_rows_and_nobody_elses() {
    let mut office = office();
    let people = office.imports(&["Budi Santoso", "Dewi Lestari"]);
    office.does("furnish", |act| crate::worlds::furnish(act, people[0]));
    let entries = office.store.history(&HistoryQuery::scope(Scope::dossier(people[0]))).unwrap();
    assert!(entries.iter().any(|entry| entry.cell.table == Table::Plans));
    assert!(entries.iter().all(|entry| entry.cell.row != people[1]));
    assert!(office.store.history(&HistoryQuery::scope(Scope::unit(people[0]))).unwrap().is_empty());
}

#[test]
fn the_list_of_acts_tells_what_was_done_newest_first() {
    let mut office = office();
    office.imports(&["Budi Santoso", "Dewi Lestari"]);
    office.does("add_employee", |act| {
        act.label(r#"{"name":"Rina"}"#.to_owned());
        person(act, "Rina Marlina")
    });
    let acts = office.store.acts(10).unwrap();
    let told: Vec<_> =
        acts.iter().map(|act| (act.kind.as_str(), act.commits, act.label.as_deref())).collect();
    assert_eq!(told, [("add_employee", 1, Some(r#"{"name":"Rina"}"#)), ("import_employees", 2, None)]);
    assert!(
        acts.iter().all(|act| act.is_undoable && !act.is_undone && act.author_name.as_deref() == Some(USER))
    );
}
