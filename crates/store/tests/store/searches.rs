//! Finding people as somebody types.

use crate::worlds::{Office, office, person, unit};
use store::schema::{employees, units};
use store::{RowId, Table};

impl Office {
    fn finds(&self, typed: &str) -> Vec<RowId> {
        self.store.search_people(typed, 50).unwrap().people
    }
}

fn staffed() -> (Office, Vec<RowId>, RowId) {
    let mut office = office();
    let (made, _) = office.does("import_employees", |act| {
        let bidang = unit(act, "Bidang Rehabilitasi");
        let people =
            vec![person(act, "Budi Santoso"), person(act, "Nur'aini Müller"), person(act, "Dewi Ratnasari")];
        act.set(people[0], employees::NIP, "198001012005011001").unwrap();
        act.set(people[2], employees::UNIT, bidang).unwrap();
        (people, bidang)
    });
    (office, made.0, made.1)
}

#[test]
fn people_are_found_by_the_beginnings_of_words_in_any_order() {
    let (office, people, _) = staffed();
    assert_eq!(office.finds("bu"), [people[0]]);
    assert_eq!(office.finds("SANT budi"), [people[0]]);
    assert_eq!(office.finds("aini"), [people[1]]);
    assert_eq!(office.finds("muller"), [people[1]], "letters with and without marks are the same");
    assert_eq!(office.finds("analis"), people, "the position counts too");
    assert!(office.finds("zzz").is_empty());
    assert!(office.finds("").is_empty() && office.finds(" '\" *()- ").is_empty());
}

#[test]
fn people_are_found_by_a_part_of_a_word_and_by_a_nip_in_groups() {
    let (office, people, _) = staffed();
    assert_eq!(office.finds("atnasa"), [people[2]]);
    assert_eq!(office.finds("19800101 200501 1 001"), [people[0]]);
    assert_eq!(office.finds("0501100"), [people[0]]);
    assert_eq!(office.finds("rehab"), [people[2]]);
    assert_eq!(office.finds("habilit"), [people[2]]);
}

#[test]
fn people_are_found_by_the_name_as_it_stands_on_paper_with_its_degrees() {
    let (office, people, _) = staffed();
    assert_eq!(office.finds("Budi Santoso, S.STP., M.Si."), [people[0]]);
    assert_eq!(office.finds("Dr. Ir. Dewi Ratnasari, M.M."), [people[2]]);
    assert!(office.finds("Dr.").is_empty(), "a degree alone is nobody");
}

#[test]
fn the_search_follows_renamed_people_and_units_moves_deletion_and_undo() {
    let (mut office, people, bidang) = staffed();
    office.does("edit", |act| act.set(people[0], employees::NAME, "Bambang").unwrap());
    assert!(office.finds("santoso").is_empty());
    assert_eq!(office.finds("bamb"), [people[0]]);
    office.does("edit", |act| act.set(bidang, units::NAME, "Bidang Pelatihan").unwrap());
    assert!(office.finds("rehabilitasi").is_empty());
    assert_eq!(office.finds("pelatihan"), [people[2]]);
    office.does("delete", |act| act.delete(Table::Employees, people[0]).unwrap());
    assert!(office.finds("bamb").is_empty());
    office.store.undo(office.author, 0).unwrap();
    assert_eq!(office.finds("bamb"), [people[0]]);
}

#[test]
fn a_search_with_more_hits_than_wanted_says_so() {
    let (office, _, _) = staffed();
    let found = office.store.search_people("analis", 2).unwrap();
    assert_eq!((found.people.len(), found.is_cut), (2, true));
}

#[test]
fn of_a_whole_agency_everybody_is_found_at_once_while_the_index_is_written_in_parts() {
    let mut office = office();
    let (people, _) = office.does("import_employees", |act| {
        (0..40_000).map(|at| person(act, &format!("Orang{at:05} Santoso"))).collect::<Vec<_>>()
    });
    assert!(office.store.index_people().unwrap(), "one part is not all");
    office.does("edit", |act| {
        act.set(people[7], employees::NAME, "Bambang").unwrap();
        act.set(people[39_990], employees::NAME, "Wulandari").unwrap();
        act.delete(Table::Employees, people[39_991]).unwrap();
    });
    assert_eq!(office.finds("orang39999"), [people[39_999]], "the rest is done before the answer");
    assert_eq!((office.finds("bamb"), office.finds("landari")), (vec![people[7]], vec![people[39_990]]));
    assert!(office.finds("orang00007").is_empty() && office.finds("orang39991").is_empty());
    assert!(!office.store.index_people().unwrap(), "nothing is left");
}
