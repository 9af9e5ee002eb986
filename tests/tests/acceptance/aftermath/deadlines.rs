//! Deadlines in working days, and the holidays they are counted by.

use super::{Team, due};
use serde_json::{Value, json};
use tests::{TEAM, World, list_of, number_of, text_of};

#[test]
fn r_028_cuti_bersama_and_a_six_day_week_move_every_term_and_taking_them_back_moves_them_again() {
    let mut team = Team::signed();
    assert_eq!(due(&team.case(0), "deliver"), "2026-10-21");
    let days = json!([
        { "day": "2026-10-19", "name": "Cuti bersama daerah", "kind": "collective" },
        { "day": "2026-10-20", "name": "Hari jadi kabupaten", "kind": "national" },
    ]);
    let view = team.world.ask("save_holidays", json!({ "days": days }));
    assert_eq!(view["hasCollective"], true);
    assert_eq!(due(&team.case(0), "deliver"), "2026-10-23");
    team.world.ask("restore_holidays", json!({ "year": 2026, "days": ["2026-10-19"] }));
    assert_eq!(due(&team.case(0), "deliver"), "2026-10-22");
    team.world.ask("undo", json!({}));
    team.world.ask("undo", json!({}));
    assert_eq!(due(&team.case(0), "deliver"), "2026-10-21");
    team.world.ask("change_setting", json!({ "key": "work_week", "value": "six" }));
    assert_eq!(due(&team.case(0), "deliver"), "2026-10-17", "Saturdays count");
}

#[test]
fn r_028_the_holidays_of_a_year_are_the_national_ones_and_what_the_office_says_about_single_days() {
    let mut world = World::with_office();
    let named = |view: &Value, day: &str| {
        let found = list_of(view, "days").iter().find(|one| one["day"] == day).cloned();
        found.map(|one| (text_of(&one, "kind"), one["isOwn"].clone())).unwrap_or_default()
    };
    let view = world.ask("list_holidays", json!({ "year": 2026 }));
    assert_eq!(named(&view, "2026-08-17"), ("national".into(), json!(false)));
    assert_eq!((view["isKnown"].clone(), list_of(&view, "notes").len()), (json!(true), 1));
    let before = number_of(&view, "nWorkingDays");
    let view = world.ask("save_holidays", json!({ "days": [{ "day": "2026-08-17", "kind": "removed" }] }));
    assert_eq!(named(&view, "2026-08-17"), ("removed".into(), json!(true)));
    assert_eq!(number_of(&view, "nWorkingDays"), before + 1, "a Monday that is worked after all");
    let nameless = json!({ "days": [{ "day": "2026-07-20", "kind": "collective" }] });
    assert_eq!(world.refused("save_holidays", nameless), "invalid");
    let later = world.ask("list_holidays", json!({ "year": 2031 }));
    assert!(list_of(&later, "days").iter().any(|day| day["isEstimate"] == true), "{later}");
    let unknown = world.ask("list_holidays", json!({ "year": 2040 }));
    assert_eq!((unknown["isKnown"].clone(), list_of(&unknown, "days").len()), (json!(false), 0));
}

#[test]
fn r_248_the_deadlines_of_the_office_of_a_person_and_of_an_evaluator_come_earliest_first_in_working_days() {
    let mut team = Team::delivered();
    let view = team.world.ask("list_deadlines", json!({ "of": { "kind": "office" } }));
    let groups: Vec<_> = list_of(&view, "groups")
        .iter()
        .map(|group| (text_of(group, "kind"), text_of(group, "dueOn"), number_of(group, "nPeople")))
        .collect();
    let expected = [("return", "2026-10-22"), ("object", "2026-10-22"), ("report", "2026-11-26")];
    for (kind, day) in expected {
        assert!(groups.contains(&(kind.into(), day.into(), 6)), "{kind}: {groups:?}");
    }
    let told: Vec<_> = list_of(&view, "groups").iter().map(|group| text_of(group, "text")).collect();
    let of_quarter = "Terima kembali dokumen evaluasi dari 6 pegawai, Triwulan III 2026";
    assert!(
        told.iter().any(|text| text == of_quarter),
        "the same act of two periods is told apart: {told:?}"
    );
    assert!(list_of(&view, "rows").is_sorted_by_key(|row| text_of(row, "dueOn")));
    let person = team.world.person(TEAM[0].nip);
    let own = team.world.ask("list_deadlines", json!({ "of": { "kind": "person", "id": person } }));
    let kinds: Vec<_> = list_of(&own, "rows").iter().map(|row| text_of(row, "kind")).collect();
    assert_eq!(kinds, ["return", "object", "report"]);
    assert_eq!(text_of(&list_of(&own, "rows")[0], "left"), "14 hari kerja lagi");
    let on = json!({ "of": { "kind": "evaluator", "id": team.chief }, "on": "2026-10-26" });
    let later = team.world.ask("list_deadlines", on);
    let first = &list_of(&later, "rows")[0];
    assert_eq!(
        (text_of(first, "kind"), text_of(first, "left"), first["isMissed"].clone()),
        ("return".into(), "lewat 2 hari kerja".into(), json!(true)),
        "a right that lapsed is not missed, a duty is"
    );
    let home = team.world.ask("show_home", json!({}));
    assert!(
        list_of(&home, "deadlines").iter().any(|term| text_of(term, "text").contains("dokumen evaluasi")),
        "{home}"
    );
}
