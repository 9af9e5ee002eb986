//! Forms written by hand, and what is typed from them.

use super::Pile;
use serde_json::json;
use tests::{list_of, number_of, text_of};

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
