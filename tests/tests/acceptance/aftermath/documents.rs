//! The way of a document: delivery, return, refusal, report, take-over.

use super::{Team, due, rule};
use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, World, list_of, number_of, text_of};

#[test]
fn r_241_r_242_and_r_243_a_signed_document_is_delivered_comes_back_and_is_reported_each_with_its_last_day() {
    let mut team = Team::signed();
    let case = team.case(0);
    assert_eq!((text_of(&case, "state"), text_of(&case, "form")), ("signed".into(), "D.1.1".into()));
    assert_eq!((due(&case, "deliver"), due(&case, "report")), ("2026-10-21".into(), "2026-11-26".into()));

    team.at("2026-10-02");
    let delivered = team.world.ask("deliver_documents", json!({ "evaluations": team.evaluations }));
    assert_eq!((list_of(&delivered, "done").len(), list_of(&delivered, "findings").len()), (6, 0));
    let case = team.case(0);
    assert_eq!(
        (text_of(&case, "state"), text_of(&case, "receivedOn"), due(&case, "return")),
        ("delivered".into(), "2026-10-02".into(), "2026-10-22".into())
    );

    team.at("2026-10-09");
    let [first, second] = [team.evaluations[0].clone(), team.evaluations[1].clone()];
    team.world.ask("return_documents", json!({ "evaluations": [first] }));
    let early = team.world.refusal("report_documents", json!({ "evaluations": [second] }));
    assert_eq!(rule(&early), "R-242", "the employee may still return it");
    let reported = team.world.ask("report_documents", json!({ "evaluations": [first] }));
    let told: Vec<_> = list_of(&reported, "findings").iter().map(|found| text_of(found, "code")).collect();
    assert_eq!(told, ["objection_term_runs"], "R-248: the report shortens no right of the employee");
    let case = team.case(0);
    assert_eq!(
        (text_of(&case, "state"), text_of(&case, "reportedOn"), text_of(&case, "objectUntil")),
        ("reported".into(), "2026-10-09".into(), "2026-10-22".into())
    );
    team.world.assert_sound();
}

#[test]
fn all_but_a_few_are_marked_in_one_act_and_one_undo_takes_it_back() {
    let mut team = Team::delivered();
    team.at("2026-10-08");
    let first = team.evaluations[0].clone();
    team.world.ask("return_documents", json!({ "evaluations": [first] }));
    let request = json!({ "evaluations": team.evaluations });
    assert_eq!(rule(&team.world.refusal("return_documents", request)), "R-242", "one is back already");
    let request = json!({ "evaluations": team.evaluations, "skipRefused": true });
    let done = team.world.ask("return_documents", request);
    assert_eq!((list_of(&done, "done").len(), list_of(&done, "refused").len()), (5, 1));
    team.world.ask("undo", json!({}));
    let view = team.world.ask("list_documents", json!({ "period": "2026-Q3" }));
    let states: Vec<_> = list_of(&view, "rows").iter().map(|row| text_of(row, "state")).collect();
    assert_eq!(states.iter().filter(|state| *state == "returned").count(), 1, "{states:?}");
}

#[test]
fn what_was_done_too_late_stays_marked_and_hinders_nothing() {
    let mut team = Team::signed();
    team.at("2026-10-26");
    let done = team.world.ask("deliver_documents", json!({ "evaluations": [team.evaluations[0]] }));
    assert_eq!(text_of(&list_of(&done, "findings")[0], "rule"), "R-241");
    assert_eq!(text_of(&team.case(0), "late"), "disampaikan terlambat");
    let ahead = json!({ "evaluations": [team.evaluations[1]], "on": "2026-10-27" });
    assert_eq!(rule(&team.world.refusal("deliver_documents", ahead)), "R-241", "that day is still to come");
}

#[test]
fn r_249_a_refusal_to_sign_before_a_witness_counts_as_receipt_where_the_office_records_such() {
    let mut team = Team::delivered();
    team.at("2026-10-06");
    let refuse = |witness: &str| json!({ "evaluation": team.evaluations[0], "witnessNote": witness });
    let (without, with) = (refuse(" "), refuse("Disaksikan Kasubbag Umum; pegawai menolak"));
    assert_eq!(rule(&team.world.refusal("refuse_return", without)), "R-249");
    let case = team.world.ask("refuse_return", with.clone());
    assert_eq!(
        (text_of(&case, "state"), text_of(&case, "returnRefusedOn")),
        ("delivered".into(), "2026-10-06".into())
    );
    let reported = team.world.ask("report_documents", json!({ "evaluations": [team.evaluations[0]] }));
    assert_eq!(list_of(&reported, "done").len(), 1, "nothing more is waited for");
    team.world.ask("change_setting", json!({ "key": "accept_refusal_to_sign", "value": "false" }));
    assert_eq!(rule(&team.world.refusal("refuse_return", with)), "R-249");
}

#[test]
fn r_233_and_r_244_after_the_window_the_superior_evaluates_and_the_result_is_final() {
    let mut team = Team::new();
    let evaluation = team.evaluations[0].clone();
    let take_over = json!({
        "evaluation": evaluation, "results": "above", "conduct": "meets", "notes": "Diambil alih",
        "password": PASSWORD,
    });
    team.at("2026-10-15");
    assert_eq!(rule(&team.world.refusal("take_over_evaluation", take_over.clone())), "R-244", "not yet");

    team.at("2026-10-20");
    let late = team
        .world
        .refusal("rate", json!({ "evaluation": evaluation, "rating": "results", "level": "meets" }));
    assert_eq!(rule(&late), "R-233");
    let waiting = team.world.ask("list_objections", json!({}));
    let overdue = list_of(&waiting, "overdue");
    assert_eq!(
        (overdue.len(), text_of(&overdue[0], "takeOverUntil"), overdue[0]["daysLeft"].clone()),
        (6, "2026-11-04".into(), json!(11))
    );

    let case = team.world.ask("take_over_evaluation", take_over);
    assert_eq!(
        (text_of(&case, "state"), text_of(&case, "form"), text_of(&case, "grade")),
        ("signed_by_superior".into(), "D.1.2".into(), "good".into())
    );
    assert_eq!(case["signedBy"]["id"], json!(team.superior));
    assert!(text_of(&case, "finalBecause").contains("final"), "{case}");
    let view = team.world.ask("show_evaluation", json!({ "id": evaluation }));
    assert_eq!(view["seal"]["state"], "holds", "{view}");

    team.world.ask("deliver_documents", json!({ "evaluations": [evaluation] }));
    let case =
        team.world.ask("file_objection", json!({ "evaluation": evaluation, "reasons": "Tidak setuju" }));
    let objection = &list_of(&case, "objections")[0];
    assert_eq!(
        (text_of(&case, "state"), text_of(objection, "state")),
        ("delivered".into(), "rejected_formal".into()),
        "R-251: kept with the reason, and the document stays"
    );
    assert!(text_of(objection, "rejectReason").contains("final"));
    team.world.assert_sound();
}

#[test]
fn r_244_an_evaluation_that_nobody_opened_is_on_the_superiors_list_all_the_same() {
    let mut world = World::with_team();
    world.now("2026-10-20T09:00:00+08:00");
    let person = world.person(TEAM[0].nip);
    let due = world.ask("list_deadlines", json!({ "of": { "kind": "person", "id": person } }));
    let first = &list_of(&due, "rows")[0];
    assert_eq!(
        (text_of(first, "kind"), text_of(first, "dueOn"), text_of(first, "rule")),
        ("take_over".into(), "2026-11-04".into(), "R-244".into())
    );
    let waiting = world.ask("list_objections", json!({}));
    assert_eq!(list_of(&waiting, "overdue").len(), TEAM.len());
    let again = world.ask("list_objections", json!({}));
    assert_eq!(list_of(&again, "overdue").len(), TEAM.len(), "looking again makes nothing");
}

#[test]
fn r_244_what_the_superior_signs_prints_as_d_1_2_and_names_him() {
    let mut team = Team::new();
    team.at("2026-10-20");
    let evaluation = team.evaluations[0].clone();
    team.world.ask(
        "take_over_evaluation",
        json!({ "evaluation": evaluation, "results": "meets", "conduct": "meets", "password": PASSWORD }),
    );
    let person = team.world.person(TEAM[0].nip);
    let what =
        json!({ "forms": ["auto"], "who": { "kind": "people", "ids": [person] }, "period": "2026-Q3" });
    let plan = team.world.ask("plan_print_run", what);
    let forms = list_of(&list_of(&plan, "ready")[0], "forms").to_vec();
    assert_eq!(forms[..2], [json!("D.1.2"), json!("C.1.3")], "{forms:?}");
    let document = json!({ "forms": ["D.1"], "who": { "kind": "all" }, "period": "2026-Q3" });
    let plan = team.world.ask("plan_print_run", document);
    let of = |form: &str| {
        list_of(&plan, "forms").iter().find(|one| one["form"] == form).map(|one| one["people"].clone())
    };
    assert_eq!(
        ["D.1.1", "D.1.2", "D.1.3"].map(of),
        [Some(json!(5)), Some(json!(1)), None],
        "each evaluation has the document that applies: {plan}"
    );
    let preview = team
        .world
        .ask("preview_sheet", json!({ "employee": person, "forms": ["D.1.2"], "period": "2026-Q3" }));
    let text = text_of(&list_of(&preview, "pages")[0], "text");
    assert!(text.contains("Atasan Pejabat Penilai Kinerja") && text.contains("Maria Bano"), "{text}");
}

#[test]
fn a_document_that_was_opened_again_goes_its_way_anew() {
    let mut team = Team::delivered();
    let evaluation = team.evaluations[0].clone();
    let reopen = json!({ "evaluation": evaluation, "reason": "Salah ketik rating", "password": PASSWORD });
    team.world.ask("reopen", reopen);
    let case = team.case(0);
    assert_eq!(
        (text_of(&case, "state"), case["deliveredOn"].clone(), case["receivedOn"].clone()),
        ("rated".into(), Value::Null, Value::Null)
    );
    team.at("2026-10-20");
    team.world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    assert_eq!(text_of(&team.case(0), "state"), "signed", "the window does not bind a correction");
    let acts = team.case(0);
    let deliver = list_of(&acts, "acts").iter().find(|act| act["act"] == "deliver").cloned().unwrap();
    assert_eq!((deliver["whyNot"].clone(), number_of(&acts, "version") > 0), (Value::Null, true));
    let team_view = team.world.ask("open_team", json!({ "evaluator": team.chief, "period": "2026-Q3" }));
    assert_eq!(list_of(&team_view, "rows").len(), 6);
}

/// What is next of a document by its own terms: a duty before a right.
fn next_of(case: &Value) -> Value {
    let open = || list_of(case, "deadlines").iter().filter(|term| term["doneOn"].is_null());
    open().find(|term| term["kind"] != "object").or_else(|| open().next()).cloned().unwrap_or_default()
}

#[test]
fn the_list_of_documents_and_that_of_deadlines_tell_of_each_what_its_own_page_tells() {
    let mut team = Team::signed();
    let [first, second, third] = [0, 1, 2].map(|number| team.evaluations[number].clone());
    team.at("2026-10-02");
    team.world.ask("deliver_documents", json!({ "evaluations": [first, second, third] }));
    team.at("2026-10-08");
    team.world.ask("return_documents", json!({ "evaluations": [first] }));
    team.world.ask("report_documents", json!({ "evaluations": [first] }));
    team.world.ask("file_objection", json!({ "evaluation": second, "reasons": "Realisasi belum dihitung" }));
    let view = team.world.ask("list_documents", json!({ "period": "2026-Q3" }));
    let rows = list_of(&view, "rows");
    assert_eq!(rows.len(), TEAM.len());
    for row in rows {
        let case = team.world.ask("show_document_case", json!({ "id": row["evaluation"] }));
        for field in ["employee", "evaluator", "state", "words", "grade"] {
            assert_eq!(row[field], case[field], "{field}");
        }
        assert_eq!(row["next"], next_of(&case));
    }

    let terms = |world: &mut World, of: Value| {
        let view = world.ask("list_deadlines", json!({ "of": of, "withDone": false }));
        list_of(&view, "rows").to_vec()
    };
    let mut of_office = terms(&mut team.world, json!({ "kind": "office" }));
    let people: std::collections::BTreeSet<String> =
        of_office.iter().map(|term| text_of(&term["employee"], "id")).collect();
    let mut of_people = Vec::new();
    for person in people {
        of_people.extend(terms(&mut team.world, json!({ "kind": "person", "id": person })));
    }
    for list in [&mut of_office, &mut of_people] {
        list.sort_by_key(Value::to_string);
    }
    assert_eq!(of_office, of_people, "the office has the terms of its people, and no others");
}
