//! Results of 2014 to 2021: stored as written, told with the rule set they follow, never recomputed.

use serde_json::{Value, json};
use tests::{TEAM, World, list_of, number_of, text_of};

const LIST: &str = "NIP;Nama;Tahun;Semester;Nilai SKP;Perilaku;Nilai;Predikat\n\
    198002022005012002;Agustina Nahak;2019;;88,50;80;85,10;Baik\n\
    198002022005012002;Agustina Nahak;2021;2;;;112,4;Sangat Baik\n\
    198002022005012002;Agustina Nahak;2022;;88;80;85;Baik\n\
    199909092022031009;Orang Lain;2019;;88;80;85;Baik\n";

fn results(world: &mut World) -> Vec<Value> {
    let person = world.person(TEAM[0].nip);
    list_of(&world.ask("list_outside_results", json!({ "id": person })), "results").to_vec()
}

fn entry(world: &mut World, fields: &Value) -> Value {
    let mut request = json!({
        "employee": world.person(TEAM[0].nip), "year": 2019, "results": "", "conduct": "", "total": "", "grade": "",
    });
    for (name, value) in fields.as_object().into_iter().flatten() {
        request[name.as_str()] = value.clone();
    }
    request
}

#[test]
fn r_268_an_old_result_is_kept_digit_by_digit_even_where_its_words_do_not_fit_its_number() {
    let mut world = World::with_team();
    let request =
        entry(&mut world, &json!({ "results": "88,50", "conduct": "080", "total": "95", "grade": "Kurang" }));
    world.ask("save_outside_result", request);
    let found = results(&mut world);
    assert_eq!(
        ["results", "conduct", "total", "grade", "oddity"].map(|field| text_of(&found[0], field)),
        ["88,50", "080", "95", "Kurang", ""],
        "nothing is reckoned, nothing is held against it"
    );
    let request = entry(&mut world, &json!({ "total": "91,0" }));
    let changed = world.ask("save_outside_result", request);
    assert_eq!(list_of(&changed, "results").len(), 1, "the office has one result of a year");
    let other = entry(&mut world, &json!({ "year": 2018, "total": "80" }));
    let other = world.ask("save_outside_result", other);
    let other =
        list_of(&other, "results").iter().find(|one| one["period"] == "2018").expect("the other year");
    let moved = entry(&mut world, &json!({ "id": other["id"], "total": "80" }));
    let refusal = world.refusal("save_outside_result", moved);
    assert_eq!(refusal.details["fields"][0]["problem"], "taken", "it would stand on the result of 2019");
    world.ask("remove_outside_result", json!({ "id": other["id"] }));
    let removed = world.ask("remove_outside_result", json!({ "id": found[0]["id"] }));
    assert!(list_of(&removed, "results").is_empty());
    world.ask("undo", json!({}));
    assert_eq!(text_of(&results(&mut world)[0], "total"), "91,0");
    world.assert_sound();
}

#[test]
fn r_267_the_words_say_which_scheme_a_result_follows() {
    let mut world = World::with_team();
    for (year, half, total) in [(2020, Value::Null, "85"), (2021, json!(1), "86"), (2021, json!(2), "110")] {
        let request = entry(&mut world, &json!({ "year": year, "half": half, "total": total }));
        world.ask("save_outside_result", request);
    }
    let told: Vec<(String, String)> = results(&mut world)
        .iter()
        .map(|found| (text_of(found, "period"), text_of(found, "scheme").chars().take(10).collect()))
        .collect();
    let expected =
        [("Juli–Desember 2021", "PP 30/2019"), ("Januari–Juni 2021", "PP 46/2011"), ("2020", "PP 46/2011")];
    for (at, (period, scheme)) in expected.into_iter().enumerate() {
        assert_eq!(told[at], (period.to_owned(), scheme.to_owned()));
    }
    for wrong in [json!({ "year": 2022, "total": "85" }), json!({ "half": 1, "total": "85" }), json!({})] {
        let request = entry(&mut world, &wrong);
        assert_eq!(world.refused("save_outside_result", request), "invalid");
    }
}

#[test]
fn a_workbook_of_old_results_comes_in_as_one_act_and_says_what_it_leaves_out() {
    let mut world = World::with_team();
    let file = world.written("lama.csv", LIST);
    let preview = world.ask("preview_old_results", json!({ "file": file }));
    let counts = |view: &Value| ["new", "changed", "same"].map(|field| number_of(view, field));
    assert_eq!(counts(&preview), [2, 0, 0]);
    let codes: Vec<String> = list_of(&preview, "rejected").iter().map(|row| text_of(row, "code")).collect();
    assert_eq!(codes, ["year_outside", "person_unknown"]);
    let lines = list_of(&preview, "lines");
    let said = text_of(&lines[0], "stated");
    assert_eq!(
        said, "SKP: 88,50 · Perilaku: 80 · Nilai: 85,10 · Predikat: Baik",
        "each number says of what it is"
    );
    assert!(results(&mut world).is_empty(), "a preview changes nothing");
    world.ask("apply_old_results", json!({ "preview": preview["preview"] }));
    assert_eq!(results(&mut world).len(), 2);
    let again = world.ask("preview_old_results", json!({ "file": file }));
    assert_eq!(counts(&again), [0, 0, 2]);
    let undone = world.ask("undo", json!({}));
    assert_eq!(text_of(&undone, "words"), "Hasil tahun-tahun lama diimpor");
    assert!(results(&mut world).is_empty());
    world.assert_sound();
}
