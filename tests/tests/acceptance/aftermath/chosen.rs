//! What an office that chose otherwise sees.

use super::{Team, rule};
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, text_of};

fn choose(world: &mut World, key: &str, value: &str) {
    world.ask("change_setting", json!({ "key": key, "value": value }));
}

/// A period of 2026 as the cycles show it; nothing where it is none.
fn period(world: &mut World, code: &str) -> Option<Value> {
    let view = world.ask("list_cycles", json!({}));
    list_of(&list_of(&view, "cycles")[0], "periods").iter().find(|period| period["code"] == code).cloned()
}

#[test]
fn r_019_an_office_may_have_hr_check_an_skp_and_record_that_it_was_set() {
    const OF_CHIEF: &str = "empat ekor kuda nil menari";
    let mut world = World::with_team();
    let [chief, person] = [CHIEF.nip, TEAM[0].nip].map(|nip| world.person(nip));
    let found = world.ask("find_plan", json!({ "employee": person, "year": 2026 }));
    let step = |event: &str| json!({ "plans": [found["id"]], "event": event });
    for event in ["submit", "agree", "sign"] {
        world.ask("move_plans", step(event));
    }
    choose(&mut world, "hr_review_step", "true");
    let account = json!({
        "name": "yohanis", "role": "evaluator", "person": chief, "newPassword": OF_CHIEF, "password": PASSWORD,
    });
    world.ask("add_user", account);
    world.ask("lock", json!({}));
    world.ask("unlock", json!({ "account": "yohanis", "password": OF_CHIEF }));
    assert_eq!(rule(&world.refusal("move_plans", step("approve"))), "R-019");
    let desk = world.ask("open_plan", json!({ "id": found["id"] }));
    let own = list_of(&desk, "steps").iter().find(|one| one["event"] == "approve").cloned().unwrap();
    assert_eq!((own["isAllowed"].clone(), text_of(&own, "rule")), (json!(false), "R-019".into()));
    world.ask("lock", json!({}));
    world.unlock();
    let set = world.ask("move_plans", step("approve"));
    assert_eq!(text_of(&list_of(&set, "done")[0], "state"), "approved");
}

#[test]
fn r_305_the_smallest_group_with_shares_and_their_rounding_are_those_of_the_office() {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let places = |world: &mut World| {
        let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
        let grades = list_of(&team["distribution"], "grades");
        grades.iter().find(|row| row["grade"] == "good").map(|row| row["atMost"].clone())
    };
    let new = json!({ "nip": "199303032020121003", "name": "Gregorius Bau" });
    let new = text_of(&world.ask("save_employee", new), "id");
    world.ask("assign_evaluator", json!({ "employees": [new], "evaluator": chief, "from": "2026-01-01" }));
    assert_eq!(places(&mut world), Some(json!(4)), "70 % of seven people, rounded down");
    choose(&mut world, "shares_rounding", "nearest");
    assert_eq!(places(&mut world), Some(json!(5)), "4.9 people are nearly five");
    choose(&mut world, "smallest_group", "8");
    assert_eq!(places(&mut world), Some(Value::Null), "seven people are too few here");
}

#[test]
fn r_027_and_r_021_the_window_of_the_year_is_that_of_the_office_and_closes_in_january_at_the_latest() {
    let mut world = World::with_office();
    choose(&mut world, "annual_window_days_before", "16");
    choose(&mut world, "annual_window_days_after", "20");
    let year = period(&mut world, "2026").unwrap();
    assert_eq!(["opensOn", "closesOn"].map(|field| text_of(&year, field)), ["2026-12-15", "2027-01-20"]);
    let february = json!({ "key": "annual_window_days_after", "value": "32" });
    assert_eq!(world.refused("change_setting", february), "invalid");
}

#[test]
fn r_027_an_office_may_treat_what_ended_before_its_cycle_was_made_like_any_other_period() {
    let mut world = World::with_team();
    choose(&mut world, "recorded_late", "false");
    assert_eq!(period(&mut world, "2026-Q1").unwrap()["recordedLate"], false);
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q1", "value": "good" }));
    let person = world.person(TEAM[0].nip);
    let opened = world.ask("open_evaluation", json!({ "employee": person, "period": "2026-Q1" }));
    let rate = json!({ "evaluation": opened["id"], "rating": "results", "level": "meets" });
    assert_eq!(rule(&world.refusal("rate", rate)), "R-233", "its window is over, so the superior evaluates");
}

#[test]
fn r_025_the_fourth_quarter_may_be_evaluated_with_the_year_unless_somebody_was_evaluated_in_it_before() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let open = json!({ "employee": person, "period": "2026-Q4" });
    choose(&mut world, "q4_is_annual", "true");
    assert_eq!(period(&mut world, "2026-Q4"), None);
    assert!(period(&mut world, "2026-Q3").is_some() && period(&mut world, "2026").is_some());
    world.now("2026-12-22T09:00:00+08:00");
    assert_eq!(world.refused("open_evaluation", open.clone()), "invalid", "there is no such period here");
    assert_eq!(text_of(&world.ask("show_home", json!({}))["current"], "code"), "2026");

    choose(&mut world, "q4_is_annual", "false");
    world.ask("open_evaluation", open);
    choose(&mut world, "q4_is_annual", "true");
    assert!(period(&mut world, "2026-Q4").is_some(), "what was begun is not lost from sight");
}

#[test]
fn r_107_an_office_may_read_the_newer_accreditations_as_letters_and_cut_the_third_decimal() {
    let mut world = World::with_office();
    let asked = json!({ "ipk": "3,505", "isBachelor": true, "university": "Unggul", "programme": "Baik" });
    let found = |world: &mut World| {
        let view = world.ask("look_up_study_guide", asked.clone());
        (text_of(&view, "ipk"), view["grade"].clone())
    };
    assert_eq!(found(&mut world), ("3,51".into(), Value::Null));
    choose(&mut world, "ipk_guide", "as_letters");
    assert_eq!(found(&mut world), ("3,51".into(), json!("very_good")));
    choose(&mut world, "ipk_rounding", "cut_off");
    assert_eq!(found(&mut world), ("3,50".into(), json!("good")));
}

#[test]
fn r_240_an_office_may_open_what_was_signed_again_after_an_objection_only() {
    let mut team = Team::delivered();
    choose(&mut team.world, "reopening", "false");
    let evaluation = team.evaluations[0].clone();
    let reopen = json!({ "evaluation": evaluation, "reason": "Salah ketik", "password": PASSWORD });
    assert_eq!(rule(&team.world.refusal("reopen", reopen.clone())), "R-240");
    let case = team.case(0);
    let why = list_of(&case, "acts").iter().find(|act| act["act"] == "reopen").cloned().unwrap();
    assert_eq!(
        text_of(&why, "whyNot"),
        "Kantor ini hanya membuka kembali penilaian yang diajukan keberatan."
    );
    choose(&mut team.world, "reopening", "true");
    team.world.ask("reopen", reopen);
    assert_eq!(text_of(&team.case(0), "state"), "rated");
}

#[test]
fn r_070_the_guides_of_conduct_may_be_printed_in_one_wording_or_with_their_full_stop() {
    let mut world = World::with_team();
    let employee = world.person(TEAM[0].nip);
    let printed = |world: &mut World| {
        let asked = json!({ "employee": employee, "forms": ["A.1.7"], "period": "2026" });
        let preview = world.ask("preview_sheet", asked);
        let pages = list_of(&preview, "pages").iter().map(|page| text_of(page, "text"));
        pages.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let told = |text: &str| ["setia pada NKRI", "efektif, dan efisien."].map(|words| text.contains(words));
    assert_eq!(told(&printed(&mut world)), [true, false], "as the form prints them");
    choose(&mut world, "core_value_wording", "with_full_stop");
    assert_eq!(told(&printed(&mut world)), [true, true]);
    choose(&mut world, "core_value_wording", "one");
    assert_eq!(told(&printed(&mut world)), [false, false]);
}
