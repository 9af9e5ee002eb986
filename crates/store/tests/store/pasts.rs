//! The store as it stood, and what was deleted from it.

use crate::worlds::{NOON, furnish, office, password, person};
use store::schema::{employees, evaluator_assignments as assignment, plans};
use store::{AccountId, NewAccount, NewAct, Past, PastOf, RowId, Scope, Table, Undoing, Value, together};

const HOUR: i64 = 3_600_000;

fn names(past: &Past) -> Vec<(String, String)> {
    let people = past.read().list_all_employees().unwrap();
    people.into_iter().map(|person| (person.name, person.position)).collect()
}

#[test]
fn the_past_holds_what_stood_at_the_instant_and_reads_like_the_store() {
    let mut office = office();
    let people = office.imports(&["Budi Santoso", "Dewi Lestari"]);
    let mut new = office.act("edit_employee");
    new.at = NOON + HOUR;
    let mut act = office.store.begin(new).unwrap();
    furnish(&mut act, people[0]);
    act.set(people[0], employees::POSITION, "Arsiparis").unwrap();
    act.delete(Table::Employees, people[1]).unwrap();
    act.commit().unwrap();

    let before = office.store.past(PastOf::Everybody, NOON).unwrap();
    let position = "Analis Kepegawaian".to_owned();
    assert_eq!(
        names(&before),
        [("Budi Santoso".to_owned(), position.clone()), ("Dewi Lestari".to_owned(), position)]
    );
    assert_eq!(before.read().list_plans(people[0], 2026).unwrap().len(), 0);
    assert!(before.read().find_office().unwrap().is_none());
    assert_eq!(before.read().version(people[0]).unwrap(), 1);

    let after = office.store.past(PastOf::Everybody, NOON + HOUR).unwrap();
    assert_eq!(names(&after), [("Budi Santoso".to_owned(), "Arsiparis".to_owned())]);
    let (then, now) = (after.read(), office.store.read());
    assert_eq!(then.list_all_employees().unwrap(), now.list_all_employees().unwrap());
    assert_eq!(then.list_plans(people[0], 2026).unwrap(), now.list_plans(people[0], 2026).unwrap());
    assert_eq!(then.list_cycles().unwrap(), now.list_cycles().unwrap());
    assert_eq!(then.version(people[0]).unwrap(), now.version(people[0]).unwrap());
    assert_eq!(
        office.store.past(PastOf::Everybody, NOON - 1).unwrap().read().list_all_employees().unwrap(),
        []
    );
}

#[test]
fn the_past_of_one_person_holds_others_only_as_far_as_they_are_named() {
    let mut office = office();
    let people = office.imports(&["Budi Santoso", "Dewi Lestari", "Citra Ayu", "Eko Prasetyo"]);
    office.does("assign", |act| {
        for (of, evaluator) in [(people[0], people[1]), (people[1], people[2])] {
            let values = [
                (assignment::EMPLOYEE, of.into()),
                (assignment::EVALUATOR, evaluator.into()),
                (assignment::FROM_ON, "2026-01-01".into()),
            ];
            act.insert(Table::EvaluatorAssignments, Scope::dossier(of), &values).unwrap();
        }
        for person in &people {
            let plan = [
                (plans::EMPLOYEE, (*person).into()),
                (plans::YEAR, 2026_i64.into()),
                (plans::STATE, "draft".into()),
            ];
            act.insert(Table::Plans, Scope::dossier(*person), &plan).unwrap();
        }
    });
    let past = office.store.past(PastOf::People(&people[..1]), NOON).unwrap();
    let found: Vec<RowId> =
        past.read().list_all_employees().unwrap().into_iter().map(|person| person.id).collect();
    assert_eq!(found, people[..3], "the evaluator and the evaluator's evaluator, nobody else");
    let n_plans = |person| past.read().list_plan_versions(person).unwrap().len();
    assert_eq!([n_plans(people[0]), n_plans(people[1])], [1, 0]);
}

#[test]
fn what_a_merged_record_brought_belongs_to_the_past_of_the_one_that_was_kept() {
    let mut office = office();
    let people = office.imports(&["Budi Santoso", "Budi Santosa"]);
    let mut new = office.act("merge_people");
    new.at = NOON + HOUR;
    let mut act = office.store.begin(new).unwrap();
    act.set(people[1], employees::MERGED_INTO, people[0]).unwrap();
    act.commit().unwrap();
    let past = office.store.past(PastOf::People(&people[..1]), NOON).unwrap();
    assert_eq!(
        past.read().list_all_employees().unwrap().len(),
        2,
        "two people before they were found to be one"
    );
    let past = office.store.past(PastOf::People(&people[..1]), NOON + HOUR).unwrap();
    assert_eq!(past.read().list_merged_into(people[0]).unwrap().len(), 1);
}

#[test]
fn what_was_deleted_tells_what_it_held_who_deleted_it_and_what_left_with_it() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let (plan, _) = office.does("furnish", |act| furnish(act, budi));
    let result = office.does("edit_plan", |act| {
        use store::schema::{indicators, work_results};
        let scope = Scope::dossier(budi);
        let values = [(work_results::PLAN, plan.into()), (work_results::TEXT, "Arsip tertata".into())];
        let result = act.insert(Table::WorkResults, scope, &values).unwrap();
        let values = [(indicators::WORK_RESULT, result.into()), (indicators::TEXT, "Persentase".into())];
        (result, act.insert(Table::Indicators, scope, &values).unwrap())
    });
    let (result, indicator) = result.0;
    let mut new = office.act("edit_plan");
    new.at = NOON + HOUR;
    let mut act = office.store.begin(new).unwrap();
    act.delete(Table::Indicators, indicator).unwrap();
    act.delete(Table::WorkResults, result).unwrap();
    act.commit().unwrap();

    let all = office.store.deleted(Some(&[Scope::dossier(budi)])).unwrap();
    let found = all.iter().find(|row| row.row == result).unwrap();
    assert_eq!(
        (found.at, found.act_kind.as_str(), found.author),
        (NOON + HOUR, "edit_plan", office.author.0)
    );
    assert_eq!(found.value(store::schema::work_results::TEXT), Some(&Value::from("Arsip tertata")));
    assert_eq!(together(found, &all).iter().map(|row| row.row).collect::<Vec<_>>(), [result, indicator]);
    assert_eq!(office.store.deleted(Some(&[Scope::dossier(plan)])).unwrap(), []);

    office.does("bring_back", |act| act.revive(Table::WorkResults, result).unwrap());
    assert!(office.store.exists(Table::WorkResults, result).unwrap());
    assert_eq!(office.store.deleted(None).unwrap().len(), 1);
}

#[test]
fn nobody_undoes_or_redoes_what_somebody_else_did() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let password = password();
    let other = NewAccount { name: "Rina", role: "evaluator", employee: None, password: &password };
    let rina = office.store.add_account(office.author, &other, NOON).unwrap().id;
    let siti = office.author;
    let set = |office: &mut crate::worlds::Office, author: AccountId, position: &str| {
        let new =
            NewAct { kind: "edit_employee", author, acted_for: None, at: NOON, undoing: Undoing::TakesBack };
        let mut act = office.store.begin(new).unwrap();
        act.set(budi, employees::POSITION, position).unwrap();
        act.commit().unwrap();
    };
    assert_eq!(office.store.undo(rina, NOON).unwrap(), None, "the import was Siti's");
    set(&mut office, siti, "Arsiparis");
    set(&mut office, rina, "Pranata Komputer");
    let undone = office.store.undo(siti, NOON).unwrap().unwrap();
    assert_eq!(
        (undone.changed_cells, undone.left),
        (0, vec![employees::POSITION.of(budi)]),
        "Rina changed it since"
    );
    office.store.undo(rina, NOON).unwrap().unwrap();
    assert_eq!(office.text(budi, employees::POSITION).as_deref(), Some("Arsiparis"));
    assert_eq!(office.store.redo(siti, NOON).unwrap(), None, "the undo was Rina's");
    office.does("add_employee", |act| person(act, "Eko"));
    office.store.redo(rina, NOON).unwrap().unwrap();
    assert_eq!(office.text(budi, employees::POSITION).as_deref(), Some("Pranata Komputer"));
}
