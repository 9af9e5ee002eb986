//! People and units by hand.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM, USER, World, list_of, number_of, text_of};

fn card(world: &mut World, id: &str) -> Value {
    world.ask("show_employee", json!({ "id": id }))
}

fn add(world: &mut World, nip: &str, name: &str) -> String {
    text_of(&world.ask("save_employee", json!({ "nip": nip, "name": name })), "id")
}

#[test]
fn a_person_is_added_edited_and_found_by_every_part_of_what_is_known() {
    let mut world = World::with_office();
    world.ask("save_unit", json!({ "name": "Bidang Arsip", "code": "07.2" }));
    let unit = world.unit("07.2");
    let made = world.ask("save_employee", json!({
        "nip": "19800202 200501 2 002", "name": "Agustina Nahak", "frontDegree": "Dra.", "backDegree": "M.Si.",
        "rank": "III c", "position": "Arsiparis Ahli Muda", "positionKind": "functional", "unit": unit,
    }));
    assert_eq!(
        ["nip", "fullName", "rank"].map(|field| text_of(&made, field)),
        ["198002022005012002", "Dra. Agustina Nahak, M.Si.", "Penata (III/c)"]
    );
    let id = text_of(&made, "id");
    for search in ["agus", "nahak agustina", "1980020", "arsiparis", "bidang arsip"] {
        let found = world.ask("list_employees", json!({ "search": search }));
        assert_eq!(
            (number_of(&found, "total"), &found["employees"][0]["id"]),
            (1, &json!(id)),
            "searched {search}"
        );
    }
    let short = text_of(&made, "shortId");
    for text in ["198002022005012002", short.as_str(), "Agustina Nahak"] {
        assert_eq!(world.person(text), id, "named as {text}");
    }
    assert_eq!(world.refused("find_person", json!({ "text": "Siapa Saja" })), "not_found");

    let edited = world.ask(
        "save_employee",
        json!({ "id": id, "seenVersion": made["version"], "position": "Arsiparis Ahli Madya" }),
    );
    assert_eq!(
        (text_of(&edited, "position"), text_of(&edited, "fullName")),
        ("Arsiparis Ahli Madya".into(), "Dra. Agustina Nahak, M.Si.".into())
    );
    let stale = world
        .refusal("save_employee", json!({ "id": id, "seenVersion": made["version"], "position": "Lain" }));
    assert_eq!((stale.code.as_str(), &stale.details["currentVersion"]), ("stale", &edited["version"]));
    assert_eq!(card(&mut world, &id)["position"], "Arsiparis Ahli Madya", "nothing was changed");
}

#[test]
fn a_nip_that_is_taken_leads_to_the_person_who_has_it() {
    let mut world = World::with_office();
    let id = add(&mut world, "198002022005012002", "Agustina Nahak");
    let taken = world.refusal("save_employee", json!({ "nip": "198002022005012002", "name": "Orang Baru" }));
    assert_eq!((taken.code.as_str(), &taken.details["id"]), ("nip_taken", &json!(id)));
    assert_eq!(card(&mut world, &text_of(&taken.details, "id"))["fullName"], "Agustina Nahak");
    let other = add(&mut world, "198104042006041004", "Benyamin Lalay");
    assert_eq!(
        world.refused("save_employee", json!({ "id": other, "nip": "198002022005012002" })),
        "nip_taken"
    );
    world.ask("save_employee", json!({ "id": id, "nip": "198002022005012002" }));
    assert_eq!(world.counts()[0], 2);
}

#[test]
fn all_wrong_fields_of_a_person_are_named_at_once() {
    let mut world = World::with_office();
    let problems = |world: &mut World, nip: &str, rank: &str| {
        let refusal = world.refusal("save_employee", json!({ "nip": nip, "name": "", "rank": rank }));
        assert_eq!(refusal.code, "invalid");
        let fields = list_of(&refusal.details, "fields");
        fields
            .iter()
            .map(|field| format!("{} {}", text_of(field, "field"), text_of(field, "problem")))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        problems(&mut world, "1,98E+17", "Z/q"),
        ["name empty", "nip nip_broken", "rank unknown_rank"]
    );
    assert_eq!(problems(&mut world, "198001012005011000", ""), ["name empty", "nip nip_broken"]);
    assert_eq!(problems(&mut world, "19800101", ""), ["name empty", "nip nip_length"]);
    assert_eq!(problems(&mut world, "198013012005011002", ""), ["name empty", "nip nip_birth_date"]);
    assert_eq!(problems(&mut world, "", ""), ["name empty", "nip empty"]);
    assert_eq!(world.counts()[0], 0);
}

#[test]
fn r_001_and_r_017_pppk_and_cpns_are_kept_as_what_they_are() {
    let mut world = World::with_office();
    let pppk = world.ask(
        "save_employee",
        json!({ "nip": "199001012022211001", "name": "Rosa", "employeeType": "pppk", "rank": "IX" }),
    );
    assert_eq!((text_of(&pppk, "employeeType"), text_of(&pppk, "rank")), ("pppk".into(), "IX".into()));
    let cpns = world.ask(
        "save_employee",
        json!({ "nip": "199501012026011001", "name": "Markus", "employeeType": "cpns" }),
    );
    assert_eq!(cpns["employeeType"], "cpns");
}

#[test]
fn a_person_who_left_is_out_of_the_list_but_not_out_of_the_office() {
    let mut world = World::with_office();
    let id = add(&mut world, "198002022005012002", "Agustina Nahak");
    let gone = world.ask("retire_employee", json!({ "id": id, "on": "2026-08-31" }));
    assert_eq!(gone["retiredOn"], "2026-08-31");
    assert_eq!(number_of(&world.ask("list_employees", json!({})), "total"), 0);
    let with_inactive = world.ask("list_employees", json!({ "withInactive": true }));
    assert_eq!(with_inactive["employees"][0]["isInactive"], true);
    assert_eq!(world.refused("retire_employee", json!({ "id": id, "on": "31-08-2026" })), "invalid");
    world.ask("retire_employee", json!({ "id": id, "on": null }));
    assert_eq!(number_of(&world.ask("list_employees", json!({})), "total"), 1);
}

#[test]
fn r_011_and_r_097_an_evaluator_holds_from_a_day_on_and_the_earlier_one_stays_known() {
    let mut world = World::with_team();
    let [chief, first, second] = [CHIEF.nip, TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let changed = world.ask(
        "assign_evaluator",
        json!({ "employees": [first], "evaluator": second, "from": "2026-10-20", "basis": "SK 12/2026" }),
    );
    assert_eq!(changed["changed"], 1);
    let now = card(&mut world, &first);
    let held: Vec<_> = list_of(&now, "evaluators")
        .iter()
        .map(|row| (row["person"]["id"].clone(), text_of(row, "from")))
        .collect();
    assert_eq!(
        held,
        [(json!(second), "2026-10-20".into()), (json!(chief), "2026-01-01".into())],
        "newest first"
    );
    let row = |world: &mut World| {
        world.ask("list_employees", json!({ "search": TEAM[0].nip }))["employees"][0]["evaluator"]["id"]
            .clone()
    };
    assert_eq!(row(&mut world), json!(chief), "not yet in office today");
    world.now("2026-10-20T08:00:00+08:00");
    assert_eq!(row(&mut world), json!(second));
    assert_eq!(card(&mut world, &first)["superior"]["id"], json!(chief), "the evaluator's own evaluator");
}

#[test]
fn an_evaluator_is_filled_down_over_a_selection_as_one_act() {
    let mut world = World::with_team();
    let people: Vec<String> = TEAM[1..].iter().map(|member| world.person(member.nip)).collect();
    let first = world.person(TEAM[0].nip);
    let request = json!({ "employees": people, "evaluator": first, "from": "2026-10-01" });
    assert_eq!(world.ask("assign_evaluator", request.clone())["changed"], 5);
    assert_eq!(world.ask("assign_evaluator", request)["changed"], 0, "it stands like that already");
    let undone = world.ask("undo", json!({}));
    assert_eq!(text_of(&undone, "words"), "Penilai diganti");
    for person in &people {
        assert_eq!(list_of(&card(&mut world, person), "evaluators").len(), 1, "all five went back together");
    }
    world.assert_sound();
}

#[test]
fn nobody_evaluates_himself_or_those_who_evaluate_him() {
    let mut world = World::with_team();
    let [chief, first, second] = [CHIEF.nip, TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let assign = |people: &[&String], evaluator: &String| json!({ "employees": people, "evaluator": evaluator, "from": "2026-10-01" });
    assert_eq!(world.refused("assign_evaluator", assign(&[&first], &first)), "loop");
    assert_eq!(world.refused("assign_evaluator", assign(&[&chief], &first)), "loop", "his own subordinate");
    world.ask("assign_evaluator", assign(&[&second], &first));
    let refusal = world.refusal("assign_evaluator", assign(&[&chief], &second));
    assert_eq!(
        (refusal.code.as_str(), text_of(&refusal.details, "name")),
        ("loop", CHIEF.name.into()),
        "two steps down"
    );
    let mixed = assign(&[&second, &chief], &first);
    assert_eq!(world.refused("assign_evaluator", mixed), "loop");
    assert_eq!(
        list_of(&card(&mut world, &chief), "evaluators").len(),
        0,
        "nothing of a refused selection is done"
    );
}

#[test]
fn a_loop_that_would_close_on_a_later_day_is_refused_today() {
    let mut world = World::with_office();
    let [a, b, c] = [
        ("198002022005012002", "Agustina"),
        ("198104042006041004", "Benyamin"),
        ("198207072006041007", "Dominggus"),
    ]
    .map(|(nip, name)| add(&mut world, nip, name));
    world.ask("assign_evaluator", json!({ "employees": [b], "evaluator": c, "from": "2026-01-01" }));
    world.ask("assign_evaluator", json!({ "employees": [b], "evaluator": a, "from": "2026-11-01" }));
    let refused =
        world.refused("assign_evaluator", json!({ "employees": [a], "evaluator": b, "from": "2026-01-01" }));
    assert_eq!(refused, "loop", "from November on both would evaluate one another");
}

#[test]
fn r_003_an_evaluator_below_pengawas_is_allowed_with_a_warning_until_a_basis_is_recorded() {
    let mut world = World::with_office();
    let [staff, member] = ["197501012000031001", "198104042006041004"].map(|nip| {
        text_of(
            &world.ask(
                "save_employee",
                json!({ "nip": nip, "name": nip, "positionKind": "operational_staff" }),
            ),
            "id",
        )
    });
    let assign = |basis: &str| json!({ "employees": [member], "evaluator": staff, "from": "2026-09-01", "basis": basis });
    let warned = world.ask("assign_evaluator", assign(""));
    assert_eq!(
        (warned["changed"].clone(), text_of(&warned["findings"][0], "rule")),
        (json!(1), "R-003".into())
    );
    assert_eq!(warned["findings"][0]["severity"], "warn");
    assert_eq!(
        list_of(&world.ask("assign_evaluator", assign("SK Pendelegasian 5/2026")), "findings").len(),
        0
    );
}

#[test]
fn r_004_a_functional_official_evaluates_only_while_leading_a_unit_by_a_recorded_delegation() {
    let mut world = World::with_office();
    let [expert, member] = ["197501012000031001", "198104042006041004"].map(|nip| {
        text_of(
            &world.ask("save_employee", json!({ "nip": nip, "name": nip, "positionKind": "functional" })),
            "id",
        )
    });
    let assign = |basis: &str| json!({ "employees": [member], "evaluator": expert, "from": "2026-09-01", "basis": basis });
    assert_eq!(world.refused("assign_evaluator", assign("")), "delegation_missing");
    assert_eq!(
        world.refused("assign_evaluator", assign("SK Pendelegasian 5/2026")),
        "delegation_missing",
        "he leads nothing"
    );
    world.ask("save_unit", json!({ "name": "Instalasi Gizi", "head": expert }));
    assert_eq!(world.refused("assign_evaluator", assign("")), "delegation_missing", "nothing delegated");
    assert_eq!(world.ask("assign_evaluator", assign("SK Pendelegasian 5/2026"))["changed"], 1);
}

#[test]
fn units_form_a_tree_with_heads_and_cannot_stand_below_themselves() {
    let mut world = World::with_office();
    let head = add(&mut world, "197501012000031001", "Yohanis Tefa");
    world.ask("save_unit", json!({ "name": "Dinas Uji" }));
    let top = world.unit("Dinas Uji");
    world.ask("save_unit", json!({ "name": "Sekretariat", "parent": top }));
    let tree = world.ask(
        "save_unit",
        json!({ "name": "Bidang Arsip", "parent": top, "head": head, "isIndependent": true }),
    );
    let shown: Vec<_> = list_of(&tree, "units")
        .iter()
        .map(|unit| (text_of(unit, "name"), number_of(unit, "depth")))
        .collect();
    assert_eq!(shown, [("Dinas Uji".into(), 0), ("Bidang Arsip".into(), 1), ("Sekretariat".into(), 1)]);
    let field = &list_of(&tree, "units")[1];
    assert_eq!(
        (text_of(&field["head"], "name"), field["isIndependent"].clone()),
        ("Yohanis Tefa".into(), json!(true))
    );

    let below = world.unit("Bidang Arsip");
    assert_eq!(
        world.refused("save_unit", json!({ "id": top, "name": "Dinas Uji", "parent": below })),
        "loop"
    );
    assert_eq!(world.refused("save_unit", json!({ "id": top, "name": "Dinas Uji", "parent": top })), "loop");
    assert_eq!(world.refused("save_unit", json!({ "name": "  " })), "invalid");
    let version = field["version"].clone();
    let renamed = json!({ "id": below, "seenVersion": version, "name": "Bidang Kearsipan", "parent": top });
    world.ask("save_unit", renamed.clone());
    assert_eq!(world.refused("save_unit", renamed), "stale");
}

#[test]
fn a_removed_unit_leaves_its_people_and_the_units_below_and_comes_back_with_undo() {
    let mut world = World::with_office();
    let person = add(&mut world, "197501012000031001", "Yohanis Tefa");
    world.ask("save_unit", json!({ "name": "Dinas Uji" }));
    let top = world.unit("Dinas Uji");
    world.ask("save_unit", json!({ "name": "Bidang Arsip", "parent": top }));
    let middle = world.unit("Bidang Arsip");
    world.ask("save_unit", json!({ "name": "Seksi Layanan", "parent": middle }));
    assert_eq!(world.ask("assign_unit", json!({ "employees": [person], "unit": middle }))["changed"], 1);

    world.ask("remove_unit", json!({ "id": middle }));
    let units = world.ask("list_units", json!({}));
    let shown: Vec<_> = list_of(&units, "units")
        .iter()
        .map(|unit| (text_of(unit, "name"), number_of(unit, "depth")))
        .collect();
    assert_eq!(shown, [("Dinas Uji".into(), 0), ("Seksi Layanan".into(), 1)], "the unit below moved up");
    assert_eq!(card(&mut world, &person)["unit"], Value::Null);
    let incomplete = world.ask("list_employees", json!({ "condition": "incomplete" }));
    assert_eq!(number_of(&incomplete, "total"), 1);

    world.ask("undo", json!({}));
    assert_eq!(text_of(&card(&mut world, &person)["unit"], "name"), "Bidang Arsip");
    world.assert_sound();
}

#[test]
fn the_history_of_a_person_says_who_when_from_what_to_what_and_for_whom() {
    let mut world = World::with_office();
    let id = add(&mut world, "197501012000031001", "Yohanis Tefa");
    world.now("2026-09-24T10:30:00+08:00");
    world.ask("save_employee", json!({ "id": id, "position": "Kepala Bidang Arsip" }));
    world.now("2026-09-25T08:00:00+08:00");
    world.ask("save_employee", json!({ "id": id, "position": "Sekretaris" }));
    let history = world.ask("show_history", json!({ "id": id, "field": "position" }));
    let told: Vec<_> = list_of(&history, "entries")
        .iter()
        .map(|entry| ["at", "by", "fieldWords", "from", "to"].map(|part| text_of(entry, part)))
        .collect();
    assert_eq!(
        told,
        [
            ["2026-09-25T08:00:00+08:00", USER, "Jabatan", "Kepala Bidang Arsip", "Sekretaris"],
            ["2026-09-24T10:30:00+08:00", USER, "Jabatan", "", "Kepala Bidang Arsip"],
        ]
    );
    let earlier = world.ask("show_history", json!({ "id": id, "field": "position", "asOf": "2026-09-24" }));
    assert_eq!(list_of(&earlier, "entries").len(), 1, "as it was known on the evening of the 24th");
    assert_eq!(world.refused("show_history", json!({ "id": id, "asOf": "kemarin" })), "invalid");
}
