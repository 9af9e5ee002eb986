//! Annexes of many, and those a unit starts with.

use super::*;

fn lists(resource: &str) -> Value {
    json!([
        { "list": "resource_support", "lines": [{ "text": resource, "kind": "facilities" }] },
        { "list": "accountability_scheme", "lines": [{ "text": "Laporan bulanan", "schedule": "monthly" }] },
        { "list": "consequences", "lines": [{ "text": "Usulan diklat", "kind": "positive" }] },
    ])
}

#[test]
fn r_080_thirty_annexes_are_filled_in_at_once_and_emptied_at_once() {
    let mut world = office(30);
    let people: Vec<_> = (0..30).map(|number| world.person(&nip(number))).collect();
    let made = world.ask("create_plans", json!({ "employees": people, "year": 2026, "source": "blank" }));
    let plans: Vec<_> = list_of(&made, "done").iter().map(|done| done["plan"].clone()).collect();
    let filled = world.ask("fill_annexes", json!({ "plans": plans, "lists": lists("Ruang periksa") }));
    assert_eq!(list_of(&filled, "done").len(), 30);
    let last = plans[29].as_str().unwrap_or_default().to_owned();
    assert_eq!(list_of(&open(&mut world, &last), "annex").len(), 3);
    let again = world.ask("fill_annexes", json!({ "plans": plans, "lists": lists("Ruang tunggu") }));
    assert_eq!(list_of(&again, "done").len(), 30);
    assert_eq!(list_of(&open(&mut world, &last), "annex").len(), 4, "only the line that was not there");
    let replaced = json!({ "plans": plans, "lists": lists("Ruang bersalin"), "replace": true });
    world.ask("fill_annexes", replaced);
    let texts: Vec<_> =
        list_of(&open(&mut world, &last), "annex").iter().map(|line| text_of(line, "text")).collect();
    assert!(texts.contains(&"Ruang bersalin".into()) && texts.len() == 3, "{texts:?}");
    let lines_left = |world: &mut World| {
        world.ask("undo", json!({}));
        plans.iter().map(|plan| list_of(&open(world, plan.as_str().unwrap_or_default()), "annex").len()).sum()
    };
    let left: [usize; 3] = std::array::from_fn(|_| lines_left(&mut world));
    assert_eq!(left, [120, 90, 0], "each time all thirty in one step");
    world.assert_sound();
}

#[test]
fn r_083_r_084_what_a_unit_starts_with_is_there_on_new_plans_of_it_and_of_those_below() {
    let mut world = office(5);
    let (unit, below) = (world.unit("Puskesmas Oebobo"), world.unit("Pustu Liliba"));
    world.ask("save_unit", json!({ "id": below, "name": "Pustu Liliba", "parent": unit }));
    let saved = world.ask("save_annex_defaults", json!({ "unit": unit, "lists": lists("Ruang periksa") }));
    assert_eq!((list_of(&saved, "lines").len(), text_of(&saved, "inheritedFrom")), (3, String::new()));
    let inherited = world.ask("show_annex_defaults", json!({ "id": below }));
    assert_eq!(text_of(&inherited, "inheritedFrom"), "Puskesmas Oebobo");
    let plan = new_plan(&mut world, &nip(4), 2026);
    let desk = open(&mut world, &plan);
    let schedule: Vec<_> =
        list_of(&desk, "annex").iter().filter(|line| line["schedule"] == "monthly").collect();
    assert_eq!((list_of(&desk, "annex").len(), schedule.len()), (3, 1), "{desk}");

    world.ask(
        "save_annex_defaults",
        json!({ "unit": below, "lists": [
        { "list": "consequences", "lines": [{ "text": "Teguran lisan", "kind": "negative" }] }] }),
    );
    let own = world.ask("show_annex_defaults", json!({ "id": below }));
    assert_eq!((list_of(&own, "lines").len(), text_of(&own, "inheritedFrom")), (1, String::new()));
    world.ask("undo", json!({}));
    let back = world.ask("show_annex_defaults", json!({ "id": below }));
    assert_eq!(list_of(&back, "lines").len(), 3);
}
