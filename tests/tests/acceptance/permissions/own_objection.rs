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

    // What an account may not do is not offered to it: the officer writes nothing for those who write themselves.
    let fields = ["whyNotDecide", "whyNotAnswer", "whyNotAdd", "whyNotWithdraw"];
    for (account, may) in [
        ("pegawai", vec!["whyNotAdd", "whyNotWithdraw"]),
        ("penilai", vec!["whyNotAnswer"]),
        ("atasan", vec!["whyNotDecide"]),
        (USER, Vec::new()),
    ] {
        office.as_user(account);
        let case = office.world.ask("show_document_case", json!({ "id": evaluation }));
        let view = &list_of(&case, "objections")[0];
        let offered: Vec<&str> = fields.into_iter().filter(|field| view[*field].is_null()).collect();
        assert_eq!(offered, may, "{account}: {view}");
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

#[test]
fn r_250_an_employee_records_a_late_objection_and_the_superior_alone_may_let_it_be_examined() {
    let mut office = Office::new();
    office.sign_own();
    let evaluation = office.employee.evaluation.clone();
    office.as_user("penilai");
    office.world.ask("deliver_documents", json!({ "evaluations": [evaluation] }));
    office.world.now("2026-10-15T09:00:00+08:00");

    office.as_user("pegawai");
    let file = json!({ "evaluation": evaluation, "reasons": "Baru pulang dari dinas luar" });
    let case = office.world.ask("file_objection", file);
    assert_eq!(text_of(&case, "state"), "delivered", "it is recorded, and nothing runs from it");
    let objection = text_of(&list_of(&case, "objections")[0], "id");
    let why_not_accept = |office: &mut Office| {
        let case = office.world.ask("show_document_case", json!({ "id": evaluation }));
        list_of(&case, "objections")[0]["whyNotAccept"].clone()
    };
    let accept = json!({ "objection": objection, "text": "Dinas luar dengan surat tugas" });
    for account in ["pegawai", "penilai"] {
        office.as_user(account);
        assert!(why_not_accept(&mut office).is_string(), "{account} is told why not");
        assert_eq!(
            office.world.refused("accept_late_objection", accept.clone()),
            "not_permitted",
            "{account}"
        );
    }
    office.as_user("atasan");
    assert_eq!(why_not_accept(&mut office), Value::Null);
    assert_eq!(text_of(&office.world.ask("accept_late_objection", accept), "state"), "objected");
}
