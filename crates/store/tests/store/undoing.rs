//! Taking acts back and doing them again.

use crate::worlds::{NOON, Office, furnish, office, person, unit};
use store::schema::{employees, evaluator_assignments as assignments};
use store::{RowId, Scope, Table, Undoing, Undone};

impl Office {
    fn undoes(&mut self) -> Option<Undone> {
        self.store.undo(self.author, NOON).unwrap()
    }

    fn redoes(&mut self) -> Option<Undone> {
        self.store.redo(self.author, NOON).unwrap()
    }

    fn renames(&mut self, row: RowId, name: &str) {
        self.does("edit_employee", |act| act.set(row, employees::NAME, name).unwrap());
    }

    fn name(&self, row: RowId) -> String {
        self.text(row, employees::NAME).unwrap()
    }

    /// As another person's later act would, it stays and undo reaches what was done before it.
    fn passes_over_the_last_act(&self) {
        let sql = "update acts set undone_by = id where id = (select max(id) from acts)";
        self.store.connection().execute(sql, []).unwrap();
    }

    fn is_sound(&self) {
        assert_eq!(self.store.verify().unwrap().difference, None);
    }
}

#[test]
fn an_import_is_undone_and_done_again_as_a_whole() {
    let mut office = office();
    let people = office.imports(&["Budi Santoso", "Dewi Lestari"]);
    let undone = office.undoes().unwrap();
    assert_eq!((undone.kind.as_str(), undone.changed_cells, undone.left.len()), ("import_employees", 2, 0));
    assert!(people.iter().all(|row| office.is_gone(Table::Employees, *row)));
    assert_eq!(office.undoes(), None, "nothing else was done");

    assert_eq!(office.redoes().unwrap().kind, "import_employees");
    assert!(people.iter().all(|row| !office.is_gone(Table::Employees, *row)));
    assert_eq!(office.name(people[1]), "Dewi Lestari");
    assert_eq!(office.redoes(), None);
    office.is_sound();
}

#[test]
fn edits_are_undone_one_act_at_a_time_and_done_again_in_order() {
    let mut office = office();
    let budi = office.imports(&["Budi"])[0];
    office.renames(budi, "Budi S.");
    office.renames(budi, "Budi Santoso");
    let mut names = Vec::new();
    for step in ["undo", "undo", "redo", "redo", "undo", "undo", "undo", "redo", "redo"] {
        let outcome = if step == "undo" { office.undoes() } else { office.redoes() };
        assert!(outcome.unwrap().left.is_empty());
        names.push(if office.is_gone(Table::Employees, budi) { "-".to_owned() } else { office.name(budi) });
    }
    assert_eq!(
        names,
        ["Budi S.", "Budi", "Budi S.", "Budi Santoso", "Budi S.", "Budi", "-", "Budi", "Budi S."]
    );
    office.is_sound();
}

#[test]
fn nothing_is_done_again_after_something_new_was_done() {
    let mut office = office();
    let budi = office.imports(&["Budi"])[0];
    office.renames(budi, "Budi S.");
    office.undoes().unwrap();
    office.renames(budi, "Budiman");
    assert_eq!(office.redoes(), None);
    assert_eq!(office.undoes().unwrap().changed_cells, 1);
    assert_eq!(office.name(budi), "Budi");
}

#[test]
fn a_person_edited_or_relied_upon_since_the_import_stays_and_is_named() {
    let mut office = office();
    let people = office.imports(&["Budi", "Dewi", "Rina", "Agus"]);
    // Not undoable, so that the import itself is what undo reaches; in scopes of their own they close nothing.
    let mut new = office.act("set_evaluator");
    new.undoing = Undoing::TakesBack;
    let mut act = office.store.begin(new).unwrap();
    act.set(people[0], employees::NAME, "Budi Santoso").unwrap();
    let evaluated = [(assignments::EMPLOYEE, people[1].into()), (assignments::EVALUATOR, people[2].into())];
    act.insert(Table::EvaluatorAssignments, Scope::dossier(people[1]), &evaluated).unwrap();
    act.commit().unwrap();
    office
        .store
        .connection()
        .execute("update acts set undoable = 1, undone_by = 1 where id = 2", [])
        .unwrap();

    let undone = office.undoes().unwrap();
    let gone: Vec<bool> = people.iter().map(|row| office.is_gone(Table::Employees, *row)).collect();
    assert_eq!(gone, [false, false, false, true], "edited, evaluated, evaluating; only the last one goes");
    let named: Vec<RowId> = undone.left.iter().map(|cell| cell.row).collect();
    assert_eq!(named, people[..3]);
    assert_eq!(office.name(people[0]), "Budi Santoso", "the later edit stands");
    office.is_sound();
}

#[test]
fn what_one_import_created_together_goes_together() {
    let mut office = office();
    let (made, _) = office.does("import_employees", |act| {
        let bidang = unit(act, "Bidang Pengujian");
        let (budi, dewi) = (person(act, "Budi"), person(act, "Dewi"));
        act.set(budi, employees::UNIT, bidang).unwrap();
        let evaluated = [(assignments::EMPLOYEE, budi.into()), (assignments::EVALUATOR, dewi.into())];
        let assignment = act.insert(Table::EvaluatorAssignments, Scope::dossier(budi), &evaluated).unwrap();
        [
            (Table::Units, bidang),
            (Table::Employees, budi),
            (Table::Employees, dewi),
            (Table::EvaluatorAssignments, assignment),
        ]
    });
    assert!(office.undoes().unwrap().left.is_empty());
    assert!(made.iter().all(|(table, row)| office.is_gone(*table, *row)));
    assert!(office.redoes().unwrap().left.is_empty());
    assert!(made.iter().all(|(table, row)| !office.is_gone(*table, *row)));
    office.is_sound();
}

#[test]
fn a_unit_whose_person_stays_is_kept_with_the_person() {
    let mut office = office();
    let ((bidang, budi), _) = office.does("import_employees", |act| {
        let (bidang, budi) = (unit(act, "Bidang Pengujian"), person(act, "Budi"));
        act.set(budi, employees::UNIT, bidang).unwrap();
        (bidang, budi)
    });
    office.renames(budi, "Budi Santoso");
    office.passes_over_the_last_act();
    let undone = office.undoes().unwrap();
    assert_eq!(undone.changed_cells, 0);
    assert_eq!(undone.by, None);
    assert!(!office.is_gone(Table::Units, bidang) && !office.is_gone(Table::Employees, budi));
    assert_eq!(office.undoes(), None, "what cannot be taken back is not offered again");
    office.is_sound();
}

#[test]
fn a_deleted_person_comes_back() {
    let mut office = office();
    let budi = office.imports(&["Budi"])[0];
    office.does("delete_employee", |act| assert!(act.delete(Table::Employees, budi).unwrap()));
    assert!(office.is_gone(Table::Employees, budi));
    assert_eq!(office.undoes().unwrap().kind, "delete_employee");
    assert!(!office.is_gone(Table::Employees, budi));
    office.is_sound();
}

#[test]
fn what_happened_before_a_seal_in_the_same_dossier_is_not_undone() {
    let mut office = office();
    let people = office.imports(&["Budi", "Dewi"]);
    office.does("edit_employees", |act| {
        act.set(people[0], employees::POSITION, "Arsiparis").unwrap();
        act.set(people[1], employees::POSITION, "Arsiparis").unwrap();
    });
    let mut new = office.act("seal_evaluation");
    new.undoing = Undoing::Stops;
    let mut act = office.store.begin(new).unwrap();
    act.set(people[0], employees::RANK_CODE, "III/a").unwrap();
    act.commit().unwrap();

    let undone = office.undoes().unwrap();
    assert_eq!((undone.kind.as_str(), undone.changed_cells), ("edit_employees", 1));
    assert_eq!(undone.left, [employees::POSITION.of(people[0])]);
    assert_eq!(office.text(people[0], employees::POSITION).as_deref(), Some("Arsiparis"));
    assert_eq!(office.text(people[1], employees::POSITION).as_deref(), Some("Analis Kepegawaian"));
    office.is_sound();
}

#[test]
fn undoing_puts_empty_cells_back_to_empty() {
    let mut office = office();
    let budi = office.imports(&["Budi"])[0];
    office.does("furnish", |act| furnish(act, budi));
    assert!(office.count("select count(*) from plans where gone = 0") == 1);
    assert!(office.undoes().unwrap().left.is_empty());
    assert_eq!(office.count("select count(*) from plans where gone = 0"), 0);
    assert_eq!(office.count("select count(*) from employees where unit is not null"), 0);
    office.is_sound();
}
