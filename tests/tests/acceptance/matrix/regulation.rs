//! The matrices of the regulation and what it prints around them.

use serde_json::{Value, json};
use tests::{World, list_of, number_of, shared, text_of};

use super::{YEAR, cells, codes, texts};

/// A world with a case of the regulation, and the matrix of somebody in it.
fn regulation(case: &str) -> Option<World> {
    let path = shared(&format!("cases/{case}.json"))?;
    let mut world = World::with_office();
    world.import_case("import_plans", path);
    Some(world)
}

fn matrix_of(world: &mut World, position: &str) -> Value {
    let list = world.ask("list_matrices", json!({ "year": YEAR }));
    let leader = list_of(&list, "leaders").iter().find(|row| row["leader"]["position"] == position).cloned();
    let leader = leader.unwrap_or_else(|| panic!("{position} in {list}"));
    world.ask("open_matrix", json!({ "leader": leader["leader"]["id"], "year": YEAR }))
}

/// Position, and for each entry with a result in a plan whether it drifted.
fn ties(matrix: &Value) -> Vec<(String, Vec<bool>)> {
    let of_row = |row: &Value| {
        let entries = list_of(row, "cells").iter().filter_map(Value::as_array).flatten();
        let tied = entries.filter(|entry| !entry["result"].is_null()).map(|entry| !entry["drift"].is_null());
        (text_of(row, "position"), tied.collect::<Vec<bool>>())
    };
    list_of(matrix, "rows").iter().map(of_row).filter(|(_, ties)| !ties.is_empty()).collect()
}

#[test]
fn r_047_and_r_048_the_central_matrices_of_the_regulation_are_tied_to_its_plans_with_small_drift() {
    let Some(mut world) = regulation("skp_pusat") else { return };
    let first = matrix_of(&mut world, "DIREKTUR II");
    assert_eq!(number_of(&first, "level"), 1);
    assert_eq!(ties(&first), [("KEPALA SUBDIREKTORAT II".into(), vec![false, true, true])]);
    let second = matrix_of(&mut world, "KEPALA SUBDIREKTORAT II");
    assert_eq!(
        (number_of(&second, "level"), text_of(&second["parent"], "position")),
        (2, "DIREKTUR II".into())
    );
    let positions: Vec<String> =
        list_of(&second, "rows").iter().map(|row| text_of(row, "position")).collect();
    assert_eq!(
        positions,
        [
            "JABATAN FUNGSIONAL TEKNIS TATA BANGUNAN DAN PERUMAHAN MUDA",
            "PRANATA KOMPUTER",
            "PENGELOLA DATA",
            "PENGELOLA MONEV"
        ]
    );
    assert_eq!(ties(&second)[0].1, [false, true, true, false]);
    assert_eq!(cells(&second, 2)[2], [""; 0], "the data manager has no role in the third result");
    assert_eq!(cells(&second, 3)[0].len(), 5, "several results in a cell");
    let path = shared("cases/skp_pusat.json").expect("the case");
    let before = world.ask("read_fingerprint", json!({}));
    world.import_case("import_plans", path);
    assert_eq!(world.ask("read_fingerprint", json!({})), before, "the same once more changes nothing");
    world.assert_sound();
}

#[test]
fn r_047_the_regional_matrix_of_a_team_leader_whom_only_the_matrix_names() {
    let Some(mut world) = regulation("skp_daerah") else { return };
    let second = matrix_of(&mut world, "PENANGGUNG JAWAB UKP KEFARMASIAN DAN LABORATORIUM");
    assert_eq!((number_of(&second, "level"), list_of(&second, "rows").len()), (2, 7));
    assert_eq!(
        ties(&second),
        [("JABATAN FUNGSIONAL BIDAN PENYELIA".into(), vec![false, false, false, false])]
    );
    assert!(list_of(&second, "rows").iter().all(|row| row["isGuest"] == false), "colleagues are no guests");
    let first = matrix_of(&mut world, "KEPALA PUSKESMAS");
    let teams: Vec<String> = list_of(&first, "teams").iter().map(|team| text_of(team, "position")).collect();
    assert_eq!(teams, ["PENANGGUNG JAWAB UKP KEFARMASIAN DAN LABORATORIUM"]);
    assert!(
        !codes(&first).contains(&"R-047 no_role".into()),
        "the midwife has hers in the team: {:?}",
        codes(&first)
    );
}

#[test]
fn r_034_r_040_and_r_044_tree_manuals_and_workblock_of_the_regulation_come_in_with_the_plans() {
    let Some(mut world) = regulation("skp_pusat") else { return };
    let unit = world.unit("DIREKTORAT JENDERAL III");
    let tree = world.ask("show_tree", json!({ "unit": unit, "year": YEAR }));
    let goals: Vec<u64> = list_of(&tree, "nodes").iter().map(|node| number_of(node, "depth")).collect();
    assert_eq!(goals.iter().filter(|depth| **depth == 0).count(), 1, "one root: {goals:?}");
    let unit = world.unit("DIREKTORAT II");
    let blocks = world.ask("list_workblocks", json!({ "unit": unit, "year": YEAR }));
    assert_eq!(list_of(&list_of(&blocks, "items")[0], "lines").len(), 8);
    let people = world.ask("list_employees", json!({ "limit": 100 }));
    let director = list_of(&people, "employees").iter().find(|row| row["position"] == "DIREKTUR II").cloned();
    let plans =
        world.ask("list_plans", json!({ "employee": director.expect("the director")["id"], "year": YEAR }));
    let manuals = world.ask("list_manuals", json!({ "id": list_of(&plans, "plans")[0]["id"] }));
    let complete = list_of(&manuals, "items").iter().filter(|manual| manual["isComplete"] == true).count();
    assert_eq!(complete, 1, "the manual of table 8");
}

/// Prints one form of a person and reads it.
fn printed(world: &mut World, employee: &Value, form: &str) -> String {
    let what = json!({ "forms": [form], "who": { "kind": "people", "ids": [employee] }, "period": "2026" });
    let path = world.path(&format!("{form}.pdf"));
    let file = world.file(path.clone());
    world.ask("print", json!({ "what": what, "merge": true, "file": file }));
    crate::words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn r_047_both_levels_of_a_matrix_print_on_one_a_1_5() {
    let Some(mut world) = regulation("skp_daerah") else { return };
    let first = matrix_of(&mut world, "KEPALA PUSKESMAS");
    let words = printed(&mut world, &first["leader"]["id"], "A.1.5");
    for wanted in [
        "MATRIKS PEMBAGIAN PERAN DAN HASIL",
        "KEPALA PUSKESMAS",
        "DOKTER",
        "SOPIR AMBULANS",
        "Register gizi telah diisi",
    ] {
        assert!(words.contains(wanted), "{wanted} in {words}");
    }
}

#[test]
fn r_040_and_r_044_manual_workblock_and_action_plan_print_and_their_lack_is_named() {
    let Some(mut world) = regulation("skp_daerah") else { return };
    let people = world.ask("list_employees", json!({ "limit": 100 }));
    let id = |position: &str| {
        let row = list_of(&people, "employees").iter().find(|row| row["position"] == position);
        row.map_or_else(|| panic!("{position}"), |row| row["id"].clone())
    };
    let manual = printed(&mut world, &id("KEPALA DINAS KESEHATAN"), "A.1.3");
    for wanted in
        ["MANUAL INDIKATOR KINERJA", "12. Menggunakan jamban keluarga", "(X) Outcome", "(X) Tahunan"]
    {
        assert!(manual.contains(wanted), "{wanted} in {manual}");
    }
    let block = printed(&mut world, &id("KEPALA PUSKESMAS"), "A.1.4");
    assert!(block.contains("Peningkatan Layanan ANC") && block.contains("polides"), "{block}");
    let actions = printed(&mut world, &id("JABATAN FUNGSIONAL BIDAN PENYELIA"), "B.1.1");
    assert!(
        actions.contains("RENCANA AKSI") && actions.contains("terdata dalam aplikasi SICANTIK"),
        "{actions}"
    );

    let midwife = id("JABATAN FUNGSIONAL BIDAN PENYELIA");
    for (form, rule, why) in [
        ("A.1.3", "R-040", "manual indikator"),
        ("A.1.4", "R-044", "workblock"),
        ("A.1.5", "R-047", "matriks"),
    ] {
        let what =
            json!({ "forms": [form], "who": { "kind": "people", "ids": [midwife] }, "period": "2026" });
        let view = world.ask("plan_print_run", what);
        let found = &list_of(&view, "notReady")[0]["findings"][0];
        assert_eq!(text_of(found, "rule"), rule);
        assert!(text_of(found, "text").contains(why), "{found}");
    }
}

#[test]
fn r_048_the_cells_of_the_regulation_give_the_midwifes_results_of_the_regulation() {
    let Some(path) = shared("cases/skp_daerah.json") else { return };
    let mut case: Value = serde_json::from_slice(&std::fs::read(path).expect("the case")).expect("JSON");
    let midwife = case["skps"].as_array_mut().and_then(|skps| skps.last_mut()).expect("the midwife");
    let printed = midwife["work_results"].take();
    midwife["work_results"] = json!([]);
    let mut world = World::with_office();
    let file = world.written("daerah.json", &case.to_string());
    let imported = world.ask("import_plans", json!({ "file": file }));
    let employee = list_of(&imported, "items").last().expect("the midwife")["employee"].clone();
    let matrix = matrix_of(&mut world, "PENANGGUNG JAWAB UKP KEFARMASIAN DAN LABORATORIUM");
    let row = list_of(&matrix, "rows").iter().find(|row| row["employee"] == employee).expect("her row");
    let request = json!({ "matrix": matrix["id"], "rows": [row["id"]] });
    let made = world.ask("make_plans_from_matrix", request);
    assert_eq!(number_of(&list_of(&made, "done")[0], "nResults"), 4, "{made}");
    let plans = world.ask("list_plans", json!({ "employee": employee, "year": YEAR }));
    let mut given = texts(&list_of(&plans, "plans")[0]);
    let mut wanted: Vec<String> =
        printed.as_array().expect("results").iter().map(|result| text_of(result, "text")).collect();
    given.sort();
    wanted.sort();
    assert_eq!(given, wanted);
    world.assert_sound();
}
