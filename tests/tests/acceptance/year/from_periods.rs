//! Taking what was said in the quarters over into the annual evaluation.

use super::{result_of, rule_of};
use crate::words_drawn;
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

const NIP: &str = TEAM[0].nip;

/// Opens the third quarter of the whole team, so that what is said in it belongs to it.
fn open_quarter(world: &mut World) {
    let chief = world.person(CHIEF.nip);
    world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
}

fn give(world: &mut World, nip: &str, about: &Value, said: (&str, &str, Option<&str>)) {
    let employee = world.person(nip);
    let (text, on, symbol) = said;
    let request = json!({
        "people": [{ "employee": employee, "about": about }], "source": "leader",
        "text": text, "symbol": symbol, "on": on,
    });
    world.ask("give_feedback", request);
}

fn about_result(world: &mut World, nip: &str, number: usize) -> Value {
    json!({ "kind": "result", "id": result_of(world, nip, number)["id"] })
}

/// A team of which something was said on the first result and on conduct, in the window of the year.
fn team_in_december() -> World {
    let mut world = World::with_team();
    open_quarter(&mut world);
    let first = about_result(&mut world, NIP, 1);
    give(&mut world, NIP, &first, ("Layanan cepat", "2026-09-20", Some("smile")));
    give(&mut world, NIP, &first, ("Perlu lebih rapi", "2026-05-04", None));
    let conduct = json!({ "kind": "conduct", "value": 7 });
    give(&mut world, NIP, &conduct, ("", "2026-09-21", Some("thumbs_up")));
    world.now("2026-12-18T09:00:00+08:00");
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026", "value": "good" }));
    world
}

fn annual(world: &mut World, nip: &str) -> Value {
    let employee = world.person(nip);
    world.ask("open_evaluation", json!({ "employee": employee, "period": "2026" }))
}

/// What stands beside a result of a quantitative sheet.
fn beside_result(evaluation: &Value, number: usize) -> Vec<String> {
    let indicator = &list_of(&list_of(evaluation, "results")[number - 1], "indicators")[0];
    list_of(indicator, "feedback").iter().map(|one| text_of(one, "text")).collect()
}

fn beside_value(evaluation: &Value, value: usize) -> Vec<String> {
    let feedback = list_of(&list_of(evaluation, "conduct")[value - 1], "feedback");
    feedback.iter().map(|one| text_of(one, "text")).collect()
}

fn take(world: &mut World, evaluation: &Value, mut request: Value) -> Value {
    request["evaluations"] = json!([evaluation["id"]]);
    world.ask("take_feedback", request)
}

fn hints(evaluation: &Value) -> Vec<Value> {
    let found = list_of(evaluation, "findings").iter().filter(|one| one["code"] == "feedback_in_periods");
    found.map(|one| json!([one["result"], one["severity"]])).collect()
}

#[test]
fn r_206_what_was_said_in_the_quarters_is_taken_with_its_quarter_prints_and_is_undone_in_one_step() {
    let mut world = team_in_december();
    let evaluation = annual(&mut world, NIP);
    assert_eq!(hints(&evaluation), [json!([1, "hint"])], "the preflight reminds and refuses nothing");
    let evidence = world.ask("show_rating_evidence", json!({ "id": evaluation["id"] }));
    assert_eq!(list_of(&evidence, "fromPeriods").len(), 3);

    let looked = take(&mut world, &evaluation, json!({}));
    let mine = &list_of(&looked, "people")[0];
    let pieces: Vec<_> = list_of(mine, "pieces")
        .iter()
        .map(|one| [text_of(one, "aboutWords"), text_of(one, "period"), text_of(&one["feedback"], "text")])
        .collect();
    let expected = [
        ["RHK 1", "Triwulan II", "Perlu lebih rapi"],
        ["RHK 1", "Triwulan III", "Layanan cepat"],
        ["Kolaboratif", "Triwulan III", ""],
    ];
    assert_eq!(pieces, expected.map(|one| one.map(str::to_owned)), "what no quarter has yet, too");
    assert!(
        beside_result(&annual(&mut world, NIP), 1).is_empty(),
        "nothing is written before it is looked at"
    );

    take(&mut world, &evaluation, json!({ "save": true }));
    let taken = annual(&mut world, NIP);
    let texts = ["(Triwulan II) Perlu lebih rapi", "(Triwulan III) Layanan cepat"];
    assert_eq!(beside_result(&taken, 1), texts);
    assert_eq!(beside_value(&taken, 7), ["(Triwulan III)"], "a symbol alone says its quarter as well");
    assert_eq!(list_of(&list_of(&taken, "conduct")[6], "feedback")[0]["symbol"], "thumbs_up");
    assert!(hints(&taken).is_empty());

    let employee = world.person(NIP);
    let what = json!({
        "forms": ["C.1.3"], "who": { "kind": "people", "ids": [employee] }, "period": "2026",
    });
    let path = world.path("tahunan.pdf");
    let file = world.file(path.clone());
    world.ask("print", json!({ "what": what, "merge": true, "file": file }));
    let words = words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ");
    for text in texts {
        assert!(words.contains(text), "{text}: {words}");
    }

    world.ask("undo", json!({}));
    let undone = annual(&mut world, NIP);
    assert!(beside_result(&undone, 1).is_empty() && beside_value(&undone, 7).is_empty());
    world.ask("redo", json!({}));
    assert_eq!(beside_result(&annual(&mut world, NIP), 1), texts);
    world.assert_sound();
}

#[test]
fn a_piece_that_was_taken_over_counts_once_and_is_told_where_it_was_said() {
    let mut world = team_in_december();
    let (chief, employee) = (world.person(CHIEF.nip), world.person(NIP));
    let evaluation = annual(&mut world, NIP);
    take(&mut world, &evaluation, json!({ "save": true }));
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026" }));
    let row =
        list_of(&team, "rows").iter().find(|row| row["evaluation"] == evaluation["id"]).cloned().unwrap();
    assert_eq!((number_of(&row, "nFeedbackGood"), number_of(&row, "nFeedbackBad")), (3, 0));
    let evidence = world.ask("show_rating_evidence", json!({ "id": evaluation["id"] }));
    let first = &list_of(&list_of(&evidence, "results")[0], "indicators")[0];
    let left = ["looseFeedback", "fromPeriods"].map(|field| list_of(&evidence, field).len());
    assert_eq!((list_of(first, "feedback").len(), left), (2, [0, 0]));
    let year = world.ask("list_year_feedback", json!({ "employee": employee, "year": 2026 }));
    let told: Vec<_> =
        list_of(&year, "items").iter().map(|item| text_of(&item["feedback"], "text")).collect();
    assert_eq!(told, ["", "Layanan cepat", "Perlu lebih rapi"], "as it was said");
    let fields = world.ask("show_history", json!({ "id": employee, "field": "feedback.kind" }));
    assert!(list_of(&fields, "entries").is_empty(), "what ties the two is nothing to read");
}

#[test]
fn what_is_written_on_the_annual_sheet_stays_and_more_is_only_added_behind_it_where_that_is_asked_for() {
    let mut world = team_in_december();
    let second = about_result(&mut world, NIP, 2);
    give(&mut world, NIP, &second, ("Daftar lengkap", "2026-06-02", None));
    let evaluation = annual(&mut world, NIP);
    let first = list_of(&list_of(&evaluation, "results")[0], "indicators")[0]["id"].clone();
    let about = json!({ "kind": "indicator", "id": first });
    let own = json!({
        "evaluation": evaluation["id"], "about": about, "source": "leader", "text": "Setahun penuh baik",
    });
    world.ask("add_feedback", own);

    let all = take(&mut world, &evaluation, json!({ "save": true }));
    assert_eq!(list_of(&list_of(&all, "people")[0], "pieces").len(), 2, "what is empty is filled");
    let now = annual(&mut world, NIP);
    assert_eq!(beside_result(&now, 1), ["Setahun penuh baik"], "never overwritten");
    assert_eq!(beside_result(&now, 2), ["(Triwulan II) Daftar lengkap"]);
    let again = take(&mut world, &evaluation, json!({ "save": true }));
    assert_eq!((list_of(&again, "people").len(), list_of(&again, "leftOut").len()), (0, 1));

    take(&mut world, &evaluation, json!({ "about": about, "append": true, "save": true }));
    let appended = annual(&mut world, NIP);
    let behind = ["Setahun penuh baik", "(Triwulan II) Perlu lebih rapi", "(Triwulan III) Layanan cepat"];
    assert_eq!(beside_result(&appended, 1), behind);
    let item = list_of(&list_of(&list_of(&appended, "results")[0], "indicators")[0], "feedback")[1].clone();
    let text = json!({
        "evaluation": evaluation["id"], "field": { "kind": "feedback", "id": item["id"] },
        "text": "Kerapian membaik sejak triwulan II", "draft": false,
    });
    world.ask("write_text", text);
    let nothing = take(&mut world, &evaluation, json!({ "append": true, "save": true }));
    assert!(list_of(&nothing, "people").is_empty(), "an edited piece is not taken a second time");
    assert_eq!(beside_result(&annual(&mut world, NIP), 1)[1], "Kerapian membaik sejak triwulan II");
    world.assert_sound();
}

#[test]
fn nothing_is_taken_into_a_signed_evaluation_nor_into_that_of_a_quarter() {
    let mut world = team_in_december();
    let evaluation = annual(&mut world, NIP);
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": evaluation["id"], "rating": rating, "level": "meets" }));
    }
    world.ask("seal", json!({ "evaluations": [evaluation["id"]], "password": PASSWORD }));
    let save = json!({ "evaluations": [evaluation["id"]], "save": true });
    assert_eq!(world.refused("take_feedback", save), "sealed");
    let looked = take(&mut world, &evaluation, json!({}));
    assert_eq!((list_of(&looked, "people").len(), list_of(&looked, "leftOut").len()), (0, 1));
    assert!(beside_result(&annual(&mut world, NIP), 1).is_empty());

    let employee = world.person(NIP);
    let quarter = world.ask("open_evaluation", json!({ "employee": employee, "period": "2026-Q3" }));
    let into_quarter = json!({ "evaluations": [quarter["id"]], "save": true });
    assert_eq!(rule_of(&mut world, "take_feedback", into_quarter), "R-206");
}

#[test]
fn for_a_whole_team_the_list_names_who_gets_what_and_one_undo_takes_it_all_back() {
    let mut world = team_in_december();
    let (other, idle) = (TEAM[1], TEAM[2]);
    give(&mut world, other.nip, &json!({ "kind": "conduct", "value": 1 }), ("Ramah", "2026-08-03", None));
    let evaluations: Vec<_> =
        [NIP, other.nip, idle.nip].iter().map(|nip| annual(&mut world, nip)["id"].clone()).collect();
    let looked = world.ask("take_feedback", json!({ "evaluations": evaluations }));
    let of = |list: &str| {
        list_of(&looked, list).iter().map(|row| text_of(&row["employee"], "name")).collect::<Vec<_>>()
    };
    assert_eq!(
        (of("people"), of("leftOut")),
        (vec![TEAM[0].name.into(), other.name.into()], vec![idle.name.into()])
    );
    world.ask("take_feedback", json!({ "evaluations": evaluations, "save": true }));
    assert_eq!(beside_value(&annual(&mut world, other.nip), 1), ["(Triwulan III) Ramah"]);
    assert_eq!(beside_result(&annual(&mut world, NIP), 1).len(), 2);
    world.ask("undo", json!({}));
    assert!(beside_value(&annual(&mut world, other.nip), 1).is_empty());
    assert!(beside_result(&annual(&mut world, NIP), 1).is_empty(), "one step for all");
    world.assert_sound();
}
