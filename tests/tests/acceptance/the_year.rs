//! Office data, the cycle with its windows, and what the units achieved.

use serde_json::{Value, json};
use tests::{TEAM, World, list_of, number_of, text_of};

fn periods(view: &Value, year: i32) -> Vec<Value> {
    let cycle =
        list_of(view, "cycles").iter().find(|cycle| cycle["year"] == year).cloned().unwrap_or_default();
    list_of(&cycle, "periods").to_vec()
}

fn period(world: &mut World, code: &str) -> Value {
    let view = world.ask("list_cycles", json!({}));
    let year = code[..4].parse().expect("a year");
    periods(&view, year).into_iter().find(|period| period["code"] == code).expect(code)
}

#[test]
fn office_data_are_changed_field_by_field_and_never_from_an_outdated_screen() {
    let mut world = World::with_office();
    let office = world.ask("read_office", json!({}));
    assert_eq!(
        ["agency", "unit", "place", "paper", "level"].map(|field| text_of(&office, field)),
        ["Pemerintah Kabupaten Lembah Jati", "Dinas Uji Coba", "Lembah Jati", "f4", "regional"]
    );
    let changed = world.ask("change_office", json!({
        "seenVersion": office["version"], "agency": "Kementerian X", "level": "central", "paper": "a4", "printFormCode": false,
    }));
    assert_eq!(
        (text_of(&changed, "agency"), text_of(&changed, "place"), changed["printFormCode"].clone()),
        ("Kementerian X".into(), "Lembah Jati".into(), json!(false))
    );
    assert_eq!(
        world.refused("change_office", json!({ "seenVersion": office["version"], "place": "Lain" })),
        "stale"
    );
    let empty = world.refusal("change_office", json!({ "agency": " ", "unit": "" }));
    assert_eq!(list_of(&empty.details, "fields").len(), 2);
    world.ask("undo", json!({}));
    assert_eq!(world.ask("read_office", json!({}))["agency"], "Pemerintah Kabupaten Lembah Jati");
}

#[test]
fn an_office_prints_its_own_emblem_when_the_picture_is_whole() {
    let mut world = World::with_office();
    let broken = world.written("lambang.png", "\u{89}PNG tetapi rusak");
    assert_eq!(world.refused("set_emblem", json!({ "file": broken })), "unreadable_file");
    let picture = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons/128.png");
    let file = world.file(picture);
    assert_eq!(world.ask("set_emblem", json!({ "file": file }))["hasEmblem"], true);
    assert_eq!(world.ask("remove_emblem", json!({}))["hasEmblem"], false);
}

#[test]
fn r_020_a_cycle_is_monthly_or_quarterly_and_made_once_a_year() {
    let mut world = World::with_office();
    assert_eq!(world.refused("create_cycle", json!({ "year": 2026, "rhythm": "monthly" })), "cycle_exists");
    assert_eq!(
        world.refused("create_cycle", json!({ "year": 2027, "rhythm": "half_yearly" })),
        "malformed_request"
    );
    assert_eq!(
        world.refused("create_cycle", json!({ "year": 2019, "rhythm": "monthly" })),
        "invalid",
        "before the regulation"
    );
    let cycles = world.ask("create_cycle", json!({ "year": 2027, "rhythm": "monthly" }));
    assert_eq!((periods(&cycles, 2027).len(), periods(&cycles, 2026).len()), (13, 5));
}

#[test]
fn r_021_and_r_027_windows_open_and_close_by_the_calendar_until_the_office_moves_them_with_a_reason() {
    let mut world = World::with_office();
    let windows =
        |world: &mut World, code: &str| ["opensOn", "closesOn"].map(|day| text_of(&period(world, code), day));
    assert_eq!(windows(&mut world, "2026-Q3"), ["2026-09-20", "2026-10-15"]);
    assert_eq!(windows(&mut world, "2026"), ["2026-12-01", "2027-01-31"]);
    let q3 = period(&mut world, "2026-Q3");
    assert_eq!((text_of(&q3, "phase"), number_of(&q3, "workingDaysLeft")), ("running".into(), 15));

    let change = |opens: &str, closes: &str, reason: &str| json!({ "period": "2026-Q3", "opensOn": opens, "closesOn": closes, "reason": reason });
    assert_eq!(world.refused("change_window", change("2026-10-01", "2026-10-20", "  ")), "reason_missing");
    assert_eq!(world.refused("change_window", change("2026-10-20", "2026-10-01", "Bencana")), "invalid");
    world.ask("change_window", change("2026-10-01", "2026-10-20", "Kantor pindah gedung"));
    assert_eq!(windows(&mut world, "2026-Q3"), ["2026-10-01", "2026-10-20"]);
    assert_eq!(period(&mut world, "2026-Q3")["phase"], "coming");
}

#[test]
fn windows_follow_the_clock_and_the_current_period_with_them() {
    let mut world = World::with_office();
    let current = |world: &mut World, now: &str| {
        world.now(now);
        text_of(&world.ask("show_home", json!({}))["current"], "code")
    };
    assert_eq!(current(&mut world, "2026-09-24T09:00:00+08:00"), "2026-Q3");
    assert_eq!(current(&mut world, "2026-11-10T09:00:00+08:00"), "2026-Q3", "the last one that was open");
    assert_eq!(current(&mut world, "2026-12-02T09:00:00+08:00"), "2026");
    assert_eq!(
        current(&mut world, "2026-12-22T09:00:00+08:00"),
        "2026-Q4",
        "of two open ones the one that closes first"
    );
    assert_eq!(current(&mut world, "2027-01-20T09:00:00+08:00"), "2026");
}

#[test]
fn quarters_that_had_ended_before_the_office_began_are_enterable_and_marked_as_recorded_late() {
    let mut world = World::with_team();
    let late = ["2026-Q1", "2026-Q2", "2026-Q3"].map(|code| period(&mut world, code)["recordedLate"].clone());
    assert_eq!(late, [json!(true), json!(true), json!(false)]);
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q1", "value": "good" }));
    let person = world.person(TEAM[0].nip);
    let evaluation = world.ask("open_evaluation", json!({ "employee": person, "period": "2026-Q1" }));
    assert_eq!(
        (evaluation["recordedLate"].clone(), text_of(&evaluation, "state")),
        (json!(true), "open".into())
    );
    let rated =
        world.ask("rate", json!({ "evaluation": evaluation["id"], "rating": "results", "level": "meets" }));
    assert_eq!(rated["resultsRating"], "meets");

    // It lasts until the office closes it, which can be taken back.
    let close = |period: &str, reason: &str| json!({ "period": period, "reason": reason });
    let rate = json!({ "evaluation": evaluation["id"], "rating": "conduct", "level": "meets" });
    assert_eq!(world.refused("close_period", close("2026-Q1", " ")), "reason_missing");
    assert_eq!(
        world.refused("close_period", close("2026-Q3", "Selesai")),
        "rule_says",
        "it closes by itself"
    );
    world.ask("close_period", close("2026-Q1", "Semua berkas lama sudah dicatat"));
    let closed = period(&mut world, "2026-Q1");
    assert_eq!(
        ["endedOn", "endReason", "closesOn"].map(|field| text_of(&closed, field)),
        ["2026-09-24", "Semua berkas lama sudah dicatat", "2026-04-15"]
    );
    assert_eq!(world.refused("rate", rate.clone()), "rule_says");
    world.ask("undo", json!({}));
    assert_eq!(period(&mut world, "2026-Q1")["endedOn"], Value::Null);
    assert_eq!(world.ask("rate", rate)["conductRating"], "meets");
}

/// What waits on home: unrated people, the lists of those to rate and to sign, and beside them whoever was
/// left unsigned.
fn waiting(world: &mut World) -> [u64; 4] {
    let home = world.ask("show_home", json!({}));
    let of = |kind: &str| {
        let list = list_of(&home, "toDo").iter().find(|list| list["kind"] == kind);
        list.map_or(0, |list| number_of(list, "count"))
    };
    let [n_unrated, n_left] = ["nUnrated", "nLeftUnsigned"].map(|field| number_of(&home, field));
    [n_unrated, of("unrated"), of("unsigned"), n_left]
}

#[test]
fn who_was_not_signed_until_the_office_closed_the_period_is_told_apart_and_is_no_work_of_today() {
    let mut world = World::with_team();
    // The third quarter opens later, so that the second, recorded late, is the one to work on.
    world.ask("change_window", json!({
        "period": "2026-Q3", "opensOn": "2026-10-01", "closesOn": "2026-10-20", "reason": "Kantor pindah gedung",
    }));
    assert_eq!(waiting(&mut world), [6, 6, 0, 0]);
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q2", "value": "good" }));
    let team = json!({ "evaluator": world.person(tests::CHIEF.nip), "period": "2026-Q2" });
    let opened = world.ask("open_team", team.clone());
    let first = list_of(&opened, "rows")[0]["evaluation"].clone();
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": first, "rating": rating, "level": "meets" }));
    }
    assert_eq!(waiting(&mut world), [5, 5, 1, 0]);

    world.ask("close_period", json!({ "period": "2026-Q2", "reason": "Semua berkas lama sudah dicatat" }));
    assert_eq!(waiting(&mut world), [0, 0, 0, 6]);
    let teams = world.ask("list_teams", json!({ "period": "2026-Q2" }));
    let counts =
        ["total", "unrated", "rated", "leftUnsigned"].map(|f| number_of(&list_of(&teams, "teams")[0], f));
    assert_eq!(counts, [6, 0, 0, 6]);
    let grid = world.ask("open_team", team);
    assert!(list_of(&grid, "rows").iter().all(|row| row["state"] == "left_unsigned"), "{grid}");
    let documents = world.ask("list_documents", json!({ "period": "2026-Q2" }));
    for row in list_of(&documents, "rows") {
        assert_eq!(text_of(row, "words"), "Tidak ditandatangani sampai periode ditutup");
        assert_eq!(row["next"], Value::Null, "nothing is due");
    }
    let due = world.ask("list_deadlines", json!({ "of": { "kind": "office" } }));
    assert!(list_of(&due, "rows").iter().all(|row| row["period"] != "Triwulan II 2026"), "{due}");
    let listed = |world: &mut World, condition: &str| {
        number_of(&world.ask("list_employees", json!({ "condition": condition })), "total")
    };
    assert_eq!(["unrated", "rated", "left_unsigned"].map(|one| listed(&mut world, one)), [0, 0, 6]);
    let refusal =
        world.refusal("rate", json!({ "evaluation": first, "rating": "results", "level": "above" }));
    assert!(refusal.next.contains("layar Siklus"), "the way to repair it: {}", refusal.next);

    // Opened again, everything stands where it was.
    world.ask("change_window", json!({
        "period": "2026-Q2", "opensOn": "2026-06-20", "closesOn": "2026-07-15", "reason": "Masih ada berkas",
    }));
    assert_eq!(waiting(&mut world), [5, 5, 1, 0]);
    assert_eq!(["unrated", "rated", "left_unsigned"].map(|one| listed(&mut world, one)), [5, 1, 0]);
}

#[test]
fn nobody_is_rated_before_the_window_opens() {
    let mut world = World::with_team();
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q4", "value": "good" }));
    let person = world.person(TEAM[0].nip);
    let opened = world.ask("open_evaluation", json!({ "employee": person, "period": "2026-Q4" }));
    let refusal =
        world.refusal("rate", json!({ "evaluation": opened["id"], "rating": "results", "level": "meets" }));
    assert_eq!(
        (refusal.code.as_str(), text_of(&refusal.details, "opensOn")),
        ("window_not_open", "21 Desember 2026".into())
    );
}

#[test]
fn r_201_and_r_202_the_achievement_of_a_unit_is_one_of_five_values_with_its_basis_and_no_formula() {
    let mut world = World::with_team();
    let unit = world.unit("BIDANG ARSIP");
    let set = |value: Value| json!({ "unit": unit, "period": "2026-Q3", "value": value, "basis": "Realisasi rencana aksi 104%" });
    for value in ["outstanding", "good", "needs_improvement", "poor", "very_poor"] {
        let view = world.ask("set_achievement", set(json!(value)));
        let row = list_of(&view, "units")
            .iter()
            .find(|row| row["unit"] == json!(unit))
            .cloned()
            .unwrap_or_default();
        assert_eq!(
            (text_of(&row, "value"), text_of(&row, "basis")),
            (value.into(), "Realisasi rencana aksi 104%".into())
        );
        assert_eq!(number_of(&row, "nRatedByHead"), 6);
    }
    assert_eq!(world.refused("set_achievement", set(json!("excellent"))), "malformed_request");
    world.ask("set_achievement", set(Value::Null));
    let home = world.ask("show_home", json!({}));
    let missing = list_of(&home, "toDo")
        .iter()
        .find(|list| list["kind"] == "achievement_missing")
        .cloned()
        .unwrap_or_default();
    assert_eq!(text_of(&missing["largest"][0], "name"), "BIDANG ARSIP");
    let history = world.ask("show_history", json!({ "id": unit, "field": "value" }));
    assert_eq!(list_of(&history, "entries").len(), 7, "every value that was ever set is kept");
}

#[test]
fn home_says_what_is_due_and_what_was_done_last() {
    let mut world = World::with_team();
    let home = world.ask("show_home", json!({}));
    let kinds: Vec<_> =
        list_of(&home, "toDo").iter().map(|list| (text_of(list, "kind"), number_of(list, "count"))).collect();
    assert!(kinds.contains(&("unrated".into(), 6)), "{kinds:?}");
    let unrated =
        list_of(&home, "toDo").iter().find(|list| list["kind"] == "unrated").cloned().unwrap_or_default();
    assert_eq!(
        (text_of(&unrated, "dueOn"), text_of(&unrated["largest"][0], "name")),
        ("2026-10-15".into(), tests::CHIEF.name.into())
    );
    assert_eq!(text_of(&list_of(&home, "acts")[0], "words"), "Capaian unit diisi");
    assert_eq!(list_of(&home, "deadlines")[0]["on"], "2026-10-15");
    assert_eq!(list_of(&home, "steps").len(), 6, "the plans and five periods");
}

#[test]
fn r_083_who_noted_nothing_in_the_agreed_span_stands_on_the_first_screen_and_in_the_list() {
    let mut world = World::with_team();
    let (person, plan) = {
        let person = world.person(TEAM[0].nip);
        let found = world.ask("find_plan", json!({ "employee": person, "year": 2026 }));
        (person, text_of(&found, "id"))
    };
    let lines = json!([{ "text": "Laporan bulanan kepada kepala bidang", "schedule": "monthly" }]);
    let edit = json!({ "edit": "set_annex", "list": "accountability_scheme", "lines": lines });
    world.ask("edit_plan", json!({ "plan": plan, "edits": [edit] }));
    let owed = |world: &mut World| {
        let home = world.ask("show_home", json!({}));
        let list = list_of(&home, "toDo").iter().find(|list| list["kind"] == "report_due");
        list.map_or(0, |list| number_of(list, "count"))
    };
    assert_eq!(owed(&mut world), 0, "a draft owes nothing");
    for event in ["submit", "agree", "sign", "approve"] {
        world.ask("move_plans", json!({ "plans": [plan], "event": event, "on": "2026-02-02" }));
    }
    assert_eq!(owed(&mut world), 1);
    let due = world.ask("list_employees", json!({ "condition": "report_due" }));
    let names: Vec<_> = list_of(&due, "employees").iter().map(|row| text_of(row, "nip")).collect();
    assert_eq!(names, [TEAM[0].nip]);
    world.ask(
        "add_progress",
        json!({ "employee": person, "result": 1, "text": "Daftar Agustus selesai", "on": "2026-08-31" }),
    );
    assert_eq!(owed(&mut world), 0);
    world.now("2026-10-01T08:00:00+08:00");
    assert_eq!(owed(&mut world), 1, "September is over");
}
