//! Who may write and take in workbooks, as everywhere else.

use super::{Book, codes, export};
use crate::permissions::{OTHERS, Office};
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, USER, list_of, number_of, text_of};

#[test]
fn an_evaluator_with_an_own_account_takes_the_workbook_in_and_nobody_in_the_name_of_that_evaluator() {
    let mut office = Office::new();
    let evaluator = office.world.person(CHIEF.nip);
    let path = office.world.path("penilai.xlsx");
    export(&mut office.world, &evaluator, &path, PASSWORD);
    let mut book = Book::read(&path);
    book.rate(TEAM[1].name, "Sesuai ekspektasi", "Di atas ekspektasi");
    book.save(&path);
    let look = |office: &mut Office| -> Value {
        let file = office.world.file(&path);
        office.world.ask("preview_workbook", json!({ "file": file }))
    };
    let view = look(&mut office);
    let [(code, _)] = codes(&view).try_into().expect("one row");
    assert_eq!(code, "not_permitted");
    assert!(text_of(&list_of(&view, "rejected")[0], "reason").contains("akun sendiri"), "{view}");
    let before = office.fingerprint();
    let view = look(&mut office);
    let applied = office.world.ask("apply_workbook", json!({ "preview": view["preview"] }));
    assert_eq!((number_of(&applied, "written"), list_of(&applied, "rejected").len()), (0, 1));
    assert_eq!(office.fingerprint(), before);

    office.as_user("penilai");
    let view = look(&mut office);
    assert_eq!((number_of(&view, "new"), codes(&view).len()), (2, 0), "{view}");
    office.world.ask("apply_workbook", json!({ "preview": view["preview"] }));
    let evaluation = office.second.evaluation.clone();
    let shown = office.world.ask("show_evaluation", json!({ "id": evaluation }));
    assert_eq!(text_of(&shown, "grade"), "good");
    office.as_user(USER);
    office.world.assert_sound();
}

#[test]
fn an_evaluator_writes_the_own_workbook_only_and_the_password_is_asked_for() {
    let mut office = Office::new();
    let (own, other) = (office.evaluator.person.clone(), office.second.person.clone());
    office.as_user("penilai");
    let path = office.world.path("sendiri.xlsx");
    export(&mut office.world, &own, &path, OTHERS);
    assert!(path.is_file());
    let file = office.world.file(&path);
    let request = |evaluator: &str, password: &str| json!({ "period": "2026-Q3", "evaluators": [evaluator], "file": file, "password": password });
    assert_eq!(office.world.refused("write_workbooks", request(&own, "bukan ini")), "wrong_password");
    office.as_user("pegawai");
    assert_eq!(office.world.refused("preview_workbook", json!({ "file": file })), "not_permitted");
    assert_eq!(office.world.refused("write_workbooks", request(&other, OTHERS)), "not_permitted");
}
