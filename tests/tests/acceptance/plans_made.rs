//! How plans come about: the season, new plans, the desk, edits, typing, consent, the action plan.

mod rules;

use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, number_of, text_of};

/// The team in January of the next year: everybody has a plan of 2026, nobody one of 2027.
fn january() -> World {
    let mut world = World::with_team();
    world.now("2027-01-05T09:00:00+08:00");
    world
}

fn create(world: &mut World, nips: &[&str], with: &Value) -> Value {
    let employees: Vec<String> = nips.iter().map(|nip| world.person(nip)).collect();
    let mut request = json!({ "employees": employees, "year": 2027, "source": "blank" });
    request.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
    world.ask("create_plans", request)
}

/// A new plan of 2027 for one of the team; its id.
fn new_plan(world: &mut World, source: &str) -> String {
    let made = create(world, &[TEAM[0].nip], &json!({ "source": source }));
    text_of(&list_of(&made, "done")[0], "plan")
}

fn open(world: &mut World, plan: &str) -> Value {
    world.ask("open_plan", json!({ "id": plan }))
}

fn edit(world: &mut World, plan: &str, edits: &Value) -> Value {
    world.ask("edit_plan", json!({ "plan": plan, "edits": edits }))
}

/// Adds a main result with an indicator; the desk afterwards.
fn add(world: &mut World, plan: &str, text: &str) -> Value {
    let indicator = json!({ "aspect": "time", "text": "Rata-rata waktu layanan", "target": "3 hari kerja" });
    let result = json!({ "edit": "add_result", "priority": "main", "text": text, "indicators": [indicator] });
    edit(world, plan, &json!([result]))
}

fn results(desk: &Value) -> Vec<(u64, String, String)> {
    let of = |result: &Value| (number_of(result, "no"), text_of(result, "priority"), text_of(result, "text"));
    list_of(&desk["plan"], "results").iter().map(of).collect()
}

fn result_id(desk: &Value, at: usize) -> String {
    text_of(&list_of(&desk["plan"], "results")[at], "id")
}

fn indicator(desk: &Value, at: usize) -> Value {
    list_of(&list_of(&desk["plan"], "results")[at], "indicators")[0].clone()
}

fn set(world: &mut World, plan: &str, result: &str, field: &str, value: &str) -> Value {
    edit(world, plan, &json!([{ "edit": "set_result", "id": result, "field": field, "value": value }]))
}

fn gate(desk: &Value, code: &str) -> Value {
    let found = list_of(desk, "gates").iter().find(|gate| gate["code"] == code);
    found.unwrap_or_else(|| panic!("no gate {code}: {}", desk["gates"])).clone()
}

fn has_finding(desk: &Value, rule: &str) -> bool {
    list_of(&desk["plan"], "findings").iter().any(|finding| finding["rule"] == rule)
}

fn season(world: &mut World) -> Value {
    world.ask("list_plan_season", json!({ "year": 2027 }))
}

#[test]
fn r_023_the_season_counts_people_by_state_and_days_to_the_end_of_january() {
    let mut world = january();
    let before = season(&mut world);
    assert_eq!(before["counts"]["missing"], 6, "{before}");
    assert_eq!((text_of(&before, "dueOn"), &before["workingDaysLeft"]), ("2027-01-31".into(), &json!(18)));
    create(&mut world, &[TEAM[0].nip, TEAM[1].nip], &json!({}));
    let after = season(&mut world);
    assert_eq!((&after["counts"]["missing"], &after["counts"]["draft"]), (&json!(4), &json!(2)));
    assert_eq!(after["counts"]["blocked"], 2, "a draft without a result cannot be submitted");
    let drafts = world.ask("list_plan_season", json!({ "year": 2027, "only": "draft", "search": "lalay" }));
    assert_eq!(number_of(&drafts, "total"), 1);
    let row = &list_of(&drafts, "people")[0];
    assert_eq!(row["evaluator"]["name"], CHIEF.name);
    assert!(number_of(row, "blocks") > 0 && row["isOverdue"] == false);
    world.now("2027-02-01T09:00:00+08:00");
    let late = season(&mut world);
    assert!(list_of(&late, "people").iter().all(|person| person["isOverdue"] == true));
    assert_eq!(late["workingDaysLeft"], -1, "the first working day too late");
}

#[test]
fn people_who_have_a_plan_are_left_out_with_the_reason_and_the_others_are_one_undo() {
    let mut world = january();
    create(&mut world, &[TEAM[0].nip], &json!({}));
    let nips: Vec<&str> = TEAM.iter().map(|member| member.nip).collect();
    let made = create(&mut world, &nips, &json!({}));
    assert_eq!(list_of(&made, "done").len(), 5);
    let refused = &list_of(&made, "refused")[0];
    assert_eq!(
        (text_of(refused, "rule"), text_of(refused, "why")),
        ("R-098".into(), "Sudah punya SKP 2027.".into())
    );
    world.ask("undo", json!({}));
    assert_eq!(season(&mut world)["counts"]["draft"], 1, "five plans went in one step");
    let second = create(&mut world, &[TEAM[0].nip], &json!({ "isSecond": true }));
    assert_eq!(list_of(&second, "done").len(), 1, "R-098: a further plan where it is meant");
    let plan = text_of(&list_of(&second, "done")[0], "plan");
    assert_eq!(list_of(&open(&mut world, &plan), "siblings").len(), 1);
    world.assert_sound();
}

#[test]
fn r_014_nobody_asks_a_plan_of_somebody_on_unpaid_leave() {
    let mut world = january();
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "legalStatus": "unpaid_leave" }));
    let made = create(&mut world, &[TEAM[1].nip], &json!({}));
    assert_eq!(list_of(&made, "refused")[0]["rule"], "R-014");
    let season = season(&mut world);
    assert_eq!((&season["counts"]["exempt"], &season["counts"]["missing"]), (&json!(1), &json!(5)));
}

#[test]
fn r_014_exempt_times_free_a_person_only_where_they_cover_the_whole_year() {
    let mut world = january();
    let away = |world: &mut World, nip: &str, until: &str| {
        let employee = world.person(nip);
        let period =
            json!({ "employee": employee, "status": "pre_retirement", "from": "2026-08-01", "until": until });
        world.ask("save_status_period", period);
    };
    away(&mut world, TEAM[1].nip, "2027-12-31");
    away(&mut world, TEAM[2].nip, "2027-06-30");
    let made = create(&mut world, &[TEAM[1].nip, TEAM[2].nip], &json!({}));
    assert_eq!((list_of(&made, "done").len(), &list_of(&made, "refused")[0]["rule"]), (1, &json!("R-014")));
    assert_eq!(season(&mut world)["counts"]["exempt"], 1);
    let exempt = world.ask("list_plan_season", json!({ "year": 2027, "only": "exempt" }));
    assert_eq!(list_of(&exempt, "people")[0]["exempt"], "pre_retirement");
}

#[test]
fn r_099_acting_work_gets_a_plan_of_its_own_where_the_office_wants_it_so() {
    let mut world = january();
    let (employee, unit) = (world.person(TEAM[1].nip), world.unit("BIDANG ARSIP"));
    let standing = world.ask("save_appointment", json!({
        "employee": employee, "kind": "plt", "unit": unit, "position": "Plt. Kepala Seksi Layanan",
        "positionKind": "supervisor_official", "from": "2027-01-01", "until": "2027-06-30", "basis": "SP 1/2027",
    }));
    let post = text_of(&list_of(&standing, "appointments")[0], "id");
    let drafts = world.ask("list_plans", json!({ "employee": employee, "year": 2027 }));
    assert_eq!(list_of(&drafts, "plans").len(), 1, "the post came with its draft");
    let plan = text_of(&list_of(&drafts, "plans")[0], "id");
    let own = create(&mut world, &[TEAM[1].nip], &json!({}));
    assert_eq!(list_of(&own, "done").len(), 1);
    let again = create(&mut world, &[TEAM[1].nip], &json!({ "appointment": post }));
    assert_eq!(list_of(&again, "refused")[0]["rule"], "R-098");
    let desk = open(&mut world, &plan);
    let identity = &desk["plan"]["employeeIdentity"];
    assert_eq!(
        (text_of(identity, "position"), text_of(&desk["plan"], "endsOn")),
        ("Plt. Kepala Seksi Layanan".into(), "2027-06-30".into())
    );
    assert_eq!(list_of(&desk, "siblings").len(), 1, "R-098");
    world.ask("change_office", json!({ "actingAsSeparatePlan": false }));
    let request = json!({ "employees": [employee], "year": 2027, "source": "blank", "appointment": post, "isSecond": true });
    let refusal = world.refusal("create_plans", request);
    assert_eq!(text_of(&refusal.details, "rule"), "R-099");
}

#[test]
fn r_009_a_plan_needs_unit_and_evaluator() {
    let mut world = january();
    let lone = world.ask("save_employee", json!({ "nip": "199101012015041001", "name": "Gregorius Seran" }));
    let lone = text_of(&lone, "nip");
    let made = create(&mut world, &[&lone], &json!({}));
    let refused = &list_of(&made, "refused")[0];
    assert_eq!(refused["rule"], "R-009", "{refused}");
    assert!(text_of(refused, "why").contains("pejabat penilai"));
}

#[test]
fn last_years_plan_is_taken_over_with_everything_but_agreement() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let desk = open(&mut world, &plan);
    assert_eq!(results(&desk).len(), 3);
    assert_eq!(desk["plan"]["state"], "draft");
    assert_eq!(list_of(&desk, "annex").len(), 3);
    let loyal = &list_of(&desk["plan"], "conduct")[4];
    assert_eq!(list_of(loyal, "specialExpectations").len(), 1, "R-071 came along: {loyal}");
    let lone = world.ask("save_employee", json!({ "nip": "199101012015041001", "name": "Gregorius Seran" }));
    assert_eq!(desk["canCarryOver"], true, "{lone}");
}

#[test]
fn a_template_gives_a_position_its_results_with_all_their_indicators() {
    let mut world = january();
    let none = create(&mut world, &[TEAM[0].nip], &json!({ "source": "template" }));
    assert!(text_of(&list_of(&none, "refused")[0], "why").contains("jabatan ini"));
    for indicator in ["Persentase berkas yang lengkap", "Rata-rata waktu pemberkasan"] {
        world.ask(
            "save_library_entry",
            json!({
                "pack": "Arsip", "position": "Arsiparis  Terampil", "priority": "main",
                "result": "Berkas tertata sesuai standar", "indicator": indicator, "target": "90%",
            }),
        );
    }
    let plan = new_plan(&mut world, "template");
    let desk = open(&mut world, &plan);
    assert_eq!(results(&desk), [(1, "main".to_owned(), "Berkas tertata sesuai standar".to_owned())]);
    assert_eq!(list_of(&list_of(&desk["plan"], "results")[0], "indicators").len(), 2);
}

#[test]
fn r_100_somebody_who_studies_starts_with_academic_result_and_graduation() {
    let mut world = january();
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "legalStatus": "study_assignment" }));
    let plan = new_plan(&mut world, "template");
    let desk = open(&mut world, &plan);
    let origins: Vec<String> = list_of(&desk, "results").iter().map(|one| text_of(one, "origin")).collect();
    assert_eq!(origins, ["study_result", "study_graduation", "dialog"]);
    assert_eq!(list_of(&list_of(&desk["plan"], "results")[0], "indicators").len(), 2, "IPK and predicate");
}

#[test]
fn a_new_plan_starts_with_the_annex_lines_of_the_nearest_unit() {
    let mut world = january();
    let unit = world.unit("BIDANG ARSIP");
    let lists =
        json!([{ "list": "consequences", "lines": [{ "text": "Penugasan baru", "kind": "positive" }] }]);
    world.ask("save_annex_defaults", json!({ "unit": unit, "lists": lists }));
    let plan = new_plan(&mut world, "blank");
    let desk = open(&mut world, &plan);
    assert_eq!(list_of(&desk, "annex")[0]["text"], "Penugasan baru");
    let gate = gate(&desk, "annex");
    assert_eq!(
        (&gate["isMet"], &gate["severity"]),
        (&json!(false), &json!("warn")),
        "R-081 and R-083: {gate}"
    );
    assert_eq!(text_of(&gate, "note"), "dukungan sumber daya, skema pertanggungjawaban");
}

#[test]
fn rows_keep_numbers_without_gaps_when_they_come_go_and_move() {
    let mut world = january();
    let plan = new_plan(&mut world, "blank");
    for text in ["Satu tersedia", "Dua tersedia", "Tiga tersedia"] {
        add(&mut world, &plan, text);
    }
    let desk = open(&mut world, &plan);
    let [one, two, three] = [0, 1, 2].map(|at| result_id(&desk, at));
    let moved = edit(
        &mut world,
        &plan,
        &json!([
            { "edit": "move_result", "id": three, "priority": "main" },
            { "edit": "set_result", "id": one, "field": "priority", "value": "additional" },
        ]),
    );
    let text = |number: u64, priority: &str, text: &str| (number, priority.to_owned(), text.to_owned());
    assert_eq!(
        results(&moved),
        [
            text(1, "main", "Tiga tersedia"),
            text(2, "main", "Dua tersedia"),
            text(3, "additional", "Satu tersedia")
        ]
    );
    let after = edit(
        &mut world,
        &plan,
        &json!([
            { "edit": "remove_result", "id": three },
            { "edit": "add_result", "priority": "main", "text": "", "after": two },
        ]),
    );
    assert_eq!(results(&after)[1], text(2, "main", ""), "an empty row to write into");
    world.ask("undo", json!({}));
    assert_eq!(results(&open(&mut world, &plan)), results(&moved), "both edits were one step");
    world.assert_sound();
}

#[test]
fn what_cannot_be_taken_names_its_field_and_changes_nothing() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let before = results(&open(&mut world, &plan));
    let good = json!({ "edit": "add_result", "priority": "main", "text": "Arsip tersedia" });
    for (bad, field) in [
        (json!({ "edit": "set_plan", "field": "starts_on", "value": "besok" }), "startsOn"),
        (json!({ "edit": "set_plan", "field": "ends_on", "value": "2028-03-01" }), "endsOn"),
        (json!({ "edit": "set_plan", "field": "approach", "value": "sedang" }), "approach"),
        (json!({ "edit": "set_expectations", "value": 8, "texts": [] }), "value"),
        (json!({ "edit": "add_result", "priority": "main", "text": "a".repeat(4001) }), "text"),
    ] {
        let refusal = world.refusal("edit_plan", json!({ "plan": plan, "edits": [good, bad] }));
        assert_eq!(
            (refusal.code.as_str(), text_of(&list_of(&refusal.details, "fields")[0], "field")),
            ("invalid", field.to_owned())
        );
    }
    assert_eq!(results(&open(&mut world, &plan)), before);
    let other = json!({ "edit": "remove_result", "id": "0000000000000001-99" });
    assert_eq!(world.refused("edit_plan", json!({ "plan": plan, "edits": [other] })), "not_found");
}

#[test]
fn text_being_typed_survives_a_power_cut_and_is_no_act_of_its_own() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let before = open(&mut world, &plan);
    let result = result_id(&before, 0);
    for typed in ["Arsip d", "Arsip digital", "Arsip digital tersedia"] {
        let edits = json!([{ "edit": "set_result", "id": result, "field": "text", "value": typed }]);
        let desk = world.ask("edit_plan", json!({ "plan": plan, "typing": true, "edits": edits }));
        assert_eq!(results(&desk)[0].2, typed, "it is shown while it is typed");
        assert_eq!(desk["seenVersion"], before["seenVersion"], "no act was made");
    }
    let mut world = world.power_cut();
    world.unlock();
    assert_eq!(results(&open(&mut world, &plan))[0].2, "Arsip digital tersedia");
    world.ask("undo", json!({}));
    assert_eq!(results(&open(&mut world, &plan))[0].2, "Arsip statis terlayani tepat waktu");
    world.assert_sound();
}

#[test]
fn typing_who_assigned_a_result_asks_for_consent_once_the_session_ends() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let result = result_id(&open(&mut world, &plan), 0);
    let edits =
        json!([{ "edit": "set_result", "id": result, "field": "assigned_by", "value": "Sekretaris Dinas" }]);
    world.ask("edit_plan", json!({ "plan": plan, "typing": true, "edits": edits }));
    world.ask("lock", json!({}));
    world.unlock();
    assert_eq!(list_of(&open(&mut world, &plan), "results")[0]["consent"], "needed");
}

#[test]
fn typing_into_a_row_that_goes_or_without_end_stops_nothing() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let desk = add(&mut world, &plan, "Arsip tersedia");
    let typed = |id: &str, value: &str| {
        let edits = json!([{ "edit": "set_result", "id": id, "field": "text", "value": value }]);
        json!({ "plan": plan, "typing": true, "edits": edits })
    };
    let (first, last) = (result_id(&desk, 0), result_id(&desk, 2));
    world.ask("edit_plan", typed(&last, "Arsip hilang"));
    edit(&mut world, &plan, &json!([{ "edit": "remove_result", "id": last }]));
    assert_eq!(world.refused("edit_plan", typed(&first, &"a".repeat(4001))), "invalid");
    assert_eq!(results(&open(&mut world, &plan)).len(), 3);
    world.assert_sound();
}

#[test]
fn a_desk_that_somebody_changed_meanwhile_is_stale() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let seen = open(&mut world, &plan)["seenVersion"].clone();
    add(&mut world, &plan, "Arsip tersedia");
    let edits = json!([{ "edit": "set_plan", "field": "inputs", "value": "Renstra" }]);
    assert_eq!(
        world.refused("edit_plan", json!({ "plan": plan, "seenVersion": seen, "edits": edits })),
        "stale"
    );
}

#[test]
fn an_action_plan_has_lines_per_result_and_targets_per_period() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let view = world.ask("show_action_plan", json!({ "id": plan }));
    assert_eq!(list_of(&view, "periods").len(), 4);
    let first = &list_of(&view, "results")[0];
    let request = json!({
        "plan": plan,
        "results": [{ "result": first["id"], "lines": [
            { "text": "Menata boks arsip", "due": "Februari" }, { "text": "", "due": "" }, { "text": "Memindai arsip", "due": "Maret" }] }],
        "indicators": [{ "indicator": list_of(first, "indicators")[0]["id"], "targets": ["80%", "85%", "", "95%"] }],
    });
    let saved = world.ask("save_action_plan", request);
    let first = &list_of(&saved, "results")[0];
    assert_eq!(list_of(first, "lines").len(), 2, "a line without text is none");
    assert_eq!(list_of(first, "indicators")[0]["targets"], json!(["80%", "85%", "", "95%"]));
    world.ask("undo", json!({}));
    let after = world.ask("show_action_plan", json!({ "id": plan }));
    assert!(list_of(&list_of(&after, "results")[0], "lines").is_empty());
}

#[test]
fn why_a_rule_holds_is_told_in_plain_words_with_its_page() {
    let mut world = january();
    let why = world.ask("explain_rule", json!({ "rule": "r-038" }));
    assert!(text_of(&why, "says").contains("anggaran") && text_of(&why, "source").contains("hlm. 29"));
    assert_eq!(why["isDefault"], false);
    assert_eq!(world.refused("explain_rule", json!({ "rule": "tidak ada" })), "not_found");
}

#[test]
fn an_office_of_500_gets_its_season_and_its_drafts_in_one_act() {
    let mut world = World::with_office();
    world.now("2027-01-05T09:00:00+08:00");
    world.ask("save_unit", json!({ "name": "Bidang Arsip", "code": "07" }));
    let unit = world.unit("07");
    let row =
        |at: u32| format!("19{:02}01012015011{at:03},Pegawai {at:03},Arsiparis,Bidang Arsip", 60 + at / 20);
    let rows: Vec<String> = (1..=500).map(row).collect();
    let path = world.path("pegawai.csv");
    std::fs::write(&path, format!("NIP,Nama,Jabatan,Unit Kerja\n{}\n", rows.join("\n"))).unwrap();
    world.import_staff(path);
    let people = world.ask("list_employees", json!({ "limit": 1000 }));
    let mut ids: Vec<String> =
        list_of(&people, "employees").iter().map(|person| text_of(person, "id")).collect();
    assert_eq!(ids.len(), 500, "{}", people["total"]);
    let chief = ids.pop().unwrap();
    world.ask("save_employee", json!({ "id": chief, "positionKind": "administrator", "unit": unit }));
    world.ask(
        "assign_evaluator",
        json!({ "employees": ids, "evaluator": chief, "from": "2027-01-01", "basis": "" }),
    );
    let made = world.ask("create_plans", json!({ "employees": ids, "year": 2027, "source": "blank" }));
    assert_eq!(list_of(&made, "done").len(), 499, "{}", list_of(&made, "refused").len());
    let view = world.ask("list_plan_season", json!({ "year": 2027, "limit": 50, "offset": 100 }));
    assert_eq!((list_of(&view, "people").len(), number_of(&view, "total")), (50, 500));
    assert_eq!((&view["counts"]["draft"], &view["counts"]["missing"]), (&json!(499), &json!(1)));
    world.ask("undo", json!({}));
    assert_eq!(season(&mut world)["counts"]["missing"], 500);
}

#[test]
fn r_051_and_r_038_rows_without_words_do_not_count_in_the_season_the_gates_or_at_submitting() {
    let mut world = january();
    let executive = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": executive, "positionKind": "jpt_pratama" }));
    let ordinary = new_plan(&mut world, "blank");
    let made = create(&mut world, &[TEAM[1].nip], &json!({}));
    let executive = text_of(&list_of(&made, "done")[0], "plan");
    let desk = add(&mut world, &ordinary, "Arsip tertata sesuai kaidah");
    let written = result_id(&desk, 0);
    let indicators = json!([
        { "text": "Persentase serapan anggaran", "target": "95%", "perspective": "budget" },
        { "text": "Indeks kepuasan", "target": "4", "perspective": "service_recipient" },
    ]);
    let result = json!({
        "edit": "add_result", "priority": "main", "text": "Layanan arsip andal", "indicators": indicators,
    });
    let desk = edit(&mut world, &executive, &json!([result]));
    let budget = indicator(&desk, 0)["id"].clone();
    assert_eq!(season(&mut world)["counts"]["blocked"], 0);

    let desk = set(&mut world, &ordinary, &written, "text", "");
    assert_eq!(gate(&desk, "main_result")["isMet"], false, "R-051");
    let wordless = json!([{ "edit": "set_indicator", "id": budget, "field": "text", "value": "" }]);
    let desk = edit(&mut world, &executive, &wordless);
    assert_eq!(gate(&desk, "budget_perspective")["isMet"], false, "R-038");
    assert_eq!(season(&mut world)["counts"]["blocked"], 2);
    for (plan, rule) in [(&ordinary, "R-051"), (&executive, "R-038")] {
        let refusal = world.refusal("move_plans", json!({ "plans": [plan], "event": "submit" }));
        assert_eq!(text_of(&refusal.details, "rule"), rule);
    }
}

#[test]
fn r_101_an_academic_result_is_pointed_to_the_guide_and_sets_nothing() {
    let mut world = january();
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "legalStatus": "study_assignment" }));
    let plan = new_plan(&mut world, "template");
    let desk = open(&mut world, &plan);
    let found = list_of(&desk["plan"], "findings").iter().find(|finding| finding["rule"] == "R-101");
    let found = found.unwrap_or_else(|| panic!("{}", desk["plan"]["findings"]));
    assert_eq!((text_of(found, "severity"), number_of(found, "result")), ("hint".into(), 1));
    assert!(text_of(found, "text").contains("3,51 Sangat Baik"), "{found}");
}
