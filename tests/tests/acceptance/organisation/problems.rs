//! What is wrong in the organisation, and its repair.

use super::{nips, plans, problem, puskesmas, team_in_force};
use serde_json::json;
use tests::{CHIEF, TEAM, text_of};

#[test]
fn r_003_a_loop_of_evaluators_is_found_and_repaired_by_the_tree() {
    let mut world = team_in_force();
    let (chief, first) = (world.person(CHIEF.nip), world.person(TEAM[0].nip));
    // A loop cannot be typed in.
    assert_eq!(
        world.refused(
            "assign_evaluator",
            json!({ "employees": [chief], "evaluator": first, "from": "2026-01-01", "basis": "SK" })
        ),
        "loop"
    );
    let fixes = json!({ "fixes": [{ "code": "set_evaluator", "employee": chief, "evaluator": first }] });
    assert_eq!(world.refused("fix_problems", fixes), "loop", "a repair that makes a loop is refused whole");
    assert_eq!(problem(&mut world, "evaluator_loop").len(), 0);

    // It comes when two records turn out to be one person: the chief was entered again as an evaluator
    // below one of his own people.
    world.ask("save_unit", json!({ "name": "Dinas Arsip", "code": "01" }));
    let top = world.unit("01");
    let boss = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "196901011995031001", "name": "Silvester Tnunay", "unit": top }),
        ),
        "id",
    );
    world.ask("save_unit", json!({ "id": top, "name": "Dinas Arsip", "code": "01", "head": boss }));
    let unit = world.unit("BIDANG ARSIP");
    world.ask("save_unit", json!({ "id": unit, "name": "BIDANG ARSIP", "parent": top, "head": chief }));
    let double = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "197501012000031002", "name": "Yohanis Tefa", "unit": unit }),
        ),
        "id",
    );
    world.ask(
        "assign_evaluator",
        json!({ "employees": [double], "evaluator": first, "from": "2026-01-01", "basis": "SK" }),
    );
    world.ask("merge_people", json!({ "keep": chief, "merge": double }));
    let cases = problem(&mut world, "evaluator_loop");
    let names: Vec<_> = cases.iter().map(|case| text_of(&case["employee"], "name")).collect();
    assert_eq!(names, [TEAM[0].name, CHIEF.name], "both of the loop");
    let fixable: Vec<_> = cases.iter().filter(|case| !case["fix"].is_null()).collect();
    assert_eq!(fixable.len(), 1, "only the one whose evaluator is not the head above: {cases:?}");
    assert_eq!(fixable[0]["fix"]["evaluator"]["name"], "Silvester Tnunay");
    let fix = json!({ "code": "set_evaluator", "employee": fixable[0]["employee"]["id"], "evaluator": boss, "on": "2026-01-01" });
    world.ask("fix_problems", json!({ "fixes": [fix] }));
    assert_eq!(problem(&mut world, "evaluator_loop").len(), 0);
    world.assert_sound();
}

#[test]
fn r_010_the_people_of_an_evaluator_who_retired_are_repaired_in_one_act_and_undone_in_one() {
    let mut world = team_in_force();
    let chief = world.person(CHIEF.nip);
    let boss = text_of(&world.ask("save_employee", json!({
        "nip": "196901011995031001", "name": "Silvester Tnunay", "position": "Kepala Dinas", "positionKind": "jpt_pratama",
    })), "id");
    world.ask("assign_evaluator", json!({ "employees": [chief], "evaluator": boss, "from": "2026-01-01" }));
    let mut more = Vec::new();
    for number in 1..=6 {
        let nip = format!("19880808201001100{number}");
        let new = world.ask("save_employee", json!({ "nip": nip, "name": format!("Pegawai Baru {number}") }));
        more.push(text_of(&new, "id"));
    }
    world.ask("assign_evaluator", json!({ "employees": more, "evaluator": chief, "from": "2026-01-01" }));
    world.ask("retire_employee", json!({ "id": chief, "on": "2026-08-31" }));
    let cases = problem(&mut world, "evaluator_retired");
    assert_eq!(cases.len(), 12);
    let fix = &cases[0]["fix"];
    assert_eq!(
        (text_of(fix, "code"), text_of(fix, "on"), text_of(&fix["evaluator"], "name")),
        ("hand_to_superior".into(), "2026-09-01".into(), "Silvester Tnunay".into())
    );
    assert_eq!(text_of(fix, "words"), "Serahkan kepada atasan penilai, Silvester Tnunay");
    let fixes: Vec<_> = cases
        .iter()
        .map(|case| {
            json!({
                "code": case["fix"]["code"], "employee": case["employee"]["id"],
                "evaluator": case["fix"]["evaluator"]["id"], "on": case["fix"]["on"],
            })
        })
        .collect();
    let people = nips(&mut world);
    world.ask("fix_problems", json!({ "fixes": fixes }));
    assert_eq!(problem(&mut world, "evaluator_retired").len(), 0);
    assert_eq!(plans(&mut world, &people[0]), [("revising".into(), 2), ("approved".into(), 1)], "R-097");
    world.ask("undo", json!({}));
    assert_eq!(problem(&mut world, "evaluator_retired").len(), 12, "one act, one undo");
    assert_eq!(plans(&mut world, &people[0]), [("approved".into(), 1)]);
    world.assert_sound();
}

#[test]
fn r_009_people_without_unit_or_evaluator_and_units_that_ended_are_named_with_a_repair() {
    let mut world = team_in_force();
    let unit = world.unit("BIDANG ARSIP");
    let new = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "199303032020121003", "name": "Gregorius Bau", "unit": unit }),
        ),
        "id",
    );
    let cases = problem(&mut world, "no_evaluator");
    let case = cases.iter().find(|case| case["employee"]["id"] == json!(new)).cloned().unwrap_or_default();
    assert_eq!(case["fix"]["evaluator"]["name"], CHIEF.name, "the head of the unit");
    let fix = json!({ "code": "set_evaluator", "employee": new, "evaluator": case["fix"]["evaluator"]["id"], "on": "2026-09-01" });
    world.ask("fix_problems", json!({ "fixes": [fix] }));
    assert!(problem(&mut world, "no_evaluator").iter().all(|case| case["employee"]["id"] != json!(new)));

    let lost = text_of(
        &world.ask("save_employee", json!({ "nip": "199404042019032004", "name": "Yuliana Seran" })),
        "id",
    );
    let chief = world.person(CHIEF.nip);
    world.ask("assign_evaluator", json!({ "employees": [lost], "evaluator": chief, "from": "2026-01-01" }));
    let case = problem(&mut world, "no_unit")
        .into_iter()
        .find(|case| case["employee"]["id"] == json!(lost))
        .unwrap_or_default();
    assert_eq!(case["fix"]["unit"]["name"], "BIDANG ARSIP", "the unit the evaluator leads");
    world.ask("fix_problems", json!({ "fixes": [{ "code": "set_unit", "employee": lost, "unit": unit }] }));
    assert!(problem(&mut world, "no_unit").iter().all(|case| case["employee"]["id"] != json!(lost)));

    world.ask(
        "save_unit",
        json!({ "name": "Seksi Lama", "code": "09", "parent": unit, "endsOn": "2026-06-30" }),
    );
    let ended = world.unit("09");
    world.ask("assign_unit", json!({ "employees": [lost], "unit": ended }));
    let case = problem(&mut world, "unit_ended");
    assert_eq!((case.len(), &case[0]["fix"]["unit"]["name"]), (1, &json!("BIDANG ARSIP")));
}

#[test]
fn r_004_an_evaluator_without_delegation_is_named_until_its_basis_is_recorded() {
    let mut world = team_in_force();
    let [person, expert] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    world
        .ask("assign_evaluator", json!({ "employees": [person], "evaluator": expert, "from": "2026-08-01" }));
    world.ask("save_employee", json!({ "id": expert, "positionKind": "operational_staff" }));
    let cases = problem(&mut world, "evaluator_not_entitled");
    let case = cases.iter().find(|case| case["employee"]["id"] == json!(person)).cloned().unwrap_or_default();
    assert_eq!(case["fix"]["code"], "record_basis");
    let fix =
        |basis: &str| json!({ "fixes": [{ "code": "record_basis", "employee": person, "basis": basis }] });
    assert_eq!(world.refused("fix_problems", fix(" ")), "invalid");
    world.ask("fix_problems", fix("SK Delegasi 5/2026"));
    assert!(
        problem(&mut world, "evaluator_not_entitled")
            .iter()
            .all(|case| case["employee"]["id"] != json!(person))
    );
}

#[test]
fn r_001_people_past_the_age_of_retirement_by_their_nip_are_named() {
    let mut world = team_in_force();
    let old = text_of(
        &world.ask(
            "save_employee",
            json!({
                "nip": "196005051985031001", "name": "Aloysius Nenobais", "positionKind": "operational_staff",
            }),
        ),
        "id",
    );
    let case = problem(&mut world, "past_retirement_age")
        .into_iter()
        .find(|case| case["employee"]["id"] == json!(old))
        .unwrap_or_default();
    assert_eq!(
        (text_of(&case["fix"], "code"), text_of(&case["fix"], "on")),
        ("retire".into(), "2018-05-31".into())
    );
    world.ask(
        "fix_problems",
        json!({ "fixes": [{ "code": "retire", "employee": old, "on": case["fix"]["on"] }] }),
    );
    assert_eq!(world.ask("show_employee", json!({ "id": old }))["retiredOn"], "2018-05-31");
}

#[test]
fn r_097_and_r_010_a_head_who_moved_away_stands_among_the_problems_until_unit_and_people_have_others() {
    let mut world = team_in_force();
    let (there, _) = puskesmas(&mut world);
    let [chief, next] = [CHIEF.nip, TEAM[1].nip].map(|nip| world.person(nip));
    let unit = world.unit("BIDANG ARSIP");
    // He is known as an evaluator only until the office's own list has him.
    let list = world.path("daftar.csv");
    let row = format!("{};{};{};{};BIDANG ARSIP", CHIEF.nip, CHIEF.name, CHIEF.rank, CHIEF.position);
    std::fs::write(&list, format!("NIP;Nama;Pangkat/Gol;Jabatan;Unit Kerja\n{row}\n")).expect("a staff list");
    world.import_staff(list);
    assert_eq!(problem(&mut world, "head_elsewhere").len(), 0);
    let mut wish = json!({ "employee": chief, "on": "2026-09-20", "toUnit": there });
    if world.try_ask("move_employee", wish.clone()).is_err() {
        wish["periodicChoice"] = json!("new_evaluator");
        world.ask("move_employee", wish);
    }
    let heads = problem(&mut world, "head_elsewhere");
    assert_eq!((heads.len(), text_of(&heads[0]["unit"], "name")), (1, "BIDANG ARSIP".into()));
    world.ask("save_unit", json!({ "id": unit, "name": "BIDANG ARSIP", "head": next }));
    assert_eq!(problem(&mut world, "head_elsewhere").len(), 0);
    let people = problem(&mut world, "evaluator_elsewhere");
    assert_eq!(people.len(), TEAM.len(), "all of the unit are still evaluated by whoever left");
    let fixable = people.iter().find(|case| case["employee"]["name"] == TEAM[2].name).unwrap();
    assert_eq!(fixable["fix"]["evaluator"]["id"], json!(next));
    assert_eq!(text_of(&fixable["fix"], "on"), "2026-09-20");
    let fix = json!({
        "code": "set_evaluator", "employee": fixable["employee"]["id"], "evaluator": next, "on": "2026-09-20",
    });
    world.ask("fix_problems", json!({ "fixes": [fix] }));
    assert_eq!(problem(&mut world, "evaluator_elsewhere").len(), TEAM.len() - 1);
}
