//! Objections: filed, heard, decided, late, taken back.

use super::{Team, due, rule};
use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, list_of, text_of};

/// A team with an objection to the first document, received on 12 October.
fn objected() -> (Team, String) {
    let mut team = Team::delivered();
    team.at("2026-10-12");
    let case = team.world.ask(
        "file_objection",
        json!({ "evaluation": team.evaluations[0], "reasons": "Laporan triwulan III belum dilihat" }),
    );
    assert_eq!(text_of(&case, "state"), "objected");
    let objection = text_of(&list_of(&case, "objections")[0], "id");
    (team, objection)
}

fn decide(objection: &str, upholds: bool) -> Value {
    json!({
        "objection": objection, "upholds": upholds, "decision": "Setelah mendengar kedua pihak",
        "recommendation": "Ikut pelatihan kearsipan", "results": "above", "conduct": "above",
        "password": PASSWORD,
    })
}

#[test]
fn r_250_r_252_r_253_and_r_254_an_objection_is_heard_from_both_and_changes_the_result() {
    let (mut team, objection) = objected();
    let case = team.case(0);
    assert_eq!((due(&case, "object"), due(&case, "decide")), ("2026-10-22".into(), "2026-10-21".into()));
    let early = team.world.refusal("decide_objection", decide(&objection, false));
    assert_eq!(rule(&early), "R-253", "it is examined first");
    team.world.ask("examine_objection", json!({ "objection": objection }));
    let answer = json!({ "objection": objection, "text": "Laporan masuk setelah penilaian" });
    team.world.ask("answer_objection", answer);
    let case = team
        .world
        .ask("add_to_objection", json!({ "objection": objection, "text": "Laporan dikirim 28 September" }));
    assert_eq!(list_of(&list_of(&case, "objections")[0], "findings").len(), 0, "both were heard");

    team.at("2026-10-16");
    let mut unsigned = decide(&objection, false);
    unsigned["password"] = json!("salah sekali");
    assert_eq!(team.world.refused("decide_objection", unsigned), "wrong_password", "a decision is signed");
    let checked = |team: &mut Team| team.world.ask("verify_store", json!({}))["checked"].as_u64().unwrap();
    let before = checked(&mut team);
    let case = team.world.ask("decide_objection", decide(&objection, false));
    assert!(checked(&mut team) > before, "its signature is checked with those of evaluations");
    assert_eq!(
        (text_of(&case, "state"), text_of(&case, "form"), text_of(&case, "grade")),
        ("amended".into(), "D.1.3".into(), "very_good".into())
    );
    let decided = &list_of(&case, "objections")[0];
    assert_eq!(
        (text_of(decided, "gradeBefore"), text_of(decided, "gradeAfter")),
        ("good".into(), "very_good".into())
    );
    assert_eq!(decided["decidedBy"]["id"], json!(team.superior));
    let rows = team.world.ask("list_evaluations", json!({ "period": "2026-Q3" }));
    assert_eq!(list_of(&rows, "evaluations")[0]["grade"], "very_good", "every list has what is in force");
    let view = team.world.ask("show_evaluation", json!({ "id": team.evaluations[0] }));
    assert_eq!(view["seal"]["state"], "holds", "what the evaluator signed is as it was");

    let done = team.world.ask("report_documents", json!({ "evaluations": [team.evaluations[0]] }));
    assert_eq!(text_of(&list_of(&done, "done")[0], "state"), "reported", "R-255");
    team.world.assert_sound();
}

#[test]
fn r_254_a_changed_result_prints_as_d_1_3_with_what_both_said_and_the_dossier_holds_all_pages() {
    let (mut team, objection) = objected();
    team.world.ask("examine_objection", json!({ "objection": objection }));
    team.world.ask("answer_objection", json!({ "objection": objection, "text": "Sudah sesuai bukti" }));
    let case = team.world.ask("decide_objection", decide(&objection, false));
    let seal = &list_of(&case, "objections")[0]["seal"];
    let said = text_of(seal, "words");
    assert_eq!(text_of(seal, "state"), "holds", "{case}");
    assert!(said.ends_with("Tanda tangannya cocok dengan isinya.") && !seal["at"].is_null(), "{seal}");
    let person = team.world.person(TEAM[0].nip);
    let preview = team
        .world
        .ask("preview_sheet", json!({ "employee": person, "forms": ["D.1.3"], "period": "2026-Q3" }));
    let text: String = list_of(&preview, "pages").iter().map(|page| text_of(page, "text")).collect();
    for said in ["Laporan triwulan III belum dilihat", "Sudah sesuai bukti", "Ikut pelatihan kearsipan"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let who = json!({ "kind": "people", "ids": [person] });
    let printed = |team: &mut Team, forms: Value| {
        let what = json!({ "forms": forms, "who": who, "period": "2026-Q3" });
        let plan = team.world.ask("plan_print_run", what);
        list_of(&plan, "ready")[0]["forms"].clone()
    };
    assert_eq!(printed(&mut team, json!(["D.1"])), json!(["D.1.3"]), "it takes the place of D.1.1");
    let both = json!(["D.1.1", "D.1.3"]);
    assert_eq!(printed(&mut team, both.clone()), both, "the one before is kept and prints by its own code");
    let path = team.world.path("berkas.pdf");
    let file = team.world.file(&path);
    team.world.ask("write_objection_dossier", json!({ "id": objection, "file": file }));
    let words = crate::words_of(&path);
    assert!(words.contains("Berkas keberatan") && words.contains("DOKUMEN EVALUASI"), "{words}");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for told in ["Keputusan ditandatangani", "Tanda tangan keputusan", "Tanda tangannya cocok dengan isinya."]
    {
        assert!(words.contains(told), "who signed the decision and whether that holds, {told}: {words}");
    }
}

#[test]
fn r_252_and_r_256_nothing_is_upheld_unheard_and_there_is_one_level_only() {
    let (mut team, objection) = objected();
    team.world.ask("examine_objection", json!({ "objection": objection }));
    let unheard = team.world.refusal("decide_objection", decide(&objection, true));
    assert_eq!(rule(&unheard), "R-252");
    team.world.ask("answer_objection", json!({ "objection": objection, "text": "Bukti sudah dilihat" }));
    let case = team.world.ask("decide_objection", decide(&objection, true));
    assert_eq!((text_of(&case, "state"), text_of(&case, "grade")), ("returned".into(), "good".into()));
    let person = team.world.person(TEAM[0].nip);
    let who = json!({ "kind": "people", "ids": [person] });
    let what = json!({ "forms": ["D.1"], "who": who, "period": "2026-Q3" });
    let plan = team.world.ask("plan_print_run", what);
    let forms = &list_of(&plan, "ready")[0]["forms"];
    assert_eq!(forms[0], "D.1.1", "an upheld result keeps its document: {forms}");
    let again = json!({ "evaluation": team.evaluations[0], "reasons": "Sekali lagi" });
    assert_eq!(rule(&team.world.refusal("file_objection", again)), "R-256");
}

#[test]
fn r_253_and_r_254_a_change_needs_new_ratings_and_a_recommendation() {
    let (mut team, objection) = objected();
    team.world.ask("examine_objection", json!({ "objection": objection }));
    let mut request = decide(&objection, false);
    request["conduct"] = Value::Null;
    assert_eq!(rule(&team.world.refusal("decide_objection", request)), "R-256");
    let mut request = decide(&objection, false);
    request["recommendation"] = json!("");
    assert_eq!(rule(&team.world.refusal("decide_objection", request)), "R-254");
    team.at("2026-10-23");
    let case = team.world.ask("decide_objection", decide(&objection, false));
    assert_eq!(text_of(&case, "late"), "keberatan diputuskan terlambat", "R-253: marked, and in force");
}

#[test]
fn r_250_a_late_objection_is_kept_with_its_reason_until_the_superior_accepts_it() {
    let mut team = Team::delivered();
    team.at("2026-10-23");
    let case = team.world.ask(
        "file_objection",
        json!({ "evaluation": team.evaluations[0], "reasons": "Baru pulang dari dinas luar" }),
    );
    let objection = list_of(&case, "objections")[0].clone();
    assert_eq!(
        (text_of(&case, "state"), text_of(&objection, "state")),
        ("delivered".into(), "rejected_formal".into())
    );
    assert!(text_of(&objection, "rejectReason").contains("14 hari kerja"));
    let accept = |reason: &str| json!({ "objection": objection["id"], "text": reason });
    let without = team.world.refusal("accept_late_objection", accept(""));
    assert_eq!(rule(&without), "R-250");
    let case = team.world.ask("accept_late_objection", accept("Dinas luar dengan surat tugas"));
    assert_eq!(text_of(&case, "state"), "objected");
    team.world.ask("change_setting", json!({ "key": "accept_late_objection", "value": "false" }));
    let off = team.world.refusal("accept_late_objection", accept("Dinas luar"));
    assert_eq!(rule(&off), "R-250");
}

/// Why one cannot object to the first document now; null where one can.
fn why_not_object(case: &Value) -> Value {
    list_of(case, "acts").iter().find(|act| act["act"] == "object").unwrap()["whyNot"].clone()
}

#[test]
fn r_250_once_the_term_is_over_the_document_says_what_becomes_of_an_objection_and_takes_one_all_the_same() {
    let mut team = Team::delivered();
    team.at("2026-10-22");
    let last_day = team.case(0);
    assert_eq!((&last_day["lateObjection"], why_not_object(&last_day)), (&Value::Null, Value::Null));

    team.at("2026-10-23");
    let over = team.case(0);
    assert!(text_of(&over, "lateObjection").ends_with("menerimanya dengan alasan."), "{over}");
    assert_eq!((text_of(&over, "objectUntil"), why_not_object(&over)), ("2026-10-22".into(), Value::Null));
    let file = |evaluation: &str| json!({ "evaluation": evaluation, "reasons": "Baru pulang" });
    let kept = team.world.ask("file_objection", file(&team.evaluations[0].clone()));
    assert_eq!(list_of(&kept, "objections")[0]["whyNotAccept"], Value::Null, "the superior may accept it");
    let why = "Keberatan yang terlambat sudah dicatat.";
    assert_eq!(why_not_object(&kept), why, "one is kept, not one after the other");

    team.world.ask("change_setting", json!({ "key": "accept_late_objection", "value": "false" }));
    let case = team.case(0);
    assert!(text_of(&case, "lateObjection").ends_with("tidak diperiksa."), "{case}");
    let kept = &list_of(&case, "objections")[0];
    assert_eq!(text_of(kept, "whyNotAccept"), "Kantor ini tidak menerima keberatan yang terlambat.");
}

#[test]
fn r_250_an_objection_taken_back_leaves_the_document_where_it_was_and_nobody_objects_unreceived() {
    let (mut team, objection) = objected();
    let why_not = |team: &mut Team| list_of(&team.case(0), "objections")[0]["whyNotWithdraw"].clone();
    assert_eq!(why_not(&mut team), Value::Null);
    team.world.ask("change_setting", json!({ "key": "withdraw_objection", "value": "false" }));
    assert_eq!(why_not(&mut team), "Kantor ini tidak mengenal penarikan keberatan.");
    team.world.ask("change_setting", json!({ "key": "withdraw_objection", "value": "true" }));
    let case = team.world.ask("withdraw_objection", json!({ "objection": objection }));
    assert_eq!(text_of(&case, "state"), "delivered");
    let mut fresh = Team::signed();
    let request = json!({ "evaluation": fresh.evaluations[0], "reasons": "Belum menerima" });
    assert_eq!(rule(&fresh.world.refusal("file_objection", request)), "R-250");
    let request = json!({ "evaluation": team.evaluations[1], "reasons": " " });
    assert_eq!(rule(&team.world.refusal("file_objection", request)), "R-250", "reasons are asked for");
}
