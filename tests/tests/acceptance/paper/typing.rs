//! Forms written by hand, and what is typed from them.

use super::Pile;
use serde_json::json;
use tests::{CHIEF, PASSWORD, list_of, number_of, text_of};

#[test]
fn a_form_about_progress_has_a_code_a_row_and_what_is_written_there_is_typed_in_by_it() {
    let mut pile = Pile::rated();
    let employee = text_of(&pile.row(0)["employee"], "id");
    let ask = json!({ "employee": employee, "year": 2026 });
    let year = pile.world.ask("show_year_progress", ask.clone());
    let row = pile.world.ask("find_paper", json!({ "text": text_of(&year, "plan") }));
    let code = text_of(&row, "code");
    let chief = pile.chief.clone();
    let words = pile.letter("write_hand_forms", &json!({ "evaluator": chief, "form": "progress" }));
    assert!(words.contains(&format!("{} {}", &code[..3], &code[3..])), "{words}");

    let entry = |row: &str, value: &str| json!({ "code": code, "row": row, "value": value });
    let typed = pile.world.ask(
        "type_from_paper",
        json!({ "period": "2026-Q3", "entries": [entry("01", "12 dokumen"), entry("99", "1")] }),
    );
    assert_eq!((number_of(&typed, "written"), list_of(&typed, "refused").len()), (1, 1));
    assert_eq!(text_of(&list_of(&typed, "refused")[0], "code"), format!("{code}/99"));
    let year = pile.world.ask("show_year_progress", ask);
    let at = list_of(&year, "periods").iter().position(|period| period["code"] == "2026-Q3").unwrap();
    let first = &list_of(&year, "results")[0]["rows"][0]["cells"][at];
    assert_eq!(text_of(first, "value"), "12 dokumen");
    pile.world.assert_sound();
}

#[test]
fn ratings_written_by_hand_are_typed_in_by_the_code_of_each_person() {
    let mut pile = Pile::rated();
    let (first, second) = (pile.code(0), pile.code(1));
    let chief = pile.chief.clone();
    let words = pile.letter("write_hand_forms", &json!({ "evaluator": chief, "form": "rating" }));
    assert!(words.contains(&format!("{} {}", &first[..3], &first[3..])), "{words}");
    let typed = pile.world.ask(
        "type_from_paper",
        json!({ "period": "2026-Q3", "entries": [
            { "code": first, "value": "AS" }, { "code": second, "value": "A" }, { "code": "ZZZZZZ", "value": "SS" },
        ] }),
    );
    assert_eq!((number_of(&typed, "written"), list_of(&typed, "refused").len()), (1, 2));
    let view = pile.world.ask("show_evaluation", json!({ "id": pile.evaluations[0] }));
    assert_eq!(
        (text_of(&view, "resultsRating"), text_of(&view, "conductRating")),
        ("above".to_owned(), "meets".to_owned())
    );
    let other = pile.world.ask("show_evaluation", json!({ "id": pile.evaluations[1] }));
    assert_eq!(text_of(&other, "resultsRating"), "meets", "what could not be read changed nothing");
}

#[test]
fn a_code_tells_whose_line_it_is_and_what_stands_there_before_anything_is_typed() {
    let mut pile = Pile::rated();
    let read = |code: &str| json!({ "period": "2026-Q3", "code": code });
    let (name, code) = (pile.name(0), pile.code(0));
    let form = pile.world.ask("read_hand_form", read(&code.to_lowercase()));
    assert_eq!(
        (text_of(&form, "form").as_str(), text_of(&form["employee"], "name")),
        ("rating", name.clone())
    );
    assert_eq!(text_of(&list_of(&form, "lines")[0], "value"), "SS", "as it is typed");

    let employee = text_of(&pile.row(0)["employee"], "id");
    let year = pile.world.ask("show_year_progress", json!({ "employee": employee, "year": 2026 }));
    let plan = pile.world.ask("find_paper", json!({ "text": text_of(&year, "plan") }));
    let form = pile.world.ask("read_hand_form", read(&text_of(&plan, "code")));
    assert_eq!((text_of(&form, "form").as_str(), text_of(&form["employee"], "name")), ("progress", name));
    let first = &list_of(&form, "lines")[0];
    assert_eq!(text_of(first, "row"), "01");
    assert!(!text_of(first, "result").is_empty() && !text_of(first, "indicator").is_empty(), "{first}");

    let other = json!({ "period": "2026-Q2", "code": code });
    let refusal = pile.world.refusal("read_hand_form", other);
    assert_eq!(refusal.code, "no_such_sheet", "the pile of another quarter");
    assert!(refusal.what.contains("Triwulan II 2026") && !refusal.next.is_empty(), "{refusal:?}");
    pile.world.ask("seal", json!({ "evaluations": [pile.evaluations[0]], "password": PASSWORD }));
    assert_ne!(
        pile.world.refusal("read_hand_form", read(&code)).code,
        "no_such_sheet",
        "signed: it says why not"
    );
}

#[test]
fn what_cannot_be_typed_is_told_with_its_reason_and_what_to_do_and_an_empty_line_wipes_out_nothing() {
    let mut pile = Pile::rated();
    let employee = text_of(&pile.row(0)["employee"], "id");
    let ask = json!({ "employee": employee, "year": 2026 });
    let year = pile.world.ask("show_year_progress", ask.clone());
    let plan = pile.world.ask("find_paper", json!({ "text": text_of(&year, "plan") }));
    let code = text_of(&plan, "code");
    let entry = |value: &str| json!({ "code": code, "row": "01", "value": value });
    let typed = json!({ "period": "2026-Q3", "entries": [entry("12 dokumen")] });
    assert_eq!(number_of(&pile.world.ask("type_from_paper", typed), "written"), 1);
    let unread = json!({ "code": "ZZZZZZ", "value": "SS" });
    let view =
        pile.world.ask("type_from_paper", json!({ "period": "2026-Q3", "entries": [entry(" "), unread] }));
    let refused = list_of(&view, "refused");
    assert_eq!((number_of(&view, "written"), refused.len()), (0, 2));
    assert!(refused.iter().all(|one| !text_of(&one["failure"], "what").is_empty()), "{refused:?}");
    let next = text_of(&refused[1]["failure"], "next");
    assert!(next.starts_with("Bandingkan kode di kaki lembar"), "a code was typed, no name: {next}");
    let year = pile.world.ask("show_year_progress", ask);
    let at = list_of(&year, "periods").iter().position(|period| period["code"] == "2026-Q3").unwrap();
    let first = &list_of(&year, "results")[0]["rows"][0]["cells"][at];
    assert_eq!(text_of(first, "value"), "12 dokumen");
}

#[test]
fn forms_to_write_on_are_made_for_one_evaluator_or_all_filled_in_or_blank() {
    let mut pile = Pile::rated();
    let (chief, name, code) = (pile.chief.clone(), pile.name(0), pile.code(0));
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let words = pile.letter("write_hand_forms", &json!({ "form": "rating" }));
    assert!(words.contains(&name) && words.contains(&spaced), "everybody's, without naming anybody: {words}");
    for form in ["rating", "progress"] {
        let blank = json!({ "evaluator": chief, "form": form, "blank": true });
        let words = pile.letter("write_hand_forms", &blank);
        assert!(words.contains(CHIEF.name), "{form}: {words}");
        assert!(!words.contains(&name) && !words.contains(&spaced), "{form} names nobody: {words}");
    }
    let employee = text_of(&pile.row(0)["employee"], "id");
    let file = pile.world.file("isian.pdf");
    let request = json!({ "period": "2026-Q3", "evaluator": employee, "form": "rating", "file": file });
    assert_eq!(pile.world.refused("write_hand_forms", request), "nothing_to_print", "evaluates nobody");
}
