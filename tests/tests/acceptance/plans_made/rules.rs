//! What the rules of planning say at the desk of one plan.

use super::{
    add, create, edit, gate, has_finding, indicator, january, new_plan, open, result_id, results, set,
};
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, number_of, text_of};

#[test]
fn r_051_and_r_054_the_gates_open_as_the_plan_fills() {
    let mut world = january();
    let plan = new_plan(&mut world, "blank");
    let desk = open(&mut world, &plan);
    assert_eq!(
        (&gate(&desk, "main_result")["isMet"], &gate(&desk, "placement")["isMet"]),
        (&json!(false), &json!(true))
    );
    let submit = |desk: &Value| {
        let steps = list_of(desk, "steps").iter();
        let mut submits = steps.filter(|step| step["event"] == "submit");
        submits.next().cloned().unwrap_or_default()
    };
    assert_eq!((&submit(&desk)["isAllowed"], &submit(&desk)["rule"]), (&json!(false), &json!("R-051")));
    let desk = edit(
        &mut world,
        &plan,
        &json!([{ "edit": "add_result", "priority": "main", "text": "Arsip terlayani tepat waktu" }]),
    );
    assert_eq!(submit(&desk)["rule"], "R-054");
    assert_eq!(
        (&gate(&desk, "measures")["severity"], &gate(&desk, "measures")["note"]),
        (&json!("block"), &json!("no. 1 tanpa indikator"))
    );
    let measure = json!({ "edit": "add_indicator", "result": result_id(&desk, 0), "indicator": { "text": "Persentase layanan" } });
    let desk = edit(&mut world, &plan, &json!([measure]));
    assert_eq!(submit(&desk)["isAllowed"], true);
    let measures = gate(&desk, "measures");
    assert_eq!(
        (&measures["severity"], &measures["note"], &measures["rule"]),
        (&json!("hint"), &json!("no. 1 tanpa target"), &json!("R-053")),
        "a missing target is no more than a hint, and the result is named"
    );
}

#[test]
fn r_053_switching_the_approach_and_back_loses_nothing() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let before = open(&mut world, &plan);
    let approach = |world: &mut World, value: &str| {
        edit(world, &plan, &json!([{ "edit": "set_plan", "field": "approach", "value": value }]))
    };
    let narrative = approach(&mut world, "qualitative");
    assert_eq!(narrative["plan"]["form"], "A.1.6");
    let shown = indicator(&narrative, 0);
    assert_eq!(text_of(&shown, "text"), "Persentase permintaan yang terlayani 90-95%");
    assert!(shown["target"].is_null() && !has_finding(&narrative, "R-053"));
    let back = approach(&mut world, "quantitative");
    assert_eq!(list_of(&back["plan"], "results"), list_of(&before["plan"], "results"));
    approach(&mut world, "qualitative");
    let id = text_of(&shown, "id");
    let longer = "Persentase permintaan arsip yang terlayani 90-95%";
    edit(
        &mut world,
        &plan,
        &json!([{ "edit": "set_indicator", "id": id, "field": "text", "value": longer }]),
    );
    let apart = indicator(&approach(&mut world, "quantitative"), 0);
    assert_eq!(
        (text_of(&apart, "text"), text_of(&apart, "target")),
        ("Persentase permintaan arsip yang terlayani".into(), "90-95%".into()),
        "measure and target stand apart again"
    );
    approach(&mut world, "qualitative");
    let new = "Permintaan terlayani cepat menurut pemohon";
    edit(&mut world, &plan, &json!([{ "edit": "set_indicator", "id": id, "field": "text", "value": new }]));
    let back = approach(&mut world, "quantitative");
    let left = indicator(&back, 0);
    assert_eq!(
        (text_of(&left, "text"), left["target"].is_null()),
        (new.into(), true),
        "the target was taken out"
    );
}

#[test]
fn r_007_an_assignment_of_somebody_else_waits_for_the_evaluator() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let result = result_id(&open(&mut world, &plan), 0);
    let own = set(&mut world, &plan, &result, "assigned_by", "Kepala Bidang Arsip");
    assert_eq!(list_of(&own, "results")[0]["consent"], "not_needed");
    assert_eq!(world.refused("answer_consent", json!({ "result": result, "answer": "given" })), "rule_says");
    let other = set(&mut world, &plan, &result, "assigned_by", "Sekretaris Dinas");
    assert_eq!(list_of(&other, "results")[0]["consent"], "needed");
    assert_eq!(gate(&other, "consent")["isMet"], false);
    let refusal = world.refusal("move_plans", json!({ "plans": [plan], "event": "submit" }));
    assert_eq!(text_of(&refusal.details, "rule"), "R-007", "{refusal:?}");
    let answered = world
        .ask("answer_consent", json!({ "result": result, "answer": "given", "note": "Beban masih wajar" }));
    let first = &list_of(&answered, "results")[0];
    assert_eq!(
        (text_of(first, "consent"), text_of(first, "consentOn")),
        ("given".into(), "2027-01-05".into())
    );
    assert_eq!(gate(&answered, "consent")["isMet"], true);
    let still = set(&mut world, &plan, &result, "text", "Arsip statis terlayani cepat");
    assert_eq!(list_of(&still, "results")[0]["consent"], "given", "other words do not ask again");
    let again = set(&mut world, &plan, &result, "assigned_by", "");
    assert_eq!(list_of(&again, "results")[0]["consent"], "not_needed");
}

#[test]
fn r_006_a_voluntary_assignment_or_one_in_a_team_is_recorded_and_the_voluntary_one_needs_consent() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let result = result_id(&open(&mut world, &plan), 0);
    set(&mut world, &plan, &result, "in_team", "true");
    let desk = set(&mut world, &plan, &result, "mode", "voluntary");
    let first = &list_of(&desk, "results")[0];
    assert_eq!(
        (&first["inTeam"], &first["mode"], &first["consent"]),
        (&json!(true), &json!("voluntary"), &json!("needed"))
    );
}

#[test]
fn r_012_acting_work_becomes_a_main_result_and_is_warned_of_when_put_back() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let result = result_id(&open(&mut world, &plan), 2);
    let main = set(&mut world, &plan, &result, "origin", "acting");
    assert!(results(&main).iter().all(|(_, priority, _)| priority == "main"));
    assert!(!has_finding(&main, "R-012"));
    let back = set(&mut world, &plan, &result, "priority", "additional");
    assert!(has_finding(&back, "R-012"));
}

#[test]
fn r_031_r_032_r_033_r_036_r_045_and_r_057_what_no_form_prints_is_kept() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let result = result_id(&open(&mut world, &plan), 0);
    for (field, value) in [
        ("dialog_notes", "Dialog 4 Januari"),
        ("inputs", "Renstra 2025-2029"),
        ("employee_comment", "Sanggup"),
    ] {
        edit(&mut world, &plan, &json!([{ "edit": "set_plan", "field": field, "value": value }]));
    }
    for (field, value) in [
        ("kind", "service"),
        ("control_level", "output_high_control"),
        ("origin", "directive"),
        ("clarified_with", "Kepala Dinas"),
        ("cascading", "by_service"),
        ("absolute_because", "Menyangkut nyawa"),
    ] {
        set(&mut world, &plan, &result, field, value);
    }
    let desk = open(&mut world, &plan);
    assert_eq!(
        ["dialogNotes", "inputs", "employeeComment"].map(|field| text_of(&desk, field)),
        ["Dialog 4 Januari", "Renstra 2025-2029", "Sanggup"]
    );
    let first = &list_of(&desk, "results")[0];
    let kept = ["kind", "controlLevel", "origin", "clarifiedWith", "cascading", "absoluteBecause"]
        .map(|field| text_of(first, field));
    assert_eq!(
        kept,
        ["service", "output_high_control", "directive", "Kepala Dinas", "by_service", "Menyangkut nyawa"]
    );
}

#[test]
fn r_046_the_desk_says_which_control_level_a_position_should_answer_for() {
    let mut world = january();
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "positionKind": "supervisor_official" }));
    let plan = new_plan(&mut world, "last_year");
    let result = result_id(&open(&mut world, &plan), 0);
    let desk = set(&mut world, &plan, &result, "control_level", "output_high_control");
    assert_eq!(list_of(&desk, "results")[0]["expectedControl"], "output_medium_control");
    assert!(has_finding(&desk, "R-046"));
}

#[test]
fn r_071_r_081_r_082_r_083_and_r_084_expectations_and_annex_lines_that_stay_keep_their_rows() {
    let mut world = january();
    let plan = new_plan(&mut world, "last_year");
    let desk = edit(
        &mut world,
        &plan,
        &json!([
            { "edit": "set_expectations", "value": 2, "texts": ["Kas ditutup harian", "", "Tidak menerima gratifikasi"] },
            { "edit": "set_annex", "list": "resource_support", "lines": [
                { "text": "Pemindai arsip", "kind": "equipment", "status": "refused" },
                { "text": "Ruang simpan arsip dengan pendingin", "kind": "facilities", "status": "agreed" },
            ] },
            { "edit": "set_annex", "list": "accountability_scheme", "lines": [{ "text": "Laporan bulanan", "schedule": "monthly" }] },
        ]),
    );
    let accountable = &list_of(&desk["plan"], "conduct")[1];
    assert_eq!(
        accountable["specialExpectations"],
        json!(["Kas ditutup harian", "Tidak menerima gratifikasi"])
    );
    assert!(has_finding(&desk, "R-082"), "a refused resource points at a change");
    let line = |desk: &Value, text: &str| {
        list_of(desk, "annex").iter().find(|line| line["text"] == text).cloned().unwrap_or_default()
    };
    assert_eq!(line(&desk, "Laporan bulanan")["schedule"], "monthly", "R-083 and R-022");
    let kept = text_of(&line(&desk, "Ruang simpan arsip dengan pendingin"), "id");
    let fewer = edit(
        &mut world,
        &plan,
        &json!([{ "edit": "set_annex", "list": "resource_support", "lines": [
        { "text": "Ruang simpan arsip dengan pendingin", "kind": "facilities" }] }]),
    );
    assert_eq!(text_of(&line(&fewer, "Ruang simpan arsip dengan pendingin"), "id"), kept);
    assert!(line(&fewer, "Pemindai arsip").is_null());
    world.assert_sound();
}

#[test]
fn r_060_to_r_067_remarks_stand_beside_the_words_they_are_about() {
    let mut world = january();
    let plan = new_plan(&mut world, "blank");
    let desk = add(&mut world, &plan, "Melaksanakan penyusunan telaahan pengaduan");
    let remark = &list_of(&list_of(&desk, "results")[0], "remarks")[0];
    assert_eq!(
        (text_of(remark, "rule"), text_of(remark, "title")),
        ("R-060".into(), "Terdengar seperti kegiatan".into())
    );
    assert!(!list_of(remark, "rewrites").is_empty() && number_of(remark, "end") > number_of(remark, "start"));
    let measure = indicator(&desk, 0);
    let target = |world: &mut World, value: &str| {
        let edits =
            json!([{ "edit": "set_indicator", "id": measure["id"], "field": "target", "value": value }]);
        let desk = edit(world, &plan, &edits);
        let rules =
            list_of(&list_of(&list_of(&desk, "results")[0], "indicators")[0], "targetRemarks").to_vec();
        rules.iter().map(|remark| text_of(remark, "rule")).collect::<Vec<_>>()
    };
    assert_eq!(target(&mut world, "semua 10 berkas"), ["R-061"]);
    set(&mut world, &plan, &result_id(&desk, 0), "absolute_because", "Menyangkut nyawa ibu hamil");
    assert!(target(&mut world, "setiap 10 berkas").is_empty(), "R-062");
    let report = world.ask("lint_plans", json!({ "year": 2027 }));
    assert_eq!((number_of(&report, "checked"), list_of(&report, "items").len()), (3, 1));
    let text = json!({ "text": "Sosialisasi", "what": "result", "positionGroup": "administrative_functional", "approach": "quantitative" });
    let live = world.ask("lint_text", text);
    assert_eq!(
        (text_of(&live, "class"), text_of(&list_of(&live, "remarks")[0], "rule")),
        ("category".into(), "R-060".into())
    );
    assert_eq!(list_of(&desk, "checklist").len(), 11, "R-064 and R-065");
}

#[test]
fn r_035_r_038_r_040_and_r_055_an_executives_plan_has_its_gates_and_lends_its_results() {
    let mut world = january();
    let (head, leaders) = executive(&mut world);
    let desk = add(&mut world, &leaders, "Arsip daerah dapat diandalkan");
    assert_eq!(gate(&desk, "budget_perspective")["isMet"], false);
    assert_eq!(
        (text_of(&gate(&desk, "agreement"), "note"), &gate(&desk, "manual")["severity"]),
        ("belum: Tata kelola arsip meningkat".into(), &json!("hint"))
    );
    let item = &list_of(&desk, "agreementItems")[0];
    assert_eq!(
        (text_of(item, "indicator"), &item["isCovered"]),
        ("Indeks pengawasan kearsipan".into(), &json!(false))
    );
    let measured = indicator(&desk, 0);
    edit(
        &mut world,
        &leaders,
        &json!([
            { "edit": "set_indicator", "id": measured["id"], "field": "perspective", "value": "budget" },
            { "edit": "set_result", "id": result_id(&desk, 0), "field": "agreement_item", "value": item["id"] },
        ]),
    );
    world.ask("change_office", json!({ "manualRequired": true }));
    let desk = open(&mut world, &leaders);
    assert_eq!(
        ["budget_perspective", "agreement"].map(|code| gate(&desk, code)["isMet"] == true),
        [true, true]
    );
    assert_eq!(list_of(&desk, "results")[0]["origin"], "performance_agreement");
    assert_eq!(gate(&desk, "manual")["severity"], "block", "the office demands manuals");
    let member = world.person(TEAM[0].nip);
    world.ask(
        "assign_evaluator",
        json!({ "employees": [member], "evaluator": head, "from": "2027-01-01", "basis": "" }),
    );
    let plan = new_plan(&mut world, "last_year");
    let mine = open(&mut world, &plan);
    let offered = &list_of(&mine, "leaderResults")[0];
    assert_eq!(
        (text_of(offered, "indicatorText"), &offered["isOwnEvaluator"]),
        ("Rata-rata waktu layanan: 3 hari kerja".into(), &json!(true))
    );
    let tied = set(&mut world, &plan, &result_id(&mine, 0), "supported_result", &text_of(offered, "result"));
    let first = &list_of(&tied["plan"], "results")[0];
    assert_eq!(
        (text_of(first, "supportedText"), text_of(first, "supportedIndicator")),
        ("Arsip daerah dapat diandalkan".into(), "Rata-rata waktu layanan".into())
    );
    assert_eq!(offered["printsIndicator"], true, "an executive's indicator is printed beside his result");
    a_tie_follows_the_words(&mut world, &plan, (&result_id(&mine, 0), offered));
}

/// Words of a leader's result keep the tie to it, other words let go of it.
fn a_tie_follows_the_words(world: &mut World, plan: &str, (result, offered): (&str, &Value)) {
    let supported = |desk: &Value| {
        let first = &list_of(&desk["plan"], "results")[0];
        let tie = list_of(desk, "results")[0]["supportedResult"].clone();
        (first["supportedText"].clone(), first["supportedIndicator"].clone(), tie)
    };
    let retyped = |world: &mut World, text: &str| {
        let desk = set(world, plan, result, "supported_text", text);
        supported(&desk)
    };
    let same = retyped(world, "Arsip daerah  dapat diandalkan");
    assert_eq!(
        (same.1, same.2),
        (json!("Rata-rata waktu layanan"), offered["result"].clone()),
        "the same words keep the tie"
    );
    let other = retyped(world, "Arsip daerah lengkap");
    assert_eq!(
        other,
        (json!("Arsip daerah lengkap"), Value::Null, Value::Null),
        "other words are another result"
    );
    set(world, plan, result, "supported_result", &text_of(offered, "result"));
    assert_eq!(retyped(world, ""), (Value::Null, Value::Null, Value::Null));
}

/// A head of office whose unit has a performance agreement: the person, and an empty plan of 2027.
fn executive(world: &mut World) -> (Value, String) {
    let unit = world.unit("BIDANG ARSIP");
    let head = world.ask("save_employee", json!({
        "nip": "196901011995031001", "name": "Maria Bere", "position": "Kepala Dinas", "positionKind": "jpt_pratama", "unit": unit,
    }))["id"].clone();
    let above = world.person(CHIEF.nip);
    world.ask(
        "assign_evaluator",
        json!({ "employees": [head], "evaluator": above, "from": "2027-01-01", "basis": "" }),
    );
    let item = json!({ "edit": "add", "kind": "objective", "text": "Tata kelola arsip meningkat",
        "indicator": "Indeks pengawasan kearsipan", "target": "80", "isAgreement": true });
    world.ask("edit_tree", json!({ "unit": unit, "year": 2027, "edits": [item] }));
    let made = world.ask("create_plans", json!({ "employees": [head], "year": 2027, "source": "blank" }));
    let done = list_of(&made, "done").first().unwrap_or_else(|| panic!("{made}"));
    (head, text_of(done, "plan"))
}

#[test]
fn r_047_and_r_048_the_desk_shows_the_cell_a_result_came_from_and_that_it_drifted() {
    let mut world = january();
    let (head, leaders) = executive(&mut world);
    add(&mut world, &leaders, "Arsip daerah dapat diandalkan");
    let member = world.person(TEAM[0].nip);
    world.ask(
        "assign_evaluator",
        json!({ "employees": [member], "evaluator": head, "from": "2027-01-01", "basis": "" }),
    );
    let without = create(&mut world, &[TEAM[0].nip], &json!({ "source": "matrix" }));
    assert!(text_of(&list_of(&without, "refused")[0], "why").contains("matriks"));
    let matrix = world.ask("open_matrix", json!({ "leader": head, "year": 2027 }));
    let (row, column) = (&list_of(&matrix, "rows")[0]["id"], &list_of(&matrix, "columns")[0]["id"]);
    let cell = json!({ "edit": "set_cell", "row": row, "column": column, "texts": ["Permintaan arsip terlayani cepat"] });
    world.ask("edit_matrix", json!({ "matrix": matrix["id"], "edits": [cell] }));
    let plan = new_plan(&mut world, "matrix");
    let desk = open(&mut world, &plan);
    let cell = list_of(&desk, "results")[0]["cell"].clone();
    assert_eq!(
        (text_of(&cell, "text"), &cell["isDrifted"]),
        ("Permintaan arsip terlayani cepat".into(), &json!(false))
    );
    let same = set(&mut world, &plan, &result_id(&desk, 0), "text", "Permintaan  ARSIP terlayani cepat");
    assert_eq!(list_of(&same, "results")[0]["cell"]["isDrifted"], false, "capitals and spaces do not count");
    let other = set(&mut world, &plan, &result_id(&desk, 0), "text", "Permintaan arsip terlayani");
    assert_eq!(list_of(&other, "results")[0]["cell"]["isDrifted"], true);
    let drift = |desk: &Value| {
        let found = list_of(&desk["plan"], "findings").iter().find(|found| found["code"] == "cell_drift");
        found.map(|found| (found["severity"].clone(), found["result"].clone()))
    };
    assert_eq!((drift(&same), drift(&other)), (None, Some((json!("warn"), json!(1)))));
    let warnings = |world: &mut World| {
        let season = world.ask("list_plan_season", json!({ "year": 2027, "search": TEAM[0].nip }));
        number_of(&list_of(&season, "people")[0], "warnings")
    };
    let drifted = warnings(&mut world);
    set(&mut world, &plan, &result_id(&desk, 0), "text", "Permintaan arsip terlayani cepat");
    assert_eq!(warnings(&mut world) + 1, drifted, "the season counts the drift");
}
