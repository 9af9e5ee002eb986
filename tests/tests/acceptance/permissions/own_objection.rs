//! The employee's own objection: read, filed, explained and taken back; decided by somebody else.

use super::office::{OTHERS, Office};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tests::{USER, list_of, text_of};

#[test]
fn r_250_r_252_an_employee_objects_to_the_own_result_and_follows_it_while_others_hear_and_decide_it() {
    let mut office = Office::new();
    office.sign_own();
    let evaluation = office.employee.evaluation.clone();
    office.as_user("penilai");
    office.world.ask("deliver_documents", json!({ "evaluations": [evaluation] }));

    office.as_user("pegawai");
    let case = office.world.ask("show_document_case", json!({ "id": evaluation }));
    assert_eq!(
        (text_of(&case, "grade"), text_of(&case, "objectUntil")),
        ("good".into(), "2026-10-14".into())
    );
    let acts = list_of(&case, "acts").iter();
    let open: BTreeSet<String> =
        acts.filter(|act| act["whyNot"].is_null()).map(|act| text_of(act, "act")).collect();
    let own = ["object".to_owned(), "return".to_owned()];
    assert_eq!(open, BTreeSet::from(own), "what the employee may do with the own document");
    let file = |evaluation: &str| json!({ "evaluation": evaluation, "reasons": "Laporan belum dilihat" });
    let other = office.second.evaluation.clone();
    assert_eq!(office.world.refused("file_objection", file(&other)), "not_permitted");
    let case = office.world.ask("file_objection", file(&evaluation));
    let objection = text_of(&list_of(&case, "objections")[0], "id");
    office.world.ask("add_to_objection", json!({ "objection": objection, "text": "Dikirim 20 September" }));
    let decision = json!({
        "objection": objection, "upholds": true, "decision": "Sesuai", "password": OTHERS,
    });
    for (command, request) in [
        ("examine_objection", json!({ "objection": objection })),
        ("answer_objection", json!({ "objection": objection, "text": "Sudah" })),
        ("decide_objection", decision.clone()),
        ("list_objections", json!({})),
    ] {
        assert_eq!(office.world.refused(command, request), "not_permitted", "{command}");
    }

    office.as_user("penilai");
    office.world.ask("answer_objection", json!({ "objection": objection, "text": "Sudah dilihat" }));
    office.as_user("atasan");
    office.world.ask("examine_objection", json!({ "objection": objection }));
    office.world.ask("decide_objection", decision);
    office.as_user(USER);
    // What the superior signed with the own key holds.
    office.world.assert_sound();
    office.as_user("pegawai");
    let case: Value = office.world.ask("show_document_case", json!({ "id": evaluation }));
    let decided = &list_of(&case, "objections")[0];
    assert_eq!((text_of(decided, "state"), text_of(decided, "decision")), ("upheld".into(), "Sesuai".into()));
}
