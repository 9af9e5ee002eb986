//! What the office chose where the regulation is open.

use serde_json::{Value, json};
use tests::{World, list_of, text_of};

fn setting(view: &Value, key: &str) -> Value {
    list_of(view, "settings").iter().find(|one| one["key"] == key).cloned().expect(key)
}

#[test]
fn every_default_is_listed_with_its_rule_and_bounds_and_only_what_can_be_changed_is_changed() {
    let mut world = World::with_office();
    let view = world.ask("list_settings", json!({}));
    assert!(list_of(&view, "settings").iter().all(|one| text_of(one, "rule").starts_with("R-")));
    for one in list_of(&view, "settings") {
        let parts = ["title", "words", "source"].map(|field| text_of(one, field));
        assert!(parts.iter().all(|part| !part.is_empty()), "{one}");
    }
    let fixed = setting(&view, "objection_levels");
    assert_eq!(text_of(&fixed, "kind"), "fixed");
    for one in list_of(&view, "settings") {
        let is_fixed = one["kind"] == "fixed";
        assert_eq!(text_of(one, "because").is_empty(), !is_fixed, "only what is fixed says why: {one}");
    }
    let window = setting(&view, "window_days_after");
    assert_eq!(
        (text_of(&window, "value"), window["least"].clone(), window["most"].clone(), window["isOwn"].clone()),
        ("15".into(), json!(1), json!(60), json!(false))
    );
    let change = |key: &str, value: Value| json!({ "key": key, "value": value });
    for (key, value) in [
        ("window_days_after", json!("0")),
        ("window_days_after", json!("sepuluh")),
        ("work_week", json!("seven")),
        ("smallest_group", json!("0")),
        ("shares_rounding", json!("up")),
        ("objection_levels", json!("2")),
        ("tidak ada", json!("true")),
    ] {
        assert_eq!(world.refused("change_setting", change(key, value)), "invalid", "{key}");
    }
    let view = world.ask("change_setting", change("distribution_rule", json!("permenpanrb_only")));
    assert_eq!(setting(&view, "distribution_rule")["isOwn"], true);
    assert_eq!(
        world.ask("read_office", json!({}))["distributionRule"],
        "permenpanrb_only",
        "one and the same"
    );
    let view = world.ask("change_setting", change("distribution_rule", Value::Null));
    assert_eq!(text_of(&setting(&view, "distribution_rule"), "value"), "se_3_2023");

    let measure = json!({
        "what": "indicator", "text": "Arsip yang tertata", "positionGroup": "administrative_functional",
        "approach": "quantitative",
    });
    let remarks = |world: &mut World| {
        let view = world.ask("lint_text", measure.clone());
        list_of(&view, "remarks").iter().map(|remark| text_of(remark, "rule")).collect::<Vec<_>>()
    };
    assert_eq!(remarks(&mut world), ["R-066"]);
    world.ask("change_setting", change("indicator_wording", json!("false")));
    assert_eq!(remarks(&mut world), [""; 0], "the office does without this hint");
}

#[test]
fn every_rule_that_leaves_a_choice_has_what_was_chosen_among_the_settings() {
    let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/rules.tsv");
    let rules = std::fs::read_to_string(rules).expect("the rules");
    let told = |line: &str| {
        let mut parts = line.split('\t');
        let (number, sentence) = (parts.next()?, parts.next()?);
        sentence.ends_with("(default).").then(|| number.to_owned())
    };
    let defaults: Vec<String> = rules.lines().filter_map(told).collect();
    assert!(defaults.len() > 15, "{defaults:?}");
    let view = World::with_office().ask("list_settings", json!({}));
    let listed: Vec<String> = list_of(&view, "settings").iter().map(|one| text_of(one, "rule")).collect();
    let missing: Vec<&String> = defaults.iter().filter(|rule| !listed.contains(rule)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn r_027_the_usual_window_follows_the_days_the_office_chose_and_one_it_moved_stays() {
    let mut world = World::with_office();
    let closes = |world: &mut World, code: &str| {
        let view = world.ask("list_cycles", json!({}));
        let periods = list_of(&list_of(&view, "cycles")[0], "periods").to_vec();
        let found = periods.into_iter().find(|period| period["code"] == code).expect(code);
        text_of(&found, "closesOn")
    };
    let moved = json!({
        "period": "2026-Q4", "opensOn": "2026-12-21", "closesOn": "2027-01-20", "reason": "Libur panjang",
    });
    world.ask("change_window", moved);
    world.ask("change_setting", json!({ "key": "window_days_after", "value": "20" }));
    assert_eq!(closes(&mut world, "2026-Q3"), "2026-10-20");
    assert_eq!(closes(&mut world, "2026-Q4"), "2027-01-20", "moved with a reason");
    assert_eq!(closes(&mut world, "2026"), "2027-01-31", "R-021");
    world.ask("undo", json!({}));
    assert_eq!(closes(&mut world, "2026-Q3"), "2026-10-15");
}
