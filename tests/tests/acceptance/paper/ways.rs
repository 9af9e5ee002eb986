//! Steps of bundles, by code and all but some; scans.

use super::Pile;
use app::permissions::{Whose, may};
use contract::Role;
use serde_json::{Value, json};
use tests::{list_of, number_of, text_of};

#[test]
fn r_241_and_r_242_sheets_go_their_way_by_code_and_the_clock_of_their_document_is_the_same() {
    let mut pile = Pile::signed();
    pile.at("2026-10-02");
    let code = pile.code(0);
    // As people type it: small letters, a blank in the middle, O for 0 and I for 1.
    let typed = format!("{} {}", &code[..3], &code[3..]).to_lowercase().replace('0', "o").replace('1', "i");
    let done = pile.world.ask("mark_paper", Pile::marks(&[typed], "delivered"));
    let row = &list_of(&done, "done")[0];
    assert_eq!((text_of(row, "code"), text_of(row, "deliveredOn")), (code.clone(), "2026-10-02".to_owned()));
    let case = pile.world.ask("show_document_case", json!({ "id": pile.evaluations[0] }));
    assert_eq!(text_of(&case, "receivedOn"), "2026-10-02", "the clock of the document runs");
    let due = list_of(&case, "deadlines").iter().find(|term| term["kind"] == "return");
    assert_eq!(text_of(due.unwrap(), "dueOn"), "2026-10-22");
    assert!(!text_of(row, "left").is_empty() && row["late"] == false);

    pile.at("2026-10-08");
    for (step, day) in [("signed", "2026-10-07"), ("returned", "2026-10-08"), ("filed", "2026-10-08")] {
        let mut request = Pile::marks(std::slice::from_ref(&code), step);
        request["on"] = json!(day);
        request["filedAt"] = json!("Lemari 3");
        pile.world.ask("mark_paper", request);
        assert_eq!(pile.step(0), step);
    }
    let row = pile.row(0);
    let told = ["signedOn", "returnedOn", "filedOn", "filedAt"].map(|field| text_of(&row, field));
    assert_eq!(told, ["2026-10-07", "2026-10-08", "2026-10-08", "Lemari 3"]);
    let list = pile.world.ask("list_paper", json!({ "period": "2026-Q3", "step": "filed" }));
    assert_eq!(list_of(&list, "rows").len(), 1);
    assert_eq!(list_of(&list, "counts")[4], 1);
    pile.world.assert_sound();
}

#[test]
fn all_come_back_but_those_named_and_one_undo_takes_it_back() {
    let mut pile = Pile::signed();
    pile.at("2026-10-02");
    pile.delivers(0..5);
    let n_people = pile.evaluations.len();
    assert!(n_people > 5, "one is not handed over yet");
    pile.at("2026-10-08");
    let back = |except: &[&str]| {
        json!({
            "who": { "kind": "allBut", "period": "2026-Q3", "except": except },
            "step": "returned", "skipRefused": true,
        })
    };
    let (kept, waiting) = (pile.code(1), pile.code(5));
    assert_eq!(pile.world.refused("mark_paper", back(&["ZZZZZZ"])), "no_such_sheet", "a code misread");
    let not_out = pile.world.refused("mark_paper", back(&[&waiting]));
    assert_eq!(not_out, "no_such_sheet", "that one is not among those waited for: it must be another");
    assert_eq!(pile.step(0), "delivered", "neither of them marked anything");

    let done = pile.world.ask("mark_paper", back(&[&kept]));
    assert_eq!((list_of(&done, "done").len(), list_of(&done, "refused").len()), (4, 0));
    let steps: Vec<String> = (0..6).map(|number| pile.step(number)).collect();
    assert_eq!(steps, ["returned", "delivered", "returned", "returned", "returned", "printed"]);
    pile.world.ask("undo", json!({}));
    assert_eq!(pile.step(0), "delivered");
    assert_eq!(pile.step(4), "delivered", "all of it was one act");
    pile.world.assert_sound();
}

#[test]
fn a_step_out_of_turn_is_refused_and_says_whose_sheets() {
    let mut pile = Pile::signed();
    pile.at("2026-10-02");
    let code = pile.code(0);
    let name = pile.name(0);
    for step in ["signed", "filed", "returned"] {
        let refusal = pile.world.refusal("mark_paper", Pile::marks(std::slice::from_ref(&code), step));
        assert_eq!(refusal.code, "rule_says", "{step}");
        let words = format!("{} {}", refusal.what, refusal.why);
        assert!(words.contains(&name), "{step}: {words}");
    }
    let mut ahead = Pile::marks(std::slice::from_ref(&code), "delivered");
    ahead["on"] = json!("2026-10-03");
    assert_eq!(pile.world.refused("mark_paper", ahead), "invalid");
    assert_eq!(pile.world.refused("mark_paper", Pile::marks(&[code], "printed")), "invalid");
    assert_eq!(pile.step(0), "printed");
}

#[test]
fn a_document_opened_again_goes_its_way_anew() {
    let mut pile = Pile::signed();
    pile.at("2026-10-02");
    let code = pile.code(0);
    for step in ["delivered", "signed", "returned", "filed"] {
        pile.world.ask("mark_paper", Pile::marks(std::slice::from_ref(&code), step));
    }
    let request =
        json!({ "evaluation": pile.evaluations[0], "reason": "salah hitung", "password": tests::PASSWORD });
    pile.world.ask("reopen", request);
    assert_eq!(pile.step(0), "printed");
    assert_eq!(pile.code(0), code, "the sheets keep their code");
}

#[test]
fn a_signed_scan_is_filed_by_its_code_with_its_hash_and_written_out_again() {
    let mut pile = Pile::signed();
    let code = pile.code(2);
    let named = pile.world.written(&format!("{code}.pdf"), "%PDF-1.7 tanda tangan basah");
    let row = pile.world.ask("file_scan", json!({ "file": named }));
    assert_eq!((text_of(&row, "code"), text_of(&row, "scan")), (code.clone(), format!("{code}.pdf")));
    let better = pile.world.written("ulang.pdf", "%PDF-1.7 lebih jelas");
    assert_eq!(pile.world.refused("file_scan", json!({ "file": better })), "invalid", "it says no code");
    pile.world.ask("file_scan", json!({ "file": better, "code": code }));
    let other = pile.world.written("catatan.txt", "bukan pindaian");
    let request = json!({ "file": other, "code": code });
    assert_eq!(pile.world.refused("file_scan", request), "not_this_kind");

    let out = pile.world.path("salinan.pdf");
    let request = json!({ "id": pile.evaluations[2], "file": pile.world.file(&out) });
    pile.world.ask("write_scan", request);
    assert_eq!(std::fs::read_to_string(out).unwrap(), "%PDF-1.7 lebih jelas");
    let none = json!({ "id": pile.evaluations[3], "file": pile.world.file("x.pdf") });
    assert_eq!(pile.world.refused("write_scan", none), "not_found");
    pile.world.assert_sound();
}

#[test]
fn the_sheets_of_a_plan_have_a_way_of_their_own() {
    let mut pile = Pile::signed();
    let employee = text_of(&pile.row(0)["employee"], "id");
    let year = pile.world.ask("show_year_progress", json!({ "employee": employee, "year": 2026 }));
    let plan = text_of(&year, "plan");
    let row = pile.world.ask("find_paper", json!({ "text": plan }));
    let code = text_of(&row, "code");
    assert_ne!(code, pile.code(0));
    pile.at("2026-10-05");
    for (step, day) in [("delivered", "2026-10-02"), ("signed", "2026-10-02"), ("returned", "2026-10-05")] {
        let mut request = Pile::marks(std::slice::from_ref(&code), step);
        request["on"] = json!(day);
        pile.world.ask("mark_paper", request);
    }
    let again = pile.world.refusal("mark_paper", Pile::marks(std::slice::from_ref(&code), "returned"));
    assert_eq!((again.code.as_str(), text_of(&again.details, "rule").as_str()), ("rule_says", "R-090"));
    let list = pile.world.ask("list_paper", json!({ "period": "2026-Q3" }));
    let rows = list_of(&list, "rows");
    assert_eq!(rows.len(), 1, "nothing else is on its way");
    assert_eq!(
        (text_of(&rows[0], "what"), text_of(&rows[0], "step")),
        ("SKP 2026".into(), "returned".into())
    );
    assert_eq!(number_of(&rows[0], "copy"), 0, "no print of it was noted");
}

#[test]
fn evaluators_note_how_far_their_sheets_have_come_and_the_office_alone_files_them() {
    let may_mark = |role, step: &str| may("mark_paper", &json!({ "step": step }), role, Whose::Nobody);
    for role in [Role::Evaluator, Role::EvaluatorSuperior, Role::Employee] {
        assert_eq!(may_mark(role, "returned"), Some(true), "{role:?}");
        assert_eq!(may_mark(role, "filed"), Some(false), "{role:?}");
    }
    assert_eq!(may_mark(Role::HrOfficer, "filed"), Some(true));
    assert_eq!(may_mark(Role::Auditor, "returned"), Some(false));
}

#[test]
fn r_242_the_separator_says_the_day_everything_is_to_be_back_and_the_plan_of_a_run_proposes_it() {
    let mut pile = Pile::signed();
    pile.at("2026-10-02");
    let what = json!({ "forms": ["D.1.1"], "who": { "kind": "all" }, "period": "2026-Q3" });
    let plan = pile.world.ask("plan_print_run", what.clone());
    let proposed = text_of(&plan, "returnBy");
    pile.delivers(0..1);
    let deadlines = pile.world.ask("list_deadlines", json!({ "of": { "kind": "office" } }));
    let due =
        list_of(&deadlines, "rows").iter().find(|row| row["kind"] == "return").cloned().unwrap_or_default();
    assert_eq!(proposed, text_of(&due, "dueOn"), "as if it were handed over that day: {due}");

    let prints = |pile: &mut Pile, day: Value| {
        let path = pile.world.path("pemisah.pdf");
        let file = pile.world.file(&path);
        let request = json!({
            "what": what, "merge": true, "file": file, "extras": ["separator"], "returnBy": day,
        });
        pile.world.ask("print", request);
        crate::words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let told = prints(&mut pile, json!("2026-10-20"));
    assert!(told.contains("KEMBALI PALING LAMBAT 20 Oktober 2026"), "{told}");
    let dots = prints(&mut pile, Value::Null);
    assert!(!dots.contains("20 Oktober 2026"), "{dots}");
    let file = pile.world.file("pemisah.pdf");
    let wrong = json!({ "what": what, "merge": true, "file": file, "returnBy": "besok" });
    assert_eq!(pile.world.refused("print", wrong), "invalid");
}
